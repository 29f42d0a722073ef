# Outlook.com: its own menu words.

advice-outlook-switch-imap = Öppna Outlook.com i en webbläsare, gå till ”Settings → Mail → Forwarding and IMAP” (inställningar → e-post → vidarebefordran och IMAP), slå på ”Let devices and apps use IMAP” (åtkomst för enheter och appar) och spara. Vänta några minuter och försök igen.
advice-outlook-switch-pop3 = Öppna Outlook.com i en webbläsare, gå till ”Settings → Mail → Forwarding and IMAP” (inställningar → e-post → vidarebefordran och IMAP), slå på ”Let devices and apps use POP” (åtkomst för enheter och appar) och spara. Vänta några minuter och försök igen.
