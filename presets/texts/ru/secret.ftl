# Passwords: how they travelled, and what they look like. Never what they are.

## Without encryption

evidence-password-was-readable = Пароль был передан на { $host } по незашифрованному соединению: его мог прочитать любой, кто находится на пути. Если это была не ваша собственная сеть, смените пароль.
evidence-signed-in-in-the-clear = Вход на { $host } выполнялся по незашифрованному соединению. Сам пароль не передавался, но все письма по пути можно было бы прочитать.

## What the password that was given looks like

evidence-secret-is-user = Вместо пароля указано само имя пользователя или адрес почты.
# $kind: access-token, refresh-token, program-key, private-key
evidence-secret-is-token = { $kind ->
    [access-token] Указанный пароль похож на токен доступа OAuth; такой токен нужен для входа через OAuth, а не в качестве пароля.
    [refresh-token] Указанный пароль похож на токен обновления OAuth; он служит для получения токенов доступа, и почтовому серверу его не передают.
    [program-key] Указанный пароль похож на ключ программы, а не на пароль почтового ящика.
   *[other] Указанный пароль похож на файл ключа или сертификата, а не на пароль.
 }
evidence-secret-other-layout = Похоже, пароль набран в другой раскладке клавиатуры: те же клавиши в латинской раскладке дают пароль подходящего вида.
evidence-secret-capitals = Указанный пароль состоит из одних заглавных букв, а пароли приложений сервиса { $provider } — из строчных: не включён ли Caps Lock?
evidence-secret-look-alikes = В указанном пароле латинские буквы перемешаны с похожими на них буквами другого алфавита.
evidence-secret-invisible = В указанном пароле есть невидимые символы: например, табуляция, неразрывный пробел или пробел нулевой ширины. Они часто попадают в пароль при копировании с веб-страницы.
evidence-secret-quoted = Указанный пароль стоит в кавычках; вряд ли они являются его частью.
evidence-secret-outer-space = Указанный пароль начинается или заканчивается пробелом. Часто он попадает туда при копировании.
evidence-secret-inner-space = В указанном пароле между буквами стоят пробелы, а сервис { $provider } ожидает пароль без них.
evidence-secret-disguised = В остальном пароль имеет вид пароля приложения сервиса { $provider }.

## At the terminal, before anything is sent

# $remark: one of the sentences above
note-secret = прежде чем пароль будет отправлен: { $remark }
