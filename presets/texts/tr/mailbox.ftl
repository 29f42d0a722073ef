# Oturum açıldıktan sonra posta kutusunda bulunanlar.

cause-own-mailbox-nearly-full = Posta kutusu dolmak üzere.
    .explanation = Posta hâlâ alınıyor. Yer bittiğinde yeni postalar gönderenlere geri döner; taslaklar ve gönderilen postaların kopyaları kaydedilemez.
    .why = Posta kutusu yakında dolabilir.

cause-pop3-shows-part = POP3 iletilerin yalnızca bir bölümünü gösteriyor.
    .explanation = Sunucu POP3 üzerinden en çok belirli sayıda ileti gösterir. Gerisi posta kutusunda durur ve bu yolla alınamaz; bu yüzden programda posta eksikmiş gibi görünür.
    .why = Sunucu POP3 üzerinden iletilerin yalnızca bir bölümünü gösteriyor olabilir.

cause-preset-drift = { $provider } sunucusu, hakkında kayıtlı olandan farklı şeyler sunuyor.
    .explanation = Posta çalışıyor. Sunucunun sunduklarının listesi buraya kaydedildiğinden beri değişmiş. E-posta programında bir şey yapmaya gerek yok.
    .why = Sunucu değişmiş olabilir.

advice-pop3-shows-part = Web postasında eski iletileri gelen kutusundan başka bir klasöre taşıyın ya da silin, sonra yeniden alın.
advice-preset-drift = Bir şey yapmaya gerek yok. Sağlayıcı bilgilerini tutanlar bu kaydı gözden geçirmeli.

evidence-quota = { $limit } alanın { $used } kadarı dolu (% { $percent }).
evidence-quota-messages = En çok { $limit } iletiden { $count } tanesi kayıtlı (% { $percent }).
evidence-pop3-limit = POP3 tam { $shown } ileti gösteriyor; { $provider } en çok bu kadar gösterir.
evidence-imap-has-more = IMAP, gelen kutusunda { $count } ileti sayıyor.
evidence-drift-capabilities = { $which ->
    [gone] { $host } artık şunları saymıyor: { $gone } (kayıt tarihi { $date }).
    [new] { $host } artık şunları da sayıyor: { $new } (kayıt tarihi { $date }).
   *[both] { $host } artık şunları saymıyor: { $gone }; şunları da sayıyor: { $new } (kayıt tarihi { $date }).
 }
evidence-drift-size = { $host } en büyük ileti olarak { $announced } bayt bildiriyor; kayıtlı olan { $recorded } bayttı ({ $date }).

label-heading-mailbox = Posta kutusunda
label-mailbox-messages = İletiler
label-mailbox-space = Alan
label-mailbox-folders = Klasörler
label-mailbox-prefix = IMAP yol öneki
label-mailbox-pop3 = POP3
label-mailbox-largest = En büyük ileti
label-inbox-count = gelen kutusunda { $messages }, okunmamış { $unseen }
label-inbox-total = gelen kutusunda { $messages }
label-quota = { $limit } alanın { $used } kadarı dolu (% { $percent })
label-quota-messages = { $limit } iletiden { $used } tanesi
label-other-folders = { $count ->
    [one] ve { $count } klasör daha
   *[other] ve { $count } klasör daha
 }
label-only-folders = { $count ->
    [one] { $count } klasör; sunucu görevlerini bildirmiyor
   *[other] { $count } klasör; sunucu görevlerini bildirmiyor
 }
label-role-sent = Gönderilenler
label-role-drafts = Taslaklar
label-role-junk = Spam
label-role-trash = Çöp kutusu
label-role-archive = Arşiv
label-role-all = Tüm postalar
label-pop3-shows = { $count ->
    [one] { $count } ileti gösteriyor
   *[other] { $count } ileti gösteriyor
 }
label-pop3-login-delay = { $seconds ->
    [one] { $seconds } saniyede en çok bir oturum
   *[other] { $seconds } saniyede en çok bir oturum
 }
label-pop3-expire-never = iletileri saklıyor
label-pop3-expire-at-once = alınan iletileri hemen silebilir
label-pop3-expire = { $days ->
    [one] iletileri { $days } gün sonra siliyor
   *[other] iletileri { $days } gün sonra siliyor
 }
label-skipped-not-offered = sunucu bunu sunmuyor
label-size-kb = { $value } KB
label-size-mb = { $value } MB
label-size-gb = { $value } GB
