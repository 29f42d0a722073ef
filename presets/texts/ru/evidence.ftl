# Sentences that say what was seen. Each is one sentence and ends with a full
# stop; where the server's own words follow, the full stop becomes a colon.
#
# Known in every sentence, from the attempt that it was seen in:
#   $protocol (IMAP)  $host  $port  $security (SSL/TLS)  $what (the stage: auth)
# and, where they are known, $user, $address and $provider.

## What a server said

evidence-reply = { $what ->
    [greeting] Приветствие сервера { $protocol }.
    [capabilities] Ответ сервера { $protocol } на вопрос о его возможностях.
    [starttls] Ответ сервера { $protocol } на просьбу перейти на TLS.
    [id] Ответ сервера { $protocol } на представление программы.
    [auth] Ответ сервера { $protocol } на попытку входа.
    [sender] Ответ сервера { $protocol } на вопрос, принимает ли он почту от этого отправителя.
    [quota] Ответ сервера { $protocol } на вопрос, насколько заполнен ящик.
    [logout] Ответ сервера { $protocol } на прощание.
   *[other] Ответ сервера { $protocol }.
 }

# $other: the name of the other protocol
evidence-accepted = Сервер { $other } принял те же имя пользователя и пароль.
evidence-refused-elsewhere = Сервер { $other } тоже не принял эти имя пользователя и пароль.
evidence-not-tried = { $what ->
    [auth] { $protocol }: вход не проверялся.
    [sender] { $protocol }: отправитель не проверялся.
   *[other] { $protocol }: этот этап не проверялся.
 }
# $capability: the word of the capability list
evidence-capability-missing = В списке возможностей сервера { $host } нет { $capability }.
evidence-other-port-answers = На порту { $port } сервер { $host } отвечает.
# $seconds
evidence-slow = Сервер { $host } ответил только через { $seconds } { $seconds ->
    [one] секунду
    [few] секунды
    [many] секунд
   *[other] секунды
 }.

## The password's form (never the password)

evidence-secret-shape-differs = Указанный пароль не похож на пароль приложения сервиса { $provider }.
evidence-secret-has-spaces = В указанном пароле есть пробелы.
evidence-secret-is-app-password-shaped = Указанный пароль по виду похож на пароль приложения сервиса { $provider }.

## What is known of the provider

evidence-preset-says-app-password = Сервису { $provider } для почтовых программ нужен пароль приложения; пароль от сайта он, как правило, не принимает.
evidence-preset-says-switch-off-by-default = В сервисе { $provider } доступ по протоколу { $protocol } отключён, пока владелец ящика его не включит.

## The certificate

# $from, $until, $now: dates, YYYY-MM-DD
evidence-certificate-dates = Сертификат сервера { $host } действует с { $from } по { $until }; часы этого компьютера показывают { $now }.
# $expected: the host name asked for; $names: the names in the certificate
evidence-certificate-names = Сертификат выдан для { $names }, а не для { $expected }.
# $subject, $issuer: as the certificate has them
evidence-certificate-issuer = Издатель сертификата ({ $subject }): { $issuer }.

## Faults of the network: no word from the server

evidence-fault-host-not-found = Имя сервера { $host } не найдено.
evidence-fault-no-address = Имя сервера { $host } существует, но подходящего адреса у него нет.
# $words: the resolver's
evidence-fault-resolver-failed = Не удалось узнать адрес сервера { $host }: { $words }.
evidence-fault-connection-refused = На порту { $port } сервера { $host } ничего не работает: в соединении отказано.
evidence-fault-connect-timeout = Сервер { $host } вовремя не ответил на запрос соединения по порту { $port }.
# $words: the operating system's
evidence-fault-unreachable = Отсюда нет пути к серверу { $host }: { $words }.
evidence-fault-connection-reset = Соединение с сервером { $host } было сброшено.
evidence-fault-connection-closed = Сервер { $host } закрыл соединение, ничего не сказав.
# $seconds
evidence-fault-silent = Сервер { $host } молчал { $seconds } { $seconds ->
    [one] секунду
    [few] секунды
    [many] секунд
   *[other] секунды
 }.
evidence-fault-deadline = Время, отведённое на всю проверку, истекло раньше, чем пришёл ответ.

## Faults of the session

evidence-fault-tls-not-offered = Сервер { $host } не предлагает TLS на порту { $port }.
# $found: the bytes, as text
evidence-fault-starttls-injection = После ответа на STARTTLS, где может следовать только TLS, пришёл незашифрованный текст: { $found }
evidence-fault-auth-not-offered = Сервер { $host } не предлагает входа на порту { $port }.
evidence-fault-plaintext-auth-disabled = Сервер { $host } не разрешает входить на порту { $port } без TLS.
# $offered: the mechanisms' names
evidence-fault-no-common-mechanism = Сервер { $host } предлагает только такие способы входа, которые не подходят для пароля: { $offered }.
# $found: the first line, as text
evidence-fault-not-this-protocol = На порту { $port } сервера { $host } отвечает не { $protocol }: { $found }
# $limit: what grew too large
evidence-fault-too-much = Сервер { $host } прислал больше, чем допускает { $protocol } ({ $limit }).

## Faults of TLS

# $date: YYYY-MM-DD or `unknown`
evidence-fault-expired = { $date ->
    [unknown] Срок действия сертификата сервера { $host } истёк.
   *[other] Срок действия сертификата сервера { $host } истёк { $date }.
 }
evidence-fault-not-yet-valid = { $date ->
    [unknown] Срок действия сертификата сервера { $host } ещё не начался.
   *[other] Сертификат сервера { $host } действует только с { $date }.
 }
evidence-fault-name-mismatch = Сертификат выдан для { $names }, а не для { $expected }.
evidence-fault-self-signed = Сертификат сервера { $host } подписан им самим, а не тем, кому доверяет этот компьютер.
evidence-fault-unknown-issuer = Сертификат сервера { $host } выдан центром, которому этот компьютер не доверяет.
evidence-fault-revoked = Сертификат сервера { $host } отозван тем, кто его выдал.
# $words: the TLS library's or the server's
evidence-fault-weak = Сертификат сервера { $host } недостаточно надёжен, чтобы ему доверять: { $words }.
evidence-fault-not-tls = Сервер { $host } не использует TLS на порту { $port }; он ответил: { $found }
evidence-fault-too-old = Сервер { $host } поддерживает только устаревшие версии TLS: { $words }.
evidence-fault-alert = Сервер { $host } прервал установку TLS и прислал предупреждение (alert): { $words }.
evidence-fault-closed = Сервер { $host } закрыл соединение во время установки TLS.
evidence-fault-other = Не удалось установить TLS с сервером { $host }: { $words }.
