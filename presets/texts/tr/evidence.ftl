# Sentences that say what was seen. Each is one sentence and ends with a full
# stop; where the server's own words follow, the full stop becomes a colon.
#
# Known in every sentence, from the attempt that it was seen in:
#   $protocol (IMAP)  $host  $port  $security (SSL/TLS)  $what (the stage: auth)
# and, where they are known, $user, $address and $provider.

## What a server said

evidence-reply = { $what ->
    [greeting] { $protocol } sunucusu bağlantıyı şöyle karşıladı.
    [capabilities] { $protocol } sunucusu neler sunduğu sorusunu şöyle yanıtladı.
    [starttls] { $protocol } sunucusu TLS başlatma isteğini şöyle yanıtladı.
    [id] { $protocol } sunucusu kimlik bildirimini şöyle yanıtladı.
    [auth] { $protocol } sunucusu oturum açma isteğini şöyle yanıtladı.
    [sender] { $protocol } sunucusu bu gönderenden posta kabul edip etmediği sorusunu şöyle yanıtladı.
    [send] { $protocol } sunucusu iletiyi şöyle yanıtladı.
    [quota] { $protocol } sunucusu posta kutusuyla ilgili soruyu şöyle yanıtladı.
    [logout] { $protocol } sunucusu oturumu kapatma isteğini şöyle yanıtladı.
   *[other] { $protocol } sunucusu şöyle yanıt verdi.
 }

# $other: the name of the other protocol
evidence-accepted = { $other } sunucusu aynı kullanıcı adı ve şifreyi kabul etti.
evidence-refused-elsewhere = { $other } sunucusu da aynı kullanıcı adı ve şifreyi reddetti.
evidence-not-tried = { $what ->
    [auth] { $protocol }: oturum açma denenmedi.
    [sender] { $protocol }: gönderen denenmedi.
   *[other] { $protocol }: bu aşama denenmedi.
 }
# $capability: the word of the capability list
evidence-capability-missing = { $host } sunucusunun sundukları arasında { $capability } yok.
evidence-other-port-answers = { $host } sunucusu { $port } numaralı porttan yanıt veriyor.
evidence-setting-works = { $host } sunucusu { $port } numaralı portta { $security } ile gerektiği gibi yanıt veriyor.
evidence-port-25 = Port 25, sunucuların kendi aralarındaki posta içindir. İnternet sağlayıcıları onu müşterilerine genellikle kapatır; e-posta programları 465 ya da 587 numaralı porttan gönderir.
# $domain
evidence-domain-missing = { $domain } diye bir alan adı hiç yok.
# $seconds: with one decimal
evidence-ipv6-cost = IPv4 yanıt veriyor. Önce IPv6'yı deneyen bir program her bağlantıda en az { $seconds } saniye kaybeder.
evidence-ipv6-costs-nothing = IPv4 yanıt veriyor; IPv6'nın çalışmadığı ise hemen anlaşılıyor: neredeyse hiç zaman kaybettirmiyor.
# $seconds
evidence-slow = { $host } sunucusunun yanıt vermesi { $seconds } saniye sürdü.

## The password's form (never the password)

evidence-secret-shape-differs = Girilen şifre, { $provider } tarafından verilen uygulama şifrelerinin biçimine uymuyor.
evidence-secret-has-spaces = Girilen şifrede boşluk var.
evidence-secret-is-app-password-shaped = Girilen şifre, { $provider } tarafından verilen uygulama şifrelerinin biçimine uyuyor.

## What is known of the provider

evidence-preset-says-app-password = { $provider }, e-posta programlarından uygulama şifresi ister; web sitesinin şifresi genellikle reddedilir.
evidence-preset-says-switch-off-by-default = { $provider }: posta kutusunun sahibi açana kadar { $protocol } kapalıdır.

## The certificate

# $from, $until, $now: dates, YYYY-MM-DD
evidence-certificate-dates = { $host } sunucusunun sertifikası { $from } ile { $until } arasında geçerli; bu bilgisayarın saatine göre bugün { $now }.
# $expected: the host name asked for; $names: the names in the certificate
evidence-certificate-names = Sertifika { $expected } için değil, { $names } için düzenlenmiş.
# $subject, $issuer: as the certificate has them
evidence-certificate-issuer = Sertifikayı ({ $subject }) veren: { $issuer }.

# $product: the product's name; $kind: what it is
evidence-interceptor = { $kind ->
    [antivirus] { $host } sunucusunun sertifikasını herkesçe tanınan bir yetkili değil, { $product } adlı koruma programı vermiş.
    [company] { $host } sunucusunun sertifikasını herkesçe tanınan bir yetkili değil, bir kuruma ait { $product } (proxy sunucusu ya da güvenlik duvarı) vermiş.
    [tool] { $host } sunucusunun sertifikasını herkesçe tanınan bir yetkili değil, bağlantıların içine bakan { $product } adlı araç vermiş.
   *[other] { $host } sunucusunun sertifikasını herkesçe tanınan bir yetkili değil, deneme sertifikaları üreten { $product } vermiş.
 }
evidence-trusted-here-only = Bu bilgisayar { $host } sunucusunun sertifikasını kabul ediyor, ama Mozilla'nın herkesçe tanınan yetkililer listesi kabul etmiyor: sertifikayı veren yetkili bu bilgisayara sonradan eklenmiş.
evidence-password-withheld = Şifre { $host } sunucusuna gönderilmedi.
# $issuer, $hosts
evidence-same-issuer = { $hosts } için verilen sertifikaların hepsi, herkesçe tanınmayan tek bir yetkiliden: { $issuer }
# $expected: the host name asked for
evidence-name-in-old-field = { $expected } adı sertifikada yalnızca programların artık okumadığı eski bir alanda geçiyor.
evidence-name-wildcard-above = Sertifikadaki yıldızlı ad, { $expected } adının kendisini değil, yalnızca onun altındaki adları kapsıyor.
evidence-name-wildcard-below = Sertifikadaki yıldız, adın tek bir bölümünün yerini tutar; { $expected } adında ise daha çok bölüm var.
# $how: unanswered or cut-off
evidence-large-hello = { $how ->
    [unanswered] { $host } sunucusu TLS'nin olağan ilk mesajına yanıt vermedi, daha küçüğüne ise hemen yanıt verdi.
   *[other] { $host } sunucusuyla bağlantı TLS'nin olağan ilk mesajından sonra kesildi; daha küçük bir mesaja ise yanıt geldi.
 }

## The clock

# $days; $way: behind or ahead
evidence-clock-at-least = { $way ->
    [behind] Sertifikalara göre bu bilgisayarın saati en az { $days } gün geri.
   *[ahead] Sertifikalara göre bu bilgisayarın saati en az { $days } gün ileri.
 }
# $theirs, $now: dates, YYYY-MM-DD
evidence-clock-differs = { $way ->
    [behind] { $host } sunucusuna göre bugün { $theirs }; bu bilgisayarın saatine göre { $now }, yani { $days } gün geri.
   *[ahead] { $host } sunucusuna göre bugün { $theirs }; bu bilgisayarın saatine göre { $now }, yani { $days } gün ileri.
 }

## Faults of the network: no word from the server

evidence-fault-host-not-found = { $host } adında bir sunucu yok.
evidence-fault-no-address = { $host } sunucusunun adı var, ama kullanılabilecek bir adresi yok.
# $words: the resolver's
evidence-fault-resolver-failed = { $host } sunucusunun adresi sorgulanamadı: { $words }.
evidence-fault-resolver-servfail = DNS sunucusuna { $host } soruldu, ama sunucu hata verdi (SERVFAIL).
evidence-fault-resolver-refused = DNS sunucusu { $host } için yanıt vermeyi reddediyor (REFUSED).
evidence-fault-resolver-timeout = DNS sunucusu { $host } sorulduğunda zamanında yanıt vermedi.
evidence-fault-resolver-loop = { $host } adı, dönüp kendisini gösteren bir takma ad (CNAME döngüsü).
evidence-fault-resolver-none = Bu bilgisayarda DNS sunucusu ayarlanmamış; bu yüzden { $host } sunucusunun adresi sorgulanamıyor.
# $words: the operating system's
evidence-fault-resolver-unreachable = { $host } için sorulması gereken DNS sunucusuna ulaşılamıyor: { $words }.
evidence-fault-connection-refused = { $host } sunucusunda { $port } numaralı portta çalışan bir hizmet yok: bağlantı reddedildi.
evidence-fault-connect-timeout = { $host } sunucusu { $port } numaralı porttaki bağlantı isteğine zamanında yanıt vermedi.
# $words: the operating system's
evidence-fault-unreachable = Buradan { $host } sunucusuna giden bir yol yok: { $words }.
evidence-fault-no-route = Bu bilgisayarın { $host } sunucusuna götürebilecek bir bağlantısı yok.
evidence-fault-connection-reset = { $host } sunucusuyla bağlantı sıfırlandı.
evidence-fault-connection-closed = { $host } sunucusu hiçbir şey söylemeden bağlantıyı kapattı.
# $seconds
evidence-fault-silent = { $host } sunucusu { $seconds } saniye boyunca hiçbir şey söylemedi.
evidence-fault-deadline = Bu adım sonuçlanmadan tüm denetim için ayrılan süre doldu.

## Faults of the proxy. $proxy: its address. Some are no fault of its own: then it speaks of the server.

evidence-fault-proxy-refuses = { $proxy } adresinde çalışan bir proxy sunucusu yok: bağlantı reddedildi.
evidence-fault-proxy-timeout = { $proxy } adresindeki proxy sunucusu bağlantı isteğine zamanında yanıt vermedi.
evidence-fault-proxy-name = Proxy sunucusunun adı ({ $proxy }) çözümlenemedi.
# $words: the operating system's
evidence-fault-proxy-unreachable = { $proxy } adresindeki proxy sunucusuna ulaşılamıyor: { $words }.
evidence-fault-proxy-auth-required = { $proxy } adresindeki proxy sunucusu kullanıcı adı ve şifre istiyor, ama bunlar verilmedi.
evidence-fault-proxy-auth-rejected = { $proxy } adresindeki proxy sunucusu kullanıcı adı ve şifreyi kabul etmiyor.
evidence-fault-proxy-not-allowed = { $proxy } adresindeki proxy sunucusunun kuralları { $host } sunucusuna (port { $port }) bağlantıya izin vermiyor.
evidence-fault-proxy-target-refused = { $proxy } adresindeki proxy sunucusu çalışıyor ve şunu bildiriyor: { $host } sunucusu { $port } numaralı portta bağlantıyı reddetti.
evidence-fault-proxy-target-unreachable = { $proxy } adresindeki proxy sunucusu çalışıyor ve şunu bildiriyor: { $host } sunucusuna (port { $port }) ulaşamıyor.
evidence-fault-proxy-target-timeout = { $proxy } adresindeki proxy sunucusu çalışıyor ve şunu bildiriyor: { $host } sunucusu { $port } numaralı portta zamanında yanıt vermedi.
# $words: the proxy's
evidence-fault-proxy-refused = { $proxy } adresindeki proxy sunucusu bağlantı kurmadı: { $words }.
# $found: the first line, as text
evidence-fault-proxy-not-this-protocol = { $proxy } adresinde yanıt veren hizmet bu türden bir proxy sunucusu değil: { $found }
evidence-fault-proxy-closed = { $proxy } adresindeki proxy sunucusu yanıt vermeden bağlantıyı kapattı.
# $seconds
evidence-fault-proxy-silent = { $proxy } adresindeki proxy sunucusu { $seconds } saniye boyunca hiçbir şey söylemedi.

## Faults of the session

evidence-fault-tls-not-offered = { $host } sunucusu { $port } numaralı portta TLS sunmuyor.
# $found: the bytes, as text
evidence-fault-starttls-injection = STARTTLS yanıtından sonra, yalnızca TLS gelmesi gereken yerde şifrelenmemiş veri geldi: { $found }
evidence-fault-auth-not-offered = { $host } sunucusu { $port } numaralı portta oturum açma sunmuyor.
evidence-fault-plaintext-auth-disabled = { $host } sunucusu { $port } numaralı portta TLS olmadan oturum açmaya izin vermiyor.
# $offered: the mechanisms' names
evidence-fault-no-common-mechanism = { $host } sunucusu yalnızca verilen bilgiyle kullanılamayan oturum açma yöntemleri sunuyor: { $offered }.
# $found: the first line, as text
evidence-fault-not-this-protocol = { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet { $protocol } konuşmuyor: { $found }
# $limit: what grew too large
evidence-fault-too-much = { $host } sunucusu, { $protocol } için izin verilenden fazlasını gönderdi ({ $limit }).

# $service: what the first bytes are
evidence-service = { $service ->
    [imap] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet bir IMAP sunucusu.
    [pop3] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet bir POP3 sunucusu.
    [smtp] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet bir SMTP sunucusu.
    [lmtp] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet bir LMTP sunucusu; yalnızca sunucular arasında teslimat içindir.
    [ftp] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet bir FTP sunucusu; dosya aktarımı içindir.
    [http] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet bir web sunucusu.
    [ssh] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet bir SSH sunucusu; uzaktan oturum açmak içindir.
    [nntp] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet bir haber grubu sunucusu (NNTP).
    [managesieve] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet posta filtrelerini yöneten bir sunucu (ManageSieve).
    [xmpp] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet bir sohbet sunucusu (XMPP).
    [telnet] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet bir Telnet sunucusu.
    [vnc] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet bir uzak ekran sunucusu (VNC).
   *[tls] { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet ilk bayttan itibaren TLS konuşuyor.
 }
# $word is quoted after the sentence.
evidence-masked = { $host } sunucusunun sunduklarının listesinde bir sözcüğün üzerine X harfleri yazılmış.

## Faults of TLS

# $date: YYYY-MM-DD or `unknown`
evidence-fault-expired = { $date ->
    [unknown] { $host } sunucusunun sertifikasının süresi dolmuş.
   *[other] { $host } sunucusunun sertifikasının süresi { $date } tarihinde dolmuş.
 }
evidence-fault-not-yet-valid = { $date ->
    [unknown] { $host } sunucusunun sertifikası henüz geçerli değil.
   *[other] { $host } sunucusunun sertifikası ancak { $date } tarihinden itibaren geçerli.
 }
evidence-fault-name-mismatch = Sertifika { $expected } için değil, { $names } için düzenlenmiş.
evidence-fault-self-signed = { $host } sunucusunun sertifikasını, bu bilgisayarın güvendiği biri değil, sunucunun kendisi imzalamış.
evidence-fault-unknown-issuer = { $host } sunucusunun sertifikasını, bu bilgisayarın güvenmediği bir sertifika yetkilisi vermiş.
# $issuer: the subject of an issuer's certificate
evidence-fault-issuer-expired = Sertifikayı veren yetkilinin ({ $issuer }) kendi sertifikasının süresi { $date } tarihinde dolmuş.
evidence-fault-issuer-not-yet-valid = Sertifikayı veren yetkilinin ({ $issuer }) kendi sertifikası ancak { $date } tarihinden itibaren geçerli.
evidence-fault-chain-incomplete = { $host } sunucusu, kendi sertifikasını veren yetkilinin sertifikasını göndermiyor: { $issuer }
evidence-fault-revoked = { $host } sunucusunun sertifikası, onu veren sertifika yetkilisi tarafından iptal edilmiş; bunu sunucunun birlikte gönderdiği durum bildirimi (OCSP) söylüyor.
# $words: the TLS library's or the server's
evidence-fault-weak = { $host } sunucusunun sertifikası güvenilmeyecek kadar zayıf: { $words }.
evidence-fault-not-tls = { $host } sunucusu { $port } numaralı portta TLS konuşmuyor; yanıtı şu: { $found }
evidence-fault-too-old = { $host } sunucusu yalnızca eskimiş TLS sürümlerini biliyor: { $words }.
# $words: the alert's name
evidence-fault-alert = { $words ->
    [ProtocolVersion] { $host } sunucusu kendisine önerilen TLS sürümlerinin hiçbirini bilmediğini bildirdi (protocol_version uyarısı).
    [HandshakeFailure] { $host } sunucusu iki tarafın ortak bir şifreleme türü olmadığını bildirdi (handshake_failure uyarısı).
    [InsufficientSecurity] { $host } sunucusu kendisine önerilenleri fazla zayıf bulduğunu bildirdi (insufficient_security uyarısı).
    [InternalError] { $host } sunucusu kendi içinde bir hata olduğunu bildirdi (internal_error uyarısı).
    [UnrecognisedName] { $host } sunucusu bu sunucu adını tanımadığını bildirdi (unrecognized_name uyarısı).
    [CertificateRequired] { $host } sunucusu istemciden sertifika istiyor (certificate_required uyarısı).
    [AccessDenied] { $host } sunucusu buradan kimseyi kabul etmediğini bildirdi (access_denied uyarısı).
    [NoApplicationProtocol] { $host } sunucusu bu türden bir hizmet sunmadığını bildirdi (no_application_protocol uyarısı).
    [InappropriateFallback] { $host } sunucusu TLS sürümünün yolda düşürüldüğünü bildirdi (inappropriate_fallback uyarısı).
    [DecodeError] { $host } sunucusu TLS'nin ilk mesajını okuyamadı (decode_error uyarısı).
    [IllegalParameter] { $host } sunucusu TLS'nin ilk mesajını kabul etmedi (illegal_parameter uyarısı).
    [UnexpectedMessage] { $host } sunucusu TLS'nin ilk mesajını beklemiyordu (unexpected_message uyarısı).
   *[other] { $host } sunucusu TLS başlangıcını bir uyarıyla kesti: { $words }.
 }
evidence-fault-closed = { $host } sunucusu TLS başlarken bağlantıyı kapattı.
evidence-fault-other = { $host } sunucusuyla TLS kurulamadı: { $words }.
