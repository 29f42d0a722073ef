# The frame of the guides: titles, labels, values of a provider.

## The frame of the guide

guide-set-up = Ställa in ett e-postprogram
guide-outdated = Gamla råd som inte längre gäller
label-guide-topics = Ämnen
label-guide-clients = E-postprogram för guide set-up --client
label-guide-see = Se: { $title }
label-guide-if = Om: { $answer }
label-guide-prompt = Nummer, b = bakåt, q = avsluta:
label-guide-prompt-first = Nummer, q = avsluta:
label-guide-prompt-end = Enter = vidare, b = en fråga bakåt, q = avsluta:
label-guide-choose = Skriv ett tal från 1 till { $count }, b eller q.
label-guide-choose-first = Skriv ett tal från 1 till { $count } eller q.
label-guide-choose-end = Tryck på Enter, eller skriv b eller q.
label-guide-no-provider = Servrarna fylls i med --provider ID eller --address ADRESS. Kända leverantörer: { $known }
label-guide-page = Sida: { $url }
label-guide-checked = senast kontrollerat { $date }
label-guide-since = sedan { $date }
label-guide-instead = I stället: { $text }
label-guide-old-advice = Det här är ett gammalt råd som inte längre gäller
label-guide-server = server
label-guide-port = port
label-guide-security = kryptering
label-guide-user = användarnamn
label-guide-user-address = hela adressen
label-guide-user-local = delen före @
label-guide-user-also = { $form }; godtas också: { $other }
label-guide-user-hosted = i egna domäner: { $form }
label-guide-password = lösenord
label-guide-password-required = ett applösenord (brevlådans lösenord nekas)
label-guide-password-usual = ett applösenord (brevlådans lösenord bara där inställningarna erbjuder det)
label-guide-password-with-two-factor = brevlådans lösenord, eller ett applösenord om tvåfaktorsautentisering är på
label-guide-password-offered = brevlådans lösenord eller ett applösenord
label-guide-password-none = brevlådans lösenord
label-guide-password-browser = inget: välj OAuth2 och logga in i webbläsarfönstret som öppnas
label-guide-password-bridge = det som { $bridge } visar (brevlådans lösenord nekas)
label-guide-sign-in = autentisering
label-guide-sign-in-password = med lösenord
label-guide-sign-in-tokens = OAuth2, i webbläsaren
label-guide-sign-in-either = OAuth2, i webbläsaren, eller med lösenord
label-guide-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
 }
label-guide-folder-trash = borttagen e-post
label-guide-folder-junk = skräppost
label-guide-retention-unknown = Hur länge { $provider } sparar den är inte känt här: se efter om den ligger kvar i mapparna för borttaget och skräppost.
label-guide-in-archives = även i arkiv
label-limit-messages-per-day = meddelanden per dygn
label-limit-recipients-per-day = mottagare per dygn
label-limit-recipients-per-message = mottagare i ett meddelande
label-limit-sending-block = en sändningsspärr varar
label-limit-message-size = ett meddelandes storlek
label-limit-attachments-size = alla bilagors storlek
label-limit-imap-download-per-day = hämtning via IMAP per dygn
label-limit-imap-upload-per-day = uppladdning via IMAP per dygn
label-limit-pop3-download-per-day = hämtning via POP3 per dygn
label-limit-connections = samtidiga anslutningar
label-limit-check-interval = kortaste tid mellan kontroller
label-limit-messages-shown = meddelanden som visas via POP3
label-limit-storage = lagring
label-limit-other = { $what }
label-unit-megabytes = { $value } MB
label-unit-gigabytes = { $value } GB
label-unit-minutes = { $value } min
label-unit-hours = { $value } tim
label-scope-client = från ett e-postprogram
label-scope-web = på webben
label-scope-personal = personlig brevlåda
label-scope-business-mailbox = en organisations brevlåda
label-scope-business-domain = en organisations domän
label-scope-workspace = Google Workspace
label-guide-unconfirmed = inte bekräftat av en aktuell sida
label-guide-whose = Din adress eller leverantör (Enter: hoppa över):
label-guide-whose-again = Det är varken en adress eller en känd leverantör; lämna tomt för att gå vidare.
label-guide-unknown-domain = Servrarna för { $domain } är inte kända här, men stegen gäller ändå. mailmedic check söker upp servrarna.
label-guide-address-of-another = { $address } är en adress hos { $other }; det som följer gäller { $provider }, som --provider anger.
label-guide-client-ignored = --client { $client } ändrar ingenting i ämnet { $topic }. Så ställer du in programmet: mailmedic guide --client { $client }
label-guide-depends = Det beror på leverantören.
label-guide-placeholder = ADRESS
