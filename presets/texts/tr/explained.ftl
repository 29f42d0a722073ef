# explain komutunun nedenler ve öneriler dışında söyledikleri.

label-explained-cause = Neden: { $cause }.
label-explain-paste = Yanıtı, hata metnini ya da iletinin tamamını buraya yapıştırın, ardından boş bir satırda { $keys } tuşlarına basın.

label-delivery-explanation = Bu, iki e-posta sunucusu arasında oldu: iletiyi gönderenden alan sunucu, onu alıcının e-postasını alan sunucuya teslim edemedi. Gönderenin e-posta programındaki ayarların bununla ilgisi yok.
advice-delivery-retried = Bekleyin ve iletiyi yeniden göndermeyin: ileti elinde olan sunucu genellikle birkaç gün boyunca denemeyi sürdürür, vazgeçerse gönderene bildirir.
advice-delivery-given-up = İletiyi daha sonra yeniden gönderin. Yine geri dönerse alıcıya başka bir yoldan haber verin: konuyla alıcının e-posta sunucusunun yöneticisi ilgilenmelidir.
advice-delivery-domain = Alıcının adresini, özellikle @ işaretinden sonrasını harf harf karşılaştırın ve iletiyi doğru adrese yeniden gönderin.
proof-delivery-retried = Bu ileti hakkında başka bildirim gelmiyor.
