# Sunucunun geri çevirdiği oturum açma yöntemleri ve istemci sertifikaları.

# $word: SCRAM's own word; $mechanism: the one used
evidence-scram-word = { $mechanism } sırasında { $host } reddin nedenini kendisi belirtiyor: { $word }.
# $mechanism: the one used; $plain: the same without -PLUS
evidence-scram-unseen = { $host }, parolanın sınanabileceği herhangi bir şey gönderilmeden önce { $mechanism } yöntemini geri çevirdi.
evidence-scram-bound = { $mechanism } ile oturum açma bu şifreli bağlantıya bağlanmıştı. Yolda bir şey bağlantıyı açıyorsa sunucu doğru parolayı da reddeder; bunun böyle olup olmadığını --mechanism { $plain } gösterir.

question-other-mechanism = Denetimi --mechanism PLAIN ile yeniden çalıştırın: kabul edilirse e-posta programında da o yöntemi seçin (çoğunlukla adı "Normal parola"dır).

label-unused-turned-down = sunucu geri çevirdi
