# Outlook.com: its own menu words.

advice-outlook-switch-imap = Outlook.com'u tarayıcıda açın, “Settings → Mail → Forwarding and IMAP” (ayarlar → posta → iletme ve IMAP) bölümüne gidin, “Let devices and apps use IMAP” (cihazların ve uygulamaların erişimi) seçeneğini açıp kaydedin. Birkaç dakika bekleyip yeniden deneyin.
advice-outlook-switch-pop3 = Outlook.com'u tarayıcıda açın, “Settings → Mail → Forwarding and IMAP” (ayarlar → posta → iletme ve IMAP) bölümüne gidin, “Let devices and apps use POP” (cihazların ve uygulamaların erişimi) seçeneğini açıp kaydedin. Birkaç dakika bekleyip yeniden deneyin.
