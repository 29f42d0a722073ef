# Labels of the report for people. Short words stand in columns: keep them short.

## The verdict

# $protocols: a list as label-list-and makes it; $count: how many
label-headline-works = E-posten fungerar: inloggningen godkändes via { $protocols }.
label-headline-usable = { $count ->
    [one] { $protocols } svarar som det ska. Ingen inloggning gjordes.
   *[other] { $protocols } svarar som de ska. Ingen inloggning gjordes.
 }
label-headline-nothing-tried = Inget provades.
# $sentence: one of those above; $count: of the warnings
label-headline-warnings = { $count ->
    [one] { $sentence } En sak behöver ses över.
   *[other] { $sentence } { $count } saker behöver ses över.
 }
label-headline-broken = Något är fel, men det gick inte att avgöra vad.
label-headline-inconclusive = Inget kunde bedömas.

# $head: all but the last, with commas; $last
label-list-and = { $head } och { $last }
label-list-or = { $head } eller { $last }

# Between the whole part of a number and its decimals
label-decimal-mark = ,

label-working = { $count ->
    [one] { $protocols } fungerar
   *[other] { $protocols } fungerar
 }
## What stands in a sentence for an argument that is not known

label-unknown-address = den här adressen
label-unknown-host = servern
label-unknown-port = okänd
label-unknown-protocol = IMAP eller POP3
label-unknown-provider = e-postleverantören
label-unknown-user = den här användaren

## Findings

label-sure-certain = Säkert: inget annat stämmer med det som kom fram.
label-sure-likely = Troligt: det stämmer bäst med det som kom fram, men något annat är möjligt.
label-sure-possible = Möjligt: en av flera orsaker som stämmer med det som kom fram.
label-confidence-certain = säkert
label-confidence-likely = troligt
label-confidence-possible = möjligt

label-heading-proof = Vad som visar det
label-heading-alternatives = Vad det annars kan vara
label-heading-advice = Gör så här
label-heading-others = Hittades också
label-heading-stages = Steg, i millisekunder
label-heading-settings = Använd de här inställningarna
label-heading-transcript = Dialog med { $server }

# $date: YYYY-MM-DD
label-link-checked = sidan kontrollerad { $date }
# $count: characters left out
label-cut = … (ytterligare { $count } tecken)

## Stages: names, and the heads of their columns

label-stage-resolve = namnuppslagning
label-stage-connect = anslutning
label-stage-tls = TLS-handskakning
label-stage-greeting = hälsning
label-stage-capabilities = funktioner
label-stage-starttls = start av TLS
label-stage-id = identifiering
label-stage-auth = inloggning
label-stage-sender = avsändare
label-stage-quota = utrymme
label-stage-logout = utloggning

label-column-resolve = dns
label-column-connect = tcp
label-column-tls = tls
label-column-greeting = hej
label-column-capabilities = funk
label-column-starttls = stls
label-column-id = id
label-column-auth = login
label-column-sender = från
label-column-quota = kvot
label-column-logout = slut

label-outcome-accepted = inloggad
label-outcome-usable = svarar
label-outcome-refused = nekad
label-outcome-failed = fel
label-outcome-unreachable = nås inte
label-outcome-skipped = ej provad

# $stage: one of the names above
label-skipped-after = nåddes inte: sessionen slutade vid steget { $stage }
label-skipped-no-secret = inget lösenord angavs
label-skipped-by-proxy = proxyn slår upp namnet
label-skipped-not-protected = inget lösenord skickas utan verifierad TLS

label-detail-connected = ansluten till { $server }
label-detail-tls = TLS { $version }, { $cipher }
label-detail-certificate = certifikat giltigt till { $until }
label-detail-system-only = godkänt av datorn, men inte enligt Mozillas lista
label-detail-round-trips = { $count ->
    [one] en vända till servern
   *[other] { $count } vändor till servern
 }

## Settings

label-receive = Hämta
label-send = Skicka
label-column-server = server
label-column-port = port
label-column-security = säkerhet
label-setting-works = fungerar
label-setting-unconfirmed = ej bekräftat
label-user-name = Användarnamn
label-password = Lösenord
label-auth-password = lösenordet till brevlådan
label-auth-app-password = ett applösenord, skapat för det här e-postprogrammet
label-auth-oauth2 = inget: logga in med OAuth 2.0
label-auth-client-certificate = inget: logga in med klientcertifikatet

## The last line

# $seconds: with one decimal; $endpoints, $logins, $refused: how many
label-footer = Frågade { $endpoints ->
    [one] en server
   *[other] { $endpoints } servrar
 } på { $seconds } s, { $logins ->
    [0] utan inloggning
    [one] med en inloggning
   *[other] med { $logins } inloggningar
 }{ $refused ->
    [0] {""}
    [one] , varav en nekad
   *[other] , varav { $refused } nekade
 }.

# $cause: the id of the cause; $rule: the id of the rule, or -
label-explained-by = Orsak { $cause }, enligt regeln { $rule }.
