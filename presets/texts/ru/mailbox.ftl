# Что найдено в ящике после входа.

cause-own-mailbox-nearly-full = Ящик почти заполнен.
    .explanation = Почта пока приходит. Когда место кончится, новые письма будут возвращаться отправителям, а черновики и копии отправленных писем негде будет хранить.
    .why = Ящик может скоро заполниться.

cause-pop3-shows-part = По POP3 видна только часть писем.
    .explanation = Сервер показывает по POP3 не больше определённого числа писем. Всё остальное лежит в ящике, но так его не забрать, поэтому кажется, что в программе не хватает писем.
    .why = Сервер может показывать по POP3 только часть писем.

cause-preset-drift = Сервер почты { $provider } предлагает не то, что о нём записано.
    .explanation = Почта работает. Список того, что предлагает сервер, изменился с тех пор, как он был записан здесь. В почтовой программе ничего менять не нужно.
    .why = Сервер мог измениться.

advice-pop3-shows-part = Переложите старые письма из «Входящих» в другую папку через веб-почту или удалите их и заберите почту снова.
advice-preset-drift = Делать ничего не нужно. Тем, кто ведёт данные о провайдерах, стоит проверить эту запись.

evidence-quota = Занято { $used } из { $limit } ({ $percent } %).
evidence-quota-messages = Хранится писем: { $count } из { $limit } ({ $percent } %).
evidence-pop3-limit = POP3 показывает ровно столько писем, сколько { $provider } показывает самое большее: { $shown }.
evidence-imap-has-more = По IMAP во «Входящих» писем: { $count }.
evidence-drift-capabilities = { $which ->
    [gone] { $host } больше не называет { $gone } (записано { $date }).
    [new] { $host } теперь называет ещё и { $new } (записано { $date }).
   *[both] { $host } больше не называет { $gone }, зато теперь называет { $new } (записано { $date }).
 }
evidence-drift-size = { $host } объявляет наибольший размер письма { $announced } байт; записано было { $recorded } ({ $date }).

label-heading-mailbox = В ящике
label-mailbox-messages = Письма
label-mailbox-space = Место
label-mailbox-folders = Папки
label-mailbox-prefix = Префикс папок IMAP
label-mailbox-pop3 = POP3
label-mailbox-largest = Наибольшее письмо
label-inbox-count = во «Входящих» { $messages }, непрочитанных { $unseen }
label-inbox-total = во «Входящих» { $messages }
label-quota = занято { $used } из { $limit } ({ $percent } %)
label-quota-messages = писем: { $used } из { $limit }
label-other-folders = { $count ->
    [one] и ещё { $count } папка
    [few] и ещё { $count } папки
    [many] и ещё { $count } папок
   *[other] и ещё { $count } папки
 }
label-only-folders = { $count ->
    [one] { $count } папка, сервер не называет их назначения
    [few] { $count } папки, сервер не называет их назначения
    [many] { $count } папок, сервер не называет их назначения
   *[other] { $count } папки, сервер не называет их назначения
 }
label-role-sent = Отправленные
label-role-drafts = Черновики
label-role-junk = Спам
label-role-trash = Корзина
label-role-archive = Архив
label-role-all = Вся почта
label-pop3-shows = { $count ->
    [one] показывает { $count } письмо
    [few] показывает { $count } письма
    [many] показывает { $count } писем
   *[other] показывает { $count } письма
 }
label-pop3-login-delay = { $seconds ->
    [one] не больше одного входа за { $seconds } секунду
    [few] не больше одного входа за { $seconds } секунды
    [many] не больше одного входа за { $seconds } секунд
   *[other] не больше одного входа за { $seconds } секунды
 }
label-pop3-expire-never = хранит письма
label-pop3-expire-at-once = может удалять письма сразу после получения
label-pop3-expire = { $days ->
    [one] удаляет письма через { $days } день
    [few] удаляет письма через { $days } дня
    [many] удаляет письма через { $days } дней
   *[other] удаляет письма через { $days } дня
 }
label-skipped-not-offered = сервер этого не предлагает
label-size-kb = { $value } КБ
label-size-mb = { $value } МБ
label-size-gb = { $value } ГБ
