# Vad explain säger utöver orsaker och råd.

label-explained-cause = Orsak { $cause }.
label-explain-paste = Klistra in svaret, feltexten eller hela meddelandet här och tryck sedan på { $keys } på en egen rad.

label-delivery-explanation = Det hände mellan två e-postservrar: den som tog emot meddelandet från avsändaren kunde inte lämna över det till den som tar emot mottagarens e-post. Inställningarna i avsändarens e-postprogram har inget med det att göra.
advice-delivery-retried = Vänta och skicka inte meddelandet igen: servern som har det fortsätter att försöka, oftast i några dagar, och meddelar avsändaren om den ger upp.
advice-delivery-given-up = Skicka meddelandet igen senare. Om det kommer tillbaka en gång till meddelar du mottagaren på annat sätt: den som driver mottagarens e-postserver måste ta itu med det.
advice-delivery-domain = Jämför mottagarens adress bokstav för bokstav, framför allt det som står efter @, och skicka meddelandet igen till rätt adress.
proof-delivery-retried = Det kommer inga fler rapporter om det här meddelandet.
