# Inloggningssätt som servern avböjde, och klientcertifikat.

# $word: SCRAM's own word; $mechanism: the one used
evidence-scram-word = I { $mechanism } anger { $host } själv orsaken till avslaget: { $word }.
# $mechanism: the one used; $plain: the same without -PLUS
evidence-scram-unseen = { $host } avböjde { $mechanism } innan något hade skickats som lösenordet kan bedömas efter.
evidence-scram-bound = Inloggningen med { $mechanism } var bunden till just den här krypterade anslutningen. Om något på vägen öppnar den avvisar servern även rätt lösenord; --mechanism { $plain } visar om det är så.

question-other-mechanism = Kör kontrollen igen med --mechanism PLAIN: om det godtas väljer du det sättet även i e-postprogrammet (det heter ofta "Normalt lösenord").

label-unused-turned-down = avböjt av servern
