# What each cause means, in plain words. One message a cause:
#   cause-<id>      the title: what is wrong, in one sentence
#   .explanation    two to four short sentences
#   .why            why this is possible, where it stands as an alternative
# A provider's own wording stands in its own file as cause-<id>--<provider>.
# Every pattern stays on one line: the reports wrap it to the terminal.

## Reaching the server

cause-network-down = Datorn når inte nätverket.
    .explanation = Inte en enda server svarade, varken för e-post eller för namnuppslagning. Felet ligger mellan datorn och internet, inte i brevlådan eller dess inställningar.
    .why = Ingenting alls svarade, så datorns internetanslutning kan ligga nere.

cause-dns-failed = Det gick inte att slå upp adressen till { $host }.
    .explanation = DNS-servern som datorn använder gav inget användbart svar. Utan den kan inget servernamn översättas till en adress. Själva e-postservern nåddes aldrig och kan fungera som den ska.
    .why = DNS-servern gav inget användbart svar.

cause-domain-not-found = Domänen i { $address } finns inte.
    .explanation = Internets DNS-servrar känner inte till någon sådan domän. Antingen är adressen felskriven eller så har domänens registrering upphört.
    .why = Ett skrivfel i domänen ger precis samma resultat.

cause-host-not-found = { $host } finns inte.
    .explanation = Internets DNS-servrar känner inte till något sådant servernamn. Namnet är felskrivet eller inaktuellt, eller så har e-postprogrammet gissat det.
    .why = Servernamnet kan vara felskrivet eller inaktuellt.

cause-no-address = Det finns ingen användbar adress till { $host }.
    .explanation = Namnet är känt, men det har ingen IP-adress av rätt slag (IPv4 eller IPv6). Därför finns det inget att ansluta till.
    .why = Namnet har ingen adress av det slag som datorn kan använda.

cause-service-not-offered = Åtkomst via { $protocol } erbjuds inte för den här domänen.
    .explanation = Domänen anger i sina offentliga DNS-poster att den inte har någon sådan tjänst. Det är leverantörens val, inte ett fel.
    .why = Domänen kanske inte erbjuder tjänsten alls.

cause-connect-refused = { $has-port ->
    [no] Anslutningen till { $host } nekades.
   *[yes] Anslutningen till { $host } (port { $port }) nekades.
 }
    .explanation = Datorn bakom namnet svarade genast att inget lyssnar på den porten. Porten eller servernamnet är fel, tjänsten är stoppad eller en brandvägg nekar anslutningen.
    .why = En stoppad tjänst eller fel port nekas genast.

cause-connect-timeout = { $has-port ->
    [no] { $host } svarade inte.
   *[yes] { $host } svarade inte (port { $port }).
 }
    .explanation = En begäran om anslutning skickades, men inget svar kom i tid. Oftast är det en brandvägg, en router eller internetleverantören som stoppar den på vägen. Servern kan också ligga nere, eller så är servernamnet eller porten fel.
    .why = En brandvägg som stoppar anslutningar i tysthet ger precis samma resultat.

cause-port-blocked = { $has-port ->
    [no] { $host } går inte att nå från det här nätet.
   *[yes] { $host } (port { $port }) går inte att nå från det här nätet.
 }
    .explanation = Andra anslutningar går fram, men inte den här. Något mellan datorn och servern spärrar just den här porten: en brandvägg, ett antivirusprogram, en router eller internetleverantören.
    .why = En brandvägg eller internetleverantören kan spärra just den här porten.

cause-ipv6-broken = Anslutningen fungerar via IPv4 men inte via IPv6.
    .explanation = Servern har adresser av båda slagen. Via IPv4 svarar den, men inte via IPv6. Felet ligger antingen i det här nätets IPv6-del eller i serverns. E-posten fungerar ändå, men e-postprogram kan tappa tid på det eller ge upp.
    .why = Det är bara IPv6-adresserna som inte svarar.

cause-connection-reset = Anslutningen till { $host } bröts.
    .explanation = Anslutningen upprättades men avbröts sedan med tvång. Det kan en brandvägg, ett antivirusprogram eller en överbelastad server göra. Lösenordet har inget med saken att göra.
    .why = Något på vägen kan ha brutit anslutningen.

cause-connection-closed = Servern stängde anslutningen utan ett ord.
    .explanation = Anslutningen till { $host } upprättades, men stängdes igen innan någon orsak hann anges. Servern kan vara överbelastad, neka det här nätet eller vänta sig en annan typ av kryptering på porten.
    .why = Servrar som nekar ett visst nät lägger ofta bara på.

cause-server-refused = Servern avvisade anslutningen redan i sin hälsning.
    .explanation = Anslutningen upprättades, men servern avvisade den före all inloggning. Den kan vara överbelastad eller stängd för underhåll, eller så godtar den inte den här nätverksadressen. Lösenordet har inget med saken att göra.
    .why = Anslutningen avvisades redan före inloggningen.

cause-proxy-failed = Proxyn släppte inte igenom anslutningen.
    .explanation = Anslutningen skulle gå via en proxy, men proxyn öppnade den inte. Vad proxyn svarade står nedan. Det blev ingen kontakt med själva e-postservern.
    .why = Anslutningen är beroende av en proxy.

## Speaking to it

cause-wrong-tls-mode = { $has-port ->
    [no] Krypteringen passar inte till porten.
   *[yes] Krypteringen passar inte till porten ({ $port }).
 }
    .explanation = Vissa portar är krypterade från första byten (SSL/TLS), andra börjar i klartext och går sedan över till kryptering (STARTTLS). Inställningen och porten passar inte ihop, så de båda sidorna förstår inte varandra.
    .why = Port och typ av kryptering kan ha förväxlats.

cause-wrong-port-or-protocol = En annan tjänst än den väntade svarar på den här porten.
    .explanation = De båda sidorna talar olika språk: porten hör till en annan tjänst, eller så är den ena sidan krypterad medan den andra skickar i klartext. Server, port och typ av kryptering måste passa ihop.
    .why = En förväxling av port, protokoll eller kryptering ser ut så här.

cause-wrong-host = { $host } är inte rätt server för den här brevlådan.
    .explanation = En server svarar där, men den hanterar inte den här brevlådan eller det här protokollet. Leverantören anger en annan server.
    .why = Brevlådan kan ligga på en annan server.

cause-outdated-host = { $host } är inte längre rätt server.
    .explanation = Leverantören har flyttat tjänsten till ett annat servernamn. Det gamla namnet kan fortfarande svara i dag men sluta fungera när som helst.
    .why = Gamla instruktioner anger fortfarande det här servernamnet.

cause-tls-not-offered = Servern erbjuder ingen kryptering på den här porten.
    .explanation = E-postprogrammet bad om att få gå över till kryptering (STARTTLS), men det kan servern inte här. Utan kryptering skulle lösenordet gå över nätet i klartext, så ingenting skickades.
    .why = Servern erbjöd inte STARTTLS.

cause-mechanism-unsupported = Servern stöder inte det inloggningssätt som användes.
    .explanation = Ett lösenord kan skickas på flera sätt (PLAIN, LOGIN, CRAM-MD5, OAuth2 med flera). Det som e-postprogrammet valde godtas inte här. Själva lösenordet prövades aldrig.
    .why = Det valda inloggningssättet kanske inte stöds.

cause-username-format = Användarnamnet måste skrivas på ett annat sätt.
    .explanation = En del servrar vill ha hela adressen som användarnamn, andra bara det som står före @, och företag ofta DOMÄN\namn. Formen som skickades är inte den som { $provider } väntar sig. Lösenordet kan vara rätt.
    .why = En del servrar vill ha hela adressen, andra bara det som står före @.

cause-auth-required-before-send = Servern kräver inloggning innan den tar emot e-post.
    .explanation = E-postprogrammet försökte skicka utan att logga in på den utgående servern. Inloggningen för att hämta e-post gäller inte när man skickar.
    .why = E-postprogram loggar ofta in bara när de hämtar e-post.

cause-sender-not-owned = Avsändaradressen hör inte till det konto som loggade in.
    .explanation = Inloggningen fungerade, men adressen i fältet Från, eller den tekniska avsändaradressen, är inte en av kontots egna. Hos { $provider } går det bara att skicka från kontots egna adresser.
    .why = Avsändaradressen kan vara en annan än det inloggade kontots.

cause-helo-invalid = Servern godtar inte namnet som e-postprogrammet angav för datorn.
    .explanation = I början av en session anger e-postprogrammet datorns namn (HELO eller EHLO). Den här servern nekar namnet som skickades. Brevlådan och lösenordet berörs inte.
    .why = En del servrar är noga med namnet i HELO.

cause-tls-required-before-auth = Servern kräver kryptering innan någon får logga in.
    .explanation = Anslutningen var inte krypterad än, så servern tittade aldrig på lösenordet. Krypteringen är avstängd i e-postprogrammet eller av fel typ.
    .why = Servrar vägrar att fortsätta på en okrypterad anslutning.

cause-plaintext-auth-disabled = Lösenord godtas bara över en krypterad anslutning.
    .explanation = E-postprogrammet var på väg att skicka lösenordet i klartext över en okrypterad anslutning. Servern nekar det för att skydda kontot. Själva lösenordet prövades aldrig.
    .why = Anslutningen kanske inte var krypterad.

cause-client-id-required = Servern vill att e-postprogrammet först presenterar sig.
    .explanation = Inloggningen fungerade. Innan en mapp får öppnas kräver servern IMAP-kommandot ID med programmets namn. Program som inte skickar det avvisas.
    .why = En del leverantörer kräver IMAP-kommandot ID.

cause-auth-not-offered = Servern erbjuder ingen inloggning här.
    .explanation = Servern svarar, men på den här porten går det inte att logga in. Så är det med servrar som bara tar emot e-post från andra servrar (MX-servrar), och med port 25. E-postprogram ska använda leverantörens server för utgående e-post.
    .why = Servern kan vara avsedd för andra servrar, inte för e-postprogram.

cause-server-referral = Servern säger att brevlådan finns på en annan server.
    .explanation = { $host } har inte brevlådan utan hänvisar till en annan server. E-postprogram följer sällan en sådan hänvisning på egen hand.
    .why = Servern hänvisade till en annan server.

cause-plaintext-used = Anslutningen är inte krypterad.
    .explanation = Lösenord och e-post går över nätet i läsbar form. Vem som helst längs vägen kan läsa eller ändra dem.
    .why = Ingen kryptering var inställd för den här porten.

## Trust

cause-clock-wrong = Datorns klocka går fel.
    .explanation = Certifikat gäller från ett datum till ett annat. Med fel datum eller tid på datorn ser giltiga certifikat ut att ha gått ut eller att inte gälla än, och då misslyckas alla krypterade anslutningar.
    .why = Om klockan går fel ser giltiga certifikat ogiltiga ut.

cause-certificate-expired = Certifikatet för { $host } har gått ut.
    .explanation = Certifikatet visar att det är rätt server, och dess sista dag har passerat. Om datorns datum stämmer måste den som driver servern förnya certifikatet. Lösenordet skickades inte.
    .why = Enligt datorns klocka har certifikatets sista dag passerat.

cause-certificate-not-yet-valid = Certifikatet för { $host } gäller inte än.
    .explanation = Certifikatets första dag ligger i framtiden. Oftast beror det på att datorns klocka går efter. Annars har den som driver servern börjat använda certifikatet för tidigt.
    .why = Enligt datorns klocka ligger certifikatets första dag i framtiden.

cause-certificate-name-mismatch = Certifikatet gäller inte för { $host } utan för ett annat namn.
    .explanation = Servern svarade med ett certifikat som inte innehåller det här servernamnet. Antingen är servernamnet i inställningarna inte det officiella, eller så svarar en annan dator i serverns ställe. Lösenordet skickades inte.
    .why = Servernamnet kan vara ett annat än det officiella.

cause-certificate-self-signed = Certifikatet för { $host } är bara signerat av sig självt.
    .explanation = Ett sådant certifikat bevisar inte vem som svarar. På en privat server kan det vara avsiktligt. Hos en allmän e-postleverantör betyder det att något annat svarar i serverns ställe.
    .why = Sådana certifikat används av privata servrar och av program som öppnar anslutningar på vägen.

cause-certificate-unknown-issuer = Certifikatet för { $host } kommer från en okänd utfärdare.
    .explanation = Ingen betrodd utfärdare går i god för certifikatet. Ett antivirusprogram eller ett företagsnät kan ha satt in ett eget, datorns lista över betrodda utfärdare kan vara gammal, eller så är det inte rätt server. Lösenordet skickades inte.
    .why = Ingen betrodd utfärdare går i god för certifikatet.

cause-certificate-chain-incomplete = { $host } skickar inte hela certifikatkedjan.
    .explanation = Till ett certifikat hör mellanliggande certifikat som leder upp till en betrodd utfärdare. Servern skickar inte alla. En del program hittar den del som saknas på egen hand, andra nekar anslutningen.
    .why = Ett mellanliggande certifikat kan saknas.

cause-certificate-revoked = Certifikatet för { $host } har återkallats.
    .explanation = Utfärdaren har förklarat certifikatet ogiltigt före dess sista dag, ofta för att nyckeln har tappats bort eller stulits. Det går inte att lita på.
    .why = Utfärdaren kan ha återkallat certifikatet.

cause-certificate-weak = Certifikatet för { $host } är för svagt.
    .explanation = Certifikatets nyckel eller signatur är av ett slag som inte längre är säkert. Moderna program godtar det inte.
    .why = Moderna program godtar inte gamla nycklar och signaturer.

cause-certificate-expires-soon = Certifikatet för { $host } går snart ut.
    .explanation = Allt fungerar i dag. Om certifikatet inte förnyas i tid kommer e-postprogram att neka anslutningen.
    .why = Certifikatets sista dag närmar sig.

cause-tls-intercepted = Något på vägen öppnar den krypterade anslutningen.
    .explanation = Certifikatet kommer inte från en offentlig utfärdare utan från något på vägen som läser trafiken: antivirusprogrammets genomsökning av e-post, företagets proxy eller ett verktyg. Ett e-postprogram som inte känner till utfärdaren nekar anslutningen. Lösenordet skickades inte över den.
    .why = Antivirusprogram och företags proxyservrar sätter in egna certifikat.

cause-starttls-stripped = Något på vägen tar bort erbjudandet om kryptering.
    .explanation = Servern brukar erbjuda kryptering på den här porten, men erbjudandet kom inte fram. En brandvägg, ett antivirusprogram eller en angripare har tagit bort det. Lösenordet skickades inte.
    .why = Det är känt att servern erbjuder kryptering här.

cause-starttls-injection = Oskyddade data kom där krypteringen skulle börja.
    .explanation = Efter begäran om kryptering kom det fler byte i klartext. Antingen har servern ett känt fel, eller så har någon lagt dit dem. Anslutningen avbröts och lösenordet skickades inte.
    .why = Data i klartext kom just vid övergången till kryptering.

cause-tls-too-old = Servern erbjuder bara föråldrad kryptering.
    .explanation = Servern använder en gammal version av TLS som inte längre är säker. Moderna program godtar den inte.
    .why = Servern kanske inte klarar TLS 1.2 eller nyare.

cause-tls-handshake-failed = Den krypterade anslutningen kunde inte upprättas.
    .explanation = Servern nåddes, men de båda sidorna kunde inte enas om krypteringen. Det kan bero på ett fel på servern, eller på en brandvägg eller ett antivirusprogram på vägen. Lösenordet skickades inte.
    .why = De båda sidorna kanske inte kan enas om krypteringen.

cause-tls-hello-too-large = Något på vägen tappar bort det första meddelandet i en krypterad anslutning.
    .explanation = Nya program inleder en krypterad anslutning med ett större meddelande, för att vara säkra även mot framtidens datorer. Någon utrustning på vägen, eller servern, tar inte emot det; ett mindre meddelande besvarades. Nya e-postprogram och webbläsare är långsamma här eller misslyckas.
    .why = Gamla brandväggar tappar bort det större första meddelandet från nya program.

## Signing in

cause-wrong-password = Användarnamnet eller lösenordet godkändes inte.
    .explanation = Servern nåddes och svarade som den ska, men den godkänner inte kombinationen av användarnamn och lösenord. De vanligaste orsakerna är ett skrivfel, ett ändrat lösenord eller att användarnamnet ska skrivas på ett annat sätt. En del leverantörer svarar likadant när det behövs ett lösenord som är skapat för e-postprogram.
    .why = Ett felskrivet eller ändrat lösenord ger just det här svaret.

cause-credentials-or-protocol-disabled = Inloggningen nekades: fel lösenord, eller så är åtkomst via { $protocol } avstängd.
    .explanation = Servern ger samma svar när lösenordet inte godkänns som när åtkomsten är avstängd i brevlådans inställningar. Det framgår inte av svaret vilket det är.
    .why = Servern ger samma svar i båda fallen.

cause-app-password-required = Det behövs ett särskilt lösenord för e-postprogram.
    .explanation = Hos { $provider } godtas inte kontots vanliga lösenord i e-postprogram, även om det är rätt skrivet. Där krävs ett lösenord som skapas i kontots inställningar enbart för det här ändamålet (ett applösenord).
    .why = Där det krävs ett applösenord nekas kontots vanliga lösenord på samma sätt.

cause-protocol-disabled = Brevlådan tillåter inte åtkomst via { $protocol }: det är avstängt i inställningarna.
    .explanation = Leverantören släpper in e-postprogram först när åtkomsten har slagits på i brevlådans inställningar. Lösenordet är inte problemet.
    .why = Samma svar kommer när åtkomst via { $protocol } är avstängd i brevlådans inställningar.

cause-protocol-disabled-by-admin = Administratören tillåter inte åtkomst via { $protocol } för den här brevlådan.
    .explanation = Brevlådan tillhör ett företag, en skola eller en familj, och reglerna där tillåter inte den här sortens åtkomst. Brevlådans ägare kan inte ändra det, men det kan administratören.
    .why = En administratör kan ha förbjudit den här sortens åtkomst.

cause-paid-plan-required = Åtkomst via { $protocol } ingår inte i abonnemanget.
    .explanation = Leverantören erbjuder den här sortens åtkomst bara i ett annat abonnemang. Lösenordet är inte problemet.
    .why = En del leverantörer säljer den här sortens åtkomst separat.

cause-oauth-token-invalid = E-postprogrammets inloggningsbehörighet (OAuth-token) gäller inte längre.
    .explanation = E-postprogrammet loggar inte in med ett lösenord utan med en behörighet som en gång beviljades i en webbläsare. Den har gått ut, återkallats eller omfattar inte e-post.
    .why = En utgången eller återkallad behörighet nekas på samma sätt.

cause-basic-auth-disabled = Här går det inte längre att logga in med lösenord.
    .explanation = { $provider } har stängt av lösenordsinloggning för e-postprogram. Bara inloggning via webbläsaren (OAuth2) fungerar. Varken kontots lösenord eller ett applösenord hjälper.
    .why = En del leverantörer tar inte längre emot lösenord från e-postprogram.

cause-web-login-required = Leverantören kräver först en inloggning i en webbläsare.
    .explanation = { $provider } upptäckte något nytt med den här inloggningen och stoppar den tills ägaren bekräftar den i en webbläsare. Lösenordet kan mycket väl vara rätt.
    .why = En ovanlig inloggning måste först bekräftas i en webbläsare.

cause-human-verification-required = Leverantören vill ha bevis på att det är en människa som loggar in.
    .explanation = En robotkontroll, eller en bekräftelse av kontot, måste först göras i en webbläsare. Till dess avvisas e-postprogram. Lösenordet kan mycket väl vara rätt.
    .why = Det kan finnas en robotkontroll som inte är gjord.

cause-user-agreement-not-accepted = Brevlådans användaravtal har inte godkänts än.
    .explanation = Brevlådan finns, men ägaren har aldrig slutfört den första inloggningen i en webbläsare. Till dess avvisas e-postprogram.
    .why = En ny brevlåda måste först öppnas i en webbläsare.

cause-account-blocked = Leverantören har låst kontot tills vidare.
    .explanation = Leverantören misstänker att någon annan använder kontot eller att oönskad e-post skickas från det. Tills ägaren har rett ut det avvisas e-postprogram, även med rätt lösenord.
    .why = Ett låst konto nekas ofta med samma ord.

cause-account-suspended = Kontot är avstängt eller har inte längre någon brevlåda.
    .explanation = Kontot har stängts, har inte betalats eller har aldrig fått någon brevlåda. Det kan lösenordet inte ändra på.
    .why = Ett stängt konto nekas ofta med samma ord.

cause-password-expired = Lösenordet har gått ut och måste bytas.
    .explanation = Kontots lösenord har varit rätt, men dess tid är ute. Servern släpper in kontot igen först när ett nytt lösenord har valts.
    .why = Lösenordets giltighetstid kan ha gått ut.

cause-authorization-denied = Inloggningen fungerade, men brevlådan får inte öppnas.
    .explanation = Användarnamn och lösenord är rätt. Kontot har inte behörighet att öppna den brevlåda eller mapp som efterfrågades, till exempel en som någon annan delar.
    .why = Delade brevlådor och mappar går bara att öppna med behörighet.

cause-geo-blocked = Leverantören godtar inte inloggningar från det här landet eller nätet.
    .explanation = Avgörande är varifrån anslutningen kommer. Från ett annat nät kan samma lösenord fungera. En VPN ändrar vilket land leverantören ser.
    .why = Inloggningar från vissa länder eller via VPN nekas på det här sättet.

cause-login-rate-limited = För många inloggningar på kort tid: leverantören nekar inloggning ett tag.
    .explanation = Efter många försök, eller försök alltför tätt inpå varandra, nekar leverantören alla under en tid, även de med rätt lösenord. Varje nytt försök kan förlänga väntetiden.
    .why = Efter många försök nekas även rätt lösenord under en tid.

## Sending

cause-relay-denied = Servern vidarebefordrar inte e-post till den adressen.
    .explanation = En server vidarebefordrar bara e-post åt sina egna användare. Antingen loggade e-postprogrammet inte in före sändningen, eller så är det här inte den utgående servern hos avsändarens leverantör.
    .why = En server som inte känner avsändaren vidarebefordrar ingen e-post.

cause-sender-domain-invalid = Avsändaradressens domän finns inte eller tar inte emot e-post.
    .explanation = Servern kontrollerar om avsändaren kan få svar. Domänen efter @ i avsändaradressen är okänd eller har ingen e-postserver.
    .why = Avsändarens domän kan vara felskriven.

cause-sender-auth-failed = Mottagarens server kunde inte verifiera att meddelandet verkligen kommer från avsändarens domän.
    .explanation = Domänens ägare bestämmer vilka servrar som får skicka i domänens namn (SPF, DKIM, DMARC). Meddelandet kom en annan väg och nekades därför.
    .why = Avsändarens domän kanske inte tillåter det här sättet att skicka.

cause-sending-disabled = Sändning är spärrad för den här brevlådan.
    .explanation = Leverantören har stoppat utgående e-post från kontot, oftast för att den misstänker att någon annan använder det för att skicka. Att läsa e-post kan fortfarande fungera.
    .why = Leverantörer stoppar sändning när de misstänker att någon annan har lösenordet.

cause-sending-limit-exceeded = Kontots sändningsgräns är nådd.
    .explanation = Hos { $provider } får ett konto bara skicka ett visst antal meddelanden per timme eller dygn. Gränsen är nådd. Spärren hävs av sig själv, men nya försök kan förlänga väntan.
    .why = Kontot kan ha skickat för mycket e-post på sistone.

cause-recipient-limit = Meddelandet har för många mottagare.
    .explanation = Hos { $provider } är antalet mottagare per meddelande eller session begränsat. Det är inget fel på själva adresserna.
    .why = Servrar tar bara emot ett visst antal mottagare per meddelande.

cause-user-unknown = Mottagarens adress finns inte.
    .explanation = Mottagarens server känner inte till någon brevlåda med det namnet. Adressen är felskriven eller så är brevlådan stängd. Det är inget fel på avsändarens egen brevlåda eller inställningar.
    .why = Mottagarens adress kan vara felskriven.

cause-recipient-disabled = Mottagarens brevlåda är stängd eller spärrad.
    .explanation = Adressen finns eller har funnits, men brevlådan tar inte emot e-post: den är spärrad, fryst efter lång tid utan användning eller borttagen. Det är inget fel på avsändarens egen brevlåda eller inställningar.
    .why = Brevlådor som är stängda eller länge oanvända nekas på samma sätt.

cause-recipient-rate-limited = Mottagaren får för mycket e-post just nu.
    .explanation = Mottagarens leverantör begränsar hur mycket e-post en brevlåda tar emot på kort tid. Stoppet är tillfälligt. Det är inget fel på avsändarens egen brevlåda eller inställningar.
    .why = Mottagaren kan vara översvämmad av e-post.

cause-mailbox-full = Mottagarens brevlåda är full.
    .explanation = Mottagaren har inget utrymme kvar, så meddelandet kunde inte levereras. Bara mottagaren kan göra plats. Det är inget fel på avsändarens egen brevlåda eller inställningar.
    .why = En brevlåda utan ledigt utrymme tar inte emot mer e-post.

cause-greylisted = Den mottagande servern ber avsändaren att försöka igen senare.
    .explanation = Många servrar avvisar en okänd avsändare den första gången och godtar ett andra försök efter några minuter. Riktiga e-postservrar försöker igen av sig själva. Det är ett skydd mot skräppost och inget fel.
    .why = Servrar avvisar okända avsändare en gång, under några minuter.

cause-spam-content-rejected = Meddelandet uppfattades som skräppost.
    .explanation = Ett filter bedömde att det här meddelandet, eller det som avsändaren har skickat på sistone, är oönskad e-post. Det är inget fel på inloggningen eller inställningarna.
    .why = Ett skräppostfilter kan ha stoppat meddelandet.

cause-policy-rejected = Meddelandet nekades av en regel som servern inte anger.
    .explanation = Servern har en regel som inte tillåter det här meddelandet, den här avsändaren eller den här mottagaren, och svaret anger inte vilken. Själva inloggningen är inte problemet.
    .why = En regel på den mottagande sidan kan ligga bakom.

cause-attachment-forbidden = En bilaga är av ett otillåtet slag eller innehåller ett virus.
    .explanation = Servern tittar i bilagor och arkiv och nekar program, skript och annat som ser farligt ut. Det är inget fel på resten av meddelandet eller på inställningarna.
    .why = Många servrar nekar program, skript och vissa arkiv.

cause-message-too-large = Meddelandet är för stort.
    .explanation = Meddelandet med bilagor överskrider serverns gräns. Bilagor växer med ungefär en tredjedel på vägen, eftersom de skickas som text i e-post.
    .why = Bilagor växer med ungefär en tredjedel på vägen.

cause-malformed-message = Meddelandet följer inte reglerna för e-post.
    .explanation = Ett fält i meddelandehuvudet, en adress, en rad eller kodningen följer inte standarderna, så servern nekade meddelandet. Oftast är det ett fel i programmet som skrev det.
    .why = En del program skriver meddelandehuvuden eller rader som servrar nekar.

cause-ip-blocked-dynamic-ptr = Servern tar inte emot e-post direkt från hemanslutningar.
    .explanation = Nätverksadressen som e-posten kom från har inget riktigt eget namn (PTR-post) eller ser ut som en hemanslutning. E-postprogram ska inte själva leverera till mottagarens server, utan lämna e-posten till den egna leverantörens utgående server.
    .why = Nätverksadressen kan se ut som en hemanslutning.

cause-ip-blocklisted = Nätverksadressen som e-posten kom från står på en spärrlista.
    .explanation = Servern slog upp avsändarens IP-adress i listor över nät som skickar skräppost, och där fanns den. Hemanslutningar och mobilanslutningar står ofta på sådana listor utan att användarna har gjort något fel.
    .why = Hemanslutningar och mobilanslutningar står ofta på sådana listor.

cause-ip-rate-limited = Servern bromsar den här nätverksadressen.
    .explanation = För mycket e-post, eller för mycket oönskad e-post, har kommit från den här IP-adressen på sistone. Stoppet är tillfälligt. Det kan bero på andra i samma nät.
    .why = För mycket kan ha kommit från den här nätverksadressen.

## In the session

cause-too-many-connections = { $protocol ->
    [SMTP] För många anslutningar till servern är öppna samtidigt.
   *[other] För många anslutningar till brevlådan är öppna samtidigt.
 }
    .explanation = { $protocol ->
        [SMTP] Servern begränsar hur många anslutningar ett konto eller ett nät får ha samtidigt. Program som skickar många meddelanden på en gång behöver flera.
       *[other] Leverantören begränsar hur många anslutningar ett konto eller ett nät får ha samtidigt. Datorer, mobiler och surfplattor räknas alla, och varje program kan ha flera.
     }
    .why = Andra enheter kan ha för många anslutningar öppna.

cause-rate-limited = För mycket begärdes av servern på kort tid.
    .explanation = Leverantören begränsar hur många kommandon eller meddelanden som hanteras under en viss tid. Spärren hävs av sig själv efter en paus.
    .why = E-postprogrammet kan ha begärt för mycket på kort tid.

cause-bandwidth-exceeded = Brevlådans dygnsgräns för datatrafik är nådd.
    .explanation = Hos { $provider } är det begränsat hur mycket en brevlåda får hämta och ladda upp per dygn. Gränsen nås ofta när en stor brevlåda synkroniseras för första gången. Åtkomsten kommer tillbaka av sig själv inom ett dygn.
    .why = Den första synkroniseringen av en stor brevlåda når ofta gränsen.

cause-own-mailbox-full = Brevlådan har inget utrymme kvar.
    .explanation = Brevlådan har överskridit sitt utrymme. Ny e-post, utkast och kopior av skickade meddelanden kan inte sparas förrän något tas bort.
    .why = Utan ledigt utrymme kan inget mer sparas.

cause-mailbox-locked = Brevlådan används av en annan session.
    .explanation = { $protocol ->
        [IMAP] Ett annat program eller en annan enhet arbetar just nu i brevlådan, eller så har en avbruten session inte släppts än. Lösenordet godkändes.
       *[other] Med POP3 kan bara ett program åt gången ha brevlådan öppen. Ett annat program eller en annan enhet har den öppen, eller så har en avbruten session inte släppts än. Lösenordet godkändes.
     }
    .why = En annan session kan ha brevlådan öppen.

cause-mailbox-not-found = Mappen finns inte på servern.
    .explanation = E-postprogrammet frågade efter en mapp som inte finns på servern under det namnet. Den har bytt namn eller tagits bort, eller så vill servern ha ett prefix som INBOX före namnet.
    .why = Mappen kan ha ett annat namn på servern.

cause-mailbox-name-invalid = Mappens namn är inte tillåtet.
    .explanation = Servern godtar inte mappnamnet: det är reserverat, för långt, upptaget eller innehåller ett otillåtet tecken.
    .why = Servrar reserverar en del namn och tecken.

cause-mailbox-readonly = Servern tillåter inte det i den här mappen.
    .explanation = Mappen går att läsa, men åtgärden är inte tillåten där. Så är det ofta med delade mappar och specialmappar.
    .why = Delade mappar och specialmappar går ofta bara att läsa.

cause-message-not-found = Meddelandet finns inte längre på servern.
    .explanation = E-postprogrammet frågade efter ett meddelande som under tiden har tagits bort eller flyttats, eller som ligger utanför det som servern visar via det här protokollet. Listan i programmet är inaktuell.
    .why = Meddelandet kan ha tagits bort av ett annat program.

cause-session-timeout = Servern avslutade sessionen eftersom inget hade hänt på för länge.
    .explanation = Servrar stänger anslutningar som är inaktiva eller för långsamma. E-postprogram ansluter igen av sig själva. Det är inget fel på kontot.
    .why = Inaktiva sessioner stängs på det här sättet.

cause-maintenance = Servern startas om eller underhålls.
    .explanation = Den som driver servern har stängt tjänsten ett tag. Det är inget fel på kontot eller dess inställningar.
    .why = Underhåll kan pågå på servern.

cause-server-temporary-failure = Det är fel på själva servern.
    .explanation = Något fungerar inte hos leverantören, och det säger servern själv. Felet ligger varken i lösenordet eller i inställningarna. Sådana fel går oftast över av sig själva.
    .why = Ett fel på serverns sida kan inte uteslutas.

cause-server-busy = Servern är överbelastad.
    .explanation = Servern har mer att göra än den hinner med och avvisar förfrågningar. Det är inget fel på kontot eller dess inställningar.
    .why = Överbelastade servrar avvisar förfrågningar på det här sättet.

cause-server-silent = { $host } tar emot anslutningen men säger ingenting.
    .explanation = Anslutningen upprättades, men inget svar kom inom tidsgränsen. Servern kan vara överbelastad, eller så väntar sig porten en annan typ av kryptering än den inställda.
    .why = En server som väntar på kryptering är tyst.

cause-server-slow = { $host } svarar mycket långsamt.
    .explanation = Allt fungerar, men varje svar dröjer. E-postprogram med kort tidsgräns kan ge upp.
    .why = Långsamma svar får e-postprogram att ge upp.

cause-server-misbehaves = { $host } följer inte reglerna för { $protocol }.
    .explanation = Svaret är inte ett som protokollet tillåter. En annan tjänst kan finnas på den här porten, något på vägen kan ändra trafiken, eller så är det fel på servern.
    .why = Svaret följer inte protokollet.

cause-client-protocol-error = E-postprogrammet skickade ett kommando som servern inte kan använda.
    .explanation = Servern förstod inte ett kommando eller något av dess argument. Det är en sak mellan programmet och servern och gäller inte lösenordet. Något på vägen, till exempel ett antivirusprogram, kan också förvanska kommandona.
    .why = Servern kanske inte förstod e-postprogrammet.

cause-bad-command-sequence = Ett kommando kom för tidigt: ett tidigare steg hade misslyckats.
    .explanation = Det här svaret är bara en följd. E-postprogrammet fortsatte fast något hade nekats före det. Den verkliga orsaken står i ett tidigare svar.
    .why = Svaret är kanske bara en följd av att något nekades tidigare.

## Neither

cause-ok = Inget är fel här.
    .explanation = Servern godtog begäran, eller så ser meddelandet värre ut än det är. Det finns inget att göra.
    .why = Meddelandet kan vara ofarligt.

cause-unknown = Orsaken framgår inte av det här svaret.
    .explanation = Svaret säger inte vad som är fel, eller så är formuleringen okänd. En gissning kan leda fel, så ingen görs.
    .why = Svaret anger ingen orsak.
