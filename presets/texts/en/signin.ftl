# Signing in: the budget of sign-ins, and what would settle an open question.

label-skipped-budget = left out: a further attempt could lock the account

# $count: refusals; $minutes: since the last; $wait: minutes until it may be tried again
cause-sign-in-withheld = Signing in was left out, so as not to lock the account.
    .explanation = This account was refused a short while ago, and many servers lock an account at the third refusal. So nothing was sent this time; everything else was looked at. In { $wait ->
        [one] one minute
       *[other] { $wait } minutes
     } it can be tried again.
    .why = Earlier refusals speak against trying again at once.
evidence-earlier-refusals = { $count ->
    [one] One sign-in of this account was refused
   *[other] { $count } sign-ins of this account were refused
 } within the last quarter of an hour, the last { $minutes ->
    [0] just now
    [one] one minute ago
   *[other] { $minutes } minutes ago
 }.
evidence-sign-in-withheld = { $protocol }: signing in was left out, because a further attempt could lock the account.
advice-sign-in-withheld = First put right what was refused: the user name, the password or the switch in the account. Then wait { $wait ->
    [one] one minute
   *[other] { $wait } minutes
 } and run the check again. With --sign-in-again it signs in once more at once.
