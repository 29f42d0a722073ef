# What a run over many endpoints says: causes of its own, proofs, labels.

## Causes

cause-unstable = { $host } svarade inte som den skulle, men vid ett nytt försök fungerade den.
    .explanation = Felet kommer och går: en överbelastad server, en trasig maskin bland flera bakom samma namn eller ett nät som tappar paket. Den som råkar ut för fel ögonblick får ingen e-post.
    .why = Det kan fungera igen om ett ögonblick.

cause-expectation-not-met = { $host } fungerar, men saknar något som förväntas av den.
    .explanation = Ett e-postprogram skulle kunna använda servern. Filen med servrar förväntar sig mer än vad den erbjuder. Antingen har servern ändrats eller så är förväntan föråldrad.
    .why = Servern kan ha ställts in på ett annat sätt.

cause-changed-since-baseline = { $host } är inte längre som när jämförelsefilen skrevs.
    .explanation = Servern fungerar, men det den erbjuder eller visar skiljer sig från förra gången. Om ingen har ändrat det med avsikt är det värt en titt.
    .why = Servern kan ha ändrats.

## Advice

advice-unstable = Se efter i serverns logg och belastning vid tiden för den här körningen, och pröva varje maskin bakom namnet för sig.
advice-expectation-not-met = Ställ in servern som förväntat, eller rätta förväntan i filen med servrar.
advice-changed-since-baseline = Om ändringen är avsiktlig, skriv jämförelsefilen på nytt med --write-baseline.

## Proofs

# How to see that the advice helped
proof-smoke = Vid nästa körning syns det inte längre.

# $tries: how many
evidence-passed-at-last = Försök { $tries } lyckades.
evidence-failed-each-time = Det gjordes { $tries } försök, och alla misslyckades.
# $days: days left, negative where it is over; $wanted
evidence-expected-days = { $days ->
    [one] En dag återstår
   *[other] { $days } dagar återstår
 }, minst { $wanted } behövs.
# $ms, $wanted: milliseconds
evidence-expected-greeting = Från anslutningen till de första orden från { $host } gick det { $ms } ms, högst { $wanted } ms förväntas.
# $version: 1.2, 1.3 or none
evidence-expected-tls = { $version ->
    [none] { $host } talar utan TLS här, minst TLS { $wanted } förväntas.
   *[other] { $host } talar TLS { $version }, minst TLS { $wanted } förväntas.
 }
# $words: with commas; $count: how many
evidence-expected-capabilities = { $count ->
    [one] { $host } erbjuder inte { $words }, som förväntas av den.
   *[other] { $host } erbjuder inte { $words }, som förväntas av den.
 }
evidence-expected-mechanisms = { $count ->
    [one] { $host } erbjuder inte inloggningssättet { $words }, som förväntas av den.
   *[other] { $host } erbjuder inte inloggningssätten { $words }, som förväntas av den.
 }
evidence-baseline-capabilities-gone = Erbjuds inte längre: { $words }.
evidence-baseline-capabilities-new = Erbjuds nu också: { $words }.
evidence-baseline-mechanisms-gone = Inloggningssätt som inte längre erbjuds: { $words }.
evidence-baseline-mechanisms-new = Nya inloggningssätt: { $words }.
evidence-baseline-tls = { $host } talade TLS { $was }, nu talar den TLS { $is }.
# $was, $is: names as certificates have them
evidence-baseline-issuer = Certifikatet var utfärdat av { $was }, nu är det utfärdat av { $is }.
# $was, $is: IP addresses with commas
evidence-baseline-addresses = { $host } hade andra adresser: { $was }. Nu är de: { $is }.

## The verdict over all endpoints

# $count: endpoints in all
label-smoke-works = { $count ->
    [one] Den enda servern fungerar.
   *[other] Alla { $count } servrar fungerar.
 }
# $broken, $count: of them
label-smoke-broken = { $broken ->
    [one] { $broken } av { $count } servrar har ett fel.
   *[other] { $broken } av { $count } servrar har fel.
 }
label-smoke-warnings = { $warned ->
    [one] Alla fungerar, men { $warned } av { $count } servrar behöver ses över.
   *[other] Alla fungerar, men { $warned } av { $count } servrar behöver ses över.
 }
label-smoke-inconclusive = { $open ->
    [one] { $open } av { $count } servrar kunde inte bedömas.
   *[other] { $open } av { $count } servrar kunde inte bedömas.
 }
label-smoke-interrupted = { $count ->
    [one] Avbrutet: en server hann inte bli klar.
   *[other] Avbrutet: { $count } servrar hann inte bli klara.
 }

## Its parts

# $days: until the certificate ends
label-smoke-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
 }
label-smoke-servers = Servrar
label-smoke-findings = Vad som hittades
# $servers: with commas
label-smoke-same-at = Samma sak hos { $servers }
# $count: how many more
label-smoke-more = och { $count } till
label-smoke-column-state = läge
label-smoke-column-time = tid
label-smoke-column-certificate = certifikat
label-smoke-state-works = fungerar
label-smoke-state-works-with-warnings = se över
label-smoke-state-broken = fel
label-smoke-state-inconclusive = ej bedömd
# $count, $works, $warned, $broken, $open: how many; $seconds: with one decimal
label-smoke-footer = { $count ->
    [one] { $count } server
   *[other] { $count } servrar
 } på { $seconds } s: { $works } bra, { $warned } att se över, { $broken } med fel, { $open } ej bedömda.

## Checks

label-smoke-check-reachable = nåbar
label-smoke-check-tls = TLS
label-smoke-check-certificate = certifikat
label-smoke-check-certificate-days = certifikatets dagar
label-smoke-check-tls-version = TLS-version
label-smoke-check-greeting = hälsning
label-smoke-check-greeting-ms = tid till hälsningen
label-smoke-check-capabilities = funktioner
label-smoke-check-mechanisms = inloggningssätt
label-smoke-check-sign-in = inloggning
label-smoke-check-preset = enligt förinställningen
label-smoke-check-baseline = enligt jämförelsefilen
# $expected, $found: words or numbers
label-smoke-expected = förväntat { $expected }, funnet { $found }
