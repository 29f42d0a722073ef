# Getting an OAuth 2.0 access token.

## What to do in the browser

# $url, $code
token-type = Öppna { $url } i en webbläsare, på valfri enhet, och ange koden: { $code }
token-type-complete = Eller öppna den här adressen, där koden redan ingår: { $url }
# $minutes
token-type-life = väntar på ditt godkännande; koden gäller i { $minutes } { $minutes ->
    [one] minut
   *[other] minuter
 }
token-open = Öppna den här adressen i en webbläsare på den här datorn:
token-waiting = väntar på ditt godkännande
token-foreign = ett svar kom som hör till en annan fråga; det togs inte emot

## The page that the browser shows

token-page-taken = Svaret har kommit fram. Du kan stänga fönstret och gå tillbaka till terminalen.
token-page-refused = Svaret var nej. Du kan stänga fönstret; terminalen säger mer.
token-page-foreign = Svaret hör inte till den fråga som är öppen. Börja om från adressen i terminalen.
token-page-nothing = Här finns ingenting.

## How it ended

# $minutes
token-granted = token gäller i { $minutes } { $minutes ->
    [one] minut
   *[other] minuter
 }
token-refresh-kept = förnyelsetoken sparades i filen
token-refresh-none = leverantören gav ingen förnyelsetoken; nästa token måste godkännas på nytt
# $error: the provider's code
token-refused = leverantören ger ingen token: { $error }
# $host, $words
token-odd = { $host } svarade något som inte är ett svar om token: { $words }
token-too-much = { $host } svarade med långt mer än ett svar om token kan vara.
# $url
token-redirected = { $host } hänvisar vidare, och den hänvisningen följs inte: { $url }
# $other
token-foreign-issuer = Beskrivningen av adresserna tillhör en annan utfärdare, { $other }; ange den med --issuer om du litar på den.
token-expired = Inget svar kom i tid. Börja om, eller tillåt mer tid med --wait.

## What to do about a refusal, by the provider's code

token-advice-access-denied = Begäran avböjdes i webbläsaren, eller så tillåter en administratör den inte. Börja om och godkänn, eller fråga administratören.
token-advice-invalid-client = Leverantören känner inte till detta client id, eller så hör hemligheten inte till det. Jämför båda med programmet som du registrerade; program med hemlighet behöver --client-secret-env.
token-advice-invalid-grant = Koden är redan använd, för gammal eller hör till ett annat program. Börja om.
token-advice-invalid-request = Leverantören anser att begäran är felaktig; leverantörens egna ord säger på vilket sätt. Ofta är programmet registrerat för ett annat sätt att logga in: prova --device eller --loopback.
token-advice-invalid-scope = Programmet är inte registrerat för denna behörighet (scope), eller så finns den inte. Lägg till den för programmet hos leverantören, eller ange en annan med --scope.
token-advice-redirect-uri-mismatch = Programmet är registrerat med en annan återkomstadress. Registrera http://127.0.0.1 för det, eller ange den registrerade med --redirect.
token-advice-server-error = Det gick fel hos leverantören. Försök igen senare.
token-advice-temporarily-unavailable = Leverantören är upptagen. Försök igen senare.
token-advice-unauthorized-client = Programmet får inte använda detta sätt. Registrera det som skrivbordsprogram eller som program för enheter, eller prova --device eller --loopback.
token-advice-unsupported-grant-type = Leverantören ger inte ut token på detta sätt. Prova --device eller --loopback.
token-advice-unsupported-response-type = Leverantören ger inte ut token via en webbsida. Prova --device.
token-advice-refresh = Förnyelsetoken gäller inte längre: ett lösenordsbyte eller en återkallad behörighet gör den ogiltig. Ta bort filen och godkänn en gång till.
token-advice-other = Se vad leverantörens hjälp säger om den här koden.
