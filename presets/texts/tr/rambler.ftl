# Rambler Mail: its own words and its own menus.

cause-wrong-password--rambler = Rambler, kullanıcı adını ya da şifreyi kabul etmedi.
    .explanation = Rambler düzgün yanıt verdi, ama bu kullanıcı adı ile şifreyi kabul etmiyor. Kullanıcı adı, adresin tamamıdır. Ayrıca posta kutusunun ayarlarında e-posta programları için erişimin açılmış olması gerekir; erişim kapalıyken doğru şifre de aynı sözlerle reddedilebilir.

cause-credentials-or-protocol-disabled--rambler = Oturum açma reddedildi: ya şifre kabul edilmedi ya da e-posta programları için erişim kapalı.
    .explanation = Rambler, e-posta programlarını ancak tarayıcıda posta kutusunun “Настройки → Почтовые программы” (ayarlar → e-posta programları) bölümünde erişim açıldıktan sonra kabul eder. Yanıttan nedenin bu mu yoksa şifre mi olduğu anlaşılmıyor.

cause-protocol-disabled--rambler = Rambler Mail'de e-posta programları için erişim kapalı.
    .explanation = Rambler, e-posta programlarını ancak tarayıcıda posta kutusunun “Настройки → Почтовые программы” (ayarlar → e-posta programları) bölümünde erişim açıldıktan sonra kabul eder. Sorun şifrede değil.

cause-plaintext-auth-disabled--rambler = Rambler, şifreleme olmadan oturum açılmasına izin vermiyor.
    .explanation = E-posta programı şifreyi şifrelenmemiş bir bağlantıdan göndermek üzereydi; Rambler bunu reddediyor. Şifrenin doğru olup olmadığına bakılmadı.

cause-sender-not-owned--rambler = Kimden adresi, Rambler'da oturum açan adres değil.
    .explanation = Rambler, postayı yalnızca Kimden adresi göndermek için oturum açılan kullanıcı adıyla aynıysa kabul eder.

cause-outdated-host--rambler = { $host } sunucusunun adı artık güncel değil: Rambler posta sunucusunun eski adı.
    .explanation = Rambler'ın artık ayrı sunucuları var: imap.rambler.ru, pop.rambler.ru ve smtp.rambler.ru. Eski yönergelerde hâlâ mail.rambler.ru geçiyor.

cause-recipient-disabled--rambler = Alıcının Rambler posta kutusu kapalı ya da dondurulmuş.
    .explanation = Rambler, uzun süre kullanılmayan posta kutularını dondurur, spam gönderenleri engeller. Gönderenin kendi posta kutusunda ve ayarlarında sorun yok.

advice-rambler-switch = Rambler Mail'i tarayıcıda açın, “Настройки → Почтовые программы” (ayarlar → e-posta programları) bölümüne gidin ve erişime izin verin. Sonra birkaç dakika bekleyip yeniden deneyin.
advice-rambler-login-form = Kullanıcı adı olarak adresin tamamını, @ işareti ve alan adıyla birlikte girin.
advice-rambler-sender = E-posta programında Kimden adresini oturum açtığınız adresle tam olarak aynı yapın.
advice-rambler-hosts = imap.rambler.ru (port 993), pop.rambler.ru (port 995) ve smtp.rambler.ru (port 465) sunucularını, hepsini SSL/TLS ile kullanın.
advice-rambler-tls = Şifrelemeyi SSL/TLS olarak ayarlayın: IMAP için port 993, POP3 için 995, SMTP için 465.
advice-rambler-spam = İletinin konusunu, bağlantılarını ve eklerini değiştirip daha sonra yeniden gönderin. İleti spam değilse yanıtta verilen adrese yazın.
advice-rambler-wait = Birkaç dakika bekleyip iletiyi yeniden gönderin.
