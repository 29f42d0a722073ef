# User names, and whom a token is for.

label-guide-user-windows = DOMAIN{"\\"}user
# $user: the user name as it was sent
evidence-user-name-prepared = The user name was typed with characters that nobody sees, or in letters of another width; it was sent in plain letters: { $user }.
note-user-name = the user name has characters that nobody sees, or letters of another width; it is sent as { $user }
# $audience: what the token names as its service
evidence-token-audience-other = The token itself says that it is for { $audience }, which is not the mail service of { $provider }.
