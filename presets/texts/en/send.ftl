# The test message (--send-test).

cause-delivered-to-spam = The test message arrived in the folder for spam.
    .explanation = Sending and receiving work, but the mailbox took the test message for spam. Mail of this sender to others may be treated in the same way.
    .why = The mailbox may sort mail of this sender into the folder for spam.

cause-test-not-arrived = The server took the test message, but it did not arrive in time.
    .explanation = The submission server accepted the message, so it is not lost: it may be held up on the way, put off by a filter, or sorted away by a rule of the mailbox.
    .why = The message may still be on its way.

advice-delivered-to-spam = Mark the message as no spam in the web mail, and add the own address to the contacts.
advice-test-not-arrived = Look for it in the web mail in some minutes, in the folder for spam too. If mail is regularly late, wait longer with --send-test-wait.

# $folder, $seconds
evidence-arrived-in = It arrived in the folder { $folder } after { $seconds } s.
# $seconds
evidence-not-arrived = The message was accepted, and was not seen in the mailbox within { $seconds } s.
