# Вход по механизмам SASL, токенам и сертификатам клиента.

evidence-fault-scram-wrong-signature = { $host } не смог доказать, что знает пароль, как того требует SCRAM: ответил не тот сервер, на котором заведён ящик.
evidence-fault-scram-no-signature = { $host } согласился, не доказав, что знает пароль, хотя SCRAM этого требует.
# $count: a number
evidence-fault-scram-iterations = { $host } требует { $count } раундов хеширования ради одного входа; честному серверу столько не нужно.
# $words: what is wrong, in English
evidence-fault-scram-malformed = Ответ { $host } в обмене SCRAM непонятен: { $words }.

## Что способ входа добавляет к отказу

# $mechanism: the one used; $plain: the name for --mechanism
evidence-mechanism-stored-form = Вход выполнялся способом { $mechanism }, который работает, только если сервер хранит пароль в особом виде. { $host } предлагает и простой способ: запуск с --mechanism { $plain } покажет, в этом ли дело.
evidence-certificate-not-asked = { $host } не запросил сертификат клиента при установлении TLS и потому его не видел.

## Что сервер и токен говорят друг о друге

# $status: the server's word; $kind: scope or token
evidence-token-refused = { $kind ->
    [scope] { $host } сообщает, что токен выдан не для почты (статус { $status }).
   *[token] { $host } не принимает токен (статус { $status }): его срок истёк, он отозван или выдан для другого ящика.
 }
evidence-token-scope-needed = { $host } ждёт токен с областью доступа { $scope }
# $date: with the time, UTC
evidence-token-expired = В самом токене указано, что его срок истёк { $date } UTC.
# $scopes, $wanted: divided by spaces
evidence-token-scope-other = В самом токене указано, что он выдан для { $scopes }; для { $provider } нужно { $wanted }.
# $of: a mail address
evidence-token-user-other = В самом токене указано, что он выдан для { $of }, а не для { $user }.

## Замечание отчёта о входе

label-detail-mechanism = вход способом { $mechanism }
# $names: what was passed over, each with the reason
label-detail-passed-over = не использованы: { $names }
label-unused-weaker = слабее
label-unused-not-asked-for = не запрошен
label-unused-needs-password = нужен пароль
label-unused-needs-token = нужен токен
label-unused-needs-certificate = нужен сертификат клиента
label-unused-does-not-fit = не подходит для этого пароля
label-unused-no-binding = нужен TLS 1.3
label-unused-unknown = неизвестен mailmedic
