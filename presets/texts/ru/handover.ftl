# Подписи отчётов, которые передают дальше, и прерванных проверок.

label-headline-interrupted = Проверка прервана: выполнены не все пробы.
label-interrupted = прервано

## Письмо тому, чья это почта

label-note-greeting = Здравствуйте!
# $date: YYYY-MM-DD
label-note-opening = { $date } почтовые серверы были проверены так, как к ним обращается почтовая программа. Вот результат:
# $whom: a mail address or user name
label-note-opening-for = { $date } доступ к почте { $whom } был проверен так, как им пользуется почтовая программа. Вот результат:
label-note-steps = Что сделать:
label-note-more = Обратите внимание ещё вот на что:
label-note-settings = Настройки для почтовой программы:
# $way: receive or send, as label-receive and label-send have it
label-note-setting = { $way } ({ $protocol }): { $host }, порт { $port }, { $security }
# $name: of the setting; $value: what to enter
label-note-value = { $name }: { $value }
label-note-stuck = Если что-то не получится, напишите, на каком шаге и что именно показывает почтовая программа.
label-note-password = Никогда и никому не присылайте свой пароль: чтобы помочь вам, он не нужен.
