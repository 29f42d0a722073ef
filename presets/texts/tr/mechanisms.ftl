# SASL mekanizmaları, belirteçler ve istemci sertifikalarıyla oturum açma.

evidence-fault-scram-wrong-signature = { $host }, SCRAM'in istediği gibi şifreyi bildiğini kanıtlayamadı: yanıt veren, hesabın bulunduğu sunucu değil.
evidence-fault-scram-no-signature = { $host }, SCRAM'in istediği gibi şifreyi bildiğini kanıtlamadan kabul etti.
# $count: a number
evidence-fault-scram-iterations = { $host } tek bir oturum açma için { $count } karma turu istiyor; dürüst bir sunucunun bu kadarına gereksinimi yoktur.
# $words: what is wrong, in English
evidence-fault-scram-malformed = { $host } sunucusunun SCRAM'de söylediği anlaşılamıyor: { $words }.

## Oturum açma yönteminin redde kattığı

# $mechanism: the one used; $plain: the name for --mechanism
evidence-mechanism-stored-form = Oturum { $mechanism } ile açılmak istendi; bu yöntem yalnızca sunucu şifreyi ona uygun biçimde saklıyorsa çalışır. { $host } düz bir yöntem de sunuyor: nedenin bu olup olmadığını --mechanism { $plain } gösterir.
evidence-certificate-not-asked = { $host } TLS el sıkışması sırasında istemci sertifikası istemedi, dolayısıyla hiçbirini görmedi.

## Sunucunun ve belirtecin birbiri hakkında söyledikleri

# $status: the server's word; $kind: scope or token
evidence-token-refused = { $kind ->
    [scope] { $host }, belirtecin posta için verilmediğini söylüyor (durum { $status }).
   *[token] { $host } belirteci kabul etmiyor (durum { $status }): süresi dolmuş, iptal edilmiş ya da başka bir posta kutusuna ait.
 }
evidence-token-scope-needed = { $host } şu kapsamda bir belirteç istiyor: { $scope }
# $date: with the time, UTC
evidence-token-expired = Belirtecin kendisi, süresinin { $date } UTC'de dolduğunu söylüyor.
# $scopes, $wanted: divided by spaces
evidence-token-scope-other = Belirtecin kendisi { $scopes } için olduğunu söylüyor; { $provider } ise { $wanted } istiyor.
# $of: a mail address
evidence-token-user-other = Belirtecin kendisi { $user } için değil, { $of } için olduğunu söylüyor.

## Raporun oturum açmaya ilişkin notu

label-detail-mechanism = { $mechanism } ile oturum açma
# $names: what was passed over, each with the reason
label-detail-passed-over = kullanılmayanlar: { $names }
label-unused-weaker = daha zayıf
label-unused-not-asked-for = istenmedi
label-unused-needs-password = şifre gerektirir
label-unused-needs-token = belirteç gerektirir
label-unused-needs-certificate = istemci sertifikası gerektirir
label-unused-does-not-fit = şifreye uymuyor
label-unused-no-binding = TLS 1.3 gerektirir
label-unused-unknown = mailmedic tarafından bilinmiyor
