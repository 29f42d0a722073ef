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

## Faults of the network: no word from the server

evidence-fault-host-not-found = { $host } adında bir sunucu yok.
evidence-fault-no-address = { $host } sunucusunun adı var, ama kullanılabilecek bir adresi yok.
# $words: the resolver's
evidence-fault-resolver-failed = { $host } sunucusunun adresi sorgulanamadı: { $words }.
evidence-fault-connection-refused = { $host } sunucusunda { $port } numaralı portta çalışan bir hizmet yok: bağlantı reddedildi.
evidence-fault-connect-timeout = { $host } sunucusu { $port } numaralı porttaki bağlantı isteğine zamanında yanıt vermedi.
# $words: the operating system's
evidence-fault-unreachable = Buradan { $host } sunucusuna giden bir yol yok: { $words }.
evidence-fault-connection-reset = { $host } sunucusuyla bağlantı sıfırlandı.
evidence-fault-connection-closed = { $host } sunucusu hiçbir şey söylemeden bağlantıyı kapattı.
# $seconds
evidence-fault-silent = { $host } sunucusu { $seconds } saniye boyunca hiçbir şey söylemedi.
evidence-fault-deadline = Bu adım sonuçlanmadan tüm denetim için ayrılan süre doldu.

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
evidence-fault-revoked = { $host } sunucusunun sertifikası, onu veren sertifika yetkilisi tarafından iptal edilmiş.
# $words: the TLS library's or the server's
evidence-fault-weak = { $host } sunucusunun sertifikası güvenilmeyecek kadar zayıf: { $words }.
evidence-fault-not-tls = { $host } sunucusu { $port } numaralı portta TLS konuşmuyor; yanıtı şu: { $found }
evidence-fault-too-old = { $host } sunucusu yalnızca eskimiş TLS sürümlerini biliyor: { $words }.
evidence-fault-alert = { $host } sunucusu TLS başlangıcını bir uyarıyla kesti: { $words }.
evidence-fault-closed = { $host } sunucusu TLS başlarken bağlantıyı kapattı.
evidence-fault-other = { $host } sunucusuyla TLS kurulamadı: { $words }.
