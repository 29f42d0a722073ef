# What further response codes of IMAP stand for.

code-imap-annotate = Bir iletiye eklenen not çok büyük ya da notların sayısı fazla.
code-imap-badcomparator = Sunucu sözcükleri bu biçimde karşılaştırmayı bilmiyor.
code-imap-badevent = E-posta programı, sunucunun bilmediği bir olayın bildirilmesini istedi.
code-imap-badurl = Sunucu, iletinin adresiyle belirtilen bir bölümüne ulaşamıyor.
code-imap-compressionactive = Bağlantı zaten sıkıştırılıyor.
code-imap-inprogress = Sunucu komutu hâlâ yürütüyor.
code-imap-maxconvertmessages = Bir seferde bu kadar çok ileti dönüştürülmez.
code-imap-maxconvertparts = Bir seferde bu kadar çok ileti bölümü dönüştürülmez.
code-imap-messagelimit = Komut, sunucunun bir seferde işlediğinden daha çok iletiyle ilgili.
code-imap-metadata = Klasöre eklenen not kabul edilmedi: çok büyük, sayıları fazla ya da kişisel notlar saklanmıyor.
code-imap-modified = Bu iletileri bu arada başka bir program değiştirdi; oldukları gibi bırakıldılar.
code-imap-newname = Klasörün adı artık başka.
code-imap-nomodseq = Klasör değişikliklerinin sayısını tutmuyor.
code-imap-notificationoverflow = Bir anda çok fazla şey değişiyor; sunucu bildirmeyi bırakıyor, e-posta programının kendisi bakması gerekiyor.
code-imap-notsaved = Sunucu arama sonucunu saklamadı.
code-imap-noupdate = Sunucu bu aramayı güncel tutmuyor.
code-imap-read-only = Klasör yalnızca okunabilir.
code-imap-tempfail = Şu an başarısız; daha sonraki bir deneme başarılı olabilir.
code-imap-toobig = İleti, sunucunun kabul ettiğinden büyük.
code-imap-uidnotsticky = İletilerin numaraları bir oturumdan ötekine değişiyor.
code-imap-uidrequired = E-posta programı, yalnızca kalıcı numaranın kabul edildiği yerde iletinin klasördeki sırasını kullandı.
code-imap-undefined-filter = Aramada, sunucuda bulunmayan bir filtre kullanılıyor.
code-imap-useattr = Bu özel amaç için klasör oluşturulamaz.
