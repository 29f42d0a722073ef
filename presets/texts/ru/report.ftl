# Labels of the report for people. Short words stand in columns: keep them short.

## The verdict

# $protocols: a list as label-list-and makes it; $count: how many
label-headline-works = Почта работает: вход по { $protocols } выполнен.
label-headline-usable = { $count ->
    [one] Сервер { $protocols } отвечает как положено. Вход не проверялся.
    [few] Серверы { $protocols } отвечают как положено. Вход не проверялся.
    [many] Серверы { $protocols } отвечают как положено. Вход не проверялся.
   *[other] Серверы { $protocols } отвечают как положено. Вход не проверялся.
 }
label-headline-nothing-tried = Ничего не проверялось.
# $sentence: one of those above; $count: of the warnings
label-headline-warnings = { $count ->
    [1] { $sentence } Есть одно замечание.
    [one] { $sentence } Есть { $count } замечание.
    [few] { $sentence } Есть { $count } замечания.
    [many] { $sentence } Есть { $count } замечаний.
   *[other] { $sentence } Есть { $count } замечания.
 }
label-headline-broken = Что-то не так, но причину установить не удалось.
label-headline-inconclusive = Сделать вывод не удалось.

# $head: all but the last, with commas; $last
label-list-and = { $head } и { $last }
label-list-or = { $head } или { $last }

# Between the whole part of a number and its decimals
label-decimal-mark = ,

label-working = { $count ->
    [one] работает { $protocols }
    [few] работают { $protocols }
    [many] работают { $protocols }
   *[other] работают { $protocols }
 }
## What stands in a sentence for an argument that is not known
# They follow a noun and fit each of its cases: «адрес …», «сервер …», «порт …»,
# «протокол …», «сервис …», «пользователь …».

label-unknown-address = электронной почты
label-unknown-host = почты
label-unknown-port = с неизвестным номером
label-unknown-protocol = IMAP или POP3
label-unknown-provider = электронной почты
label-unknown-user = с неизвестным именем

## Findings

label-sure-certain = Точно: другого объяснения увиденному нет.
label-sure-likely = Вероятно: это лучшее объяснение, но возможна и другая причина.
label-sure-possible = Возможно: это одна из нескольких причин, которые объясняют увиденное.
label-confidence-certain = точно
label-confidence-likely = вероятно
label-confidence-possible = возможно

label-heading-proof = Что на это указывает
label-heading-alternatives = Что ещё это может быть
label-heading-advice = Что делать
label-heading-others = Также обнаружено
label-heading-stages = Этапы, в миллисекундах
label-heading-settings = Укажите эти настройки
label-heading-transcript = Диалог с { $server }

# $date: YYYY-MM-DD
label-link-checked = страница проверена { $date }
# $count: characters left out
label-cut = … (ещё { $count ->
    [one] { $count } символ
    [few] { $count } символа
    [many] { $count } символов
   *[other] { $count } символа
 })

## Stages: names, and the heads of their columns

label-stage-resolve = поиск адреса
label-stage-connect = соединение
label-stage-tls = установка TLS
label-stage-greeting = приветствие
label-stage-capabilities = возможности
label-stage-starttls = переход на TLS
label-stage-id = представление
label-stage-auth = вход
label-stage-sender = отправитель
label-stage-quota = квота
label-stage-logout = прощание

label-column-resolve = dns
label-column-connect = tcp
label-column-tls = tls
label-column-greeting = прив
label-column-capabilities = возм
label-column-starttls = stls
label-column-id = id
label-column-auth = вход
label-column-sender = отпр
label-column-quota = квота
label-column-logout = конец

label-outcome-accepted = вход принят
label-outcome-usable = отвечает
label-outcome-refused = отказ
label-outcome-failed = сбой
label-outcome-unreachable = недоступен
label-outcome-skipped = не проверен

# $stage: one of the names above
label-skipped-after = не выполнялось: сеанс закончился на этапе «{ $stage }»
label-skipped-no-secret = пароль не указан
label-skipped-by-proxy = адрес узнаёт прокси-сервер
label-skipped-not-protected = без проверенного TLS пароль не передаётся

label-detail-connected = соединение с { $server }
label-detail-tls = TLS { $version }, { $cipher }
label-detail-certificate = сертификат до { $until }
label-detail-system-only = принят на этом компьютере, но не по списку Mozilla
label-detail-round-trips = { $count ->
    [one] { $count } обмен с сервером
    [few] { $count } обмена с сервером
    [many] { $count } обменов с сервером
   *[other] { $count } обмена с сервером
 }

## Settings

label-receive = Приём
label-send = Отправка
label-column-server = сервер
label-column-port = порт
label-column-security = шифрование
label-setting-works = работает
label-setting-unconfirmed = не подтверждено
label-user-name = Имя пользователя
label-password = Пароль
label-auth-password = пароль от почтового ящика
label-auth-app-password = пароль приложения, созданный для этой почтовой программы
label-auth-oauth2 = не нужен: вход через OAuth 2.0
label-auth-client-certificate = не нужен: вход по клиентскому сертификату

## The last line

# $seconds: with one decimal; $endpoints, $logins, $refused: how many
label-footer = { $endpoints ->
    [one] Опрошен { $endpoints } сервер
    [few] Опрошено { $endpoints } сервера
    [many] Опрошено { $endpoints } серверов
   *[other] Опрошено { $endpoints } сервера
 } за { $seconds } с, { $logins ->
    [0] без входа
    [one] { $logins } попытка входа
    [few] { $logins } попытки входа
    [many] { $logins } попыток входа
   *[other] { $logins } попытки входа
 }{ $refused ->
    [0] {""}
    [one] , { $refused } отказ
    [few] , { $refused } отказа
   *[other] , { $refused } отказов
 }.

# $cause: the id of the cause; $rule: the id of the rule, or -
label-explained-by = Причина { $cause }, правило { $rule }.
