# Sağlayıcı yalnızca belirteç kabul ediyorsa.

evidence-preset-says-passwords-ended = Sağlayıcı, hangi şifre olursa olsun, e-posta programlarından artık şifre kabul etmiyor (sağlayıcıyla ilgili kayıtta böyle yazıyor).
question-token = Posta için bir erişim belirteci alın (mailmedic token --provider …) ve denetimi onunla yeniden çalıştırın: kabul edilirse yanlış olan yalnızca oturum açma yöntemiydi.
