# What to do. `advice-<cause id>` is the general advice for that cause; the
# providers' own files add advice-<provider>-<what> with their own menu words.
# Imperative, one to three sentences, every pattern on one line.

## Reaching the server

advice-network-down = Kontrollera datorns internetanslutning: öppna en valfri webbsida. Om inte heller det fungerar startar du om routern eller frågar internetleverantören.
advice-dns-failed = Försök igen om en minut. Om felet är kvar startar du om routern eller anger en annan DNS-server i nätverksinställningarna.
advice-domain-not-found = Kontrollera stavningen av det som står efter @. Om det är din egen domän kontrollerar du hos din domänregistrar att den är betald.
advice-host-not-found = Kontrollera hur servernamnet är stavat i e-postprogrammet. Det officiella namnet finns i leverantörens hjälp.
advice-no-address = Använd leverantörens officiella servernamn. Om du har ställt in enbart IPv4 eller IPv6 tillåter du båda.
advice-service-not-offered = Använd ett annat protokoll som leverantören erbjuder, eller läs e-posten i en webbläsare.
advice-connect-refused = Jämför servernamn och port med de officiella inställningarna. Om de stämmer väntar du några minuter och försöker igen. Leta sedan efter en brandvägg som hindrar anslutningen.
advice-connect-timeout = { $port ->
    [25] Skicka inte via port 25, som många nät spärrar: ange port 465 (SSL/TLS) eller 587 (STARTTLS) för den utgående servern. Om inte heller det fungerar provar du ett annat nät, till exempel mobilens internetdelning.
   *[other] Jämför servernamn och port med de officiella inställningarna. Prova sedan ett annat nät, till exempel mobilens internetdelning. Om det fungerar där är det en brandvägg eller router i det första nätet som är i vägen.
 }
advice-port-blocked = Använd en annan port på samma server enligt de officiella inställningarna (465 eller 587 för att skicka, aldrig 25). Om du vill öppna just den här porten tillåter du den i brandväggen eller ber internetleverantören om det.
advice-ipv6-broken = Kontrollera om andra servrar svarar via IPv6. Om ingen gör det ber du internetleverantören eller nätverksadministratören att åtgärda IPv6, och låter datorn använda IPv4 i första hand så länge. Om det bara är den här servern som inte svarar meddelar du den som driver den.
advice-connection-reset = Försök igen om några minuter. Om det händer varje gång provar du ett annat nät och stänger tillfälligt av antivirusprogrammets genomsökning av e-post för att se om den är orsaken.
advice-connection-closed = Kontrollera att port och typ av kryptering hör ihop (SSL/TLS för 993, 995 och 465; STARTTLS för 143, 110 och 587). Försök sedan igen om några minuter.
advice-server-refused = Vänta några minuter och försök igen. Om felet är kvar provar du ett annat nät och läser serverns egna ord för att hitta en orsak.
advice-proxy-failed = Kontrollera proxyns adress, dess användarnamn och lösenord, och att den tillåter anslutningar till e-postportar. Om ingen proxy behövs här ansluter du utan den.

## Speaking to it

advice-wrong-tls-mode = Välj den kryptering som hör till porten: SSL/TLS för 993, 995 och 465, STARTTLS för 143, 110 och 587.
advice-wrong-port-or-protocol = Ange server, port och kryptering enligt de officiella inställningarna: IMAP 993, POP3 995 och SMTP 465, alla med SSL/TLS.
advice-wrong-host = Ange servernamnet från leverantörens officiella inställningar.
advice-outdated-host = Byt servernamnet i e-postprogrammet mot det som leverantören anger nu.
advice-tls-not-offered = Använd porten som är krypterad från början (993 för IMAP, 995 för POP3, 465 för SMTP) med SSL/TLS. Logga inte in utan kryptering.
advice-mechanism-unsupported = Välj ”Normalt lösenord” som autentiseringsmetod tillsammans med SSL/TLS, eller OAuth2 där leverantören kräver det. Det kan också hjälpa att uppdatera e-postprogrammet.
advice-username-format = Ange hela e-postadressen som användarnamn. Om den nekas använder du den form som står i leverantörens hjälp.
advice-auth-required-before-send = Slå på autentisering för utgående server i e-postprogrammet (”Den utgående servern (SMTP) kräver autentisering”), med samma användarnamn och lösenord som för att hämta e-post.
advice-sender-not-owned = Ändra avsändaradressen till adressen för det konto som loggar in på den utgående servern, eller lägg först till den andra adressen som alias i leverantörens inställningar.
advice-helo-invalid = Ge datorn ett enkelt namn utan mellanslag och specialtecken, eller uppdatera e-postprogrammet. Se till att e-posten går via leverantörens utgående server med inloggning.
advice-tls-required-before-auth = Ställ in krypteringen på SSL/TLS (port 993, 995, 465) eller STARTTLS (143, 110, 587).
advice-plaintext-auth-disabled = Ställ in krypteringen på SSL/TLS (port 993, 995, 465) eller STARTTLS (143, 110, 587). Lösenordet kan vara kvar som det är.
advice-client-id-required = Uppdatera e-postprogrammet, eller välj ett som skickar IMAP-kommandot ID. Många program har en inställning för det.
advice-auth-not-offered = Använd leverantörens server för utgående e-post (SMTP, port 465 med SSL/TLS eller 587 med STARTTLS) i stället för den här servern och porten.
advice-server-referral = Ange den server som nämns i svaret, om den tillhör din leverantör.
advice-plaintext-used = Ställ in krypteringen på SSL/TLS med port 993 (IMAP), 995 (POP3) eller 465 (SMTP).

## Trust

advice-clock-wrong = Ställ in rätt datum, tid och tidszon på datorn, helst så att de ställs in automatiskt via internet. Försök sedan igen.
advice-certificate-expired = Kontrollera först datorns datum. Om det stämmer meddelar du den som driver servern att certifikatet har gått ut. Stäng inte av certifikatkontrollen.
advice-certificate-not-yet-valid = Ställ in rätt datum och tid på datorn. Om de redan stämmer meddelar du den som driver servern.
advice-certificate-name-mismatch = Ange leverantörens officiella servernamn i e-postprogrammet. Om det redan står där provar du ett annat nät: något i det här nätet svarar i serverns ställe.
advice-certificate-self-signed = Hos en allmän e-postleverantör: godkänn inte certifikatet utan prova ett annat nät. För en egen server: be den som driver den att skaffa ett certifikat från en offentlig utfärdare.
advice-certificate-unknown-issuer = Installera alla systemuppdateringar, och kontrollera om ett antivirusprogram söker igenom krypterad e-post: undanta i så fall e-postprogrammet. Godkänn inte en okänd utfärdare för hand.
advice-certificate-chain-incomplete = Meddela den som driver servern att de mellanliggande certifikaten saknas. Tills vidare kan ett e-postprogram med uppdaterat certifikatarkiv fungera.
advice-certificate-revoked = Logga inte in på den här servern. Meddela den som driver den, och försök igen när certifikatet har bytts ut.
advice-certificate-weak = Meddela den som driver servern att certifikatet behöver en starkare nyckel eller signatur.
advice-certificate-expires-soon = Meddela den som driver servern i god tid, om det är din server. Annars behöver inget göras nu.
advice-tls-intercepted-antivirus = Stäng av genomsökningen av krypterade anslutningar (SSL-genomsökning, e-postskydd) i { $product }, eller undanta e-postprogrammet från den. E-posten söks ändå igenom när den sparas eller öppnas.
advice-tls-intercepted-company = Fråga nätverksadministratören om det är meningen att { $product } ska öppna e-postanslutningar. Är det så låter du administratören installera dess certifikat på datorn. Annars använder du ett annat nät för e-posten.
advice-tls-intercepted-tool = Stäng { $product }, eller ta bort dess proxy ur systemets nätverksinställningar. Om du inte har startat verktyget själv låter du någon undersöka datorn.
advice-tls-intercepted-local = Använd ett certifikat från en offentlig utfärdare på den här servern, eller installera på datorn den testutfärdare som { $product } har skapat.
advice-tls-intercepted = Stäng av genomsökningen av krypterade anslutningar (SSL- eller HTTPS-genomsökning, e-postskydd) i antivirusprogrammet, eller undanta e-postprogrammet från den. I ett företagsnät frågar du administratören.
advice-starttls-stripped = Använd porten som är krypterad från början (993, 995 eller 465 med SSL/TLS). Leta efter en brandvägg eller ett antivirusprogram som ändrar e-posttrafiken i det här nätet.
advice-starttls-injection = Använd porten som är krypterad från början (993, 995 eller 465 med SSL/TLS), och prova ett annat nät. Meddela den som driver servern om felet är kvar.
advice-tls-too-old = Be den som driver servern att slå på TLS 1.2 eller nyare. Hos en allmän e-postleverantör kontrollerar du att servernamnet är det officiella.
advice-tls-hello-too-large = Uppdatera nätets brandvägg eller router, eller be administratören att låta stora första meddelanden i TLS passera. Om det är likadant i andra nät meddelar du den som driver servern.
advice-tls-handshake-failed = Kontrollera att port och typ av kryptering hör ihop, och uppdatera både systemet och e-postprogrammet. Prova sedan ett annat nät.

## Signing in

advice-wrong-password = Logga in på leverantörens webbmejl med användarnamnet och kontots vanliga lösenord, inskrivna för hand. Om det går kan leverantören kräva ett applösenord i e-postprogram; om du redan använder ett skapar du ett nytt. Om det inte går återställer du lösenordet.
advice-credentials-or-protocol-disabled = Titta först i webbmejlens inställningar om åtkomst för e-postprogram ({ $protocol }) är påslagen. Kontrollera sedan lösenordet, och använd ett applösenord om leverantören erbjuder det.
advice-app-password-required = Öppna kontots säkerhetsinställningar i en webbläsare och skapa ett applösenord. Ange det i e-postprogrammet i stället för kontots lösenord, utan mellanslag.
advice-protocol-disabled = Logga in på webbmejlen i en webbläsare och slå på åtkomst för e-postprogram via { $protocol } i inställningarna. Vänta sedan några minuter och försök igen.
advice-protocol-disabled-by-admin = Be administratören för e-postdomänen att tillåta åtkomst via { $protocol } för den här brevlådan.
advice-paid-plan-required = Välj ett annat protokoll eller ett abonnemang där det här ingår, eller läs e-posten i en webbläsare.
advice-oauth-token-invalid = Ta bort kontots behörighet i e-postprogrammet och logga in på nytt i webbläsarfönstret som programmet öppnar.
advice-basic-auth-disabled = Välj OAuth2 (inloggning i webbläsaren) som autentiseringsmetod. Om det inte finns i e-postprogrammet använder du ett nyare program.
advice-web-login-required = Öppna länken i serverns svar, eller logga in på webbmejlen i en webbläsare på samma nät, och bekräfta att det var du som loggade in. Försök sedan igen i e-postprogrammet.
advice-human-verification-required = Logga in på webbmejlen i en webbläsare och gör kontrollen som visas. Om det finns en länk i svaret öppnar du den. Försök sedan igen i e-postprogrammet.
advice-user-agreement-not-accepted = Logga in på webbmejlen en gång i en webbläsare, godkänn avtalet och slutför registreringen. Försök sedan igen i e-postprogrammet.
advice-account-blocked = Logga in på webbmejlen i en webbläsare, följ leverantörens anvisningar och välj ett nytt lösenord. Ange sedan det, eller ett nytt applösenord, i e-postprogrammet.
advice-account-suspended = Kontakta leverantören eller administratören för e-postdomänen: bara de kan öppna kontot igen.
advice-password-expired = Välj ett nytt lösenord i webbmejlen eller med administratörens hjälp, och ange det i e-postprogrammet.
advice-authorization-denied = Be brevlådans ägare eller administratören om behörighet att öppna den, eller öppna din egen brevlåda.
advice-geo-blocked = Stäng av eventuell VPN eller proxy och försök från ditt vanliga nät. Se i kontots säkerhetsinställningar om inloggning bara är tillåten från vissa länder.
advice-login-rate-limited = Stäng e-postprogrammet på alla enheter ett tag (15 minuter till några timmar), och logga sedan in en gång med rätt lösenord. Låt programmet söka efter ny e-post var 10:e minut eller mer sällan.

## Sending

advice-relay-denied = Slå på autentisering för utgående server, och använd den utgående servern hos den leverantör som avsändaradressen hör till.
advice-sender-domain-invalid = Rätta avsändaradressen i e-postprogrammets kontoinställningar.
advice-sender-auth-failed = Skicka via den utgående servern hos den leverantör som avsändaradressen hör till. Om du har en egen domän anger du dess SPF- och DKIM-poster enligt leverantörens anvisningar.
advice-sending-disabled = Byt lösenord i webbmejlen, sök igenom datorn efter skadliga program och följ leverantörens anvisningar. Ange sedan det nya lösenordet i e-postprogrammet.
advice-sending-limit-exceeded = Skicka ingenting på 24 timmar, och gör inga nya försök under tiden. Skicka sedan färre meddelanden åt gången. Använd en särskild tjänst för nyhetsbrev.
advice-recipient-limit = Dela upp mottagarna på flera meddelanden.
advice-user-unknown = Kontrollera mottagarens adress bokstav för bokstav, eller fråga mottagaren på annat sätt.
advice-recipient-disabled = Kontakta mottagaren på annat sätt och be om en annan adress.
advice-recipient-rate-limited = Skicka meddelandet igen senare.
advice-mailbox-full = Tala om för mottagaren på annat sätt att brevlådan är full, och skicka igen senare.
advice-greylisted = Skicka meddelandet igen efter 5 till 15 minuter; en e-postserver gör det av sig själv.
advice-spam-content-rejected = Skicka ett meddelande från webbmejlen för att visa att det är en människa som skriver. Ändra sedan ämne, länkar och bilagor, och sök igenom datorn efter skadliga program.
advice-policy-rejected = Leta efter en länk eller kod i svaret och slå upp den i leverantörens hjälp. Om det inte finns någon frågar du mottagaren på annat sätt, eller leverantören.
advice-attachment-forbidden = Ta bort bilagan och dela i stället filen med en länk till en molnlagringstjänst.
advice-message-too-large = { $protocol ->
    [IMAP] Servern sparar inte meddelanden av den storleken: gör bilagorna mindre, eller behåll meddelandet på datorn.
   *[other] Dela stora filer med en länk till en molnlagringstjänst, eller skicka dem i flera meddelanden.
 }
advice-malformed-message = Skriv meddelandet på nytt som oformaterad text, utan inklistrade delar. Uppdatera e-postprogrammet om det händer igen.
advice-ip-blocked-dynamic-ptr = Skicka via din egen leverantörs utgående server med inloggning (port 465 eller 587). Om du själv driver en server ber du internetleverantören om en riktig PTR-post.
advice-ip-blocklisted = Skicka via din egen leverantörs utgående server med inloggning (port 465 eller 587). Om du redan gör det provar du ett annat nät och söker igenom datorerna i det här nätet efter skadliga program.
advice-ip-rate-limited = Vänta några timmar och skicka färre meddelanden åt gången. Skicka via din egen leverantörs utgående server med inloggning.

## In the session

advice-too-many-connections = { $protocol ->
    [SMTP] Stäng andra program som skickar, vänta några minuter och försök igen. Skicka färre meddelanden åt gången.
   *[other] Stäng e-postprogrammet på andra enheter, vänta några minuter och ange ett lägre antal anslutningar i programmets kontoinställningar.
 }
advice-rate-limited = { $protocol ->
    [SMTP] Vänta några minuter. Skicka sedan färre meddelanden åt gången.
   *[other] Vänta några minuter. Låt sedan e-postprogrammet söka efter ny e-post mer sällan och göra färre saker samtidigt.
 }
advice-bandwidth-exceeded = Vänta upp till 24 timmar. Ställ sedan in en enhet i taget, och låt e-postprogrammet bara behålla de senaste meddelandena.
advice-own-mailbox-full = Ta bort stora och gamla meddelanden, och töm papperskorgen och skräppostmappen. Eller skaffa ett större abonnemang.
advice-mailbox-locked = { $protocol ->
    [IMAP] Om ett annat e-postprogram eller en annan enhet hämtar e-post från brevlådan stänger du det där. Annars släpper låset av sig självt: vänta 10 minuter och försök igen.
   *[other] Om ett annat e-postprogram eller en annan enhet hämtar e-post från brevlådan stänger du det där. Annars släpper låset av sig självt: vänta 10 minuter och försök igen. Använd IMAP om du har flera enheter.
 }
advice-mailbox-not-found = Uppdatera mapplistan i e-postprogrammet, och välj på nytt mapparna för skickat, utkast och papperskorg. Om det finns en inställning för sökvägsprefix provar du INBOX.
advice-mailbox-name-invalid = Välj ett annat namn utan specialtecken.
advice-mailbox-readonly = Använd en annan mapp, eller be mappens ägare om rätt att ändra i den.
advice-message-not-found = { $protocol ->
    [POP3] Låt e-postprogrammet hämta meddelandelistan igen. Använd hellre IMAP: då syns alla mappar och alla meddelanden på alla enheter.
   *[other] Uppdatera mappen i e-postprogrammet.
 }
advice-session-timeout = Inget behöver ändras: låt e-postprogrammet ansluta igen. Om det händer ofta kontrollerar du nätverket.
advice-maintenance = Vänta och försök igen senare.
advice-server-temporary-failure = Vänta några minuter och försök igen. Ändra varken lösenord eller inställningar. Om felet varar i flera timmar meddelar du leverantören.
advice-server-busy = Vänta några minuter och försök igen.
advice-server-silent = Kontrollera att port och typ av kryptering hör ihop, och försök sedan igen om några minuter.
advice-server-slow = Ange en längre tidsgräns i e-postprogrammet, och se om ett annat nät är snabbare.
advice-server-misbehaves = Jämför server och port med de officiella inställningarna, och stäng tillfälligt av antivirusprogrammets genomsökning av e-post för att se om den ändrar trafiken.
advice-client-protocol-error = Uppdatera e-postprogrammet. Om det händer igen stänger du tillfälligt av antivirusprogrammets genomsökning av e-post för att se om den är orsaken.
advice-bad-command-sequence = Leta upp det första nekande svaret i e-postprogrammets logg, och låt mailmedic explain förklara det.

## Neither

advice-ok = Inget behöver göras.
advice-unknown = Logga in på leverantörens webbmejl i en webbläsare: om det går är det inget fel på kontot. Kör sedan en kontroll med adressen. Den provar alla protokoll och kan ge bättre besked än ett enda svar.

## Steps that fit more than one cause

advice-password-by-hand = Skriv in lösenordet för hand, eller klistra in det utan mellanslag före, efter eller mellan tecknen.
advice-antivirus-off = Stäng tillfälligt av antivirusprogrammet, brandväggen eller proxyn för att se om problemet försvinner. Slå på skyddet igen efteråt och undanta e-postprogrammet.
advice-full-address-login = Ange hela e-postadressen som användarnamn.
advice-try-imap = Använd IMAP i stället för POP3: då syns alla mappar och alla meddelanden på alla enheter.
