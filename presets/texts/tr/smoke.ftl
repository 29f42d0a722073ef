# What a run over many endpoints says: causes of its own, proofs, labels.

## Causes

cause-unstable = { $host } sunucusu önce başarısız oldu, yeniden denenince çalıştı.
    .explanation = Buradaki sorun gelip gidiyor: sunucu aşırı yüklü olabilir, aynı adın arkasındaki makinelerden biri bozuk olabilir ya da ağ paket kaybediyor olabilir. Kötü ana denk gelen kişi postasını alamaz.
    .why = Bir an sonra yeniden çalışabilir.

cause-expectation-not-met = { $host } sunucusu çalışıyor, ama kendisinden beklenen bir şey eksik.
    .explanation = Bir e-posta programı bu sunucuyu kullanabilir. Ancak sunucu listesi dosyası, sunucunun sunduğundan fazlasını bekliyor. Ya sunucu değiştirildi ya da beklenti artık geçerli değil.
    .why = Sunucu farklı ayarlanmış olabilir.

cause-changed-since-baseline = { $host } sunucusu, karşılaştırma dosyası yazıldığı zamanki gibi değil.
    .explanation = Sunucu çalışıyor, ama sundukları ya da gösterdikleri geçen seferkinden farklı. Bunu kimse bilerek değiştirmediyse bakmaya değer.
    .why = Sunucu değiştirilmiş olabilir.

## Advice

advice-unstable = Sunucunun bu denetim sırasındaki günlüğüne ve yüküne bakın; adının arkasındaki her makineyi ayrı ayrı deneyin.
advice-expectation-not-met = Sunucuyu beklendiği gibi ayarlayın ya da sunucu listesi dosyasındaki beklentiyi düzeltin.
advice-changed-since-baseline = Değişiklik bilerek yapıldıysa karşılaştırma dosyasını --write-baseline ile yeniden yazın.

## Proofs

# How to see that the advice helped
proof-smoke = Bir sonraki çalıştırmada bu artık görünmez.

# $tries: how many
evidence-passed-at-last = { $tries }. deneme başarılı oldu.
evidence-failed-each-time = { $tries } kez denendi, hepsi başarısız oldu.
# $days: days left, negative where it is over; $wanted
evidence-expected-days = { $days ->
    [one] Bir gün kaldı
   *[other] { $days } gün kaldı
 }, en az { $wanted } gün gerekli.
# $ms, $wanted: milliseconds
evidence-expected-greeting = { $host } sunucusunun bağlantıdan ilk sözlerine kadar geçen süre { $ms } ms; en çok { $wanted } ms bekleniyor.
# $version: 1.2, 1.3 or none
evidence-expected-tls = { $version ->
    [none] { $host } sunucusu burada TLS kullanmıyor, en az TLS { $wanted } bekleniyor.
   *[other] { $host } sunucusu TLS { $version } kullanıyor, en az TLS { $wanted } bekleniyor.
 }
# $words: with commas; $count: how many
evidence-expected-capabilities = { $count ->
    [one] { $host } sunucusu kendisinden beklenen { $words } özelliğini sunmuyor.
   *[other] { $host } sunucusu kendisinden beklenen şu özellikleri sunmuyor: { $words }.
 }
evidence-expected-mechanisms = { $count ->
    [one] { $host } sunucusu kendisinden beklenen { $words } oturum açma yöntemini sunmuyor.
   *[other] { $host } sunucusu kendisinden beklenen şu oturum açma yöntemlerini sunmuyor: { $words }.
 }
evidence-baseline-capabilities-gone = Artık sunulmuyor: { $words }.
evidence-baseline-capabilities-new = Artık bunlar da sunuluyor: { $words }.
evidence-baseline-mechanisms-gone = Artık sunulmayan oturum açma yöntemleri: { $words }.
evidence-baseline-mechanisms-new = Yeni oturum açma yöntemleri: { $words }.
evidence-baseline-tls = { $host } sunucusu önce TLS { $was } kullanıyordu, şimdi TLS { $is } kullanıyor.
# $was, $is: names as certificates have them
evidence-baseline-issuer = Sertifikayı önce { $was } vermişti, şimdi { $is } vermiş.
# $was, $is: IP addresses with commas
evidence-baseline-addresses = { $host } sunucusunun adresleri başkaydı: { $was }. Şimdi şunlar: { $is }.

## The verdict over all endpoints

# $count: endpoints in all
label-smoke-works = { $count ->
    [one] Tek sunucu çalışıyor.
   *[other] { $count } sunucunun hepsi çalışıyor.
 }
# $broken, $count: of them
label-smoke-broken = { $broken ->
    [one] { $count } sunucudan birinde sorun var.
   *[other] { $count } sunucudan { $broken } tanesinde sorun var.
 }
label-smoke-warnings = { $warned ->
    [one] Hepsi çalışıyor, ama { $count } sunucudan birine bakmak gerek.
   *[other] Hepsi çalışıyor, ama { $count } sunucudan { $warned } tanesine bakmak gerek.
 }
label-smoke-inconclusive = { $open ->
    [one] { $count } sunucudan biri hakkında karar verilemedi.
   *[other] { $count } sunucudan { $open } tanesi hakkında karar verilemedi.
 }
label-smoke-interrupted = { $count ->
    [one] Kesildi: bir sunucu tamamlanmadı.
   *[other] Kesildi: { $count } sunucu tamamlanmadı.
 }

## Its parts

# $days: until the certificate ends
label-smoke-days = { $days ->
    [one] { $days } gün
   *[other] { $days } gün
 }
label-smoke-servers = Sunucular
label-smoke-findings = Bulunanlar
# $servers: with commas
label-smoke-same-at = Aynısı şunlarda da var: { $servers }
# $count: how many more
label-smoke-more = ve { $count } tane daha
label-smoke-column-state = durum
label-smoke-column-time = süre
label-smoke-column-certificate = sertifika
label-smoke-state-works = çalışıyor
label-smoke-state-works-with-warnings = bakılmalı
label-smoke-state-broken = sorunlu
label-smoke-state-inconclusive = belirsiz
# $count, $works, $warned, $broken, $open: how many; $seconds: with one decimal
label-smoke-footer = { $count ->
    [one] { $count } sunucu
   *[other] { $count } sunucu
 }, { $seconds } sn: { $works } iyi, { $warned } bakılacak, { $broken } sorunlu, { $open } belirsiz.

## Checks

label-smoke-check-reachable = erişilebilirlik
label-smoke-check-tls = TLS
label-smoke-check-certificate = sertifika
label-smoke-check-certificate-days = sertifikanın kalan günleri
label-smoke-check-tls-version = TLS sürümü
label-smoke-check-greeting = karşılama
label-smoke-check-greeting-ms = karşılamaya kadar geçen süre
label-smoke-check-capabilities = yetenekler
label-smoke-check-mechanisms = oturum açma yöntemleri
label-smoke-check-sign-in = oturum açma
label-smoke-check-preset = hazır ayara uygunluk
label-smoke-check-baseline = karşılaştırma dosyasına uygunluk
# $expected, $found: words or numbers
label-smoke-expected = beklenen { $expected }, bulunan { $found }
