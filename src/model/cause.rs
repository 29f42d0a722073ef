//! The vocabulary of causes. What each means, its group and its severity
//! stand in `presets/causes.toml`; a test keeps the two lists equal.

use std::{fmt, str::FromStr};

macro_rules! causes {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// Why mail cannot be received or sent. Ids are stable: adding one is a
        /// minor change, renaming one a major change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Cause {
            $($(#[$doc])* #[doc = concat!("`", $id, "`")] $name,)*
        }

        impl Cause {
            /// Every cause, in the order of the vocabulary.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable id.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

causes! {
    // Reaching the server
    NetworkDown = "network-down",
    DnsFailed = "dns-failed",
    DomainNotFound = "domain-not-found",
    HostNotFound = "host-not-found",
    NoAddress = "no-address",
    ServiceNotOffered = "service-not-offered",
    ConnectRefused = "connect-refused",
    ConnectTimeout = "connect-timeout",
    PortBlocked = "port-blocked",
    Ipv6Broken = "ipv6-broken",
    ConnectionReset = "connection-reset",
    ConnectionClosed = "connection-closed",
    ServerRefused = "server-refused",
    ProxyFailed = "proxy-failed",
    Unstable = "unstable",
    // Speaking to it
    WrongTlsMode = "wrong-tls-mode",
    WrongPortOrProtocol = "wrong-port-or-protocol",
    WrongHost = "wrong-host",
    OutdatedHost = "outdated-host",
    TlsNotOffered = "tls-not-offered",
    MechanismUnsupported = "mechanism-unsupported",
    UsernameFormat = "username-format",
    AuthRequiredBeforeSend = "auth-required-before-send",
    SenderNotOwned = "sender-not-owned",
    HeloInvalid = "helo-invalid",
    TlsRequiredBeforeAuth = "tls-required-before-auth",
    PlaintextAuthDisabled = "plaintext-auth-disabled",
    ClientIdRequired = "client-id-required",
    AuthNotOffered = "auth-not-offered",
    ServerReferral = "server-referral",
    PlaintextUsed = "plaintext-used",
    // Trust
    ClockWrong = "clock-wrong",
    CertificateExpired = "certificate-expired",
    CertificateNotYetValid = "certificate-not-yet-valid",
    CertificateNameMismatch = "certificate-name-mismatch",
    CertificateSelfSigned = "certificate-self-signed",
    CertificateUnknownIssuer = "certificate-unknown-issuer",
    CertificateChainIncomplete = "certificate-chain-incomplete",
    CertificateRevoked = "certificate-revoked",
    CertificateWeak = "certificate-weak",
    CertificateExpiresSoon = "certificate-expires-soon",
    TlsIntercepted = "tls-intercepted",
    StarttlsStripped = "starttls-stripped",
    StarttlsInjection = "starttls-injection",
    TlsTooOld = "tls-too-old",
    TlsHandshakeFailed = "tls-handshake-failed",
    TlsHelloTooLarge = "tls-hello-too-large",
    // Signing in
    WrongPassword = "wrong-password",
    CredentialsOrProtocolDisabled = "credentials-or-protocol-disabled",
    AppPasswordRequired = "app-password-required",
    ProtocolDisabled = "protocol-disabled",
    ProtocolDisabledByAdmin = "protocol-disabled-by-admin",
    PaidPlanRequired = "paid-plan-required",
    OauthTokenInvalid = "oauth-token-invalid",
    BasicAuthDisabled = "basic-auth-disabled",
    WebLoginRequired = "web-login-required",
    HumanVerificationRequired = "human-verification-required",
    UserAgreementNotAccepted = "user-agreement-not-accepted",
    AccountBlocked = "account-blocked",
    AccountSuspended = "account-suspended",
    PasswordExpired = "password-expired",
    AuthorizationDenied = "authorization-denied",
    GeoBlocked = "geo-blocked",
    LoginRateLimited = "login-rate-limited",
    SignInWithheld = "sign-in-withheld",
    // Sending
    RelayDenied = "relay-denied",
    SenderDomainInvalid = "sender-domain-invalid",
    SenderAuthFailed = "sender-auth-failed",
    SendingDisabled = "sending-disabled",
    SendingLimitExceeded = "sending-limit-exceeded",
    RecipientLimit = "recipient-limit",
    UserUnknown = "user-unknown",
    RecipientDisabled = "recipient-disabled",
    RecipientRateLimited = "recipient-rate-limited",
    MailboxFull = "mailbox-full",
    Greylisted = "greylisted",
    SpamContentRejected = "spam-content-rejected",
    PolicyRejected = "policy-rejected",
    AttachmentForbidden = "attachment-forbidden",
    MessageTooLarge = "message-too-large",
    MalformedMessage = "malformed-message",
    IpBlockedDynamicPtr = "ip-blocked-dynamic-ptr",
    IpBlocklisted = "ip-blocklisted",
    IpRateLimited = "ip-rate-limited",
    DeliveredToSpam = "delivered-to-spam",
    TestNotArrived = "test-not-arrived",
    // In the session
    TooManyConnections = "too-many-connections",
    RateLimited = "rate-limited",
    BandwidthExceeded = "bandwidth-exceeded",
    OwnMailboxFull = "own-mailbox-full",
    OwnMailboxNearlyFull = "own-mailbox-nearly-full",
    Pop3ShowsPart = "pop3-shows-part",
    MailboxLocked = "mailbox-locked",
    MailboxNotFound = "mailbox-not-found",
    MailboxNameInvalid = "mailbox-name-invalid",
    MailboxReadonly = "mailbox-readonly",
    MessageNotFound = "message-not-found",
    SessionTimeout = "session-timeout",
    Maintenance = "maintenance",
    ServerTemporaryFailure = "server-temporary-failure",
    ServerBusy = "server-busy",
    ServerSilent = "server-silent",
    ServerSlow = "server-slow",
    ServerMisbehaves = "server-misbehaves",
    ClientProtocolError = "client-protocol-error",
    BadCommandSequence = "bad-command-sequence",
    ExpectationNotMet = "expectation-not-met",
    ChangedSinceBaseline = "changed-since-baseline",
    // Neither
    Ok = "ok",
    PresetDrift = "preset-drift",
    Unknown = "unknown",
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Cause {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .iter()
            .copied()
            .find(|cause| cause.id() == text)
            .ok_or_else(|| format!("`{}` is no cause of the vocabulary", text.escape_debug()))
    }
}

impl<'de> serde::Deserialize<'de> for Cause {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        id.parse().map_err(serde::de::Error::custom)
    }
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Mail cannot be received or sent.
    Error,
    /// It works, but not as it should.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// How sure a finding is. Ordered surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// The evidence leaves nothing else.
    Certain,
    /// The evidence speaks for it, others are not excluded.
    Likely,
    /// One of several.
    Possible,
}

impl Confidence {
    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Possible => "possible",
        }
    }
}
