# Set-up steps by mail program, of presets/clients.

## Shared

client-title = Ställa in { $provider } i { $client }
client-title-any = Ställa in { $client }
client-ask = Vilket e-postprogram?
client-before = Innan du börjar
client-in-the-program = I e-postprogrammet
client-at-the-end = Till sist
client-test = Skicka ett meddelande till din egen adress. Det ska komma fram och synas på alla enheter.
client-check = Om det inte fungerar: mailmedic check { $address }
client-no-access = { $provider } släpper inte in e-postprogram direkt. Om leverantören har ett eget program som mellanled installerar du det först; det visar vilka servrar, vilket användarnamn och vilket lösenord som gäller.
client-no-bridge = { $bridge } körs på en dator och betjänar bara programmen på den: { $client } når det inte. Använd appen från { $provider } eller ett e-postprogram på datorn där { $bridge } körs.
client-ready = Ingenting behöver slås på först.
client-no-switch = Se efter i webbmejlens inställningar om åtkomst för e-postprogram måste slås på och om leverantören vill ha ett applösenord.
client-entry-sign-in = Logga in hos { $provider } i fönstret som öppnas, med den här adressen, brevlådans lösenord och det andra steget om det finns ett. Varken servrar eller applösenord behövs:
client-entry-allow = Godkänn den åtkomst som programmet ber om, låt e-post vara markerat och spara.

## Outlook, classic

client-outlook-classic-1 = Öppna ”Arkiv” (överst till vänster) → ”Information” → ”Lägg till konto”. Namnen skiljer sig lite mellan versioner.
client-outlook-classic-2 = Ange adressen, öppna ”Avancerade alternativ”, markera ”Låt mig konfigurera mitt konto manuellt” och välj ”IMAP”. I äldre versioner: ”Manuell konfiguration eller ytterligare servertyper” → ”POP eller IMAP”.
client-outlook-classic-3 = Inkommande e-post:
client-outlook-classic-4 = Utgående e-post. I äldre versioner finns det under ”Fler inställningar” → ”Avancerat”; markera där under ”Utgående server” att ”Den utgående servern (SMTP) kräver autentisering”.
client-outlook-classic-5 = Välj ”Nästa” eller ”Anslut”, ange användarnamn och lösenord och spara:
client-outlook-classic-entry = Öppna ”Arkiv” (överst till vänster) → ”Information” → ”Lägg till konto”, ange adressen och välj ”Anslut”. Låt ”Avancerade alternativ” vara stängt: Outlook ställer in { $entry }-konton själv.
client-outlook-classic-entry-old = Använd Outlook 2019 eller nyare: äldre versioner kan inte logga in via webbläsaren.

## Outlook, new

client-outlook-new-1 = Öppna kugghjulet (”Inställningar”) → ”Konton” → ”Dina konton” → ”Lägg till konto” och ange adressen.
client-outlook-new-2 = Välj ”IMAP” som leverantör och ”Visa mer” för att se alla fält. Inkommande e-post:
client-outlook-new-3 = Utgående e-post:
client-outlook-new-4 = Användarnamn och lösenord. Observera att den här versionen av Outlook läser brevlådan via Microsofts servrar och sparar lösenordet där:
client-outlook-new-entry = Öppna kugghjulet (”Inställningar”) → ”Konton” → ”Dina konton” → ”Lägg till konto”, ange adressen och gå vidare. Välj inte ”IMAP”: den här versionen av Outlook känner igen { $entry }-konton på adressen.

## The Bat!

client-thebat-1 = Öppna ”Account” → ”New…” (brevlåda → ny). Ge kontot vilket namn som helst, till exempel ”Jobbpost”.
client-thebat-2 = Nästa steg: ditt fullständiga namn, adressen och, om du vill, organisation.
client-thebat-3 = Nästa steg: välj IMAP och ange servrarna:
client-thebat-4 = Sista steget: användarnamn och lösenord.
client-thebat-5 = Öppna sedan ”Account” → ”Properties” → ”Transport” och jämför portar och kryptering; under knappen ”Authentication…” för utgående server ska ”SMTP authentication” vara på:

## Apple Mail

client-apple-mail-1 = Öppna ”Mail” → ”Lägg till konto…” i Mail (i äldre versioner ”Arkiv” → ”Lägg till konto”) och välj ”Annat e-postkonto…”. Det går även i Systeminställningar under ”Internetkonton”.
client-apple-mail-2 = Ange valfritt namn, hela adressen med @ och domän samt lösenordet. Mail försöker ta reda på resten och frågar där det inte går.
client-apple-mail-3 = Om det frågar: kontotyp IMAP, valfri beskrivning och dessa servrar. Utgående server kräver autentisering med hela adressen som användarnamn.
client-apple-mail-4 = Öppna sedan ”Mail” → ”Inställningar” → ”Konton” → ”Serverinställningar”, stäng av ”Hantera anslutningsinställningar automatiskt” för utgående server och jämför. Äldre versioner: ”Utgående e-postserver” → ”Redigera SMTP-serverlistan” → ”Använd anpassad port” och ”Använd SSL”.
client-apple-mail-entry = Öppna ”Mail” → ”Lägg till konto…” i Mail (i äldre versioner ”Arkiv” → ”Lägg till konto”) och välj ”{ $entry }” i listan, inte ”Annat e-postkonto…”. Det går även i Systeminställningar under ”Internetkonton”.

## iOS

client-ios-1 = Öppna ”Inställningar” → ”Appar” → ”Mail” → ”E-postkonton” (före iOS 18: ”Inställningar” → ”Mail” → ”Konton”) → ”Lägg till konto” → ”Annat” → ”Lägg till e-postkonto”.
client-ios-2 = Ange namn, adress och lösenord och tryck på ”Nästa”. Välj IMAP och ange servrarna med användarnamn och lösenord i båda delarna: de behövs även för utgående server, fast det står ”valfritt” där.
client-ios-3 = Öppna sedan det nya kontot och jämför: under ”SMTP” ska den primära servern ha ”Använd SSL” på och rätt port, likaså ”Avancerat” för IMAP.
client-ios-entry = Öppna ”Inställningar” → ”Appar” → ”Mail” → ”E-postkonton” (före iOS 18: ”Inställningar” → ”Mail” → ”Konton”) → ”Lägg till konto” och välj ”{ $entry }” i listan, inte ”Annat”.

## Android

client-android-1 = Öppna Gmail-appen, tryck på din bild → ”Lägg till ett annat konto” → ”Annat”. Andra e-postappar frågar efter samma fält med andra ord.
client-android-2 = Ange hela adressen med @ och domän, tryck på ”Manuell konfiguration” och välj ”Personligt (IMAP)”. Sedan lösenordet:
client-android-3 = Server för inkommande e-post, sedan ”Nästa”:
client-android-4 = Server för utgående e-post med ”Kräv inloggning” på, sedan ”Nästa”:
client-android-entry = Öppna Gmail-appen, tryck på din bild → ”Lägg till ett annat konto” och välj posten som har ”{ $entry }” i namnet, inte ”Annat”.

## Thunderbird

client-thunderbird-1 = Öppna menyn ☰ → ”Kontoinställningar” → ”Kontoåtgärder” → ”Lägg till e-postkonto…” och ange namn och adress (och lösenordet, om du inte loggar in med OAuth2, se nedan).
client-thunderbird-2 = Välj ”Konfigurera manuellt” och jämför servern för inkommande e-post:
client-thunderbird-3 = Servern för utgående e-post:
client-thunderbird-4 = Autentisering (”Normalt lösenord” där det är med lösenord), användarnamn och lösenord, sedan ”Klar”:
