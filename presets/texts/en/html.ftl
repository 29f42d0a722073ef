# Labels of the HTML report, beside those of report.ftl.

## The verdict in short; it stands beside a sign and in the title of the page

label-html-verdict-works = All is well
label-html-verdict-works-with-warnings = Works, with something to look at
label-html-verdict-broken = A problem was found
label-html-verdict-inconclusive = Could not be judged

label-html-report-of = Mail check
label-html-severity-error = Problem
label-html-severity-warning = Warning
label-html-severity-info = Worth knowing

## Headings

label-html-findings = What was found
label-html-why = How sure this is
label-html-waterfall = Stages over time
label-html-servers = Servers
label-html-certificates = Certificates

## Settings

label-html-copy = Select a value and copy it: one click or tap takes it whole.

## The picture

# $endpoints: how many; $time: as html-ms or html-s make it
label-html-picture = { $endpoints ->
    [one] The stages of one attempt over { $time }, from left to right. The table below says the same.
   *[other] The stages of { $endpoints } attempts over { $time }, from left to right. The table below says the same.
 }
label-html-ms = { $time } ms
label-html-s = { $time } s
label-html-table = The same in numbers
label-html-table-caption = Milliseconds of each stage
label-html-outcome = result
label-html-kind-reach = reaching the server
label-html-kind-secure = TLS
label-html-kind-talk = greeting and capabilities
label-html-kind-sign-in = sign-in
label-html-kind-after = after that
label-html-kind-failed = refused or failed

## Servers

# $stage: a name as label-stage-* has it; the server's words follow
label-html-refused-at = The server refused at the { $stage }:
# $count: how many
label-html-capabilities = { $count ->
    [one] One capability
   *[other] { $count } capabilities
 }
label-html-before-tls = Before TLS
label-html-after-tls = Under TLS, before signing in
label-html-after-auth = After signing in
# $count: how many lines
label-html-dialogue = { $count ->
    [one] The dialogue: one line
   *[other] The dialogue: { $count } lines
 }
label-html-column-time = ms
label-html-column-who = who
label-html-column-text = what
label-html-speaker-client = client
label-html-speaker-server = server
label-html-speaker-remark = remark

## Certificates

label-html-accepted = Accepted.
# $stores: names of stores, as label-list-and makes it
label-html-trusted-by = Accepted; trusted by: { $stores }.
label-html-store-mozilla = Mozilla's list
label-html-store-system = this computer's list
label-html-store-extra = the certificates given for this run
label-html-sent-by = Sent by
label-html-issuer = Issuer
label-html-names = Names
label-html-key = Key
label-html-fingerprint = SHA-256
# $from, $until: YYYY-MM-DD
label-html-valid-between = Valid from { $from } until { $until }
# $count: days
label-html-valid-for = { $count ->
    [0] less than a day left
    [one] one day left
   *[other] { $count } days left
 }
label-html-expired = { $count ->
    [0] expired less than a day ago
    [one] expired one day ago
   *[other] expired { $count } days ago
 }
label-html-valid-later = { $count ->
    [0] valid in less than a day
    [one] valid in one day
   *[other] valid in { $count } days
 }
# $count: how many
label-html-more = and { $count } more
label-html-issuers = { $count ->
    [one] The certificate it was issued by
   *[other] The { $count } certificates it was issued by
 }

## The last lines

# $cause: its id, where no rule for replies spoke
label-html-cause = Cause { $cause }.
label-html-alone = This page stands for itself: it runs nothing and loads nothing. Passwords are not in it.
