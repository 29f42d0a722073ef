# Labels of the HTML report, beside those of report.ftl.

## The verdict in short; it stands beside a sign and in the title of the page

label-html-verdict-works = Her şey yolunda
label-html-verdict-works-with-warnings = Çalışıyor, ama bakılması gereken bir şey var
label-html-verdict-broken = Bir sorun bulundu
label-html-verdict-inconclusive = Sonuca varılamadı

label-html-report-of = E-posta denetimi
label-html-severity-error = Sorun
label-html-severity-warning = Uyarı
label-html-severity-info = Bilgi

## Headings

label-html-findings = Bulunanlar
label-html-why = Bu ne kadar kesin
label-html-waterfall = Zaman içinde aşamalar
label-html-servers = Sunucular
label-html-certificates = Sertifikalar

## Settings

label-html-copy = Bir değeri seçip kopyalayın: tek tıklama ya da dokunma değerin tamamını seçer.

## The picture

# $endpoints: how many; $time: as html-ms or html-s make it
label-html-picture = { $endpoints ->
    [one] Bir denemenin aşamaları soldan sağa; toplam süre { $time }. Aşağıdaki tablo da aynı bilgileri verir.
   *[other] { $endpoints } denemenin aşamaları soldan sağa; toplam süre { $time }. Aşağıdaki tablo da aynı bilgileri verir.
 }
label-html-ms = { $time } ms
label-html-s = { $time } sn
label-html-table = Aynısı sayılarla
label-html-table-caption = Her aşamanın süresi, milisaniye olarak
label-html-outcome = sonuç
label-html-kind-reach = sunucuya ulaşma
label-html-kind-secure = TLS
label-html-kind-talk = karşılama ve yetenek sorgusu
label-html-kind-sign-in = oturum açma
label-html-kind-after = sonrası
label-html-kind-failed = reddedildi ya da başarısız oldu

## Servers

# $stage: a name as label-stage-* has it; the server's words follow
label-html-refused-at = Sunucunun { $stage } aşamasındaki ret yanıtı:
# $count: how many
label-html-capabilities = { $count ->
    [one] Bir yetenek
   *[other] { $count } yetenek
 }
label-html-before-tls = TLS'den önce
label-html-after-tls = TLS ile, oturum açmadan önce
label-html-after-auth = Oturum açtıktan sonra
# $count: how many lines
label-html-dialogue = { $count ->
    [one] Görüşme dökümü: bir satır
   *[other] Görüşme dökümü: { $count } satır
 }
label-html-column-time = ms
label-html-column-who = kim
label-html-column-text = ne
label-html-speaker-client = istemci
label-html-speaker-server = sunucu
label-html-speaker-remark = not

## Certificates

label-html-accepted = Kabul edildi.
# $stores: names of stores, as label-list-and makes it
label-html-trusted-by = Kabul edildi; dayanağı: { $stores }.
label-html-store-mozilla = Mozilla'nın listesi
label-html-store-system = bu bilgisayarın listesi
label-html-store-extra = bu denetim için verilen sertifikalar
label-html-sent-by = Sertifikayı gönderen
label-html-issuer = Sertifikayı veren
label-html-names = Adlar
label-html-key = Anahtar
label-html-fingerprint = SHA-256
# $from, $until: YYYY-MM-DD
label-html-valid-between = { $from } ile { $until } arasında geçerli
# $count: days
label-html-valid-for = { $count ->
    [0] bir günden az kaldı
    [one] bir gün kaldı
   *[other] { $count } gün kaldı
 }
label-html-expired = { $count ->
    [0] süresi dolalı bir günden az oldu
    [one] süresi bir gün önce doldu
   *[other] süresi { $count } gün önce doldu
 }
label-html-valid-later = { $count ->
    [0] bir günden kısa süre sonra geçerli olacak
    [one] bir gün sonra geçerli olacak
   *[other] { $count } gün sonra geçerli olacak
 }
# $count: how many
label-html-more = ve { $count } tane daha
label-html-issuers = { $count ->
    [one] Bu sertifikayı onaylayan sertifika
   *[other] Bu sertifikayı onaylayan { $count } sertifika
 }

## The last lines

# $cause: its id, where no rule for replies spoke
label-html-cause = Neden: { $cause }.
label-html-alone = Bu sayfa kendi başına yeterlidir: hiçbir şey çalıştırmaz, hiçbir şey yüklemez. İçinde şifre yoktur.
