# Provmeddelandet (--send-test).

cause-delivered-to-spam = Provmeddelandet hamnade i mappen för skräppost.
    .explanation = Att skicka och ta emot fungerar, men brevlådan tog provmeddelandet för skräppost. E-post från den här avsändaren till andra kan behandlas likadant.
    .why = Brevlådan kan sortera e-post från den här avsändaren som skräppost.

cause-test-not-arrived = Servern tog emot provmeddelandet, men det kom inte fram i tid.
    .explanation = Servern för utgående e-post tog emot meddelandet, så det är inte förlorat: det kan vara försenat, hållas kvar av ett filter eller ha flyttats av en regel i brevlådan.
    .why = Meddelandet kan fortfarande vara på väg.

advice-delivered-to-spam = Markera meddelandet som ej skräppost i webbmejlen och lägg till den egna adressen bland kontakterna.
advice-test-not-arrived = Leta efter det i webbmejlen om några minuter, också i mappen för skräppost. Om e-posten ofta är sen, vänta längre med --send-test-wait.

evidence-arrived-in = Det kom till mappen { $folder } efter { $seconds } s.
evidence-not-arrived = Meddelandet togs emot men syntes inte i brevlådan inom { $seconds } s.
