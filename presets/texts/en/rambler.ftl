# Rambler Mail: its own words and its own menus.

cause-wrong-password--rambler = Rambler did not accept the user name or the password.
    .explanation = Rambler answered properly, but does not accept this pair. The user name is the full address. Access for mail programs also has to be switched on in the mailbox settings; while it is off, the right password may be refused in the same words.

cause-credentials-or-protocol-disabled--rambler = The sign-in was refused: the password was not accepted, or access for mail programs is off.
    .explanation = Rambler lets mail programs in only after access has been switched on in the webmail, under “Настройки → Почтовые программы” (settings → mail programs). Its answer does not tell whether that or the password is the reason.

cause-protocol-disabled--rambler = Access for mail programs is switched off in Rambler Mail.
    .explanation = Rambler lets mail programs in only after access has been switched on in the webmail, under “Настройки → Почтовые программы” (settings → mail programs). The password is not the problem.

cause-plaintext-auth-disabled--rambler = Rambler does not allow signing in without encryption.
    .explanation = The mail program was about to send the password over an unencrypted connection, and Rambler refuses that. The password itself was not judged.

cause-sender-not-owned--rambler = The From address is not the one that signed in to Rambler.
    .explanation = Rambler takes mail only if the From address is the same as the user name of the sign-in for sending.

cause-outdated-host--rambler = { $host } is Rambler's old mail server.
    .explanation = Rambler has separate hosts now: imap.rambler.ru, pop.rambler.ru and smtp.rambler.ru. Old instructions still name mail.rambler.ru.

cause-recipient-disabled--rambler = The recipient's Rambler mailbox is closed or frozen.
    .explanation = Rambler freezes mailboxes that were not used for a long time, and blocks those that send spam. The sender's own mailbox and settings are fine.

advice-rambler-switch = Open Rambler Mail in a browser, go to “Настройки → Почтовые программы” (settings → mail programs), and allow access. Then wait a few minutes and try again.
advice-rambler-login-form = Enter the full address as the user name, with the @ and the domain.
advice-rambler-sender = Set the From address in the mail program to exactly the address you sign in with.
advice-rambler-hosts = Use imap.rambler.ru (port 993), pop.rambler.ru (port 995) and smtp.rambler.ru (port 465), all with SSL/TLS.
advice-rambler-tls = Set the encryption to SSL/TLS: port 993 for IMAP, 995 for POP3, 465 for SMTP.
advice-rambler-spam = Change subject, links and attachments of the message and send it again later. If it is not spam, write to the address that the reply names.
advice-rambler-wait = Wait a few minutes and send the message again.
