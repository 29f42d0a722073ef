# Yandex Mail and Yandex 360: its own words and its own menus.

cause-credentials-or-protocol-disabled--yandex = The sign-in was refused: { $protocol } is switched off in Yandex Mail, or the password was not accepted.
    .explanation = Yandex gives one and the same answer in three cases: { $protocol } is not switched on in the mailbox settings, the account's own password was used where an app password is needed, or user name or password are wrong. Its words do not tell which of them it is.

cause-protocol-disabled--yandex = { $protocol ->
    [SMTP] Access for mail programs is switched off in the settings of Yandex Mail.
   *[other] { $protocol } is switched off in the settings of Yandex Mail.
 }
    .explanation = { $protocol ->
        [SMTP] Yandex lets a mail program send only after access has been switched on in the webmail under Settings → Mail clients. It stays off until the owner does that. The password is not the problem.
       *[other] Yandex lets a mail program in only after { $protocol } has been switched on in the webmail under Settings → Mail clients. It stays off until the owner does that. The password is not the problem.
     }

cause-app-password-required--yandex = Yandex wants an app password for mail programs.
    .explanation = In mail programs Yandex normally accepts only an app password of the kind “Mail”, or OAuth sign-in. With two-factor authentication there is no other way. App passwords end when the account's password changes, when two-factor authentication is switched on or off, and with “Log out on all devices”.

cause-wrong-password--yandex = Yandex did not accept the user name or the password.
    .explanation = Yandex answered properly, but does not accept this pair. In mail programs it normally wants an app password of the kind “Mail”; the account's own password gets the same answer. A change of the account's password ends all app passwords.

cause-username-format--yandex = Yandex could not read the user name or password that was sent.
    .explanation = The form of the user name or password is not one that Yandex can use. For mailboxes on your own domain the user name is the full address; a +tag does not belong in it.

cause-user-agreement-not-accepted--yandex = The user agreement of this Yandex mailbox has not been accepted yet.
    .explanation = The mailbox exists, often one that an administrator has made, but nobody has signed in to it in a browser yet. Until the agreement is accepted there, mail programs are turned away.

cause-human-verification-required--yandex = Yandex wants proof that a person is sending.
    .explanation = Yandex thinks that a program is sending from this mailbox, and refuses the sign-in for sending until a check is passed. The password is not the problem, although the reply looks like a refused password.

cause-sender-not-owned--yandex = The From address does not belong to the Yandex account that signed in.
    .explanation = Yandex takes mail only if the sender is the address of the account that signed in, or one of its aliases. The sign-in itself worked.

cause-spam-content-rejected--yandex = Yandex took the message for spam.
    .explanation = Yandex suspects that this message, or what was sent from this mailbox lately, is spam sent by a program. The sign-in and the settings are fine. Each further try from the mail program prolongs the block.

cause-sending-limit-exceeded--yandex = The sending limit of this Yandex mailbox is used up.
    .explanation = Yandex lets a personal mailbox send 500 messages to 500 recipients in 24 hours. The block ends after 24 hours without sending; further tries prolong it.

cause-recipient-limit--yandex = The message has more recipients than Yandex allows.
    .explanation = From a mail program Yandex takes 35 recipients in one message, from the webmail 50.

cause-tls-required-before-auth--yandex = Yandex takes no mail over an unencrypted connection.
    .explanation = The outgoing server was spoken to without encryption. Yandex does not look at the password before the connection is encrypted.

advice-yandex-switch-imap = Open Yandex Mail in a browser, go to Settings → Mail clients, and tick “From imap.yandex.com server via IMAP” and “App passwords and OAuth tokens”. Save, wait a few minutes and try again.
advice-yandex-switch-pop3 = Open Yandex Mail in a browser, go to Settings → Mail clients, and tick “From pop.yandex.com server via POP3”, the folders to fetch, and “App passwords and OAuth tokens”. Save, wait a few minutes and try again.
advice-yandex-access = Open Yandex Mail in a browser, go to Settings → Mail clients, and tick IMAP or POP3, whichever your mail program uses, and “App passwords and OAuth tokens”. Use an app password of the kind “Mail”.
advice-yandex-app-password = Create an app password of the kind “Mail” in Yandex ID, under Security → App passwords, and enter it in the mail program in place of the account's password. It is shown only once.
advice-yandex-login-form = Enter the full address as the user name, without a +tag. For a yandex address the part before the @ also works; for your own domain only the full address.
advice-yandex-sender = Set the From address in the mail program to the address you sign in with, or to one of its aliases.
advice-yandex-auth = Switch on authentication for the outgoing server in the mail program, with the same user name and app password as for fetching mail.
advice-yandex-spam = Open Yandex Mail in a browser and send any message from there: that shows that no robot is sending. Do not retry from the mail program for 24 hours, and scan the computer for malware.
advice-yandex-robot-check = Open the link in the server's reply, or send one message from Yandex Mail in a browser, and pass the check. Then try again in the mail program.
advice-yandex-agreement = Sign in to Yandex Mail once in a browser with this address, accept the user agreement, and finish the registration.
advice-yandex-limit = Stop sending for 24 hours; each new try prolongs the block. Yandex allows 500 messages and 500 recipients in 24 hours.
advice-yandex-recipients = Send to at most 35 recipients in one message from a mail program.
advice-yandex-tls = Set the outgoing server to smtp.yandex.com, port 465 with SSL/TLS (or 587 with STARTTLS).
advice-yandex-wait = Wait a few minutes and try again. Do not change the settings.
advice-yandex-folders = In Settings → Mail clients choose which folders POP3 fetches, or use IMAP, which shows all folders.
advice-yandex-account-blocked = Sign in to Yandex Mail in a browser and do what it asks for. Then set a new password and create a new app password.
