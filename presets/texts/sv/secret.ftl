# Passwords: how they travelled, and what they look like. Never what they are.

## Without encryption

evidence-password-was-readable = Lösenordet skickades till { $host } över en okrypterad anslutning: vem som helst längs vägen kunde läsa det. Byt lösenord om det inte var ditt eget nät.
evidence-signed-in-in-the-clear = Inloggningen på { $host } gjordes över en okrypterad anslutning. Själva lösenordet skickades inte, men all e-post skulle gå att läsa längs vägen.

## What the password that was given looks like

evidence-secret-is-user = Som lösenord angavs själva användarnamnet eller e-postadressen.
# $kind: access-token, refresh-token, program-key, private-key
evidence-secret-is-token = { $kind ->
    [access-token] Lösenordet som angavs ser ut som en åtkomsttoken för OAuth; en sådan används för inloggning med OAuth, inte som lösenord.
    [refresh-token] Lösenordet som angavs ser ut som en förnyelsetoken för OAuth; den används för att hämta åtkomsttoken och skickas aldrig till en e-postserver.
    [program-key] Lösenordet som angavs ser ut som nyckeln till ett program, inte som lösenordet till en brevlåda.
   *[other] Lösenordet som angavs ser ut som en nyckel- eller certifikatfil, inte som ett lösenord.
 }
evidence-secret-other-layout = Lösenordet tycks vara skrivet med en annan tangentbordslayout: samma tangenter i den latinska layouten ger något med rätt form.
evidence-secret-capitals = Lösenordet som angavs består av enbart versaler, men applösenord från { $provider } skrivs med gemener: är Caps Lock på?
evidence-secret-look-alikes = Lösenordet som angavs blandar latinska bokstäver med bokstäver ur ett annat alfabet som ser likadana ut.
evidence-secret-invisible = Lösenordet som angavs innehåller osynliga tecken, till exempel en tabb, ett hårt mellanslag eller ett mellanslag utan bredd. De följer ofta med när man kopierar från en webbsida.
evidence-secret-quoted = Lösenordet som angavs står inom citattecken; de hör knappast till det.
evidence-secret-outer-space = Lösenordet som angavs börjar eller slutar med ett mellanslag. Det följer ofta med vid kopiering.
evidence-secret-inner-space = Lösenordet som angavs har mellanslag mellan bokstäverna; { $provider } vill ha det utan.
evidence-secret-disguised = I övrigt ser lösenordet ut som ett applösenord från { $provider }.

## At the terminal, before anything is sent

# $remark: one of the sentences above
note-secret = innan lösenordet skickas: { $remark }
