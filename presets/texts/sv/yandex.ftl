# Yandex Mail and Yandex 360: its own words and its own menus.

cause-credentials-or-protocol-disabled--yandex = Inloggningen nekades: { $protocol } är avstängt i Yandex Mail, eller så godkändes inte lösenordet.
    .explanation = Yandex ger ett och samma svar i tre fall: { $protocol } är inte påslaget i brevlådans inställningar, kontots vanliga lösenord användes där det behövs ett applösenord, eller så är användarnamnet eller lösenordet fel. Det framgår inte av svaret vilket det är.

cause-protocol-disabled--yandex = { $protocol ->
    [SMTP] Åtkomsten för e-postprogram är avstängd i inställningarna för Yandex Mail.
   *[other] { $protocol } är avstängt i inställningarna för Yandex Mail.
 }
    .explanation = { $protocol ->
        [SMTP] Yandex låter ett e-postprogram skicka först när åtkomsten har slagits på i webbmejlen, under ”Settings → Mail clients” (inställningarna för e-postprogram). Den är avstängd tills ägaren gör det. Lösenordet är inte problemet.
       *[other] Yandex släpper in ett e-postprogram först när { $protocol } har slagits på i webbmejlen, under ”Settings → Mail clients” (inställningarna för e-postprogram). Det är avstängt tills ägaren gör det. Lösenordet är inte problemet.
     }

cause-app-password-required--yandex = Yandex kräver ett applösenord för e-postprogram.
    .explanation = I e-postprogram godtar Yandex normalt bara ett applösenord av typen ”Mail” eller OAuth-inloggning. Med tvåfaktorsautentisering finns inget annat sätt. Applösenord slutar gälla när kontots lösenord ändras, när tvåfaktorsautentisering slås på eller av och vid ”Log out on all devices” (utloggning på alla enheter).

cause-wrong-password--yandex = Yandex godkände inte användarnamnet eller lösenordet.
    .explanation = Yandex svarade som det ska, men godkänner inte kombinationen av användarnamn och lösenord. I e-postprogram krävs normalt ett applösenord av typen ”Mail”. Kontots vanliga lösenord ger samma svar. När kontots lösenord ändras slutar alla applösenord att gälla.

cause-username-format--yandex = Yandex kunde inte tolka användarnamnet eller lösenordet som skickades.
    .explanation = Användarnamnet eller lösenordet har en form som Yandex inte kan använda. För brevlådor på en egen domän är användarnamnet hela adressen. Ett tillägg med plus (+tag) ska inte vara med.

cause-user-agreement-not-accepted--yandex = Användaravtalet för den här Yandex-brevlådan har inte godkänts än.
    .explanation = Brevlådan finns och har ofta skapats av en administratör, men ingen har loggat in på den i en webbläsare än. Tills avtalet har godkänts där avvisas e-postprogram.

cause-human-verification-required--yandex = Yandex vill ha bevis på att det är en människa som skickar.
    .explanation = Yandex tror att ett program skickar från den här brevlådan och nekar inloggningen för sändning tills en kontroll har gjorts. Lösenordet är inte problemet, även om svaret ser ut som ett nekat lösenord.

cause-sender-not-owned--yandex = Avsändaradressen hör inte till det Yandex-konto som loggade in.
    .explanation = Yandex godtar bara e-post där avsändaren är adressen till det inloggade kontot eller något av dess alias. Själva inloggningen fungerade.

cause-spam-content-rejected--yandex = Yandex uppfattade meddelandet som skräppost.
    .explanation = Yandex misstänker att det här meddelandet, eller det som har skickats från brevlådan på sistone, är skräppost som skickas av ett program. Det är inget fel på inloggningen eller inställningarna. Varje nytt försök från e-postprogrammet förlänger spärren.

cause-sending-limit-exceeded--yandex = Sändningsgränsen för den här Yandex-brevlådan är nådd.
    .explanation = Hos Yandex får en personlig brevlåda skicka 500 meddelanden till 500 mottagare på 24 timmar. Spärren hävs efter 24 timmar utan sändning. Nya försök förlänger den.

cause-recipient-limit--yandex = Meddelandet har fler mottagare än Yandex tillåter.
    .explanation = Från ett e-postprogram godtar Yandex 35 mottagare per meddelande, från webbmejlen 50.

cause-tls-required-before-auth--yandex = Yandex tar inte emot e-post över en okrypterad anslutning.
    .explanation = Anslutningen till den utgående servern var inte krypterad. Yandex tittar inte på lösenordet förrän anslutningen är krypterad.

advice-yandex-switch-imap = Öppna Yandex Mail i en webbläsare, gå till ”Settings → Mail clients” (inställningarna för e-postprogram) och markera ”From imap.yandex.com server via IMAP” samt ”App passwords and OAuth tokens” (applösenord och OAuth-token). Spara, vänta några minuter och försök igen.
advice-yandex-switch-pop3 = Öppna Yandex Mail i en webbläsare, gå till ”Settings → Mail clients” (inställningarna för e-postprogram) och markera ”From pop.yandex.com server via POP3”, mapparna som ska hämtas samt ”App passwords and OAuth tokens” (applösenord och OAuth-token). Spara, vänta några minuter och försök igen.
advice-yandex-access = Öppna Yandex Mail i en webbläsare, gå till ”Settings → Mail clients” (inställningarna för e-postprogram) och markera IMAP eller POP3, beroende på vad e-postprogrammet använder, samt ”App passwords and OAuth tokens” (applösenord och OAuth-token). Använd ett applösenord av typen ”Mail”.
advice-yandex-app-password = Skapa ett applösenord av typen ”Mail” i Yandex ID, under ”Security → App passwords” (säkerhet → applösenord), och ange det i e-postprogrammet i stället för kontots lösenord. Det visas bara en gång.
advice-yandex-login-form = Ange hela adressen som användarnamn, utan tillägg med plus (+tag). För en yandex-adress fungerar även det som står före @. För en egen domän fungerar bara hela adressen.
advice-yandex-sender = Ändra avsändaradressen i e-postprogrammet till adressen som du loggar in med, eller till ett av dess alias.
advice-yandex-auth = Slå på autentisering för utgående server i e-postprogrammet, med samma användarnamn och applösenord som för att hämta e-post.
advice-yandex-spam = Öppna Yandex Mail i en webbläsare och skicka ett valfritt meddelande därifrån: det visar att det inte är en robot som skickar. Gör inga nya försök från e-postprogrammet på 24 timmar, och sök igenom datorn efter skadliga program.
advice-yandex-robot-check = Öppna länken i serverns svar, eller skicka ett meddelande från Yandex Mail i en webbläsare, och gör kontrollen. Försök sedan igen i e-postprogrammet.
advice-yandex-agreement = Logga in på Yandex Mail en gång i en webbläsare med den här adressen, godkänn användaravtalet och slutför registreringen.
advice-yandex-limit = Skicka ingenting på 24 timmar: varje nytt försök förlänger spärren. Yandex tillåter 500 meddelanden och 500 mottagare på 24 timmar.
advice-yandex-recipients = Skicka till högst 35 mottagare per meddelande från ett e-postprogram.
advice-yandex-tls = Ställ in den utgående servern på smtp.yandex.com, port 465 med SSL/TLS (eller 587 med STARTTLS).
advice-yandex-wait = Vänta några minuter och försök igen. Ändra inte inställningarna.
advice-yandex-folders = Välj under ”Settings → Mail clients” (inställningarna för e-postprogram) vilka mappar POP3 ska hämta, eller använd IMAP, som visar alla mappar.
advice-yandex-account-blocked = Logga in på Yandex Mail i en webbläsare och följ anvisningarna där. Välj sedan ett nytt lösenord och skapa ett nytt applösenord.
