# Outlook.com: its own menu words.

advice-outlook-switch-imap = Откройте Outlook.com в браузере, перейдите в «Settings → Mail → Forwarding and IMAP» (параметры → почта → пересылка и IMAP), включите «Let devices and apps use IMAP» (доступ для устройств и приложений) и сохраните. Подождите несколько минут и попробуйте снова.
advice-outlook-switch-pop3 = Откройте Outlook.com в браузере, перейдите в «Settings → Mail → Forwarding and IMAP» (параметры → почта → пересылка и IMAP), включите «Let devices and apps use POP» (доступ для устройств и приложений) и сохраните. Подождите несколько минут и попробуйте снова.
