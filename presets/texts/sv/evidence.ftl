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
    [send] { $protocol } svarade på meddelandet.
    [quota] { $protocol } svarade på en fråga om brevlådan.
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
evidence-setting-works = { $host } svarar som det ska på port { $port } med { $security }.
evidence-port-25 = Port 25 är till för e-post mellan servrar. Internetleverantörer spärrar den i regel för sina kunder; e-postprogram skickar via port 465 eller 587.
# $domain
evidence-domain-missing = Det finns över huvud taget ingen domän { $domain }.
# $seconds: with one decimal
evidence-ipv6-cost = IPv4 svarar. Ett program som försöker med IPv6 först förlorar minst { $seconds } s vid varje anslutning.
evidence-ipv6-costs-nothing = IPv4 svarar, och felet med IPv6 visar sig genast: det kostar knappt någon tid.
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

# $product: the product's name; $kind: what it is
evidence-interceptor = { $kind ->
    [antivirus] Certifikatet för { $host } är utfärdat av { $product }, ett säkerhetsprogram, och inte av en offentlig utfärdare.
    [company] Certifikatet för { $host } är utfärdat av { $product }, en organisations proxy eller brandvägg, och inte av en offentlig utfärdare.
    [tool] Certifikatet för { $host } är utfärdat av { $product }, ett verktyg som läser av anslutningar, och inte av en offentlig utfärdare.
   *[other] Certifikatet för { $host } är utfärdat av { $product }, som skapar certifikat för tester, och inte av en offentlig utfärdare.
 }
evidence-trusted-here-only = Datorn godkänner certifikatet för { $host }, men Mozillas lista över offentliga utfärdare gör det inte: utfärdaren har lagts till på den här datorn.
evidence-password-withheld = Lösenordet skickades inte till { $host }.
# $issuer, $hosts
evidence-same-issuer = Certifikaten för { $hosts } kommer från en och samma utfärdare, som inte är en känd offentlig utfärdare: { $issuer }
# $expected: the host name asked for
evidence-name-in-old-field = Namnet { $expected } står bara i ett gammalt fält i certifikatet, som program inte längre läser.
evidence-name-wildcard-above = Namnet med asterisk i certifikatet gäller inte för { $expected } självt, bara för namn under det.
evidence-name-wildcard-below = Asterisken i certifikatet står för en enda del av ett namn; { $expected } har fler.
# $how: unanswered or cut-off
evidence-large-hello = { $how ->
    [unanswered] { $host } svarade inte på det vanliga första meddelandet i TLS, men genast på ett mindre.
   *[other] Anslutningen till { $host } bröts efter det vanliga första meddelandet i TLS, men ett mindre besvarades.
 }

## The clock

# $days; $way: behind or ahead
evidence-clock-at-least = { $way ->
    [behind] Enligt certifikaten går datorns klocka minst { $days } { $days ->
        [1] dag
       *[other] dagar
     } efter.
   *[ahead] Enligt certifikaten går datorns klocka minst { $days } { $days ->
        [1] dag
       *[other] dagar
     } före.
 }
# $theirs, $now: dates, YYYY-MM-DD
evidence-clock-differs = Enligt { $host } är datumet { $theirs }; datorns klocka visar { $now } och går alltså { $days } { $days ->
    [1] dag
   *[other] dagar
 } { $way ->
    [behind] efter
   *[ahead] före
 }.

## Faults of the network: no word from the server

evidence-fault-host-not-found = Det finns ingen server med namnet { $host }.
evidence-fault-no-address = { $host } finns, men har ingen adress som får användas.
# $words: the resolver's
evidence-fault-resolver-failed = Adressen till { $host } kunde inte slås upp: { $words }.
evidence-fault-resolver-servfail = DNS-servern kunde inte besvara frågan om { $host } på grund av ett fel (SERVFAIL).
evidence-fault-resolver-refused = DNS-servern vägrar att svara på frågor om { $host } (REFUSED).
evidence-fault-resolver-timeout = DNS-servern svarade inte i tid på frågan om { $host }.
evidence-fault-resolver-loop = Namnet { $host } är ett alias som leder tillbaka till sig självt (en CNAME-slinga).
evidence-fault-resolver-none = Datorn har ingen DNS-server inställd, så { $host } kan inte slås upp.
# $words: the operating system's
evidence-fault-resolver-unreachable = DNS-servern som ska svara på frågan om { $host } går inte att nå: { $words }.
evidence-fault-connection-refused = Ingenting lyssnar på port { $port } hos { $host }: anslutningen nekades.
evidence-fault-connect-timeout = { $host } svarade inte i tid på begäran om anslutning till port { $port }.
# $words: the operating system's
evidence-fault-unreachable = Det finns ingen väg till { $host } härifrån: { $words }.
evidence-fault-no-route = Datorn har ingen anslutning som kan leda till { $host }.
evidence-fault-connection-reset = Anslutningen till { $host } bröts plötsligt (reset).
evidence-fault-connection-closed = { $host } stängde anslutningen utan ett ord.
# $seconds
evidence-fault-silent = { $host } var tyst i { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
 }.
evidence-fault-deadline = Tiden för hela körningen tog slut innan det här fick något svar.

## Faults of the proxy. $proxy: its address. Some are no fault of its own: then it speaks of the server.

evidence-fault-proxy-refuses = Ingenting lyssnar på proxyns adress { $proxy }: anslutningen nekades.
evidence-fault-proxy-timeout = Proxyn { $proxy } svarade inte i tid på begäran om anslutning.
evidence-fault-proxy-name = Namnet på proxyn { $proxy } kunde inte slås upp.
# $words: the operating system's
evidence-fault-proxy-unreachable = Proxyn { $proxy } går inte att nå: { $words }.
evidence-fault-proxy-auth-required = Proxyn { $proxy } kräver användarnamn och lösenord, men inga angavs.
evidence-fault-proxy-auth-rejected = Proxyn { $proxy } godkänner inte användarnamnet och lösenordet.
evidence-fault-proxy-not-allowed = Reglerna i proxyn { $proxy } tillåter inte anslutning till { $host }, port { $port }.
evidence-fault-proxy-target-refused = Proxyn { $proxy } fungerar och meddelar om { $host }: anslutningen till port { $port } nekades där.
evidence-fault-proxy-target-unreachable = Proxyn { $proxy } fungerar och meddelar att den inte kan nå { $host }, port { $port }.
evidence-fault-proxy-target-timeout = Proxyn { $proxy } fungerar och meddelar att { $host } inte svarade i tid på port { $port }.
# $words: the proxy's
evidence-fault-proxy-refused = Proxyn { $proxy } upprättade ingen anslutning: { $words }.
# $found: the first line, as text
evidence-fault-proxy-not-this-protocol = Det som svarar på { $proxy } är inte en proxy av det här slaget: { $found }
evidence-fault-proxy-closed = Proxyn { $proxy } stängde anslutningen utan att svara.
# $seconds
evidence-fault-proxy-silent = Proxyn { $proxy } var tyst i { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
 }.

## Faults of the session

evidence-fault-tls-not-offered = { $host } erbjuder inte TLS på port { $port }.
# $found: the bytes, as text
evidence-fault-starttls-injection = Klartext kom efter svaret på STARTTLS, där bara TLS får följa: { $found }
evidence-fault-auth-not-offered = { $host } erbjuder ingen inloggning på port { $port }.
evidence-fault-plaintext-auth-disabled = { $host } tillåter ingen inloggning utan TLS på port { $port }.
# $offered: the mechanisms' names
evidence-fault-no-common-mechanism = { $host } erbjuder bara inloggningssätt som inte kan användas med det som angavs: { $offered }.
# $found: the first line, as text
evidence-fault-not-this-protocol = Det som svarar på port { $port } hos { $host } talar inte { $protocol }: { $found }
# $limit: what grew too large
evidence-fault-too-much = { $host } skickade mer än { $protocol } tillåter ({ $limit }).

# $service: what the first bytes are
evidence-service = { $service ->
    [imap] Det som svarar på port { $port } hos { $host } är en IMAP-server.
    [pop3] Det som svarar på port { $port } hos { $host } är en POP3-server.
    [smtp] Det som svarar på port { $port } hos { $host } är en SMTP-server.
    [lmtp] Det som svarar på port { $port } hos { $host } är en LMTP-server, som bara är till för leverans mellan servrar.
    [ftp] Det som svarar på port { $port } hos { $host } är en FTP-server, som är till för filer.
    [http] Det som svarar på port { $port } hos { $host } är en webbserver.
    [ssh] Det som svarar på port { $port } hos { $host } är en SSH-server, som är till för fjärrinloggning.
    [nntp] Det som svarar på port { $port } hos { $host } är en server för diskussionsgrupper (NNTP).
    [managesieve] Det som svarar på port { $port } hos { $host } är en server för e-postfilter (ManageSieve).
    [xmpp] Det som svarar på port { $port } hos { $host } är en chattserver (XMPP).
    [telnet] Det som svarar på port { $port } hos { $host } är en Telnet-server.
    [vnc] Det som svarar på port { $port } hos { $host } är en server för fjärrskrivbord (VNC).
   *[tls] Det som svarar på port { $port } hos { $host } talar TLS från första byten.
 }
# $word is quoted after the sentence.
evidence-masked = I listan över det som { $host } erbjuder har ett ord skrivits över med bokstaven X.

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
# $issuer: the subject of an issuer's certificate
evidence-fault-issuer-expired = Certifikatet för utfärdaren { $issuer } gick ut { $date }.
evidence-fault-issuer-not-yet-valid = Certifikatet för utfärdaren { $issuer } gäller först från { $date }.
evidence-fault-chain-incomplete = { $host } skickar inte certifikatet för utfärdaren av sitt eget certifikat: { $issuer }
evidence-fault-revoked = Certifikatet för { $host } har återkallats av utfärdaren, enligt intyget (OCSP) som servern själv skickar med.
# $words: the TLS library's or the server's
evidence-fault-weak = Certifikatet för { $host } är för svagt för att gå att lita på: { $words }.
evidence-fault-not-tls = { $host } talar inte TLS på port { $port }. Svaret var: { $found }
evidence-fault-too-old = { $host } använder bara föråldrade versioner av TLS: { $words }.
# $words: the alert's name
evidence-fault-alert = { $words ->
    [ProtocolVersion] { $host } svarade att den inte stöder någon av TLS-versionerna som den erbjuds (alert protocol_version).
    [HandshakeFailure] { $host } svarade att de båda sidorna inte har något slags kryptering gemensamt (alert handshake_failure).
    [InsufficientSecurity] { $host } svarade att det som den erbjuds är för svagt (alert insufficient_security).
    [InternalError] { $host } svarade att något gick fel internt (alert internal_error).
    [UnrecognisedName] { $host } svarade att den inte känner till servernamnet (alert unrecognized_name).
    [CertificateRequired] { $host } kräver ett klientcertifikat (alert certificate_required).
    [AccessDenied] { $host } svarade att ingen släpps in härifrån (alert access_denied).
    [NoApplicationProtocol] { $host } svarade att ingen tjänst av det här slaget erbjuds (alert no_application_protocol).
    [InappropriateFallback] { $host } svarade att TLS-versionen har sänkts på vägen (alert inappropriate_fallback).
    [DecodeError] { $host } kunde inte läsa det första meddelandet i TLS (alert decode_error).
    [IllegalParameter] { $host } godtog inte det första meddelandet i TLS (alert illegal_parameter).
    [UnexpectedMessage] { $host } väntade sig inte det första meddelandet i TLS (alert unexpected_message).
   *[other] { $host } avbröt starten av TLS med ett felmeddelande (alert): { $words }.
 }
evidence-fault-closed = { $host } stängde anslutningen medan TLS startades.
evidence-fault-other = TLS med { $host } misslyckades: { $words }.
