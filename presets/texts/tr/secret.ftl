# Passwords: how they travelled, and what they look like. Never what they are.

## Without encryption

evidence-password-was-readable = Şifre { $host } sunucusuna şifrelenmemiş bir bağlantı üzerinden gönderildi: yol üzerindeki herkes onu okuyabilirdi. Bu, kendi ağınız değildiyse şifreyi değiştirin.
evidence-signed-in-in-the-clear = { $host } sunucusunda oturum açma, şifrelenmemiş bir bağlantı üzerinden denendi. Şifrenin kendisi gönderilmedi, ancak tüm postalar yol üzerinde okunabilirdi.

## What the password that was given looks like

evidence-secret-is-user = Şifre olarak kullanıcı adının ya da e-posta adresinin kendisi girilmiş.
# $kind: access-token, refresh-token, program-key, private-key
evidence-secret-is-token = { $kind ->
    [access-token] Şifre olarak girilen metin bir OAuth erişim belirtecine benziyor; böyle bir belirteç şifre olarak değil, OAuth ile oturum açmak için kullanılır.
    [refresh-token] Şifre olarak girilen metin bir OAuth yenileme belirtecine benziyor; bu belirteç, erişim belirteci almaya yarar ve posta sunucusuna hiç gönderilmez.
    [program-key] Şifre olarak girilen metin bir posta kutusunun şifresine değil, bir programın anahtarına benziyor.
   *[other] Şifre olarak girilen metin bir şifreye değil, bir anahtar ya da sertifika dosyasına benziyor.
 }
evidence-secret-other-layout = Şifre başka bir klavye düzeniyle yazılmış görünüyor: aynı tuşlar Latin düzeninde doğru biçimde bir şifre veriyor.
evidence-secret-capitals = Girilen şifre tümüyle büyük harflerden oluşuyor; oysa { $provider } tarafından verilen uygulama şifreleri küçük harflidir: Caps Lock açık mı?
evidence-secret-look-alikes = Girilen şifrede Latin harfleri, başka bir alfabenin benzer harfleriyle karışmış.
evidence-secret-invisible = Girilen şifrede sekme, bölünmez boşluk ya da sıfır genişlikli boşluk gibi görünmeyen karakterler var. Bunlar çoğu zaman bir web sayfasından kopyalanırken gelir.
evidence-secret-quoted = Girilen şifre tırnak içinde; tırnaklar büyük olasılıkla şifreye ait değil.
evidence-secret-outer-space = Girilen şifre bir boşlukla başlıyor ya da bitiyor. Bu boşluk çoğu zaman kopyalarken gelir.
evidence-secret-inner-space = Girilen şifrede harflerin arasında boşluklar var; { $provider } şifreyi boşluksuz bekler.
evidence-secret-disguised = Bunun dışında şifre, { $provider } tarafından verilen uygulama şifrelerinin biçimine uyuyor.

## At the terminal, before anything is sent

# $remark: one of the sentences above
note-secret = şifre gönderilmeden önce: { $remark }
