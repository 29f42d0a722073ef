# What one mail server says of another: messages that came back, or are late.

relayed-unreachable = Alıcının alan adının e-posta sunucusuna ulaşılamadı.
    .explanation = E-posta programınız üzerine düşeni yaptı: ileti teslim alındı. İletiyi ileten e-posta sunucusu alıcının sunucusuna ulaşamadı; o sunucu kapalı, aşırı yüklü ya da bağlantıları reddediyor. Ayarlarınızın ve hesabınızın bununla ilgisi yok.
relayed-no-domain = Alıcının adresindeki alan adı için e-posta sunucusu bulunamadı.
    .explanation = E-posta programınız üzerine düşeni yaptı: ileti teslim alındı. İletiyi ileten e-posta sunucusu adresin @ işaretinden sonraki bölümünü aradı ve onun için posta kabul eden bir sunucu bulamadı. Çoğu zaman adreste yazım hatası vardır; değilse alan adının süresi dolmuş ya da alan adı yanlış ayarlanmıştır.
relayed-lookup = Alıcının adresindeki alan adı sorgulanamadı.
    .explanation = E-posta programınız üzerine düşeni yaptı: ileti teslim alındı. İletiyi ileten e-posta sunucusu alıcının sunucusunu sordu, ama ad sunucularından kullanılabilir bir yanıt alamadı. Bu çoğunlukla kendiliğinden geçer.
relayed-encryption = Alıcının alan adının e-posta sunucusuyla şifreli bağlantı kurulamadı.
    .explanation = E-posta programınız üzerine düşeni yaptı: ileti teslim alındı. İletiyi ileten e-posta sunucusu ile alıcının sunucusu şifreli bağlantı konusunda anlaşamadı. Bu iki sunucunun arasındaki bir konudur; e-posta programınızın ayarlarıyla ilgisi yoktur.
advice-relayed-later = İletiyi birkaç saat sonra yeniden gönderin. Yine geri gelirse alıcıya başka bir yoldan ulaşın: o sunucuyu yalnızca alıcının sağlayıcısı düzeltebilir.
advice-relayed-check-address = Adresin @ işaretinden sonraki bölümünü alıcının size verdiğiyle harf harf karşılaştırın ve iletiyi doğru adrese yeniden gönderin.
advice-relayed-ask-recipient = Adres doğruysa alıcıya başka bir yoldan ulaşın: bunu yalnızca alan adının sahibi ya da alıcının sağlayıcısı düzeltebilir.
advice-delayed-wait = Bekleyin ve iletiyi yeniden göndermeyin: e-posta sunucusu çoğunlukla birkaç gün denemeyi sürdürür ve vazgeçerse size yazar. İki kez gönderilen ileti iki kez ulaşır.
proof-delayed = Ya başka bildirim gelmez ve ileti alıcıdadır ya da ikinci bir bildirim iletinin teslim edilemediğini söyler.
proof-relayed = Yeniden gönderdiğiniz ileti geri gelmez.
label-delayed-title = Gecikiyor, denemeler sürüyor. { $title }
label-digest-delayed = Bu bir gecikme bildirimidir: ileti kaybolmadı, e-posta sunucusu teslim etmeyi denemeyi sürdürüyor.
