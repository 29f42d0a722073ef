# Etiketter i rapporter som lämnas vidare och i körningar som avbröts.

label-headline-interrupted = Avbrutet: allt hann inte provas.
label-interrupted = avbrutet

## Meddelandet till den vars e-post det gäller

label-note-greeting = Hej!
# $date: YYYY-MM-DD
label-note-opening = E-postservrarna kontrollerades { $date } på det sätt som ett e-postprogram använder dem. Resultatet:
# $whom: a mail address or user name
label-note-opening-for = E-poståtkomsten för { $whom } kontrollerades { $date } på det sätt som ett e-postprogram använder den. Resultatet:
label-note-steps = Gör så här:
label-note-more = Det finns mer att titta på:
label-note-settings = Inställningar för e-postprogrammet:
# $way: receive or send, as label-receive and label-send have it
label-note-setting = { $way } ({ $protocol }): { $host }, port { $port }, { $security }
# $name: of the setting; $value: what to enter
label-note-value = { $name }: { $value }
label-note-stuck = Om du kör fast, skriv vilket steg det var och exakt vad e-postprogrammet visar.
label-note-password = Skicka aldrig ditt lösenord till någon. Ingen behöver det för att hjälpa dig.
