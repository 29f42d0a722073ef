# Proton Mail and its Bridge.

advice-proton-bridge = Bu bilgisayara Proton Mail Bridge'i kurun (ücretli plan gerekir), hesabın şifresiyle oturum açın ve program açık kalsın. “Mailbox details” (posta kutusu bilgileri) altında e-posta programları için sunucuları, portları, kullanıcı adını ve şifreyi gösterir. Aşağıdaki değerlerden farklıysa orada gösterilenler geçerlidir.
advice-proton-bridge-password = Proton Mail Bridge'in “Mailbox details” (posta kutusu bilgileri) altında gösterdiği şifreyi kullanın; Proton hesabının şifresi e-posta programlarında reddedilir.
