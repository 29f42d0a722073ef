# Whose move it is, and how to see that the advice helped.

# $who: one of label-acts-<actor>
label-acts = Kimin işlem yapması gerekiyor: { $who }.
# $how: one of proof-<name>
label-success = İşe yaradığı nasıl anlaşılır: { $how }
# $date: YYYY-MM-DD
label-advice-checked = { $date } tarihinde kontrol edildi

label-acts-network = siz ya da bu ağı yöneten kişi
label-acts-settings = siz, e-posta programının ayarlarında
label-acts-computer = siz, bu bilgisayarda
label-acts-account = siz, sağlayıcıdaki hesapta
label-acts-admin = kuruluşunuzun yöneticisi
label-acts-message = siz, iletinin kendisinde
label-acts-recipient = alıcı
label-acts-server = sunucunun yöneticisi
label-acts-wait = hiç kimse, kendiliğinden geçer
label-acts-nobody = hiç kimse

proof-network = Bir web sayfası açılır ve e-posta programı yeniden bağlanır.
proof-reach = Denetim yeniden çalıştırıldığında sunucu karşılama yanıtı gönderir.
proof-settings = { $protocol ->
    [SMTP] Kendi adresinize gönderdiğiniz bir ileti gelir.
   *[other] E-posta programı yeni iletileri hata vermeden alır.
 }
proof-send = Kendi adresinize gönderdiğiniz bir ileti gelir.
proof-clock = Bilgisayar doğru saati gösterir ve sertifika uyarısı kalkar.
proof-trust = E-posta programı sertifika hakkında hiçbir şey sormadan bağlanır.
proof-operator = Sunucunun yöneticisi yanıt verdikten sonra yeniden çalıştırılan denetim bunu artık göstermez.
proof-sign-in = { $protocol ->
    [SMTP] Kendi adresinize gönderdiğiniz bir ileti gelir ve e-posta programı şifreyi yeniden sormaz.
   *[other] E-posta programı şifreyi yeniden sormadan yeni iletileri alır.
 }
proof-web = Web postası başka soru sormadan açılır ve birkaç dakika sonra e-posta programı oturum açar.
proof-admin = Yöneticinin değişikliğinden sonra e-posta programı eski şifreyle oturum açar.
proof-wait = Bekledikten sonra tek bir deneme başarılı olur. Olmazsa daha uzun bekleyin, daha sık denemeyin.
proof-delivered = { $protocol ->
    [IMAP] İleti hata vermeden kaydedilir.
   *[other] İleti giden kutusundan çıkar ve teslim edilemedi raporu gelmez.
 }
proof-recipient = Aynı alıcıya daha sonra gönderilen ileti geri dönmez.
proof-quota = Web postası boş alan gösterir ve kendi adresinize gönderdiğiniz bir ileti gelir.
proof-session = E-posta programı bir sonraki bağlantıda klasörleri günceller ve hata iletisi artık görünmez.
