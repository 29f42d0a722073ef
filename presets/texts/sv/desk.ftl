# What further response codes of IMAP stand for.

code-imap-annotate = En anteckning till ett meddelande är för stor, eller så finns det för många.
code-imap-badcomparator = Servern känner inte till det sättet att jämföra ord.
code-imap-badevent = E-postprogrammet bad om besked om en händelse som servern inte känner till.
code-imap-badurl = Servern når inte en del av meddelandet som angavs med sin adress.
code-imap-compressionactive = Anslutningen är redan komprimerad.
code-imap-inprogress = Servern arbetar fortfarande med kommandot.
code-imap-maxconvertmessages = Så många meddelanden omvandlas inte på en gång.
code-imap-maxconvertparts = Så många meddelandedelar omvandlas inte på en gång.
code-imap-messagelimit = Kommandot gäller fler meddelanden än servern tar på en gång.
code-imap-metadata = En anteckning till en mapp avvisas: den är för stor, det finns för många, eller så sparas inga privata.
code-imap-modified = Ett annat program ändrade dessa meddelanden under tiden; de lämnades som de är.
code-imap-newname = Mappen har ett annat namn nu.
code-imap-nomodseq = Mappen räknar inte sina ändringar.
code-imap-notificationoverflow = För mycket ändras på en gång; servern slutar berätta om det, och e-postprogrammet får titta efter självt.
code-imap-notsaved = Servern sparade inte sökresultatet.
code-imap-noupdate = Servern håller inte den här sökningen uppdaterad.
code-imap-read-only = Mappen går bara att läsa.
code-imap-tempfail = Det misslyckas för tillfället; ett senare försök kan lyckas.
code-imap-toobig = Meddelandet är större än servern tar emot.
code-imap-uidnotsticky = Meddelandenas nummer består inte från en session till nästa.
code-imap-uidrequired = E-postprogrammet använde meddelandets plats i mappen där bara dess bestående nummer är tillåtet.
code-imap-undefined-filter = Sökningen nämner ett filter som inte finns på servern.
code-imap-useattr = Ingen mapp kan skapas för den särskilda användningen.
