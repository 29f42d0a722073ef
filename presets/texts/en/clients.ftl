# Set-up steps by mail program, of presets/clients.

## Shared

client-title = Setting up { $provider } in { $client }
client-title-any = Setting up { $client }
client-ask = Which mail program?
client-before = Before you begin
client-in-the-program = In the mail program
client-at-the-end = At the end
client-test = Send a message to your own address. It must arrive, and be shown on all devices.
client-check = If it does not work: mailmedic check { $address }
client-no-access = { $provider } does not let mail programs in directly. If the provider has a program of its own that goes in between, install it first; it shows the servers, the user name and the password to use.
client-no-bridge = { $bridge } runs on a computer and serves the programs on that computer only: { $client } cannot reach it. Use the app of { $provider }, or a mail program on the computer that { $bridge } runs on.
client-ready = Nothing has to be switched on first.
client-no-switch = Check in the webmail settings whether access for mail programs has to be switched on, and whether the provider wants an app password.
client-entry-sign-in = Sign in to { $provider } in the window that opens, with this address, the password of the mailbox and the second step if there is one. Neither servers nor an app password are needed:
client-entry-allow = Agree to the access that the program asks for, leave mail ticked, and save.

## Outlook, classic

client-outlook-classic-1 = Open “File” (upper left) → “Info” → “Add Account”. The names differ a little from version to version.
client-outlook-classic-2 = Enter the address, open “Advanced options”, tick “Let me set up my account manually”, and choose “IMAP”. In older versions: “Manual setup or additional server types” → “POP or IMAP”.
client-outlook-classic-3 = Incoming mail:
client-outlook-classic-4 = Outgoing mail. In older versions these stand under “More Settings” → “Advanced”; under “Outgoing Server” there, tick “My outgoing server (SMTP) requires authentication”.
client-outlook-classic-5 = Choose “Next” or “Connect”, enter user name and password, and save:
client-outlook-classic-entry = Open “File” (upper left) → “Info” → “Add Account”, enter the address and choose “Connect”. Leave “Advanced options” closed: Outlook sets up { $entry } accounts by itself.
client-outlook-classic-entry-old = Use Outlook 2019 or newer: older versions do not know the sign-in in the browser.

## Outlook, new

client-outlook-new-1 = Open the gear (“Settings”) → “Accounts” → “Your accounts” → “Add account”, and enter the address.
client-outlook-new-2 = Choose “IMAP” as the provider, and “Show more” to see all fields. Incoming mail:
client-outlook-new-3 = Outgoing mail:
client-outlook-new-4 = User name and password. Note that this Outlook reads the mailbox through Microsoft's servers and stores the password there:
client-outlook-new-entry = Open the gear (“Settings”) → “Accounts” → “Your accounts” → “Add account”, enter the address and go on. Do not choose “IMAP”: this Outlook recognises { $entry } accounts by their address.

## The Bat!

client-thebat-1 = Open “Account” → “New…”. Give the account any name, such as “Work mail”.
client-thebat-2 = Next screen: your full name, the address, and the organisation if you like.
client-thebat-3 = Next screen: choose IMAP, and enter the servers:
client-thebat-4 = Last screen: user name and password.
client-thebat-5 = Then open “Account” → “Properties” → “Transport” and compare ports and encryption; behind “Authentication…” of the outgoing server, “SMTP authentication” must be on:

## Apple Mail

client-apple-mail-1 = In Mail open “Mail” → “Add Account…” (in older versions “File” → “Add Account”), choose “Other Mail Account…”. It also works in the System Settings under “Internet Accounts”.
client-apple-mail-2 = Enter any name, the full address with the @ and the domain, and the password. Mail tries to find out the rest, and asks where it cannot.
client-apple-mail-3 = If it asks: account type IMAP, any description, and these servers. The outgoing server needs authentication, with the full address as the user name.
client-apple-mail-4 = Then open “Mail” → “Settings” → “Accounts” → “Server Settings”, switch off “Automatically manage connection settings” for the outgoing server, and compare. Older versions: “Outgoing Mail Server” → “Edit SMTP Server List” → “Use custom port” and “Use SSL”.
client-apple-mail-entry = In Mail open “Mail” → “Add Account…” (in older versions “File” → “Add Account”) and choose “{ $entry }” from the list, not “Other Mail Account…”. It also works in the System Settings under “Internet Accounts”.

## iOS

client-ios-1 = Open “Settings” → “Apps” → “Mail” → “Mail Accounts” (before iOS 18: “Settings” → “Mail” → “Accounts”) → “Add Account” → “Other” → “Add Mail Account”.
client-ios-2 = Enter name, address and password, and tap “Next”. Choose IMAP, and enter the servers with the user name and password in both parts: the outgoing server needs them too, although its fields say “optional”.
client-ios-3 = Then open the new account and compare: under “SMTP” the primary server must have “Use SSL” on and the right port, and so must “Advanced” for IMAP.
client-ios-entry = Open “Settings” → “Apps” → “Mail” → “Mail Accounts” (before iOS 18: “Settings” → “Mail” → “Accounts”) → “Add Account”, and choose “{ $entry }” from the list, not “Other”.

## Android

client-android-1 = Open the Gmail app, tap your picture → “Add another account” → “Other”. Other mail apps of phones ask for the same fields in other words.
client-android-2 = Enter the full address with the @ and the domain, tap “Manual setup”, and choose “Personal (IMAP)”. Then the password:
client-android-3 = Incoming server, then “Next”:
client-android-4 = Outgoing server, with “Require sign-in” on, then “Next”:
client-android-entry = Open the Gmail app, tap your picture → “Add another account”, and choose the entry with “{ $entry }” in its name, not “Other”.

## Thunderbird

client-thunderbird-1 = Open the menu ☰ → “Account Settings” → “Account Actions” → “Add Mail Account…”, and enter name and address (and the password, unless you sign in by OAuth2, see below).
client-thunderbird-2 = Choose “Configure manually” and compare the incoming server:
client-thunderbird-3 = The outgoing server:
client-thunderbird-4 = Authentication (“Normal password” where it is by password), user name and password, then “Done”:
