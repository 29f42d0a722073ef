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

label-heading-question = What would settle it

# $name: the form that was accepted; $user: the one that was refused
evidence-other-user-name-accepted = The same server accepted the same password with the user name { $name }.
advice-use-other-user-name = Enter { $name } as the user name in the mail program, in place of { $user }.

question-new-token = Get a new access token for mail (its scope must name the protocol that refused) and run the check again with it: if that is accepted, the old one had expired or was made for less.
question-ask-provider = Ask the provider what these words mean, and quote them. The website of the mailbox often says more after signing in there.
question-user-forms = Run the check again with --try-user-forms: it tries the other form of the user name once.
question-switch = Is { $protocol } switched on in the settings of the mailbox? If it is, the administrator may have switched it off, or the password is not made for { $protocol }.
question-switch-or-new-app-password = Is { $protocol } switched on in the settings of the mailbox? If it is, make a new app password and run the check again with it: if that is accepted, the old one was wrong or revoked.
question-new-app-password = Make a new app password and run the check again with it: if that is accepted, the old one was wrong or revoked.
question-app-password = Is this the password of the website? Make an app password and run the check again with it: if that is accepted, it was the missing one.
question-web-login = Unless this is an app password, sign in to the website of the mailbox with the same user name and password. If it refuses them, the password is wrong or the account is locked; if it lets you in, look there for access by mail programs and for app passwords.
