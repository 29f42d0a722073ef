# The test message (--send-test).

cause-delivered-to-spam = The test message arrived in the folder for spam.
    .explanation = Sending and receiving work, but the mailbox took the test message for spam. Mail from this sender to others may be treated in the same way.
    .why = The mailbox may sort mail from this sender into the folder for spam.

cause-test-not-arrived = The server took the test message, but it did not arrive in time.
    .explanation = The submission server accepted the message, so it is not lost: it may be held up on the way, held back by a filter, or sorted away by a rule of the mailbox.
    .why = The message may still be on its way.

advice-delivered-to-spam = In the webmail, mark the message as not spam and add your own address to the contacts.
advice-test-not-arrived = Look for it in the webmail in a few minutes, in the folder for spam too. If mail is regularly late, wait longer with --send-test-wait.

# $folder, $seconds
evidence-arrived-in = It arrived in the folder { $folder } after { $seconds } s.
# $seconds
evidence-not-arrived = The message was accepted, and was not seen in the mailbox within { $seconds } s.

label-mailbox-test = Test message
label-test-not-possible = not sent: SMTP, and IMAP or POP3, have to accept the sign-in first
label-test-refused = refused by the submission server
label-test-accepted = accepted
label-test-arrived = seen in { $folder } after { $seconds } s
label-test-not-seen = not seen within { $seconds } s
label-test-removed = removed
label-test-left = left in the mailbox: the server has no safe way to remove it
label-skipped-not-seen = the message was not seen in time
label-stage-send = message
label-stage-arrive = arrival
label-stage-remove = removal
label-column-send = send
label-column-arrive = arrive
label-column-remove = remove

test-message-subject = Test message of mailmedic
test-message-body = This message was sent by mailmedic to test whether sending and receiving work. mailmedic removes it when it has seen it; if it is still here, it may be deleted.
