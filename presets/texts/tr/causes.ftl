# What each cause means, in plain words. One message a cause:
#   cause-<id>      the title: what is wrong, in one sentence
#   .explanation    two to four short sentences
#   .why            why this is possible, where it stands as an alternative
# A provider's own wording stands in its own file as cause-<id>--<provider>.
# Every pattern stays on one line: the reports wrap it to the terminal.
# A host always stands before "sunucusu", a port as "(port 993)": the words for
# the unknown in report.ftl are made for these places.

## Reaching the server

cause-network-down = Bu bilgisayar ağa ulaşamıyor.
    .explanation = Ne posta sunucularından ne de DNS sunucularından tek bir yanıt geldi. Sorun bu bilgisayarla internet arasında; posta kutusunda ya da ayarlarında değil.
    .why = Hiçbir yerden yanıt gelmedi; bu bilgisayarın bağlantısı kopmuş olabilir.

cause-dns-failed = { $host } sunucusunun adresi sorgulanamadı.
    .explanation = Bu bilgisayarın kullandığı DNS sunucusu işe yarar bir yanıt vermedi. O olmadan hiçbir sunucu adının adresi bulunamaz. Posta sunucusuna hiç ulaşılmadı; onda bir sorun olmayabilir.
    .why = DNS sunucusu işe yarar bir yanıt vermedi.

cause-domain-not-found = { $address } var olmayan bir alan adı içeriyor.
    .explanation = İnternetteki DNS sunucuları böyle bir alan adı bilmiyor. Ya adreste yazım hatası var ya da alan adının kaydı sona ermiş.
    .why = Alan adındaki bir yazım hatası da tam böyle görünür.

cause-host-not-found = { $host } sunucusu bulunamadı: böyle bir ad yok.
    .explanation = İnternetteki DNS sunucuları böyle bir sunucu bilmiyor. Ad yanlış yazılmış, eskimiş ya da e-posta programı tarafından tahmin edilmiş.
    .why = Sunucu adı yanlış yazılmış ya da eskimiş olabilir.

cause-no-address = { $host } sunucusunun adı var, ama kullanılabilecek bir adresi yok.
    .explanation = Ad biliniyor, ama karşılığında istenen türde (IPv4 veya IPv6) bir IP adresi yok. Bağlanılacak bir yer bulunmuyor.
    .why = Bu adın, bu bilgisayarın kullanabileceği türde bir adresi yok.

cause-service-not-offered = Bu alan adı için { $protocol } erişimi sunulmuyor.
    .explanation = Alan adının herkese açık kayıtlarında böyle bir hizmetin olmadığı yazıyor. Bu bir arıza değil, sağlayıcının kararı.
    .why = Alan adı bu hizmeti hiç sunmuyor olabilir.

cause-connect-refused = { $has-port ->
    [no] { $host } sunucusu bağlantıyı reddetti.
   *[yes] { $host } sunucusu (port { $port }) bağlantıyı reddetti.
 }
    .explanation = Bu adın arkasındaki bilgisayar, bu portta çalışan bir hizmet olmadığını hemen bildirdi. Port ya da sunucu adı yanlış, hizmet durdurulmuş ya da bir güvenlik duvarı bağlantıyı reddediyor.
    .why = Durdurulmuş bir hizmet ya da yanlış bir port hemen reddedilir.

cause-connect-timeout = { $has-port ->
    [no] { $host } sunucusu yanıt vermedi.
   *[yes] { $host } sunucusu (port { $port }) yanıt vermedi.
 }
    .explanation = Bağlantı isteği gönderildi, ama süresi içinde hiçbir yanıt gelmedi. Genellikle yoldaki bir güvenlik duvarı, modem ya da internet sağlayıcısı isteği engeller. Sunucu kapalı, sunucu adı veya port yanlış da olabilir.
    .why = Bağlantıları engelleyen bir güvenlik duvarı da tam böyle görünür.

cause-port-blocked = { $has-port ->
    [no] { $host } sunucusuna bu ağdan ulaşılamıyor.
   *[yes] { $host } sunucusuna (port { $port }) bu ağdan ulaşılamıyor.
 }
    .explanation = Diğer bağlantılar kuruluyor, bu kurulamıyor. Bu bilgisayarla sunucu arasındaki bir şey yalnızca bu portu engelliyor: güvenlik duvarı, antivirüs programı, modem ya da internet sağlayıcısı.
    .why = Bir güvenlik duvarı ya da internet sağlayıcısı yalnızca bu portu engelliyor olabilir.

cause-ipv6-broken = Bağlantı IPv6 ile çalışmıyor, IPv4 ile çalışıyor.
    .explanation = Sunucunun her iki türden adresi var. IPv4 ile yanıt veriyor, IPv6 ile vermiyor. Sorun ya bu ağın ya da sunucunun ağının IPv6 bölümünde. E-posta yine de çalışıyor, ama e-posta programları bu yüzden zaman kaybedebilir ya da vazgeçebilir.
    .why = Yalnızca IPv6 adresleri yanıt vermiyor.

cause-connection-reset = { $host } sunucusuyla bağlantı kesildi.
    .explanation = Bağlantı kuruldu, sonra zorla sonlandırıldı. Buna bir güvenlik duvarı, bir antivirüs programı ya da aşırı yüklü bir sunucu yol açar. Şifrenin bununla ilgisi yok.
    .why = Yoldaki bir şey bağlantıyı kesmiş olabilir.

cause-connection-closed = Sunucu hiçbir şey söylemeden bağlantıyı kapattı.
    .explanation = { $host } sunucusuyla bağlantı kuruldu, ama hiçbir neden belirtilmeden kapatıldı. Sunucu aşırı yüklü olabilir, bu ağı reddediyor olabilir ya da bu portta başka tür bir şifreleme bekliyor olabilir.
    .why = Bir ağı reddeden sunucular çoğu zaman bağlantıyı sessizce kapatır.

cause-server-refused = Sunucu daha ilk sözünde bağlantıyı geri çevirdi.
    .explanation = Bağlantı kuruldu, ama sunucu daha kimse oturum açmadan hizmet vermeyi reddetti. Aşırı yüklü ya da bakımda olabilir, bu ağ adresini kabul etmiyor da olabilir. Şifrenin bununla ilgisi yok.
    .why = Ret, oturum açmadan önce geldi.

cause-proxy-failed = Proxy sunucusu bağlantıyı geçirmedi.
    .explanation = Bağlantı bir proxy sunucusundan geçiyor, ama proxy bağlantı kurmadı. Ne söylediği aşağıda. Posta sunucusunun kendisiyle hiç konuşulmadı.
    .why = Bağlantı bir proxy sunucusuna bağlı.

## Speaking to it

cause-wrong-tls-mode = { $has-port ->
    [no] Bu port için yanlış şifreleme türü ayarlanmış.
   *[yes] Bu port için yanlış şifreleme türü ayarlanmış (port { $port }).
 }
    .explanation = Bazı portlar ilk bayttan itibaren şifrelidir (SSL/TLS), bazıları ise şifrelemesiz başlayıp sonra şifrelemeye geçer (STARTTLS). Ayar ile port uyuşmadığı için iki taraf birbirini anlamıyor.
    .why = Port ile şifreleme türü karıştırılmış olabilir.

cause-wrong-port-or-protocol = Bu portta beklenenden başka bir hizmet yanıt veriyor.
    .explanation = İki taraf ayrı diller konuşuyor: ya port başka bir hizmete ait ya da bir taraf şifreli, öbürü şifrelemesiz konuşuyor. Sunucu adı, port ve şifreleme türü birbirine uymalıdır.
    .why = Port, protokol ya da şifreleme karıştırıldığında böyle görünür.

cause-wrong-host = { $host } sunucusu bu posta kutusunun sunucusu değil.
    .explanation = Orada bir sunucu yanıt veriyor, ama bu posta kutusuna ya da bu protokole hizmet vermiyor. Sağlayıcı bunun için başka bir sunucu adı belirtiyor.
    .why = Posta kutusu başka bir sunucuda olabilir.

cause-outdated-host = { $host } sunucusunun adı artık güncel değil.
    .explanation = Sağlayıcı bu hizmeti başka bir sunucu adına taşıdı. Eski ad bugün hâlâ yanıt verebilir, ama her an kapanabilir.
    .why = Eski yönergelerde hâlâ bu sunucu adı geçiyor.

cause-tls-not-offered = Sunucu bu portta şifreleme sunmuyor.
    .explanation = E-posta programı şifrelemeye geçmek istedi (STARTTLS), ama sunucu burada bunu desteklemiyor. Şifreleme olmadan şifre ağdan açık olarak geçerdi; bu yüzden hiçbir şey gönderilmedi.
    .why = Sunucu STARTTLS sunmadı.

cause-mechanism-unsupported = Sunucu, denenen oturum açma yöntemini sunmuyor.
    .explanation = Şifreyi göndermenin birkaç yolu vardır (PLAIN, LOGIN, CRAM-MD5, OAuth2 ve başkaları). E-posta programının seçtiği yöntem burada kabul edilmiyor. Şifrenin doğru olup olmadığına bakılmadı.
    .why = Seçilen oturum açma yöntemi sunulmuyor olabilir.

cause-username-format = Kullanıcı adı başka bir biçimde yazılmalı.
    .explanation = Bazı sunucular kullanıcı adı olarak adresin tamamını, bazıları yalnızca @ işaretinden önceki bölümü, şirketler ise çoğu zaman ETKİALANI\kullanıcı biçimini ister. Gönderilen biçim, { $provider } tarafından beklenen biçim değil. Şifre doğru olabilir.
    .why = Bazı sunucular adresin tamamını, bazıları yalnızca @ işaretinden önceki bölümü ister.

cause-auth-required-before-send = Sunucu, posta kabul etmeden önce oturum açılmasını istiyor.
    .explanation = E-posta programı, giden sunucuda oturum açmadan göndermeye çalıştı. Posta almak için açılan oturum gönderme için geçerli değildir.
    .why = E-posta programları çoğu zaman yalnızca posta almak için oturum açar.

cause-sender-not-owned = Gönderen adresi, oturum açan hesaba ait değil.
    .explanation = Oturum açıldı, ama { $provider } yalnızca hesabın kendi adreslerinden gönderilen postayı kabul eder; Kimden alanındaki adres ya da teknik gönderen adresi ise bunlardan biri değil.
    .why = Kimden adresi, oturum açan hesaptan farklı olabilir.

cause-helo-invalid = Sunucu, e-posta programının bu bilgisayar için bildirdiği adı kabul etmiyor.
    .explanation = E-posta programı oturumun başında bilgisayarının adını bildirir (HELO veya EHLO). Bu sunucu, bildirilen adı reddediyor. Posta kutusuyla ve şifreyle ilgisi yok.
    .why = Bazı sunucular HELO'daki ad konusunda katıdır.

cause-tls-required-before-auth = Sunucu, oturum açılmadan önce şifreleme istiyor.
    .explanation = Bağlantı henüz şifreli değildi; bu yüzden sunucu şifreye hiç bakmadı. E-posta programında şifreleme ayarı kapalı ya da yanlış türde.
    .why = Sunucular şifrelenmemiş bağlantıda devam etmeyi reddeder.

cause-plaintext-auth-disabled = Şifreler yalnızca şifreli bağlantı üzerinden kabul ediliyor.
    .explanation = E-posta programı şifreyi şifrelenmemiş bir bağlantıdan açık olarak göndermek üzereydi. Sunucu, hesabı korumak için bunu reddediyor. Şifrenin doğru olup olmadığına bakılmadı.
    .why = Bağlantı şifreli olmayabilir.

cause-client-id-required = Sunucu, e-posta programının önce kendini tanıtmasını istiyor.
    .explanation = Oturum açıldı. Bu sunucu, bir klasör açılmadan önce programın adını bildiren IMAP ID komutunu şart koşuyor. Bunu göndermeyen programlar geri çevrilir.
    .why = Bazı sağlayıcılar IMAP ID komutunu şart koşar.

cause-auth-not-offered = Bu sunucu burada oturum açmaya izin vermiyor.
    .explanation = Sunucu yanıt veriyor, ama bu portta oturum açmanın bir yolu yok. Yalnızca başka sunuculardan posta alan sunucular (MX sunucuları) ve port 25 böyledir. E-posta programları için sağlayıcının posta gönderme sunucusu gerekir.
    .why = Bu sunucu, e-posta programları için değil, sunucular için olabilir.

cause-server-referral = Sunucu, posta kutusunun başka bir sunucuda olduğunu söylüyor.
    .explanation = { $host } sunucusunda bu posta kutusu yok; yanıtta bunun için başka bir sunucu gösteriliyor. E-posta programları böyle bir yönlendirmeyi nadiren kendiliğinden izler.
    .why = Sunucu başka bir sunucuyu gösterdi.

cause-plaintext-used = Bağlantı şifreli değil.
    .explanation = Şifreler ve postalar ağdan okunabilir biçimde geçiyor. Yol üzerindeki herkes bunları okuyabilir ya da değiştirebilir.
    .why = Bu port için şifreleme ayarlanmamış.

## Trust

cause-clock-wrong = Bu bilgisayarın saati yanlış.
    .explanation = Sertifikalar belirli iki tarih arasında geçerlidir. Bu bilgisayarda tarih ya da saat yanlışsa sağlam sertifikalar süresi dolmuş ya da henüz geçersiz görünür ve şifreli bağlantıların hepsi başarısız olur.
    .why = Yanlış bir saat, sağlam sertifikaları geçersiz gösterir.

cause-certificate-expired = { $host } sunucusunun sertifikasının süresi dolmuş.
    .explanation = Sertifika, doğru sunucuya bağlanıldığını kanıtlar; bu sertifikanın son günü geçmiş. Bu bilgisayarın tarihi doğruysa sunucunun yöneticisi sertifikayı yenilemelidir. Şifre gönderilmedi.
    .why = Bu bilgisayarın saatine göre sertifikanın son günü geçmiş.

cause-certificate-not-yet-valid = { $host } sunucusunun sertifikası henüz geçerli değil.
    .explanation = Sertifikanın ilk günü gelecekte. Çoğunlukla bu bilgisayarın saati geri kalmıştır. Değilse sunucunun yöneticisi sertifikayı çok erken kullanmaya başlamıştır.
    .why = Bu bilgisayarın saatine göre sertifikanın ilk günü henüz gelmedi.

cause-certificate-name-mismatch = { $host } sunucusunun sertifikası başka bir ad için düzenlenmiş.
    .explanation = Sunucu, bu sunucu adını içermeyen bir sertifikayla yanıt verdi. Ya ayarlardaki sunucu adı resmî ad değil ya da onun yerine başka bir makine yanıt veriyor. Şifre gönderilmedi.
    .why = Sunucu adı resmî addan farklı olabilir.

cause-certificate-self-signed = { $host } sunucusunun sertifikasını kendisinden başka kimse imzalamamış.
    .explanation = Böyle bir sertifika, yanıt verenin kim olduğunu kanıtlamaz. Özel bir sunucuda bilerek böyle yapılmış olabilir. Herkese açık bir sağlayıcının sunucusunda ise onun yerine başka bir şeyin yanıt verdiği anlamına gelir.
    .why = Böyle sertifikaları özel sunucular ve yolda bağlantıyı açan programlar kullanır.

cause-certificate-unknown-issuer = { $host } sunucusunun sertifikasını bilinmeyen bir sertifika yetkilisi vermiş.
    .explanation = Güvenilen hiçbir sertifika yetkilisi bu sertifikayı onaylamıyor. Bir antivirüs programı ya da şirket ağı araya kendi sertifikasını koymuş olabilir, bu bilgisayardaki güvenilen sertifika yetkilileri listesi eski olabilir ya da sunucu gerçek sunucu değildir. Şifre gönderilmedi.
    .why = Güvenilen hiçbir sertifika yetkilisi bu sertifikayı onaylamıyor.

cause-certificate-chain-incomplete = { $host } sunucusu sertifikasının bir bölümünü göndermiyor.
    .explanation = Bir sertifikanın yanında, güvenilen bir yetkiliye kadar uzanan ara sertifikalar da gelir. Sunucu bunların hepsini göndermiyor. Bazı programlar eksik bölümü kendileri bulur, bazıları bağlantıyı reddeder.
    .why = Bir ara sertifika eksik olabilir.

cause-certificate-revoked = { $host } sunucusunun sertifikası iptal edilmiş.
    .explanation = Sertifikayı veren yetkili, onu son gününden önce geçersiz ilan etmiş; bunun nedeni çoğu zaman anahtarının kaybolması ya da çalınmasıdır. Bu sertifikaya güvenilmemelidir.
    .why = Sertifikayı veren yetkili onu geri çekmiş olabilir.

cause-certificate-weak = { $host } sunucusunun sertifikası çok zayıf.
    .explanation = Anahtarı ya da imzası artık güvenli sayılmayan bir türden. Modern programlar onu reddeder.
    .why = Modern programlar eski anahtar ve imzaları reddeder.

cause-certificate-expires-soon = { $host } sunucusunun sertifikasının süresi yakında doluyor.
    .explanation = Bugün her şey çalışıyor. Sunucunun yöneticisi sertifikayı zamanında yenilemezse e-posta programları bağlantıyı reddedecek.
    .why = Son günü yaklaştı.

cause-tls-intercepted = Yoldaki bir şey şifreli bağlantıyı açıp içine bakıyor.
    .explanation = Sertifikayı herkesçe tanınan bir yetkili değil, araya girip okuyan bir şey düzenlemiş: bir antivirüs programının e-posta taraması, şirketin proxy sunucusu ya da bir araç. Sertifikayı vereni tanımayan e-posta programları bağlantıyı reddeder. Şifre bu bağlantıdan gönderilmedi.
    .why = Antivirüs programları ve şirketlerin proxy sunucuları araya kendi sertifikalarını koyar.

cause-starttls-stripped = Yoldaki bir şey şifreleme önerisini siliyor.
    .explanation = Bu sunucunun bu portta şifreleme sunduğu biliniyor, ama bu öneri buraya ulaşmadı. Bir güvenlik duvarı, bir antivirüs programı ya da bir saldırgan onu çıkarmış. Şifre gönderilmedi.
    .why = Sunucunun burada şifreleme sunduğu biliniyor.

cause-starttls-injection = Şifrelemenin başlaması gereken yerde korumasız veri geldi.
    .explanation = Şifreleme isteğinden sonra şifrelenmemiş baytlar gelmeye devam etti. Ya sunucuda bilinen bir hata var ya da birisi bunları araya soktu. Bağlantıdan vazgeçildi ve şifre gönderilmedi.
    .why = Şifrelemeye geçiş anında şifrelenmemiş veri geldi.

cause-tls-too-old = Sunucu yalnızca eskimiş şifreleme sunuyor.
    .explanation = Sunucu, artık güvenli olmayan eski bir TLS sürümü kullanıyor. Modern programlar onu reddeder.
    .why = Sunucu TLS 1.2 ya da daha yenisini bilmiyor olabilir.

cause-tls-handshake-failed = Şifreli bağlantı kurulamadı.
    .explanation = Sunucuya ulaşıldı, ama iki taraf şifreleme konusunda anlaşamadı. Bunun arkasında sunucudaki bir hata, yoldaki bir güvenlik duvarı ya da antivirüs programı olabilir. Şifre gönderilmedi.
    .why = İki taraf şifreleme konusunda anlaşamıyor olabilir.

cause-tls-hello-too-large = Yoldaki bir şey, şifreli bağlantının ilk mesajını geçirmiyor.
    .explanation = Yeni programlar, gelecekteki bilgisayarlara karşı da güvenli olmak için şifreli bağlantıya daha büyük bir mesajla başlar. Yoldaki bir cihaz ya da sunucu bunu kabul etmiyor; daha küçük bir mesaja ise yanıt geldi. Yeni e-posta programları ve tarayıcılar burada yavaşlar ya da başarısız olur.
    .why = Eski güvenlik duvarları, yeni programların daha büyük olan ilk mesajını geçirmez.

## Signing in

cause-wrong-password = Kullanıcı adı ya da şifre kabul edilmedi.
    .explanation = Sunucuya ulaşıldı ve düzgün yanıt verdi, ama bu kullanıcı adı ile şifreyi kabul etmiyor. Sık görülen nedenler yazım hatası, değiştirilmiş bir şifre ya da başka biçimde yazılmış kullanıcı adıdır. Bazı sağlayıcılar, e-posta programları için oluşturulmuş ayrı bir şifre gerektiğinde de aynı yanıtı verir.
    .why = Yanlış yazılmış ya da değiştirilmiş bir şifre de tam bu yanıtı alır.

cause-credentials-or-protocol-disabled = Oturum açma reddedildi: ya şifre yanlış ya da { $protocol } erişimi kapalı.
    .explanation = Sunucu, kabul etmediği bir şifre için de posta kutusu ayarlarında kapalı olan erişim için de aynı yanıtı veriyor. Yanıttan hangisi olduğu anlaşılmıyor.
    .why = Sunucu her iki durumda da aynı yanıtı veriyor.

cause-app-password-required = E-posta programları için ayrı bir şifre gerekiyor.
    .explanation = { $provider }, e-posta programlarında hesabın şifresini, ne kadar doğru yazılırsa yazılsın, kabul etmiyor. Hesap ayarlarında yalnızca bu amaçla oluşturulan bir şifre (uygulama şifresi) gerekiyor.
    .why = Uygulama şifresi gereken yerde hesabın kendi şifresi de aynı şekilde reddedilir.

cause-protocol-disabled = Posta kutusu { $protocol } erişimine izin vermiyor: ayarlardaki seçenek kapalı.
    .explanation = Sağlayıcı, e-posta programlarını ancak posta kutusu ayarlarında bu seçenek açıldıktan sonra kabul eder. Sorun şifrede değil.
    .why = Posta kutusu ayarlarında { $protocol } erişimi kapalıyken de aynı yanıt gelir.

cause-protocol-disabled-by-admin = Yönetici, bu posta kutusu için { $protocol } erişimine izin vermiyor.
    .explanation = Posta kutusu bir şirkete, okula ya da aileye ait ve oradaki kurallar bu tür erişimi yasaklıyor. Bunu posta kutusunun sahibi değil, yalnızca yönetici değiştirebilir.
    .why = Bir yönetici bu tür erişimi yasaklamış olabilir.

cause-paid-plan-required = Bu tarifeye { $protocol } erişimi dahil değil.
    .explanation = Sağlayıcı bu tür erişimi yalnızca başka bir tarifeyle sunuyor. Sorun şifrede değil.
    .why = Bazı sağlayıcılar bu tür erişimi ayrıca satar.

cause-oauth-token-invalid = E-posta programının oturum açma izni (OAuth belirteci) artık geçerli değil.
    .explanation = E-posta programı şifreyle değil, bir zamanlar tarayıcıda verilmiş bir izinle oturum açıyor. Bu iznin süresi dolmuş, izin geri alınmış ya da postayı kapsamıyor.
    .why = Süresi dolmuş ya da geri alınmış bir izin de aynı şekilde reddedilir.

cause-basic-auth-disabled = Burada artık şifreyle oturum açılamıyor.
    .explanation = { $provider }, e-posta programları için şifreyle oturum açmayı kapattı. Yalnızca tarayıcı üzerinden oturum açma (OAuth2) çalışıyor. Ne hesabın şifresi ne de bir uygulama şifresi işe yarar.
    .why = Bazı sağlayıcılar e-posta programlarından artık şifre kabul etmiyor.

cause-web-login-required = Sağlayıcı önce tarayıcıdan bir kez oturum açılmasını istiyor.
    .explanation = { $provider }, bu oturum açmada alışılmadık bir şey gördü ve hesap sahibi bunu tarayıcıda onaylayana kadar izin vermiyor. Şifre pekâlâ doğru olabilir.
    .why = Alışılmadık bir oturum açma önce tarayıcıda onaylanmalıdır.

cause-human-verification-required = Sağlayıcı, oturum açanın gerçek bir kişi olduğunun doğrulanmasını istiyor.
    .explanation = Önce tarayıcıda robotlara karşı bir doğrulama ya da hesap onayı tamamlanmalı. O zamana kadar e-posta programları geri çevrilir. Şifre pekâlâ doğru olabilir.
    .why = Tamamlanmamış bir robot doğrulaması olabilir.

cause-user-agreement-not-accepted = Posta kutusunun kullanıcı sözleşmesi henüz kabul edilmemiş.
    .explanation = Posta kutusu var, ama sahibi tarayıcıdaki ilk girişi hiç tamamlamamış. Bu yapılana kadar e-posta programları geri çevrilir.
    .why = Yeni bir posta kutusu önce tarayıcıda açılmalıdır.

cause-account-blocked = Sağlayıcı hesabı şimdilik kilitledi.
    .explanation = Sağlayıcı, hesabı başka birinin kullandığından ya da hesaptan istenmeyen posta gönderildiğinden kuşkulanıyor. Hesap sahibi bunu açıklığa kavuşturana kadar e-posta programları, şifre doğru olsa bile geri çevrilir.
    .why = Kilitli bir hesap çoğu zaman aynı sözlerle reddedilir.

cause-account-suspended = Hesap devre dışı ya da hesabın artık posta kutusu yok.
    .explanation = Hesap kapatılmış, ücreti ödenmemiş ya da ona hiç posta kutusu açılmamış. Şifreyle bu değişmez.
    .why = Kapatılmış bir hesap çoğu zaman aynı sözlerle reddedilir.

cause-password-expired = Şifrenin süresi dolmuş; değiştirilmesi gerekiyor.
    .explanation = Hesabın şifresi bir zamanlar doğruydu, ama süresi doldu. Sunucu, ancak yeni bir şifre belirlendikten sonra yeniden kabul eder.
    .why = Şifrenin son günü geçmiş olabilir.

cause-authorization-denied = Oturum açıldı, ama bu posta kutusunu açma izni yok.
    .explanation = Kullanıcı adı ve şifre doğru. Hesabın, istenen posta kutusunu ya da klasörü (örneğin başka birinin paylaştığı bir klasörü) açma hakkı yok.
    .why = Paylaşılan posta kutuları ve klasörler yalnızca yetkiyle açılır.

cause-geo-blocked = Sağlayıcı, bu ülkeden ya da ağdan oturum açılmasını kabul etmiyor.
    .explanation = Ret, bağlantının nereden geldiğine bağlı. Aynı şifre başka bir ağdan çalışabilir. VPN, sağlayıcının gördüğü ülkeyi değiştirir.
    .why = Bazı ülkelerden ya da VPN üzerinden oturum açma böyle reddedilir.

cause-login-rate-limited = Kısa sürede çok sık oturum açılmak istendi: sağlayıcı bu hesabı bir süre bekletiyor.
    .explanation = Çok sayıda ya da çok sık denemeden sonra sağlayıcı bir süre boyunca doğru şifre dahil hepsini reddeder. Her yeni deneme bekleme süresini uzatabilir.
    .why = Çok sayıda denemeden sonra doğru şifre bile bir süre reddedilir.

## Sending

cause-relay-denied = Sunucu bu adrese posta iletmiyor.
    .explanation = Bir sunucu yalnızca kendi kullanıcılarının postasını iletir. Ya e-posta programı göndermeden önce oturum açmadı ya da bu sunucu, gönderenin sağlayıcısının giden sunucusu değil.
    .why = Göndereni tanımayan bir sunucu postayı iletmeyi reddeder.

cause-sender-domain-invalid = Gönderen adresindeki alan adı yok ya da posta almıyor.
    .explanation = Sunucu, gönderene yanıt verilip verilemeyeceğini kontrol ediyor. Kimden adresinde @ işaretinden sonra gelen alan adı bilinmiyor ya da bir posta sunucusu yok.
    .why = Gönderenin alan adı yanlış yazılmış olabilir.

cause-sender-auth-failed = Alıcı taraf, postanın gerçekten gönderenin alan adından geldiğini doğrulayamadı.
    .explanation = Kimden adresindeki alan adının sahibi, onun adına hangi sunucuların posta gönderebileceğini belirler (SPF, DKIM, DMARC). Posta başka bir yoldan geldiği için reddedildi.
    .why = Gönderenin alan adı bu gönderme yoluna izin vermiyor olabilir.

cause-sending-disabled = Bu posta kutusundan gönderme engellenmiş.
    .explanation = Sağlayıcı hesaptan posta gönderilmesini durdurdu; çoğunlukla hesapla başka birinin posta gönderdiğinden kuşkulandığı için. Posta okumak hâlâ mümkün olabilir.
    .why = Sağlayıcılar, şifrenin başkasının elinde olduğundan kuşkulanınca göndermeyi durdurur.

cause-sending-limit-exceeded = Bu hesabın gönderme sınırı doldu.
    .explanation = { $provider }, bir hesabın bir saatte ya da bir günde gönderebileceği ileti sayısını sınırlar. Sınıra ulaşıldı. Engel kendiliğinden kalkar; yeni denemeler bekleme süresini uzatabilir.
    .why = Hesaptan son zamanlarda çok fazla posta gönderilmiş olabilir.

cause-recipient-limit = İletinin alıcısı çok fazla.
    .explanation = { $provider }, bir iletide ya da oturumda yalnızca belirli sayıda alıcıya izin verir. Adreslerin kendisinde bir yanlışlık yok.
    .why = Sunucular bir iletide yalnızca belirli sayıda alıcı kabul eder.

cause-user-unknown = Böyle bir alıcı adresi yok.
    .explanation = Alıcının sunucusunda bu adda bir posta kutusu yok. Adreste yazım hatası var ya da posta kutusu kapatılmış. Gönderenin kendi posta kutusunda ve ayarlarında sorun yok.
    .why = Alıcının adresi yanlış yazılmış olabilir.

cause-recipient-disabled = Alıcının posta kutusu kapalı ya da engellenmiş.
    .explanation = Adres var ya da vardı, ama posta kutusu posta almıyor: engellenmiş, uzun süre kullanılmadığı için dondurulmuş ya da silinmiş. Gönderenin kendi posta kutusunda ve ayarlarında sorun yok.
    .why = Kapatılmış ya da uzun süre kullanılmamış posta kutuları da böyle reddedilir.

cause-recipient-rate-limited = Alıcıya şu anda çok fazla posta geliyor.
    .explanation = Alıcının sağlayıcısı, bir posta kutusuna kısa sürede gelebilecek posta miktarını sınırlıyor. Ret geçici. Gönderenin kendi posta kutusunda ve ayarlarında sorun yok.
    .why = Alıcıya posta yağıyor olabilir.

cause-mailbox-full = Alıcının posta kutusu dolu.
    .explanation = Alıcının boş yeri kalmadığı için ileti teslim edilemedi. Yalnızca alıcı yer açabilir. Gönderenin kendi posta kutusunda ve ayarlarında sorun yok.
    .why = Boş yeri kalmayan bir posta kutusu artık posta almaz.

cause-greylisted = Alıcı sunucu, daha sonra yeniden denenmesini istiyor.
    .explanation = Birçok sunucu, henüz tanımadığı bir göndereni bir kez geri çevirir ve birkaç dakika sonraki ikinci denemeyi kabul eder. Gerçek posta sunucuları denemeyi kendiliğinden yineler. Bu bir hata değil, istenmeyen postaya karşı bir korumadır.
    .why = Sunucular, tanımadıkları gönderenleri bir kez, birkaç dakikalığına geri çevirir.

cause-spam-content-rejected = İleti spam sayıldı.
    .explanation = Bir filtre, bu iletiyi ya da bu gönderenin son zamanlarda gönderdiklerini istenmeyen posta olarak değerlendirdi. Oturum açmada ve ayarlarda sorun yok.
    .why = Bir spam filtresi iletiyi spam saymış olabilir.

cause-policy-rejected = İleti, sunucunun belirtmediği bir kural nedeniyle reddedildi.
    .explanation = Sunucunun bu iletiyi, bu göndereni ya da bu alıcıyı yasaklayan bir kuralı var ve yanıtında hangisi olduğunu söylemiyor. Sorun oturum açmada değil.
    .why = Bunun arkasında alıcı tarafın bir kuralı olabilir.

cause-attachment-forbidden = Bir ekin türüne izin verilmiyor ya da ekte virüs var.
    .explanation = Sunucu eklerin ve arşivlerin içine bakar; programları, betikleri ve tehlikeli görünen her şeyi reddeder. İletinin geri kalanında ve ayarlarda sorun yok.
    .why = Birçok sunucu programları, betikleri ve bazı arşivleri reddeder.

cause-message-too-large = İleti çok büyük.
    .explanation = İleti, ekleriyle birlikte sunucunun sınırını aşıyor. E-posta ekleri metin olarak taşıdığı için ekler yolda yaklaşık üçte bir oranında büyür.
    .why = Ekler yolda yaklaşık üçte bir oranında büyür.

cause-malformed-message = İleti, e-posta kurallarına uymuyor.
    .explanation = İletinin bir üst bilgisi, bir adresi, bir satırı ya da kodlaması standartların istediği gibi değil; bu yüzden sunucu onu reddetti. Bu çoğunlukla iletiyi yazan programın hatasıdır.
    .why = Bazı programlar, sunucuların reddettiği üst bilgiler ya da satırlar yazar.

cause-ip-blocked-dynamic-ptr = Sunucu, ev bağlantılarından doğrudan posta kabul etmiyor.
    .explanation = Postanın geldiği ağ adresinin kendine ait düzgün bir adı (PTR kaydı) yok ya da adres bir ev bağlantısına benziyor. E-posta programları postayı alıcının sunucusuna kendileri teslim etmemelidir: onu kendi sağlayıcılarının giden sunucusuna verirler.
    .why = Ağ adresi bir ev bağlantısına benziyor olabilir.

cause-ip-blocklisted = Postanın geldiği ağ adresi bir engel listesinde.
    .explanation = Sunucu, gönderenin IP adresini spam gönderen ağların listelerinde aradı ve orada buldu. Ev ve mobil bağlantılar, kullanıcılarının hiçbir suçu olmadan sık sık böyle listelere girer.
    .why = Ev ve mobil bağlantılar sık sık böyle listelere girer.

cause-ip-rate-limited = Sunucu bu ağ adresini yavaşlatıyor.
    .explanation = Bu IP adresinden son zamanlarda çok fazla posta ya da çok fazla istenmeyen posta geldi. Ret geçici. Buna aynı ağdaki başkaları yol açmış olabilir.
    .why = Bu ağ adresinden çok fazla posta gelmiş olabilir.

## In the session

cause-too-many-connections = { $protocol ->
    [SMTP] Sunucuya aynı anda çok fazla bağlantı açık.
   *[other] Posta kutusuna aynı anda çok fazla bağlantı açık.
 }
    .explanation = { $protocol ->
        [SMTP] Sunucu, bir hesabın ya da bir ağın aynı anda açık tutabileceği bağlantı sayısını sınırlar. Bir kerede çok ileti gönderen programlara birkaç bağlantı gerekir.
       *[other] Sağlayıcı, bir hesabın ya da bir ağın aynı anda açık tutabileceği bağlantı sayısını sınırlar. Bilgisayarların, telefonların ve tabletlerin hepsi sayılır; her program birkaç bağlantı tutabilir.
     }
    .why = Diğer cihazlar çok fazla bağlantı tutuyor olabilir.

cause-rate-limited = Sunucudan kısa sürede çok fazla şey istendi.
    .explanation = Sağlayıcı, belirli bir sürede yanıtladığı komut ya da ileti sayısını sınırlar. Engel bir aradan sonra kendiliğinden kalkar.
    .why = E-posta programı kısa sürede çok fazla şey istemiş olabilir.

cause-bandwidth-exceeded = Posta kutusunun günlük veri aktarım sınırı doldu.
    .explanation = { $provider }, bir posta kutusunun bir günde indirip yükleyebileceği veri miktarını sınırlar. Büyük bir posta kutusunun ilk eşitlemesi çoğu zaman bu sınıra ulaşır. Erişim bir gün içinde kendiliğinden geri gelir.
    .why = Büyük bir posta kutusunun ilk eşitlemesi çoğu zaman bu sınıra ulaşır.

cause-own-mailbox-full = Posta kutusunda yer kalmadı.
    .explanation = Posta kutusu kotasını aştı. Bir şeyler silinene kadar yeni postalar, taslaklar ve gönderilen postaların kopyaları artık kaydedilemez.
    .why = Boş yer yoksa artık hiçbir şey kaydedilemez.

cause-mailbox-locked = Posta kutusu başka bir oturumda kullanılıyor.
    .explanation = { $protocol ->
        [IMAP] Başka bir program ya da cihaz şu anda posta kutusunda işlem yapıyor ya da yarıda kalmış bir oturum henüz bırakılmadı. Şifre kabul edildi.
       *[other] POP3 ile bir posta kutusunu aynı anda yalnızca bir program kullanabilir. Başka bir program ya da cihaz onu kullanıyor ya da yarıda kalmış bir oturum henüz bırakılmadı. Şifre kabul edildi.
     }
    .why = Posta kutusunu başka bir oturum tutuyor olabilir.

cause-mailbox-not-found = Klasör sunucuda yok.
    .explanation = E-posta programı, sunucuda bu adla bulunmayan bir klasör istedi. Klasörün adı değişmiş ya da klasör silinmiş olabilir; sunucu adın önünde INBOX gibi bir önek de isteyebilir.
    .why = Klasörün sunucudaki adı farklı olabilir.

cause-mailbox-name-invalid = Klasör adına izin verilmiyor.
    .explanation = Sunucu bu klasör adını kabul etmiyor: ad ayrılmış, çok uzun, zaten kullanılıyor ya da izin verilmeyen bir karakter içeriyor.
    .why = Sunucular bazı adları ve karakterleri kendilerine ayırır.

cause-mailbox-readonly = Sunucu bu klasörde buna izin vermiyor.
    .explanation = Klasör okunabilir, ama bu işlem orada yasak. Paylaşılan klasörler ve özel klasörler çoğu zaman böyledir.
    .why = Paylaşılan ve özel klasörler çoğu zaman yalnızca okunabilir.

cause-message-not-found = İleti artık sunucuda değil.
    .explanation = E-posta programının istediği ileti bu arada silinmiş ya da taşınmış ya da sunucunun bu protokolle gösterdiklerinin dışında kalıyor. Programdaki liste güncel değil.
    .why = İletiyi başka bir program silmiş olabilir.

cause-session-timeout = Sunucu, çok uzun süre bir şey yapılmadığı için oturumu sonlandırdı.
    .explanation = Sunucular boşta kalan ya da çok yavaş olan bağlantıları kapatır. E-posta programları kendiliğinden yeniden bağlanır. Hesapta bir sorun yok.
    .why = Boşta kalan oturumlar bu şekilde kapatılır.

cause-maintenance = Sunucu yeniden başlatılıyor ya da bakımda.
    .explanation = Sunucunun yöneticisi hizmeti bir süreliğine kapattı. Hesapta ya da ayarlarında bir sorun yok.
    .why = Sunucuda bakım yapılıyor olabilir.

cause-server-temporary-failure = Sunucunun kendisinde bir arıza var.
    .explanation = Sağlayıcının tarafında bir şey çalışmıyor ve sunucu bunu bildiriyor. Sorun şifrede de ayarlarda da değil. Böyle arızalar çoğunlukla kendiliğinden geçer.
    .why = Sunucu tarafındaki bir arıza dışlanamaz.

cause-server-busy = Sunucu aşırı yüklü.
    .explanation = Sunucunun işi kaldırabileceğinden fazla; bu yüzden istekleri geri çeviriyor. Hesapta ya da ayarlarında bir sorun yok.
    .why = Aşırı yüklü sunucular istekleri böyle geri çevirir.

cause-server-silent = { $host } sunucusu bağlantıyı kabul ediyor, ama hiçbir şey söylemiyor.
    .explanation = Bağlantı kuruldu, ama süre sınırı içinde tek bir söz gelmedi. Sunucu aşırı yüklü olabilir ya da port, ayarlanandan başka tür bir şifreleme bekliyordur.
    .why = Şifreleme bekleyen bir sunucu sessiz kalır.

cause-server-slow = { $host } sunucusu çok yavaş yanıt veriyor.
    .explanation = Her şey çalışıyor, ama her yanıt uzun sürüyor. Zaman aşımı süresi kısa olan e-posta programları vazgeçebilir.
    .why = Yavaş yanıtlar e-posta programlarının vazgeçmesine yol açar.

cause-server-misbehaves = { $host } sunucusu { $protocol } kurallarına uymuyor.
    .explanation = Verdiği yanıt, protokolün izin verdiği bir yanıt değil. Bu portta başka bir hizmet çalışıyor olabilir, yoldaki bir şey veriyi değiştiriyor olabilir ya da sunucuda bir hata vardır.
    .why = Yanıt protokole uymuyor.

cause-client-protocol-error = E-posta programı, sunucunun işleyemediği bir komut gönderdi.
    .explanation = Sunucu bir komutu ya da komutun bir parametresini anlamadı. Bu, programla sunucu arasındaki bir konu; şifreyle ilgisi yok. Antivirüs programı gibi yoldaki bir şey de komutları bozabilir.
    .why = Sunucu e-posta programını anlamamış olabilir.

cause-bad-command-sequence = Bir komut çok erken geldi: daha önceki bir adım başarısız olmuştu.
    .explanation = Bu yanıt yalnızca bir sonuçtur. E-posta programı, daha önce bir şey reddedildiği hâlde devam etti. Asıl neden daha önceki bir yanıtta yazıyor.
    .why = Bu yanıt yalnızca daha önceki bir reddin sonucu olabilir.

## Neither

cause-ok = Burada bir sorun yok.
    .explanation = Sunucu isteği kabul etti ya da iletisi olduğundan daha korkutucu görünüyor. Yapılacak bir şey yok.
    .why = İleti zararsız olabilir.

cause-unknown = Bu yanıttan neden anlaşılmıyor.
    .explanation = Yanıt neyin yanlış olduğunu söylemiyor ya da ifadesi bilinmiyor. Tahmin yürütmek yanıltıcı olabileceği için tahminde bulunulmadı.
    .why = Yanıtta bir neden belirtilmiyor.
