# What each cause means, in plain words. One message a cause:
#   cause-<id>      the title: what is wrong, in one sentence
#   .explanation    two to four short sentences
#   .why            why this is possible, where it stands as an alternative
# A provider's own wording stands in its own file as cause-<id>--<provider>.
# Every pattern stays on one line: the reports wrap it to the terminal.
# A text may choose by $has-port, [yes] or [no], and needs no word for a port that
# is not known.

## Reaching the server

cause-network-down = This computer cannot reach the network.
    .explanation = Not a single server answered, neither for mail nor for names. The fault lies between this computer and the internet, not in the mailbox or its settings.
    .why = Nothing at all answered, so the connection of this computer may be down.

cause-dns-failed = The address of { $host } could not be looked up.
    .explanation = The name server that this computer uses gave no usable answer. Without it no host name can be turned into an address. The mail server itself was not reached and may be fine.
    .why = The name server gave no usable answer.

cause-domain-not-found = The domain of { $address } does not exist.
    .explanation = The name servers of the internet know no such domain. Either the address has a typing error, or the domain's registration has ended.
    .why = A typing error in the domain looks just like this.

cause-host-not-found = { $host } does not exist: there is no host of this name.
    .explanation = The name servers of the internet know no such host. The name is mistyped, out of date, or was guessed by the mail program.
    .why = The host name may be mistyped or out of date.

cause-no-address = { $host } exists, but has no address that can be used.
    .explanation = The name is known, but no IP address of the wanted kind (IPv4 or IPv6) stands behind it. Nothing can be connected to.
    .why = The name has no address of the kind that this computer can use.

cause-service-not-offered = Access over { $protocol } is not offered for this domain.
    .explanation = The domain says in its public records that it has no such service. This is a decision of the provider, not a fault.
    .why = The domain may not offer this service at all.

cause-connect-refused = { $has-port ->
    [no] The connection to { $host } was refused.
   *[yes] The connection to { $host } (port { $port }) was refused.
 }
    .explanation = The computer behind that name answered at once that nothing listens on this port. The port or the host name is not the right one, the service is stopped, or a firewall refuses the connection.
    .why = A stopped service or a wrong port is refused at once.

cause-connect-timeout = { $has-port ->
    [no] No answer came from { $host }.
   *[yes] No answer came from { $host } (port { $port }).
 }
    .explanation = The request to connect was sent, and nothing came back in time. Usually a firewall, a router or the internet provider drops it on the way. The server may also be down, or the host name or port may be wrong.
    .why = A firewall that drops connections looks just like this.

cause-port-blocked = { $has-port ->
    [no] { $host } cannot be reached from this network.
   *[yes] { $host } (port { $port }) cannot be reached from this network.
 }
    .explanation = Other connections go through; this one does not. Something between this computer and the server blocks this one port: a firewall, an antivirus program, a router or the internet provider.
    .why = A firewall or the internet provider may block just this port.

cause-ipv6-broken = The connection does not work over IPv6, but does over IPv4.
    .explanation = The server has addresses of both kinds. It answers over IPv4 but not over IPv6. Either the IPv6 of this network is at fault, or that of the server. Mail works all the same, but mail programs may lose time on it, or give up.
    .why = Only the IPv6 addresses fail to answer.

cause-connection-reset = The connection to { $host } was cut off.
    .explanation = The connection was made and then ended by force. A firewall, an antivirus program or an overloaded server does that. The password plays no part in it.
    .why = Something on the way may have cut the connection.

cause-connection-closed = The server closed the connection without a word.
    .explanation = The connection to { $host } was made, and it was closed again before any reason was given. The server may be overloaded, may refuse this network, or may expect another kind of encryption on this port.
    .why = Servers that refuse a network often just hang up.

cause-server-refused = The server turned the connection away in its first words.
    .explanation = The connection was made, and the server refused to serve it before anybody signed in. It may be overloaded or closed for work, or it may not accept this network address. The password plays no part in it.
    .why = The refusal came before any sign-in.

cause-proxy-failed = The proxy did not let the connection through.
    .explanation = The connection goes through a proxy, and the proxy opened none. What it said stands below. The mail server itself was not spoken to.
    .why = The connection depends on a proxy.

## Speaking to it

cause-wrong-tls-mode = { $has-port ->
    [no] The kind of encryption does not fit the port.
   *[yes] The kind of encryption does not fit the port ({ $port }).
 }
    .explanation = Some ports are encrypted from the first byte (SSL/TLS), others begin unencrypted and switch over (STARTTLS). The setting and the port do not fit together, so the two sides do not understand each other.
    .why = Port and kind of encryption may be mixed up.

cause-wrong-port-or-protocol = Another service answers on this port than the one that was expected.
    .explanation = The two sides speak different languages: the port belongs to another service, or one side uses encryption while the other does not. Host, port and kind of encryption must fit together.
    .why = A mix-up of port, protocol or encryption looks like this.

cause-wrong-host = { $host } is not the right server for this mailbox.
    .explanation = A server answers there, but it does not serve this mailbox or this protocol. The provider names another host for it.
    .why = The mailbox may live on another server.

cause-outdated-host = { $host } is no longer the current server.
    .explanation = The provider has moved this service to another host name. The old name may still answer today and stop at any time.
    .why = Old instructions still name this host.

cause-tls-not-offered = The server does not offer encryption on this port.
    .explanation = The mail program asked to switch to encryption (STARTTLS), and the server does not support that here. Without encryption the password would cross the network unencrypted, so nothing was sent.
    .why = The server did not offer STARTTLS.

cause-mechanism-unsupported = The server does not offer the way of signing in that was tried.
    .explanation = There are several ways to send a password (PLAIN, LOGIN, CRAM-MD5, OAuth2 and others). The one chosen by the mail program is not accepted here. The password itself was not judged.
    .why = The chosen way of signing in may not be offered.

cause-username-format = The user name must be written in another form.
    .explanation = Some servers want the full address as the user name, others only the part before the @, companies often DOMAIN\name. The form that was sent is not the one that { $provider } expects. The password may be right.
    .why = Some servers want the full address, others only the part before the @.

cause-auth-required-before-send = The server wants a sign-in before it takes mail.
    .explanation = The mail program tried to send without signing in to the outgoing server. Signing in to fetch mail does not count for sending.
    .why = Mail programs often sign in for fetching only.

cause-sender-not-owned = The sender address does not belong to the account that signed in.
    .explanation = The sign-in worked, but { $provider } only takes mail from the account's own addresses, and the address in From, or the technical sender address, is not one of them.
    .why = The From address may differ from the account that signed in.

cause-helo-invalid = The server does not accept the name that the mail program gave for this computer.
    .explanation = At the start of a session a mail program names its computer (HELO or EHLO). This server refuses the name that was sent. Mailbox and password are not concerned.
    .why = Some servers are strict about the name in HELO.

cause-tls-required-before-auth = The server wants encryption before it lets anybody sign in.
    .explanation = The connection was not encrypted yet, so the server did not look at the password at all. The encryption setting of the mail program is off or of the wrong kind.
    .why = Servers refuse to go on over an unencrypted connection.

cause-plaintext-auth-disabled = Passwords are only accepted over an encrypted connection.
    .explanation = The mail program was about to send the password over an unencrypted connection. The server refuses that to protect the account. The password itself was not judged.
    .why = The connection may not have been encrypted.

cause-client-id-required = The server wants the mail program to introduce itself first.
    .explanation = The sign-in worked. Before a folder may be opened, this server demands the IMAP command ID with the name of the program. Programs that do not send it are turned away.
    .why = Some providers demand the IMAP command ID.

cause-auth-not-offered = This server does not offer sign-in here.
    .explanation = The server answers, but has no way to sign in on this port. Servers that only take in mail from other servers (MX hosts), and port 25, are like that. Mail programs need the submission server of the provider.
    .why = The host may be one for servers, not for mail programs.

cause-server-referral = The server says that the mailbox is on another server.
    .explanation = { $host } does not hold this mailbox and names another server for it. Mail programs rarely follow such a pointer by themselves.
    .why = The server pointed to another one.

cause-plaintext-used = The connection is not encrypted.
    .explanation = Passwords and mail cross the network in readable form. Anyone on the way can read or change them.
    .why = No encryption was set for this port.

## Trust

cause-clock-wrong = The clock of this computer is wrong.
    .explanation = Certificates are valid from one date to another. With a wrong date or time on this computer, good certificates look expired or not yet valid, and every encrypted connection fails.
    .why = A wrong clock makes good certificates look bad.

cause-certificate-expired = The certificate of { $host } has expired.
    .explanation = The certificate proves that this is the right server, and its last day has passed. If this computer's date is right, the operator of the server must renew it. The password was not sent.
    .why = The certificate is past its last day by this computer's clock.

cause-certificate-not-yet-valid = The certificate of { $host } is not valid yet.
    .explanation = The first day of the certificate lies in the future. Mostly the clock of this computer is behind. Otherwise the operator of the server has put a certificate in place too early.
    .why = The certificate's first day lies ahead by this computer's clock.

cause-certificate-name-mismatch = The certificate of { $host } was made for another name.
    .explanation = The server answered with a certificate that does not carry this host name. Either the host name in the settings is not the official one, or another machine answers in its place. The password was not sent.
    .why = The host name may be another than the official one.

cause-certificate-self-signed = The certificate of { $host } is signed by nobody but itself.
    .explanation = Such a certificate proves nothing about who answers. On a private server it may be meant so. On the server of a public provider it means that something else answers in its place.
    .why = Private servers, and programs that open connections on the way, use such certificates.

cause-certificate-unknown-issuer = The certificate of { $host } comes from an unknown issuer.
    .explanation = No trusted authority vouches for the certificate. An antivirus program or company network may have put its own in place, the list of trusted authorities on this computer may be old, or the server is not the real one. The password was not sent.
    .why = No trusted authority vouches for the certificate.

cause-certificate-chain-incomplete = { $host } leaves out a part of its certificate.
    .explanation = A certificate comes with intermediate ones that lead up to a trusted authority. The server does not send them all. Some programs find the missing part themselves, others refuse.
    .why = An intermediate certificate may be missing.

cause-certificate-revoked = The certificate of { $host } has been revoked.
    .explanation = Its issuer has declared the certificate invalid before its last day, often because its key was lost or stolen. It must not be trusted.
    .why = The issuer may have withdrawn the certificate.

cause-certificate-weak = The certificate of { $host } is too weak.
    .explanation = Its key or its signature is of a kind that is no longer safe. Modern programs refuse it.
    .why = Old keys and signatures are refused by modern programs.

cause-certificate-expires-soon = The certificate of { $host } expires soon.
    .explanation = Everything works today. If the operator does not renew the certificate in time, mail programs will refuse the connection.
    .why = Its last day is near.

cause-tls-intercepted = Something on the way opens the encrypted connection.
    .explanation = The certificate was not made by a public authority, but by something in between that reads the traffic: the mail scan of an antivirus program, a proxy of the company, or a tool. A mail program that does not know its issuer refuses the connection. The password was not sent over it.
    .why = Antivirus programs and company proxies put their own certificates in place.

cause-starttls-stripped = Something on the way removes the offer of encryption.
    .explanation = This server is known to offer encryption on this port, and the offer did not arrive. A firewall, an antivirus program or an attacker took it out. The password was not sent.
    .why = The server is known to offer encryption here.

cause-starttls-injection = Unprotected data arrived where encryption had to begin.
    .explanation = After the request to encrypt, more bytes came unencrypted. Either the server has a known fault, or somebody put them there. The connection was given up, and the password was not sent.
    .why = Unencrypted data came at the moment of the change to encryption.

cause-tls-too-old = The server only offers outdated encryption.
    .explanation = The server speaks an old version of TLS that is no longer safe. Modern programs refuse it.
    .why = The server may not know TLS 1.2 or newer.

cause-tls-handshake-failed = The encrypted connection could not be set up.
    .explanation = The server was reached, but the two sides could not agree on the encryption. A fault of the server, a firewall or an antivirus program on the way can be behind it. The password was not sent.
    .why = The two sides may not agree on the encryption.

cause-tls-hello-too-large = Something on the way loses the first message of an encrypted connection.
    .explanation = New programs begin an encrypted connection with a larger message, to be safe from future computers too. A box on the way, or the server, does not take it; a smaller message was answered. New mail programs and browsers are slow or fail here.
    .why = Old firewalls lose the larger first message of new programs.

## Signing in

cause-wrong-password = The user name or the password was not accepted.
    .explanation = The server was reached and answered properly, but it does not accept this pair. A typing error, a changed password, or a user name in another form are the usual reasons. Some providers say the same when a password made for mail programs is needed.
    .why = A mistyped or changed password gets this very answer.

cause-credentials-or-protocol-disabled = The sign-in was refused: wrong password, or { $protocol } access is switched off.
    .explanation = The server uses one and the same answer for a password that it does not accept and for access that is switched off in the mailbox settings. Its words do not tell which of them it is.
    .why = The server has one answer for both cases.

cause-app-password-required = A separate password for mail programs is needed.
    .explanation = { $provider } does not accept the password of the account in mail programs, however well it is typed. It wants a password that is made in the account's settings for this purpose only (an app password).
    .why = The account's own password gets the same refusal where an app password is needed.

cause-protocol-disabled = The mailbox does not allow { $protocol } access: the switch in its settings is off.
    .explanation = The provider lets mail programs in only after this has been switched on in the settings of the mailbox. The password is not the problem.
    .why = The same answer comes when { $protocol } access is switched off in the mailbox settings.

cause-protocol-disabled-by-admin = The administrator does not allow { $protocol } access for this mailbox.
    .explanation = The mailbox belongs to a company, a school or a family, and its rules forbid this kind of access. The owner of the mailbox cannot change that; only the administrator can.
    .why = An administrator may have forbidden this kind of access.

cause-paid-plan-required = Access over { $protocol } is not part of this plan.
    .explanation = The provider offers this kind of access only with another plan. The password is not the problem.
    .why = Some providers sell this kind of access separately.

cause-oauth-token-invalid = The sign-in permission (OAuth token) of the mail program is no longer valid.
    .explanation = The mail program signs in with a permission that was once granted in a browser, not with a password. It has expired, was withdrawn, or does not cover mail.
    .why = An expired or withdrawn permission is refused in the same way.

cause-basic-auth-disabled = Signing in with a password is no longer possible here.
    .explanation = { $provider } has switched off password sign-in for mail programs. Only sign-in through the browser (OAuth2) works. Neither the account's password nor an app password helps.
    .why = Some providers no longer take passwords from mail programs.

cause-web-login-required = The provider wants one sign-in in a browser first.
    .explanation = { $provider } saw something new about this sign-in and holds it back until the owner confirms it in a browser. The password may well be right.
    .why = An unusual sign-in must first be confirmed in a browser.

cause-human-verification-required = The provider wants proof that a person is signing in.
    .explanation = A check against robots, or a confirmation of the account, has to be passed in a browser first. Until then mail programs are turned away. The password may well be right.
    .why = A check against robots may be pending.

cause-user-agreement-not-accepted = The user agreement of the mailbox has not been accepted yet.
    .explanation = The mailbox exists, but its owner has never finished the first sign-in in a browser. Until that is done, mail programs are turned away.
    .why = A new mailbox must first be opened in a browser.

cause-account-blocked = The provider has locked the account for now.
    .explanation = The provider suspects that somebody else uses the account, or that it sends unwanted mail. Until the owner clears that up, mail programs are turned away, also with the right password.
    .why = A locked account is often refused in the same words.

cause-account-suspended = The account is disabled or no longer has a mailbox.
    .explanation = The account was closed, was not paid for, or never got a mailbox. The password cannot change that.
    .why = A closed account is often refused in the same words.

cause-password-expired = The password has expired and must be changed.
    .explanation = The account's password was right once, but its time is over. The server takes it again only after a new one has been set.
    .why = The password may have passed its last day.

cause-authorization-denied = The sign-in worked, but this mailbox may not be opened.
    .explanation = The user name and password are right. The account has no right to open the mailbox or folder that was asked for, for instance one shared by somebody else.
    .why = Shared mailboxes and folders open only with a right to them.

cause-geo-blocked = The provider does not accept sign-ins from this country or network.
    .explanation = The refusal depends on where the connection comes from. From another network the same password may work. A VPN changes the country that the provider sees.
    .why = Sign-ins from some countries or through a VPN are refused like this.

cause-login-rate-limited = Too many sign-ins in a short time: the provider makes this account wait.
    .explanation = After many attempts, or attempts too close together, the provider refuses all of them for a while, the right password included. Each new try can make the wait longer.
    .why = After many attempts even the right password is refused for a while.

## Sending

cause-relay-denied = The server does not pass on mail to that address.
    .explanation = A server passes on mail for its own users only. Either the mail program did not sign in before sending, or this is not the outgoing server of the sender's provider.
    .why = A server that does not know the sender refuses to pass mail on.

cause-sender-domain-invalid = The domain of the sender address does not exist or takes no mail.
    .explanation = The server checks whether the sender could get an answer. The domain after the @ of the From address is unknown, or has no mail server.
    .why = The sender's domain may be mistyped.

cause-sender-auth-failed = The receiver could not verify that the mail really comes from its sender's domain.
    .explanation = The owner of the From address's domain says which servers may send for it (SPF, DKIM, DMARC). The mail came by another way, so it was refused.
    .why = The sender's domain may not allow this way of sending.

cause-sending-disabled = Sending is blocked for this mailbox.
    .explanation = The provider has stopped outgoing mail of the account, mostly because it suspects that somebody else is sending with it. Reading mail may still work.
    .why = Providers stop sending when they suspect that somebody else has the password.

cause-sending-limit-exceeded = The sending limit of this account is used up.
    .explanation = { $provider } lets an account send only so many messages in an hour or a day. The limit has been reached. It opens again by itself, and further tries can prolong the wait.
    .why = The account may have sent too much mail lately.

cause-recipient-limit = The message has too many recipients.
    .explanation = { $provider } allows only so many recipients in one message or session. Nothing is wrong with the addresses themselves.
    .why = Servers take only so many recipients in one message.

cause-user-unknown = The recipient's address does not exist.
    .explanation = The server of the recipient knows no mailbox of that name. The address has a typing error, or the mailbox has been closed. The sender's own mailbox and settings are fine.
    .why = The recipient's address may be mistyped.

cause-recipient-disabled = The recipient's mailbox is closed or blocked.
    .explanation = The address exists or existed, but its mailbox takes no mail: it is blocked, frozen for long disuse, or deleted. The sender's own mailbox and settings are fine.
    .why = Mailboxes that are closed or long unused are refused like this.

cause-recipient-rate-limited = The recipient is getting too much mail just now.
    .explanation = The recipient's provider limits how much mail one mailbox takes in a short time. The refusal is temporary. The sender's own mailbox and settings are fine.
    .why = The recipient may be flooded with mail.

cause-mailbox-full = The recipient's mailbox is full.
    .explanation = The recipient has no space left, so the message could not be delivered. Only the recipient can make room. The sender's own mailbox and settings are fine.
    .why = A mailbox without free space takes no more mail.

cause-greylisted = The receiving server asks to try again later.
    .explanation = Many servers turn away a sender that they do not know yet, once, and accept the second try after a few minutes. Real mail servers try again by themselves. It is a protection against spam, not an error.
    .why = Servers turn unknown senders away once, for a few minutes.

cause-spam-content-rejected = The message was taken for spam.
    .explanation = A filter judged this message, or what this sender sent lately, to be unwanted mail. The sign-in and the settings are fine.
    .why = A spam filter may have judged the message.

cause-policy-rejected = The message was refused by a rule that the server does not name.
    .explanation = The server has a rule that forbids this message, this sender or this recipient, and its reply does not say which. The sign-in itself is not the problem.
    .why = A rule of the receiving side may be behind it.

cause-attachment-forbidden = An attachment is of a kind that is not allowed, or holds a virus.
    .explanation = The server looks into attachments and archives, and refuses programs, scripts and whatever looks dangerous. The rest of the message and the settings are fine.
    .why = Many servers refuse programs, scripts and some archives.

cause-message-too-large = The message is too large.
    .explanation = The message with its attachments is over the server's limit. Attachments grow by about a third on the way, because mail carries them as text.
    .why = Attachments grow by about a third on the way.

cause-malformed-message = The message breaks the rules of mail.
    .explanation = A header, an address, a line or the encoding of the message is not as the standards demand, so the server refused it. Mostly this is a fault of the program that wrote the message.
    .why = Some programs write headers or lines that servers refuse.

cause-ip-blocked-dynamic-ptr = The server does not take mail straight from home connections.
    .explanation = The network address that the mail came from has no proper name of its own (PTR record), or looks like a home connection. Mail programs must not deliver to the recipient's server themselves: they hand mail to their own provider's outgoing server.
    .why = The network address may look like a home connection.

cause-ip-blocklisted = The network address that the mail came from is on a block list.
    .explanation = The server looks the sender's IP address up in lists of networks that send spam, and found it there. Home and mobile connections often stand on such lists without any fault of their users.
    .why = Home and mobile connections often stand on such lists.

cause-ip-rate-limited = The server slows down this network address.
    .explanation = Too much mail, or too much unwanted mail, came from this IP address lately. The refusal is temporary. Others on the same network may be the reason.
    .why = Too much may have come from this network address.

## In the session

cause-too-many-connections = { $protocol ->
    [SMTP] Too many connections to the server are open at once.
   *[other] Too many connections to the mailbox are open at once.
 }
    .explanation = { $protocol ->
        [SMTP] The server limits how many connections one account or one network may hold at a time. Programs that send many messages at once need several.
       *[other] The provider limits how many connections one account or one network may hold at a time. Computers, phones and tablets all count, and every program may hold several.
     }
    .why = Other devices may hold too many connections.

cause-rate-limited = Too much was asked of the server in a short time.
    .explanation = The provider limits how many commands or messages it serves in a given time. It opens again by itself after a pause.
    .why = The mail program may have asked too much in a short time.

cause-bandwidth-exceeded = The daily transfer volume of the mailbox is used up.
    .explanation = { $provider } limits how much a mailbox may download and upload in a day. First-time synchronisation of a large mailbox often reaches it. Access returns by itself within a day.
    .why = The first synchronisation of a large mailbox often uses it up.

cause-own-mailbox-full = The mailbox has no space left.
    .explanation = The mailbox is over its quota. New mail, drafts and copies of sent mail can no longer be stored until something is deleted.
    .why = Without free space nothing more can be stored.

cause-mailbox-locked = The mailbox is in use by another session.
    .explanation = { $protocol ->
        [IMAP] Another program or device is working in the mailbox just now, or an interrupted session has not been given up yet. The password was accepted.
       *[other] With POP3 only one program can hold a mailbox at a time. Another program or device holds it, or an interrupted session has not been given up yet. The password was accepted.
     }
    .why = Another session may hold the mailbox.

cause-mailbox-not-found = The folder does not exist on the server.
    .explanation = The mail program asked for a folder that the server does not have under this name. It was renamed or deleted, or the server wants a prefix such as INBOX before the name.
    .why = The folder may have another name on the server.

cause-mailbox-name-invalid = The name of the folder is not allowed.
    .explanation = The server does not accept this folder name: it is reserved, too long, already taken, or holds a character that is not allowed.
    .why = Servers reserve some names and characters.

cause-mailbox-readonly = The server does not allow that in this folder.
    .explanation = The folder can be read, but the action is forbidden there. Shared folders and special folders are often like that.
    .why = Shared and special folders can often only be read.

cause-message-not-found = The message is no longer on the server.
    .explanation = The mail program asked for a message that has been deleted or moved meanwhile, or that lies outside of what the server shows over this protocol. The list in the program is out of date.
    .why = The message may have been deleted by another program.

cause-session-timeout = The server ended the session, because nothing happened for too long.
    .explanation = Servers close connections that are idle or too slow. Mail programs connect again by themselves. Nothing is wrong with the account.
    .why = Idle sessions are closed in this way.

cause-maintenance = The server is being restarted or serviced.
    .explanation = The operator has closed the service for a while. Nothing is wrong with the account or its settings.
    .why = The operator may be working on the server.

cause-server-temporary-failure = The server has a fault of its own.
    .explanation = Something does not work on the provider's side, and the server says so. It is not the password and not the settings. Such faults mostly pass by themselves.
    .why = A fault on the server's side cannot be excluded.

cause-server-busy = The server is overloaded.
    .explanation = The server has more to do than it can handle, and turns requests away. Nothing is wrong with the account or its settings.
    .why = Overloaded servers turn requests away like this.

cause-server-silent = { $host } accepts the connection, but says nothing.
    .explanation = The connection was made, and no words came within the time limit. The server may be overloaded, or the port expects another kind of encryption than the one that was set.
    .why = A server that waits for encryption stays silent.

cause-server-slow = { $host } answers very slowly.
    .explanation = Everything works, but each answer takes long. Mail programs with short time limits may give up.
    .why = Slow answers make mail programs give up.

cause-server-misbehaves = { $host } does not keep to the rules of { $protocol }.
    .explanation = Its answer is not one that the protocol allows. Another service may run on this port, something on the way may change the data, or the server has a fault.
    .why = The answer does not follow the protocol.

cause-client-protocol-error = The mail program sent a command that the server cannot use.
    .explanation = The server did not understand a command, or one of its arguments. This is a matter between the program and the server, not of the password. Something on the way, such as an antivirus program, can also spoil the commands.
    .why = The server may not have understood the mail program.

cause-bad-command-sequence = A command came too early: an earlier step had failed.
    .explanation = This reply is only a consequence. The mail program went on although something before it was refused. The true reason stands in an earlier reply.
    .why = The reply may only follow from an earlier refusal.

## Neither

cause-ok = Nothing is wrong here.
    .explanation = The server accepted the request, or its message looks more alarming than it is. There is nothing to do.
    .why = The message may be harmless.

cause-unknown = The reason cannot be told from this reply.
    .explanation = The reply does not say what is wrong, or its wording is not known. A guess could mislead, so none is made.
    .why = The reply does not give a reason.
