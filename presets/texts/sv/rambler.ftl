# Rambler Mail: its own words and its own menus.

cause-wrong-password--rambler = Rambler godkände inte användarnamnet eller lösenordet.
    .explanation = Rambler svarade som det ska, men godkänner inte kombinationen av användarnamn och lösenord. Användarnamnet är hela adressen. Åtkomst för e-postprogram måste dessutom vara påslagen i brevlådans inställningar. Så länge den är avstängd kan rätt lösenord nekas med samma ord.

cause-credentials-or-protocol-disabled--rambler = Inloggningen nekades: lösenordet godkändes inte, eller så är åtkomsten för e-postprogram avstängd.
    .explanation = Rambler släpper in e-postprogram först när åtkomsten har slagits på i webbmejlen, under ”Настройки → Почтовые программы” (inställningar → e-postprogram). Det framgår inte av svaret om det är detta eller lösenordet som är orsaken.

cause-protocol-disabled--rambler = Åtkomsten för e-postprogram är avstängd i Rambler Mail.
    .explanation = Rambler släpper in e-postprogram först när åtkomsten har slagits på i webbmejlen, under ”Настройки → Почтовые программы” (inställningar → e-postprogram). Lösenordet är inte problemet.

cause-plaintext-auth-disabled--rambler = Rambler tillåter inte inloggning utan kryptering.
    .explanation = E-postprogrammet var på väg att skicka lösenordet över en okrypterad anslutning, och det nekar Rambler. Själva lösenordet prövades aldrig.

cause-sender-not-owned--rambler = Avsändaradressen är inte den som loggade in hos Rambler.
    .explanation = Rambler godtar bara e-post där avsändaradressen är samma som användarnamnet vid inloggningen för att skicka.

cause-outdated-host--rambler = { $host } är Ramblers gamla e-postserver.
    .explanation = Rambler har numera skilda servrar: imap.rambler.ru, pop.rambler.ru och smtp.rambler.ru. Gamla instruktioner anger fortfarande mail.rambler.ru.

cause-recipient-disabled--rambler = Mottagarens Rambler-brevlåda är stängd eller fryst.
    .explanation = Rambler fryser brevlådor som inte har använts på länge och spärrar dem som skickar skräppost. Det är inget fel på avsändarens egen brevlåda eller inställningar.

advice-rambler-switch = Öppna Rambler Mail i en webbläsare, gå till ”Настройки → Почтовые программы” (inställningar → e-postprogram) och tillåt åtkomst. Vänta sedan några minuter och försök igen.
advice-rambler-login-form = Ange hela adressen som användarnamn, med @ och domän.
advice-rambler-sender = Ändra avsändaradressen i e-postprogrammet till exakt den adress som du loggar in med.
advice-rambler-hosts = Använd imap.rambler.ru (port 993), pop.rambler.ru (port 995) och smtp.rambler.ru (port 465), alla med SSL/TLS.
advice-rambler-tls = Ställ in krypteringen på SSL/TLS: port 993 för IMAP, 995 för POP3, 465 för SMTP.
advice-rambler-spam = Ändra meddelandets ämne, länkar och bilagor och skicka det igen senare. Om det inte är skräppost skriver du till adressen som anges i svaret.
advice-rambler-wait = Vänta några minuter och skicka meddelandet igen.
