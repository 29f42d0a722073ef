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
    [send] Ответ сервера { $protocol } на письмо.
    [quota] Ответ сервера { $protocol } на вопрос о ящике.
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
evidence-setting-works = На порту { $port } с шифрованием { $security } сервер { $host } отвечает как положено.
evidence-port-25 = Порт 25 служит для обмена почтой между серверами. Интернет-провайдеры, как правило, закрывают его для своих клиентов; почтовые программы отправляют письма через порт 465 или 587.
# $domain
evidence-domain-missing = Домена { $domain } вообще не существует.
# $seconds: with one decimal
evidence-ipv6-cost = По IPv4 сервер отвечает. Программа, которая сначала пробует IPv6, теряет на каждом соединении не меньше { $seconds } с.
evidence-ipv6-costs-nothing = По IPv4 сервер отвечает, а сбой IPv6 виден сразу: времени он почти не отнимает.
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

# $product: the product's name; $kind: what it is
evidence-interceptor = { $kind ->
    [antivirus] Сертификат сервера { $host } выдан не публичным центром, а защитной программой { $product }.
    [company] Сертификат сервера { $host } выдан не публичным центром, а системой { $product } — прокси-сервером или брандмауэром организации.
    [tool] Сертификат сервера { $host } выдан не публичным центром, а программой { $product }, которая служит для просмотра соединений.
   *[other] Сертификат сервера { $host } выдан не публичным центром, а программой { $product }, которая создаёт сертификаты для тестирования.
 }
evidence-trusted-here-only = Этот компьютер принимает сертификат сервера { $host }, а список публичных центров Mozilla — нет: издатель сертификата был добавлен на этом компьютере.
evidence-password-withheld = Пароль на сервер { $host } не отправлялся.
# $issuer, $hosts
evidence-same-issuer = Сертификаты для { $hosts } выдал один и тот же издатель, которого нет среди публичных центров: { $issuer }
# $expected: the host name asked for
evidence-name-in-old-field = Имя { $expected } указано в сертификате только в устаревшем поле, которое программы больше не читают.
evidence-name-wildcard-above = Имя со звёздочкой в сертификате охватывает не само имя { $expected }, а только имена уровнем ниже.
evidence-name-wildcard-below = Звёздочка в сертификате заменяет только одну часть имени, а в имени { $expected } таких частей больше.
# $how: unanswered or cut-off
evidence-large-hello = { $how ->
    [unanswered] Сервер { $host } не ответил на обычное первое сообщение TLS, а на сообщение поменьше ответил сразу.
   *[other] Соединение с сервером { $host } оборвалось после обычного первого сообщения TLS, а на сообщение поменьше ответ пришёл.
 }

## The clock

# $days; $way: behind or ahead
evidence-clock-at-least = { $way ->
    [behind] Судя по сертификатам, часы этого компьютера отстают не меньше чем на { $days } { $days ->
        [one] день
        [few] дня
        [many] дней
       *[other] дня
     }.
   *[ahead] Судя по сертификатам, часы этого компьютера спешат не меньше чем на { $days } { $days ->
        [one] день
        [few] дня
        [many] дней
       *[other] дня
     }.
 }
# $theirs, $now: dates, YYYY-MM-DD
evidence-clock-differs = По данным сервера { $host }, сегодня { $theirs }; часы этого компьютера показывают { $now } и { $way ->
    [behind] отстают
   *[ahead] спешат
 } на { $days } { $days ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
 }.

## Faults of the network: no word from the server

evidence-fault-host-not-found = Имя сервера { $host } не найдено.
evidence-fault-no-address = Имя сервера { $host } существует, но подходящего адреса у него нет.
# $words: the resolver's
evidence-fault-resolver-failed = Не удалось узнать адрес сервера { $host }: { $words }.
evidence-fault-resolver-servfail = DNS-сервер не смог узнать адрес сервера { $host } (SERVFAIL).
evidence-fault-resolver-refused = DNS-сервер отказывается сообщать адрес сервера { $host } (REFUSED).
evidence-fault-resolver-timeout = DNS-сервер вовремя не ответил на вопрос об адресе сервера { $host }.
evidence-fault-resolver-loop = Имя { $host } — псевдоним, который ведёт к самому себе (замкнутая цепочка CNAME).
evidence-fault-resolver-none = На этом компьютере не задан ни один DNS-сервер, поэтому адрес сервера { $host } узнать нельзя.
# $words: the operating system's
evidence-fault-resolver-unreachable = DNS-сервер, который должен сообщить адрес сервера { $host }, недоступен: { $words }.
evidence-fault-connection-refused = На порту { $port } сервера { $host } ничего не работает: в соединении отказано.
evidence-fault-connect-timeout = Сервер { $host } вовремя не ответил на запрос соединения по порту { $port }.
# $words: the operating system's
evidence-fault-unreachable = Отсюда нет пути к серверу { $host }: { $words }.
evidence-fault-no-route = У этого компьютера нет подключения, которое вело бы к серверу { $host }.
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

## Faults of the proxy. $proxy: its address. Some are no fault of its own: then it speaks of the server.

evidence-fault-proxy-refuses = По адресу прокси-сервера { $proxy } ничего не работает: в соединении отказано.
evidence-fault-proxy-timeout = Прокси-сервер { $proxy } вовремя не ответил на запрос соединения.
evidence-fault-proxy-name = Не удалось узнать адрес прокси-сервера { $proxy }.
# $words: the operating system's
evidence-fault-proxy-unreachable = Прокси-сервер { $proxy } недоступен: { $words }.
evidence-fault-proxy-auth-required = Прокси-серверу { $proxy } нужны имя пользователя и пароль, а они не заданы.
evidence-fault-proxy-auth-rejected = Прокси-сервер { $proxy } не принимает имя пользователя и пароль.
evidence-fault-proxy-not-allowed = Правила прокси-сервера { $proxy } не разрешают соединение с сервером { $host }, порт { $port }.
evidence-fault-proxy-target-refused = Прокси-сервер { $proxy } работает и сообщает о сервере { $host }: в соединении по порту { $port } там отказано.
evidence-fault-proxy-target-unreachable = Прокси-сервер { $proxy } работает и сообщает, что не может связаться с сервером { $host }, порт { $port }.
evidence-fault-proxy-target-timeout = Прокси-сервер { $proxy } работает и сообщает, что сервер { $host } вовремя не ответил на порту { $port }.
# $words: the proxy's
evidence-fault-proxy-refused = Прокси-сервер { $proxy } не установил соединение: { $words }.
# $found: the first line, as text
evidence-fault-proxy-not-this-protocol = По адресу { $proxy } отвечает не прокси-сервер этого типа: { $found }
evidence-fault-proxy-closed = Прокси-сервер { $proxy } закрыл соединение, ничего не ответив.
# $seconds
evidence-fault-proxy-silent = Прокси-сервер { $proxy } молчал { $seconds } { $seconds ->
    [one] секунду
    [few] секунды
    [many] секунд
   *[other] секунды
 }.

## Faults of the session

evidence-fault-tls-not-offered = Сервер { $host } не предлагает TLS на порту { $port }.
# $found: the bytes, as text
evidence-fault-starttls-injection = После ответа на STARTTLS, где может следовать только TLS, пришёл незашифрованный текст: { $found }
evidence-fault-auth-not-offered = Сервер { $host } не предлагает входа на порту { $port }.
evidence-fault-plaintext-auth-disabled = Сервер { $host } не разрешает входить на порту { $port } без TLS.
# $offered: the mechanisms' names
evidence-fault-no-common-mechanism = Сервер { $host } предлагает только такие способы входа, для которых не подходит то, что было указано: { $offered }.
# $found: the first line, as text
evidence-fault-not-this-protocol = На порту { $port } сервера { $host } отвечает не { $protocol }: { $found }
# $limit: what grew too large
evidence-fault-too-much = Сервер { $host } прислал больше, чем допускает { $protocol } ({ $limit }).

# $service: what the first bytes are
evidence-service = { $service ->
    [imap] На порту { $port } сервера { $host } отвечает сервер IMAP.
    [pop3] На порту { $port } сервера { $host } отвечает сервер POP3.
    [smtp] На порту { $port } сервера { $host } отвечает сервер SMTP.
    [lmtp] На порту { $port } сервера { $host } отвечает сервер LMTP, который служит только для доставки между серверами.
    [ftp] На порту { $port } сервера { $host } отвечает сервер FTP, для передачи файлов.
    [http] На порту { $port } сервера { $host } отвечает веб-сервер.
    [ssh] На порту { $port } сервера { $host } отвечает сервер SSH, для удалённого входа.
    [nntp] На порту { $port } сервера { $host } отвечает сервер новостей (NNTP).
    [managesieve] На порту { $port } сервера { $host } отвечает сервер почтовых фильтров (ManageSieve).
    [xmpp] На порту { $port } сервера { $host } отвечает сервер чата (XMPP).
    [telnet] На порту { $port } сервера { $host } отвечает сервер Telnet.
    [vnc] На порту { $port } сервера { $host } отвечает сервер удалённого экрана (VNC).
   *[tls] На порту { $port } сервера { $host } с первого байта используется TLS.
 }
# $word is quoted after the sentence.
evidence-masked = В списке возможностей сервера { $host } одно слово затёрто буквами X.

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
# $issuer: the subject of an issuer's certificate
evidence-fault-issuer-expired = Срок действия сертификата издателя { $issuer } истёк { $date }.
evidence-fault-issuer-not-yet-valid = Сертификат издателя { $issuer } действует только с { $date }.
evidence-fault-chain-incomplete = Сервер { $host } не передаёт сертификат издателя, который выдал его собственный: { $issuer }
evidence-fault-revoked = Сертификат сервера { $host } отозван тем, кто его выдал: так сказано в подтверждении статуса (OCSP), которое передаёт сам сервер.
# $words: the TLS library's or the server's
evidence-fault-weak = Сертификат сервера { $host } недостаточно надёжен, чтобы ему доверять: { $words }.
evidence-fault-not-tls = Сервер { $host } не использует TLS на порту { $port }; он ответил: { $found }
evidence-fault-too-old = Сервер { $host } поддерживает только устаревшие версии TLS: { $words }.
# $words: the alert's name
evidence-fault-alert = { $words ->
    [ProtocolVersion] Сервер { $host } ответил, что не поддерживает ни одной из предложенных версий TLS (alert protocol_version).
    [HandshakeFailure] Сервер { $host } ответил, что у сторон нет общего способа шифрования (alert handshake_failure).
    [InsufficientSecurity] Сервер { $host } ответил, что предложенное шифрование для него слишком слабое (alert insufficient_security).
    [InternalError] Сервер { $host } ответил, что у него произошла внутренняя ошибка (alert internal_error).
    [UnrecognisedName] Сервер { $host } ответил, что не знает этого имени сервера (alert unrecognized_name).
    [CertificateRequired] Сервер { $host } требует сертификат клиента (alert certificate_required).
    [AccessDenied] Сервер { $host } ответил, что отсюда никого не пускает (alert access_denied).
    [NoApplicationProtocol] Сервер { $host } ответил, что такой службы не предлагает (alert no_application_protocol).
    [InappropriateFallback] Сервер { $host } ответил, что версию TLS по пути понизили (alert inappropriate_fallback).
    [DecodeError] Сервер { $host } не смог прочитать первое сообщение TLS (alert decode_error).
    [IllegalParameter] Сервер { $host } не принял первое сообщение TLS (alert illegal_parameter).
    [UnexpectedMessage] Сервер { $host } не ожидал первого сообщения TLS (alert unexpected_message).
   *[other] Сервер { $host } прервал установку TLS и прислал предупреждение (alert): { $words }.
 }
evidence-fault-closed = Сервер { $host } закрыл соединение во время установки TLS.
evidence-fault-other = Не удалось установить TLS с сервером { $host }: { $words }.
