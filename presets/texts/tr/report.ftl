# Labels of the report for people. Short words stand in columns: keep them short.

## The verdict

# $protocols: a list as label-list-and makes it; $count: how many
label-headline-works = E-posta çalışıyor: { $protocols } ile oturum açıldı.
label-headline-usable = { $count ->
    [one] { $protocols } sunucusu gerektiği gibi yanıt veriyor. Oturum açma denenmedi.
   *[other] { $protocols } sunucuları gerektiği gibi yanıt veriyor. Oturum açma denenmedi.
 }
label-headline-nothing-tried = Hiçbir şey denenmedi.
# $sentence: one of those above; $count: of the warnings
label-headline-warnings = { $count ->
    [one] { $sentence } Bakılması gereken bir konu var.
   *[other] { $sentence } Bakılması gereken { $count } konu var.
 }
label-headline-broken = Bir sorun var, ama ne olduğu anlaşılamadı.
label-headline-inconclusive = Bir sonuca varılamadı.

# $head: all but the last, with commas; $last
label-list-and = { $head } ve { $last }
label-list-or = { $head } veya { $last }

# Between the whole part of a number and its decimals
label-decimal-mark = ,

label-working = { $count ->
    [one] { $protocols } bağlantısı çalışıyor
   *[other] { $protocols } bağlantıları çalışıyor
 }
## What stands in a sentence for an argument that is not known

# A host always stands before "sunucusu", a port as "(port 993)".
label-unknown-address = bu adres
label-unknown-host = e-posta
label-unknown-port = bilinmiyor
label-unknown-protocol = IMAP veya POP3
label-unknown-provider = e-posta sağlayıcısı
label-unknown-user = bu kullanıcı

## Findings

label-sure-certain = Kesin: görülenlere uyan başka bir açıklama yok.
label-sure-likely = Büyük olasılıkla: en iyi uyan bu, ama başka bir neden de olabilir.
label-sure-possible = Olası: görülenlere uyan birkaç nedenden biri.
label-confidence-certain = kesin
label-confidence-likely = büyük olasılıkla
label-confidence-possible = olası

label-heading-proof = Neye dayanıyor
label-heading-alternatives = Başka ne olabilir
label-heading-advice = Ne yapmalı
label-heading-others = Ayrıca bulunanlar
label-heading-stages = Aşamalar, milisaniye olarak
label-heading-settings = Bu ayarları kullanın
label-heading-transcript = Görüşme dökümü: { $server }

# $date: YYYY-MM-DD
label-link-checked = sayfa { $date } tarihinde kontrol edildi
# $count: characters left out
label-cut = … ({ $count } karakter daha)

## Stages: names, and the heads of their columns

label-stage-resolve = ad çözümleme
label-stage-connect = bağlantı kurma
label-stage-tls = TLS el sıkışması
label-stage-greeting = karşılama
label-stage-capabilities = yetenek sorgusu
label-stage-starttls = TLS'ye geçiş
label-stage-id = kimlik bildirimi
label-stage-auth = oturum açma
label-stage-sender = gönderen denetimi
label-stage-quota = kota sorgusu
label-stage-logout = oturum kapatma

label-column-resolve = dns
label-column-connect = tcp
label-column-tls = tls
label-column-greeting = selam
label-column-capabilities = caps
label-column-starttls = stls
label-column-id = id
label-column-auth = giriş
label-column-sender = from
label-column-quota = kota
label-column-logout = çıkış

label-outcome-accepted = başarılı
label-outcome-usable = yanıt var
label-outcome-refused = reddetti
label-outcome-failed = başarısız
label-outcome-unreachable = ulaşılamadı
label-outcome-skipped = denenmedi

# $stage: one of the names above
label-skipped-after = ulaşılmadı: { $stage } aşamasından öteye geçilemedi
label-skipped-no-secret = şifre verilmedi
label-skipped-by-proxy = adı proxy sunucusu çözümlüyor
label-skipped-not-protected = doğrulanmış TLS olmadan şifre gönderilmez

label-detail-connected = { $server } adresine bağlanıldı
label-detail-tls = TLS { $version }, { $cipher }
label-detail-certificate = sertifika { $until } tarihine kadar geçerli
label-detail-system-only = bu bilgisayar kabul ediyor, Mozilla'nın listesi kabul etmiyor
label-detail-round-trips = { $count ->
    [one] bir gidiş dönüş
   *[other] { $count } gidiş dönüş
 }

## Settings

label-receive = Gelen
label-send = Giden
label-column-server = sunucu
label-column-port = port
label-column-security = güvenlik
label-setting-works = çalışıyor
label-setting-unconfirmed = doğrulanmadı
label-user-name = Kullanıcı adı
label-password = Şifre
label-auth-password = posta kutusunun şifresi
label-auth-app-password = bu e-posta programı için oluşturulmuş bir uygulama şifresi
label-auth-oauth2 = yok: OAuth 2.0 ile oturum açın
label-auth-client-certificate = yok: istemci sertifikasıyla oturum açın

## The last line

# $seconds: with one decimal; $endpoints, $logins, $refused: how many
label-footer = { $seconds } saniyede { $endpoints ->
    [one] bir sunucu
   *[other] { $endpoints } sunucu
 } sorgulandı, { $logins ->
    [0] oturum açma denenmedi
    [one] bir kez oturum açma denendi
   *[other] { $logins } kez oturum açma denendi
 }{ $refused ->
    [0] {""}
   *[other] , { $refused } tanesi reddedildi
 }.

# $cause: the id of the cause; $rule: the id of the rule, or -
label-explained-by = Neden: { $cause }, kural: { $rule }.
