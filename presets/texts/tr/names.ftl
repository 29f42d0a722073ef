# Kullanıcı adları ve belirtecin kimin için olduğu.

label-guide-user-windows = ETKİALANI{"\\"}kullanıcı
# $user: the user name as it was sent
evidence-user-name-prepared = Kullanıcı adı görünmeyen karakterlerle ya da farklı genişlikte harflerle yazılmıştı; olağan harflerle gönderildi: { $user }.
note-user-name = kullanıcı adında görünmeyen karakterler ya da farklı genişlikte harfler var; { $user } olarak gönderiliyor
# $audience: what the token names as its service
evidence-token-audience-other = Belirtecin kendisi { $audience } için olduğunu söylüyor; bu, { $provider } posta hizmeti değil.
