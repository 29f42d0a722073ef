# Användarnamn, och vem en token är till för.

label-guide-user-windows = DOMÄN{"\\"}användare
# $user: the user name as it was sent
evidence-user-name-prepared = Användarnamnet skrevs med tecken som inte syns eller med bokstäver av annan bredd; det skickades med vanliga bokstäver: { $user }.
note-user-name = användarnamnet har tecken som inte syns eller bokstäver av annan bredd; det skickas som { $user }
# $audience: what the token names as its service
evidence-token-audience-other = Token säger själv att den är avsedd för { $audience }, som inte är e-posttjänsten hos { $provider }.
