# explain komutunun sözleri: nedenlerin çevresinde duranlar ve bir yanıttaki
# kodların standartlarına göre anlamları.

## Daha uzun bir metnin içindeki yanıt ve kodları

label-explained-said = Belirleyici sözler:
label-explained-codes = Kodun anlamı

## Günlük ya da geri dönen ileti

# $lines: okunan satır; $count: sorun bildiren yanıt; $causes: neden sayısı
label-digest-log = { $lines ->
    [1] Bu satırdaki { $count } yanıt sorun bildiriyor; neden sayısı: { $causes }.
   *[other] { $lines } satırdaki { $count } yanıt sorun bildiriyor; neden sayısı: { $causes }.
 }
label-digest-bounce = { $count ->
    [1] Bir ileti geri döndü. Nedeni şu.
   *[other] Bir ileti geri döndü; alıcı ya da neden sayısı: { $count }.
 }
label-digest-nothing = { $lines ->
    [1] Bu satırda sorun bildiren bir şey yok.
   *[other] Bu { $lines } satırda sorun bildiren bir şey yok.
 }
label-digest-written-by = Yazan: { $names }.
label-digest-follow-ups = { $count } yanıt daha var; bunlar yalnızca önceki bir reddin sonucu.
label-digest-harmless = { $count } yanıt endişe verici görünüyor ama zararsız.
label-digest-said-by = Yanıtlayan: { $hosts }.
label-digest-recipients = Alıcılar: { $recipients }.
label-digest-and-others = { $names } ve diğerleri
label-digest-line = Satır { $line }:
label-digest-lines = Örneğin { $line }. satırda, son olarak { $last }. satırda:
label-digest-bounce-note = Geri dönen ileti, e-posta programınız iletiyi sunucuya teslim ettikten sonra, alıcıya giden yolda ne olduğunu anlatır: oturum açma ve gönderme çalışıyor.

## Kodlar

code-smtp-421 = Sunucu bağlantıyı şimdilik kapatıyor.
code-smtp-432 = Şifre önce sunucuda dönüştürülmeli (PLAIN ile bir kez oturum açarak).
code-smtp-450 = Posta kutusu şu anda kullanılamıyor; daha sonra yeniden deneyin.
code-smtp-451 = Sunucu kendi hatası yüzünden işlemi durdurdu; daha sonra yeniden deneyin.
code-smtp-452 = Sunucuda yer yetersiz ya da çok fazla alıcı verildi; daha sonra yeniden deneyin.
code-smtp-454 = TLS ya da oturum açma sunucuda şu anda çalışmıyor; şifre değerlendirilmedi.
code-smtp-455 = Sunucu verilen parametreleri şu anda kabul edemiyor.
code-smtp-500 = Sunucu komutu tanımıyor.
code-smtp-501 = Komutun parametresi hatalı.
code-smtp-502 = Sunucu bu komutu sunmuyor.
code-smtp-503 = Komut yanlış zamanda geldi: önceki komut eksik ya da reddedildi.
code-smtp-504 = Sunucu bu parametreyi, örneğin oturum açma yöntemini tanımıyor.
code-smtp-521 = Bu sunucu posta kabul etmiyor.
code-smtp-523 = Bu oturum açma yöntemi için şifreleme gerekiyor.
code-smtp-525 = Hesap devre dışı.
code-smtp-530 = Önce oturum açmak (ya da öncesinde TLS) gerekiyor.
code-smtp-534 = Oturum açma yöntemi çok zayıf ya da başkası isteniyor.
code-smtp-535 = Oturum açma reddedildi. Kod tek başına nedenini söylemez.
code-smtp-538 = Bu oturum açma yöntemi için şifreleme gerekiyor.
code-smtp-550 = Reddedildi: posta kutusuna ulaşılamıyor ya da bir kural yasaklıyor. Kod tek başına hangisi olduğunu söylemez.
code-smtp-551 = Alıcı bu sunucuda değil.
code-smtp-552 = İleti için yeterli yer yok.
code-smtp-553 = Bu adrese burada izin verilmiyor.
code-smtp-554 = Reddedildi. Kod tek başına nedenini söylemez.
code-smtp-555 = Sunucu gönderenin ya da alıcının parametrelerini tanımıyor.
code-smtp-556 = Alıcının alan adı posta kabul etmiyor.

code-enhanced-0-0 = Başka bir neden.
code-enhanced-1-0 = Adresle ilgili bir sorun.
code-enhanced-1-1 = Böyle bir posta kutusu yok.
code-enhanced-1-2 = Posta için böyle bir alan adı yok.
code-enhanced-1-3 = Alıcı adresinin biçimi yanlış.
code-enhanced-1-4 = Adres birden çok posta kutusuna karşılık geliyor.
code-enhanced-1-5 = Alıcı adresi geçerli.
code-enhanced-1-6 = Posta kutusu taşınmış, nereye olduğu bilinmiyor.
code-enhanced-1-7 = Gönderen adresinin biçimi yanlış.
code-enhanced-1-8 = Gönderenin alan adı yok ya da posta kabul etmiyor.
code-enhanced-1-9 = İleti bu standardı bilmeyen bir sisteme iletildi.
code-enhanced-1-10 = Alıcının alan adı posta kabul etmediğini bildiriyor (null MX).
code-enhanced-2-0 = Posta kutusuyla ilgili bir sorun.
code-enhanced-2-1 = Posta kutusu devre dışı ya da şu anda ileti kabul etmiyor.
code-enhanced-2-2 = Posta kutusu dolu.
code-enhanced-2-3 = İleti, posta kutusunun kabul edebileceğinden büyük.
code-enhanced-2-4 = Bir posta listesi açılamadı.
code-enhanced-3-0 = Posta sistemiyle ilgili bir sorun.
code-enhanced-3-1 = Posta sisteminde yer kalmadı.
code-enhanced-3-2 = Sistem şu anda ileti kabul etmiyor.
code-enhanced-3-3 = Sistem istenen özelliği desteklemiyor.
code-enhanced-3-4 = İleti sistem için çok büyük.
code-enhanced-3-5 = Sistem yanlış yapılandırılmış.
code-enhanced-3-6 = İletinin önceliği değiştirildi.
code-enhanced-4-0 = Ağla ilgili bir sorun.
code-enhanced-4-1 = Diğer sunucu yanıt vermiyor.
code-enhanced-4-2 = Bağlantı koptu.
code-enhanced-4-3 = DNS sunucusu hata verdi.
code-enhanced-4-4 = Alıcının sunucusuna giden yol bilinmiyor.
code-enhanced-4-5 = Posta sistemi aşırı yüklü.
code-enhanced-4-6 = İleti döngüye girdi.
code-enhanced-4-7 = İleti zamanında teslim edilemedi.
code-enhanced-5-0 = Protokolle ilgili bir sorun.
code-enhanced-5-1 = Komut burada geçersiz ya da bilinmiyor.
code-enhanced-5-2 = Komutun biçimi yanlış.
code-enhanced-5-3 = İletide çok fazla alıcı var.
code-enhanced-5-4 = Komutun parametreleri hatalı.
code-enhanced-5-5 = İki taraf protokolün farklı sürümlerini konuşuyor.
code-enhanced-5-6 = Oturum açma sırasındaki satırlar çok uzun.
code-enhanced-6-0 = İletinin içeriğiyle ilgili bir sorun.
code-enhanced-6-1 = Sunucu bu tür içeriği desteklemiyor.
code-enhanced-6-2 = İçeriğin dönüştürülmesi gerekir, bu ise yasak.
code-enhanced-6-3 = İçeriğin dönüştürülmesi gerekir, bu ise mümkün değil.
code-enhanced-6-4 = İçerik kayıpla dönüştürüldü.
code-enhanced-6-5 = İçerik dönüştürülemedi.
code-enhanced-6-6 = İletinin içeriği kullanılamıyor.
code-enhanced-6-7 = ASCII dışı harfli adresler burada desteklenmiyor.
code-enhanced-6-8 = ASCII dışı harfli bir yanıt gerekir, buna izin verilmiyor.
code-enhanced-6-9 = İletide sonraki sunucunun kabul edemeyeceği ASCII dışı harfler var.
code-enhanced-6-10 = İleti başlığında ASCII dışı harfler desteklenmiyor.
code-enhanced-7-0 = Güvenlik ya da kurallarla ilgili bir sorun.
code-enhanced-7-1 = İzin yok: ileti reddedildi. Kod tek başına nedenini söylemez.
code-enhanced-7-2 = Gönderen bu posta listesine yazamaz.
code-enhanced-7-3 = İletinin başka biçimde korunması gerekir, bu ise mümkün değil.
code-enhanced-7-4 = Oturum açma yöntemi ya da başka bir güvenlik özelliği desteklenmiyor.
code-enhanced-7-5 = Şifreleme başarısız oldu.
code-enhanced-7-6 = Bu şifreleme yöntemi desteklenmiyor.
code-enhanced-7-7 = İleti yolda bozuldu ya da değiştirildi.
code-enhanced-7-8 = Kullanıcı adı ve şifre reddedildi.
code-enhanced-7-9 = Oturum açma yöntemi çok zayıf ya da başkası isteniyor.
code-enhanced-7-10 = Şifreleme gerekiyor.
code-enhanced-7-11 = Bu oturum açma yöntemi için şifreleme gerekiyor.
code-enhanced-7-12 = Şifre önce sunucuda dönüştürülmeli (PLAIN ile bir kez oturum açarak).
code-enhanced-7-13 = Hesap devre dışı.
code-enhanced-7-14 = Önce diğer sunucunun bu sunucuya güvenmesi gerekir.
code-enhanced-7-15 = İletinin önceliği şu anda kabul edilmek için çok düşük.
code-enhanced-7-16 = İleti önceliğine göre çok büyük.
code-enhanced-7-17 = Posta kutusunun artık başka bir sahibi var.
code-enhanced-7-18 = Alan adının artık başka bir sahibi var.
code-enhanced-7-19 = Posta kutusunun sahibi denetlenemiyor.
code-enhanced-7-20 = İletinin hiçbir DKIM imzası geçerli değil.
code-enhanced-7-21 = Kabul edilebilir bir DKIM imzası bulunamadı.
code-enhanced-7-22 = DKIM imzası gönderenin alan adına ait değil.
code-enhanced-7-23 = SPF: bu sunucunun, gönderenin alan adıyla göndermesine izin yok.
code-enhanced-7-24 = SPF denetiminin kendisi başarısız oldu.
code-enhanced-7-25 = Gönderen adresin eşleşen ters adı yok.
code-enhanced-7-26 = SPF, DKIM ve DMARC denetimlerinin hiçbiri geçmedi.
code-enhanced-7-27 = Gönderenin alan adı posta kabul etmediğini bildiriyor (null MX).
code-enhanced-7-28 = Bir anda çok fazla posta geldi.
code-enhanced-7-29 = İletme imzaları zinciri (ARC) geçerli değil.
code-enhanced-7-30 = Sonraki sunucu, gönderenin istediği TLS'yi sunmuyor.

code-imap-alert = Kullanıcının okuması gereken bir ileti.
code-imap-alreadyexists = Bu ad zaten var.
code-imap-authenticationfailed = Oturum açma reddedildi; sunucu nedenini söylemiyor.
code-imap-authorizationfailed = Oturum açma doğru, ama o kullanıcı adına işlem yapılamaz.
code-imap-badcharset = Sunucu aramanın karakter kümesini tanımıyor.
code-imap-cannot = İstenen işlem burada hiçbir zaman yapılamaz.
code-imap-clientbug = Sunucu e-posta programında bir hata buldu.
code-imap-contactadmin = Yalnızca yönetici yardımcı olabilir.
code-imap-corruption = Sunucu bozuk veri buldu.
code-imap-expired = Şifrenin ya da belirtecin süresi doldu.
code-imap-expungeissued = Bu sırada başka bir program iletileri sildi.
code-imap-haschildren = Klasörün içinde klasörler var.
code-imap-inuse = Posta kutusu kullanımda.
code-imap-limit = Sunucunun bir sınırına ulaşıldı.
code-imap-nonexistent = Klasör yok.
code-imap-noperm = Bunun için yetki yok.
code-imap-overquota = Posta kutusu dolu ya da izin verilenden fazlası aktarıldı.
code-imap-parse = Sunucu bir iletinin başlığını okuyamadı.
code-imap-privacyrequired = Önce şifreleme gerekiyor.
code-imap-referral = Posta kutusu başka bir sunucuda.
code-imap-serverbug = Sunucu kendinde bir hata buldu.
code-imap-throttled = Sunucu bu kullanıcıyı yavaşlatıyor.
code-imap-trycreate = Klasör yok, ama oluşturulabilir.
code-imap-unavailable = Sunucunun bir bölümü çalışmıyor; şifre değerlendirilmedi.
code-imap-unknown-cte = Sunucu iletinin kodlamasını çözemiyor.
code-imap-webalert = Sağlayıcı tarayıcıyla oturum açılmasını istiyor.

code-pop3-auth = Oturum açma reddedildi: kullanıcı adı ya da şifre yanlış veya erişim kapalı.
code-pop3-in-use = Posta kutusu başka bir oturumda açık.
code-pop3-login-delay = Son oturum açmanın üzerinden çok az zaman geçti.
code-pop3-sys-perm = Sunucuda ya da hesapta kalıcı bir sorun var.
code-pop3-sys-temp = Sunucuda geçici bir sorun var; şifre değerlendirilmedi.
