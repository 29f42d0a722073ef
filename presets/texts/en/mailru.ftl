# Mail.ru (VK Mail, VK WorkSpace): its own words and its own menus.

cause-app-password-required--mailru = Mail.ru wants a password for external applications.
    .explanation = Since 2022 Mail.ru does not accept the account's own password in mail programs. It wants a password that is made for one program in the account settings, under “Password and security”.

cause-wrong-password--mailru = Mail.ru did not accept the user name or the password.
    .explanation = Mail.ru answered properly, but does not accept this pair. Mail programs need the full address and a password for external applications; the account's own password is always refused.

cause-credentials-or-protocol-disabled--mailru = The sign-in was refused: the password was not accepted, or access for mail programs is off.
    .explanation = Mail.ru needs two things: access by IMAP, POP and SMTP switched on in the account settings, and a password for external applications. Its answer does not tell which of them is missing.

cause-protocol-disabled--mailru = Access for mail programs is switched off in the Mail.ru account.
    .explanation = Mail.ru has one switch for IMAP, POP3 and SMTP together, under “Password and security”. While it is off, no password is accepted in mail programs.

cause-sender-not-owned--mailru = The sender address does not belong to the Mail.ru account that signed in.
    .explanation = Mail.ru takes mail only if the sender is the address of the account that signed in. The sign-in itself worked.

cause-sending-disabled--mailru = Mail.ru has blocked sending from this mailbox.
    .explanation = Even where the reply begins with “invalid mailbox”, it is about the sender's own mailbox. Mail.ru stops sending when it suspects that somebody else has got the password. Reading mail may still work.

cause-sending-limit-exceeded--mailru = The sending limit of this Mail.ru mailbox is reached.
    .explanation = Mail.ru lets a mailbox send only so much in a given time. The limit opens again by itself. Trying again at once makes it last longer.

cause-spam-content-rejected--mailru = Mail.ru took the message for spam.
    .explanation = The spam filter of Mail.ru refused this message. The reply usually holds a link with a code of its own: it opens a form that goes to Mail.ru support. The sign-in and the settings are fine.

cause-sender-auth-failed--mailru = Mail.ru could not verify that the mail comes from its sender's domain.
    .explanation = The owner of the From domain lets only certain servers send for it (DMARC), and the mail came by another way. Mail with a mail.ru address must go through smtp.mail.ru.

cause-message-not-found--mailru = The message lies outside of what Mail.ru shows over POP3.
    .explanation = Over POP3 Mail.ru shows only a limited number of messages, such as the newest thousand. The mail program asked for one beyond that, or for one that is gone.

cause-recipient-disabled--mailru = The recipient's Mail.ru mailbox is closed.
    .explanation = The mailbox was blocked, or deleted because it was not used for a long time. The sender's own mailbox and settings are fine.

advice-mailru-switch = In a browser open your Mail.ru account, go to “Password and security”, and switch on “Access to Mail by IMAP, POP and SMTP”. One switch serves all three.
advice-mailru-app-password = In a browser open your Mail.ru account, go to “Password and security” → “Passwords for external applications”, create one for this program, and enter it in place of the account's password.
advice-mailru-login-form = Enter the full address as the user name, with the @ and the domain.
advice-mailru-sender = Set the From address in the mail program to the address you sign in with.
advice-mailru-spam = Open the link in the server's reply: it leads to a form of Mail.ru support for exactly this message. If there is no link, write to support.
advice-mailru-sending-disabled = Change the password of the mailbox in a browser and pass the check that Mail.ru asks for. Then create a new password for external applications, and scan the computer for malware.
advice-mailru-wait = Stop sending for a few hours. Trying again at once makes the limit last longer.
advice-mailru-pop-limit = Open the mailbox in a browser, delete or move the oldest messages of the Inbox, and fetch again.
advice-mailru-dmarc = If the From address is at Mail.ru, send through smtp.mail.ru (port 465, SSL/TLS), signed in with the same address. With another address, send through the outgoing server of its provider; for your own domain, set its SPF and DKIM records as that provider says.
advice-mailru-submission = Send through smtp.mail.ru, port 465 with SSL/TLS, signed in with the full address.
