# Set-up steps by mail program, of presets/clients.

## Shared

client-title = { $client } programında { $provider } kurulumu
client-title-any = { $client } kurulumu
client-ask = Hangi e-posta programı?
client-before = Başlamadan önce
client-in-the-program = E-posta programında
client-at-the-end = Sonunda
client-test = Kendi adresinize bir ileti gönderin. Gelmesi ve tüm cihazlarda görünmesi gerekir.
client-check = Çalışmazsa: mailmedic check { $address }
client-no-access = { $provider } e-posta programlarını doğrudan içeri almaz. Sağlayıcının araya giren kendi programı varsa önce onu kurun; kullanılacak sunucuları, kullanıcı adını ve şifreyi o gösterir.
client-no-bridge = { $bridge } bir bilgisayarda çalışır ve yalnızca o bilgisayardaki programlara hizmet eder: { $client } ona ulaşamaz. { $provider } uygulamasını ya da { $bridge } çalışan bilgisayardaki bir e-posta programını kullanın.
client-ready = Önceden bir şey açmanız gerekmez.
client-no-switch = Web postasının ayarlarında e-posta programlarına erişimin açılması gerekip gerekmediğine ve sağlayıcının uygulama şifresi isteyip istemediğine bakın.
client-entry-sign-in = Açılan pencerede bu adresle, posta kutusunun şifresiyle ve varsa ikinci adımla { $provider } hesabında oturum açın. Ne sunucular ne de uygulama şifresi gerekir:
client-entry-allow = Programın istediği erişime izin verin, postayı işaretli bırakın ve kaydedin.

## Outlook, classic

client-outlook-classic-1 = “Dosya” (sol üst) → “Bilgi” → “Hesap Ekle” yolunu açın. Adlar sürüme göre biraz değişir.
client-outlook-classic-2 = Adresi girin, “Gelişmiş seçenekler”i açın, “Hesabımı el ile ayarlamama izin ver” kutusunu işaretleyip “IMAP”i seçin. Eski sürümlerde: “El ile kurulum veya ek sunucu türleri” → “POP veya IMAP”.
client-outlook-classic-3 = Gelen posta:
client-outlook-classic-4 = Giden posta. Eski sürümlerde “Diğer Ayarlar” → “Gelişmiş” altındadır; oradaki “Giden Sunucu” sekmesinde “Giden sunucum (SMTP) için kimlik doğrulaması gerekiyor” kutusunu işaretleyin.
client-outlook-classic-5 = “İleri” ya da “Bağlan”ı seçin, kullanıcı adını ve şifreyi girip kaydedin:
client-outlook-classic-entry = “Dosya” (sol üst) → “Bilgi” → “Hesap Ekle” yolunu açın, adresi girip “Bağlan”ı seçin. “Gelişmiş seçenekler”i açmayın: Outlook { $entry } hesaplarını kendisi ayarlar.
client-outlook-classic-entry-old = Outlook 2019 ya da daha yenisini kullanın: eski sürümler tarayıcıda oturum açmayı bilmez.

## Outlook, new

client-outlook-new-1 = Dişli simgesini (“Ayarlar”) → “Hesaplar” → “Hesaplarınız” → “Hesap ekle” yolunu açıp adresi girin.
client-outlook-new-2 = Sağlayıcı olarak “IMAP”i, tüm alanları görmek için “Daha fazla göster”i seçin. Gelen posta:
client-outlook-new-3 = Giden posta:
client-outlook-new-4 = Kullanıcı adı ve şifre. Bu Outlook'un posta kutusunu Microsoft sunucuları üzerinden okuduğunu ve şifreyi orada sakladığını bilin:
client-outlook-new-entry = Dişli simgesini (“Ayarlar”) → “Hesaplar” → “Hesaplarınız” → “Hesap ekle” yolunu açın, adresi girip devam edin. “IMAP”i seçmeyin: bu Outlook { $entry } hesaplarını adresinden tanır.

## The Bat!

client-thebat-1 = “Account” → “New…” (Kutu → Yeni) yolunu açın. Hesaba istediğiniz bir ad verin, örneğin “İş postası”.
client-thebat-2 = Sonraki ekran: tam adınız, adres ve isterseniz kuruluş.
client-thebat-3 = Sonraki ekran: IMAP'i seçip sunucuları girin:
client-thebat-4 = Son ekran: kullanıcı adı ve şifre.
client-thebat-5 = Sonra “Account” → “Properties” → “Transport” bölümünde portları ve şifrelemeyi kontrol edin; giden sunucunun “Authentication…” düğmesinde “SMTP authentication” açık olmalıdır:

## Apple Mail

client-apple-mail-1 = Mail'de “Mail” → “Hesap Ekle…” (eski sürümlerde “Dosya” → “Hesap Ekle”) yolunu açıp “Diğer Posta Hesabı…”nı seçin. Sistem Ayarları'nda “İnternet Hesapları” altında da yapılabilir.
client-apple-mail-2 = Herhangi bir ad, @ ve alan adıyla adresin tamamını ve şifreyi girin. Mail gerisini bulmaya çalışır, bulamazsa sorar.
client-apple-mail-3 = Sorarsa: hesap türü IMAP, herhangi bir açıklama ve bu sunucular. Giden sunucu kimlik doğrulama ister; kullanıcı adı adresin tamamıdır.
client-apple-mail-4 = Sonra “Mail” → “Ayarlar” → “Hesaplar” → “Sunucu Ayarları”nı açın, giden sunucu için “Bağlantı ayarlarını otomatik olarak yönet”i kapatıp karşılaştırın. Eski sürümlerde: “Giden Posta Sunucusu” → “SMTP Sunucu Listesini Düzenle” → özel port ve “SSL kullan”.
client-apple-mail-entry = Mail'de “Mail” → “Hesap Ekle…” (eski sürümlerde “Dosya” → “Hesap Ekle”) yolunu açıp listeden “Diğer Posta Hesabı…” yerine “{ $entry }” seçeneğini seçin. Sistem Ayarları'nda “İnternet Hesapları” altında da yapılabilir.

## iOS

client-ios-1 = “Ayarlar” → “Uygulamalar” → “Mail” → “Mail Hesapları” (iOS 18'den önce: “Ayarlar” → “Mail” → “Hesaplar”) → “Hesap Ekle” → “Diğer” → “Mail Hesabı Ekle” yolunu açın.
client-ios-2 = Ad, adres ve şifreyi girip “Sonraki”ne dokunun. IMAP'i seçin; sunucuları, kullanıcı adını ve şifreyi her iki bölüme de girin: giden sunucunun alanlarında “isteğe bağlı” yazsa da bunlar gereklidir.
client-ios-3 = Sonra yeni hesabı açıp karşılaştırın: “SMTP” altında birincil sunucuda “SSL Kullan” açık ve port doğru olmalı; IMAP için “İleri Düzey” altında da öyle.
client-ios-entry = “Ayarlar” → “Uygulamalar” → “Mail” → “Mail Hesapları” (iOS 18'den önce: “Ayarlar” → “Mail” → “Hesaplar”) → “Hesap Ekle” yolunu açıp listeden “Diğer” yerine “{ $entry }” seçeneğine dokunun.

## Android

client-android-1 = Gmail uygulamasını açın, resminize → “Başka hesap ekle” → “Diğer”e dokunun. Telefonların öteki e-posta uygulamaları aynı alanları başka sözcüklerle sorar.
client-android-2 = @ ve alan adıyla adresin tamamını girin, “Manuel kurulum”a dokunup “Kişisel (IMAP)”i seçin. Sonra şifre:
client-android-3 = Gelen sunucu, sonra “Sonraki”:
client-android-4 = Giden sunucu, “Oturum açmayı zorunlu kıl” açık, sonra “Sonraki”:
client-android-entry = Gmail uygulamasını açın, resminize → “Başka hesap ekle”ye dokunun ve “Diğer”i değil, adında “{ $entry }” geçen seçeneği seçin.

## Thunderbird

client-thunderbird-1 = ☰ menüsü → “Hesap Ayarları” → “Hesap Eylemleri” → “E-posta Hesabı Ekle…” yolunu açıp ad ve adresi girin (OAuth2 ile oturum açmıyorsanız şifreyi de; aşağıya bakın).
client-thunderbird-2 = “Elle yapılandır”ı seçip gelen sunucuyu karşılaştırın:
client-thunderbird-3 = Giden sunucu:
client-thunderbird-4 = Kimlik doğrulama (şifreyle girişte “Normal parola”), kullanıcı adı ve şifre, sonra “Bitti”:
