# Getting an OAuth 2.0 access token.

## What to do in the browser

# $url, $code
token-type = Откройте { $url } в браузере на любом устройстве и введите код: { $code }
token-type-complete = Или откройте адрес, в котором код уже есть: { $url }
# $minutes
token-type-life = ожидание вашего согласия; код действует { $minutes } { $minutes ->
    [one] минуту
    [few] минуты
   *[other] минут
 }
token-open = Откройте этот адрес в браузере на этом компьютере:
token-waiting = ожидание вашего согласия
token-foreign = пришёл ответ на другой запрос; он не принят

## The page that the browser shows

token-page-taken = Ответ получен. Это окно можно закрыть и вернуться в терминал.
token-page-refused = Получен отказ. Это окно можно закрыть; подробности — в терминале.
token-page-foreign = Этот ответ не относится к текущему запросу. Начните заново с адреса, показанного в терминале.
token-page-nothing = Здесь ничего нет.

## How it ended

# $minutes
token-granted = токен действует { $minutes } { $minutes ->
    [one] минуту
    [few] минуты
   *[other] минут
 }
token-refresh-kept = токен обновления сохранён в файле
token-refresh-none = сервис не выдал токен обновления; для следующего токена придётся дать согласие снова
# $error: the provider's code
token-refused = сервис не выдал токен: { $error }
# $host, $words
token-odd = ответ { $host } не похож на ответ о токенах: { $words }
token-too-much = Ответ { $host } намного больше, чем может быть ответ о токенах.
# $url
token-redirected = { $host } перенаправляет туда, куда переходить нельзя: { $url }
# $other
token-foreign-issuer = Описание адресов принадлежит другому издателю токенов: { $other }. Если вы ему доверяете, укажите его в --issuer.
token-expired = Ответа не было слишком долго. Начните заново или увеличьте время ожидания: --wait.

## What to do about a refusal, by the provider's code

token-advice-access-denied = В браузере нажали «Отказать», или доступ запрещён администратором. Начните заново и дайте согласие либо обратитесь к администратору.
token-advice-invalid-client = Сервис не знает такого client id, или секрет к нему не подходит. Сверьте их с зарегистрированной программой; программам с секретом нужен --client-secret-env.
token-advice-invalid-grant = Код уже использован, устарел или принадлежит другой программе. Начните заново.
token-advice-invalid-request = Сервис счёл запрос неверным; чем именно, говорят его собственные слова. Частая причина: программа зарегистрирована для другого способа входа. Попробуйте --device или --loopback.
token-advice-invalid-scope = Программа не зарегистрирована для такого доступа (scope), или его не существует. Добавьте его программе на стороне сервиса или укажите другой: --scope.
token-advice-redirect-uri-mismatch = Программа зарегистрирована с другим адресом возврата. Зарегистрируйте для неё http://127.0.0.1 или укажите зарегистрированный адрес: --redirect.
token-advice-server-error = Ошибка на стороне сервиса. Попробуйте позже.
token-advice-temporarily-unavailable = Сервис перегружен. Попробуйте позже.
token-advice-unauthorized-client = Программе не разрешён этот способ. Зарегистрируйте её как настольную программу или программу для устройств либо попробуйте --device или --loopback.
token-advice-unsupported-grant-type = Сервис не выдаёт токены таким способом. Попробуйте --device или --loopback.
token-advice-unsupported-response-type = Сервис не выдаёт токены через страницу в браузере. Попробуйте --device.
token-advice-refresh = Токен обновления больше не действует: он теряет силу при смене пароля или отзыве доступа. Удалите файл и дайте согласие ещё раз.
token-advice-other = Посмотрите, что об этом коде говорит справка сервиса.
