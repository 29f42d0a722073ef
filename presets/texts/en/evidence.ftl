# Sentences that say what was seen. Each is one sentence and ends with a full
# stop; where the server's own words follow, the full stop becomes a colon.
#
# Known in every sentence, from the attempt that it was seen in:
#   $protocol (IMAP)  $host  $port  $security (SSL/TLS)  $what (the stage: auth)
# and, where they are known, $user, $address and $provider.

## What a server said

evidence-reply = { $what ->
    [greeting] { $protocol } greeted with this.
    [capabilities] { $protocol } answered the question of what it offers.
    [starttls] { $protocol } answered the request to start TLS.
    [id] { $protocol } answered the identification.
    [auth] { $protocol } answered the sign-in.
    [sender] { $protocol } answered the question of whether it takes mail from this sender.
    [send] { $protocol } answered the message.
    [quota] { $protocol } answered a question about the mailbox.
    [logout] { $protocol } answered the goodbye.
   *[other] { $protocol } answered.
 }

# $other: the name of the other protocol
evidence-accepted = { $other } accepted the same user name and password.
evidence-refused-elsewhere = { $other } refused the same user name and password, too.
evidence-not-tried = { $what ->
    [auth] { $protocol }: signing in was not tried.
    [sender] { $protocol }: the sender was not tried.
   *[other] { $protocol }: this stage was not tried.
 }
# $capability: the word of the capability list
evidence-capability-missing = { $host } does not list { $capability } among what it offers.
evidence-other-port-answers = { $host } does answer on port { $port }.
evidence-setting-works = { $host } answers as it should on port { $port } with { $security }.
evidence-port-25 = Port 25 is for mail between servers. Internet providers block it for their customers as a rule; mail programs send over port 465 or 587.
# $domain
evidence-domain-missing = There is no domain { $domain } at all.
# $seconds: with one decimal
evidence-ipv6-cost = IPv4 answers. A program that tries IPv6 first loses at least { $seconds } s on every connection.
evidence-ipv6-costs-nothing = IPv4 answers, and the failure of IPv6 shows at once: it costs hardly any time.
# $seconds
evidence-slow = { $host } took { $seconds } { $seconds ->
    [one] second
   *[other] seconds
 } to answer.

## The password's form (never the password)

evidence-secret-shape-differs = The password that was given does not have the form of an app password of { $provider }.
evidence-secret-has-spaces = The password that was given has spaces in it.
evidence-secret-is-app-password-shaped = The password that was given has the form of an app password of { $provider }.

## What is known of the provider

evidence-preset-says-app-password = { $provider } wants an app password from mail programs; the password for the website is refused as a rule.
evidence-preset-says-switch-off-by-default = At { $provider }, { $protocol } is off until the owner of the mailbox switches it on.

## The certificate

# $from, $until, $now: dates, YYYY-MM-DD
evidence-certificate-dates = The certificate of { $host } is valid from { $from } to { $until }; this computer's clock says { $now }.
# $expected: the host name asked for; $names: the names in the certificate
evidence-certificate-names = The certificate is for { $names }, not for { $expected }.
# $subject, $issuer: as the certificate has them
evidence-certificate-issuer = The certificate ({ $subject }) was issued by { $issuer }.

# $product: the product's name; $kind: what it is
evidence-interceptor = { $kind ->
    [antivirus] The certificate of { $host } was issued by { $product }, a protection program, and not by a public authority.
    [company] The certificate of { $host } was issued by { $product }, a proxy or firewall of an organisation, and not by a public authority.
    [tool] The certificate of { $host } was issued by { $product }, a tool that looks into connections, and not by a public authority.
   *[other] The certificate of { $host } was issued by { $product }, which makes certificates for tests, and not by a public authority.
 }
evidence-trusted-here-only = This computer accepts the certificate of { $host }, but Mozilla's list of public authorities does not: its issuer was added to this computer.
evidence-password-withheld = The password was not sent to { $host }.
# $issuer, $hosts
evidence-same-issuer = One and the same issuer, unknown to the public, made the certificates of { $hosts }: { $issuer }
# $expected: the host name asked for
evidence-name-in-old-field = The certificate has the name { $expected } only in an old field that programs no longer read.
evidence-name-wildcard-above = The name with the asterisk in the certificate does not cover { $expected } itself, only names below it.
evidence-name-wildcard-below = The asterisk in the certificate stands for one part of a name; { $expected } has more.
# $how: unanswered or cut-off
evidence-large-hello = { $how ->
    [unanswered] { $host } did not answer the usual first message of TLS, and answered a smaller one at once.
   *[other] The connection to { $host } was cut off after the usual first message of TLS, and a smaller one was answered.
 }

## The clock

# $days; $way: behind or ahead
evidence-clock-at-least = { $way ->
    [behind] By the certificates, this computer's clock is at least { $days } { $days ->
        [one] day
       *[other] days
     } behind.
   *[ahead] By the certificates, this computer's clock is at least { $days } { $days ->
        [one] day
       *[other] days
     } ahead.
 }
# $theirs, $now: dates, YYYY-MM-DD
evidence-clock-differs = { $host } says that it is { $theirs }; this computer's clock says { $now }, { $days } { $days ->
    [one] day
   *[other] days
 } { $way }.

## Faults of the network: no word from the server

evidence-fault-host-not-found = There is no host named { $host }.
evidence-fault-no-address = { $host } exists, but has no address that may be used.
# $words: the resolver's
evidence-fault-resolver-failed = The address of { $host } could not be looked up: { $words }.
evidence-fault-resolver-servfail = The name server was asked for { $host } and failed (SERVFAIL).
evidence-fault-resolver-refused = The name server refuses to answer for { $host } (REFUSED).
evidence-fault-resolver-timeout = The name server did not answer in time when it was asked for { $host }.
evidence-fault-resolver-loop = The name { $host } is an alias that leads back to itself (a CNAME loop).
evidence-fault-resolver-none = This computer has no name server set, so { $host } cannot be looked up.
# $words: the operating system's
evidence-fault-resolver-unreachable = The name server that should be asked for { $host } cannot be reached: { $words }.
evidence-fault-connection-refused = Nothing listens on port { $port } of { $host }: the connection was refused.
evidence-fault-connect-timeout = { $host } did not answer the connection request on port { $port } in time.
# $words: the operating system's
evidence-fault-unreachable = There is no way to { $host } from here: { $words }.
evidence-fault-no-route = This computer has no connection that could lead to { $host }.
evidence-fault-connection-reset = The connection to { $host } was reset.
evidence-fault-connection-closed = { $host } closed the connection without a word.
# $seconds
evidence-fault-silent = { $host } said nothing for { $seconds } { $seconds ->
    [one] second
   *[other] seconds
 }.
evidence-fault-deadline = The time for the whole run was over before this came to an answer.

## Faults of the proxy. $proxy: its address. Some are no fault of its own: then it speaks of the server.

evidence-fault-proxy-refuses = Nothing listens at the proxy's address { $proxy }: the connection was refused.
evidence-fault-proxy-timeout = The proxy { $proxy } did not answer the connection request in time.
evidence-fault-proxy-name = The name of the proxy { $proxy } could not be looked up.
# $words: the operating system's
evidence-fault-proxy-unreachable = The proxy { $proxy } cannot be reached: { $words }.
evidence-fault-proxy-auth-required = The proxy { $proxy } wants a user name and a password, and none were given.
evidence-fault-proxy-auth-rejected = The proxy { $proxy } does not accept the user name and password.
evidence-fault-proxy-not-allowed = The rules of the proxy { $proxy } do not allow a connection to { $host }, port { $port }.
evidence-fault-proxy-target-refused = The proxy { $proxy } works, and reports of { $host }: the connection to port { $port } was refused there.
evidence-fault-proxy-target-unreachable = The proxy { $proxy } works, and reports that it cannot reach { $host }, port { $port }.
evidence-fault-proxy-target-timeout = The proxy { $proxy } works, and reports that { $host } did not answer in time on port { $port }.
# $words: the proxy's
evidence-fault-proxy-refused = The proxy { $proxy } made no connection: { $words }.
# $found: the first line, as text
evidence-fault-proxy-not-this-protocol = What answers at { $proxy } is no proxy of this kind: { $found }
evidence-fault-proxy-closed = The proxy { $proxy } closed the connection without an answer.
# $seconds
evidence-fault-proxy-silent = The proxy { $proxy } said nothing for { $seconds } { $seconds ->
    [one] second
   *[other] seconds
 }.

## Faults of the session

evidence-fault-tls-not-offered = { $host } does not offer TLS on port { $port }.
# $found: the bytes, as text
evidence-fault-starttls-injection = Unencrypted words came after the answer to STARTTLS, where only TLS may follow: { $found }
evidence-fault-auth-not-offered = { $host } offers no sign-in on port { $port }.
evidence-fault-plaintext-auth-disabled = { $host } allows no sign-in without TLS on port { $port }.
# $offered: the mechanisms' names
evidence-fault-no-common-mechanism = { $host } offers only ways to sign in that cannot be used with what was given: { $offered }.
# $found: the first line, as text
evidence-fault-not-this-protocol = What answers on port { $port } of { $host } does not speak { $protocol }: { $found }
# $limit: what grew too large
evidence-fault-too-much = { $host } sent more than { $protocol } allows ({ $limit }).

# $service: what the first bytes are
evidence-service = { $service ->
    [imap] What answers on port { $port } of { $host } is an IMAP server.
    [pop3] What answers on port { $port } of { $host } is a POP3 server.
    [smtp] What answers on port { $port } of { $host } is an SMTP server.
    [lmtp] What answers on port { $port } of { $host } is an LMTP server, for delivery between servers only.
    [ftp] What answers on port { $port } of { $host } is an FTP server, for files.
    [http] What answers on port { $port } of { $host } is a web server.
    [ssh] What answers on port { $port } of { $host } is an SSH server, for remote sign-in.
    [nntp] What answers on port { $port } of { $host } is a news server (NNTP).
    [managesieve] What answers on port { $port } of { $host } is a server for mail filters (ManageSieve).
    [xmpp] What answers on port { $port } of { $host } is a chat server (XMPP).
    [telnet] What answers on port { $port } of { $host } is a Telnet server.
    [vnc] What answers on port { $port } of { $host } is a server for remote screens (VNC).
   *[tls] What answers on port { $port } of { $host } speaks TLS from the first byte.
 }
# $word is quoted after the sentence.
evidence-masked = In the list of what { $host } offers, a word was written over with X's.

## Faults of TLS

# $date: YYYY-MM-DD or `unknown`
evidence-fault-expired = { $date ->
    [unknown] The certificate of { $host } has expired.
   *[other] The certificate of { $host } expired on { $date }.
 }
evidence-fault-not-yet-valid = { $date ->
    [unknown] The certificate of { $host } is not valid yet.
   *[other] The certificate of { $host } is valid only from { $date } on.
 }
evidence-fault-name-mismatch = The certificate is for { $names }, not for { $expected }.
evidence-fault-self-signed = The certificate of { $host } is signed by itself, and by nobody whom this computer trusts.
evidence-fault-unknown-issuer = The certificate of { $host } comes from an issuer that this computer does not trust.
# $issuer: the subject of an issuer's certificate
evidence-fault-issuer-expired = The certificate of the issuer { $issuer } expired on { $date }.
evidence-fault-issuer-not-yet-valid = The certificate of the issuer { $issuer } is valid only from { $date } on.
evidence-fault-chain-incomplete = { $host } does not send the certificate of the issuer of its own: { $issuer }
evidence-fault-revoked = The certificate of { $host } was revoked by its issuer, says the statement (OCSP) that the server itself sends along.
# $words: the TLS library's or the server's
evidence-fault-weak = The certificate of { $host } is too weak to be trusted: { $words }.
evidence-fault-not-tls = { $host } does not speak TLS on port { $port }; it answered: { $found }
evidence-fault-too-old = { $host } speaks only outdated forms of TLS: { $words }.
# $words: the alert's name
evidence-fault-alert = { $words ->
    [ProtocolVersion] { $host } answered that it speaks no version of TLS that is offered to it (alert protocol_version).
    [HandshakeFailure] { $host } answered that the two sides have no kind of encryption in common (alert handshake_failure).
    [InsufficientSecurity] { $host } answered that what is offered is too weak for it (alert insufficient_security).
    [InternalError] { $host } answered that something failed inside it (alert internal_error).
    [UnrecognisedName] { $host } answered that it does not know this host name (alert unrecognized_name).
    [CertificateRequired] { $host } demands a certificate of the client (alert certificate_required).
    [AccessDenied] { $host } answered that it lets nobody in from here (alert access_denied).
    [NoApplicationProtocol] { $host } answered that it offers no service of this kind (alert no_application_protocol).
    [InappropriateFallback] { $host } answered that the version of TLS was lowered on the way (alert inappropriate_fallback).
    [DecodeError] { $host } could not read the first message of TLS (alert decode_error).
    [IllegalParameter] { $host } did not accept the first message of TLS (alert illegal_parameter).
    [UnexpectedMessage] { $host } did not expect the first message of TLS (alert unexpected_message).
   *[other] { $host } broke off the start of TLS with an alert: { $words }.
 }
evidence-fault-closed = { $host } closed the connection during the start of TLS.
evidence-fault-other = TLS with { $host } failed: { $words }.
