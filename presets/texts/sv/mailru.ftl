# Mail.ru (VK Mail, VK WorkSpace): its own words and its own menus.

cause-app-password-required--mailru = Mail.ru kräver ett lösenord för externa program.
    .explanation = Sedan 2022 godtar Mail.ru inte kontots vanliga lösenord i e-postprogram. Det krävs ett lösenord som skapas för ett enda program i kontots inställningar, under ”Password and security” (lösenord och säkerhet).

cause-wrong-password--mailru = Mail.ru godkände inte användarnamnet eller lösenordet.
    .explanation = Mail.ru svarade som det ska, men godkänner inte kombinationen av användarnamn och lösenord. I e-postprogram behövs hela adressen och ett lösenord för externa program. Kontots vanliga lösenord nekas alltid.

cause-credentials-or-protocol-disabled--mailru = Inloggningen nekades: lösenordet godkändes inte, eller så är åtkomsten för e-postprogram avstängd.
    .explanation = Mail.ru kräver två saker: att åtkomst via IMAP, POP och SMTP är påslagen i kontots inställningar, och ett lösenord för externa program. Det framgår inte av svaret vilket som saknas.

cause-protocol-disabled--mailru = Åtkomsten för e-postprogram är avstängd i Mail.ru-kontot.
    .explanation = Mail.ru har en gemensam inställning för IMAP, POP3 och SMTP, under ”Password and security” (lösenord och säkerhet). Så länge den är avstängd godkänns inget lösenord i e-postprogram.

cause-sender-not-owned--mailru = Avsändaradressen hör inte till det Mail.ru-konto som loggade in.
    .explanation = Mail.ru godtar bara e-post där avsändaren är adressen till det inloggade kontot. Själva inloggningen fungerade.

cause-sending-disabled--mailru = Mail.ru har spärrat sändning från den här brevlådan.
    .explanation = Även när svaret börjar med ”invalid mailbox” gäller det avsändarens egen brevlåda. Mail.ru stoppar sändning vid misstanke om att någon annan har kommit över lösenordet. Att läsa e-post kan fortfarande fungera.

cause-sending-limit-exceeded--mailru = Sändningsgränsen för den här Mail.ru-brevlådan är nådd.
    .explanation = Hos Mail.ru får en brevlåda bara skicka en viss mängd under en viss tid. Spärren hävs av sig själv. Nya försök direkt efteråt gör att den varar längre.

cause-spam-content-rejected--mailru = Mail.ru uppfattade meddelandet som skräppost.
    .explanation = Skräppostfiltret hos Mail.ru nekade meddelandet. I svaret finns oftast en länk med en egen kod: den öppnar ett formulär som går till supporten. Det är inget fel på inloggningen eller inställningarna.

cause-sender-auth-failed--mailru = Mail.ru kunde inte verifiera att meddelandet kommer från avsändarens domän.
    .explanation = Ägaren till avsändarens domän låter bara vissa servrar skicka i dess namn (DMARC), och meddelandet kom en annan väg. E-post med en mail.ru-adress måste gå via smtp.mail.ru.

cause-message-not-found--mailru = Meddelandet ligger utanför det som Mail.ru visar via POP3.
    .explanation = Via POP3 visar Mail.ru bara ett begränsat antal meddelanden, till exempel de senaste tusen. E-postprogrammet frågade efter ett som ligger utanför gränsen eller som inte finns kvar.

cause-recipient-disabled--mailru = Mottagarens Mail.ru-brevlåda är stängd.
    .explanation = Brevlådan har spärrats, eller tagits bort för att den inte har använts på länge. Det är inget fel på avsändarens egen brevlåda eller inställningar.

advice-mailru-switch = Öppna ditt Mail.ru-konto i en webbläsare, gå till ”Password and security” (lösenord och säkerhet) och slå på ”Access to Mail by IMAP, POP and SMTP” (åtkomst till e-posten). Inställningen gäller för alla tre.
advice-mailru-app-password = Öppna ditt Mail.ru-konto i en webbläsare, gå till ”Password and security” → ”Passwords for external applications” (lösenord för externa program), skapa ett för det här programmet och ange det i stället för kontots lösenord.
advice-mailru-login-form = Ange hela adressen som användarnamn, med @ och domän.
advice-mailru-sender = Ändra avsändaradressen i e-postprogrammet till adressen som du loggar in med.
advice-mailru-spam = Öppna länken i serverns svar: den leder till ett formulär hos Mail.ru:s support för just det här meddelandet. Om det inte finns någon länk skriver du till supporten.
advice-mailru-sending-disabled = Byt brevlådans lösenord i en webbläsare och gör den kontroll som Mail.ru kräver. Skapa sedan ett nytt lösenord för externa program, och sök igenom datorn efter skadliga program.
advice-mailru-wait = Skicka ingenting på några timmar. Nya försök direkt gör att spärren varar längre.
advice-mailru-pop-limit = Öppna brevlådan i en webbläsare, ta bort eller flytta de äldsta meddelandena i inkorgen, och hämta igen.
advice-mailru-dmarc = Om avsändaradressen finns hos Mail.ru skickar du via smtp.mail.ru (port 465, SSL/TLS), inloggad med samma adress. Med en annan adress skickar du via dess leverantörs utgående server; för en egen domän anger du SPF- och DKIM-poster enligt leverantörens anvisningar.
advice-mailru-submission = Skicka via smtp.mail.ru, port 465 med SSL/TLS, inloggad med hela adressen.
