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
    [quota] { $protocol } sunucusu posta kutusunun ne kadar dolu olduğu sorusunu şöyle yanıtladı.
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
evidence-port-25 = 25 numaralı port, sunucular arasındaki posta içindir. İnternet sağlayıcıları bu portu müşterilerine genellikle kapatır; e-posta programları 465 ya da 587 numaralı porttan gönderir.
# $domain
evidence-domain-missing = { $domain } adında bir alan adı hiç yok.
# $seconds: with one decimal
evidence-ipv6-cost = IPv4 yanıt veriyor. Önce IPv6'yı deneyen bir program her bağlantıda en az { $seconds } saniye kaybeder.
evidence-ipv6-costs-nothing = IPv4 yanıt veriyor ve IPv6'nın çalışmadığı hemen belli oluyor: neredeyse hiç zaman kaybettirmez.
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
# $product, $kind
evidence-interceptor = { $kind ->
    [antivirus] { $host } sunucusunun sertifikasını herkese açık bir sertifika yetkilisi değil, bir koruma programı olan { $product } vermiş.
    [company] { $host } sunucusunun sertifikasını herkese açık bir sertifika yetkilisi değil, bir kuruluşun proxy sunucusu ya da güvenlik duvarı olan { $product } vermiş.
    [tool] { $host } sunucusunun sertifikasını herkese açık bir sertifika yetkilisi değil, bağlantıların içine bakan bir araç olan { $product } vermiş.
   *[other] { $host } sunucusunun sertifikasını herkese açık bir sertifika yetkilisi değil, denemeler için sertifika yapan { $product } vermiş.
 }
evidence-trusted-here-only = Bu bilgisayar { $host } sunucusunun sertifikasını kabul ediyor, ama Mozilla'nın herkese açık yetkililer listesi etmiyor: sertifikayı veren bu bilgisayara eklenmiş.
evidence-password-withheld = Şifre { $host } sunucusuna gönderilmedi.
evidence-same-issuer = Herkesçe tanınmayan aynı yetkili, { $hosts } sunucularının sertifikalarını vermiş: { $issuer }
evidence-name-in-old-field = Sertifikada { $expected } adı yalnızca programların artık okumadığı eski bir alanda yazılı.
evidence-name-wildcard-above = Sertifikadaki yıldızlı ad { $expected } adının kendisini değil, yalnızca altındaki adları kapsar.
evidence-name-wildcard-below = Sertifikadaki yıldız adın tek bir bölümünün yerine geçer; { $expected } adında daha fazlası var.
evidence-large-hello = { $how ->
    [unanswered] { $host } sunucusu TLS'in olağan ilk iletisini yanıtlamadı, daha kısasını ise hemen yanıtladı.
   *[other] TLS'in olağan ilk iletisinden sonra { $host } sunucusuyla bağlantı koptu, daha kısası ise yanıtlandı.
 }

# $days, $way
evidence-clock-at-least = { $way ->
    [behind] Sertifikalara göre bu bilgisayarın saati en az { $days } gün geri.
   *[ahead] Sertifikalara göre bu bilgisayarın saati en az { $days } gün ileri.
 }
evidence-clock-differs = { $way ->
    [behind] { $host } sunucusuna göre bugün { $theirs }; bu bilgisayarın saati { $now } gösteriyor ve { $days } gün geri.
   *[ahead] { $host } sunucusuna göre bugün { $theirs }; bu bilgisayarın saati { $now } gösteriyor ve { $days } gün ileri.
 }

## Faults of the network: no word from the server

evidence-fault-host-not-found = { $host } adında bir sunucu yok.
evidence-fault-no-address = { $host } sunucusunun adı var, ama kullanılabilecek bir adresi yok.
# $words: the resolver's
evidence-fault-resolver-failed = { $host } sunucusunun adresi sorgulanamadı: { $words }.
evidence-fault-resolver-servfail = Ad sunucusu { $host } adresini sorgularken hata verdi (SERVFAIL).
evidence-fault-resolver-refused = Ad sunucusu { $host } için yanıt vermeyi reddediyor (REFUSED).
evidence-fault-resolver-timeout = Ad sunucusu { $host } sorgusuna zamanında yanıt vermedi.
evidence-fault-resolver-loop = { $host } adı, kendisine geri dönen bir takma ad (CNAME döngüsü).
evidence-fault-resolver-none = Bu bilgisayarda ayarlanmış bir ad sunucusu yok, bu yüzden { $host } adresi sorgulanamıyor.
# $words: the operating system's
evidence-fault-resolver-unreachable = { $host } adresinin sorulacağı ad sunucusuna ulaşılamıyor: { $words }.
evidence-fault-connection-refused = { $host } sunucusunda { $port } numaralı portta çalışan bir hizmet yok: bağlantı reddedildi.
evidence-fault-connect-timeout = { $host } sunucusu { $port } numaralı porttaki bağlantı isteğine zamanında yanıt vermedi.
# $words: the operating system's
evidence-fault-unreachable = Buradan { $host } sunucusuna giden bir yol yok: { $words }.
evidence-fault-no-route = Bu bilgisayarın { $host } adresine götürecek bir bağlantısı yok.
evidence-fault-connection-reset = { $host } sunucusuyla bağlantı sıfırlandı.
evidence-fault-connection-closed = { $host } sunucusu hiçbir şey söylemeden bağlantıyı kapattı.
# $seconds
evidence-fault-silent = { $host } sunucusu { $seconds } saniye boyunca hiçbir şey söylemedi.
evidence-fault-deadline = Bu adım sonuçlanmadan tüm denetim için ayrılan süre doldu.

## Faults of the proxy. $proxy: its address. Some are no fault of its own: then it speaks of the server.

evidence-fault-proxy-refuses = Proxy adresinde ({ $proxy }) çalışan bir hizmet yok: bağlantı reddedildi.
evidence-fault-proxy-timeout = Proxy sunucusu ({ $proxy }) bağlantı isteğine zamanında yanıt vermedi.
evidence-fault-proxy-name = Proxy sunucusunun ({ $proxy }) adresi sorgulanamadı.
# $words: the operating system's
evidence-fault-proxy-unreachable = Proxy sunucusuna ({ $proxy }) ulaşılamıyor: { $words }.
evidence-fault-proxy-auth-required = Proxy sunucusu ({ $proxy }) kullanıcı adı ve şifre istiyor, ama verilmedi.
evidence-fault-proxy-auth-rejected = Proxy sunucusu ({ $proxy }) kullanıcı adını ve şifreyi kabul etmiyor.
evidence-fault-proxy-not-allowed = Proxy sunucusunun ({ $proxy }) kuralları { $host } sunucusuna (port { $port }) bağlanmaya izin vermiyor.
evidence-fault-proxy-target-refused = Proxy sunucusu ({ $proxy }) çalışıyor ve { $host } için şunu bildiriyor: { $port } numaralı porta bağlantı orada reddedildi.
evidence-fault-proxy-target-unreachable = Proxy sunucusu ({ $proxy }) çalışıyor ve { $host } sunucusuna (port { $port }) ulaşamadığını bildiriyor.
evidence-fault-proxy-target-timeout = Proxy sunucusu ({ $proxy }) çalışıyor ve { $host } sunucusunun { $port } numaralı portta zamanında yanıt vermediğini bildiriyor.
# $words: the proxy's
evidence-fault-proxy-refused = Proxy sunucusu ({ $proxy }) bağlantı kurmadı: { $words }.
# $found: the first line, as text
evidence-fault-proxy-not-this-protocol = { $proxy } adresinde yanıt veren hizmet bu türden bir proxy değil: { $found }
evidence-fault-proxy-closed = Proxy sunucusu ({ $proxy }) yanıt vermeden bağlantıyı kapattı.
# $seconds
evidence-fault-proxy-silent = Proxy sunucusu ({ $proxy }) { $seconds } saniye boyunca hiçbir şey söylemedi.

## Faults of the session

evidence-fault-tls-not-offered = { $host } sunucusu { $port } numaralı portta TLS sunmuyor.
# $found: the bytes, as text
evidence-fault-starttls-injection = STARTTLS yanıtından sonra, yalnızca TLS gelmesi gereken yerde şifrelenmemiş veri geldi: { $found }
evidence-fault-auth-not-offered = { $host } sunucusu { $port } numaralı portta oturum açma sunmuyor.
evidence-fault-plaintext-auth-disabled = { $host } sunucusu { $port } numaralı portta TLS olmadan oturum açmaya izin vermiyor.
# $offered: the mechanisms' names
evidence-fault-no-common-mechanism = { $host } sunucusu yalnızca şifreyle kullanılamayan oturum açma yöntemleri sunuyor: { $offered }.
# $found: the first line, as text
evidence-fault-not-this-protocol = { $host } sunucusunda { $port } numaralı portta yanıt veren hizmet { $protocol } konuşmuyor: { $found }
# $limit: what grew too large
evidence-fault-too-much = { $host } sunucusu, { $protocol } için izin verilenden fazlasını gönderdi ({ $limit }).

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
evidence-fault-issuer-expired = Sertifikayı veren { $issuer } yetkilisinin kendi sertifikasının süresi { $date } tarihinde dolmuş.
evidence-fault-issuer-not-yet-valid = Sertifikayı veren { $issuer } yetkilisinin kendi sertifikası ancak { $date } tarihinden sonra geçerli.
evidence-fault-chain-incomplete = { $host } sunucusu, sertifikasını verenin sertifikasını göndermiyor: { $issuer }
evidence-fault-revoked = Sunucunun kendisinin gönderdiği bildirime (OCSP) göre { $host } sunucusunun sertifikası, onu veren sertifika yetkilisi tarafından iptal edilmiş.
# $words: the TLS library's or the server's
evidence-fault-weak = { $host } sunucusunun sertifikası güvenilmeyecek kadar zayıf: { $words }.
evidence-fault-not-tls = { $host } sunucusu { $port } numaralı portta TLS konuşmuyor; yanıtı şu: { $found }
evidence-fault-too-old = { $host } sunucusu yalnızca eskimiş TLS sürümlerini biliyor: { $words }.
evidence-service = { $service ->
    [imap] { $host } sunucusunun { $port } portunda yanıt veren bir IMAP sunucusu.
    [pop3] { $host } sunucusunun { $port } portunda yanıt veren bir POP3 sunucusu.
    [smtp] { $host } sunucusunun { $port } portunda yanıt veren bir SMTP sunucusu.
    [lmtp] { $host } sunucusunun { $port } portunda yanıt veren yalnızca sunucular arası teslimat için bir LMTP sunucusu.
    [ftp] { $host } sunucusunun { $port } portunda yanıt veren dosyalar için bir FTP sunucusu.
    [http] { $host } sunucusunun { $port } portunda yanıt veren bir web sunucusu.
    [ssh] { $host } sunucusunun { $port } portunda yanıt veren uzaktan oturum açmak için bir SSH sunucusu.
    [nntp] { $host } sunucusunun { $port } portunda yanıt veren bir haber sunucusu (NNTP).
    [managesieve] { $host } sunucusunun { $port } portunda yanıt veren bir e-posta filtreleri sunucusu (ManageSieve).
    [xmpp] { $host } sunucusunun { $port } portunda yanıt veren bir sohbet sunucusu (XMPP).
    [telnet] { $host } sunucusunun { $port } portunda yanıt veren bir Telnet sunucusu.
    [vnc] { $host } sunucusunun { $port } portunda yanıt veren bir uzak ekran sunucusu (VNC).
   *[tls] { $host } sunucusunun { $port } portunda yanıt veren, ilk bayttan itibaren TLS konuşuyor.
 }
evidence-masked = { $host } sunucusunun sunduklarının listesinde bir sözcüğün üstüne X harfleri yazılmış.
evidence-fault-alert = { $words ->
    [ProtocolVersion] { $host } sunucusu, önerilen TLS sürümlerinden hiçbirini konuşmadığını bildirdi (alert protocol_version).
    [HandshakeFailure] { $host } sunucusu, iki tarafın ortak bir şifreleme türü olmadığını bildirdi (alert handshake_failure).
    [InsufficientSecurity] { $host } sunucusu, önerilenlerin kendisi için fazla zayıf olduğunu bildirdi (alert insufficient_security).
    [InternalError] { $host } sunucusu, kendi içinde bir hata olduğunu bildirdi (alert internal_error).
    [UnrecognisedName] { $host } sunucusu, bu sunucu adını tanımadığını bildirdi (alert unrecognized_name).
    [CertificateRequired] { $host } sunucusu istemciden bir sertifika istiyor (alert certificate_required).
    [AccessDenied] { $host } sunucusu, buradan kimseyi almadığını bildirdi (alert access_denied).
    [NoApplicationProtocol] { $host } sunucusu, böyle bir hizmet sunmadığını bildirdi (alert no_application_protocol).
    [InappropriateFallback] { $host } sunucusu, TLS sürümünün yolda düşürüldüğünü bildirdi (alert inappropriate_fallback).
    [DecodeError] { $host } sunucusu TLS'in ilk iletisini okuyamadı (alert decode_error).
    [IllegalParameter] { $host } sunucusu TLS'in ilk iletisini kabul etmedi (alert illegal_parameter).
    [UnexpectedMessage] { $host } sunucusu TLS'in ilk iletisini beklemiyordu (alert unexpected_message).
   *[other] { $host } sunucusu TLS başlangıcını bir uyarıyla kesti: { $words }.
 }
evidence-fault-closed = { $host } sunucusu TLS başlarken bağlantıyı kapattı.
evidence-fault-other = { $host } sunucusuyla TLS kurulamadı: { $words }.
