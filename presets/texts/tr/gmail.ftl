# Gmail and Google Workspace: its own words and its own menus.

cause-app-password-required--gmail = Gmail, uygulama şifresi ya da Google ile oturum açılmasını istiyor.
    .explanation = Gmail, e-posta programlarında Google Hesabı'nın şifresini kabul etmez. Ya 2 Adımlı Doğrulama gerektiren 16 harfli bir uygulama şifresi ya da tarayıcı penceresinde Google ile oturum açma (OAuth2) gerekir.

cause-wrong-password--gmail = Gmail, kullanıcı adını ya da şifreyi kabul etmedi.
    .explanation = Gmail düzgün yanıt verdi, ama bu kullanıcı adı ile şifreyi kabul etmiyor. E-posta programlarında Google Hesabı'nın şifresi her zaman reddedilir: 16 harfli bir uygulama şifresi ya da Google ile oturum açma gerekir. Hesabın şifresi değişince tüm uygulama şifreleri geçersiz olur.

cause-credentials-or-protocol-disabled--gmail = Gmail oturum açmayı reddetti: ya şifre kabul edilmedi ya da { $protocol } erişimi kapalı.
    .explanation = Gmail, uygulama şifresi ya da Google ile oturum açılmasını ister. POP için ayarlarda ayrıca bir seçenek vardır. Yanıttan nedenin hangisi olduğu anlaşılmıyor.

cause-protocol-disabled--gmail = Bu Gmail hesabında { $protocol } erişimi kapalı.
    .explanation = POP, Gmail ayarlarından açılmalıdır. IMAP, Ocak 2025'ten beri kişisel hesaplarda her zaman açıktır; şirket ya da okul hesaplarında buna yönetici karar verir. Sorun şifrede değil.

cause-protocol-disabled-by-admin--gmail = Yönetici, bu Google Hesabı için { $protocol } erişimine izin vermiyor.
    .explanation = Şirket ya da okul hesaplarında (Google Workspace) e-posta programlarının IMAP ve POP kullanıp kullanamayacağına yönetici karar verir. Posta kutusunun sahibi bunu değiştiremez.

cause-web-login-required--gmail = Google, bu oturum açmanın tarayıcıda onaylanmasını istiyor.
    .explanation = Google bu oturum açmada alışılmadık bir şey gördü ve şimdilik izin vermiyor. Yanıtta, Google'ın ne öğrenmek istediğini gösteren bir bağlantı var. Şifre pekâlâ doğru olabilir.

cause-oauth-token-invalid--gmail = E-posta programının bu Google Hesabı için izni artık geçerli değil.
    .explanation = E-posta programı, Google'ın verdiği bir izinle (OAuth2) oturum açıyor. Bu iznin süresi dolmuş, izin geri alınmış ya da postayı kapsamıyor. Google, şifre değişince böyle izinleri geri alır.

cause-login-rate-limited--gmail = Gmail, çok sık oturum açılmak istendiği için bu hesabı bir süre bekletiyor.
    .explanation = Kısa sürede çok fazla oturum açma isteği geldi. Gmail bir süre boyunca doğru şifre dahil hepsini reddeder. Her yeni deneme bekleme süresini uzatabilir.

cause-too-many-connections--gmail = Bu Gmail hesabına IMAP ile 15'ten fazla program ya da pencere bağlı.
    .explanation = Gmail, bir hesaba aynı anda 15 IMAP bağlantısına izin verir. Her bilgisayar, telefon ve tablet sayılır; her program birkaç bağlantı tutabilir.

cause-bandwidth-exceeded--gmail = Bu Gmail hesabının günlük veri aktarım sınırı doldu.
    .explanation = Gmail günde IMAP ile 2500 MB indirmeye ve 500 MB yüklemeye, POP ile 1250 MB indirmeye izin verir. Erişim 24 saat içinde kendiliğinden geri gelir.

cause-sending-limit-exceeded--gmail = Bu Gmail hesabının günlük gönderme sınırı doldu.
    .explanation = Kişisel bir Gmail hesabı günde 500 ileti, bir Google Workspace hesabı 2000 ileti gönderebilir. Engel 24 saat içinde kendiliğinden kalkar.

cause-recipient-limit--gmail = İletinin alıcısı, Gmail'in izin verdiğinden fazla.
    .explanation = Gmail, e-posta programından gönderilen bir iletide 100 alıcı kabul eder.

cause-attachment-forbidden--gmail = Gmail, bir ek nedeniyle iletiyi reddetti.
    .explanation = Gmail; programları, betikleri, bazı arşiv ve disk görüntüsü türlerini (başka arşivlerin içinde olsalar bile) ve tehlikeli makrolar içeren belgeleri reddeder. Bunları yeniden adlandırmak ya da sıkıştırmak işe yaramaz.

cause-message-too-large--gmail = İleti, Gmail'in izin verdiğinden büyük.
    .explanation = Gmail toplam 25 MB ek kabul eder. Ekler yolda yaklaşık üçte bir oranında büyür.

advice-gmail-app-password = Google Hesabınızda 2 Adımlı Doğrulama'yı açın, myaccount.google.com/apppasswords adresinde bir uygulama şifresi oluşturun ve bunun 16 harfini e-posta programına boşluksuz girin.
advice-gmail-oauth = E-posta programında Google ile oturum açma (OAuth2) varsa hesabı bununla kurun. O zaman uygulama şifresi gerekmez.
advice-gmail-switch-pop3 = Gmail'i tarayıcıda açın, Ayarlar → Tüm ayarları göster → Yönlendirme ve POP/IMAP bölümüne gidin, POP'u etkinleştirin ve değişiklikleri kaydedin.
advice-gmail-switch-imap = Kişisel Gmail hesaplarında IMAP her zaman açıktır. Şirket ya da okul hesabında yöneticiden IMAP'e izin vermesini isteyin.
advice-gmail-admin-imap = Şirketinizin ya da okulunuzun yöneticisinden, Google Yönetici Konsolu'nda (Uygulamalar → Google Workspace → Gmail → Son Kullanıcı Erişimi) hesabınız için IMAP'e izin vermesini isteyin.
advice-gmail-admin-pop3 = Şirketinizin ya da okulunuzun yöneticisinden, Google Yönetici Konsolu'nda (Uygulamalar → Google Workspace → Gmail → Son Kullanıcı Erişimi) hesabınız için POP'a izin vermesini isteyin.
advice-gmail-login-form = Kullanıcı adı olarak adresin tamamını girin, örneğin ad@gmail.com.
advice-gmail-web-login = Sunucunun yanıtındaki bağlantıyı aynı ağda bir tarayıcıda açın, oturum açın ve bunu yapanın siz olduğunuzu onaylayın. Sonra e-posta programında yeniden deneyin.
advice-gmail-connections = E-posta programını diğer cihazlarda kapatın ve hesap ayarlarında IMAP bağlantılarının sayısını azaltın. Gmail toplam 15 bağlantıya izin verir.
advice-gmail-wait = E-posta programını birkaç saat, gerekirse bir gün kapalı tutun. Sonra postayı en sık 10 dakikada bir kontrol etmesini sağlayın.
advice-gmail-bandwidth = 24 saate kadar bekleyin. Sonra cihazları birer birer kurun ve e-posta programının yalnızca yeni tarihli postaları saklamasını sağlayın.
advice-gmail-limit = 24 saat boyunca posta göndermeyin. Sınırdan fazla posta için bülten göndermeye yönelik bir hizmet kullanın.
advice-gmail-sender = Kimden adresini oturum açtığınız adresle aynı yapın ya da diğer adresi Gmail'de Ayarlar → Hesaplar ve İçe Aktarma → Postaları şu adresten gönder bölümünde ekleyin.
advice-gmail-recipients = E-posta programından bir iletiyi en fazla 100 alıcıya gönderin.
advice-gmail-attachment = Eki iletiden çıkarıp Google Drive'a koyun ve bağlantısını gönderin.
advice-gmail-spam = İletinin konusunu, bağlantılarını ve eklerini değiştirip daha sonra yeniden gönderin. Bilgisayarı kötü amaçlı yazılımlara karşı tarayın.
