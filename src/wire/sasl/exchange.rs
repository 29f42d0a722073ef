//! The client's side of one exchange, whatever its mechanism.

use zeroize::Zeroizing;

use super::{
    Mechanism, bearer, decode, login, md5, plain,
    scram::{self, Binding, Derivation, Salted, Scram},
};
use crate::{
    model::{Fault, Proof, ScramFault, ScramRefusal, TokenRefusal},
    wire::{Credentials, Plan},
};

/// What a challenge is answered with.
#[derive(Debug)]
pub(crate) enum Answer {
    /// This response, raw: encode with [`super::line`].
    Send(Zeroizing<Vec<u8>>),
    /// `*`: the exchange is cancelled.
    Cancel,
    /// Nothing yet: this must be worked out first.
    Derive(Derivation),
    /// Nothing, ever: the server is not to be trusted with more.
    Fault(Fault),
}

/// One exchange. Responses are raw.
pub(crate) struct Exchange {
    mechanism: Mechanism,
    credentials: Credentials,
    server: Option<(String, u16)>,
    /// SCRAM's own state, where it is SCRAM.
    scram: Option<Scram>,
    /// Whether the client's first message was sent.
    begun: bool,
    /// Challenges answered so far.
    answered: u32,
    cancelled: bool,
    token_refusal: Option<TokenRefusal>,
}

impl Exchange {
    /// Begins; nothing is sent yet.
    pub(crate) fn new(
        mechanism: Mechanism,
        credentials: Credentials,
        plan: &Plan,
        binding: Binding,
    ) -> Self {
        let scram = mechanism.hash().and_then(|hash| {
            let password = scram::prepared(credentials.proof.password()?)?;
            let nonce = plan.nonce.clone()?;
            let user = &credentials.user;
            Some(Scram::new(hash, binding, user, password, nonce))
        });
        Self {
            mechanism,
            credentials,
            server: plan.server.clone(),
            scram,
            begun: false,
            answered: 0,
            cancelled: false,
            token_refusal: None,
        }
    }

    pub(crate) fn mechanism(&self) -> Mechanism {
        self.mechanism
    }

    /// The initial response, for mechanisms where the client speaks first. Where
    /// it is sent, [`Self::begun`] must be told.
    pub(crate) fn initial(&self) -> Option<Zeroizing<Vec<u8>>> {
        let Credentials { user, proof } = &self.credentials;
        match (self.mechanism, proof) {
            (Mechanism::Plain, Proof::Password(password)) => Some(plain::message(user, password)),
            (Mechanism::Xoauth2, Proof::Token(token)) => Some(bearer::xoauth2(user, token)),
            (Mechanism::OauthBearer, Proof::Token(token)) => {
                Some(bearer::oauthbearer(user, self.server.as_ref(), token))
            }
            // By name, not empty: else the certificate would say as whom, and one
            // for another mailbox would be taken (RFC 4422 appendix A.1).
            (Mechanism::External, Proof::Certificate) => {
                Some(Zeroizing::new(user.as_bytes().to_vec()))
            }
            _ => self.scram.as_ref().map(Scram::first),
        }
    }

    /// Takes note that the initial response was sent.
    pub(crate) fn begun(&mut self) {
        self.begun = true;
    }

    /// Answers a challenge, which is base64 as sent.
    pub(crate) fn respond(&mut self, challenge: &str) -> Answer {
        self.answered += 1;
        let answer = self.answer(challenge);
        self.cancelled |= matches!(answer, Answer::Cancel);
        answer
    }

    fn answer(&mut self, challenge: &str) -> Answer {
        if !self.begun
            && let Some(first) = self.initial()
        {
            self.begun = true;
            return Answer::Send(first);
        }
        let Credentials { user, proof } = &self.credentials;
        match (self.mechanism, proof, &mut self.scram) {
            // Some servers pass over what came with the command.
            (Mechanism::Plain, ..) if self.answered == 1 => {
                self.initial().map_or(Answer::Cancel, Answer::Send)
            }
            (Mechanism::Login, ..) => {
                let response = login::respond(&self.credentials, challenge, self.answered);
                response.map_or(Answer::Cancel, Answer::Send)
            }
            (Mechanism::CramMd5, Proof::Password(password), _) if !self.begun => {
                self.begun = true;
                match decode(challenge).filter(|text| !text.is_empty()) {
                    Some(text) => Answer::Send(md5::cram(user, password, &text)),
                    None => Answer::Cancel,
                }
            }
            (Mechanism::Xoauth2 | Mechanism::OauthBearer, ..) if self.token_refusal.is_none() => {
                // The word on what is wrong; the refusal follows on the answer,
                // which says nothing (RFC 7628 section 3.2.3).
                let told = decode(challenge).and_then(|text| bearer::refusal(&text));
                self.token_refusal = Some(told.unwrap_or_default());
                let nothing = match self.mechanism {
                    Mechanism::OauthBearer => vec![1],
                    _ => Vec::new(),
                };
                Answer::Send(Zeroizing::new(nothing))
            }
            (_, _, Some(scram)) => match decode(challenge) {
                Some(message) => scram.respond(&message),
                None => Answer::Fault(Fault::Scram(ScramFault::Malformed("no base64"))),
            },
            _ => Answer::Cancel,
        }
    }

    /// Goes on with what was worked out.
    pub(crate) fn derived(&mut self, salted: &Salted) -> Answer {
        let answer = self.scram.as_mut().map_or(Answer::Cancel, |scram| scram.derived(salted));
        self.cancelled |= matches!(answer, Answer::Cancel);
        answer
    }

    /// Whether a challenge was cancelled: none may follow.
    pub(crate) fn cancelled(&self) -> bool {
        self.cancelled
    }

    /// What a yes of the server's still lacks.
    pub(crate) fn unproved(&self) -> Option<Fault> {
        let scram = self.scram.as_ref()?;
        (!scram.proved()).then_some(Fault::Scram(ScramFault::NoSignature))
    }

    /// Whether the next challenge must be shown to nobody.
    pub(crate) fn veils(&self) -> bool {
        self.scram.as_ref().is_some_and(Scram::awaits_signature)
    }

    /// What is known of a refusal that comes now, where it is SCRAM.
    pub(crate) fn refusal(&self) -> Option<ScramRefusal> {
        self.scram.as_ref().map(Scram::refusal)
    }

    /// What the server said of the token, once.
    pub(crate) fn take_token_refusal(&mut self) -> Option<TokenRefusal> {
        self.token_refusal.take().filter(|refusal| *refusal != TokenRefusal::default())
    }

    /// What of a response must be seen by nobody, beside the forms of the
    /// secret itself: guesses at a password can be tried on it.
    pub(crate) fn telling(&self, response: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let telling = self.veils() || self.mechanism == Mechanism::CramMd5;
        let last = response.rsplit(|byte| matches!(byte, b' ' | b',')).next()?;
        telling.then(|| Zeroizing::new(last.strip_prefix(b"p=").unwrap_or(last).to_vec()))
    }
}
