# Provmeddelandet (--send-test) när det söks över POP3, och när inget kan sägas om det.

evidence-inbox-alone = POP3 visar bara inkorgen: meddelandet kan ligga i skräppostmappen.
evidence-not-looked = Provmeddelandet togs emot. Om det kom fram gick inte att se, eftersom servern inte tillät en inloggning till.

label-test-not-tried = inte skickat: en server talade om en spärr eller gräns, så inga fler inloggningar gjordes
label-test-login-delay = inte skickat: POP3 kräver { $seconds ->
    [one] en sekund
   *[other] { $seconds } sekunder
 } mellan två inloggningar; vill du vänta så länge, ange minst lika mycket med --send-test-wait
label-test-not-looked = det gick inte att leta efter det; det kan ligga i brevlådan och kan tas bort där
label-test-unconfirmed = servern bekräftade inte att det togs bort
label-test-sign-ins = { $count ->
    [one] { $count } inloggning till
   *[other] { $count } inloggningar till
 }
