# Outlook.com: its own menu words.

advice-outlook-switch-imap = Open Outlook.com in a browser, go to “Settings → Mail → Forwarding and IMAP”, switch on “Let devices and apps use IMAP” and save. Then wait a few minutes and try again.
advice-outlook-switch-pop3 = Open Outlook.com in a browser, go to “Settings → Mail → Forwarding and IMAP”, switch on “Let devices and apps use POP” and save. Then wait a few minutes and try again.
