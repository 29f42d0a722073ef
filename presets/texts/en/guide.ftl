# The frame of the guides: titles, labels, values of a provider.

## The frame of the guide

guide-set-up = Setting up a mail program
guide-outdated = Old advice that no longer holds
label-guide-topics = Topics
label-guide-clients = Mail programs, for guide set-up --client
label-guide-see = See there: { $title }
label-guide-if = If: { $answer }
label-guide-prompt = Number, b = back, q = quit:
label-guide-prompt-first = Number, q = quit:
label-guide-prompt-end = Enter = go on, b = one question back, q = quit:
label-guide-choose = Please type a number from 1 to { $count }, b or q.
label-guide-choose-first = Please type a number from 1 to { $count }, or q.
label-guide-choose-end = Please press Enter, or type b or q.
label-guide-no-provider = The servers are filled in with --provider ID or --address ADDRESS. Known providers: { $known }
label-guide-page = Page: { $url }
label-guide-checked = last checked { $date }
label-guide-since = since { $date }
label-guide-instead = Instead: { $text }
label-guide-old-advice = This is old advice that no longer holds
label-guide-server = server
label-guide-port = port
label-guide-security = encryption
label-guide-user = user name
label-guide-user-address = the full address
label-guide-user-local = the part before the @
label-guide-user-also = { $form }; also accepted: { $other }
label-guide-user-hosted = in domains of your own: { $form }
label-guide-password = password
label-guide-password-required = an app password (the password of the mailbox is refused)
label-guide-password-usual = an app password (the password of the mailbox only where the settings offer it)
label-guide-password-with-two-factor = the password of the mailbox, or an app password where two-factor authentication is on
label-guide-password-offered = the password of the mailbox, or an app password
label-guide-password-none = the password of the mailbox
label-guide-password-browser = none: choose OAuth2, and sign in in the browser window that opens
label-guide-password-bridge = the one that { $bridge } shows (that of the mailbox is refused)
label-guide-sign-in = authentication
label-guide-sign-in-password = by password
label-guide-sign-in-tokens = OAuth2, in the browser
label-guide-sign-in-either = OAuth2, in the browser; or by password
label-guide-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
label-guide-folder-trash = deleted mail
label-guide-folder-junk = spam
label-guide-retention-unknown = How long { $provider } keeps it is not known here: see whether it still lies in the folders for deleted mail and spam.
label-guide-in-archives = also inside archives
label-limit-messages-per-day = messages a day
label-limit-recipients-per-day = recipients a day
label-limit-recipients-per-message = recipients of one message
label-limit-sending-block = a block for sending lasts
label-limit-message-size = size of a message
label-limit-attachments-size = size of all attachments
label-limit-imap-download-per-day = IMAP download a day
label-limit-imap-upload-per-day = IMAP upload a day
label-limit-pop3-download-per-day = POP3 download a day
label-limit-connections = connections at the same time
label-limit-check-interval = shortest interval between checks
label-limit-messages-shown = messages shown over POP3
label-limit-storage = storage
label-limit-other = { $what }
label-unit-megabytes = { $value } MB
label-unit-gigabytes = { $value } GB
label-unit-minutes = { $value } min
label-unit-hours = { $value } h
label-scope-client = from a mail program
label-scope-web = on the web
label-scope-personal = personal mailbox
label-scope-business-mailbox = mailbox of an organisation
label-scope-business-domain = domain of an organisation
label-scope-workspace = Google Workspace
label-guide-unconfirmed = not confirmed by a current page
label-guide-whose = Your address, or your provider (Enter: leave it open):
label-guide-whose-again = That is neither an address nor a provider that is known; leave it empty to go on.
label-guide-unknown-domain = The servers of { $domain } are not known here; the steps hold all the same. mailmedic check looks for its servers.
label-guide-address-of-another = { $address } is an address of { $other }; what follows holds for { $provider }, which --provider names.
label-guide-client-ignored = --client { $client } changes nothing in the topic { $topic }. How to set it up: mailmedic guide --client { $client }
label-guide-depends = These depend on the provider.
label-guide-placeholder = ADDRESS
