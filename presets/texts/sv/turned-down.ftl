# Inloggningssätt som servern avböjde, och klientcertifikat.

# $word: SCRAM's own word; $mechanism: the one used
evidence-scram-word = I { $mechanism } anger { $host } själv orsaken till avslaget: { $word }.
# $mechanism: the one used; $plain: the same without -PLUS
evidence-scram-unseen = { $host } avböjde { $mechanism } innan något hade skickats som lösenordet kan bedömas efter.
evidence-scram-bound = Inloggningen med { $mechanism } var bunden till just den här krypterade anslutningen. Om något på vägen öppnar den avvisar servern även rätt lösenord; --mechanism { $plain } visar om det är så.
evidence-scram-hung-up = { $host } lade på mitt i en inloggning med { $mechanism }; den kanske inte kan binda inloggningar till den här anslutningen.

question-other-mechanism = Kör kontrollen igen med --mechanism PLAIN: om det godtas väljer du det sättet även i e-postprogrammet (det heter ofta ”Normalt lösenord”).

label-unused-turned-down = avböjt av servern

## Klientcertifikat

evidence-client-certificate-asked = Inloggningen gällde brevlådan { $user }, med klientcertifikatet som enda bevis.
# $date: a day
evidence-client-certificate-expired = Klientcertifikatet gick ut { $date }.
evidence-client-certificate-not-yet = Klientcertifikatet gäller från och med { $date }, alltså inte ännu.
# $of: mail addresses
evidence-client-certificate-other = Klientcertifikatet är utfärdat för { $of }, inte för { $user }.
# $shown: yes or no
evidence-client-certificate-alert = { $shown ->
    [yes] Därmed säger { $host } att det visade klientcertifikatet inte godtas.
   *[no] Därmed kräver { $host } ett klientcertifikat, och inget angavs (--client-certificate).
 }
evidence-client-certificate-closed = { $shown ->
    [yes] { $host } hade bett om ett klientcertifikat; många servrar som inte godtar det visade stänger bara anslutningen.
   *[no] { $host } hade bett om ett klientcertifikat, och inget angavs (--client-certificate); många servrar stänger då bara anslutningen.
 }
