# Signing in by SASL mechanisms, tokens and client certificates.

evidence-fault-scram-wrong-signature = { $host } could not prove that it knows the password, as SCRAM demands: whoever answered there is not the server that keeps the account.
evidence-fault-scram-no-signature = { $host } said yes without proving that it knows the password, as SCRAM demands.
# $count: a number
evidence-fault-scram-iterations = { $host } demands { $count } rounds of hashing for one sign-in; no honest server needs so many.
# $words: what is wrong, in English
evidence-fault-scram-malformed = What { $host } says in SCRAM cannot be understood: { $words }.

## What the mechanism adds to a refusal

# $mechanism: the one used; $plain: the name for --mechanism
evidence-mechanism-stored-form = The sign-in used { $mechanism }, which works only where the server keeps the password in a form made for it. { $host } also offers a plain one: --mechanism { $plain } tells whether that is the reason.
evidence-certificate-not-asked = { $host } did not ask for a client certificate during the TLS handshake, so it has seen none.

## What server and token say of each other

# $status: the server's word; $kind: scope or token
evidence-token-refused = { $kind ->
    [scope] { $host } says that the token is not meant for mail (status { $status }).
   *[token] { $host } does not take the token (status { $status }): it has expired, was revoked, or belongs to another mailbox.
 }
evidence-token-scope-needed = { $host } wants a token with the scope { $scope }
# $date: with the time, UTC
evidence-token-expired = The token itself says that it expired on { $date } UTC.
# $scopes, $wanted: divided by spaces
evidence-token-scope-other = The token itself says that it is for { $scopes }; { $provider } wants { $wanted }.
# $of: a mail address
evidence-token-user-other = The token itself says that it is for { $of }, not for { $user }.

## The report's remark on the sign-in

label-detail-mechanism = sign-in by { $mechanism }
# $names: what was passed over, each with the reason
label-detail-passed-over = not used: { $names }
label-unused-weaker = weaker
label-unused-not-asked-for = not asked for
label-unused-needs-password = needs a password
label-unused-needs-token = needs a token
label-unused-needs-certificate = needs a client certificate
label-unused-does-not-fit = does not fit the password
label-unused-no-binding = needs TLS 1.3
label-unused-unknown = not known to mailmedic
