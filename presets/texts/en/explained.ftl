# What explain says beside causes and advice.

# Where a rule spoke, label-explained-by.
label-explained-cause = Cause { $cause }.
# To somebody at a terminal who gave nothing. $keys: what ends the input, as Ctrl-D
label-explain-paste = Paste the reply, the error text or the whole message here, then press { $keys } on a line of its own.

# What failed between two servers, behind the one that took the message.
label-delivery-explanation = It happened between two mail servers: the one that took the message from its sender could not hand it over to the one that takes mail for the recipient. No setting of the sender's mail program has to do with it.
advice-delivery-retried = Wait, and do not send the message again: the server that has it keeps trying, usually for a few days, and tells the sender if it gives up.
advice-delivery-given-up = Send the message again later. If it comes back once more, tell the recipient by another way: whoever runs the mail server of the recipient has to look into it.
advice-delivery-domain = Compare the address of the recipient letter by letter, above all what stands behind the @, and send the message again to the right one.
proof-delivery-retried = No further report about this message comes.
