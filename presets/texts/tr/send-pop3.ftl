# POP3 ile aranan ya da hakkında bir şey söylenemeyen deneme iletisi (--send-test).

evidence-inbox-alone = POP3 yalnızca gelen kutusunu gösterir: ileti spam klasöründe olabilir.
evidence-not-looked = Deneme iletisi kabul edildi. Ulaşıp ulaşmadığı görülemedi, çünkü sunucu bakmak için yeniden oturum açılmasına izin vermedi.

label-test-not-tried = gönderilmedi: bir sunucu kilitten ya da sınırdan söz etti, bu yüzden yeni oturum açılmadı
label-test-login-delay = { $seconds ->
    [one] gönderilmedi: POP3 iki oturum arasında { $seconds } saniye istiyor
   *[other] gönderilmedi: POP3 iki oturum arasında { $seconds } saniye istiyor
 }; o kadar beklemek için --send-test-wait ile en az bu süreyi verin
label-test-not-looked = aranamadı; posta kutusunda duruyor olabilir, oradan silinebilir
label-test-unconfirmed = sunucu silindiğini doğrulamadı
label-test-sign-ins = { $count ->
    [one] { $count } ek oturum
   *[other] { $count } ek oturum
 }
