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
advice-sign-in-withheld = Önce reddedilen şeyi düzeltin: kullanıcı adını, şifreyi ya da hesaptaki anahtarı. Sonra { $wait } dakika bekleyip denetimi yeniden çalıştırın. --sign-in-again ile hemen bir kez daha oturum açılır.
