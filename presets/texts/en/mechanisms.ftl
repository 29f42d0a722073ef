# Signing in by SASL mechanisms, tokens and client certificates.

evidence-fault-scram-wrong-signature = { $host } could not prove that it knows the password, as SCRAM demands: whoever answered there is not the server that keeps the account.
evidence-fault-scram-no-signature = { $host } said yes without proving that it knows the password, as SCRAM demands.
# $count: a number
evidence-fault-scram-iterations = { $host } demands { $count } rounds of hashing for one sign-in; no honest server needs so many.
# $words: what is wrong, in English
evidence-fault-scram-malformed = What { $host } says in SCRAM cannot be understood: { $words }.
