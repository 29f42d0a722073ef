# Sentences that say what was seen. Each is one sentence and ends with a full
# stop; where the server's own words follow, the full stop becomes a colon.
#
# Known in every sentence, from the attempt that it was seen in:
#   $protocol (IMAP)  $host  $port  $security (SSL/TLS)  $what (the stage: auth)
# and, where they are known, $user, $address and $provider.

## What a server said

evidence-reply = { $what ->
    [greeting] Så här hälsade { $protocol }.
    [capabilities] { $protocol } svarade på frågan om vilka funktioner som finns.
    [starttls] { $protocol } svarade på begäran att starta TLS.
    [id] { $protocol } svarade på identifieringen.
    [auth] { $protocol } svarade på inloggningen.
    [sender] { $protocol } svarade på frågan om e-post från den här avsändaren tas emot.
    [quota] { $protocol } svarade på frågan om hur full brevlådan är.
    [logout] { $protocol } svarade på utloggningen.
   *[other] { $protocol } svarade.
 }

# $other: the name of the other protocol
evidence-accepted = { $other } godkände samma användarnamn och lösenord.
evidence-refused-elsewhere = { $other } nekade också samma användarnamn och lösenord.
evidence-not-tried = { $what ->
    [auth] { $protocol }: inloggning provades inte.
    [sender] { $protocol }: avsändaren provades inte.
   *[other] { $protocol }: det här steget provades inte.
 }
# $capability: the word of the capability list
evidence-capability-missing = { $host } har inte med { $capability } i listan över sina funktioner.
evidence-other-port-answers = { $host } svarar däremot på port { $port }.
# $seconds
evidence-slow = { $host } behövde { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
 } för att svara.

## The password's form (never the password)

evidence-secret-shape-differs = Lösenordet som angavs ser inte ut som ett applösenord från { $provider }.
evidence-secret-has-spaces = Lösenordet som angavs innehåller mellanslag.
evidence-secret-is-app-password-shaped = Lösenordet som angavs ser ut som ett applösenord från { $provider }.

## What is known of the provider

evidence-preset-says-app-password = { $provider } kräver ett applösenord i e-postprogram; lösenordet till webbplatsen nekas i regel.
evidence-preset-says-switch-off-by-default = Hos { $provider } är { $protocol } avstängt tills brevlådans ägare slår på det.

## The certificate

# $from, $until, $now: dates, YYYY-MM-DD
evidence-certificate-dates = Certifikatet för { $host } gäller från { $from } till { $until }; datorns klocka visar { $now }.
# $expected: the host name asked for; $names: the names in the certificate
evidence-certificate-names = Certifikatet gäller för { $names } och inte för { $expected }.
# $subject, $issuer: as the certificate has them
evidence-certificate-issuer = Certifikatet ({ $subject }) är utfärdat av { $issuer }.

## Faults of the network: no word from the server

evidence-fault-host-not-found = Det finns ingen server med namnet { $host }.
evidence-fault-no-address = { $host } finns, men har ingen adress som får användas.
# $words: the resolver's
evidence-fault-resolver-failed = Adressen till { $host } kunde inte slås upp: { $words }.
evidence-fault-connection-refused = Ingenting lyssnar på port { $port } hos { $host }: anslutningen nekades.
evidence-fault-connect-timeout = { $host } svarade inte i tid på begäran om anslutning till port { $port }.
# $words: the operating system's
evidence-fault-unreachable = Det finns ingen väg till { $host } härifrån: { $words }.
evidence-fault-connection-reset = Anslutningen till { $host } bröts plötsligt (reset).
evidence-fault-connection-closed = { $host } stängde anslutningen utan ett ord.
# $seconds
evidence-fault-silent = { $host } var tyst i { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
 }.
evidence-fault-deadline = Tiden för hela körningen tog slut innan det här fick något svar.

## Faults of the session

evidence-fault-tls-not-offered = { $host } erbjuder inte TLS på port { $port }.
# $found: the bytes, as text
evidence-fault-starttls-injection = Klartext kom efter svaret på STARTTLS, där bara TLS får följa: { $found }
evidence-fault-auth-not-offered = { $host } erbjuder ingen inloggning på port { $port }.
evidence-fault-plaintext-auth-disabled = { $host } tillåter ingen inloggning utan TLS på port { $port }.
# $offered: the mechanisms' names
evidence-fault-no-common-mechanism = { $host } erbjuder bara inloggningssätt som inte kan användas med lösenord: { $offered }.
# $found: the first line, as text
evidence-fault-not-this-protocol = Det som svarar på port { $port } hos { $host } talar inte { $protocol }: { $found }
# $limit: what grew too large
evidence-fault-too-much = { $host } skickade mer än { $protocol } tillåter ({ $limit }).

## Faults of TLS

# $date: YYYY-MM-DD or `unknown`
evidence-fault-expired = { $date ->
    [unknown] Certifikatet för { $host } har gått ut.
   *[other] Certifikatet för { $host } gick ut { $date }.
 }
evidence-fault-not-yet-valid = { $date ->
    [unknown] Certifikatet för { $host } gäller inte än.
   *[other] Certifikatet för { $host } gäller först från { $date }.
 }
evidence-fault-name-mismatch = Certifikatet gäller för { $names } och inte för { $expected }.
evidence-fault-self-signed = Certifikatet för { $host } är signerat av sig självt, inte av någon som datorn litar på.
evidence-fault-unknown-issuer = Certifikatet för { $host } kommer från en utfärdare som datorn inte litar på.
evidence-fault-revoked = Certifikatet för { $host } har återkallats av utfärdaren.
# $words: the TLS library's or the server's
evidence-fault-weak = Certifikatet för { $host } är för svagt för att gå att lita på: { $words }.
evidence-fault-not-tls = { $host } talar inte TLS på port { $port }. Svaret var: { $found }
evidence-fault-too-old = { $host } använder bara föråldrade versioner av TLS: { $words }.
evidence-fault-alert = { $host } avbröt starten av TLS med ett felmeddelande (alert): { $words }.
evidence-fault-closed = { $host } stängde anslutningen medan TLS startades.
evidence-fault-other = TLS med { $host } misslyckades: { $words }.
