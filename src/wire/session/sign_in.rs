//! The part of a session that signs in: which way, the exchange, and what
//! follows a refusal. The same in all three protocols.

use super::Session;
use crate::{
    model::{Fault, Reply, Security, SkipReason, Stage, Unused},
    wire::{
        Bindings, Salted, Step,
        sasl::{self, Answer, Choice, Mechanism},
    },
};

impl Session {
    /// Leaves signing in out where there is no TLS, and says why: the server
    /// offers no way without it (`disabled`), or the user did not name this
    /// endpoint as an exception (RFC 8314 section 3).
    pub(crate) fn withholds(&mut self, disabled: bool) -> bool {
        if self.plan.security != Security::Plain {
            return false;
        }
        if disabled {
            self.failed(Stage::Auth, Fault::PlaintextAuthDisabled);
        } else if !self.plan.plaintext_auth {
            self.skipped(Stage::Auth, SkipReason::NotProtected);
        }
        disabled || !self.plan.plaintext_auth
    }

    /// Chooses among the ways to sign in that are offered, and records the
    /// choice; where none can be used, also why signing in fails. `command` is
    /// what the protocol's own command is called.
    pub(crate) fn choose(
        &mut self,
        offered: &[String],
        command: &'static str,
    ) -> Option<Box<sasl::Exchange>> {
        self.ways = (offered.to_vec(), command);
        let shown = |name: &str| match Mechanism::named(name) {
            Some(Mechanism::Command) => command.to_owned(),
            _ => name.to_owned(),
        };
        let Choice { mechanism, mut passed_over, binding } =
            sasl::choose(&self.plan, &self.bindings, offered);
        for it in &mut passed_over {
            if self.turned_down.is_some() && it.why == Unused::NoBinding {
                it.why = Unused::TurnedDown;
            }
            it.name = shown(&it.name);
        }
        if mechanism.is_none() {
            let names: Vec<String> = offered.iter().map(|name| shown(name)).collect();
            self.failed(
                Stage::Auth,
                if names.is_empty() {
                    Fault::AuthNotOffered
                } else {
                    Fault::NoCommonMechanism(names)
                },
            );
        }
        let used = mechanism.map(|mechanism| shown(mechanism.name()));
        self.steps.push_back(Step::Chosen { mechanism: used, passed_over });
        let (mechanism, credentials) = mechanism.zip(self.plan.credentials.clone())?;
        self.watch(&credentials);
        Some(Box::new(sasl::Exchange::new(mechanism, credentials, &self.plan, binding)))
    }

    /// Takes a refusal of the sign-in: by another mechanism that can follow it
    /// in this session, or as the answer.
    ///
    /// Another one follows where a server turns a bound sign-in down. It may know
    /// other bindings alone (Cyrus: `tls-unique`, which TLS 1.3 does not have),
    /// and offers the mechanism all the same: there is no word for which ones.
    /// Unbound, nothing is claimed about the server's offer (`n`, RFC 5802
    /// section 6), which lists bound forms.
    pub(crate) fn turned_down(
        &mut self,
        exchange: Option<&sasl::Exchange>,
        reply: Reply,
    ) -> Option<Box<sasl::Exchange>> {
        let known = exchange.and_then(sasl::Exchange::refusal);
        let bound = exchange.is_some_and(|it| it.mechanism().binds());
        self.steps.extend(known.map(Step::ScramRefused));
        let (offered, command) = self.ways.clone();
        let unbound = Bindings::default();
        let another = bound
            && self.plan.mechanism.is_none()
            && sasl::choose(&self.plan, &unbound, &offered).mechanism.is_some();
        if !another {
            self.refused(Stage::Auth, reply);
            return None;
        }
        self.bindings = unbound;
        self.steps.push_back(Step::TurnedDown(reply.clone()));
        self.turned_down = Some(reply);
        self.choose(&offered, command)
    }

    /// There is nothing to sign in with.
    pub(crate) fn no_credentials(&mut self) {
        self.skipped(Stage::Auth, self.without);
    }

    /// Answers a challenge; `*` cancels. A server that goes on asking after it
    /// was cancelled would do so for ever, and gets no more answers.
    pub(crate) fn respond(&mut self, exchange: &mut sasl::Exchange, challenge: &Reply) {
        if exchange.cancelled() {
            self.failed(Stage::Auth, Fault::TooMuch("challenges"));
            return self.close();
        }
        let answer = exchange.respond(&challenge.text());
        if let Some(refusal) = exchange.take_token_refusal() {
            self.steps.push_back(Step::TokenRefused(refusal));
        }
        self.answer(exchange, answer);
    }

    /// Goes on with what was worked out.
    pub(crate) fn go_on(&mut self, exchange: &mut sasl::Exchange, salted: &Salted) {
        let answer = exchange.derived(salted);
        self.answer(exchange, answer);
    }

    fn answer(&mut self, exchange: &sasl::Exchange, answer: Answer) {
        let response = match answer {
            Answer::Send(response) => Some(response),
            Answer::Cancel => None,
            Answer::Derive(derivation) => {
                self.steps.push_back(Step::Derive(derivation));
                return;
            }
            Answer::Fault(fault) => {
                self.failed(Stage::Auth, fault);
                return self.close();
            }
        };
        if let Some(response) = &response
            && let Some(telling) = exchange.telling(response)
        {
            self.watch_bytes(&telling);
            self.watch_bytes(&sasl::encode(response));
        }
        if exchange.veils() {
            self.redactor.veil();
        }
        let (bytes, shown) = sasl::line(response);
        self.send_secret(bytes, shown);
    }

    /// Keeps these bytes out of everything heard from now on.
    pub(crate) fn watch_bytes(&mut self, bytes: &[u8]) {
        self.redactor.watch(bytes);
    }

    /// Whether the server may say yes: in SCRAM it must have proved that it
    /// knows the password. If not, the session is over.
    pub(crate) fn may_accept(&mut self, exchange: &sasl::Exchange) -> bool {
        match exchange.unproved() {
            None => true,
            Some(fault) => {
                self.failed(Stage::Auth, fault);
                self.close();
                false
            }
        }
    }
}
