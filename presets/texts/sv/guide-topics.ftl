# The step-by-step troubleshooters of presets/guides.

## Choices that many questions share

guide-yes = Ja
guide-no = Nej
guide-helped = Fungerar det nu?
guide-done = Bra. Låt inställningarna vara som de är nu.
guide-run-check = Låt mailmedic göra kontrollen: mailmedic check { $address }

## Which message did you get?

guide-message = Vilket meddelande fick du?
guide-message-ask = Vilket meddelande visar e-postprogrammet?
guide-message-connection = Ingen anslutning till servern, eller det tar för lång tid
guide-message-auth = ”Authentication required” (autentisering krävs), ”Sender address rejected: Access denied” eller ”Send AUTH command first”
guide-message-owned = ”Sender address rejected: not owned by auth user” (avsändaradressen är inte din)
guide-message-disabled = ”Login failure or POP3 disabled”, ”Invalid credentials or IMAP is disabled” (inloggningen nekades eller protokollet är avstängt)
guide-message-spam = ”Message rejected under suspicion of SPAM” (misstänkt skräppost)
guide-message-certificate = En varning om ett certifikat
guide-message-password = Användarnamn eller lösenord godtas inte, eller programmet frågar om och om igen
guide-message-connections = ”Too many simultaneous connections” (för många anslutningar samtidigt)
guide-message-returned = Ett meddelande som jag skickade kom tillbaka eller går inte att skicka
guide-message-other = Ett annat
guide-message-explain = Kopiera meddelandet ordagrant och kör: mailmedic explain 'meddelandet'. Det fungerar utan nätverk och läser även hela loggar och leveransrapporter.

## No connection

guide-connection = Ingen anslutning till servern
guide-connection-web = Öppna webbmejlen hos { $provider } i en webbläsare och logga in med användarnamnet och brevlådans lösenord (ett applösenord fungerar bara i e-postprogram). Skriv båda för hand, använd inte det som webbläsaren har sparat.
guide-connection-web-ask = Kan du logga in där?
guide-connection-web-page = Sidan öppnas inte
guide-connection-web-refused = Sidan öppnas men godtar inte användarnamn eller lösenord
guide-connection-internet = Öppna någon annan webbsida. Om inte heller det går når datorn inte internet, och därför kan e-postprogrammet varken ta emot eller skicka: kontrollera nätverksinställningarna och routern.
guide-connection-switch = Se efter i webbmejlens inställningar om protokollet som e-postprogrammet använder (IMAP eller POP3) är påslaget. Hos många leverantörer är det avstängt i en ny brevlåda: det är den vanligaste orsaken när programmet är rätt inställt.
guide-connection-wait = Det kan ta några minuter innan ändringen börjar gälla: försök igen först därefter.
guide-connection-servers = Jämför servrarna i e-postprogrammets inställningar med dessa:
guide-connection-where = Var de finns i ditt program: mailmedic guide set-up --client NAMN
guide-connection-block = Om det finns ett antivirusprogram, en brandvägg eller en proxy, stäng av det en kort stund och försök igen. Slå sedan på det igen. Om det var orsaken, gör ett undantag för e-postprogrammet där.
guide-connection-port = Om bara sändningen inte går, använd port 465 (SSL/TLS) eller 587 (STARTTLS). Port 25 spärras av många nät och är inte till för e-postprogram.

## Certificates

guide-certificate = Certifikatfel
guide-certificate-clock = Titta på datorns datum och tid. Med fel datum tror systemet att ett giltigt certifikat har gått ut eller ännu inte gäller.
guide-certificate-clock-ask = Stämmer datorns datum och tid?
guide-certificate-clock-set = Låt systemet ställa in datum, tid och tidszon automatiskt via internet och anslut igen.
guide-certificate-updates = Installera alla uppdateringar av systemet och e-postprogrammet: med dem uppdateras listan över betrodda utfärdare.
guide-certificate-antivirus = Stäng av kontrollen av krypterade anslutningar (HTTPS, SSL) i antivirusprogrammet, till exempel Kaspersky eller ESET, eller undanta e-postprogrammet. Om det beror på ett sådant program säger mailmedic check vilket.
guide-certificate-name = Kontrollera att servernamnet i e-postprogrammet är exakt det officiella:
guide-certificate-never = Installera inte ett nedladdat certifikat som betrodd rot, som gamla anvisningar säger: den som har nyckeln kan då läsa datorns alla krypterade anslutningar. De stora leverantörernas certifikat godtas ändå. Fråga en fackman om du är osäker.
guide-certificate-network = Prova ett annat nätverk, till exempel mobilens internetdelning. Om varningen är borta där är det något i det första nätet som svarar i serverns ställe: fråga dess administratör och ange inget lösenord där.

## Mail is missing

guide-missing = E-post saknas
guide-missing-ask = Vad har hänt?
guide-missing-a-deleted = Jag tog bort e-posten
guide-missing-a-folder = E-posten ligger inte i sin mapp
guide-missing-a-vanish = E-post försvinner av sig själv
guide-missing-a-web = Borttagen i e-postprogrammet men finns kvar på webben
guide-missing-a-sent = E-postprogrammet visar inte det jag har skickat från annat håll
guide-missing-kept = Borttagen e-post sparas en tid och raderas sedan från servrarna:
guide-missing-when = Togs den bort inom den tiden?
guide-missing-open-trash = Öppna mappen med borttagen e-post i webbmejlen.
guide-missing-select = Markera den e-post som du vill ha tillbaka.
guide-missing-move = Välj ”Flytta till mapp” och sedan mappen där den hör hemma, till exempel inkorgen.
guide-missing-gone = Den kan inte återställas: den är raderad från servrarna. Be avsändaren skicka den igen och se efter om ett program på en annan dator har en kopia.
guide-missing-other-folder = Den ligger troligen i en annan mapp, till exempel bland borttagna eller i skräpposten. Sök i alla mappar i webbmejlen: efter avsändarens namn eller adress, eller en del av texten eller ämnet.
guide-missing-found = Hittade du den?
guide-missing-open-found = Öppna mappen där den ligger.
guide-missing-why = Vad kan ha tagit bort eller flyttat den?
guide-missing-a-program = Jag använder ett e-postprogram eller en annan enhet
guide-missing-a-filter = Det finns filter (regler)
guide-missing-a-person = Någon annan kan kanske öppna brevlådan
guide-missing-a-blocked = Brevlådan var spärrad
guide-missing-imap = Med IMAP tas det du tar bort i programmet även bort på servern och på alla andra enheter: programmet och brevlådan synkroniseras.
guide-missing-pop-deletes = Med POP3 tar många program bort e-posten från servern när de har hämtat den. Slå på ”Lämna kvar meddelanden på servern” i programmets kontoinställningar; leverantören kan inte ställa in det åt dig.
guide-missing-only-here = Vill du bara ta bort i programmet och behålla allt på webben kan programmet ställas in med POP3. Det rekommenderas inte: program och brevlåda blir då olika.
guide-missing-filter = Öppna listan med filter i webbmejlens inställningar och i e-postprogrammet. Ta bort eller ändra dem som flyttar eller tar bort den här e-posten.
guide-missing-person = Du kan ha glömt att logga ut på någon annans enhet. Logga ut överallt i kontots inställningar och byt lösenord. Lösenord för program upphör ofta att gälla då: skapa nya.
guide-missing-person-yandex = Hos Yandex väljer du ”Log out on all devices” (logga ut på alla enheter) i kontomenyn eller på kontosidan (Yandex ID).
guide-missing-blocked = Leverantörens säkerhetssystem kan ha funnit kontot misstänkt. Logga in på webbmejlen och gör det som begärs; det kan ta några timmar innan brevlådan öppnas igen.
guide-missing-blocked-yandex = Yandex gör så mest med brevlådor utan telefonnummer eller med påhittat namn: ange riktiga uppgifter i Yandex ID. (Från en äldre hjälpsida, inte bekräftat sedan dess.)
guide-missing-pop3 = Programmet är inställt med POP3, som kopierar e-posten till datorn och inte synkroniserar programmet med brevlådan. Använd IMAP.

## Sending is refused

guide-sending = Sändningen nekas eller e-post kommer tillbaka
guide-sending-ask = Vad säger avslaget?
guide-sending-a-limit = För många meddelanden eller mottagare
guide-sending-a-attachment = Bilagan eller storleken
guide-sending-a-recipient = Mottagaren: brevlådan full, finns inte, avstängd
guide-sending-a-disabled = ”Message sending for this account is disabled” (kontot får inte skicka)
guide-sending-a-dynamic = ”We do not accept mail from dynamic IP” (e-post från dynamisk IP tas inte emot)
guide-sending-a-report = En rapport om misslyckad leverans kom
guide-sending-auth = Slå på autentisering för utgående server i e-postprogrammets kontoinställningar, med samma användarnamn och lösenord som för mottagning. I The Bat! heter det ”SMTP authentication”, i Outlook ”Den utgående servern (SMTP) kräver autentisering”.
guide-sending-from = Ange som avsändaradress i e-postprogrammet adressen till det konto som loggar in på den utgående servern. En annan adress måste först läggas till i kontot som alias.
guide-sending-spam-web = Öppna webbmejlen och skicka ett meddelande därifrån som test: det visar att det är en människa som skriver och ingen robot. Finns det en länk i avslaget, öppna den.
guide-sending-scan = Sök igenom datorn efter skadliga program, till exempel med de kostnadsfria Dr.Web CureIt! eller Kaspersky Virus Removal Tool.
guide-sending-spam-support = Om ett vanligt meddelande gång på gång avvisas som skräppost kan bara supporten hos den leverantör som nekade hjälpa: öppna länken i avslaget eller skriv till dem.
guide-sending-limits = Dessa gränser är kända:
guide-sending-stop = Skicka ingenting på 24 timmar. Nya försök förlänger spärren.
guide-sending-newsletter = Använd en tjänst gjord för nyhetsbrev vid stora utskick. En gratis brevlåda är inte gjord för det.
guide-sending-attachment = Ta bort bilagan, lägg filen i en molnlagringstjänst och skicka länken. Program och skript nekas även i arkiv, och det hjälper inte att sätta lösenord på arkivet.
guide-sending-forbidden = Filtyper som { $provider } nekar:
guide-sending-r-full = Brevlådan full: vänta och skicka senare, eller meddela mottagaren på annat sätt. Är det din egen brevlåda, ta bort gammal e-post och töm mapparna för borttaget och skräppost.
guide-sending-r-unknown = Användaren finns inte: adressen finns inte där. Kontrollera den bokstav för bokstav eller fråga mottagaren på annat sätt.
guide-sending-r-disabled = Kontot avstängt: brevlådan har troligen tagits bort för att den inte använts på länge. Be om en annan adress.
guide-sending-disabled = Leverantören misstänker att någon annan har fått lösenordet. Byt brevlådans lösenord i en webbläsare och skapa sedan ett nytt lösenord för e-postprogram.
guide-sending-dynamic = Skicka via din egen leverantörs utgående server med inloggning, port 465 eller 587. Meddelandet nekades eftersom den sändande adressens namn (PTR) liknar namnet på en hemanslutning; från sådana kommer mycket skräppost. Har du en egen server kan bara internetleverantören ändra PTR.
guide-sending-report = Rapporten anger alltid orsaken. Spara den som en fil och ge hela filen till mailmedic: mailmedic explain report.eml
guide-sending-report-page = De vanliga orsakerna, på en sida från { $provider }:

## Sign-in

guide-signin = Användarnamn eller lösenord godtas inte
guide-signin-check = Kontrollera brevlådans lösenord: logga in på webbmejlen med det, skrivet för hand. (Ett applösenord fungerar bara i e-postprogram.)
guide-signin-ask = Fungerar det där?
guide-signin-reset = Ange ett nytt lösenord i webbmejlen (”Glömt lösenordet?”) och skriv sedan in det i e-postprogrammet, eller ett nytt applösenord om leverantören kräver ett.
guide-signin-user = Jämför användarnamnet i e-postprogrammet:
guide-signin-password = Brevlådans lösenord är ofta inte det som gäller för e-postprogram:
guide-signin-update = Uppdatera e-postprogrammet till senaste versionen. Om det erbjuder leverantörens inloggning i ett webbläsarfönster (OAuth2), använd den.
guide-signin-changed = Om lösenordet nyligen har bytts, ange uppgifterna på nytt i programmet eller lägg till kontot igen. Om leverantören har applösenord upphör de ofta att gälla vid bytet: skapa ett nytt.
guide-signin-link = Om det finns en länk i avslaget, öppna den i en webbläsare på samma nätverk och bekräfta att det var du som loggade in.
guide-signin-own-app = För att utesluta e-postprogrammet, prova leverantörens egen app en gång.

## Several devices

guide-devices = Flera enheter, IMAP eller POP3, och gränser
guide-devices-ask = Vad gäller det?
guide-devices-a-which = Vilket ska jag använda, IMAP eller POP3?
guide-devices-a-pop = Jag använder POP3: mappar, kopior, läst och oläst
guide-devices-a-switch = Från POP3 till IMAP
guide-devices-a-many = För många anslutningar, för mycket trafik, spärrad för alltför täta kontroller
guide-devices-a-pop1000 = POP3 säger ”No such message, only 1000 messages in maildrop”
guide-devices-imap = IMAP synkroniserar programmet med brevlådan: alla mappar, fasta och egna, gammal och ny e-post, och även skickad e-post finns på servern. Alla enheter visar samma sak samtidigt.
guide-devices-pop = POP3 kopierar e-posten till en enda dator: till programmets inkorg, utan mappar. Det du skickar sparas bara på den datorn.
guide-devices-use-imap = Använd IMAP, såvida inte all e-post ska ligga på en enda dator. Webbmejl och e-postprogram kan användas sida vid sida.
guide-devices-pop-filter = Skapa filter i e-postprogrammet för att sortera hämtad e-post i mappar.
guide-devices-pop-folders-yandex = Yandex lämnar som standard bara ut inkorgen via POP3. Markera de andra mapparna under ”Settings → Mail clients” (e-postprogram); även skräpposten går att välja.
guide-devices-pop-read-yandex = Hämtad e-post förblir oläst på webben. Ett alternativ bredvid markerar den som läst när den hämtas via POP3.
guide-devices-pop-copies = E-post som tas bort i programmet kan ligga kvar på servern eller hamna bland borttaget där, beroende på programmet. Leta efter ”Lämna kvar meddelanden på servern” i kontoinställningarna. Använd IMAP för att ta bort på servern från programmet.
guide-devices-switch-1 = Slå på IMAP i webbmejlens inställningar om det är avstängt där.
guide-devices-switch-2 = Lägg till brevlådan i e-postprogrammet en gång till, nu som IMAP, och vänta tills alla mappar har lästs in.
guide-devices-switch-3 = Dra e-post som bara finns i det gamla POP3-kontot, till exempel skickad e-post, till mappar i det nya. Ta sedan bort det gamla kontot.
guide-devices-close = Stäng e-postprogrammet på andra enheter och fönster du inte behöver; vart och ett kan hålla flera anslutningar.
guide-devices-pause = Ställ in flera datorer en i taget, med paus efter var och en: den första inläsningen av en stor brevlåda kan förbruka dygnsvolymen, och då stängs kontot i upp till ett dygn.
guide-devices-interval = Låt programmet leta efter ny e-post högst var tionde minut.
guide-devices-oldest = Öppna brevlådan i en webbläsare, ta bort eller flytta den äldsta e-posten i inkorgen och hämta igen. Använd hellre IMAP: det visar all e-post.

## Basics

guide-basics = Vad orden betyder
guide-basics-incoming = Servern för inkommande e-post lämnar ut din e-post: med IMAP (port 993) eller POP3 (port 995), båda krypterade med SSL/TLS. På de gamla portarna 143 och 110 börjar anslutningen utan kryptering.
guide-basics-outgoing = Servern för utgående e-post (SMTP, port 465 med SSL/TLS eller 587 med STARTTLS) tar emot e-posten du skickar, när du har loggat in.
guide-basics-user = Användarnamnet är oftast hela adressen med @ och domän:
guide-basics-plus = Hos en del leverantörer når namn+vadsomhelst@… brevlådan namn@…: bra för engångsadresser. Delen med + hör aldrig till användarnamnet.
guide-basics-domains = Hos en del leverantörer har en brevlåda samma namn i flera domäner:
guide-basics-app = Leverantörens egen mobilapp behöver bara adress och lösenord; den känner till servrarna och kan ofta även hantera brevlådor hos andra leverantörer.

## Moving mailboxes

guide-moving = Flytta en organisations brevlådor
guide-moving-ask = Vilken del?
guide-moving-a-before = Innan det börjar
guide-moving-a-source = Källservern
guide-moving-a-list = Listan med brevlådor
guide-moving-a-after = Fel och omkörning
guide-moving-domain = Bekräfta din domän hos den nya leverantören och koppla den till din organisation där. Importen går först därefter. Källan kan vara en egen server eller en publik leverantör.
guide-moving-protocol = Kontrollera för VARJE brevlåda att åtkomst via IMAP (eller POP3) är på hos källan och att lösenordet fungerar för program. De flesta fel kommer från brevlådor där det inte är så.
guide-moving-batch = För en brevlåda: mailmedic check ADRESS --protocol imap
guide-moving-imap = Välj IMAP om källan har det: då följer mapparna med. POP3 tar bara med inkorgen.
guide-moving-fields = Formuläret frågar efter protokoll, servernamn (eller IP-adress), port och SSL. Använd SSL. För kända leverantörer fylls de i åt dig; välj ”egen server” för en annan server.
guide-moving-login = Om källan vill ha hela adressen som användarnamn, ange hela adressen i listan.
guide-moving-owner = Anges ingen ägare till en brevlåda skapar den nya tjänsten ett nytt konto med samma användarnamn och lösenord.
guide-moving-format = Yandex 360 tar emot en CSV-fil: semikolon, varje fält inom citattecken, en rubrikrad som måste vara oförändrad, UTF-8, högst 20 000 konton.
guide-moving-old-format = Listor i äldre form (inloggning och lösenord med mellanslag, eller inom citattecken med komman) hör till nedlagda tjänster. Ett mellanslag före eller efter värdet inom citattecknen räknas som en del av det: ta bort det.
guide-moving-errors = Felen för varje brevlåda visas på importsidan. De vanliga: fel lösenord hos källan, filens första rad saknas eller är ändrad, fel teckenkodning.
guide-moving-again = Rätta felen och starta importen igen, bara med de brevlådor som misslyckades.
