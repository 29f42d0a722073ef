# Provmeddelandet (--send-test).

cause-delivered-to-spam = Provmeddelandet hamnade i skräppostmappen.
    .explanation = Att skicka och ta emot fungerar, men brevlådan uppfattade provmeddelandet som skräppost. E-post från den här avsändaren till andra kan behandlas likadant.
    .why = Brevlådan kan sortera e-post från den här avsändaren som skräppost.

cause-test-not-arrived = Servern tog emot provmeddelandet, men det kom inte fram i tid.
    .explanation = Servern för utgående e-post tog emot meddelandet, så det är inte förlorat: det kan vara försenat, hållas kvar av ett filter eller ha flyttats av en regel i brevlådan.
    .why = Meddelandet kan fortfarande vara på väg.

advice-delivered-to-spam = Markera i webbmejlen att meddelandet inte är skräppost, och lägg till din egen adress bland kontakterna.
advice-test-not-arrived = Leta efter det i webbmejlen om några minuter, också i skräppostmappen. Om e-posten ofta är sen, vänta längre med --send-test-wait.

evidence-arrived-in = Det kom till mappen { $folder } efter { $seconds } s.
evidence-not-arrived = Meddelandet togs emot men syntes inte i brevlådan inom { $seconds } s.

label-mailbox-test = Provmeddelande
label-test-not-possible = inte skickat: SMTP och antingen IMAP eller POP3 måste först godta inloggningen
label-test-refused = avvisat av servern för utgående e-post
label-test-accepted = mottaget
label-test-arrived = syntes i { $folder } efter { $seconds } s
label-test-not-seen = syntes inte inom { $seconds } s
label-test-removed = borttaget
label-test-left = kvar i brevlådan: servern har inget säkert sätt att ta bort det
label-skipped-not-seen = meddelandet syntes inte i tid
label-stage-send = meddelandet
label-stage-arrive = ankomsten
label-stage-remove = borttagningen
label-column-send = sänd
label-column-arrive = ankom
label-column-remove = rensa

test-message-subject = Provmeddelande från mailmedic
test-message-body = Det här meddelandet skickades av mailmedic för att prova om det går att skicka och ta emot. mailmedic tar bort det när det har synts; om det fortfarande finns här kan det tas bort.
