//! Why a request has to be changed before anything can be probed.

/// Why nothing can be checked. Each names what to change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckError {
    /// No such preset.
    #[error("there is no provider `{id}`; known are {known}")]
    UnknownProvider {
        /// The id.
        id: String,
        /// The ids there are.
        known: String,
    },
    /// No preset has the domain, and no server was named.
    #[error(
        "no provider is known for {domain}; name its servers, as in \
         --imap imaps://imap.{domain} --smtp smtps://smtp.{domain}"
    )]
    UnknownDomain {
        /// The domain.
        domain: String,
    },
    /// Neither an address nor a provider nor a server was named.
    #[error(
        "nothing to check; give an address (anna@yandex.ru), --provider or a server (--imap URL)"
    )]
    NoSubject,
    /// The protocols asked for have no server.
    #[error("{provider} has no server for {protocols}; name one, as in --imap imaps://HOST")]
    NoServer {
        /// The provider's name.
        provider: String,
        /// The protocols asked for.
        protocols: String,
    },
    /// The provider lets no mail program in directly.
    #[error(
        "{provider} does not let mail programs in directly; if it has a program that goes between \
         ({page}), name the servers that this shows, as in --imap imap://127.0.0.1:1143"
    )]
    NoAccess {
        /// The provider's name.
        provider: String,
        /// Where to read more.
        page: String,
    },
    /// The user name cannot be sent.
    #[error(
        "the user name is empty or has a control character in it; give the login name (--user LOGIN)"
    )]
    BadUser,
    /// The mechanism asked for does not exist in a protocol.
    #[error("{mechanism} does not exist in {protocol}; add --protocol for those that have it")]
    MechanismElsewhere {
        /// The mechanism.
        mechanism: &'static str,
        /// A protocol that is to be checked and does not have it.
        protocol: &'static str,
    },
    /// The mechanism asked for takes something else than was given.
    #[error(
        "{mechanism} cannot be used with what was given to sign in with; choose one of {fitting}"
    )]
    MechanismMisfit {
        /// The mechanism.
        mechanism: &'static str,
        /// Those that can.
        fitting: String,
    },
    /// The endpoint to sign in at in the clear is none where that would happen.
    #[error(
        "--insecure-plaintext-auth {named}: {found}; name the one server without TLS that is to \
         be signed in to, as in --imap imap+plain://{named} --insecure-plaintext-auth {named}"
    )]
    NotInTheClear {
        /// The host and port.
        named: String,
        /// What they are instead.
        found: &'static str,
    },
    /// A test message without an address to send it to.
    #[error("--send-test sends a message to yourself; give the mail address, as in anna@yandex.ru")]
    NoAddressToSendTo,
    /// A test message without a password.
    #[error("--send-test signs in to send and to look; give the password, and leave out --no-auth")]
    NoSecretToSend,
    /// A password without a user name.
    #[error("a password was given, but no user name; add the mail address or --user LOGIN")]
    NoUser,
}
