# Gmail and Google Workspace: its own words and its own menus.

cause-app-password-required--gmail = Gmail wants an app password, or sign-in with Google.
    .explanation = Gmail does not accept the password of the Google account in mail programs. It wants an app password of 16 letters, which needs 2-Step Verification, or the sign-in with Google in a browser window (OAuth2).

cause-wrong-password--gmail = Gmail did not accept the user name or the password.
    .explanation = Gmail answered properly, but does not accept this pair. The password of the Google account is always refused in mail programs: an app password of 16 letters is needed, or the sign-in with Google. A change of the account's password ends all app passwords.

cause-credentials-or-protocol-disabled--gmail = Gmail refused the sign-in: the password was not accepted, or { $protocol } access is off.
    .explanation = Gmail wants an app password or the sign-in with Google. POP also has a switch of its own in the settings. The answer does not tell which of them is the reason.

cause-protocol-disabled--gmail = { $protocol } access is switched off for this Gmail account.
    .explanation = POP must be switched on in the Gmail settings. Since January 2025 IMAP is always on in personal accounts; in accounts of a company or school the administrator decides. The password is not the problem.

cause-protocol-disabled-by-admin--gmail = The administrator does not allow { $protocol } access for this Google account.
    .explanation = In accounts of a company or school (Google Workspace) the administrator decides whether mail programs may use IMAP and POP. The owner of the mailbox cannot change that.

cause-web-login-required--gmail = Google wants this sign-in to be confirmed in a browser.
    .explanation = Google saw something new about this sign-in and holds it back. The reply holds a link that shows what Google wants to know. The password may well be right.

cause-oauth-token-invalid--gmail = The permission of the mail program for this Google account is no longer valid.
    .explanation = The mail program signs in with a permission given by Google (OAuth2). It has expired, was withdrawn, or does not cover mail. Google withdraws such permissions when the password changes.

cause-login-rate-limited--gmail = Gmail makes this account wait after too many sign-ins.
    .explanation = Too many sign-ins came in a short time. Gmail refuses all of them for a while, the right password included. Each new try can make the wait longer.

cause-too-many-connections--gmail = More than 15 programs or windows are connected to this Gmail account by IMAP.
    .explanation = Gmail allows 15 IMAP connections to an account at a time. Each computer, phone and tablet counts, and each program may hold several.

cause-bandwidth-exceeded--gmail = The daily transfer volume of this Gmail account is used up.
    .explanation = Gmail allows 2500 MB of download and 500 MB of upload a day over IMAP, and 1250 MB of download over POP. Access returns by itself within 24 hours.

cause-sending-limit-exceeded--gmail = The daily sending limit of this Gmail account is used up.
    .explanation = A personal Gmail account may send 500 messages a day, a Google Workspace account 2000. The limit opens again by itself within 24 hours.

cause-recipient-limit--gmail = The message has more recipients than Gmail allows.
    .explanation = From a mail program Gmail takes 100 recipients in one message.

cause-attachment-forbidden--gmail = Gmail refused the message because of an attachment.
    .explanation = Gmail refuses programs, scripts and some kinds of archives and disk images, also inside other archives, and documents with dangerous macros. Renaming or packing them does not help.

cause-message-too-large--gmail = The message is larger than Gmail allows.
    .explanation = Gmail takes attachments of 25 MB in all. Attachments grow by about a third on the way.

advice-gmail-app-password = Switch on 2-Step Verification in your Google account, create an app password at myaccount.google.com/apppasswords, and enter its 16 letters without spaces in the mail program.
advice-gmail-oauth = If the mail program offers the sign-in with Google (OAuth2), set the account up with that instead. Then no app password is needed.
advice-gmail-switch-pop3 = Open Gmail in a browser, go to Settings → See all settings → Forwarding and POP/IMAP, enable POP, and save.
advice-gmail-switch-imap = IMAP is always on in personal Gmail accounts. In an account of a company or school, ask the administrator to allow IMAP.
advice-gmail-admin-imap = Ask the administrator of your company or school to allow IMAP for your account in the Google Admin console (Apps → Google Workspace → Gmail → End User Access).
advice-gmail-admin-pop3 = Ask the administrator of your company or school to allow POP for your account in the Google Admin console (Apps → Google Workspace → Gmail → End User Access).
advice-gmail-login-form = Enter the full address as the user name, such as name@gmail.com.
advice-gmail-web-login = Open the link in the server's reply in a browser on this same network, sign in, and confirm that it was you. Then try again in the mail program.
advice-gmail-connections = Close the mail program on other devices, and lower the number of IMAP connections in its account settings. Gmail allows 15 in all.
advice-gmail-wait = Close the mail program for a few hours, up to a day. Then let it check for mail no more often than every 10 minutes.
advice-gmail-bandwidth = Wait up to 24 hours. Then set devices up one after the other, and let the mail program keep only recent mail.
advice-gmail-limit = Stop sending for 24 hours. For more mail than the limit allows, use a service made for newsletters.
advice-gmail-sender = Set the From address to the address you sign in with, or add the other one in Gmail under Settings → Accounts and Import → Send mail as.
advice-gmail-recipients = Send to at most 100 recipients in one message from a mail program.
advice-gmail-attachment = Remove the attachment, put the file into Google Drive, and send the link.
advice-gmail-spam = Change subject, links and attachments of the message, and send it again later. Scan the computer for malware.
