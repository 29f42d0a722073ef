# Inloggning med SASL-mekanismer, tokens och klientcertifikat.

evidence-fault-scram-wrong-signature = { $host } kunde inte bevisa att den känner till lösenordet, vilket SCRAM kräver: den som svarade är inte servern som har kontot.
evidence-fault-scram-no-signature = { $host } sade ja utan att bevisa att den känner till lösenordet, vilket SCRAM kräver.
# $count: a number
evidence-fault-scram-iterations = { $host } kräver { $count } hashvarv för en enda inloggning; så många behöver ingen ärlig server.
# $words: what is wrong, in English
evidence-fault-scram-malformed = Det { $host } säger i SCRAM går inte att förstå: { $words }.
