# Имена пользователей и для кого выдан токен.

label-guide-user-windows = ДОМЕН{"\\"}имя
# $user: the user name as it was sent
evidence-user-name-prepared = В набранном имени пользователя есть невидимые символы или буквы иной ширины; оно отправлено обычными буквами: { $user }.
note-user-name = в имени пользователя есть невидимые символы или буквы иной ширины; оно будет отправлено как { $user }
# $audience: what the token names as its service
evidence-token-audience-other = В самом токене указано, что он выдан для { $audience }, а это не почтовый сервис { $provider }.
