# Yandex Mail and Yandex 360: its own words and its own menus.

cause-credentials-or-protocol-disabled--yandex = Oturum açma reddedildi: ya Yandex Mail'de { $protocol } kapalı ya da şifre kabul edilmedi.
    .explanation = Yandex üç durumda da aynı yanıtı verir: posta kutusunun ayarlarında { $protocol } açılmamıştır, uygulama şifresi gereken yerde hesabın kendi şifresi kullanılmıştır ya da kullanıcı adı veya şifre yanlıştır. Yanıttan hangisi olduğu anlaşılmıyor.

cause-protocol-disabled--yandex = { $protocol ->
    [SMTP] Yandex Mail ayarlarında e-posta programları için erişim kapalı.
   *[other] Yandex Mail ayarlarında { $protocol } kapalı.
 }
    .explanation = { $protocol ->
        [SMTP] Yandex, bir e-posta programının posta göndermesine ancak tarayıcıda “Settings → Mail clients” (ayarlar → e-posta programları) bölümünde erişim açıldıktan sonra izin verir. Posta kutusunun sahibi bunu yapana kadar erişim kapalı kalır. Sorun şifrede değil.
       *[other] Yandex, bir e-posta programını ancak tarayıcıda “Settings → Mail clients” (ayarlar → e-posta programları) bölümünde { $protocol } açıldıktan sonra kabul eder. Posta kutusunun sahibi bunu yapana kadar kapalı kalır. Sorun şifrede değil.
     }

cause-app-password-required--yandex = Yandex, e-posta programları için uygulama şifresi istiyor.
    .explanation = Yandex, e-posta programlarında normalde yalnızca “Mail” (posta) türünde bir uygulama şifresini ya da OAuth ile oturum açmayı kabul eder. İki faktörlü kimlik doğrulama açıksa başka yol yoktur. Hesabın şifresi değiştiğinde, iki faktörlü kimlik doğrulama açıldığında ya da kapatıldığında ve “Log out on all devices” (tüm cihazlarda oturumu kapat) kullanıldığında uygulama şifreleri geçersiz olur.

cause-wrong-password--yandex = Yandex, kullanıcı adını ya da şifreyi kabul etmedi.
    .explanation = Yandex düzgün yanıt verdi, ama bu kullanıcı adı ile şifreyi kabul etmiyor. E-posta programlarında normalde “Mail” (posta) türünde bir uygulama şifresi ister; hesabın kendi şifresi de aynı yanıtı alır. Hesabın şifresi değişince tüm uygulama şifreleri geçersiz olur.

cause-username-format--yandex = Yandex, gönderilen kullanıcı adını ya da şifreyi okuyamadı.
    .explanation = Kullanıcı adı ya da şifre, Yandex'in kullanabileceği bir biçimde değil. Kendi alan adınızdaki posta kutularında kullanıcı adı, adresin tamamıdır; içinde +etiket olmamalıdır.

cause-user-agreement-not-accepted--yandex = Bu Yandex posta kutusunun kullanıcı sözleşmesi henüz kabul edilmemiş.
    .explanation = Posta kutusu var (çoğu zaman bir yönetici oluşturmuştur), ama henüz kimse tarayıcıdan giriş yapmamış. Sözleşme orada kabul edilene kadar e-posta programları geri çevrilir.

cause-human-verification-required--yandex = Yandex, gönderenin gerçek bir kişi olduğunun doğrulanmasını istiyor.
    .explanation = Yandex, bu posta kutusundan bir programın posta gönderdiğini düşünüyor ve bir doğrulama tamamlanana kadar posta göndermek için oturum açılmasını reddediyor. Yanıt reddedilmiş bir şifreye benzese de sorun şifrede değil.

cause-sender-not-owned--yandex = Kimden adresi, oturum açan Yandex hesabına ait değil.
    .explanation = Yandex, postayı yalnızca gönderen adresi oturum açan hesabın adresi ya da takma adlarından biriyse kabul eder. Oturum açmanın kendisi başarılı oldu.

cause-spam-content-rejected--yandex = Yandex iletiyi spam saydı.
    .explanation = Yandex, bu iletinin ya da son zamanlarda bu posta kutusundan gönderilenlerin bir programın gönderdiği spam olduğundan kuşkulanıyor. Oturum açmada ve ayarlarda sorun yok. E-posta programından yapılan her yeni deneme engeli uzatır.

cause-sending-limit-exceeded--yandex = Bu Yandex posta kutusunun gönderme sınırı doldu.
    .explanation = Yandex, kişisel bir posta kutusundan 24 saatte 500 alıcıya 500 ileti gönderilmesine izin verir. Engel, gönderme yapılmayan 24 saatin ardından kalkar; yeni denemeler onu uzatır.

cause-recipient-limit--yandex = İletinin alıcısı, Yandex'in izin verdiğinden fazla.
    .explanation = Yandex bir iletide e-posta programından 35, tarayıcıdan 50 alıcı kabul eder.

cause-tls-required-before-auth--yandex = Yandex, şifrelenmemiş bağlantıdan posta kabul etmez.
    .explanation = Giden sunucuyla şifreleme olmadan konuşuldu. Yandex, bağlantı şifrelenmeden önce şifreye bakmaz.

advice-yandex-switch-imap = Yandex Mail'i tarayıcıda açın, “Settings → Mail clients” (ayarlar → e-posta programları) bölümüne gidin; “From imap.yandex.com server via IMAP” (imap.yandex.com sunucusundan IMAP ile) ve “App passwords and OAuth tokens” (uygulama şifreleri ve OAuth belirteçleri) kutularını işaretleyin. Kaydedin, birkaç dakika bekleyip yeniden deneyin.
advice-yandex-switch-pop3 = Yandex Mail'i tarayıcıda açın, “Settings → Mail clients” (ayarlar → e-posta programları) bölümüne gidin; “From pop.yandex.com server via POP3” (pop.yandex.com sunucusundan POP3 ile) kutusunu, alınacak klasörleri ve “App passwords and OAuth tokens” (uygulama şifreleri ve OAuth belirteçleri) kutusunu işaretleyin. Kaydedin, birkaç dakika bekleyip yeniden deneyin.
advice-yandex-access = Yandex Mail'i tarayıcıda açın, “Settings → Mail clients” (ayarlar → e-posta programları) bölümüne gidin; IMAP ve POP3 kutularından e-posta programınızın kullandığını ve “App passwords and OAuth tokens” (uygulama şifreleri ve OAuth belirteçleri) kutusunu işaretleyin. “Mail” (posta) türünde bir uygulama şifresi kullanın.
advice-yandex-app-password = Yandex ID'de “Security” → “App passwords” (güvenlik → uygulama şifreleri) bölümünde “Mail” (posta) türünde bir uygulama şifresi oluşturun ve e-posta programına hesap şifresinin yerine bunu girin. Şifre yalnızca bir kez gösterilir.
advice-yandex-login-form = Kullanıcı adı olarak adresin tamamını, +etiket olmadan girin. Yandex adreslerinde @ işaretinden önceki bölüm de çalışır; kendi alan adınızda yalnızca adresin tamamı.
advice-yandex-sender = E-posta programında Kimden adresini oturum açtığınız adresle ya da onun takma adlarından biriyle aynı yapın.
advice-yandex-auth = E-posta programında giden sunucu için kimlik doğrulamayı açın; posta alırken kullandığınız kullanıcı adını ve uygulama şifresini girin.
advice-yandex-spam = Yandex Mail'i tarayıcıda açın ve oradan herhangi bir ileti gönderin: bu, gönderenin robot olmadığını gösterir. 24 saat boyunca e-posta programından yeniden denemeyin ve bilgisayarı kötü amaçlı yazılımlara karşı tarayın.
advice-yandex-robot-check = Sunucunun yanıtındaki bağlantıyı açın ya da tarayıcıda Yandex Mail'den bir ileti gönderin ve doğrulamayı tamamlayın. Sonra e-posta programında yeniden deneyin.
advice-yandex-agreement = Bu adresle tarayıcıdan bir kez Yandex Mail'e giriş yapın, kullanıcı sözleşmesini kabul edin ve kaydı tamamlayın.
advice-yandex-limit = 24 saat boyunca posta göndermeyin; her yeni deneme engeli uzatır. Yandex, 24 saatte 500 iletiye ve 500 alıcıya izin verir.
advice-yandex-recipients = E-posta programından bir iletiyi en fazla 35 alıcıya gönderin.
advice-yandex-tls = Giden sunucuyu smtp.yandex.com, port 465 ve SSL/TLS (ya da 587 ve STARTTLS) olarak ayarlayın.
advice-yandex-wait = Birkaç dakika bekleyip yeniden deneyin. Ayarları değiştirmeyin.
advice-yandex-folders = “Settings → Mail clients” (ayarlar → e-posta programları) bölümünde POP3 ile hangi klasörlerin alınacağını seçin ya da tüm klasörleri gösteren IMAP'i kullanın.
advice-yandex-account-blocked = Yandex Mail'e tarayıcıdan giriş yapın ve istenenleri yerine getirin. Sonra yeni bir şifre belirleyin ve yeni bir uygulama şifresi oluşturun.
