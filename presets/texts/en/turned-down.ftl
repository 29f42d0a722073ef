# Ways of signing in that were turned down, and client certificates.

# $word: SCRAM's own word; $mechanism: the one used
evidence-scram-word = In { $mechanism }, { $host } gives its own word for the refusal: { $word }.
# $mechanism: the one used; $plain: the same without -PLUS
evidence-scram-unseen = { $host } turned { $mechanism } down before anything was sent by which the password could be judged.
evidence-scram-bound = The sign-in by { $mechanism } was bound to this encrypted connection. If something on the way opens the connection, a server refuses the right password, too: --mechanism { $plain } shows whether that is so.
evidence-scram-hung-up = { $host } hung up in the middle of a sign-in by { $mechanism }; it may not be able to bind sign-ins to this connection.

question-other-mechanism = Run the check again with --mechanism PLAIN: if that is accepted, choose that way in the mail program, too (often called “Normal password”).

label-unused-turned-down = turned down by the server

## Client certificates

evidence-client-certificate-asked = The sign-in asked for the mailbox of { $user }, with the client certificate as the only proof.
# $date: a day
evidence-client-certificate-expired = The client certificate expired on { $date }.
evidence-client-certificate-not-yet = The client certificate is valid from { $date } on, not yet now.
# $of: mail addresses
evidence-client-certificate-other = The client certificate is for { $of }, not for { $user }.
# $shown: yes or no
evidence-client-certificate-alert = { $shown ->
    [yes] By that, { $host } says that it does not accept the client certificate it was shown.
   *[no] By that, { $host } demands a client certificate, and none was given (--client-certificate).
 }
evidence-client-certificate-closed = { $shown ->
    [yes] { $host } had asked for a client certificate; many servers that do not accept the one shown just close the connection.
   *[no] { $host } had asked for a client certificate, and none was given (--client-certificate); many servers just close the connection then.
 }
