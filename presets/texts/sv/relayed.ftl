# What one mail server says of another: messages that came back, or are late.

relayed-unreachable = E-postservern för mottagarens domän gick inte att nå.
    .explanation = Ditt e-postprogram har gjort sitt: meddelandet är inlämnat. E-postservern som för det vidare kom inte fram till mottagarens server, som ligger nere, är överbelastad eller nekar anslutningar. Dina inställningar och ditt konto har inget med saken att göra.
relayed-no-domain = Ingen e-postserver hittades för domänen i mottagarens adress.
    .explanation = Ditt e-postprogram har gjort sitt: meddelandet är inlämnat. E-postservern som för det vidare sökte efter det som står efter @ i adressen och hittade ingen server som tar emot post för det. Oftast är adressen felskriven; annars har domänen gått ut eller är felaktigt inställd.
relayed-lookup = Domänen i mottagarens adress gick inte att slå upp.
    .explanation = Ditt e-postprogram har gjort sitt: meddelandet är inlämnat. E-postservern som för det vidare frågade efter mottagarens server och fick inget användbart svar från namnservrarna. Det går oftast över av sig självt.
relayed-encryption = Det gick inte att skapa en krypterad anslutning till e-postservern för mottagarens domän.
    .explanation = Ditt e-postprogram har gjort sitt: meddelandet är inlämnat. E-postservern som för det vidare och mottagarens server kunde inte enas om en krypterad anslutning. Det är en sak mellan de två servrarna; inställningarna i ditt e-postprogram har inget med den att göra.
advice-relayed-later = Skicka meddelandet igen om några timmar. Om det kommer tillbaka igen, kontakta mottagaren på annat sätt: bara mottagarens leverantör kan rätta till den servern.
advice-relayed-check-address = Jämför det som står efter @ i adressen, bokstav för bokstav, med det du fick av mottagaren, och skicka meddelandet igen till rätt adress.
advice-relayed-ask-recipient = Om adressen är rätt, kontakta mottagaren på annat sätt: bara domänens ägare eller mottagarens leverantör kan rätta till det.
advice-delayed-wait = Vänta, och skicka inte meddelandet igen: e-postservern fortsätter att försöka, oftast i några dagar, och skriver till dig om den ger upp. Skickat två gånger skulle meddelandet komma fram två gånger.
proof-delayed = Antingen kommer inget nytt besked och mottagaren har meddelandet, eller så säger ett andra besked att det inte gick att leverera.
proof-relayed = Meddelandet som du skickar igen kommer inte tillbaka.
label-delayed-title = Försenat, försöken fortsätter. { $title }
label-digest-delayed = Det här är ett besked om försening: meddelandet är inte förlorat, och e-postservern fortsätter att försöka leverera det.
