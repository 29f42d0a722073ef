# What a run over many endpoints says: causes of its own, proofs, labels.

## Causes

cause-unstable = { $host } failed, and worked when it was tried again.
    .explanation = What is wrong here comes and goes: an overloaded server, one bad machine among several behind the same name, or a network that loses packets. Whoever hits a bad moment gets no mail.
    .why = It may work again a moment later.

cause-expectation-not-met = { $host } works, but lacks what is expected of it.
    .explanation = A mail program could use this server. The file of targets expects more of it than it offers. Either the server was changed, or the expectation is out of date.
    .why = The server may have been set up differently.

cause-changed-since-baseline = { $host } is not what it was when the baseline was written.
    .explanation = The server works, and what it offers or shows is different from the last time. Where nobody changed it on purpose, it is worth a look.
    .why = The server may have been changed.

## Advice

advice-unstable = Look at the log and the load of the server at the time of this run, and at each machine behind its name on its own.
advice-expectation-not-met = Set the server up as expected, or correct the expectation in the file of targets.
advice-changed-since-baseline = If the change is meant, write the baseline again with --write-baseline.

## Proofs

# How to see that the advice helped
proof-smoke = The next run shows nothing of it.

# $tries: how many
evidence-passed-at-last = Try { $tries } passed.
evidence-failed-each-time = It was tried { $tries } times, and failed each time.
# $days: days left, negative where it is over; $wanted
evidence-expected-days = { $days ->
    [one] One day is left
   *[other] { $days } days are left
 }, at least { $wanted } are wanted.
# $ms, $wanted: milliseconds
evidence-expected-greeting = { $host } took { $ms } ms from the connection to its first words, at most { $wanted } ms are expected.
# $version: 1.2, 1.3 or none
evidence-expected-tls = { $version ->
    [none] { $host } speaks without TLS here, at least TLS { $wanted } is expected.
   *[other] { $host } speaks TLS { $version }, at least TLS { $wanted } is expected.
 }
# $words: with commas; $count: how many
evidence-expected-capabilities = { $count ->
    [one] { $host } does not offer { $words }, which is expected of it.
   *[other] { $host } does not offer { $words }, which are expected of it.
 }
evidence-expected-mechanisms = { $count ->
    [one] { $host } does not offer the sign-in { $words }, which is expected of it.
   *[other] { $host } does not offer the sign-ins { $words }, which are expected of it.
 }
evidence-baseline-capabilities-gone = No longer offered: { $words }.
evidence-baseline-capabilities-new = Newly offered: { $words }.
evidence-baseline-mechanisms-gone = Ways to sign in that are no longer offered: { $words }.
evidence-baseline-mechanisms-new = New ways to sign in: { $words }.
evidence-baseline-tls = { $host } spoke TLS { $was }, now it speaks TLS { $is }.
# $was, $is: names as certificates have them
evidence-baseline-issuer = The certificate was issued by { $was }, now it is by { $is }.
# $was, $is: IP addresses with commas
evidence-baseline-addresses = { $host } had other addresses: { $was }. Now they are: { $is }.

## The verdict over all endpoints

# $count: endpoints in all
label-smoke-works = { $count ->
    [one] The one server works.
   *[other] All { $count } servers work.
 }
# $broken, $count: of them
label-smoke-broken = { $broken ->
    [one] { $broken } of { $count } servers has a problem.
   *[other] { $broken } of { $count } servers have a problem.
 }
label-smoke-warnings = { $warned ->
    [one] All work, but { $warned } of { $count } servers needs a look.
   *[other] All work, but { $warned } of { $count } servers need a look.
 }
label-smoke-inconclusive = { $open ->
    [one] { $open } of { $count } servers could not be judged.
   *[other] { $open } of { $count } servers could not be judged.
 }
label-smoke-interrupted = { $count ->
    [one] Interrupted: one server was not finished.
   *[other] Interrupted: { $count } servers were not finished.
 }

## Its parts

# $days: until the certificate ends
label-smoke-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
label-smoke-servers = Servers
label-smoke-findings = What was found
# $servers: with commas
label-smoke-same-at = The same at { $servers }
# $count: how many more
label-smoke-more = and { $count } more
label-smoke-column-state = state
label-smoke-column-time = time
label-smoke-column-certificate = certificate
label-smoke-state-works = works
label-smoke-state-works-with-warnings = look at it
label-smoke-state-broken = problem
label-smoke-state-inconclusive = not judged
# $count, $works, $warned, $broken, $open: how many; $seconds: with one decimal
label-smoke-footer = { $count ->
    [one] { $count } server
   *[other] { $count } servers
 } in { $seconds } s: { $works } good, { $warned } to look at, { $broken } with a problem, { $open } not judged.

## Checks

label-smoke-check-reachable = reachable
label-smoke-check-tls = TLS
label-smoke-check-certificate = certificate
label-smoke-check-certificate-days = days of the certificate
label-smoke-check-tls-version = version of TLS
label-smoke-check-greeting = greeting
label-smoke-check-greeting-ms = time to the greeting
label-smoke-check-capabilities = capabilities
label-smoke-check-mechanisms = ways to sign in
label-smoke-check-sign-in = sign-in
label-smoke-check-preset = as the preset says
label-smoke-check-baseline = as in the baseline
# $expected, $found: words or numbers
label-smoke-expected = expected { $expected }, found { $found }
