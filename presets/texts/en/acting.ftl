# Whose move it is, and how to see that the advice helped.

# $who: one of label-acts-<actor>
label-acts = Who must act: { $who }.
# $how: one of proof-<name>
label-success = How to see that it worked: { $how }
# $date: YYYY-MM-DD
label-advice-checked = checked { $date }

label-acts-network = you, or whoever runs the network here
label-acts-settings = you, in the settings of the mail program
label-acts-computer = you, on this computer
label-acts-account = you, in the account at the provider
label-acts-admin = the administrator of your organisation
label-acts-message = you, in the message
label-acts-recipient = the recipient
label-acts-server = the operator of the server
label-acts-wait = nobody, it passes by itself
label-acts-nobody = nobody

proof-network = A web page opens, and the mail program connects again.
proof-reach = The check, run again, gets a greeting from the server.
proof-settings = { $protocol ->
    [SMTP] A message that you send to your own address arrives.
   *[other] The mail program fetches new mail without an error message.
 }
proof-send = A message that you send to your own address arrives.
proof-clock = This computer shows the right time, and the certificate warning is gone.
proof-trust = The mail program connects without asking anything about a certificate.
proof-operator = The check, run again after the operator has answered, no longer shows this.
proof-sign-in = { $protocol ->
    [SMTP] A message that you send to your own address arrives, and the mail program does not ask for the password again.
   *[other] The mail program fetches new mail without asking for the password again.
 }
proof-web = The webmail opens without further questions, and a few minutes later the mail program signs in.
proof-admin = After the administrator's change the mail program signs in with the same password as before.
proof-wait = After the wait, a single try goes through. If it does not, wait longer, and do not try more often.
proof-delivered = { $protocol ->
    [IMAP] The message is stored without an error message.
   *[other] The message leaves the outbox, and no report of failed delivery comes back.
 }
proof-recipient = A later message to the same recipient does not come back.
proof-quota = The webmail shows free space, and a message that you send to your own address arrives.
proof-session = The next time the mail program connects, the folders are up to date and the error message is gone.
