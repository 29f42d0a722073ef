//! Floor 0: the values everything else speaks in. No I/O, no clock, no
//! knowledge of providers; nothing of this crate is imported here.

mod address;
mod attempt;
mod batch;
mod carried;
mod cause;
pub(crate) mod charset;
mod client_certificate;
mod endpoint;
mod explanation;
mod finding;
mod mailbox;
mod proof;
mod reach;
mod reply;
mod report;
mod secret;
mod send_test;
mod sign_in;
mod sign_ins;
mod tls;

pub use address::{Address, AddressError};
pub use attempt::{
    Attempt, Candidate, Capabilities, DeadAddress, Fault, Outcome, Settle, SkipReason, Source,
    Speaker, Stage, StageRecord, TranscriptLine,
};
pub use batch::{Batch, Check, CheckKind, CheckResult, Item, Suite};
pub use carried::{Carried, Given};
pub use cause::{Cause, Confidence, Severity};
pub use client_certificate::ClientCertificate;
pub use endpoint::{Endpoint, EndpointError, Protocol, Security};
pub use explanation::{CodeMeaning, Digest, Explanation, Group, Kind};
pub use finding::{Advice, Alternative, Evidence, Finding};
pub use mailbox::{Expire, Folder, FolderRole, Mailbox, Quota, Resource};
pub use proof::Proof;
pub use reach::{ProxyFault, ResolverFault};
pub use reply::{Enhanced, Grammar, Reply, Status};
pub(crate) use reply::{decode, decoded, reply_text};
pub use report::{ProviderSource, Report, Setting, Subject, Verdict};
pub use secret::{Secret, SecretFault};
pub use send_test::{Arrival, Obstacle, SendTest};
pub use sign_in::{PassedOver, ScramFault, ScramRefusal, TokenRefusal, Unused};
pub use sign_ins::{MOST_REFUSED, SignIns};
pub use tls::{Certificate, LargeHello, TlsFacts, TlsFault};
