# The frame of the guides: titles, labels, values of a provider.

## The frame of the guide

guide-set-up = Настройка почтовой программы
guide-outdated = Старые советы, которые больше не верны
label-guide-topics = Темы
label-guide-clients = Почтовые программы для guide set-up --client
label-guide-see = Смотрите раздел: { $title }
label-guide-if = Если: { $answer }
label-guide-prompt = Номер, b = назад, q = выход:
label-guide-prompt-first = Номер, q = выход:
label-guide-prompt-end = Enter = дальше, b = на вопрос назад, q = выход:
label-guide-choose = Введите число от 1 до { $count }, b или q.
label-guide-choose-first = Введите число от 1 до { $count } или q.
label-guide-choose-end = Нажмите Enter или введите b либо q.
label-guide-no-provider = Серверы подставляются с --provider ID или --address АДРЕС. Известные сервисы: { $known }
label-guide-page = Страница: { $url }
label-guide-checked = последняя проверка: { $date }
label-guide-since = с { $date }
label-guide-instead = Вместо этого: { $text }
label-guide-old-advice = Это старый совет, который больше не верен
label-guide-server = сервер
label-guide-port = порт
label-guide-security = шифрование
label-guide-user = имя пользователя
label-guide-user-address = полный адрес
label-guide-user-local = часть до @
label-guide-user-also = { $form }; принимается и { $other }
label-guide-user-hosted = в собственных доменах: { $form }
label-guide-password = пароль
label-guide-password-required = пароль приложения (пароль ящика не принимается)
label-guide-password-usual = пароль приложения (пароль ящика — только если настройки это предлагают)
label-guide-password-with-two-factor = пароль ящика или пароль приложения, если включена двухфакторная аутентификация
label-guide-password-offered = пароль ящика или пароль приложения
label-guide-password-none = пароль ящика
label-guide-password-browser = нет: выберите OAuth2 и войдите в открывшемся окне браузера
label-guide-password-bridge = тот, который показывает { $bridge } (пароль ящика не принимается)
label-guide-sign-in = аутентификация
label-guide-sign-in-password = по паролю
label-guide-sign-in-tokens = OAuth2, через браузер
label-guide-sign-in-either = OAuth2, через браузер, или по паролю
label-guide-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
 }
label-guide-folder-trash = «Удалённые»
label-guide-folder-junk = «Спам»
label-guide-retention-unknown = Сколько их хранит { $provider }, здесь неизвестно: посмотрите, нет ли их ещё в «Удалённых» и «Спаме».
label-guide-in-archives = также внутри архивов
label-limit-messages-per-day = писем в сутки
label-limit-recipients-per-day = получателей в сутки
label-limit-recipients-per-message = получателей одного письма
label-limit-sending-block = блокировка отправки длится
label-limit-message-size = размер письма
label-limit-attachments-size = размер всех вложений
label-limit-imap-download-per-day = загрузка по IMAP в сутки
label-limit-imap-upload-per-day = отправка на сервер по IMAP в сутки
label-limit-pop3-download-per-day = загрузка по POP3 в сутки
label-limit-connections = одновременных соединений
label-limit-check-interval = наименьший промежуток между проверками почты
label-limit-messages-shown = писем видно по POP3
label-limit-storage = место в ящике
label-limit-other = { $what }
label-unit-megabytes = { $value } МБ
label-unit-gigabytes = { $value } ГБ
label-unit-minutes = { $value } мин
label-unit-hours = { $value } ч
label-scope-client = из почтовой программы
label-scope-web = на сайте
label-scope-personal = личный ящик
label-scope-business-mailbox = ящик организации
label-scope-business-domain = домен организации
label-scope-workspace = Google Workspace
label-guide-unconfirmed = не подтверждено действующей страницей
label-guide-whose = Ваш адрес или ваш почтовый сервис (Enter — пропустить):
label-guide-whose-again = Это не адрес и не известный сервис; чтобы продолжить без них, оставьте строку пустой.
label-guide-unknown-domain = Серверы { $domain } здесь неизвестны, но шаги те же. Команда mailmedic check найдёт серверы сама.
label-guide-address-of-another = { $address } — адрес сервиса { $other }, а дальнейшее — для сервиса { $provider }, как указано в --provider.
label-guide-client-ignored = --client { $client } ничего не меняет в теме { $topic }. Настройка программы: mailmedic guide --client { $client }
label-guide-depends = Зависит от почтового сервиса.
label-guide-placeholder = АДРЕС
