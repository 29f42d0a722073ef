# Пробное письмо (--send-test).

cause-delivered-to-spam = Пробное письмо попало в папку для спама.
    .explanation = Отправка и приём работают, но ящик принял пробное письмо за спам. С письмами этого отправителя другим людям может быть то же самое.
    .why = Ящик может складывать письма этого отправителя в папку для спама.

cause-test-not-arrived = Сервер принял пробное письмо, но вовремя оно не пришло.
    .explanation = Сервер отправки принял письмо, так что оно не пропало: оно могло задержаться в пути, его мог отложить фильтр или переложить правило в ящике.
    .why = Письмо может быть ещё в пути.

advice-delivered-to-spam = В веб-почте отметьте это письмо как «не спам» и добавьте собственный адрес в контакты.
advice-test-not-arrived = Через несколько минут поищите письмо в веб-почте, в том числе в папке для спама. Если почта и обычно задерживается, ждите дольше: --send-test-wait.

evidence-arrived-in = Письмо пришло в папку { $folder } через { $seconds } с.
evidence-not-arrived = Письмо было принято, но за { $seconds } с не появилось в ящике.

label-mailbox-test = Пробное письмо
label-test-not-possible = не отправлено: сначала вход должны принять SMTP и IMAP или POP3
label-test-refused = сервер отправки не принял
label-test-accepted = принято
label-test-arrived = появилось в { $folder } через { $seconds } с
label-test-not-seen = за { $seconds } с не появилось
label-test-removed = удалено
label-test-left = осталось в ящике: сервер не даёт удалить только его
label-skipped-not-seen = письмо вовремя не появилось
label-stage-send = письмо
label-stage-arrive = получение
label-stage-remove = удаление
label-column-send = письмо
label-column-arrive = приход
label-column-remove = удал.

test-message-subject = Пробное письмо mailmedic
test-message-body = Это письмо отправила программа mailmedic, чтобы проверить, работают ли отправка и приём. Увидев письмо, она его удаляет; если оно всё ещё здесь, его можно удалить.
