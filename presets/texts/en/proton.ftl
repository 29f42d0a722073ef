# Proton Mail and its Bridge.

advice-proton-bridge = Install Proton Mail Bridge on this computer (a paid plan is needed), sign in to it with the password of the account, and keep it running. Under “Mailbox details” it shows servers, ports, user name and password for mail programs. Where they differ from the values below, go by what it shows.
advice-proton-bridge-password = Use the password that Proton Mail Bridge shows under “Mailbox details”; the password of the Proton account is refused in mail programs.
