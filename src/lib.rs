//! mailmedic finds out why a mail program cannot receive or send, proves it,
//! and says what to do about it.
//!
//! # One check, from address to root cause
//!
//! An address becomes [`model::Candidate`]s by what the [`knowledge`] holds of
//! its provider. [`probe`] takes each of them through a session as a mail
//! program would: [`net`] dials and owns TLS, deadlines and the transcript,
//! [`wire`] decides what is said. What happened stands in a [`model::Attempt`].
//! [`diagnose`] holds all attempts against each other and against the
//! knowledge and names one root cause first. [`report`] puts it into words.
//!
//! ```no_run
//! use mailmedic::{
//!     check::{self, Request},
//!     knowledge::Knowledge,
//!     model::{Address, Proof, Secret},
//!     net::{Clock, Context, Resolver, Trust, TrustMode},
//!     report::text,
//! };
//!
//! # async fn first(password: String) -> Result<(), Box<dyn std::error::Error>> {
//! let knowledge = Knowledge::builtin()?;
//! let context = Context::new(
//!     Resolver::System,
//!     Trust::new(TrustMode::Both, None)?,
//!     Clock::starting_at(time::OffsetDateTime::now_utc()),
//! );
//! let request = Request {
//!     address: Some(Address::parse("anna@yandex.ru")?),
//!     proof: Some(Proof::Password(Secret::new(password)?)),
//!     ..Request::default()
//! };
//! let report = check::account(&context, &knowledge, &request).await?;
//! print!("{}", text::render(&report, &knowledge, &text::Style::default()));
//! # Ok(())
//! # }
//! ```
//!
//! # Floors
//!
//! A module imports from lower floors only, never from a neighbour; where a
//! row says more, it may import just what it names. A test keeps this true.
//!
//! | floor | module | imports |
//! |---|---|---|
//! | 0 | [`model`]: values only | nothing of ours |
//! | 1 | [`wire`]: the protocols, sans-IO · [`knowledge`]: data, look-up, rules, texts | model |
//! | 1 | [`oauth`]: what is said to get a token, sans-IO | model |
//! | 2 | [`net`]: sockets, TLS, names, time | model, wire |
//! | 2 | [`diagnose`]: attempts to findings | model, knowledge |
//! | 2 | [`sim`]: the practice servers | model, wire, knowledge |
//! | 3 | [`probe`]: a candidate to an attempt | model, wire, net |
//! | 3 | [`report`]: renderers | model, knowledge |
//! | 4 | [`check`]: the main job | floors 0 to 3 but sim and report |
//! | 4 | [`smoke`]: many endpoints | as check, and check |
//! | 4 | [`token`]: an access token | model, knowledge, oauth, net |
//! | 4 | [`explain`]: pasted replies, logs, bounces | model, wire, knowledge |
//! | 4 | [`guide`]: troubleshooters and set-up steps | model, knowledge, report |
//! | 5 | [`demo`]: a staged check | all but the command line |
//! | 6 | the command line | all |
//!
//! # Invariants
//!
//! - Only `net`, `sim` and the command line touch sockets. Only the command
//!   line reads the environment, the home folder or the terminal.
//! - A dialogue holds no socket and no clock: bytes in, steps out.
//! - `diagnose` and `report` know nothing of the runtime.
//! - What a remote does wrong is data, never `Err`. `Err` means that the user
//!   must change an input, and says which.
//! - The raw words of a server stand beside whatever was read from them.
//! - A password is sent only under TLS whose certificate was accepted, at most
//!   once per protocol and run; the one exception is an endpoint without TLS
//!   that the user named for it. No option switches verification off.
//! - At most two sign-ins of an account may be refused or unanswered at any
//!   time; a reply that speaks of locks or limits ends all further ones.
//! - A second round looks at other ports and modes of a server that failed. It
//!   never signs in, and what goes wrong there alone is no finding.
//! - A password stands in [`model::Secret`] alone; no transcript, report,
//!   error or `Debug` shows it, also where a server echoes it.
//! - Nothing but `sim` and `demo` knows that it is being practised on.
//! - Providers, rules, texts and scenarios are data under `presets/`; a new
//!   one touches no source file.
//!
//! # Glossary
//!
//! **Endpoint**: protocol, host, port, security. **Candidate**: an endpoint
//! that is to be probed, with its source. **Attempt**: a candidate, probed.
//! **Stage**: a step of a session (resolve, connect, tls, greeting, …).
//! **Fault**: what kept a stage from an answer. **Refusal**: an answer that is
//! no. **Cause**: a word of the vocabulary for why. **Finding**: a cause with
//! severity, confidence, evidence and advice. **Preset**: what is known of a
//! provider. **Rule**: from a reply to a cause.

pub mod check;
pub mod demo;
pub mod diagnose;
pub mod explain;
pub mod guide;
pub mod knowledge;
pub mod model;
pub mod net;
pub mod oauth;
pub mod probe;
pub mod report;
pub mod sim;
pub mod smoke;
pub mod token;
pub mod wire;
