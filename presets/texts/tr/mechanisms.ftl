# SASL mekanizmaları, jetonlar ve istemci sertifikalarıyla oturum açma.

evidence-fault-scram-wrong-signature = { $host }, SCRAM'in istediği gibi parolayı bildiğini kanıtlayamadı: yanıt veren, hesabın bulunduğu sunucu değil.
evidence-fault-scram-no-signature = { $host }, SCRAM'in istediği gibi parolayı bildiğini kanıtlamadan kabul etti.
# $count: a number
evidence-fault-scram-iterations = { $host } tek bir oturum açma için { $count } karma turu istiyor; dürüst bir sunucunun bu kadarına gereksinimi yoktur.
# $words: what is wrong, in English
evidence-fault-scram-malformed = { $host } sunucusunun SCRAM'de söylediği anlaşılamıyor: { $words }.
