# Words of `explain`: what stands around the causes, and what the codes of a
# reply mean by their standards.

## A reply within a longer text, and its codes

label-explained-said = The words that count:
label-explained-codes = What the code says

## A log or a bounce

# $lines: lines read; $count: replies that report trouble; $causes: how many causes
label-digest-log = { $lines ->
    [one] { $count ->
        [one] One reply in this line reports trouble.
       *[other] { $count } replies in this line report trouble, with { $causes ->
            [one] one cause.
           *[other] { $causes } causes.
        }
    }
   *[other] { $count ->
        [one] One reply in { $lines } lines reports trouble.
       *[other] { $count } replies in { $lines } lines report trouble, with { $causes ->
            [one] one cause.
           *[other] { $causes } causes.
        }
    }
 }
label-digest-bounce = { $count ->
    [one] A message came back. This is the reason.
   *[other] A message came back, for { $count } recipients or reasons.
 }
label-digest-nothing = { $lines ->
    [one] Nothing in this line reports trouble.
   *[other] Nothing in these { $lines } lines reports trouble.
 }
label-digest-written-by = Written by { $names }.
label-digest-follow-ups = { $count ->
    [one] One more reply only follows from an earlier refusal.
   *[other] { $count } more replies only follow from an earlier refusal.
 }
label-digest-harmless = { $count ->
    [one] One reply looks alarming and is harmless.
   *[other] { $count } replies look alarming and are harmless.
 }
label-digest-said-by = Said by { $hosts }.
label-digest-recipients = Recipients: { $recipients }.
label-digest-and-others = { $names } and others
label-digest-line = Line { $line }:
label-digest-lines = For example in line { $line }, the last time in line { $last }:
label-digest-bounce-note = A bounce tells what happened on the way to the recipient, after your mail program had handed the message in: signing in and sending worked.

## Codes

code-smtp-421 = The server ends the connection for now.
code-smtp-432 = The password must first be converted on the server (by one sign-in with PLAIN).
code-smtp-450 = The mailbox cannot be used just now; try again later.
code-smtp-451 = The server stopped the action because of a fault of its own; try again later.
code-smtp-452 = The server has too little room, or too many recipients were given; try again later.
code-smtp-454 = TLS or sign-in does not work on the server for now; the password was not judged.
code-smtp-455 = The server cannot take the given parameters just now.
code-smtp-500 = The server does not know the command.
code-smtp-501 = The command has a wrong argument.
code-smtp-502 = The server does not offer the command.
code-smtp-503 = The command came at the wrong time: an earlier one is missing or was refused.
code-smtp-504 = The server does not know this parameter, for example the way of signing in.
code-smtp-521 = This host takes no mail.
code-smtp-523 = Encryption is needed for this way of signing in.
code-smtp-525 = The account is disabled.
code-smtp-530 = Signing in, or TLS before it, is required first.
code-smtp-534 = The way of signing in is too weak, or another one is asked for.
code-smtp-535 = The sign-in was refused. The code alone does not say why.
code-smtp-538 = Encryption is needed for this way of signing in.
code-smtp-550 = Refused: the mailbox cannot be reached, or a policy forbids it. The code alone does not say which.
code-smtp-551 = The recipient is not on this server.
code-smtp-552 = There is not enough room for the message.
code-smtp-553 = The address is not allowed here.
code-smtp-554 = Refused. The code alone does not say why.
code-smtp-555 = The server does not know the parameters of the sender or the recipient.
code-smtp-556 = The recipient's domain takes no mail.

code-enhanced-0-0 = Some other reason.
code-enhanced-1-0 = Something about the address.
code-enhanced-1-1 = There is no such mailbox.
code-enhanced-1-2 = There is no such domain for mail.
code-enhanced-1-3 = The recipient's address has a wrong form.
code-enhanced-1-4 = The address stands for more than one mailbox.
code-enhanced-1-5 = The recipient's address is good.
code-enhanced-1-6 = The mailbox has moved, and nobody knows where to.
code-enhanced-1-7 = The sender's address has a wrong form.
code-enhanced-1-8 = The sender's domain does not exist or takes no mail.
code-enhanced-1-9 = The message was passed to a system that does not understand this standard.
code-enhanced-1-10 = The recipient's domain says that it takes no mail (null MX).
code-enhanced-2-0 = Something about the mailbox.
code-enhanced-2-1 = The mailbox is disabled, or accepts no messages just now.
code-enhanced-2-2 = The mailbox is full.
code-enhanced-2-3 = The message is longer than the mailbox may take.
code-enhanced-2-4 = A mailing list could not be expanded.
code-enhanced-3-0 = Something about the mail system.
code-enhanced-3-1 = The mail system has no room left.
code-enhanced-3-2 = The system takes no messages at present.
code-enhanced-3-3 = The system cannot do what was asked for.
code-enhanced-3-4 = The message is too big for the system.
code-enhanced-3-5 = The system is configured wrongly.
code-enhanced-3-6 = The priority of the message was changed.
code-enhanced-4-0 = Something about the network.
code-enhanced-4-1 = The other server does not answer.
code-enhanced-4-2 = The connection broke off.
code-enhanced-4-3 = The name server failed.
code-enhanced-4-4 = No way to the recipient's server is known.
code-enhanced-4-5 = The mail system is overloaded.
code-enhanced-4-6 = The message goes round in circles.
code-enhanced-4-7 = The message could not be delivered in time.
code-enhanced-5-0 = Something about the protocol.
code-enhanced-5-1 = The command does not belong here or is not known.
code-enhanced-5-2 = The command has a wrong form.
code-enhanced-5-3 = The message has too many recipients.
code-enhanced-5-4 = The command has wrong arguments.
code-enhanced-5-5 = The two sides speak different versions of the protocol.
code-enhanced-5-6 = The lines of the sign-in exchange are too long.
code-enhanced-6-0 = Something about the content of the message.
code-enhanced-6-1 = The server does not support this kind of content.
code-enhanced-6-2 = The content would have to be converted, which is forbidden.
code-enhanced-6-3 = The content would have to be converted, which is not possible.
code-enhanced-6-4 = The content was converted with losses.
code-enhanced-6-5 = The content could not be converted.
code-enhanced-6-6 = The content of the message is not available.
code-enhanced-6-7 = Addresses with letters beyond ASCII are not supported here.
code-enhanced-6-8 = A reply with letters beyond ASCII would be needed, and is not allowed.
code-enhanced-6-9 = The message has letters beyond ASCII that the next server cannot take.
code-enhanced-6-10 = Letters beyond ASCII in the message's header are not supported.
code-enhanced-7-0 = Something about security or policy.
code-enhanced-7-1 = Not allowed: the message was refused. The code alone does not say why.
code-enhanced-7-2 = The sender may not write to this mailing list.
code-enhanced-7-3 = The message would have to be secured in another way, which is not possible.
code-enhanced-7-4 = The way of signing in, or another security feature, is not supported.
code-enhanced-7-5 = Encryption failed.
code-enhanced-7-6 = The way of encryption is not supported.
code-enhanced-7-7 = The message was damaged or changed on its way.
code-enhanced-7-8 = The user name and password were refused.
code-enhanced-7-9 = The way of signing in is too weak, or another one is asked for.
code-enhanced-7-10 = Encryption is needed.
code-enhanced-7-11 = Encryption is needed for this way of signing in.
code-enhanced-7-12 = The password must first be converted on the server (by one sign-in with PLAIN).
code-enhanced-7-13 = The account is disabled.
code-enhanced-7-14 = The server must be trusted by the other one first.
code-enhanced-7-15 = The priority of the message is too low to be taken now.
code-enhanced-7-16 = The message is too big for its priority.
code-enhanced-7-17 = The mailbox has another owner now.
code-enhanced-7-18 = The domain has another owner now.
code-enhanced-7-19 = The test of the mailbox's owner cannot be made.
code-enhanced-7-20 = No DKIM signature of the message is valid.
code-enhanced-7-21 = No acceptable DKIM signature was found.
code-enhanced-7-22 = The DKIM signature is not of the sender's domain.
code-enhanced-7-23 = SPF: this server may not send for the sender's domain.
code-enhanced-7-24 = The SPF check itself failed.
code-enhanced-7-25 = The sending address has no matching reverse name.
code-enhanced-7-26 = SPF, DKIM and DMARC all failed.
code-enhanced-7-27 = The sender's domain says that it takes no mail (null MX).
code-enhanced-7-28 = Too much mail came at once.
code-enhanced-7-29 = The chain of forwarding signatures (ARC) is not valid.
code-enhanced-7-30 = The next server does not offer the TLS that the sender asks for.

code-imap-alert = A message that the user is to read.
code-imap-alreadyexists = Something of this name exists already.
code-imap-authenticationfailed = The sign-in was refused; the server does not say why.
code-imap-authorizationfailed = The sign-in is right, but it may not act for that user.
code-imap-badcharset = The server does not know the character set of the search.
code-imap-cannot = What was asked for can never be done here.
code-imap-clientbug = The server has found a fault of the mail program.
code-imap-contactadmin = Only the administrator can help.
code-imap-corruption = The server has found damaged data.
code-imap-expired = The password or the token has expired.
code-imap-expungeissued = Another program deleted messages meanwhile.
code-imap-haschildren = The folder has folders in it.
code-imap-inuse = The mailbox is in use.
code-imap-limit = A limit of the server was reached.
code-imap-nonexistent = The folder does not exist.
code-imap-noperm = The right to do this is missing.
code-imap-overquota = The mailbox is full, or more was transferred than is allowed.
code-imap-parse = The server could not read a message's header.
code-imap-privacyrequired = Encryption is needed first.
code-imap-referral = The mailbox is on another server.
code-imap-serverbug = The server has found a fault of its own.
code-imap-throttled = The server slows this user down.
code-imap-trycreate = The folder does not exist and could be created.
code-imap-unavailable = A part of the server is down; the password was not judged.
code-imap-unknown-cte = The server cannot decode the message.
code-imap-webalert = The provider asks for a sign-in by browser.

code-pop3-auth = The sign-in was refused: either the user name or the password is wrong, or access is switched off.
code-pop3-in-use = Another session holds the mailbox.
code-pop3-login-delay = The last sign-in was too short a time ago.
code-pop3-sys-perm = The server has a lasting fault, or the account has.
code-pop3-sys-temp = The server has a passing fault; the password was not judged.
