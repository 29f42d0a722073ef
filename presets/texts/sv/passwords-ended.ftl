# När en leverantör bara tar emot token.

evidence-preset-says-passwords-ended = Leverantören tar inte längre emot lösenord från e-postprogram, vilket lösenordet än är (så står det i uppgifterna om den).
question-token = Skaffa en åtkomsttoken för e-post (mailmedic token --provider …) och kör kontrollen igen med den: om den godtas var det bara inloggningssättet som var fel.
