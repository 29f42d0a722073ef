# Labels of the report for people. Short words stand in columns: keep them short.

## The verdict

# $protocols: a list as label-list-and makes it; $count: how many
label-headline-works = Mail works: { $protocols } accepted the sign-in.
label-headline-usable = { $count ->
    [one] { $protocols } answers as it should. Signing in was not tried.
   *[other] { $protocols } answer as they should. Signing in was not tried.
 }
label-headline-nothing-tried = Nothing was tried.
# $sentence: one of those above; $count: of the warnings
label-headline-warnings = { $count ->
    [one] { $sentence } There is one thing to look at.
   *[other] { $sentence } There are { $count } things to look at.
 }
label-headline-broken = Something is wrong, but what it is could not be determined.
label-headline-inconclusive = Nothing could be judged.

# $head: all but the last, with commas; $last
label-list-and = { $head } and { $last }
label-list-or = { $head } or { $last }

# Between the whole part of a number and its decimals
label-decimal-mark = .

label-working = { $count ->
    [one] { $protocols } works
   *[other] { $protocols } work
 }
## What stands in a sentence for an argument that is not known

label-unknown-address = this address
label-unknown-host = the server
label-unknown-port = unknown
label-unknown-protocol = IMAP or POP3
label-unknown-provider = the mail provider
label-unknown-user = this user

## Findings

label-sure-certain = Certain: nothing else fits what was seen.
label-sure-likely = Likely: it fits best, but something else is possible.
label-sure-possible = Possible: one of several causes that fit what was seen.
label-confidence-certain = certain
label-confidence-likely = likely
label-confidence-possible = possible

label-heading-proof = What shows it
label-heading-alternatives = What else it may be
label-heading-advice = What to do
label-heading-others = Also found
label-heading-stages = Stages, in milliseconds
label-heading-settings = Use these settings
label-heading-transcript = Dialogue with { $server }

# $date: YYYY-MM-DD
label-link-checked = page checked { $date }
# $count: characters left out
label-cut = … ({ $count } more characters)

## Stages: names, and the heads of their columns

label-stage-resolve = name lookup
label-stage-connect = connection
label-stage-tls = TLS handshake
label-stage-greeting = greeting
label-stage-capabilities = capabilities
label-stage-starttls = start of TLS
label-stage-id = identification
label-stage-auth = sign-in
label-stage-sender = sender
label-stage-quota = quota
label-stage-logout = goodbye

label-column-resolve = dns
label-column-connect = tcp
label-column-tls = tls
label-column-greeting = hello
label-column-capabilities = caps
label-column-starttls = stls
label-column-id = id
label-column-auth = login
label-column-sender = from
label-column-quota = quota
label-column-logout = bye

label-outcome-accepted = signed in
label-outcome-usable = answers
label-outcome-refused = refused
label-outcome-failed = failed
label-outcome-unreachable = unreachable
label-outcome-skipped = not tried

# $stage: one of the names above
label-skipped-after = not reached: the session ended at the { $stage }
label-skipped-no-secret = no password was given
label-skipped-by-proxy = the proxy looks the name up
label-skipped-not-protected = no password is sent without verified TLS

label-detail-connected = connected to { $server }
label-detail-tls = TLS { $version }, { $cipher }
label-detail-certificate = certificate until { $until }
label-detail-system-only = accepted by this computer, not by Mozilla's list
label-detail-round-trips = { $count ->
    [one] one round trip
   *[other] { $count } round trips
 }

## Settings

label-receive = Receive
label-send = Send
label-column-server = server
label-column-port = port
label-column-security = security
label-setting-works = works
label-setting-unconfirmed = not confirmed
label-user-name = User name
label-password = Password
label-auth-password = the password of the mailbox
label-auth-app-password = an app password, made for this mail program
label-auth-oauth2 = none: sign in with OAuth 2.0
label-auth-client-certificate = none: sign in with the client certificate

## The last line

# $seconds: with one decimal; $endpoints, $logins, $refused: how many
label-footer = Asked { $endpoints ->
    [one] one server
   *[other] { $endpoints } servers
 } in { $seconds } s, { $logins ->
    [0] without signing in
    [one] with one sign-in
   *[other] with { $logins } sign-ins
 }{ $refused ->
    [0] {""}
   *[other] , { $refused } refused
 }.

# $cause: the id of the cause; $rule: the id of the rule, or -
label-explained-by = Cause { $cause }, by the rule { $rule }.
