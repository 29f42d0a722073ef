# Labels of the HTML report, beside those of report.ftl.

## The verdict in short; it stands beside a sign and in the title of the page

label-html-verdict-works = Всё в порядке
label-html-verdict-works-with-warnings = Работает, но есть замечания
label-html-verdict-broken = Найдена проблема
label-html-verdict-inconclusive = Вывода нет

label-html-report-of = Проверка почты
label-html-severity-error = Проблема
label-html-severity-warning = Предупреждение
label-html-severity-info = К сведению

## Headings

label-html-findings = Что обнаружено
label-html-why = Насколько это точно
label-html-waterfall = Этапы по времени
label-html-servers = Серверы
label-html-certificates = Сертификаты

## Settings

label-html-copy = Чтобы скопировать значение, выделите его: одним щелчком или касанием оно выделяется целиком.

## The picture

# $endpoints: how many; $time: as html-ms or html-s make it
label-html-picture = { $endpoints ->
    [1] Этапы одной попытки за { $time }, слева направо. В таблице ниже то же самое.
    [one] Этапы { $endpoints } попытки за { $time }, слева направо. В таблице ниже то же самое.
    [few] Этапы { $endpoints } попыток за { $time }, слева направо. В таблице ниже то же самое.
    [many] Этапы { $endpoints } попыток за { $time }, слева направо. В таблице ниже то же самое.
   *[other] Этапы { $endpoints } попытки за { $time }, слева направо. В таблице ниже то же самое.
 }
label-html-ms = { $time } мс
label-html-s = { $time } с
label-html-table = То же в числах
label-html-table-caption = Длительность этапов в миллисекундах
label-html-outcome = итог
label-html-kind-reach = связь с сервером
label-html-kind-secure = TLS
label-html-kind-talk = приветствие и возможности
label-html-kind-sign-in = вход
label-html-kind-after = после этого
label-html-kind-failed = отказ или сбой

## Servers

# $stage: a name as label-stage-* has it; the server's words follow
label-html-refused-at = Сервер отказал на этапе «{ $stage }»:
# $count: how many
label-html-capabilities = { $count ->
    [one] { $count } возможность
    [few] { $count } возможности
    [many] { $count } возможностей
   *[other] { $count } возможности
 }
label-html-before-tls = До TLS
label-html-after-tls = Через TLS, до входа
label-html-after-auth = После входа
# $count: how many lines
label-html-dialogue = { $count ->
    [one] Диалог: { $count } строка
    [few] Диалог: { $count } строки
    [many] Диалог: { $count } строк
   *[other] Диалог: { $count } строки
 }
label-html-column-time = мс
label-html-column-who = кто
label-html-column-text = что
label-html-speaker-client = клиент
label-html-speaker-server = сервер
label-html-speaker-remark = примечание

## Certificates

label-html-accepted = Принят.
# $stores: names of stores, as label-list-and makes it
label-html-trusted-by = Принят; ему доверяют: { $stores }.
label-html-store-mozilla = список Mozilla
label-html-store-system = список этого компьютера
label-html-store-extra = сертификаты, указанные для этой проверки
label-html-sent-by = Получен от
label-html-issuer = Издатель
label-html-names = Имена
label-html-key = Ключ
label-html-fingerprint = SHA-256
# $from, $until: YYYY-MM-DD
label-html-valid-between = Действует с { $from } по { $until }
# $count: days
label-html-valid-for = { $count ->
    [0] осталось меньше суток
    [one] остался { $count } день
    [few] осталось { $count } дня
    [many] осталось { $count } дней
   *[other] осталось { $count } дня
 }
label-html-expired = { $count ->
    [0] срок истёк меньше суток назад
    [one] срок истёк { $count } день назад
    [few] срок истёк { $count } дня назад
    [many] срок истёк { $count } дней назад
   *[other] срок истёк { $count } дня назад
 }
label-html-valid-later = { $count ->
    [0] начнёт действовать меньше чем через сутки
    [one] начнёт действовать через { $count } день
    [few] начнёт действовать через { $count } дня
    [many] начнёт действовать через { $count } дней
   *[other] начнёт действовать через { $count } дня
 }
# $count: how many
label-html-more = ещё { $count }
label-html-issuers = { $count ->
    [1] Сертификат издателя
   *[other] Сертификаты издателей: { $count }
 }

## The last lines

# $cause: its id, where no rule for replies spoke
label-html-cause = Причина { $cause }.
label-html-alone = Это самостоятельная страница: она ничего не запускает и ничего не загружает. Паролей в ней нет.
