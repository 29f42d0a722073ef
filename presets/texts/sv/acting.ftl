# Whose move it is, and how to see that the advice helped.

# $who: one of label-acts-<actor>
label-acts = Vem som måste göra något: { $who }.
# $how: one of proof-<name>
label-success = Så ser du att det hjälpte: { $how }
# $date: YYYY-MM-DD
label-advice-checked = kontrollerat { $date }

label-acts-network = du, eller den som sköter nätverket här
label-acts-settings = du, i e-postprogrammets inställningar
label-acts-computer = du, på den här datorn
label-acts-account = du, i kontot hos leverantören
label-acts-admin = administratören i din organisation
label-acts-message = du, i själva meddelandet
label-acts-recipient = mottagaren
label-acts-server = den som driver servern
label-acts-wait = ingen, det går över av sig självt
label-acts-nobody = ingen

proof-network = En webbsida öppnas och e-postprogrammet ansluter igen.
proof-reach = När kontrollen körs igen svarar servern med sin hälsning.
proof-settings = { $protocol ->
    [SMTP] Ett meddelande som du skickar till din egen adress kommer fram.
   *[other] E-postprogrammet hämtar ny e-post utan felmeddelande.
 }
proof-send = Ett meddelande som du skickar till din egen adress kommer fram.
proof-clock = Datorn visar rätt tid och certifikatvarningen är borta.
proof-trust = E-postprogrammet ansluter utan att fråga något om certifikat.
proof-operator = När kontrollen körs igen, efter svar från den som driver servern, visas detta inte längre.
proof-sign-in = { $protocol ->
    [SMTP] Ett meddelande som du skickar till din egen adress kommer fram, och e-postprogrammet frågar inte efter lösenordet igen.
   *[other] E-postprogrammet hämtar ny e-post utan att fråga efter lösenordet igen.
 }
proof-web = Webbmejlen öppnas utan fler frågor, och några minuter senare loggar e-postprogrammet in.
proof-admin = Efter administratörens ändring loggar e-postprogrammet in med samma lösenord som förut.
proof-wait = Efter väntetiden lyckas ett enda försök. Om inte, vänta längre och försök inte oftare.
proof-delivered = { $protocol ->
    [IMAP] Meddelandet sparas utan felmeddelande.
   *[other] Meddelandet lämnar utkorgen och ingen rapport om misslyckad leverans kommer tillbaka.
 }
proof-recipient = Ett senare meddelande till samma mottagare kommer inte tillbaka.
proof-quota = Webbmejlen visar ledigt utrymme, och ett meddelande till din egen adress kommer fram.
proof-session = Nästa gång e-postprogrammet ansluter är mapparna aktuella och felmeddelandet är borta.
