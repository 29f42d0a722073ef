# Passwords: how they travelled, and what they look like. Never what they are.

## Without encryption

evidence-password-was-readable = The password went to { $host } over a connection without encryption: whoever is on the way could read it. If this was not a network of your own, change the password.
evidence-signed-in-in-the-clear = Signing in to { $host } was tried over a connection without encryption. The password itself was not sent, but all mail would be readable on the way.

## What the password that was given looks like

evidence-secret-is-user = What was given as the password is the user name or the mail address itself.
# $kind: access-token, refresh-token, program-key, private-key
evidence-secret-is-token = { $kind ->
    [access-token] What was given as the password looks like an OAuth access token; such a token is used with OAuth sign-in, not as a password.
    [refresh-token] What was given as the password looks like an OAuth refresh token; it serves to get access tokens and is never sent to a mail server.
    [program-key] What was given as the password looks like the key of a program, not like the password of a mailbox.
   *[other] What was given as the password looks like a key or certificate file, not like a password.
 }
evidence-secret-other-layout = The password that was given seems to have been typed with another keyboard layout: the same keys in the Latin layout give something of the right form.
evidence-secret-capitals = The password that was given is in capitals throughout, and app passwords of { $provider } are in small letters: is Caps Lock on?
evidence-secret-look-alikes = The password that was given mixes Latin letters with letters of another alphabet that look the same.
evidence-secret-invisible = The password that was given holds characters that cannot be seen, such as a tab, a no-break space or a zero-width space. They are often copied along from a web page.
evidence-secret-quoted = The password that was given is in quotation marks, which are probably not part of it.
evidence-secret-outer-space = The password that was given begins or ends with a space. It is often copied along.
evidence-secret-inner-space = The password that was given has spaces between its letters; { $provider } expects it without.
evidence-secret-disguised = Apart from that, the password has the form of an app password of { $provider }.

## At the terminal, before anything is sent

# $remark: one of the sentences above
note-secret = before the password is sent: { $remark }
