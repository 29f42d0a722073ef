# What to do. `advice-<cause id>` is the general advice for that cause; the
# providers' own files add advice-<provider>-<what> with their own menu words.
# Imperative, one to three sentences, every pattern on one line.

## Reaching the server

advice-network-down = Bu bilgisayarın internet bağlantısını kontrol edin: tarayıcıda herhangi bir sayfayı açın. O da açılmıyorsa modemi yeniden başlatın ya da internet sağlayıcınıza sorun.
advice-dns-failed = Bir dakika sonra yeniden deneyin. Sorun sürerse modemi yeniden başlatın ya da ağ ayarlarında başka bir DNS sunucusu belirtin.
advice-domain-not-found = Adresin @ işaretinden sonraki bölümünün yazımını kontrol edin. Alan adı sizinse kayıt ücretinin ödenip ödenmediğini alan adını aldığınız firmaya sorun.
advice-host-not-found = E-posta programındaki sunucu adının yazımını kontrol edin; resmî adı sağlayıcının yardım sayfalarından alın.
advice-no-address = Sağlayıcının resmî sunucu adını kullanın. Yalnızca IPv4 veya yalnızca IPv6 seçtiyseniz ikisine de izin verin.
advice-service-not-offered = Sağlayıcının sunduğu başka bir protokolü kullanın ya da e-postalarınızı tarayıcıda okuyun.
advice-connect-refused = Sunucu adını ve portu resmî ayarlarla karşılaştırın. Doğruysalar birkaç dakika bekleyip yeniden deneyin; yine olmazsa bağlantıyı yasaklayan bir güvenlik duvarı olup olmadığına bakın.
advice-connect-timeout = { $port ->
    [25] Birçok ağın engellediği port 25 üzerinden göndermeyin: giden sunucu için port 465 (SSL/TLS) ya da 587 (STARTTLS) girin. O da çalışmazsa başka bir ağ deneyin, örneğin telefonunuzun internetini paylaşın.
   *[other] Sunucu adını ve portu resmî ayarlarla karşılaştırın. Sonra başka bir ağ deneyin, örneğin telefonunuzun internetini paylaşın: orada çalışıyorsa ilk ağdaki bir güvenlik duvarı ya da modem engel oluyordur.
 }
advice-port-blocked = Aynı sunucunun resmî ayarlardaki başka bir portunu kullanın (gönderme için 465 veya 587; 25'i asla kullanmayın). Bu portu açmak için güvenlik duvarında izin verin ya da internet sağlayıcınıza başvurun.
advice-ipv6-broken = Başka sunucuların IPv6 ile yanıt verip vermediğine bakın. Hiçbiri yanıt vermiyorsa internet sağlayıcınızdan ya da ağ yöneticisinden bunu düzeltmesini isteyin; o zamana kadar bilgisayarı IPv4'ü yeğleyecek şekilde ayarlayın. Yalnızca bu sunucu yanıt vermiyorsa durumu sunucunun yöneticisine bildirin.
advice-connection-reset = Birkaç dakika sonra yeniden deneyin. Her seferinde oluyorsa başka bir ağ deneyin; antivirüs programının e-posta taramasını da kısa süreliğine kapatıp nedenin bu olup olmadığına bakın.
advice-connection-closed = Port ile şifreleme türünün birbirine uyduğunu kontrol edin (993, 995 ve 465 için SSL/TLS; 143, 110 ve 587 için STARTTLS). Sonra birkaç dakika bekleyip yeniden deneyin.
advice-server-refused = Birkaç dakika bekleyip yeniden deneyin. Sorun sürerse başka bir ağ deneyin ve sunucunun yanıtında bir neden yazıp yazmadığına bakın.
advice-proxy-failed = Proxy sunucusunun adresini, kullanıcı adı ile şifresini ve e-posta portlarına bağlantıya izin verip vermediğini kontrol edin. Burada proxy gerekmiyorsa kullanmayın.

## Speaking to it

advice-wrong-tls-mode = Porta uygun şifrelemeyi seçin: 993, 995 ve 465 için SSL/TLS; 143, 110 ve 587 için STARTTLS.
advice-wrong-port-or-protocol = Sunucu adını, portu ve şifrelemeyi resmî ayarlara göre girin: IMAP 993, POP3 995 ve SMTP 465, hepsi SSL/TLS ile.
advice-wrong-host = Sağlayıcının resmî ayarlarındaki sunucu adını girin.
advice-outdated-host = E-posta programındaki sunucu adını, sağlayıcının belirttiği güncel adla değiştirin.
advice-tls-not-offered = Baştan şifreli olan portu (IMAP için 993, POP3 için 995, SMTP için 465) SSL/TLS ile kullanın. Şifreleme olmadan oturum açmayın.
advice-mechanism-unsupported = Oturum açma yöntemi olarak SSL/TLS ile birlikte “Normal parola” seçeneğini, sağlayıcı istiyorsa OAuth2'yi seçin. E-posta programını güncellemek de işe yarayabilir.
advice-username-format = Kullanıcı adı olarak e-posta adresinin tamamını girin. Kabul edilmezse sağlayıcının yardım sayfalarında belirtilen biçimi kullanın.
advice-auth-required-before-send = E-posta programında giden sunucu için kimlik doğrulamayı açın (“Giden sunucum (SMTP) için kimlik doğrulaması gerekiyor”); posta alırken kullandığınız kullanıcı adı ve şifreyi girin.
advice-sender-not-owned = Kimden adresini, giden sunucuda oturum açan hesabın adresiyle aynı yapın ya da diğer adresi önce sağlayıcının ayarlarında takma ad (alias) olarak ekleyin.
advice-helo-invalid = Bilgisayara boşluk ve özel karakter içermeyen sade bir ad verin ya da e-posta programını güncelleyin. Postanın, sağlayıcınızın giden sunucusundan oturum açılarak gönderildiğinden emin olun.
advice-tls-required-before-auth = Şifrelemeyi SSL/TLS (port 993, 995, 465) ya da STARTTLS (port 143, 110, 587) olarak ayarlayın.
advice-plaintext-auth-disabled = Şifrelemeyi SSL/TLS (port 993, 995, 465) ya da STARTTLS (port 143, 110, 587) olarak ayarlayın. Şifreyi değiştirmeniz gerekmez.
advice-client-id-required = E-posta programını güncelleyin ya da IMAP ID komutunu gönderen bir program seçin. Birçok programda bunun için bir ayar vardır.
advice-auth-not-offered = Bu sunucu adı ve port yerine sağlayıcının posta gönderme sunucusunu kullanın (SMTP, port 465 ile SSL/TLS ya da port 587 ile STARTTLS).
advice-server-referral = Yanıtta adı geçen sunucu sağlayıcınıza aitse sunucu adı olarak onu girin.
advice-plaintext-used = Şifrelemeyi SSL/TLS, portu ise 993 (IMAP), 995 (POP3) ya da 465 (SMTP) olarak ayarlayın.

## Trust

advice-clock-wrong = Bu bilgisayarın tarihini, saatini ve saat dilimini düzeltin; en iyisi internetten otomatik olarak ayarlanmasını sağlamaktır. Sonra yeniden deneyin.
advice-certificate-expired = Önce bu bilgisayarın tarihini kontrol edin. Tarih doğruysa sertifikanın süresinin dolduğunu sunucunun yöneticisine bildirin. Sertifika denetimini kapatmayın.
advice-certificate-not-yet-valid = Bu bilgisayarın tarihini ve saatini kontrol edin, yanlışsa düzeltin. İkisi de doğruysa durumu sunucunun yöneticisine bildirin.
advice-certificate-name-mismatch = E-posta programına sağlayıcının resmî sunucu adını girin. Zaten o ad yazıyorsa başka bir ağ deneyin: bu ağda sunucunun yerine başka bir şey yanıt veriyordur.
advice-certificate-self-signed = Herkese açık bir sağlayıcıda sertifikayı kabul etmeyin; başka bir ağ deneyin. Kendi sunucunuz söz konusuysa yöneticisine, tanınmış bir sertifika yetkilisinden sertifika almasını söyleyin.
advice-certificate-unknown-issuer = Sistemin tüm güncellemelerini yükleyin ve bir antivirüs programının şifreli postayı tarayıp taramadığına bakın: tarıyorsa e-posta programını bunun dışında bırakın. Bilinmeyen bir sertifika yetkilisini elle kabul etmeyin.
advice-certificate-chain-incomplete = Ara sertifikaların eksik olduğunu sunucunun yöneticisine bildirin. O zamana kadar, sertifika deposu güncel olan bir e-posta programı çalışabilir.
advice-certificate-revoked = Bu sunucuda oturum açmayın. Durumu yöneticisine bildirin ve sertifika değiştirildikten sonra yeniden deneyin.
advice-certificate-weak = Sertifikaya daha güçlü bir anahtar ya da imza gerektiğini sunucunun yöneticisine bildirin.
advice-certificate-expires-soon = Sunucu sizinse yöneticisine zamanında haber verin. Değilse şimdilik yapılacak bir şey yok.
advice-tls-intercepted = Antivirüs programında şifreli bağlantıların taranmasını (SSL veya HTTPS taraması, e-posta kalkanı) kapatın ya da e-posta programını bunun dışında bırakın. Şirket ağındaysanız yöneticiye sorun.
advice-tls-intercepted-antivirus = { $product } ayarlarında şifreli bağlantıların taranmasını (SSL taraması, e-posta kalkanı) kapatın ya da e-posta programını bunun dışında bırakın. Postalar kaydedilirken ya da açılırken yine taranır.
advice-tls-intercepted-company = Bu ağın yöneticisine, e-posta bağlantılarının { $product } ile denetlenmesinin bilerek mi ayarlandığını sorun. Öyleyse gereken sertifikayı bu bilgisayara yönetici yüklesin; değilse e-posta için başka bir ağ kullanın.
advice-tls-intercepted-tool = { $product } programını kapatın ya da onun proxy'sini sistemin ağ ayarlarından kaldırın. Onu siz başlatmadıysanız bu bilgisayarı bir uzmana gösterin.
advice-tls-intercepted-local = Bu sunucuda herkesçe tanınan bir sertifika yetkilisinin sertifikasını kullanın ya da { $product } ile oluşturulmuş deneme yetkilisini bu bilgisayara yükleyin.
advice-starttls-stripped = Baştan şifreli olan portu kullanın (SSL/TLS ile 993, 995 ya da 465). Bu ağda e-posta bağlantılarını değiştiren bir güvenlik duvarı ya da antivirüs programı olup olmadığına bakın.
advice-starttls-injection = Baştan şifreli olan portu kullanın (SSL/TLS ile 993, 995 ya da 465) ve başka bir ağ deneyin. Sorun sürerse sunucunun yöneticisine bildirin.
advice-tls-too-old = Sunucunun yöneticisinden TLS 1.2 ya da daha yeni bir sürümü açmasını isteyin. Herkese açık bir sağlayıcıda sunucu adının resmî ad olduğunu kontrol edin.
advice-tls-hello-too-large = Bu ağın güvenlik duvarını ya da modemini güncelleyin veya ağ yöneticisinden TLS'nin büyük ilk mesajlarına izin vermesini isteyin. Başka ağlarda da aynısı oluyorsa durumu sunucunun yöneticisine bildirin.
advice-tls-handshake-failed = Port ile şifreleme türünün birbirine uyduğunu kontrol edin; sistemi ve e-posta programını güncelleyin. Sonra başka bir ağ deneyin.

## Signing in

advice-wrong-password = Kullanıcı adını ve hesabın kendi şifresini elle yazarak posta kutunuza tarayıcıdan giriş yapın. Girebiliyorsanız sağlayıcı e-posta programları için uygulama şifresi istiyor olabilir; zaten böyle bir şifre kullanıyorsanız yenisini oluşturun. Giremiyorsanız şifrenizi sıfırlayın.
advice-credentials-or-protocol-disabled = Önce tarayıcıda posta kutunuzun ayarlarına girip e-posta programları için erişimin ({ $protocol }) açık olup olmadığına bakın. Sonra şifreyi kontrol edin; sağlayıcı uygulama şifresi sunuyorsa onu kullanın.
advice-app-password-required = Tarayıcıda hesabın güvenlik ayarlarından bir uygulama şifresi oluşturun ve e-posta programına hesap şifresinin yerine, boşluksuz olarak bunu girin.
advice-protocol-disabled = Posta kutunuza tarayıcıdan giriş yapın ve ayarlarda e-posta programları için { $protocol } erişimini açın. Sonra birkaç dakika bekleyip yeniden deneyin.
advice-protocol-disabled-by-admin = Alan adının e-posta yöneticisinden bu posta kutusu için { $protocol } erişimine izin vermesini isteyin.
advice-paid-plan-required = Başka bir protokol ya da bunu içeren bir tarife seçin veya e-postalarınızı tarayıcıda okuyun.
advice-oauth-token-invalid = E-posta programında hesabın iznini kaldırın ve programın açtığı tarayıcı penceresinden yeniden oturum açın.
advice-basic-auth-disabled = Oturum açma yöntemi olarak OAuth2'yi (tarayıcıda oturum açma) seçin. E-posta programı bunu sunmuyorsa daha yeni bir program kullanın.
advice-web-login-required = Sunucunun yanıtındaki bağlantıyı açın ya da aynı ağdan posta kutunuza tarayıcıdan giriş yapın ve oturum açanın siz olduğunuzu onaylayın. Sonra e-posta programında yeniden deneyin.
advice-human-verification-required = Posta kutunuza tarayıcıdan giriş yapın ve gösterilen doğrulamayı tamamlayın. Yanıtta bir bağlantı varsa onu açın. Sonra e-posta programında yeniden deneyin.
advice-user-agreement-not-accepted = Posta kutunuza bir kez tarayıcıdan giriş yapın, sözleşmeyi kabul edin ve kaydı tamamlayın. Sonra e-posta programında yeniden deneyin.
advice-account-blocked = Posta kutunuza tarayıcıdan giriş yapın, sağlayıcının istediklerini yerine getirin ve yeni bir şifre belirleyin. Sonra e-posta programına bu şifreyi ya da yeni bir uygulama şifresini girin.
advice-account-suspended = Sağlayıcıya ya da alan adının e-posta yöneticisine başvurun: hesabı yalnızca onlar yeniden açabilir.
advice-password-expired = Tarayıcıda posta kutunuzdan ya da yönetici aracılığıyla yeni bir şifre belirleyin ve e-posta programına bunu girin.
advice-authorization-denied = Posta kutusunun sahibinden ya da yöneticiden açma izni isteyin veya kendi posta kutunuzu açın.
advice-geo-blocked = VPN ya da proxy kullanıyorsanız kapatın ve her zamanki ağınızdan deneyin. Hesabın güvenlik ayarlarında oturum açmanın belirli ülkelerle sınırlanıp sınırlanmadığına bakın.
advice-login-rate-limited = E-posta programını tüm cihazlarda bir süre kapatın (15 dakikadan birkaç saate kadar), sonra doğru şifreyle bir kez oturum açın. Posta kontrol aralığını 10 dakika ya da daha uzun yapın.

## Sending

advice-relay-denied = Giden sunucu için kimlik doğrulamayı açın ve Kimden adresinin ait olduğu sağlayıcının giden sunucusunu kullanın.
advice-sender-domain-invalid = E-posta programının hesap ayarlarında Kimden adresini düzeltin.
advice-sender-auth-failed = Postayı, Kimden adresinin ait olduğu sağlayıcının giden sunucusundan gönderin. Kendi alan adınız için SPF ve DKIM kayıtlarını sağlayıcının belirttiği gibi ayarlayın.
advice-sending-disabled = Tarayıcıda şifrenizi değiştirin, bilgisayarda kötü amaçlı yazılım olup olmadığını kontrol edin ve sağlayıcının istediklerini yerine getirin. Sonra e-posta programına yeni şifreyi girin.
advice-sending-limit-exceeded = 24 saat boyunca posta göndermeyin, bu sürede yeniden denemeyin. Sonra bir seferde daha az gönderin; bültenler için buna yönelik bir hizmet kullanın.
advice-recipient-limit = Alıcı listesini birkaç iletiye bölün.
advice-user-unknown = Alıcının adresini harf harf kontrol edin ya da alıcıya başka bir yoldan sorun.
advice-recipient-disabled = Alıcıya başka bir yoldan ulaşıp başka bir adres isteyin.
advice-recipient-rate-limited = İletiyi daha sonra yeniden gönderin.
advice-mailbox-full = Alıcıya posta kutusunun dolu olduğunu başka bir yoldan bildirin ve iletiyi daha sonra yeniden gönderin.
advice-greylisted = İletiyi 5 ila 15 dakika sonra yeniden gönderin; posta sunucuları bunu kendiliğinden yapar.
advice-spam-content-rejected = Gönderenin gerçek bir kişi olduğunu göstermek için tarayıcıdan bir ileti gönderin. Sonra konuyu, bağlantıları ve ekleri değiştirin; bilgisayarı kötü amaçlı yazılımlara karşı tarayın.
advice-policy-rejected = Yanıtta bir bağlantı ya da kod arayın ve sağlayıcının yardım sayfalarında buna bakın. Böyle bir şey yoksa alıcıya başka bir yoldan ya da sağlayıcıya sorun.
advice-attachment-forbidden = Eki iletiden çıkarın; dosyayı bunun yerine bir bulut depolama bağlantısıyla paylaşın.
advice-message-too-large = { $protocol ->
    [IMAP] Sunucu bu boyutta bir iletiyi saklamıyor: ekleri küçültün ya da iletiyi bu bilgisayarda tutun.
   *[other] Büyük dosyaları bir bulut depolama bağlantısıyla paylaşın ya da birkaç iletiye bölerek gönderin.
 }
advice-malformed-message = İletiyi, başka yerden kopyalanmış bölüm kullanmadan düz metin olarak yeniden yazın. Yine olursa e-posta programını güncelleyin.
advice-ip-blocked-dynamic-ptr = Postayı, kendi sağlayıcınızın giden sunucusundan oturum açarak gönderin (port 465 veya 587). Sunucuyu kendiniz işletiyorsanız internet sağlayıcınızdan düzgün bir PTR kaydı isteyin.
advice-ip-blocklisted = Postayı, kendi sağlayıcınızın giden sunucusundan oturum açarak gönderin (port 465 veya 587). Zaten öyle yapıyorsanız başka bir ağ deneyin ve bu ağdaki bilgisayarları kötü amaçlı yazılımlara karşı tarayın.
advice-ip-rate-limited = Birkaç saat bekleyin ve bir seferde daha az gönderin. Postayı, kendi sağlayıcınızın giden sunucusundan oturum açarak gönderin.

## In the session

advice-too-many-connections = { $protocol ->
    [SMTP] Posta gönderen diğer programları kapatın, birkaç dakika bekleyip yeniden deneyin. Bir seferde daha az ileti gönderin.
   *[other] E-posta programını diğer cihazlarda kapatın, birkaç dakika bekleyin ve programın hesap ayarlarında bağlantı sayısını azaltın.
 }
advice-rate-limited = { $protocol ->
    [SMTP] Birkaç dakika bekleyin. Sonra bir seferde daha az ileti gönderin.
   *[other] Birkaç dakika bekleyin. Sonra e-posta programını, postayı daha seyrek kontrol edecek ve aynı anda daha az iş yapacak şekilde ayarlayın.
 }
advice-bandwidth-exceeded = 24 saate kadar bekleyin. Sonra cihazları birer birer kurun ve e-posta programının yalnızca yeni tarihli postaları saklamasını sağlayın.
advice-own-mailbox-full = Büyük ve eski iletileri silin; silinmiş posta ve spam klasörlerini boşaltın. Ya da daha büyük bir tarifeye geçin.
advice-mailbox-locked = { $protocol ->
    [IMAP] Bu posta kutusundan posta alan başka bir e-posta programı ya da cihaz varsa onu kapatın. Yoksa kilit kendiliğinden kalkar: 10 dakika bekleyip yeniden deneyin.
   *[other] Bu posta kutusundan posta alan başka bir e-posta programı ya da cihaz varsa onu kapatın. Yoksa kilit kendiliğinden kalkar: 10 dakika bekleyip yeniden deneyin. Birden çok cihaz için IMAP kullanın.
 }
advice-mailbox-not-found = E-posta programında klasör listesini yenileyin; gönderilmiş posta, taslaklar ve çöp kutusu klasörlerini yeniden seçin. Yol öneki için bir ayar varsa INBOX yazmayı deneyin.
advice-mailbox-name-invalid = Özel karakter içermeyen başka bir ad seçin.
advice-mailbox-readonly = Başka bir klasör kullanın ya da klasörün sahibinden değiştirme izni isteyin.
advice-message-not-found = { $protocol ->
    [POP3] E-posta programının ileti listesini yeniden almasını sağlayın. Daha iyisi, IMAP kullanın: her cihazda tüm klasörleri ve tüm iletileri gösterir.
   *[other] E-posta programında klasörü yenileyin.
 }
advice-session-timeout = Bir şey değiştirmeniz gerekmez: e-posta programının yeniden bağlanmasını bekleyin. Sık sık oluyorsa ağı kontrol edin.
advice-maintenance = Bekleyin ve daha sonra yeniden deneyin.
advice-server-temporary-failure = Birkaç dakika bekleyip yeniden deneyin. Şifreyi de ayarları da değiştirmeyin. Saatlerce sürerse sağlayıcıya bildirin.
advice-server-busy = Birkaç dakika bekleyip yeniden deneyin.
advice-server-silent = Port ile şifreleme türünün birbirine uyduğunu kontrol edin, sonra birkaç dakika bekleyip yeniden deneyin.
advice-server-slow = E-posta programında daha uzun bir zaman aşımı süresi belirleyin ve başka bir ağın daha hızlı olup olmadığına bakın.
advice-server-misbehaves = Sunucu adını ve portu resmî ayarlarla karşılaştırın; veriyi değiştirip değiştirmediğini görmek için antivirüs programının e-posta taramasını kısa süreliğine kapatın.
advice-client-protocol-error = E-posta programını güncelleyin. Yine olursa antivirüs programının e-posta taramasını kısa süreliğine kapatıp nedenin bu olup olmadığına bakın.
advice-bad-command-sequence = E-posta programının günlüğünde ilk ret yanıtını bulun ve onu mailmedic explain ile açıklatın.

## Neither

advice-ok = Yapılacak bir şey yok.
advice-unknown = Posta kutunuza tarayıcıdan giriş yapın: orada çalışıyorsa hesapta sorun yoktur. Sonra e-posta adresiyle bir denetim çalıştırın; denetim tüm protokolleri dener ve tek bir yanıttan fazlasını gösterebilir.

## Steps that fit more than one cause

advice-password-by-hand = Şifreyi elle yazın ya da önünde, sonunda ve karakterlerin arasında boşluk olmadan yapıştırın.
advice-antivirus-off = Sorunun ortadan kalkıp kalkmadığını görmek için antivirüs programını, güvenlik duvarını ya da proxy sunucusunu kısa süreliğine kapatın. Sonra yeniden açın ve e-posta programını bunun dışında bırakın.
advice-full-address-login = Kullanıcı adı olarak e-posta adresinin tamamını girin.
advice-try-imap = POP3 yerine IMAP kullanın: her cihazda tüm klasörleri ve tüm iletileri gösterir.
