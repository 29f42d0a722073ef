# Gmail and Google Workspace: its own words and its own menus.

cause-app-password-required--gmail = Gmail kräver ett applösenord eller inloggning med Google.
    .explanation = Gmail godtar inte Google-kontots lösenord i e-postprogram. Det krävs ett applösenord på 16 bokstäver, som förutsätter tvåstegsverifiering, eller inloggning med Google i ett webbläsarfönster (OAuth2).

cause-wrong-password--gmail = Gmail godkände inte användarnamnet eller lösenordet.
    .explanation = Gmail svarade som det ska, men godkänner inte kombinationen av användarnamn och lösenord. Google-kontots lösenord nekas alltid i e-postprogram: det krävs ett applösenord på 16 bokstäver eller inloggning med Google. När kontots lösenord ändras slutar alla applösenord att gälla.

cause-credentials-or-protocol-disabled--gmail = Gmail nekade inloggningen: lösenordet godkändes inte, eller så är åtkomst via { $protocol } avstängd.
    .explanation = Gmail kräver ett applösenord eller inloggning med Google. POP slås dessutom på för sig i inställningarna. Det framgår inte av svaret vilket som är orsaken.

cause-protocol-disabled--gmail = Åtkomst via { $protocol } är avstängd för det här Gmail-kontot.
    .explanation = POP måste slås på i Gmails inställningar. IMAP är alltid på i personliga konton sedan januari 2025. I företags- och skolkonton bestämmer administratören. Lösenordet är inte problemet.

cause-protocol-disabled-by-admin--gmail = Administratören tillåter inte åtkomst via { $protocol } för det här Google-kontot.
    .explanation = I företags- och skolkonton (Google Workspace) bestämmer administratören om e-postprogram får använda IMAP och POP. Brevlådans ägare kan inte ändra det.

cause-web-login-required--gmail = Google vill att inloggningen bekräftas i en webbläsare.
    .explanation = Google upptäckte något nytt med den här inloggningen och stoppar den. I svaret finns en länk som visar vad Google vill veta. Lösenordet kan mycket väl vara rätt.

cause-oauth-token-invalid--gmail = E-postprogrammets behörighet till det här Google-kontot gäller inte längre.
    .explanation = E-postprogrammet loggar in med en behörighet från Google (OAuth2). Den har gått ut, återkallats eller omfattar inte e-post. Google återkallar sådana behörigheter när lösenordet ändras.

cause-login-rate-limited--gmail = Gmail nekar inloggning ett tag efter för många inloggningar.
    .explanation = För många inloggningar kom på kort tid. Gmail nekar alla under en tid, även de med rätt lösenord. Varje nytt försök kan förlänga väntetiden.

cause-too-many-connections--gmail = Fler än 15 program eller fönster är anslutna till det här Gmail-kontot via IMAP.
    .explanation = Gmail tillåter 15 samtidiga IMAP-anslutningar till ett konto. Varje dator, mobil och surfplatta räknas, och varje program kan ha flera.

cause-bandwidth-exceeded--gmail = Dygnsgränsen för datatrafik är nådd för det här Gmail-kontot.
    .explanation = Gmail tillåter 2500 MB hämtning och 500 MB uppladdning per dygn via IMAP, och 1250 MB hämtning via POP. Åtkomsten kommer tillbaka av sig själv inom 24 timmar.

cause-sending-limit-exceeded--gmail = Dygnsgränsen för sändning är nådd för det här Gmail-kontot.
    .explanation = Ett personligt Gmail-konto får skicka 500 meddelanden per dygn, ett Google Workspace-konto 2000. Spärren hävs av sig själv inom 24 timmar.

cause-recipient-limit--gmail = Meddelandet har fler mottagare än Gmail tillåter.
    .explanation = Från ett e-postprogram godtar Gmail 100 mottagare per meddelande.

cause-attachment-forbidden--gmail = Gmail nekade meddelandet på grund av en bilaga.
    .explanation = Gmail nekar program, skript och vissa slags arkiv och diskavbildningar, även inuti andra arkiv, samt dokument med farliga makron. Det hjälper inte att byta namn på dem eller packa dem.

cause-message-too-large--gmail = Meddelandet är större än Gmail tillåter.
    .explanation = Gmail godtar bilagor på sammanlagt 25 MB. Bilagor växer med ungefär en tredjedel på vägen.

advice-gmail-app-password = Aktivera tvåstegsverifiering i ditt Google-konto, skapa ett applösenord på myaccount.google.com/apppasswords och ange dess 16 bokstäver utan mellanslag i e-postprogrammet.
advice-gmail-oauth = Om e-postprogrammet har inloggning med Google (OAuth2) lägger du i stället till kontot på det sättet. Då behövs inget applösenord.
advice-gmail-switch-pop3 = Öppna Gmail i en webbläsare, gå till Inställningar → Se alla inställningar → Vidarebefordran och POP/IMAP, aktivera POP och spara.
advice-gmail-switch-imap = IMAP är alltid på i personliga Gmail-konton. I ett företags- eller skolkonto ber du administratören att tillåta IMAP.
advice-gmail-admin-imap = Be administratören på ditt företag eller din skola att tillåta IMAP för ditt konto i Googles administratörskonsol (”Apps → Google Workspace → Gmail → End User Access”, åtkomst för slutanvändare).
advice-gmail-admin-pop3 = Be administratören på ditt företag eller din skola att tillåta POP för ditt konto i Googles administratörskonsol (”Apps → Google Workspace → Gmail → End User Access”, åtkomst för slutanvändare).
advice-gmail-login-form = Ange hela adressen som användarnamn, till exempel namn@gmail.com.
advice-gmail-web-login = Öppna länken i serverns svar i en webbläsare på samma nät, logga in och bekräfta att det var du. Försök sedan igen i e-postprogrammet.
advice-gmail-connections = Stäng e-postprogrammet på andra enheter, och ange ett lägre antal IMAP-anslutningar i kontoinställningarna. Gmail tillåter sammanlagt 15.
advice-gmail-wait = Stäng e-postprogrammet i några timmar, upp till ett dygn. Låt det sedan söka efter ny e-post högst var 10:e minut.
advice-gmail-bandwidth = Vänta upp till 24 timmar. Ställ sedan in en enhet i taget, och låt e-postprogrammet bara behålla de senaste meddelandena.
advice-gmail-limit = Skicka ingenting på 24 timmar. För mer e-post än gränsen tillåter använder du en tjänst för nyhetsbrev.
advice-gmail-sender = Ändra avsändaradressen till adressen som du loggar in med, eller lägg till den andra adressen i Gmail under Inställningar → Konton och import → Skicka e-post som.
advice-gmail-recipients = Skicka till högst 100 mottagare per meddelande från ett e-postprogram.
advice-gmail-attachment = Ta bort bilagan, lägg den i Google Drive och skicka länken.
advice-gmail-spam = Ändra meddelandets ämne, länkar och bilagor och skicka det igen senare. Sök igenom datorn efter skadliga program.
