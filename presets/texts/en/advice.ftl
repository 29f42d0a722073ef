# What to do. `advice-<cause id>` is the general advice for that cause; the
# providers' own files add advice-<provider>-<what> with their own menu words.
# Imperative, one to three sentences, every pattern on one line.

## Reaching the server

advice-network-down = Check the internet connection of this computer: open any web page. If that fails too, restart the router or ask the internet provider.
advice-dns-failed = Try again in a minute. If the problem remains, restart the router, or set another name server in the network settings.
advice-domain-not-found = Check the spelling of the part after the @. If it is your own domain, check with your registrar that it is still paid for.
advice-host-not-found = Check the spelling of the host name in the mail program, and take the official name from the provider's help.
advice-no-address = Use the official host name of the provider. If you forced IPv4 or IPv6, allow both.
advice-service-not-offered = Use another protocol that the provider offers, or read the mail in a browser.
advice-connect-refused = Compare host name and port with the official settings. If they are right, wait a few minutes and try again. If that does not help, look for a firewall that blocks the connection.
advice-connect-timeout = { $port ->
    [25] Do not send over port 25, which many networks block: set the outgoing server to port 465 (SSL/TLS) or 587 (STARTTLS). If that fails too, try another network, such as a phone's hotspot.
   *[other] Compare host name and port with the official settings. Then try another network, such as a phone's hotspot: if it works there, a firewall or router of the first network is in the way.
 }
advice-port-blocked = Use another port of the same server from the official settings (465 or 587 for sending, never 25). To open this one, allow it in the firewall, or ask the internet provider.
advice-ipv6-broken = Check whether other servers answer over IPv6. If none does, ask the internet provider or the network's administrator to repair it, and let the computer prefer IPv4 until then. If only this server does not, tell its operator.
advice-connection-reset = Try again in a few minutes. If it happens every time, try another network, and switch the mail scan of the antivirus program off for a moment to see whether it is the reason.
advice-connection-closed = Check that port and kind of encryption belong together (SSL/TLS for 993, 995 and 465; STARTTLS for 143, 110 and 587). Then try again in a few minutes.
advice-server-refused = Wait a few minutes and try again. If the problem remains, try another network, and read the server's own words for a reason.
advice-proxy-failed = Check the address of the proxy, its user name and password, and that it allows connections to mail ports. If no proxy is needed here, do without it.

## Speaking to it

advice-wrong-tls-mode = Set the encryption that belongs to the port: SSL/TLS for 993, 995 and 465, STARTTLS for 143, 110 and 587.
advice-wrong-port-or-protocol = Set host, port and encryption as the official settings say: IMAP 993, POP3 995 and SMTP 465, all with SSL/TLS.
advice-wrong-host = Enter the host name from the official settings of the provider.
advice-outdated-host = Replace the host name in the mail program by the provider's current one.
advice-tls-not-offered = Use the port that is encrypted from the start (993 for IMAP, 995 for POP3, 465 for SMTP) with SSL/TLS. Do not sign in without encryption.
advice-mechanism-unsupported = Choose “Normal password” with SSL/TLS as the way of signing in, or OAuth2 where the provider wants it. An update of the mail program can also help.
advice-username-format = Enter the full mail address as the user name. If that is refused, use the form that the provider's help names.
advice-auth-required-before-send = Switch on authentication for the outgoing server in the mail program (“My outgoing server (SMTP) requires authentication”), with the same user name and password as for fetching mail.
advice-sender-not-owned = Make the From address the same as the address of the account that signs in to the outgoing server, or add the other address as an alias in the provider's settings first.
advice-helo-invalid = Give the computer a plain name without spaces and special characters, or update the mail program. Make sure that the mail goes through your provider's outgoing server with sign-in.
advice-tls-required-before-auth = Set the encryption to SSL/TLS (ports 993, 995, 465) or to STARTTLS (143, 110, 587).
advice-plaintext-auth-disabled = Set the encryption to SSL/TLS (ports 993, 995, 465) or to STARTTLS (143, 110, 587). The password can then stay as it is.
advice-client-id-required = Update the mail program, or choose one that sends the IMAP command ID. Many programs have a setting for it.
advice-auth-not-offered = Use the submission server of the provider (SMTP, port 465 with SSL/TLS or 587 with STARTTLS) in place of this host and port.
advice-server-referral = Enter the server that the reply names as the host, if it belongs to your provider.
advice-plaintext-used = Set the encryption to SSL/TLS with port 993 (IMAP), 995 (POP3) or 465 (SMTP).

## Trust

advice-clock-wrong = Correct the date, time and time zone of this computer, preferably by having them set automatically over the internet. Then try again.
advice-certificate-expired = First check the date of this computer. If it is right, tell the operator of the server that the certificate has expired. Do not switch certificate checking off.
advice-certificate-not-yet-valid = Check the date and time of this computer, and correct them if they are wrong. If they are right, tell the operator of the server.
advice-certificate-name-mismatch = Enter the official host name of the provider in the mail program. If it is already there, try another network: something on this one answers in the server's place.
advice-certificate-self-signed = With a public provider, do not accept the certificate; try another network. With your own server, ask its operator for a certificate from a public authority.
advice-certificate-unknown-issuer = Install all updates of the system, and check whether an antivirus program scans encrypted mail: exclude the mail program from that. Do not accept an unknown issuer by hand.
advice-certificate-chain-incomplete = Tell the operator of the server that the intermediate certificates are missing. Until then, a mail program with an up-to-date certificate store may work.
advice-certificate-revoked = Do not sign in to this server. Tell its operator, and try again when the certificate has been replaced.
advice-certificate-weak = Tell the operator of the server that the certificate needs a stronger key or signature.
advice-certificate-expires-soon = Tell the operator of the server in time, if it is yours. Otherwise nothing needs to be done now.
advice-tls-intercepted-antivirus = Switch off the scan of encrypted connections (SSL scan, mail shield) in { $product }, or exclude the mail program from it. Mail is still scanned when it is stored or opened.
advice-tls-intercepted-company = Ask the administrator of this network whether { $product } is meant to open mail connections. If it is, let them install its certificate on this computer; else use another network for mail.
advice-tls-intercepted-tool = Close { $product }, or take its proxy out of the system's network settings. If you did not start it, have somebody look at this computer.
advice-tls-intercepted-local = Use a certificate of a public authority on this server, or install the test authority made by { $product } on this computer.
advice-tls-intercepted = Switch off the scan of encrypted connections (SSL or HTTPS scan, mail shield) in the antivirus program, or exclude the mail program from it. In a company network, ask the administrator.
advice-starttls-stripped = Use the port that is encrypted from the start (993, 995 or 465 with SSL/TLS). Look for a firewall or antivirus program that changes mail connections on this network.
advice-starttls-injection = Use the port that is encrypted from the start (993, 995 or 465 with SSL/TLS), and try another network. Tell the operator of the server if the problem remains.
advice-tls-too-old = Ask the operator of the server to switch on TLS 1.2 or newer. With a public provider, check that the host name is the official one.
advice-tls-hello-too-large = Update the firewall or router of this network, or ask its administrator to let large first messages of TLS pass. If other networks show the same, tell the operator of the server.
advice-tls-handshake-failed = Check that port and kind of encryption belong together, and update the system and the mail program. Then try another network.

## Signing in

advice-wrong-password = Sign in to the provider's webmail with the user name and the account's own password, typed by hand. If that works, the provider may want an app password in mail programs; if you already use one, make a new one. If it does not work, reset the password.
advice-credentials-or-protocol-disabled = First check in the webmail settings whether access for mail programs ({ $protocol }) is switched on. Then check the password, and use an app password if the provider offers them.
advice-app-password-required = Create an app password in the account's security settings in a browser, and enter it in the mail program in place of the account's password, without spaces.
advice-protocol-disabled = Sign in to the webmail in a browser and switch on { $protocol } access for mail programs in its settings. Then wait a few minutes and try again.
advice-protocol-disabled-by-admin = Ask the administrator of the mail domain to allow { $protocol } access for this mailbox.
advice-paid-plan-required = Choose another protocol or a plan that includes this one, or read the mail in a browser.
advice-oauth-token-invalid = Remove the account's permission in the mail program and sign in again through the browser window that it opens.
advice-basic-auth-disabled = Choose OAuth2 (sign-in in the browser) as the way of signing in. If the mail program does not offer it, use a newer program.
advice-web-login-required = Open the link in the server's reply, or sign in to the webmail in a browser on this same network, and confirm that the sign-in was yours. Then try again in the mail program.
advice-human-verification-required = Sign in to the webmail in a browser and pass the check that it shows. If the reply holds a link, open that. Then try again in the mail program.
advice-user-agreement-not-accepted = Sign in to the webmail in a browser once, accept the agreement and finish the registration. Then try again in the mail program.
advice-account-blocked = Sign in to the webmail in a browser, do what the provider asks for, and set a new password. Then enter it, or a new app password, in the mail program.
advice-account-suspended = Contact the provider or the administrator of the mail domain: only they can open the account again.
advice-password-expired = Set a new password in the webmail or with the administrator, and enter it in the mail program.
advice-authorization-denied = Ask the owner of the mailbox or the administrator for the right to open it, or open your own mailbox.
advice-geo-blocked = Switch off any VPN or proxy and try from your usual network. Check in the account's security settings whether sign-ins are limited to some countries.
advice-login-rate-limited = Close the mail program on all devices for a while (15 minutes to a few hours), then sign in once with the right password. Set the interval for checking mail to 10 minutes or more.

## Sending

advice-relay-denied = Switch on authentication for the outgoing server, and use the outgoing server of the provider that the From address belongs to.
advice-sender-domain-invalid = Correct the From address in the mail program's account settings.
advice-sender-auth-failed = Send through the outgoing server of the provider that the From address belongs to. For your own domain, set its SPF and DKIM records as the provider says.
advice-sending-disabled = Change the password in the webmail, check the computer for malware, and do what the provider asks for. Then enter the new password in the mail program.
advice-sending-limit-exceeded = Stop sending for 24 hours, and do not retry meanwhile. Then send less at a time; for newsletters use a service made for them.
advice-recipient-limit = Split the list of recipients over several messages.
advice-user-unknown = Check the recipient's address letter by letter, or ask the recipient by other means.
advice-recipient-disabled = Reach the recipient by other means and ask for another address.
advice-recipient-rate-limited = Send the message again later.
advice-mailbox-full = Tell the recipient by other means that the mailbox is full, and send again later.
advice-greylisted = Send the message again after 5 to 15 minutes; a mail server does that by itself.
advice-spam-content-rejected = Send one message from the webmail to show that a person is writing. Then change subject, links and attachments, and scan the computer for malware.
advice-policy-rejected = Look for a link or a code in the reply, and look that up in the provider's help. If there is none, ask the recipient by other means, or the provider.
advice-attachment-forbidden = Remove the attachment, and share the file by a link to cloud storage instead.
advice-message-too-large = { $protocol ->
    [IMAP] The server does not store a message of this size: make its attachments smaller, or keep the message on this computer.
   *[other] Share large files by a link to cloud storage, or send them in several messages.
 }
advice-malformed-message = Write the message again as plain text, without copied parts. Update the mail program if it happens again.
advice-ip-blocked-dynamic-ptr = Send through your own provider's outgoing server with sign-in (port 465 or 587). If you run a server yourself, ask the internet provider for a proper PTR record.
advice-ip-blocklisted = Send through your own provider's outgoing server with sign-in (port 465 or 587). If you already do, try another network, and scan the computers on this one for malware.
advice-ip-rate-limited = Wait a few hours and send less at a time. Send through your own provider's outgoing server with sign-in.

## In the session

advice-too-many-connections = { $protocol ->
    [SMTP] Close other programs that are sending, wait a few minutes and try again. Send fewer messages at once.
   *[other] Close the mail program on other devices, wait a few minutes, and set a lower number of connections in the program's account settings.
 }
advice-rate-limited = { $protocol ->
    [SMTP] Wait a few minutes. Then send fewer messages at once.
   *[other] Wait a few minutes. Then let the mail program check less often and do fewer things at once.
 }
advice-bandwidth-exceeded = Wait up to 24 hours. Then set up devices one after the other, and let the mail program keep only recent mail.
advice-own-mailbox-full = Delete large and old messages, and empty the folders for deleted mail and spam. Or switch to a larger plan.
advice-mailbox-locked = { $protocol ->
    [IMAP] If another mail program or device is fetching this mailbox, close it there. Otherwise the lock ends by itself: wait 10 minutes and try again.
   *[other] If another mail program or device is fetching this mailbox, close it there. Otherwise the lock ends by itself: wait 10 minutes and try again. For several devices use IMAP.
 }
advice-mailbox-not-found = Refresh the folder list in the mail program, and choose the folders for sent mail, drafts and trash again. If it has a setting for a path prefix, try INBOX.
advice-mailbox-name-invalid = Choose another name without special characters.
advice-mailbox-readonly = Use another folder, or ask its owner for the right to change it.
advice-message-not-found = { $protocol ->
    [POP3] Let the mail program fetch the list of messages again. Better still, use IMAP: it shows all folders and all messages on every device.
   *[other] Refresh the folder in the mail program.
 }
advice-session-timeout = Nothing needs to be changed: let the mail program connect again. If it happens often, check the network.
advice-maintenance = Wait, and try again later.
advice-server-temporary-failure = Wait a few minutes and try again. Do not change the password or the settings. If it lasts for hours, tell the provider.
advice-server-busy = Wait a few minutes and try again.
advice-server-silent = Check that port and kind of encryption belong together, then try again in a few minutes.
advice-server-slow = Set a longer time limit in the mail program, and see whether another network is faster.
advice-server-misbehaves = Compare host and port with the official settings, and switch the mail scan of the antivirus program off for a moment to see whether it changes the data.
advice-client-protocol-error = Update the mail program. If it happens again, switch the mail scan of the antivirus program off for a moment to see whether it is the reason.
advice-bad-command-sequence = Look for the first refusal in the mail program's log, and give that one to mailmedic explain.

## Neither

advice-ok = Nothing needs to be done.
advice-unknown = Sign in to the provider's webmail in a browser: if that works, the account is fine. Then run a check with the address, which tries all protocols and can say more than a single reply does.

## Steps that fit more than one cause

advice-password-by-hand = Type the password by hand, or paste it without spaces before, after or between the characters.
advice-antivirus-off = Switch the antivirus program, firewall or proxy off for a moment to see whether the problem goes away. Switch it on again afterwards, and exclude the mail program.
advice-full-address-login = Enter the full mail address as the user name.
advice-try-imap = Use IMAP in place of POP3: it shows all folders and all messages on every device.
