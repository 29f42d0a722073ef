# Способы входа, которые сервер отклонил, и клиентские сертификаты.

# $word: SCRAM's own word; $mechanism: the one used
evidence-scram-word = В { $mechanism } сервер { $host } сам называет причину отказа: { $word }.
# $mechanism: the one used; $plain: the same without -PLUS
evidence-scram-unseen = { $host } отклонил способ { $mechanism } ещё до того, как было передано что-либо, по чему можно проверить пароль.
evidence-scram-bound = Вход способом { $mechanism } был привязан к этому зашифрованному соединению. Если его по пути что-то вскрывает, сервер отвергает и верный пароль; запуск с --mechanism { $plain } это покажет.
evidence-scram-hung-up = { $host } разорвал соединение посреди входа способом { $mechanism }; возможно, он не умеет привязывать вход к такому соединению.

question-other-mechanism = Запустите проверку ещё раз с --mechanism PLAIN: если вход пройдёт, выберите этот способ и в почтовой программе (часто он называется «Обычный пароль»).

label-unused-turned-down = отклонён сервером

## Клиентские сертификаты

evidence-client-certificate-asked = При входе запрашивался ящик { $user }, единственным доказательством был клиентский сертификат.
# $date: a day
evidence-client-certificate-expired = Срок действия клиентского сертификата истёк { $date }.
evidence-client-certificate-not-yet = Клиентский сертификат действует с { $date }, то есть пока недействителен.
# $of: mail addresses
evidence-client-certificate-other = Клиентский сертификат выдан на { $of }, а не на { $user }.
# $shown: yes or no
evidence-client-certificate-alert = { $shown ->
    [yes] Этим { $host } сообщает, что не принимает предъявленный клиентский сертификат.
   *[no] Этим { $host } требует клиентский сертификат, а он не был задан (--client-certificate).
 }
evidence-client-certificate-closed = { $shown ->
    [yes] { $host } запросил клиентский сертификат; многие серверы, не принимая предъявленный, просто закрывают соединение.
   *[no] { $host } запросил клиентский сертификат, а он не был задан (--client-certificate); многие серверы в таком случае просто закрывают соединение.
 }
