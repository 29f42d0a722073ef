# Deneme iletisi (--send-test).

cause-delivered-to-spam = Deneme iletisi spam klasörüne düştü.
    .explanation = Gönderme ve alma çalışıyor, ama posta kutusu deneme iletisini spam saydı. Bu gönderenin başkalarına yolladığı postalar da aynı şekilde işlem görebilir.
    .why = Posta kutusu bu gönderenin postalarını spam klasörüne ayırıyor olabilir.

cause-test-not-arrived = Sunucu deneme iletisini aldı, ama ileti zamanında ulaşmadı.
    .explanation = Giden posta sunucusu iletiyi kabul etti, yani ileti kaybolmadı: yolda gecikmiş, bir filtrede bekletilmiş ya da posta kutusunun bir kuralıyla başka yere taşınmış olabilir.
    .why = İleti hâlâ yolda olabilir.

advice-delivered-to-spam = Web postasında iletiyi “spam değil” olarak işaretleyin ve kendi adresinizi kişilere ekleyin.
advice-test-not-arrived = Birkaç dakika sonra iletiyi web postasında, spam klasöründe de arayın. Posta sık sık gecikiyorsa --send-test-wait ile daha uzun bekleyin.

evidence-arrived-in = { $seconds } sn sonra { $folder } klasörüne ulaştı.
evidence-not-arrived = İleti kabul edildi, ama { $seconds } sn içinde posta kutusunda görülmedi.

label-mailbox-test = Deneme iletisi
label-test-not-possible = gönderilmedi: önce SMTP ile IMAP ya da POP3 oturumu kabul etmeli
label-test-refused = giden posta sunucusu kabul etmedi
label-test-accepted = kabul edildi
label-test-arrived = { $seconds } sn sonra { $folder } klasöründe görüldü
label-test-not-seen = { $seconds } sn içinde görülmedi
label-test-removed = silindi
label-test-left = posta kutusunda kaldı: sunucuda yalnızca onu silmenin güvenli bir yolu yok
label-skipped-not-seen = ileti zamanında görülmedi
label-stage-send = ileti
label-stage-arrive = varış
label-stage-remove = silme
label-column-send = ileti
label-column-arrive = varış
label-column-remove = silme

test-message-subject = mailmedic deneme iletisi
test-message-body = Bu iletiyi, gönderme ve almanın çalışıp çalışmadığını sınamak için mailmedic gönderdi. mailmedic iletiyi görünce siler; hâlâ buradaysa silinebilir.
