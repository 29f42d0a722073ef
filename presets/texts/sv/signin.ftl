# Inloggning: hur många försök som ryms, och vad som skulle avgöra en öppen fråga.

label-skipped-budget = utelämnad: ett försök till kunde låsa kontot

# $count: nekade försök; $minutes: sedan det senaste; $wait: minuter tills det går igen
cause-sign-in-withheld = Inloggningen utelämnades för att kontot inte ska låsas.
    .explanation = Kontot nekades alldeles nyss, och många servrar låser ett konto vid det tredje nekade försöket. Därför skickades inget lösenord den här gången; allt annat kontrollerades. Om { $wait ->
        [one] en minut
       *[other] { $wait } minuter
     } går det att försöka igen.
    .why = Tidigare nekade försök talar emot att genast försöka igen.
evidence-earlier-refusals = { $count ->
    [one] En inloggning
   *[other] { $count } inloggningar
 } på kontot har nekats under den senaste kvarten, senast { $minutes ->
    [0] alldeles nyss
    [one] för en minut sedan
   *[other] för { $minutes } minuter sedan
 }.
evidence-sign-in-withheld = { $protocol }: inloggningen utelämnades, eftersom ett försök till kunde låsa kontot.
advice-sign-in-withheld = Rätta först det som nekades: användarnamnet, lösenordet eller inställningen i kontot. Vänta sedan { $wait ->
    [one] en minut
   *[other] { $wait } minuter
 } och kör kontrollen igen. Med --sign-in-again görs en inloggning till genast.

label-heading-question = Vad som skulle avgöra saken

# $name: formen som godtogs; $user: den som nekades
evidence-other-user-name-accepted = Samma server godtog samma lösenord med användarnamnet { $name }.
advice-use-other-user-name = Ange { $name } som användarnamn i e-postprogrammet i stället för { $user }.

question-new-token = Hämta en ny åtkomsttoken för e-post (dess behörighet måste omfatta protokollet som nekade) och kör kontrollen igen med den: godtas den, hade den gamla gått ut eller gällde för lite.
question-ask-provider = Fråga leverantören vad orden betyder, och citera dem. Ofta säger brevlådans webbplats mer efter inloggning där.
question-user-forms = Kör kontrollen igen med --try-user-forms: den prövar användarnamnets andra form en gång.
question-switch = Är { $protocol } påslaget i brevlådans inställningar? I så fall kan administratören ha stängt av det, eller så är lösenordet inte gjort för { $protocol }.
question-switch-or-new-app-password = Är { $protocol } påslaget i brevlådans inställningar? Skapa i så fall ett nytt applösenord och kör kontrollen igen med det: godtas det, var det gamla fel eller återkallat.
question-new-app-password = Skapa ett nytt applösenord och kör kontrollen igen med det: godtas det, var det gamla fel eller återkallat.
question-app-password = Är det här webbplatsens lösenord? Skapa ett applösenord och kör kontrollen igen med det: godtas det, var det just det som saknades.
question-web-login = Om det inte är ett applösenord: logga in på brevlådans webbplats med samma användarnamn och lösenord. Nekas du där, är lösenordet fel eller kontot låst; släpps du in, leta där efter åtkomst för e-postprogram och applösenord.
