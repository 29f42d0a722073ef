# Sağlayıcı yalnızca belirteç kabul ediyorsa.

evidence-preset-says-passwords-ended = Sağlayıcı, parola ne olursa olsun, posta programlarından artık parola kabul etmiyor (kayıtlarda böyle yazıyor).
question-token = Posta için bir erişim belirteci alın (mailmedic token --provider …) ve denetimi onunla yeniden çalıştırın: kabul edilirse yanlış olan yalnızca oturum açma yöntemiydi.
