# Inloggning med SASL-mekanismer, tokens och klientcertifikat.

evidence-fault-scram-wrong-signature = { $host } kunde inte bevisa att den känner till lösenordet, vilket SCRAM kräver: den som svarade är inte servern som har kontot.
evidence-fault-scram-no-signature = { $host } sade ja utan att bevisa att den känner till lösenordet, vilket SCRAM kräver.
# $count: a number
evidence-fault-scram-iterations = { $host } kräver { $count } hashvarv för en enda inloggning; så många behöver ingen ärlig server.
# $words: what is wrong, in English
evidence-fault-scram-malformed = Det { $host } säger i SCRAM går inte att förstå: { $words }.

## Vad inloggningssättet tillför till en vägran

# $mechanism: the one used; $plain: the name for --mechanism
evidence-mechanism-stored-form = Inloggningen skedde med { $mechanism }, som bara fungerar om servern sparar lösenordet i en form som är gjord för det. { $host } erbjuder även ett enkelt sätt: --mechanism { $plain } visar om det är orsaken.
evidence-certificate-not-asked = { $host } bad inte om något klientcertifikat under TLS-handskakningen och har därför inte sett något.

## Vad servern och token säger om varandra

# $status: the server's word; $kind: scope or token
evidence-token-refused = { $kind ->
    [scope] { $host } säger att token inte är avsedd för e-post (status { $status }).
   *[token] { $host } godtar inte token (status { $status }): den har gått ut, har återkallats eller hör till en annan brevlåda.
 }
evidence-token-scope-needed = { $host } vill ha en token med behörigheten (scope) { $scope }
# $date: with the time, UTC
evidence-token-expired = Token säger själv att den gick ut { $date } UTC.
# $scopes, $wanted: divided by spaces
evidence-token-scope-other = Token säger själv att den är avsedd för { $scopes }; { $provider } vill ha { $wanted }.
# $of: a mail address
evidence-token-user-other = Token säger själv att den är avsedd för { $of }, inte för { $user }.

## Rapportens anmärkning om inloggningen

label-detail-mechanism = inloggning med { $mechanism }
# $names: what was passed over, each with the reason
label-detail-passed-over = användes inte: { $names }
label-unused-weaker = svagare
label-unused-not-asked-for = inte begärt
label-unused-needs-password = kräver lösenord
label-unused-needs-token = kräver token
label-unused-needs-certificate = kräver klientcertifikat
label-unused-does-not-fit = passar inte lösenordet
label-unused-no-binding = kräver TLS 1.3
label-unused-unknown = okänt för mailmedic
