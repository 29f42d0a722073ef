# Oturum açma: kaç deneme yapılabileceği ve açık kalan soruyu neyin çözeceği.

label-skipped-budget = atlandı: bir deneme daha hesabı kilitleyebilirdi

# $count: retler; $minutes: sonuncusundan beri geçen dakika; $wait: yeniden denemeye kalan dakika
cause-sign-in-withheld = Hesap kilitlenmesin diye oturum açılmadı.
    .explanation = Bu hesap kısa süre önce reddedildi ve birçok sunucu üçüncü rette hesabı kilitler. Bu yüzden bu kez şifre gönderilmedi; geri kalan her şey incelendi. { $wait } dakika sonra yeniden denenebilir.
    .why = Önceki retler hemen yeniden denemeye engel.
evidence-earlier-refusals = Son çeyrek saatte bu hesap { $count } kez reddedildi; sonuncusu { $minutes ->
    [0] az önceydi
   *[other] { $minutes } dakika önceydi
 }.
evidence-sign-in-withheld = { $protocol }: bir deneme daha hesabı kilitleyebileceği için oturum açılmadı.
advice-sign-in-withheld = Önce reddedilen şeyi düzeltin: kullanıcı adını, şifreyi ya da hesaptaki ayarı. Sonra { $wait } dakika bekleyip denetimi yeniden çalıştırın. --sign-in-again ile hemen bir kez daha oturum açılır.

label-heading-question = Bunu ne netleştirir

# $name: kabul edilen biçim; $user: reddedilen
evidence-other-user-name-accepted = Aynı sunucu, aynı şifreyi { $name } kullanıcı adıyla kabul etti.
advice-use-other-user-name = E-posta programına kullanıcı adı olarak { $user } yerine { $name } yazın.

question-new-token = E-posta için yeni bir erişim belirteci alın (kapsamı, reddeden protokolü içermelidir) ve denetimi onunla yeniden çalıştırın: kabul edilirse eskisinin süresi dolmuştur ya da kapsamı dardır.
question-ask-provider = Bu sözlerin ne anlama geldiğini sağlayıcıya sorun ve sözleri olduğu gibi aktarın. Posta kutusunun web sitesi, oturum açınca çoğu zaman daha fazlasını söyler.
question-user-forms = Denetimi --try-user-forms ile yeniden çalıştırın: kullanıcı adının öbür biçimini bir kez dener.
question-switch = { $protocol } posta kutusunun ayarlarında açık mı? Açıksa yönetici kapatmış olabilir ya da şifre { $protocol } için oluşturulmamıştır.
question-switch-or-new-app-password = { $protocol } posta kutusunun ayarlarında açık mı? Açıksa yeni bir uygulama şifresi oluşturup denetimi onunla yeniden çalıştırın: kabul edilirse eskisi yanlış ya da iptal edilmiştir.
question-new-app-password = Yeni bir uygulama şifresi oluşturup denetimi onunla yeniden çalıştırın: kabul edilirse eskisi yanlış ya da iptal edilmiştir.
question-app-password = Bu, web sitesinin şifresi mi? Bir uygulama şifresi oluşturup denetimi onunla yeniden çalıştırın: kabul edilirse eksik olan odur.
question-web-login = Bu bir uygulama şifresi değilse posta kutusunun web sitesinde aynı kullanıcı adı ve şifreyle oturum açın. Orada da reddedilirse şifre yanlış ya da hesap kilitlidir; girebilirseniz orada e-posta programlarının erişimine ve uygulama şifrelerine bakın.
