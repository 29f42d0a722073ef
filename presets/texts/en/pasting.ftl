# What explain says at a terminal, where nothing was given to it.

explain-paste-here = Paste the reply of the server, the error text, the log or the message that came back, then press Enter and { $end }:
