# The test message (--send-test) where it is looked for over POP3, and where
# nothing can be said of it.

evidence-inbox-alone = POP3 shows the inbox alone: the message may lie in the folder for spam.
evidence-not-looked = The test message was accepted. Whether it arrived could not be seen, because the server did not allow another sign-in.

label-test-not-tried = not sent: a server spoke of a lock or a limit, so nothing more was signed in
# $seconds: what POP3 wants between two sign-ins
label-test-login-delay = not sent: POP3 wants { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
 } between two sign-ins; to wait that long, give --send-test-wait with at least as many
label-test-not-looked = could not be looked for; it may lie in the mailbox and can be deleted there
label-test-unconfirmed = the server did not confirm that it was removed
# $count: further sign-ins that the test took
label-test-sign-ins = { $count ->
    [one] { $count } further sign-in
   *[other] { $count } further sign-ins
 }
