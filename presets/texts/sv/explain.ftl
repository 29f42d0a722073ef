# Ord i explain: det som står omkring orsakerna, och vad koderna i ett svar
# betyder enligt sina standarder.

## Ett svar i en längre text, och dess koder

label-explained-said = Orden som avgör:
label-explained-codes = Vad koden betyder

## En logg eller ett returmeddelande

# $lines: lästa rader; $count: svar som rapporterar fel; $causes: antal orsaker
label-digest-log = { $lines ->
    [one] { $count ->
        [one] På den här raden finns ett svar som rapporterar fel.
       *[other] På den här raden finns { $count } svar som rapporterar fel, med { $causes ->
            [one] en orsak.
           *[other] { $causes } orsaker.
        }
    }
   *[other] { $count ->
        [one] I { $lines } rader finns ett svar som rapporterar fel.
       *[other] I { $lines } rader finns { $count } svar som rapporterar fel, med { $causes ->
            [one] en orsak.
           *[other] { $causes } orsaker.
        }
    }
 }
label-digest-bounce = { $count ->
    [one] Ett meddelande kom tillbaka. Det här är orsaken.
   *[other] Ett meddelande kom tillbaka, för { $count } mottagare eller av så många orsaker.
 }
label-digest-nothing = { $lines ->
    [one] Ingenting på den här raden rapporterar något fel.
   *[other] Ingenting på de här { $lines } raderna rapporterar något fel.
 }
label-digest-written-by = Skrivet av { $names }.
label-digest-follow-ups = { $count ->
    [one] Ett svar till är bara en följd av ett tidigare nekande.
   *[other] { $count } svar till är bara följder av ett tidigare nekande.
 }
label-digest-harmless = { $count ->
    [one] Ett svar ser oroande ut men är ofarligt.
   *[other] { $count } svar ser oroande ut men är ofarliga.
 }
label-digest-said-by = Svarat av { $hosts }.
label-digest-recipients = Mottagare: { $recipients }.
label-digest-and-others = { $names } med flera
label-digest-line = Rad { $line }:
label-digest-lines = Till exempel på rad { $line }, senast på rad { $last }:
label-digest-bounce-note = Ett returmeddelande berättar vad som hände på vägen till mottagaren, efter att ditt e-postprogram hade lämnat in meddelandet: inloggning och sändning fungerade.

## Koder

code-smtp-421 = Servern avslutar anslutningen tills vidare.
code-smtp-432 = Lösenordet måste först omvandlas på servern (genom en inloggning med PLAIN).
code-smtp-450 = Brevlådan kan inte användas just nu; försök igen senare.
code-smtp-451 = Servern avbröt åtgärden på grund av ett eget fel; försök igen senare.
code-smtp-452 = Servern har för lite utrymme, eller så angavs för många mottagare; försök igen senare.
code-smtp-454 = TLS eller inloggning fungerar inte på servern just nu; lösenordet prövades inte.
code-smtp-455 = Servern kan inte ta emot parametrarna just nu.
code-smtp-500 = Servern känner inte igen kommandot.
code-smtp-501 = Kommandot har ett felaktigt argument.
code-smtp-502 = Servern erbjuder inte kommandot.
code-smtp-503 = Kommandot kom vid fel tidpunkt: ett tidigare saknas eller nekades.
code-smtp-504 = Servern känner inte till parametern, till exempel inloggningssättet.
code-smtp-521 = Den här servern tar inte emot e-post.
code-smtp-523 = Kryptering krävs för detta inloggningssätt.
code-smtp-525 = Kontot är inaktiverat.
code-smtp-530 = Inloggning, eller TLS före den, krävs först.
code-smtp-534 = Inloggningssättet är för svagt, eller ett annat krävs.
code-smtp-535 = Inloggningen nekades. Koden i sig säger inte varför.
code-smtp-538 = Kryptering krävs för detta inloggningssätt.
code-smtp-550 = Nekat: brevlådan kan inte nås, eller en policy förbjuder det. Koden i sig säger inte vilket.
code-smtp-551 = Mottagaren finns inte på den här servern.
code-smtp-552 = Det finns inte tillräckligt med utrymme för meddelandet.
code-smtp-553 = Adressen är inte tillåten här.
code-smtp-554 = Nekat. Koden i sig säger inte varför.
code-smtp-555 = Servern känner inte till avsändarens eller mottagarens parametrar.
code-smtp-556 = Mottagarens domän tar inte emot e-post.

code-enhanced-0-0 = Någon annan orsak.
code-enhanced-1-0 = Något med adressen.
code-enhanced-1-1 = Det finns ingen sådan brevlåda.
code-enhanced-1-2 = Det finns ingen sådan e-postdomän.
code-enhanced-1-3 = Mottagarens adress har fel form.
code-enhanced-1-4 = Adressen står för mer än en brevlåda.
code-enhanced-1-5 = Mottagarens adress är giltig.
code-enhanced-1-6 = Brevlådan har flyttat, oklart vart.
code-enhanced-1-7 = Avsändarens adress har fel form.
code-enhanced-1-8 = Avsändarens domän finns inte eller tar inte emot e-post.
code-enhanced-1-9 = Meddelandet skickades till ett system som inte förstår standarden.
code-enhanced-1-10 = Mottagarens domän uppger att den inte tar emot e-post (null MX).
code-enhanced-2-0 = Något med brevlådan.
code-enhanced-2-1 = Brevlådan är inaktiverad eller tar inte emot meddelanden just nu.
code-enhanced-2-2 = Brevlådan är full.
code-enhanced-2-3 = Meddelandet är längre än vad brevlådan får ta emot.
code-enhanced-2-4 = En e-postlista kunde inte expanderas.
code-enhanced-3-0 = Något med e-postsystemet.
code-enhanced-3-1 = E-postsystemet har inget utrymme kvar.
code-enhanced-3-2 = Systemet tar inte emot meddelanden för närvarande.
code-enhanced-3-3 = Systemet kan inte göra det som begärdes.
code-enhanced-3-4 = Meddelandet är för stort för systemet.
code-enhanced-3-5 = Systemet är felkonfigurerat.
code-enhanced-3-6 = Meddelandets prioritet ändrades.
code-enhanced-4-0 = Något med nätverket.
code-enhanced-4-1 = Den andra servern svarar inte.
code-enhanced-4-2 = Anslutningen bröts.
code-enhanced-4-3 = DNS-servern svarade inte som den skulle.
code-enhanced-4-4 = Ingen väg till mottagarens server är känd.
code-enhanced-4-5 = E-postsystemet är överbelastat.
code-enhanced-4-6 = Meddelandet går runt i en slinga.
code-enhanced-4-7 = Meddelandet kunde inte levereras i tid.
code-enhanced-5-0 = Något med protokollet.
code-enhanced-5-1 = Kommandot hör inte hemma här eller är okänt.
code-enhanced-5-2 = Kommandot har fel form.
code-enhanced-5-3 = Meddelandet har för många mottagare.
code-enhanced-5-4 = Kommandot har felaktiga argument.
code-enhanced-5-5 = De båda sidorna talar olika versioner av protokollet.
code-enhanced-5-6 = Raderna i inloggningsutbytet är för långa.
code-enhanced-6-0 = Något med meddelandets innehåll.
code-enhanced-6-1 = Servern stöder inte den här typen av innehåll.
code-enhanced-6-2 = Innehållet skulle behöva omvandlas, vilket är förbjudet.
code-enhanced-6-3 = Innehållet skulle behöva omvandlas, vilket inte går.
code-enhanced-6-4 = Innehållet omvandlades med förluster.
code-enhanced-6-5 = Innehållet kunde inte omvandlas.
code-enhanced-6-6 = Meddelandets innehåll är inte tillgängligt.
code-enhanced-6-7 = Adresser med tecken utanför ASCII stöds inte här.
code-enhanced-6-8 = Ett svar med tecken utanför ASCII skulle behövas, vilket inte är tillåtet.
code-enhanced-6-9 = Meddelandet har tecken utanför ASCII som nästa server inte kan ta emot.
code-enhanced-6-10 = Tecken utanför ASCII i meddelandets huvud stöds inte.
code-enhanced-7-0 = Något med säkerhet eller policy.
code-enhanced-7-1 = Inte tillåtet: meddelandet nekades. Koden i sig säger inte varför.
code-enhanced-7-2 = Avsändaren får inte skriva till den här e-postlistan.
code-enhanced-7-3 = Meddelandet skulle behöva skyddas på ett annat sätt, vilket inte går.
code-enhanced-7-4 = Inloggningssättet eller en annan säkerhetsfunktion stöds inte.
code-enhanced-7-5 = Krypteringen misslyckades.
code-enhanced-7-6 = Krypteringssättet stöds inte.
code-enhanced-7-7 = Meddelandet skadades eller ändrades på vägen.
code-enhanced-7-8 = Användarnamn och lösenord nekades.
code-enhanced-7-9 = Inloggningssättet är för svagt, eller ett annat krävs.
code-enhanced-7-10 = Kryptering krävs.
code-enhanced-7-11 = Kryptering krävs för detta inloggningssätt.
code-enhanced-7-12 = Lösenordet måste först omvandlas på servern (genom en inloggning med PLAIN).
code-enhanced-7-13 = Kontot är inaktiverat.
code-enhanced-7-14 = Den andra servern måste först lita på den här.
code-enhanced-7-15 = Meddelandets prioritet är för låg för att tas emot nu.
code-enhanced-7-16 = Meddelandet är för stort för sin prioritet.
code-enhanced-7-17 = Brevlådan har nu en annan ägare.
code-enhanced-7-18 = Domänen har nu en annan ägare.
code-enhanced-7-19 = Brevlådans ägare kan inte kontrolleras.
code-enhanced-7-20 = Ingen DKIM-signatur i meddelandet är giltig.
code-enhanced-7-21 = Ingen godtagbar DKIM-signatur hittades.
code-enhanced-7-22 = DKIM-signaturen kommer inte från avsändarens domän.
code-enhanced-7-23 = SPF: den här servern får inte skicka för avsändarens domän.
code-enhanced-7-24 = Själva SPF-kontrollen misslyckades.
code-enhanced-7-25 = Den sändande adressen saknar ett matchande omvänt namn.
code-enhanced-7-26 = SPF, DKIM och DMARC misslyckades alla.
code-enhanced-7-27 = Avsändarens domän uppger att den inte tar emot e-post (null MX).
code-enhanced-7-28 = För mycket e-post kom på en gång.
code-enhanced-7-29 = Kedjan av vidarebefordringssignaturer (ARC) håller inte.
code-enhanced-7-30 = Nästa server erbjuder inte den TLS som avsändaren kräver.

code-imap-alert = Ett meddelande som användaren ska läsa.
code-imap-alreadyexists = Något med det namnet finns redan.
code-imap-authenticationfailed = Inloggningen nekades; servern säger inte varför.
code-imap-authorizationfailed = Inloggningen stämmer, men ger inte rätt att agera för den användaren.
code-imap-badcharset = Servern känner inte till sökningens teckenuppsättning.
code-imap-cannot = Det som begärdes kan aldrig göras här.
code-imap-clientbug = Servern har hittat ett fel i e-postprogrammet.
code-imap-contactadmin = Bara administratören kan hjälpa.
code-imap-corruption = Servern har hittat skadade data.
code-imap-expired = Lösenordet eller token har gått ut.
code-imap-expungeissued = Ett annat program tog bort meddelanden under tiden.
code-imap-haschildren = Mappen innehåller undermappar.
code-imap-inuse = Brevlådan används.
code-imap-limit = En av serverns gränser är nådd.
code-imap-nonexistent = Mappen finns inte.
code-imap-noperm = Behörighet saknas.
code-imap-overquota = Brevlådan är full, eller mer än tillåtet har överförts.
code-imap-parse = Servern kunde inte läsa ett meddelandes huvud.
code-imap-privacyrequired = Kryptering krävs först.
code-imap-referral = Brevlådan finns på en annan server.
code-imap-serverbug = Servern har hittat ett eget fel.
code-imap-throttled = Servern bromsar den här användaren.
code-imap-trycreate = Mappen finns inte men kan skapas.
code-imap-unavailable = En del av servern ligger nere; lösenordet prövades inte.
code-imap-unknown-cte = Servern kan inte avkoda meddelandet.
code-imap-webalert = Leverantören begär inloggning i webbläsaren.

code-pop3-auth = Inloggningen nekades: det gäller användarnamn och lösenord, eller så är åtkomsten avstängd.
code-pop3-in-use = En annan session har brevlådan öppen.
code-pop3-login-delay = Det har gått för kort tid sedan förra inloggningen.
code-pop3-sys-perm = Servern, eller kontot, har ett varaktigt fel.
code-pop3-sys-temp = Servern har ett tillfälligt fel; lösenordet prövades inte.
