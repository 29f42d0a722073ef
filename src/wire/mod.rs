//! Floor 1: the three protocols as dialogues without sockets or clocks.
//!
//! A [`Dialogue`] is fed bytes and asked for its next [`Step`]; it never waits
//! and never looks at the time. Whoever drives it owns the socket, the TLS
//! layer, the deadlines and the transcript.

mod buffer;
pub mod hello;
pub mod imap;
pub mod pasted;
pub mod pop3;
mod redact;
pub mod sasl;
mod session;
pub mod smtp;

pub use buffer::{LINE_LIMIT, REPLY_LIMIT};
pub use sasl::{
    Mechanism,
    scram::{Bindings, Derivation, Salted},
};

use std::{sync::Arc, time::Duration};

use zeroize::Zeroizing;

use crate::model::{
    Endpoint, Mailbox, PassedOver, Proof, Protocol, Reply, ScramRefusal, Security, Settle, Stage,
    Status, TlsFacts, TokenRefusal,
};

/// What a dialogue is to do with its server.
#[derive(Debug, Clone)]
pub struct Plan {
    /// How the connection is protected.
    pub security: Security,
    /// What to sign in with; without it, signing in is left out.
    pub credentials: Option<Credentials>,
    /// The one mechanism to sign in with; without it, the strongest that the
    /// server offers and the credentials fit.
    pub mechanism: Option<Mechanism>,
    /// Characters that nobody can guess (printable ASCII without a comma), for
    /// mechanisms that need some; without it, they are left out.
    pub nonce: Option<String>,
    /// The host and port that are asked for, for mechanisms that name them.
    pub server: Option<(String, u16)>,
    /// The envelope sender to ask the submission server about (`MAIL FROM`,
    /// then `RSET`; nothing is sent).
    pub sender: Option<String>,
    /// What to do once signed in, in place of looking around.
    pub errand: Option<Errand>,
    /// Whether the server is known to show certificates of public authorities.
    /// Then the operating system's own word for one is not enough to sign in.
    pub public: bool,
    /// Words of issuers' names, lower case, that are known to open connections:
    /// the system's own word for one of them is not enough either.
    pub doubted: Arc<[String]>,
    /// Whether the user named this very endpoint as one to sign in at without
    /// any TLS. It changes nothing where TLS is asked for.
    pub plaintext_auth: bool,
}

impl Plan {
    /// A look at the server without signing in.
    pub fn new(security: Security) -> Self {
        Self {
            security,
            credentials: None,
            mechanism: None,
            nonce: None,
            server: None,
            sender: None,
            errand: None,
            public: false,
            doubted: Arc::default(),
            plaintext_auth: false,
        }
    }
}

/// A user name and what proves that it is its owner who signs in.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The user name as it is sent.
    pub user: String,
    /// The proof.
    pub proof: Proof,
}

/// The header that the test message is known by.
pub const TEST_HEADER: &str = "X-Mailmedic-Test";

/// What a signed-in session is for.
#[derive(Debug, Clone)]
pub enum Errand {
    /// Hand a message over (SMTP).
    Submit(Submission),
    /// Look for it and remove it (IMAP).
    Retrieve(Retrieval),
    /// Look once whether it is there, and remove it (POP3).
    Collect(Collection),
}

/// A message to hand over.
#[derive(Debug, Clone)]
pub struct Submission {
    /// The envelope sender.
    pub sender: String,
    /// The one recipient.
    pub recipient: String,
    /// The message (RFC 5322), without dot stuffing.
    pub message: String,
}

/// A message to look for. Folders have the names that are sent (RFC 3501
/// section 5.1.3).
#[derive(Debug, Clone)]
pub struct Retrieval {
    /// What the header [`TEST_HEADER`] has to hold.
    pub token: String,
    /// The first number that a new message in the inbox can have, with the
    /// validity of such numbers.
    pub next_uid: Option<(u64, u64)>,
    /// The folder for spam, which is looked into, too.
    pub junk: Option<String>,
    /// The folder for deleted messages.
    pub trash: Option<String>,
    /// The folder where a server may keep a copy of what is sent.
    pub sent: Option<String>,
    /// How long to wait between two looks; with the last, the search ends.
    pub pauses: Vec<Duration>,
}

/// A message to look for in a maildrop. A session shows what was there when it
/// began (RFC 1939 section 3), so each look is a session of its own.
#[derive(Debug, Clone)]
pub struct Collection {
    /// What the header [`TEST_HEADER`] has to hold, or the part of the
    /// Message-ID before the `@`.
    pub token: String,
    /// How many messages there were before it was sent, where that is known.
    pub before: Option<u64>,
}

/// What a dialogue wants next.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// Write these bytes.
    Send {
        /// What goes on the wire.
        bytes: Zeroizing<Vec<u8>>,
        /// The same for the transcript, secrets replaced by `<secret>`.
        shown: String,
    },
    /// Read more and hand it in.
    NeedInput,
    /// Do the TLS handshake, then call [`Dialogue::tls_ready`].
    StartTls,
    /// What follows signs in: go on, or call [`Dialogue::withhold`] first.
    SignIn,
    /// The server said this; for the transcript, secrets replaced.
    Heard(String),
    /// A stage ended.
    Stage {
        /// Which.
        stage: Stage,
        /// How.
        settle: Settle,
        /// A remark, such as the mechanism used.
        detail: Option<String>,
    },
    /// The server's capability list.
    Capabilities {
        /// When it was given.
        when: When,
        /// Its words.
        words: Vec<String>,
    },
    /// What is known of the mailbox by now; takes the place of what was known before.
    Mailbox(Box<Mailbox>),
    /// Do nothing for so long.
    Wait(Duration),
    /// So many bytes of what came were read and are kept nowhere.
    Forgot(usize),
    /// A way to sign in was chosen.
    Chosen {
        /// Its name; `None` where nothing that is offered can be used.
        mechanism: Option<String>,
        /// What else is offered, and why it is not used.
        passed_over: Vec<PassedOver>,
    },
    /// The server says why it does not take the token.
    TokenRefused(TokenRefusal),
    /// The server refuses SCRAM; what is known besides of that.
    ScramRefused(ScramRefusal),
    /// So says the server to a sign-in that was bound to the connection, and
    /// what follows tries an unbound one: go on where these words do not speak
    /// of user name or password, or call [`Dialogue::withhold`] first, and this
    /// is the answer to the sign-in.
    TurnedDown(Reply),
    /// Work this out, where it keeps nobody waiting, then call
    /// [`Dialogue::derived`].
    Derive(Derivation),
    /// Nothing more to do; close.
    Done,
}

/// When a capability list was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// In the clear, before STARTTLS or without TLS.
    BeforeTls,
    /// Under TLS, before signing in.
    AfterTls,
    /// After signing in.
    AfterAuth,
}

/// A protocol machine: bytes in, steps out.
pub trait Dialogue: Send {
    /// Takes what the server sent, in any division.
    fn receive(&mut self, bytes: &[u8]);
    /// Takes the end of the connection.
    fn eof(&mut self);
    /// Takes note of who vouches for the server, before anything is sent under TLS.
    fn vouched_for(&mut self, facts: &TlsFacts);
    /// Leaves signing in out, after [`Step::SignIn`] or [`Step::TurnedDown`]: nothing of what
    /// follows is sent.
    fn withhold(&mut self);
    /// Takes note that the TLS handshake stands and the chain was accepted.
    fn tls_ready(&mut self);
    /// Takes what TLS gives to bind a sign-in to its connection. Told before
    /// anything is sent under TLS; untold, no sign-in is bound.
    fn bound_to(&mut self, bindings: Bindings);
    /// Takes what [`Step::Derive`] came to.
    fn derived(&mut self, salted: &Salted);
    /// Says what is to be done now.
    #[must_use]
    fn next(&mut self) -> Step;
    /// The stage that is being waited for.
    fn stage(&self) -> Stage;
}

/// The dialogue for an endpoint's protocol.
pub fn dialogue(endpoint: &Endpoint, mut plan: Plan) -> Box<dyn Dialogue> {
    plan.server = Some((endpoint.host.clone(), endpoint.port));
    match endpoint.protocol {
        Protocol::Imap => Box::new(imap::dialogue(plan)),
        Protocol::Pop3 => Box::new(pop3::dialogue(plan)),
        Protocol::Smtp => Box::new(smtp::dialogue(plan)),
    }
}

/// The refusal that these bytes are, where they are a complete reply of the
/// protocol and a no.
pub fn refusal(protocol: Protocol, bytes: &[u8]) -> Option<Reply> {
    let end = bytes.iter().rposition(|&byte| byte == b'\n')?;
    let raw = bytes.get(..=end)?.to_vec();
    let reply = match protocol {
        // Nothing was asked, so no answer has a tag (RFC 9051 section 2.2.2).
        Protocol::Imap if !raw.starts_with(b"* ") => return None,
        Protocol::Imap => imap::understand_reply(raw),
        Protocol::Pop3 => pop3::understand_reply(raw),
        Protocol::Smtp => smtp::understand_reply(raw),
    };
    matches!(reply.status, Status::No | Status::Later | Status::Bye).then_some(reply)
}

/// A capability line with its keyword in upper case, white space made single.
fn upper_keyword(line: &str) -> String {
    let mut words = line.split_whitespace();
    let keyword = words.next().unwrap_or_default().to_ascii_uppercase();
    words.fold(keyword, |line, word| format!("{line} {word}"))
}
