# What is found in a mailbox after signing in.

cause-own-mailbox-nearly-full = The mailbox is nearly full.
    .explanation = Receiving still works. When the last space is used, new mail is returned to its senders, and drafts and copies of sent mail can no longer be stored.
    .why = The mailbox may soon be full.

cause-pop3-shows-part = POP3 shows only part of the messages.
    .explanation = The server shows no more than a fixed number of messages over POP3. Everything beyond stays in the mailbox and cannot be fetched this way, so mail seems to be missing in the program.
    .why = The server may show only part of the messages over POP3.

cause-preset-drift = A server of { $provider } no longer offers exactly what is recorded of it.
    .explanation = Mail works. The list of what the server offers has changed since it was recorded here. Nothing has to be done in the mail program.
    .why = The server may have changed.

advice-pop3-shows-part = Move old messages out of the inbox in the webmail, or delete them, and fetch again.
advice-preset-drift = Nothing has to be done. Whoever keeps the presets should look at the provider's entry.

# $used, $limit: with unit; $percent
evidence-quota = { $used } of { $limit } are used ({ $percent } %).
# $count, $limit: numbers of messages
evidence-quota-messages = { $count } of { $limit } messages are stored ({ $percent } %).
# $shown: messages that POP3 shows
evidence-pop3-limit = POP3 shows exactly { $shown } messages, which is the most that { $provider } shows.
# $count: messages in the inbox by IMAP
evidence-imap-has-more = IMAP counts { $count } messages in the inbox.
# $which: gone, new, both; $gone, $new: words; $date: when the list was recorded
evidence-drift-capabilities = { $which ->
    [gone] { $host } no longer lists { $gone } (recorded { $date }).
    [new] { $host } now also lists { $new } (recorded { $date }).
   *[both] { $host } no longer lists { $gone }, and now also lists { $new } (recorded { $date }).
 }
# $announced, $recorded: bytes
evidence-drift-size = { $host } announces { $announced } bytes as its largest message; { $recorded } were recorded ({ $date }).

label-heading-mailbox = In the mailbox
label-mailbox-messages = Messages
label-mailbox-space = Space
label-mailbox-folders = Folders
label-mailbox-prefix = IMAP path prefix
label-mailbox-pop3 = POP3
label-mailbox-largest = Largest message
# $messages, $unseen
label-inbox-count = { $messages } in the inbox, { $unseen } unread
label-inbox-total = { $messages } in the inbox
# $used, $limit, $percent
label-quota = { $used } of { $limit } used ({ $percent } %)
# $used, $limit: numbers
label-quota-messages = { $used } of { $limit } messages
# $count: folders without a role
label-other-folders = { $count ->
    [one] and { $count } other
   *[other] and { $count } others
 }
label-only-folders = { $count ->
    [one] { $count } folder, the server names no roles
   *[other] { $count } folders, the server names no roles
 }
label-role-sent = Sent
label-role-drafts = Drafts
label-role-junk = Spam
label-role-trash = Trash
label-role-archive = Archive
label-role-all = All mail
# $count
label-pop3-shows = { $count ->
    [one] shows { $count } message
   *[other] shows { $count } messages
 }
# $minutes
label-pop3-login-delay = { $seconds ->
    [one] at most one sign-in in { $seconds } second
   *[other] at most one sign-in in { $seconds } seconds
 }
label-pop3-expire-never = keeps messages
label-pop3-expire-at-once = may delete fetched messages at once
# $days
label-pop3-expire = { $days ->
    [one] deletes messages after { $days } day
   *[other] deletes messages after { $days } days
 }
label-skipped-not-offered = the server does not offer it
label-size-kb = { $value } KB
label-size-mb = { $value } MB
label-size-gb = { $value } GB
