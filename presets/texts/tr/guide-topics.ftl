# The step-by-step troubleshooters of presets/guides.

## Choices that many questions share

guide-yes = Evet
guide-no = Hayır
guide-helped = Şimdi çalışıyor mu?
guide-done = Güzel. Ayarları şimdi oldukları gibi bırakın.
guide-run-check = Denetimi mailmedic yapsın: mailmedic check { $address }

## Which message did you get?

guide-message = Hangi mesajı aldınız?
guide-message-ask = E-posta programı hangi mesajı gösteriyor?
guide-message-connection = Sunucuya bağlantı yok ya da zaman aşımı
guide-message-auth = “Authentication required” (kimlik doğrulama gerekli), “Sender address rejected: Access denied” ya da “Send AUTH command first”
guide-message-owned = “Sender address rejected: not owned by auth user” (gönderen adresi başkasına ait)
guide-message-disabled = “Login failure or POP3 disabled”, “Invalid credentials or IMAP is disabled” (oturum açılamadı ya da protokol kapalı)
guide-message-spam = “Message rejected under suspicion of SPAM” (spam kuşkusu)
guide-message-certificate = Sertifika uyarısı
guide-message-password = Kullanıcı adı ya da şifre kabul edilmiyor veya sürekli yeniden soruluyor
guide-message-connections = “Too many simultaneous connections” (çok fazla eşzamanlı bağlantı)
guide-message-returned = Gönderdiğim ileti geri döndü ya da gönderilemiyor
guide-message-other = Başka bir mesaj
guide-message-explain = Mesajı sözcüğü sözcüğüne kopyalayıp şunu çalıştırın: mailmedic explain 'mesaj'. Ağ gerekmez; günlükleri ve teslim raporlarını da okur.

## No connection

guide-connection = Sunucuya bağlantı yok
guide-connection-web = { $provider } web postasını tarayıcıda açın ve kullanıcı adı ile posta kutusunun şifresini kullanarak oturum açın (uygulama şifresi yalnızca e-posta programlarında geçerlidir). İkisini de elle yazın, tarayıcının kaydettiklerini kullanmayın.
guide-connection-web-ask = Orada oturum açabiliyor musunuz?
guide-connection-web-page = Sayfa açılmıyor
guide-connection-web-refused = Sayfa açılıyor ama kullanıcı adını ya da şifreyi kabul etmiyor
guide-connection-internet = Başka bir web sayfası açın. O da açılmıyorsa bu bilgisayar internete ulaşamıyordur; e-posta programı da bu yüzden ileti alıp gönderemiyordur: ağ ayarlarını ve modemi kontrol edin.
guide-connection-switch = Web postasının ayarlarında, e-posta programının kullandığı protokolün (IMAP ya da POP3) açık olup olmadığına bakın. Birçok sağlayıcıda yeni bir posta kutusunda kapalıdır: doğru kurulmuş bir programda en sık neden budur.
guide-connection-wait = Değişikliğin geçerli olması birkaç dakika sürebilir: ancak ondan sonra yeniden deneyin.
guide-connection-servers = E-posta programının ayarlarındaki sunucuları bunlarla karşılaştırın:
guide-connection-where = Programınızda nerede oldukları: mailmedic guide set-up --client AD
guide-connection-block = Antivirüs programı, güvenlik duvarı ya da proxy varsa kısa süreliğine kapatıp yeniden deneyin, sonra tekrar açın. Neden buysa orada e-posta programı için bir istisna tanımlayın.
guide-connection-port = Yalnızca gönderme çalışmıyorsa 465 (SSL/TLS) ya da 587 (STARTTLS) numaralı portu kullanın. Port 25 birçok ağda engellidir; zaten e-posta programları için de değildir.

## Certificates

guide-certificate = Sertifika hataları
guide-certificate-clock = Bu bilgisayarın tarih ve saatine bakın. Tarih yanlışsa sistem geçerli bir sertifikayı süresi dolmuş ya da henüz geçerli değil sayar.
guide-certificate-clock-ask = Tarih ve saat doğru mu, ne geride ne de ileride?
guide-certificate-clock-set = Tarih, saat ve saat diliminin internetten otomatik ayarlanmasını açın ve yeniden bağlanın.
guide-certificate-updates = Sistemin ve e-posta programının tüm güncellemelerini yükleyin: güvenilen sertifika yetkilileri listesi onlarla güncellenir.
guide-certificate-antivirus = Antivirüs programında (örneğin Kaspersky ya da ESET) şifreli bağlantıların (HTTPS, SSL) taranmasını kapatın ya da e-posta programını hariç tutun. Neden böyle bir programsa mailmedic check adını söyler.
guide-certificate-name = Programdaki sunucu adının resmî adla tam olarak aynı olduğunu kontrol edin:
guide-certificate-never = Eski yönergelerin istediği gibi indirilen bir sertifikayı güvenilen kök olarak yüklemeyin: anahtarı elinde tutan bu bilgisayarın tüm şifreli bağlantılarını okuyabilir. Büyük sağlayıcıların sertifikaları bu olmadan da kabul edilir. Emin değilseniz bir uzmana danışın.
guide-certificate-network = Başka bir ağ deneyin, örneğin telefonun erişim noktasını. Uyarı orada yoksa ilk ağda sunucunun yerine başka bir şey yanıt veriyordur: yöneticisine sorun ve orada şifre girmeyin.

## Mail is missing

guide-missing = İletiler kayıp
guide-missing-ask = Ne oldu?
guide-missing-a-deleted = İletileri ben sildim
guide-missing-a-folder = İletiler olmaları gereken klasörde değil
guide-missing-a-vanish = İletiler kendiliğinden kayboluyor
guide-missing-a-web = Programda sildim ama web'de hâlâ duruyor
guide-missing-a-sent = Program başka yerden gönderdiklerimi göstermiyor
guide-missing-kept = Silinen iletiler bir süre tutulur, sonra sunuculardan kalıcı olarak silinir:
guide-missing-when = Bu süre içinde mi silindi?
guide-missing-open-trash = Web postasında silinmiş iletiler klasörünü açın.
guide-missing-select = İstediğiniz iletileri seçin.
guide-missing-move = “Klasöre taşı” seçeneğini, sonra ait olduğu klasörü, örneğin Gelen Kutusu'nu seçin.
guide-missing-gone = Geri alınamaz: sunuculardan kalıcı olarak silinmiştir. Gönderenden yeniden isteyin ve başka bir bilgisayardaki programda kopyası var mı bakın.
guide-missing-other-folder = Büyük olasılıkla başka bir klasördedir, örneğin silinmiş iletilerde ya da spam'de. Web postasında tüm klasörlerde arayın: gönderenin adıyla, adresiyle ya da metnin veya konunun bir bölümüyle.
guide-missing-found = İletileri buldunuz mu?
guide-missing-open-found = Bulundukları klasörü açın.
guide-missing-why = Onları ne silmiş ya da taşımış olabilir?
guide-missing-a-program = Bir e-posta programı ya da başka bir cihaz kullanıyorum
guide-missing-a-filter = Kurallar (filtreler) var
guide-missing-a-person = Posta kutusunu başka biri açabiliyor olabilir
guide-missing-a-blocked = Posta kutusu engellendi
guide-missing-imap = IMAP'te programda sildikleriniz sunucudan ve öteki tüm cihazlardan da silinir: program ile posta kutusu eşitlenir.
guide-missing-pop-deletes = POP3'te birçok program indirdiği iletileri sunucudan siler. Programın hesap ayarlarında “İletileri sunucuda bırak” seçeneğini açın; bunu sağlayıcı sizin yerinize ayarlayamaz.
guide-missing-only-here = Yalnızca programdan silip web'de her şeyi tutmak için program POP3 ile kurulabilir. Önerilmez: program ile posta kutusu o zaman farklılaşır.
guide-missing-filter = Web postasının ayarlarındaki ve e-posta programındaki kural listesini açın. Bu iletileri taşıyan ya da silen kuralları silin veya değiştirin.
guide-missing-person = Başka birinin cihazında oturumu kapatmayı unutmuş olabilirsiniz. Hesap ayarlarında tüm oturumları kapatın ve şifreyi değiştirin. Bununla, programlar için oluşturulan şifreler de çoğu zaman geçersiz olur: yenilerini oluşturun.
guide-missing-person-yandex = Yandex'te, hesap menüsünde ya da hesap sayfasında (Yandex ID) “Log out on all devices” (tüm cihazlarda oturumu kapat) seçeneğini kullanın.
guide-missing-blocked = Sağlayıcının güvenlik sistemi hesabı şüpheli bulmuş olabilir. Web postasında oturum açın ve istenenleri yapın; posta kutusunun açılması birkaç saat sürebilir.
guide-missing-blocked-yandex = Yandex bunu çoğunlukla telefon numarası olmayan ya da uydurma ad taşıyan posta kutularına yapar: Yandex ID'de gerçek bilgileri ekleyin. (Eski bir yardım sayfasından, o zamandan beri doğrulanmadı.)
guide-missing-pop3 = Program POP3 ile kurulmuş: POP3 iletileri bilgisayara kopyalar, program ile posta kutusunu eşitlemez. IMAP kullanın.

## Sending is refused

guide-sending = Gönderme reddediliyor ya da iletiler geri dönüyor
guide-sending-ask = Ret iletisi ne diyor?
guide-sending-a-limit = Çok fazla ileti ya da alıcı
guide-sending-a-attachment = Ek ya da boyut
guide-sending-a-recipient = Alıcı: posta kutusu dolu, bulunamadı, devre dışı
guide-sending-a-disabled = “Message sending for this account is disabled” (bu hesap için ileti gönderme devre dışı)
guide-sending-a-dynamic = “We do not accept mail from dynamic IP” (dinamik IP'den posta kabul edilmiyor)
guide-sending-a-report = Teslim edilemedi raporu geldi
guide-sending-auth = E-posta programının hesap ayarlarında giden sunucu için kimlik doğrulamasını, posta alırken kullandığınız kullanıcı adı ve şifreyle açın. The Bat!'te “SMTP authentication”, Outlook'ta “Giden sunucum (SMTP) için kimlik doğrulaması gerekiyor” adını taşır.
guide-sending-from = Programdaki Kimden adresini, giden sunucuda oturum açan hesabın adresiyle aynı yapın. Başka bir adres önce hesaba takma ad olarak eklenmelidir.
guide-sending-spam-web = Web postasını açıp oradan deneme olarak herhangi bir ileti gönderin: yazanın robot değil insan olduğunu gösterir. Ret iletisinde bağlantı varsa açın.
guide-sending-scan = Bilgisayarı kötü amaçlı yazılımlara karşı tarayın, örneğin ücretsiz Dr.Web CureIt! ya da Kaspersky Virus Removal Tool ile.
guide-sending-spam-support = Sıradan bir ileti tekrar tekrar spam diye reddediliyorsa yalnızca reddeden sağlayıcının desteği yardımcı olabilir: ret iletisindeki bağlantıyı açın ya da onlara yazın.
guide-sending-limits = Bilinen sınırlar şunlardır:
guide-sending-stop = 24 saat gönderim yapmayın. Yeni denemeler engeli uzatır.
guide-sending-newsletter = Toplu gönderimler için bu işe yönelik bir hizmet kullanın. Ücretsiz bir posta kutusu buna uygun değildir.
guide-sending-attachment = Eki çıkarın, bulut depolamaya koyup bağlantısını gönderin. Programlar ve betikler arşiv içinde de reddedilir; arşive şifre koymak bunu aşmaz.
guide-sending-forbidden = { $provider } tarafından reddedilen dosya türleri:
guide-sending-r-full = Posta kutusu dolu: bekleyip daha sonra gönderin ya da alıcıya başka yoldan haber verin. Kendi posta kutunuzsa eski iletileri silin, silinenler ve spam klasörlerini boşaltın.
guide-sending-r-unknown = Kullanıcı bulunamadı: bu adres orada yok. Harf harf kontrol edin ya da alıcıya başka yoldan sorun.
guide-sending-r-disabled = Hesap devre dışı: posta kutusu büyük olasılıkla uzun süre kullanılmadığı için silinmiştir. Başka bir adres isteyin.
guide-sending-disabled = Sağlayıcı şifrenin başkasının eline geçtiğinden kuşkulanıyor. Posta kutusunun şifresini tarayıcıda değiştirin, sonra e-posta programları için yeni bir şifre oluşturun.
guide-sending-dynamic = Kendi sağlayıcınızın giden sunucusu üzerinden, port 465 ya da 587 ile, oturum açarak gönderin. Gönderen adresin adı (PTR) bir ev bağlantısınınkine benzediği ve böyle bağlantılardan çok spam geldiği için ileti reddedildi. Kendi sunucunuzda PTR'yi yalnızca internet sağlayıcısı değiştirebilir.
guide-sending-report = Rapor nedeni her zaman belirtir. Raporu dosya olarak kaydedip tamamını mailmedic'e verin: mailmedic explain report.eml
guide-sending-report-page = Sık rastlanan nedenler, { $provider } sayfasında:

## Sign-in

guide-signin = Kullanıcı adı ya da şifre kabul edilmiyor
guide-signin-check = Posta kutusunun şifresini kontrol edin: elle yazarak web postasında onunla oturum açın. (Uygulama şifresi yalnızca e-posta programlarında geçerlidir.)
guide-signin-ask = Orada geçerli mi?
guide-signin-reset = Web postasında yeni bir şifre belirleyin (“Şifrenizi mi unuttunuz?”), sonra e-posta programına bunu ya da sağlayıcı istiyorsa yeni bir uygulama şifresi girin.
guide-signin-user = E-posta programındaki kullanıcı adını karşılaştırın:
guide-signin-password = Posta kutusunun şifresi çoğu zaman e-posta programları için doğru şifre değildir:
guide-signin-update = E-posta programını en yeni sürümüne güncelleyin. Sağlayıcının tarayıcı penceresindeki oturum açmayı (OAuth2) sunuyorsa onu kullanın.
guide-signin-changed = Şifre yakın zamanda değiştiyse kullanıcı adını ve şifreyi programa yeniden girin ya da hesabı baştan kurun. Sağlayıcıda uygulama şifreleri varsa bunlar değişiklikle çoğu zaman geçersiz olur: yenisini oluşturun.
guide-signin-link = Ret iletisinde bağlantı varsa onu aynı ağdaki bir tarayıcıda açın ve oturumu açanın siz olduğunuzu onaylayın.
guide-signin-own-app = Sorunun e-posta programında olup olmadığını anlamak için bir kez sağlayıcının kendi uygulamasını deneyin.

## Several devices

guide-devices = Birden çok cihaz, IMAP ya da POP3, sınırlar
guide-devices-ask = Konu nedir?
guide-devices-a-which = IMAP mi POP3 mü kullanmalıyım?
guide-devices-a-pop = POP3 kullanıyorum: klasörler, kopyalar, okundu işaretleri
guide-devices-a-switch = POP3'ten IMAP'e geçiş
guide-devices-a-many = Çok fazla bağlantı ya da trafik, sık kontrol yüzünden engel
guide-devices-a-pop1000 = POP3 “No such message, only 1000 messages in maildrop” diyor
guide-devices-imap = IMAP program ile posta kutusunu eşitler: hazır ve kendi oluşturduğunuz tüm klasörler, eski ve yeni iletiler; gönderilenler de sunucudadır. Tüm cihazlar aynı anda aynı şeyi gösterir.
guide-devices-pop = POP3 iletileri tek bir bilgisayara kopyalar: programın Gelen Kutusu'na, klasörsüz. Gönderdikleriniz yalnızca o bilgisayarda kalır.
guide-devices-use-imap = Tüm iletiler tek bir bilgisayarda duracak değilse IMAP kullanın. Web postası ve e-posta programları yan yana kullanılabilir.
guide-devices-pop-filter = İndirilen iletileri klasörlere ayırmak için e-posta programında kurallar oluşturun.
guide-devices-pop-folders-yandex = Yandex POP3 ile varsayılan olarak yalnızca Gelen Kutusu'nu verir. “Settings → Mail clients” (ayarlar → e-posta programları) bölümünde alınacak diğer klasörleri işaretleyin; spam klasörü de olabilir.
guide-devices-pop-read-yandex = İndirilen iletiler web'de okunmamış kalır. Yanındaki bir seçenek, POP3 ile alınan iletileri okundu olarak işaretler.
guide-devices-pop-copies = Programda silinen ileti, programa göre sunucuda kalabilir ya da oradaki silinmişlere gidebilir. Hesap ayarlarında “İletileri sunucuda bırak” seçeneğine bakın. Sunucudan programla silmek için IMAP kullanın.
guide-devices-switch-1 = Web postasının ayarlarında kapalıysa IMAP'i açın.
guide-devices-switch-2 = Posta kutusunu programa bu kez IMAP olarak yeniden ekleyin ve tüm klasörler okunana kadar bekleyin.
guide-devices-switch-3 = Yalnızca eski POP3 hesabında bulunan iletileri (örneğin gönderilenleri) yeni hesabın klasörlerine sürükleyin. Sonra eski hesabı kaldırın.
guide-devices-close = Diğer cihazlarda e-posta programını ve gereksiz pencereleri kapatın; her biri birkaç bağlantı tutabilir.
guide-devices-pause = Bilgisayarları birbiri ardına, her birinden sonra ara vererek kurun: büyük bir posta kutusunun ilk eşitlemesi günlük veri sınırını tüketebilir; o zaman hesap bir güne kadar kapanır.
guide-devices-interval = Programın postayı en sık 10 dakikada bir kontrol etmesini sağlayın.
guide-devices-oldest = Posta kutusunu tarayıcıda açın, Gelen Kutusu'ndaki en eski iletileri silin ya da taşıyın ve yeniden alın. IMAP kullanmak daha iyidir: tüm iletileri gösterir.

## Basics

guide-basics = Sözcüklerin anlamı
guide-basics-incoming = Gelen posta sunucusu iletilerinizi verir: IMAP (port 993) ya da POP3 (port 995) ile, ikisi de SSL/TLS ile şifreli. Eski 143 ve 110 numaralı portlarda bağlantı şifreleme olmadan başlar.
guide-basics-outgoing = Giden posta sunucusu (SMTP, SSL/TLS ile 465 ya da STARTTLS ile 587), oturum açtıktan sonra gönderdiğiniz iletileri alır.
guide-basics-user = Kullanıcı adı çoğu zaman @ ve alan adıyla adresin tamamıdır:
guide-basics-plus = Bazı sağlayıcılarda ad+herhangi@… adresine gelen ileti ad@… kutusuna ulaşır: tek seferlik adresler için iyidir. + bölümü kullanıcı adına asla yazılmaz.
guide-basics-domains = Bazı sağlayıcılarda bir posta kutusu birkaç alan adında aynı adı taşır:
guide-basics-app = Sağlayıcının kendi telefon uygulaması yalnızca adresi ve şifreyi ister; sunucuları bilir ve çoğu zaman başka sağlayıcıların kutularını da ekleyebilir.

## Moving mailboxes

guide-moving = Bir kuruluşun posta kutularını taşıma
guide-moving-ask = Hangi bölüm?
guide-moving-a-before = Başlamadan önce
guide-moving-a-source = Kaynak sunucu
guide-moving-a-list = Posta kutularının listesi
guide-moving-a-after = Hatalar ve yeniden çalıştırma
guide-moving-domain = Alan adınızı yeni sağlayıcıda doğrulayın ve oradaki kuruluşunuza bağlayın. Aktarma ancak bundan sonra çalışır. Kaynak kendi sunucunuz ya da herkese açık bir sağlayıcı olabilir.
guide-moving-protocol = HER posta kutusu için kaynakta IMAP (ya da POP3) erişiminin açık olduğunu ve şifrenin programlar için geçerli olduğunu kontrol edin. Hatalar çoğunlukla böyle olmayan posta kutularından çıkar.
guide-moving-batch = Tek bir posta kutusu için: mailmedic check ADRES --protocol imap
guide-moving-imap = Kaynak sunuyorsa IMAP'i seçin: klasörleri de taşır. POP3 yalnızca Gelen Kutusu'nu taşır.
guide-moving-fields = Form protokolü, sunucu adını (ya da IP adresini), portu ve SSL'i sorar. SSL kullanın. Bilinen sağlayıcılar için bunlar kendiliğinden gelir; başka bir sunucu için “kendi sunucum” seçin.
guide-moving-login = Kaynak kullanıcı adı olarak adresin tamamını istiyorsa listede adresin tamamını verin.
guide-moving-owner = Bir posta kutusu için sahip belirtilmezse yeni hizmet aynı kullanıcı adı ve şifreyle yeni bir hesap oluşturur.
guide-moving-format = Yandex 360 bir CSV dosyası alır: noktalı virgül, her alan tırnak içinde, değiştirilmemesi gereken başlık satırı, UTF-8, en çok 20.000 hesap.
guide-moving-old-format = Eski biçimdeki listeler (boşlukla ayrılmış kullanıcı adı ve şifre ya da virgüllü tırnaklı alanlar) kapatılmış hizmetlere aittir. Tırnak içinde değerden önceki ya da sonraki boşluk değere dahil sayılır: silin.
guide-moving-errors = Hatalar aktarma sayfasında her posta kutusu için gösterilir. Sık olanlar: kaynakta yanlış şifre, dosyanın ilk satırının eksik ya da değişmiş olması, yanlış kodlama.
guide-moving-again = Hataları düzeltin ve aktarmayı yalnızca başarısız posta kutularıyla yeniden başlatın.
