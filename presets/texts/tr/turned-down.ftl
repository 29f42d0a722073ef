# Sunucunun geri çevirdiği oturum açma yöntemleri ve istemci sertifikaları.

# $word: SCRAM's own word; $mechanism: the one used
evidence-scram-word = { $mechanism } sırasında { $host } reddin nedenini kendisi belirtiyor: { $word }.
# $mechanism: the one used; $plain: the same without -PLUS
evidence-scram-unseen = { $host }, şifrenin sınanabileceği herhangi bir şey gönderilmeden önce { $mechanism } yöntemini geri çevirdi.
evidence-scram-bound = { $mechanism } ile oturum açma bu şifreli bağlantıya bağlanmıştı. Yolda bir şey bağlantıyı açıyorsa sunucu doğru şifreyi da reddeder; bunun böyle olup olmadığını --mechanism { $plain } gösterir.
evidence-scram-hung-up = { $host }, { $mechanism } ile oturum açmanın ortasında bağlantıyı kapattı; oturumları bu bağlantıya bağlayamıyor olabilir.

question-other-mechanism = Denetimi --mechanism PLAIN ile yeniden çalıştırın: kabul edilirse e-posta programında da o yöntemi seçin (çoğunlukla adı “Normal parola”dır).

label-unused-turned-down = sunucu geri çevirdi

## İstemci sertifikaları

evidence-client-certificate-asked = Oturum açılırken { $user } posta kutusu istendi; tek kanıt istemci sertifikasıydı.
# $date: a day
evidence-client-certificate-expired = İstemci sertifikasının süresi { $date } tarihinde doldu.
evidence-client-certificate-not-yet = İstemci sertifikası { $date } tarihinden itibaren geçerli, yani henüz geçerli değil.
# $of: mail addresses
evidence-client-certificate-other = İstemci sertifikası { $of } için verilmiş, { $user } için değil.
# $shown: yes or no
evidence-client-certificate-alert = { $shown ->
    [yes] { $host } bununla, gösterilen istemci sertifikasını kabul etmediğini bildiriyor.
   *[no] { $host } bununla bir istemci sertifikası istiyor; oysa sertifika verilmedi (--client-certificate).
 }
evidence-client-certificate-closed = { $shown ->
    [yes] { $host } bir istemci sertifikası istemişti; gösterileni kabul etmeyen birçok sunucu bağlantıyı yalnızca kapatır.
   *[no] { $host } bir istemci sertifikası istemişti ve sertifika verilmedi (--client-certificate); birçok sunucu bu durumda bağlantıyı yalnızca kapatır.
 }
