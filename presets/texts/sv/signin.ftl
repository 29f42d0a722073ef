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
advice-sign-in-withheld = Rätta först det som nekades: användarnamnet, lösenordet eller reglaget i kontot. Vänta sedan { $wait ->
    [one] en minut
   *[other] { $wait } minuter
 } och kör kontrollen igen. Med --sign-in-again görs en inloggning till genast.
