//! One candidate endpoint, probed: what happened at each stage.

use std::net::{IpAddr, SocketAddr};

use super::{
    Endpoint, Mailbox, PassedOver, ProxyFault, Reply, ResolverFault, ScramFault, ScramRefusal,
    Security, TlsFacts, TlsFault, TokenRefusal,
};

/// Where an endpoint or a provider's name came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// Named on the command line.
    User,
    /// From the provider's preset.
    Preset,
    /// The usual ports of a host that did not answer as it was asked.
    Guess,
}

impl Source {
    /// The name reports use.
    pub fn id(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Preset => "preset",
            Self::Guess => "guess",
        }
    }
}

/// An endpoint that is to be probed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Unique in a run: `imap-1`, `smtp-2`.
    pub id: String,
    /// Where and how.
    pub endpoint: Endpoint,
    /// Who named it.
    pub source: Source,
}

/// The stages of a session, in the order they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// The host's addresses are looked up.
    Resolve,
    /// A TCP connection is made.
    Connect,
    /// The TLS handshake, at once or after STARTTLS.
    Tls,
    /// The server's first words.
    Greeting,
    /// What the server offers.
    Capabilities,
    /// The command that asks for TLS.
    StartTls,
    /// IMAP ID (RFC 2971).
    Id,
    /// Signing in.
    Auth,
    /// Whether the sender is accepted.
    Sender,
    /// How full the mailbox is.
    Quota,
    /// A message is handed over: its recipient, and the message itself.
    Send,
    /// The message is looked for in the mailbox.
    Arrive,
    /// The message is removed from there.
    Remove,
    /// The orderly end.
    Logout,
}

impl Stage {
    /// All stages, in order.
    pub const ALL: [Self; 14] = [
        Self::Resolve,
        Self::Connect,
        Self::Tls,
        Self::Greeting,
        Self::Capabilities,
        Self::StartTls,
        Self::Id,
        Self::Auth,
        Self::Sender,
        Self::Quota,
        Self::Send,
        Self::Arrive,
        Self::Remove,
        Self::Logout,
    ];

    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Resolve => "resolve",
            Self::Connect => "connect",
            Self::Tls => "tls",
            Self::Greeting => "greeting",
            Self::Capabilities => "capabilities",
            Self::StartTls => "starttls",
            Self::Id => "id",
            Self::Auth => "auth",
            Self::Sender => "sender",
            Self::Quota => "quota",
            Self::Send => "send",
            Self::Arrive => "arrive",
            Self::Remove => "remove",
            Self::Logout => "logout",
        }
    }
}

/// A fault that is no reply: of the network, of TLS, or of a server that does
/// not answer as its protocol demands. The type tells whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The name does not exist (NXDOMAIN, RFC 1035 section 4.1.1).
    HostNotFound,
    /// The name exists and has no address of a family that may be used.
    NoAddress,
    /// The resolver gave no usable answer.
    ResolverFailed(ResolverFault),
    /// Refused: nothing listens on that port.
    ConnectionRefused,
    /// No answer to the connection request in time.
    ConnectTimeout,
    /// The network has no way there; the system's words.
    Unreachable(String),
    /// This computer itself has no way to addresses of that family: it has
    /// none of its own, or no route.
    NoRoute,
    /// The proxy made no connection; the proxy, and what it did.
    Proxy {
        /// The proxy, without its password.
        proxy: String,
        /// What happened there.
        fault: ProxyFault,
    },
    /// The connection was reset.
    ConnectionReset,
    /// The server closed the connection when it should have spoken.
    ConnectionClosed,
    /// The server did not answer within the step's limit, in milliseconds.
    Silent {
        /// The limit that passed.
        limit_ms: u64,
    },
    /// The whole run's deadline came first.
    Deadline,
    /// TLS failed.
    Tls(TlsFault),
    /// The server does not offer STARTTLS or STLS where it is needed.
    TlsNotOffered,
    /// Bytes came in the clear after the answer to STARTTLS: somebody may have
    /// put them there (RFC 3207 section 6, CVE-2011-0411).
    StartTlsInjection(Vec<u8>),
    /// Signing in is not offered here.
    AuthNotOffered,
    /// Sign-in without TLS is switched off here (LOGINDISABLED).
    PlaintextAuthDisabled,
    /// None of the offered mechanisms can be used; those offered.
    NoCommonMechanism(Vec<String>),
    /// The server does not play SCRAM's part; how.
    Scram(ScramFault),
    /// The answer is not of this protocol; its first bytes (at most 512).
    NotThisProtocol(Vec<u8>),
    /// More than the limit came; what grew too large.
    TooMuch(&'static str),
}

/// Why a stage was not tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipReason {
    /// An earlier stage made it impossible.
    After(Stage),
    /// No password or token was given.
    NoSecret,
    /// Nothing secret is sent without verified TLS.
    NotProtected,
    /// The proxy does it.
    ByProxy,
    /// One more refusal could lock the account.
    Budget,
    /// The server does not offer it.
    NotOffered,
    /// The message was not seen in time.
    NotSeen,
    /// The run was ended before this stage was.
    Interrupted,
}

/// How a stage ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settle {
    /// As it should; with the server's reply where there was one.
    Passed(Option<Reply>),
    /// The server answered no.
    Refused(Reply),
    /// It did not come to an answer.
    Failed(Fault),
    /// Not tried.
    Skipped(SkipReason),
}

/// One stage of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRecord {
    /// Which.
    pub stage: Stage,
    /// How it ended.
    pub settle: Settle,
    /// Begin, in milliseconds since the run began.
    pub start_ms: u64,
    /// Length in milliseconds.
    pub ms: u64,
    /// A short remark for people: the address connected to, the mechanism used.
    pub detail: Option<String>,
}

impl StageRecord {
    /// Whether the attempt's outcome depends on it. The goodbye decides
    /// nothing, nor does a refused ID, which no mail program needs (RFC 2971
    /// section 3); a server that falls silent there does decide. What is asked
    /// after signing in changes nothing about being signed in.
    pub fn decides(&self) -> bool {
        match self.stage {
            Stage::Quota | Stage::Arrive | Stage::Remove | Stage::Logout => false,
            Stage::Id => !matches!(self.settle, Settle::Refused(_)),
            _ => true,
        }
    }
}

/// What a server offers, as words of its capability list, upper-cased
/// keyword first. Absent lists were never asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Capabilities {
    /// Before STARTTLS.
    pub before_tls: Option<Vec<String>>,
    /// Under TLS, before signing in.
    pub after_tls: Option<Vec<String>>,
    /// After signing in.
    pub after_auth: Option<Vec<String>>,
}

/// Who wrote a line of the transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// Us.
    Client,
    /// The server.
    Server,
    /// A remark of ours between the lines.
    Note,
}

/// A line of the dialogue, secrets already replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptLine {
    /// Milliseconds since the run began.
    pub ms: u64,
    /// Who.
    pub from: Speaker,
    /// What, decoded and unescaped: escape before showing.
    pub text: String,
}

/// An address that was tried without success.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadAddress {
    /// Which.
    pub address: IpAddr,
    /// What it said, or that it did not.
    pub fault: Fault,
    /// How long that took, in milliseconds.
    pub ms: u64,
}

/// One candidate, probed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// What was probed.
    pub candidate: Candidate,
    /// The user name that was, or would have been, sent.
    pub user: Option<String>,
    /// The address that answered.
    pub address: Option<SocketAddr>,
    /// Every address that was tried without success, with what it said.
    pub unreachable: Vec<DeadAddress>,
    /// Addresses that answered too, later than the one that was used.
    pub also_answered: Vec<IpAddr>,
    /// The stages in order; those never reached are recorded as skipped.
    pub stages: Vec<StageRecord>,
    /// What the server offers.
    pub capabilities: Capabilities,
    /// What was seen of the mailbox after signing in.
    pub mailbox: Option<Mailbox>,
    /// How it was signed in, or tried to: a SASL mechanism's name, `APOP`,
    /// `LOGIN command` or `USER/PASS`.
    pub mechanism: Option<String>,
    /// What else the server offers for signing in, in its order; empty where
    /// signing in was not due.
    pub passed_over: Vec<PassedOver>,
    /// What the server said of the token, where it refused one and said more
    /// than no.
    pub token_refusal: Option<TokenRefusal>,
    /// What is known besides of the refusal, where SCRAM was refused.
    pub scram_refusal: Option<ScramRefusal>,
    /// What TLS showed.
    pub tls: Option<TlsFacts>,
    /// Round trips waited for up to the answer to the sign-in, TCP and TLS included.
    pub round_trips: u32,
    /// The dialogue.
    pub transcript: Vec<TranscriptLine>,
}

/// What an attempt came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome<'a> {
    /// Signed in.
    Accepted,
    /// Everything but signing in was tried and is good.
    Usable,
    /// The server said no.
    Refused {
        /// Where.
        stage: Stage,
        /// What it said.
        reply: &'a Reply,
    },
    /// The server was reached, but the session came to no answer.
    Failed {
        /// Where.
        stage: Stage,
        /// How.
        fault: &'a Fault,
    },
    /// No connection came about.
    Unreachable {
        /// Where.
        stage: Stage,
        /// How.
        fault: &'a Fault,
    },
    /// Nothing was tried.
    Skipped,
}

impl Outcome<'_> {
    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Usable => "usable",
            Self::Refused { .. } => "refused",
            Self::Failed { .. } => "failed",
            Self::Unreachable { .. } => "unreachable",
            Self::Skipped => "skipped",
        }
    }

    /// Whether a mail program could work with this endpoint as far as it was tried.
    pub fn works(self) -> bool {
        matches!(self, Self::Accepted | Self::Usable)
    }
}

impl Attempt {
    /// An attempt at which nothing has happened yet.
    pub fn new(candidate: Candidate) -> Self {
        Self {
            candidate,
            user: None,
            address: None,
            unreachable: Vec::new(),
            also_answered: Vec::new(),
            stages: Vec::new(),
            capabilities: Capabilities::default(),
            mailbox: None,
            mechanism: None,
            passed_over: Vec::new(),
            token_refusal: None,
            scram_refusal: None,
            tls: None,
            round_trips: 0,
            transcript: Vec::new(),
        }
    }

    /// What the stages add up to: the first that did not pass decides.
    pub fn outcome(&self) -> Outcome<'_> {
        let mut signed_in = false;
        let mut tried = false;
        for record in self.stages.iter().filter(|record| record.decides()) {
            let stage = record.stage;
            match &record.settle {
                Settle::Passed(_) => {
                    tried = true;
                    signed_in |= stage == Stage::Auth;
                }
                Settle::Refused(reply) => return Outcome::Refused { stage, reply },
                Settle::Failed(fault) if matches!(stage, Stage::Resolve | Stage::Connect) => {
                    return Outcome::Unreachable { stage, fault };
                }
                Settle::Failed(fault) => return Outcome::Failed { stage, fault },
                Settle::Skipped(SkipReason::Interrupted) => return Outcome::Skipped,
                Settle::Skipped(_) => {}
            }
        }
        match (tried, signed_in) {
            (_, true) => Outcome::Accepted,
            (true, false) => Outcome::Usable,
            (false, false) => Outcome::Skipped,
        }
    }

    /// Whether the run was ended before this attempt came to an outcome.
    pub fn interrupted(&self) -> bool {
        let cut = Settle::Skipped(SkipReason::Interrupted);
        self.outcome() == Outcome::Skipped
            && self.stages.iter().any(|record| record.decides() && record.settle == cut)
    }

    /// The record of a stage, where there is one.
    pub fn stage(&self, stage: Stage) -> Option<&StageRecord> {
        self.stages.iter().find(|record| record.stage == stage)
    }

    /// The server's refusal of the sign-in, where it refused.
    pub fn auth_refusal(&self) -> Option<&Reply> {
        match self.outcome() {
            Outcome::Refused { stage: Stage::Auth, reply } => Some(reply),
            _ => None,
        }
    }

    /// Whether signing in was left out, so as not to lock the account: then
    /// nobody saw whether it works.
    pub fn withheld(&self) -> bool {
        self.stage(Stage::Auth)
            .is_some_and(|record| record.settle == Settle::Skipped(SkipReason::Budget))
    }

    /// The largest message that the server takes, in bytes, as it announces
    /// (SIZE, RFC 1870 section 4); the newest list counts. Absent where it says
    /// nothing, or 0 for "no fixed limit".
    pub fn size_limit(&self) -> Option<u64> {
        let lists = &self.capabilities;
        let newest = lists.after_tls.as_ref().or(lists.before_tls.as_ref())?;
        let size = newest.iter().find_map(|word| word.strip_prefix("SIZE "))?;
        size.trim().parse().ok().filter(|size| *size > 0)
    }

    /// Whether what follows is protected: TLS stands and its chain was accepted.
    pub fn protected(&self) -> bool {
        self.candidate.endpoint.security != Security::Plain
            && self.tls.as_ref().is_some_and(TlsFacts::verified)
    }
}
