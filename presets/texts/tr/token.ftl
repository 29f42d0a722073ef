# Getting an OAuth 2.0 access token.

## What to do in the browser

# $url, $code
token-type = Herhangi bir cihazdaki tarayıcıda { $url } adresini açın ve şu kodu girin: { $code }
token-type-complete = Ya da kodun içinde bulunduğu şu adresi açın: { $url }
# $minutes
token-type-life = orada onay vermeniz bekleniyor; kod { $minutes } dakika geçerli
token-open = Bu adresi bu bilgisayardaki bir tarayıcıda açın:
token-waiting = orada onay vermeniz bekleniyor
token-foreign = başka bir soruya ait bir yanıt geldi; kabul edilmedi

## The page that the browser shows

token-page-taken = Yanıt alındı. Bu pencereyi kapatıp terminale dönebilirsiniz.
token-page-refused = Yanıt olumsuz. Bu pencereyi kapatabilirsiniz; ayrıntılar terminalde.
token-page-foreign = Bu yanıt, açık olan soruya ait değil. Terminaldeki adresten yeniden başlayın.
token-page-nothing = Burada bir şey yok.

## How it ended

# $minutes
token-granted = erişim belirteci { $minutes } dakika geçerli
token-refresh-kept = yenileme belirteci dosyada saklandı
token-refresh-none = sağlayıcı yenileme belirteci vermedi; bir sonraki erişim belirteci için yeniden onay gerekecek
# $error: the provider's code
token-refused = sağlayıcı erişim belirteci vermiyor: { $error }
# $host, $words
token-odd = { $host } adresinden gelen yanıt, erişim belirteçleriyle ilgili bir yanıt değil: { $words }
token-too-much = { $host } adresinden gelen yanıt, erişim belirteçleriyle ilgili bir yanıtın olabileceğinden çok daha uzun.
# $url
token-redirected = { $host } başka bir adrese yönlendiriyor ve bu yol izlenmiyor: { $url }
# $other
token-foreign-issuer = Uç noktaların tanımı başka bir yayımcıya ait: { $other }. Ona güveniyorsanız --issuer ile onu verin.
token-expired = Zamanında yanıt gelmedi. Yeniden başlayın ya da --wait ile daha uzun süre tanıyın.

## What to do about a refusal, by the provider's code

token-advice-access-denied = İstek tarayıcıda reddedildi ya da bir yönetici izin vermiyor. Yeniden başlayıp onaylayın ya da yöneticiye sorun.
token-advice-invalid-client = Sağlayıcı bu client id değerini tanımıyor ya da gizli anahtar ona ait değil. İkisini de kaydettiğiniz programla karşılaştırın; gizli anahtarı olan programlar için --client-secret-env gerekir.
token-advice-invalid-grant = Kod daha önce kullanılmış, eskimiş ya da başka bir programa ait. Yeniden başlayın.
token-advice-invalid-request = Sağlayıcı isteği hatalı buldu; neyin hatalı olduğunu sağlayıcının sözleri söylüyor. Sık görülen bir neden, programın başka bir oturum açma yolu için kaydedilmiş olmasıdır: --device ya da --loopback deneyin.
token-advice-invalid-scope = Program bu yetki (scope) için kayıtlı değil ya da bu adda bir yetki yok. Yetkiyi sağlayıcıda programa ekleyin ya da --scope ile başka birini verin.
token-advice-redirect-uri-mismatch = Program başka bir dönüş adresiyle kayıtlı. Program için http://127.0.0.1 adresini kaydedin ya da kayıtlı adresi --redirect ile verin.
token-advice-server-error = Hata sağlayıcının kendisinde. Daha sonra yeniden deneyin.
token-advice-temporarily-unavailable = Sağlayıcı meşgul. Daha sonra yeniden deneyin.
token-advice-unauthorized-client = Program bu yolu kullanamaz. Programı masaüstü programı ya da cihaz programı olarak kaydedin veya --device ya da --loopback deneyin.
token-advice-unsupported-grant-type = Sağlayıcı bu yolla erişim belirteci vermiyor. --device ya da --loopback deneyin.
token-advice-unsupported-response-type = Sağlayıcı tarayıcı sayfası üzerinden erişim belirteci vermiyor. --device deneyin.
token-advice-refresh = Yenileme belirteci artık geçerli değil: şifre değişikliği ya da geri alınan izin onu geçersiz kılar. Dosyayı silip bir kez daha onay verin.
token-advice-other = Sağlayıcının yardımında bu kod için ne yazdığına bakın.
