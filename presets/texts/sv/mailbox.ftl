# Vad som finns i brevlådan efter inloggningen.

cause-own-mailbox-nearly-full = Brevlådan är nästan full.
    .explanation = Det går fortfarande att ta emot e-post. När utrymmet är slut skickas ny e-post tillbaka till avsändarna, och utkast och kopior av skickade meddelanden kan inte sparas.
    .why = Brevlådan kan snart bli full.

cause-pop3-shows-part = POP3 visar bara en del av meddelandena.
    .explanation = Servern visar högst ett visst antal meddelanden via POP3. Resten ligger kvar i brevlådan och kan inte hämtas på det sättet, så det verkar som om e-post saknas i programmet.
    .why = Servern kan visa bara en del av meddelandena via POP3.

cause-preset-drift = En server hos { $provider } erbjuder annat än vad som är antecknat om den.
    .explanation = E-posten fungerar. Listan över vad servern erbjuder har ändrats sedan den antecknades här. Inget behöver göras i e-postprogrammet.
    .why = Servern kan ha ändrats.

advice-pop3-shows-part = Flytta gamla meddelanden från inkorgen i webbmejlen, eller ta bort dem, och hämta igen.
advice-preset-drift = Inget behöver göras. Den som sköter förinställningarna bör se över leverantörens uppgifter.

evidence-quota = { $used } av { $limit } används ({ $percent } %).
evidence-quota-messages = { $count } av { $limit } meddelanden är sparade ({ $percent } %).
evidence-pop3-limit = POP3 visar exakt { $shown } meddelanden, och fler visar { $provider } inte.
evidence-imap-has-more = IMAP räknar { $count } meddelanden i inkorgen.
evidence-drift-capabilities = { $which ->
    [gone] { $host } nämner inte längre { $gone } (antecknat { $date }).
    [new] { $host } nämner nu också { $new } (antecknat { $date }).
   *[both] { $host } nämner inte längre { $gone }, men nämner nu också { $new } (antecknat { $date }).
 }
evidence-drift-size = { $host } anger { $announced } byte som största meddelande; { $recorded } var antecknat ({ $date }).

label-heading-mailbox = I brevlådan
label-mailbox-messages = Meddelanden
label-mailbox-space = Utrymme
label-mailbox-folders = Mappar
label-mailbox-prefix = IMAP-sökvägsprefix
label-mailbox-pop3 = POP3
label-mailbox-largest = Största meddelande
label-inbox-count = { $messages } i inkorgen, { $unseen } olästa
label-inbox-total = { $messages } i inkorgen
label-quota = { $used } av { $limit } används ({ $percent } %)
label-quota-messages = { $used } av { $limit } meddelanden
label-other-folders = { $count ->
    [one] och { $count } till
   *[other] och { $count } till
 }
label-only-folders = { $count ->
    [one] { $count } mapp, servern anger inga roller
   *[other] { $count } mappar, servern anger inga roller
 }
label-role-sent = Skickat
label-role-drafts = Utkast
label-role-junk = Skräppost
label-role-trash = Papperskorg
label-role-archive = Arkiv
label-role-all = All e-post
label-pop3-shows = { $count ->
    [one] visar { $count } meddelande
   *[other] visar { $count } meddelanden
 }
label-pop3-login-delay = { $seconds ->
    [one] högst en inloggning på { $seconds } sekund
   *[other] högst en inloggning på { $seconds } sekunder
 }
label-pop3-expire-never = behåller meddelanden
label-pop3-expire-at-once = kan ta bort hämtade meddelanden genast
label-pop3-expire = { $days ->
    [one] tar bort meddelanden efter { $days } dag
   *[other] tar bort meddelanden efter { $days } dagar
 }
label-skipped-not-offered = servern erbjuder det inte
label-size-kb = { $value } kB
label-size-mb = { $value } MB
label-size-gb = { $value } GB
