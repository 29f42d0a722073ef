# What further response codes of IMAP stand for.

code-imap-annotate = A note to a message is too large, or there are too many of them.
code-imap-badcomparator = The server does not know that way of comparing words.
code-imap-badevent = The mail program asked to be told of an event that the server does not know.
code-imap-badurl = The server cannot reach a part of the message that was named by its address.
code-imap-compressionactive = The connection is compressed already.
code-imap-inprogress = The server is still at work on the command.
code-imap-maxconvertmessages = That many messages are not converted at once.
code-imap-maxconvertparts = That many parts of messages are not converted at once.
code-imap-messagelimit = The command concerns more messages than the server takes at once.
code-imap-metadata = A note to a folder is refused: it is too large, there are too many, or private ones are not kept.
code-imap-modified = Another program changed these messages meanwhile; they were left as they are.
code-imap-newname = The folder has another name now.
code-imap-nomodseq = The folder keeps no count of its changes.
code-imap-notificationoverflow = Too much changes at once; the server stops telling of it, and the mail program has to look for itself.
code-imap-notsaved = The server kept no result of the search.
code-imap-noupdate = The server does not keep this search up to date.
code-imap-read-only = The folder may only be read.
code-imap-tempfail = It fails for now; a later try may succeed.
code-imap-toobig = The message is larger than the server takes.
code-imap-uidnotsticky = The numbers of the messages do not last from one session to the next.
code-imap-uidrequired = The mail program used a message's place in the folder where only its lasting number is allowed.
code-imap-undefined-filter = The search names a filter that is not kept on the server.
code-imap-useattr = No folder can be made for that special use.
