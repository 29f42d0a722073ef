# The frame of the guides: titles, labels, values of a provider.

## The frame of the guide

guide-set-up = Bir e-posta programını kurma
guide-outdated = Artık geçerli olmayan eski öneriler
label-guide-topics = Konular
label-guide-clients = guide set-up --client için e-posta programları
label-guide-see = Bakın: { $title }
label-guide-if = Eğer: { $answer }
label-guide-prompt = Numara, b = geri, q = çıkış:
label-guide-prompt-first = Numara, q = çıkış:
label-guide-prompt-end = Enter = devam, b = bir soru geri, q = çıkış:
label-guide-choose = Lütfen 1 ile { $count } arasında bir sayı, b ya da q yazın.
label-guide-choose-first = Lütfen 1 ile { $count } arasında bir sayı ya da q yazın.
label-guide-choose-end = Lütfen Enter'a basın ya da b veya q yazın.
label-guide-no-provider = Sunucular --provider ID ya da --address ADRES ile doldurulur. Bilinen sağlayıcılar: { $known }
label-guide-page = Sayfa: { $url }
label-guide-checked = son kontrol: { $date }
label-guide-since = { $date } tarihinden beri
label-guide-instead = Bunun yerine: { $text }
label-guide-old-advice = Bu, artık geçerli olmayan eski bir öneri
label-guide-server = sunucu
label-guide-port = port
label-guide-security = şifreleme
label-guide-user = kullanıcı adı
label-guide-user-address = adresin tamamı
label-guide-user-local = @ işaretinden önceki bölüm
label-guide-user-also = { $form }; şu da kabul edilir: { $other }
label-guide-user-hosted = kendi alan adlarınızda: { $form }
label-guide-password = şifre
label-guide-password-required = uygulama şifresi (posta kutusunun şifresi reddedilir)
label-guide-password-usual = uygulama şifresi (posta kutusunun şifresi yalnızca ayarlarda bu seçenek varsa)
label-guide-password-with-two-factor = posta kutusunun şifresi ya da iki faktörlü kimlik doğrulama açıksa uygulama şifresi
label-guide-password-offered = posta kutusunun şifresi ya da uygulama şifresi
label-guide-password-none = posta kutusunun şifresi
label-guide-password-browser = yok: OAuth2 seçin ve açılan tarayıcı penceresinde oturum açın
label-guide-password-bridge = { $bridge } programının gösterdiği şifre (posta kutusununki reddedilir)
label-guide-sign-in = kimlik doğrulama
label-guide-sign-in-password = şifreyle
label-guide-sign-in-tokens = OAuth2, tarayıcıda
label-guide-sign-in-either = tarayıcıda OAuth2 ya da şifreyle
label-guide-days = { $days } gün
label-guide-folder-trash = silinmiş iletiler
label-guide-folder-junk = spam
label-guide-in-archives = arşivlerin içinde de
label-limit-messages-per-day = günlük ileti
label-limit-recipients-per-day = günlük alıcı
label-limit-recipients-per-message = bir iletideki alıcı
label-limit-sending-block = gönderme engelinin süresi
label-limit-message-size = ileti boyutu
label-limit-attachments-size = tüm eklerin boyutu
label-limit-imap-download-per-day = günlük IMAP indirme
label-limit-imap-upload-per-day = günlük IMAP yükleme
label-limit-pop3-download-per-day = günlük POP3 indirme
label-limit-connections = eşzamanlı bağlantı
label-limit-check-interval = denetimler arasındaki en kısa süre
label-limit-messages-shown = POP3'te gösterilen ileti
label-limit-storage = depolama
label-limit-other = { $what }
label-unit-megabytes = { $value } MB
label-unit-gigabytes = { $value } GB
label-unit-minutes = { $value } dk
label-unit-hours = { $value } sa
label-scope-client = e-posta programından
label-scope-web = web'de
label-scope-personal = kişisel posta kutusu
label-scope-business-mailbox = kuruluş posta kutusu
label-scope-business-domain = kuruluş alan adı
label-scope-workspace = Google Workspace
label-guide-unconfirmed = güncel bir sayfayla doğrulanmadı
label-guide-whose = Adresiniz veya sağlayıcınız (Enter: boş bırak):
label-guide-whose-again = Bu ne bir adres ne de bilinen bir sağlayıcı; devam etmek için boş bırakın.
label-guide-unknown-domain = { $domain } sunucuları burada bilinmiyor, ama adımlar yine geçerli. mailmedic check sunucuları kendisi arar.
label-guide-address-of-another = { $address }, { $other } adresidir; aşağıdakiler --provider ile belirtilen { $provider } içindir.
label-guide-client-ignored = --client { $client }, { $topic } konusunda hiçbir şeyi değiştirmez. Programın kurulumu: mailmedic guide --client { $client }
label-guide-depends = Bunlar sağlayıcıya bağlıdır.
label-guide-placeholder = ADRES
