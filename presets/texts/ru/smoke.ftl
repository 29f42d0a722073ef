# What a run over many endpoints says: causes of its own, proofs, labels.

## Causes

cause-unstable = Сервер { $host } не ответил как следует, а при повторной попытке всё получилось.
    .explanation = Сбой то появляется, то исчезает: сервер перегружен, из нескольких машин за одним именем неисправна одна, или сеть теряет пакеты. Кому не повезёт с моментом, тот останется без почты.
    .why = Через мгновение всё может снова заработать.

cause-expectation-not-met = Сервер { $host } работает, но в нём нет того, чего от него ждут.
    .explanation = Почтовая программа могла бы работать с этим сервером. Но в файле со списком серверов от него ожидается больше, чем он предлагает. Либо сервер изменили, либо ожидание устарело.
    .why = Возможно, сервер настроен иначе.

cause-changed-since-baseline = Сервер { $host } уже не такой, каким был при записи эталона.
    .explanation = Сервер работает, но предлагает или показывает не то, что в прошлый раз. Если этого никто не менял намеренно, стоит разобраться.
    .why = Возможно, сервер изменили.

## Advice

advice-unstable = Посмотрите журнал и нагрузку сервера за время этой проверки и проверьте по отдельности каждую машину за его именем.
advice-expectation-not-met = Настройте сервер так, как ожидается, или исправьте ожидание в файле со списком серверов.
advice-changed-since-baseline = Если так и задумано, запишите эталон заново с ключом --write-baseline.

## Proofs

# How to see that the advice helped
proof-smoke = При следующем запуске этого больше нет.

# $tries: how many
evidence-passed-at-last = Попытка { $tries } удалась.
evidence-failed-each-time = Попыток было { $tries }, и ни одна не удалась.
# $days: days left, negative where it is over; $wanted
evidence-expected-days = { $days ->
    [one] Остался { $days } день
    [few] Осталось { $days } дня
    [many] Осталось { $days } дней
   *[other] Осталось { $days } дня
 }, а нужно не меньше { $wanted }.
# $ms, $wanted: milliseconds
evidence-expected-greeting = От соединения до первых слов сервера { $host } прошло { $ms } мс, а должно пройти не больше { $wanted } мс.
# $version: 1.2, 1.3 or none
evidence-expected-tls = { $version ->
    [none] Сервер { $host } работает здесь без TLS, а ожидается TLS { $wanted } или новее.
   *[other] Сервер { $host } использует TLS { $version }, а ожидается TLS { $wanted } или новее.
 }
# $words: with commas; $count: how many
evidence-expected-capabilities = { $count ->
    [one] Сервер { $host } не предлагает возможность { $words }, которая от него ожидается.
    [few] Сервер { $host } не предлагает возможности { $words }, которые от него ожидаются.
    [many] Сервер { $host } не предлагает возможности { $words }, которые от него ожидаются.
   *[other] Сервер { $host } не предлагает возможности { $words }, которые от него ожидаются.
 }
evidence-expected-mechanisms = { $count ->
    [one] Сервер { $host } не предлагает способ входа { $words }, который от него ожидается.
    [few] Сервер { $host } не предлагает способы входа { $words }, которые от него ожидаются.
    [many] Сервер { $host } не предлагает способы входа { $words }, которые от него ожидаются.
   *[other] Сервер { $host } не предлагает способы входа { $words }, которые от него ожидаются.
 }
evidence-baseline-capabilities-gone = Больше не предлагается: { $words }.
evidence-baseline-capabilities-new = Теперь предлагается также: { $words }.
evidence-baseline-mechanisms-gone = Больше не предлагаются способы входа: { $words }.
evidence-baseline-mechanisms-new = Новые способы входа: { $words }.
evidence-baseline-tls = Раньше сервер { $host } использовал TLS { $was }, теперь использует TLS { $is }.
# $was, $is: names as certificates have them
evidence-baseline-issuer = Раньше сертификат был выдан центром { $was }, теперь — центром { $is }.
# $was, $is: IP addresses with commas
evidence-baseline-addresses = У сервера { $host } были другие адреса: { $was }. Теперь они такие: { $is }.

## The verdict over all endpoints

# $count: endpoints in all
label-smoke-works = { $count ->
    [1] Единственный сервер работает.
    [one] Работают все серверы: { $count }.
    [few] Работают все серверы: { $count }.
    [many] Работают все серверы: { $count }.
   *[other] Работают все серверы: { $count }.
 }
# $broken, $count: of them
label-smoke-broken = { $broken ->
    [one] Неисправен { $broken } сервер из { $count }.
    [few] Неисправны { $broken } сервера из { $count }.
    [many] Неисправны { $broken } серверов из { $count }.
   *[other] Неисправны { $broken } сервера из { $count }.
 }
label-smoke-warnings = { $warned ->
    [one] Работают все, но к { $warned } серверу из { $count } есть замечания.
    [few] Работают все, но к { $warned } серверам из { $count } есть замечания.
    [many] Работают все, но к { $warned } серверам из { $count } есть замечания.
   *[other] Работают все, но к { $warned } серверам из { $count } есть замечания.
 }
label-smoke-inconclusive = { $open ->
    [one] Не удалось судить об { $open } сервере из { $count }.
    [few] Не удалось судить о { $open } серверах из { $count }.
    [many] Не удалось судить о { $open } серверах из { $count }.
   *[other] Не удалось судить о { $open } серверах из { $count }.
 }
label-smoke-interrupted = { $count ->
    [one] Прервано: не проверен { $count } сервер.
    [few] Прервано: не проверены { $count } сервера.
    [many] Прервано: не проверены { $count } серверов.
   *[other] Прервано: не проверены { $count } сервера.
 }

## Its parts

# $days: until the certificate ends
label-smoke-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
 }
label-smoke-servers = Серверы
label-smoke-findings = Что обнаружено
# $servers: with commas
label-smoke-same-at = То же самое: { $servers }
# $count: how many more
label-smoke-more = и ещё { $count }
label-smoke-column-state = состояние
label-smoke-column-time = время
label-smoke-column-certificate = сертификат
label-smoke-state-works = работает
label-smoke-state-works-with-warnings = есть замечания
label-smoke-state-broken = неисправен
label-smoke-state-inconclusive = не ясно
# $count, $works, $warned, $broken, $open: how many; $seconds: with one decimal
label-smoke-footer = { $count ->
    [one] { $count } сервер
    [few] { $count } сервера
    [many] { $count } серверов
   *[other] { $count } сервера
 } за { $seconds } с: исправны { $works }, с замечаниями { $warned }, неисправны { $broken }, не ясно { $open }.

## Checks

label-smoke-check-reachable = доступность
label-smoke-check-tls = TLS
label-smoke-check-certificate = сертификат
label-smoke-check-certificate-days = дни до конца сертификата
label-smoke-check-tls-version = версия TLS
label-smoke-check-greeting = приветствие
label-smoke-check-greeting-ms = время до приветствия
label-smoke-check-capabilities = возможности
label-smoke-check-mechanisms = способы входа
label-smoke-check-sign-in = вход
label-smoke-check-preset = соответствие известным данным
label-smoke-check-baseline = соответствие эталону
# $expected, $found: words or numbers
label-smoke-expected = ожидалось { $expected }, найдено { $found }
