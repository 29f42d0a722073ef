# Başkalarına verilen raporların ve yarıda kesilen denetimlerin metinleri.

label-headline-interrupted = Denetim yarıda kesildi: her şey denenmedi.
label-interrupted = yarıda kesildi

## Postanın sahibine yazılan not

label-note-greeting = Merhaba,
# $date: YYYY-MM-DD
label-note-opening = Posta sunucuları { $date } tarihinde, bir e-posta programının kullandığı biçimde denetlendi. Sonuç:
# $whom: a mail address or user name
label-note-opening-for = { $whom } hesabının posta erişimi { $date } tarihinde, bir e-posta programının kullandığı biçimde denetlendi. Sonuç:
label-note-steps = Yapılması gerekenler:
label-note-more = Bakılması gereken başka bir şey daha var:
label-note-settings = E-posta programına girilecek ayarlar:
# $way: receive or send, as label-receive and label-send have it
label-note-setting = { $way } ({ $protocol }): { $host }, port { $port }, { $security }
# $name: of the setting; $value: what to enter
label-note-value = { $name }: { $value }
label-note-stuck = Takılırsanız lütfen hangi adımda kaldığınızı ve e-posta programının tam olarak ne gösterdiğini yazın.
label-note-password = Şifrenizi hiç kimseye göndermeyin. Size yardım etmek için kimsenin ona ihtiyacı yoktur.
