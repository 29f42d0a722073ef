# Ways of signing in that were turned down, and client certificates.

# $word: SCRAM's own word; $mechanism: the one used
evidence-scram-word = In { $mechanism }, { $host } gives its own word for the refusal: { $word }.
# $mechanism: the one used; $plain: the same without -PLUS
evidence-scram-unseen = { $host } turned { $mechanism } down before anything was sent by which the password could be judged.
evidence-scram-bound = The sign-in by { $mechanism } was bound to this encrypted connection. If something on the way opens the connection, a server refuses the right password, too: --mechanism { $plain } tells.

question-other-mechanism = Run the check again with --mechanism PLAIN: if that is accepted, choose that way in the mail program, too (often called "Normal password").

label-unused-turned-down = turned down by the server
