# What one mail server says of another: messages that came back, or are late.

relayed-unreachable = The mail server of the recipient's domain could not be reached.
    .explanation = Your mail program did its part: it handed the message in. The mail server that carries it on could not get through to the recipient's server, which is down, overloaded or refuses connections. Your settings and your account have nothing to do with it.
relayed-no-domain = No mail server was found for the domain of the recipient's address.
    .explanation = Your mail program did its part: it handed the message in. The mail server that carries it on looked for the part of the address behind the @ and found no server that takes mail for it. Mostly the address has a typing error; otherwise the domain has expired or is set up wrongly.
relayed-lookup = The domain of the recipient's address could not be looked up.
    .explanation = Your mail program did its part: it handed the message in. The mail server that carries it on asked for the recipient's server and got no usable answer from the name servers. That mostly passes by itself.
relayed-encryption = No encrypted connection could be made to the mail server of the recipient's domain.
    .explanation = Your mail program did its part: it handed the message in. The mail server that carries it on and the recipient's server could not agree on an encrypted connection. That is between these two servers; the settings of your mail program have nothing to do with it.
advice-relayed-later = Send the message again after some hours. If it comes back again, reach the recipient in another way: only the recipient's provider can put that server right.
advice-relayed-check-address = Compare the part of the address behind the @ with what the recipient gave you, letter by letter, and send the message again to the right address.
advice-relayed-ask-recipient = If the address is right, reach the recipient in another way: only the owner of that domain or the recipient's provider can put it right.
advice-delayed-wait = Wait, and do not send the message again: the mail server goes on trying, mostly for some days, and writes to you if it gives up. Sent twice, the message would arrive twice.
proof-delayed = Either no further notice comes, and the recipient has the message, or a second one says that it could not be delivered.
proof-relayed = The message that you send again does not come back.
label-delayed-title = Delayed, still being tried. { $title }
label-digest-delayed = This is a notice of delay: the message is not lost, and the mail server goes on trying to deliver it.
