# Deneme iletisi (--send-test).

cause-delivered-to-spam = Deneme iletisi istenmeyen posta klasörüne düştü.
    .explanation = Gönderme ve alma çalışıyor, ama posta kutusu deneme iletisini istenmeyen posta saydı. Bu göndericinin başkalarına yolladığı postalar da aynı sonla karşılaşabilir.
    .why = Posta kutusu bu göndericinin postalarını istenmeyen posta klasörüne ayırıyor olabilir.

cause-test-not-arrived = Sunucu deneme iletisini aldı, ama ileti zamanında ulaşmadı.
    .explanation = Giden posta sunucusu iletiyi kabul etti, yani ileti kaybolmadı: yolda gecikmiş, bir süzgeçte bekletilmiş ya da posta kutusunun bir kuralıyla başka yere taşınmış olabilir.
    .why = İleti hâlâ yolda olabilir.

advice-delivered-to-spam = Web postasında iletiyi “istenmeyen değil” olarak işaretleyin ve kendi adresinizi kişilere ekleyin.
advice-test-not-arrived = Birkaç dakika sonra iletiyi web postasında, istenmeyen posta klasöründe de arayın. Posta sık sık gecikiyorsa --send-test-wait ile daha uzun bekleyin.

evidence-arrived-in = { $seconds } sn sonra { $folder } klasörüne ulaştı.
evidence-not-arrived = İleti kabul edildi, ama { $seconds } sn içinde posta kutusunda görülmedi.
