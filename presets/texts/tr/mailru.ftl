# Mail.ru (VK Mail, VK WorkSpace): its own words and its own menus.

cause-app-password-required--mailru = Mail.ru, harici uygulamalar için ayrı bir şifre istiyor.
    .explanation = Mail.ru, 2022'den beri e-posta programlarında hesabın kendi şifresini kabul etmez. Hesap ayarlarında, “Password and security” (şifre ve güvenlik) bölümünde tek bir program için oluşturulan bir şifre gerekir.

cause-wrong-password--mailru = Mail.ru, kullanıcı adını ya da şifreyi kabul etmedi.
    .explanation = Mail.ru düzgün yanıt verdi, ama bu kullanıcı adı ile şifreyi kabul etmiyor. E-posta programlarında adresin tamamı ve harici uygulamalar için oluşturulmuş bir şifre gerekir; hesabın kendi şifresi her zaman reddedilir.

cause-credentials-or-protocol-disabled--mailru = Oturum açma reddedildi: ya şifre kabul edilmedi ya da e-posta programları için erişim kapalı.
    .explanation = Mail.ru iki şey ister: hesap ayarlarında IMAP, POP ve SMTP erişiminin açık olması ve harici uygulamalar için bir şifre. Yanıttan hangisinin eksik olduğu anlaşılmıyor.

cause-protocol-disabled--mailru = Mail.ru hesabında e-posta programları için erişim kapalı.
    .explanation = Mail.ru'da IMAP, POP3 ve SMTP için “Password and security” (şifre ve güvenlik) bölümünde tek bir ortak seçenek vardır. Bu kapalıyken e-posta programlarında hiçbir şifre kabul edilmez.

cause-sender-not-owned--mailru = Gönderen adresi, oturum açan Mail.ru hesabına ait değil.
    .explanation = Mail.ru, postayı yalnızca gönderen adresi oturum açan hesabın adresiyse kabul eder. Oturum açmanın kendisi başarılı oldu.

cause-sending-disabled--mailru = Mail.ru, bu posta kutusundan göndermeyi engelledi.
    .explanation = Yanıt “invalid mailbox” sözleriyle başlasa bile söz konusu olan, gönderenin kendi posta kutusudur. Mail.ru, şifrenin başka birinin eline geçtiğinden kuşkulandığında göndermeyi durdurur. Posta okumak hâlâ mümkün olabilir.

cause-sending-limit-exceeded--mailru = Bu Mail.ru posta kutusunun gönderme sınırına ulaşıldı.
    .explanation = Mail.ru, bir posta kutusundan belirli bir sürede gönderilebilecek posta miktarını sınırlar. Engel kendiliğinden kalkar. Hemen yeniden denemek bu süreyi uzatır.

cause-spam-content-rejected--mailru = Mail.ru iletiyi spam saydı.
    .explanation = Mail.ru'nun spam filtresi bu iletiyi reddetti. Yanıtta genellikle kendine özgü bir kod içeren bir bağlantı bulunur: bu bağlantı, destek ekibine giden bir form açar. Oturum açmada ve ayarlarda sorun yok.

cause-sender-auth-failed--mailru = Mail.ru, postanın gönderenin alan adından geldiğini doğrulayamadı.
    .explanation = Kimden adresindeki alan adının sahibi, onun adına yalnızca belirli sunucuların posta göndermesine izin veriyor (DMARC); posta ise başka bir yoldan geldi. mail.ru adresiyle gönderilen posta smtp.mail.ru üzerinden gitmelidir.

cause-message-not-found--mailru = İleti, Mail.ru'nun POP3 ile gösterdiklerinin dışında kalıyor.
    .explanation = Mail.ru, POP3 ile yalnızca sınırlı sayıda ileti gösterir, örneğin en yeni bin iletiyi. E-posta programı bunların dışında kalan ya da artık var olmayan bir ileti istedi.

cause-recipient-disabled--mailru = Alıcının Mail.ru posta kutusu kapalı.
    .explanation = Posta kutusu engellenmiş ya da uzun süre kullanılmadığı için silinmiş. Gönderenin kendi posta kutusunda ve ayarlarında sorun yok.

advice-mailru-switch = Tarayıcıda Mail.ru hesabınızı açın, “Password and security” (şifre ve güvenlik) bölümüne gidin ve “Access to Mail by IMAP, POP and SMTP” (IMAP, POP ve SMTP ile postaya erişim) seçeneğini açın. Tek seçenek üçü için de geçerlidir.
advice-mailru-app-password = Tarayıcıda Mail.ru hesabınızı açın, “Password and security” → “Passwords for external applications” (şifre ve güvenlik → harici uygulama şifreleri) bölümüne gidin, bu program için bir şifre oluşturun ve onu hesap şifresinin yerine girin.
advice-mailru-login-form = Kullanıcı adı olarak adresin tamamını, @ işareti ve alan adıyla birlikte girin.
advice-mailru-sender = E-posta programında Kimden adresini oturum açtığınız adresle aynı yapın.
advice-mailru-spam = Sunucunun yanıtındaki bağlantıyı açın: tam olarak bu ileti için Mail.ru destek formuna götürür. Bağlantı yoksa destek ekibine yazın.
advice-mailru-sending-disabled = Tarayıcıda posta kutusunun şifresini değiştirin ve Mail.ru'nun istediği doğrulamayı tamamlayın. Sonra harici uygulamalar için yeni bir şifre oluşturun ve bilgisayarı kötü amaçlı yazılımlara karşı tarayın.
advice-mailru-wait = Birkaç saat boyunca posta göndermeyin. Hemen yeniden denemek engelin süresini uzatır.
advice-mailru-pop-limit = Posta kutusunu tarayıcıda açın, Gelen Kutusu'ndaki en eski iletileri silin ya da taşıyın ve postayı yeniden alın.
advice-mailru-dmarc = Kimden adresi Mail.ru'daysa postayı smtp.mail.ru üzerinden (port 465, SSL/TLS), aynı adresle oturum açarak gönderin. Başka bir adresle gönderirken o adresin sağlayıcısının giden sunucusunu kullanın; kendi alan adınız için SPF ve DKIM kayıtlarını sağlayıcının belirttiği gibi ayarlayın.
advice-mailru-submission = Postayı smtp.mail.ru üzerinden, port 465 ve SSL/TLS ile, adresin tamamıyla oturum açarak gönderin.
