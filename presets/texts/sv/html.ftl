# Labels of the HTML report, beside those of report.ftl.

## The verdict in short; it stands beside a sign and in the title of the page

label-html-verdict-works = Allt fungerar
label-html-verdict-works-with-warnings = Fungerar, men något behöver ses över
label-html-verdict-broken = Ett problem hittades
label-html-verdict-inconclusive = Kunde inte bedömas

label-html-report-of = E-postkontroll
label-html-severity-error = Problem
label-html-severity-warning = Varning
label-html-severity-info = Bra att veta

## Headings

label-html-findings = Det här hittades
label-html-why = Hur säkert det är
label-html-waterfall = Stegen över tid
label-html-servers = Servrar
label-html-certificates = Certifikat

## Settings

label-html-copy = Markera ett värde och kopiera det: ett klick eller en tryckning markerar hela värdet.

## The picture

# $endpoints: how many; $time: as html-ms or html-s make it
label-html-picture = { $endpoints ->
    [one] Stegen i ett försök under { $time }, från vänster till höger. Tabellen nedan visar samma sak.
   *[other] Stegen i { $endpoints } försök under { $time }, från vänster till höger. Tabellen nedan visar samma sak.
 }
label-html-ms = { $time } ms
label-html-s = { $time } s
label-html-table = Samma sak i siffror
label-html-table-caption = Tid för varje steg i millisekunder
label-html-outcome = resultat
label-html-kind-reach = kontakt med servern
label-html-kind-secure = TLS
label-html-kind-talk = hälsning och funktioner
label-html-kind-sign-in = inloggning
label-html-kind-after = därefter
label-html-kind-failed = nekat eller misslyckat

## Servers

# $stage: a name as label-stage-* has it; the server's words follow
label-html-refused-at = Servern nekade vid steget { $stage }:
# $count: how many
label-html-capabilities = { $count ->
    [one] En funktion
   *[other] { $count } funktioner
 }
label-html-before-tls = Före TLS
label-html-after-tls = Med TLS, före inloggningen
label-html-after-auth = Efter inloggningen
# $count: how many lines
label-html-dialogue = { $count ->
    [one] Dialogen: en rad
   *[other] Dialogen: { $count } rader
 }
label-html-column-time = ms
label-html-column-who = vem
label-html-column-text = vad
label-html-speaker-client = klient
label-html-speaker-server = server
label-html-speaker-remark = anmärkning

## Certificates

label-html-accepted = Godkänt.
# $stores: names of stores, as label-list-and makes it
label-html-trusted-by = Godkänt; betrott enligt: { $stores }.
label-html-store-mozilla = Mozillas lista
label-html-store-system = datorns lista
label-html-store-extra = certifikaten som angavs för den här körningen
label-html-sent-by = Skickat av
label-html-issuer = Utfärdare
label-html-names = Namn
label-html-key = Nyckel
label-html-fingerprint = SHA-256
# $from, $until: YYYY-MM-DD
label-html-valid-between = Giltigt från { $from } till { $until }
# $count: days
label-html-valid-for = { $count ->
    [0] mindre än en dag kvar
    [one] en dag kvar
   *[other] { $count } dagar kvar
 }
label-html-expired = { $count ->
    [0] gick ut för mindre än en dag sedan
    [one] gick ut för en dag sedan
   *[other] gick ut för { $count } dagar sedan
 }
label-html-valid-later = { $count ->
    [0] börjar gälla om mindre än en dag
    [one] börjar gälla om en dag
   *[other] börjar gälla om { $count } dagar
 }
# $count: how many
label-html-more = och { $count } till
label-html-issuers = { $count ->
    [one] Utfärdarens certifikat
   *[other] Utfärdarnas { $count } certifikat
 }

## The last lines

# $cause: its id, where no rule for replies spoke
label-html-cause = Orsak { $cause }.
label-html-alone = Sidan är fristående: den kör ingenting och hämtar ingenting. Den innehåller inga lösenord.
