# Вход по механизмам SASL, токенам и сертификатам клиента.

evidence-fault-scram-wrong-signature = { $host } не смог доказать, что знает пароль, как того требует SCRAM: ответил не тот сервер, на котором заведён ящик.
evidence-fault-scram-no-signature = { $host } согласился, не доказав, что знает пароль, хотя SCRAM этого требует.
# $count: a number
evidence-fault-scram-iterations = { $host } требует { $count } раундов хеширования ради одного входа; честному серверу столько не нужно.
# $words: what is wrong, in English
evidence-fault-scram-malformed = Ответ { $host } в обмене SCRAM непонятен: { $words }.
