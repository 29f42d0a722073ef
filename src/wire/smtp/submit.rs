//! One message handed over: MAIL, RCPT, DATA (RFC 5321 section 3.3). Each
//! answer is waited for, because each has its own meaning for the diagnosis.

use zeroize::Zeroizing;

use crate::{
    model::{Reply, SkipReason, Stage, Status},
    wire::{Submission, session::Session},
};

/// How far the message has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Submit {
    /// MAIL was sent.
    Mail,
    /// RCPT was sent.
    Recipient,
    /// DATA was sent.
    Data,
    /// The message was sent.
    Message,
}

/// Begins; `None` where the server does not take such addresses.
pub(super) fn begin(
    session: &mut Session,
    submission: &Submission,
    offered: &[String],
) -> Option<Submit> {
    let ascii = submission.sender.is_ascii() && submission.recipient.is_ascii();
    // RFC 6531 section 3.4: only where it is offered.
    let extension = match ascii {
        true => "",
        false if offered.iter().any(|offer| offer == "SMTPUTF8") => " SMTPUTF8",
        false => {
            session.skipped(Stage::Send, SkipReason::NotOffered);
            return None;
        }
    };
    session.send(Stage::Sender, &format!("MAIL FROM:<{}>{extension}", submission.sender));
    Some(Submit::Mail)
}

/// Goes on after a reply; `None` at the end, good or bad.
pub(super) fn go_on(
    submit: Submit,
    session: &mut Session,
    submission: &Submission,
    reply: Reply,
) -> Option<Submit> {
    match (submit, reply.status) {
        (Submit::Mail, Status::Ok) => {
            session.passed(Stage::Sender, Some(reply), None);
            session.send(Stage::Send, &format!("RCPT TO:<{}>", submission.recipient));
            Some(Submit::Recipient)
        }
        (Submit::Mail, _) => {
            session.refused(Stage::Sender, reply);
            None
        }
        (Submit::Recipient, Status::Ok) => {
            session.send(Stage::Send, "DATA");
            Some(Submit::Data)
        }
        (Submit::Data, Status::Continue) => {
            let bytes = stuffed(&submission.message);
            let shown = format!("(the test message, {} bytes)", submission.message.len());
            session.send_bytes(Stage::Send, bytes, shown);
            Some(Submit::Message)
        }
        (Submit::Message, Status::Ok) => {
            session.passed(Stage::Send, Some(reply), None);
            None
        }
        (Submit::Recipient | Submit::Data | Submit::Message, _) => {
            session.refused(Stage::Send, reply);
            None
        }
    }
}

/// The message as it goes over the wire: lines end with CR LF, one that begins
/// with a dot gets another one, and a lone dot ends it (RFC 5321 section 4.5.2).
fn stuffed(message: &str) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(message.len() + 64));
    for line in message.lines() {
        if line.starts_with('.') {
            bytes.push(b'.');
        }
        bytes.extend(line.bytes());
        bytes.extend(b"\r\n");
    }
    bytes.extend(b".\r\n");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_stuffed() {
        assert_eq!(stuffed("a\r\n.b\n\n..c").as_slice(), b"a\r\n..b\r\n\r\n...c\r\n.\r\n");
        assert_eq!(stuffed("").as_slice(), b".\r\n");
    }
}
