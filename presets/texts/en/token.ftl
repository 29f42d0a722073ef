# Getting an OAuth 2.0 access token.

## What to do in the browser

# $url, $code
token-type = Open { $url } in a browser, on any device, and enter this code: { $code }
token-type-complete = Or open this address, which has the code in it: { $url }
# $minutes
token-type-life = waiting for you to agree there; the code is good for { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
 }
token-open = Open this address in a browser on this computer:
token-waiting = waiting for you to agree there
token-foreign = an answer came that belongs to another question; it was not taken

## The page that the browser shows

token-page-taken = The answer has arrived. You can close this window and go back to the terminal.
token-page-refused = The answer was no. You can close this window; the terminal says more.
token-page-foreign = This answer does not belong to the question that is open. Start again from the address in the terminal.
token-page-nothing = There is nothing here.

## How it ended

# $minutes
token-granted = the token is good for { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
 }
token-refresh-kept = the refresh token is kept in the file
token-refresh-none = the provider gave no refresh token; the next token has to be agreed to again
# $error: the provider's code
token-refused = the provider gives no token: { $error }
# $host, $words
token-odd = { $host } answered something that is no answer about tokens: { $words }
token-too-much = { $host } answered far more than an answer about tokens can be.
# $url
token-redirected = { $host } sends elsewhere, and that way is not followed: { $url }
# $other
token-foreign-issuer = The description of the endpoints belongs to another issuer, { $other }; give that one with --issuer if you trust it.
token-expired = There was no answer in time. Start again, or allow more time with --wait.

## What to do about a refusal, by the provider's code

token-advice-access-denied = The request was declined in the browser, or an administrator does not allow it. Start again and agree, or ask the administrator.
token-advice-invalid-client = The provider does not know this client id, or the secret does not belong to it. Compare both with the program you registered; programs with a secret need --client-secret-env.
token-advice-invalid-grant = The code was used already, is too old or belongs to another program. Start again.
token-advice-invalid-request = The provider found the request wrong; its own words say in what. Programs registered for another kind of sign-in are a common reason: try --device or --loopback.
token-advice-invalid-scope = The program is not registered for this scope, or there is none of this name. Add it to the program at the provider, or name another with --scope.
token-advice-redirect-uri-mismatch = The program is registered for another address to come back to. Register http://127.0.0.1 for it, or give the registered one with --redirect.
token-advice-server-error = The provider itself failed. Try again later.
token-advice-temporarily-unavailable = The provider is busy. Try again later.
token-advice-unauthorized-client = The program may not use this way. Register it as a desktop program or one for devices, or try --device or --loopback.
token-advice-unsupported-grant-type = The provider does not give tokens this way. Try --device or --loopback.
token-advice-unsupported-response-type = The provider does not give tokens by a browser page. Try --device.
token-advice-refresh = The refresh token is no longer good: a change of password or a withdrawn permission ends it. Remove the file and agree once more.
token-advice-other = See what the provider's help says of this code.
