# Способы входа, которые сервер отклонил, и клиентские сертификаты.

# $word: SCRAM's own word; $mechanism: the one used
evidence-scram-word = В { $mechanism } сервер { $host } сам называет причину отказа: { $word }.
# $mechanism: the one used; $plain: the same without -PLUS
evidence-scram-unseen = { $host } отклонил способ { $mechanism } ещё до того, как было передано что-либо, по чему можно проверить пароль.
evidence-scram-bound = Вход способом { $mechanism } был привязан к этому зашифрованному соединению. Если его по пути что-то вскрывает, сервер отвергает и верный пароль; запуск с --mechanism { $plain } это покажет.

question-other-mechanism = Запустите проверку ещё раз с --mechanism PLAIN: если вход пройдёт, выберите этот способ и в почтовой программе (часто он называется «Обычный пароль»).

label-unused-turned-down = отклонён сервером
