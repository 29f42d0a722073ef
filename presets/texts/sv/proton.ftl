# Proton Mail and its Bridge.

advice-proton-bridge = Installera Proton Mail Bridge på den här datorn (det kräver ett betalabonnemang), logga in där med kontots lösenord och låt programmet vara igång. Under ”Mailbox details” (brevlådans uppgifter) visar det servrar, portar, användarnamn och lösenord för e-postprogram. Om de skiljer sig från värdena nedan gäller det som visas där.
advice-proton-bridge-password = Använd lösenordet som Proton Mail Bridge visar under ”Mailbox details” (brevlådans uppgifter); Proton-kontots lösenord nekas i e-postprogram.
