//! What people hand in, as text: any of the usual encodings, or a word about
//! why it is none.

use std::io::{self, BufRead, BufReader, Cursor, Read};

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::model::charset;

/// Looked at to find out what it is, in bytes.
const HEAD: usize = 1024;
/// Read at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// What is handed in and is no text, with what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// gzip, as old logs are kept.
    #[error(
        "it is compressed (gzip), expected text; unpack it first: zcat FILE | mailmedic explain --log -"
    )]
    Gzip,
    /// xz.
    #[error(
        "it is compressed (xz), expected text; unpack it first: xzcat FILE | mailmedic explain --log -"
    )]
    Xz,
    /// Zstandard.
    #[error(
        "it is compressed (zstd), expected text; unpack it first: zstdcat FILE | mailmedic explain --log -"
    )]
    Zstd,
    /// bzip2.
    #[error(
        "it is compressed (bzip2), expected text; unpack it first: bzcat FILE | mailmedic explain --log -"
    )]
    Bzip2,
    /// A zip archive, or an office document, which is one.
    #[error(
        "it is a zip archive or an office document, expected text; unpack it and name the text file in it, or copy the words out of the document"
    )]
    Zip,
    /// Outlook's own message file, or another document of its kind.
    #[error(
        "it is an Outlook message file (.msg) or an old office document, expected text; open it, choose File > Save as > Text only, or copy the words of the message"
    )]
    Compound,
    /// Outlook's store.
    #[error(
        "it is an Outlook data file (.pst, .ost), expected text; open the message in Outlook and save it as text"
    )]
    OutlookStore,
    /// A PDF file.
    #[error("it is a PDF file, expected text; open it and copy the words of the message")]
    Pdf,
    /// A picture.
    #[error("it is a picture, expected text; type the words of the message that it shows")]
    Picture,
    /// systemd's journal.
    #[error(
        "it is a journal file of systemd, expected text; let journalctl write it: journalctl --file FILE | mailmedic explain --log -"
    )]
    Journal,
    /// Windows's event log.
    #[error(
        "it is an event log of Windows (.evtx), expected text; export it as text in the event viewer"
    )]
    EventLog,
    /// Something else that is no text.
    #[error(
        "it is no text (many zero bytes in its first {HEAD}), expected a log, a message or a reply as text"
    )]
    Binary,
}

/// How such files begin.
const BEGINNINGS: [(&[u8], NotText); 14] = [
    (b"\x1f\x8b", NotText::Gzip),
    (b"\xfd7zXZ\0", NotText::Xz),
    (b"\x28\xb5\x2f\xfd", NotText::Zstd),
    (b"BZh", NotText::Bzip2),
    (b"PK\x03\x04", NotText::Zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NotText::Compound),
    (b"!BDN", NotText::OutlookStore),
    (b"%PDF-", NotText::Pdf),
    (b"\x89PNG\r\n", NotText::Picture),
    (b"\xff\xd8\xff", NotText::Picture),
    (b"GIF8", NotText::Picture),
    (b"BM\x36", NotText::Picture),
    (b"LPKSHHRH", NotText::Journal),
    (b"ElfFile\0", NotText::EventLog),
];

/// Decodes what was handed in: UTF-8 or UTF-16 with or without a mark, else
/// the charset that a message in it names, else the one it looks like.
///
/// # Errors
/// [`NotText`]: it is no text.
pub fn text(bytes: &[u8]) -> Result<String, NotText> {
    if let Some(what) = not_text(bytes) {
        return Err(what);
    }
    if let Some((encoding, mark)) = wide(bytes) {
        return Ok(encoding
            .decode_without_bom_handling(bytes.get(mark..).unwrap_or_default())
            .0
            .into_owned());
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    let text = declared(bytes).and_then(|label| charset::named(&label, bytes));
    let text = text.or_else(|| charset::guessed(bytes));
    Ok(text.map_or_else(|| bytes.iter().map(|&byte| char::from(byte)).collect(), Into::into))
}

/// The lines of a log as UTF-8, whatever of the above it is in. Lines that are
/// in no Unicode are decoded one by one.
///
/// # Errors
/// [`NotText`] as the source of an error of kind `InvalidData`, and what
/// reading gives.
pub(super) fn lines(mut source: impl BufRead) -> io::Result<impl BufRead> {
    let mut head = Vec::with_capacity(HEAD);
    source.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    if let Some(what) = not_text(&head) {
        return Err(io::Error::new(io::ErrorKind::InvalidData, what));
    }
    let (encoding, mark) = wide(&head)
        .or_else(|| head.starts_with(b"\xef\xbb\xbf").then_some((UTF_8, 3)))
        .unwrap_or((UTF_8, 0));
    // Old Macs ended lines so.
    let returns_alone = head.contains(&b'\r') && !head.contains(&b'\n');
    let whole = Cursor::new(head.split_off(mark)).chain(source);
    let decoder = (encoding != UTF_8).then(|| encoding.new_decoder_without_bom_handling());
    Ok(BufReader::with_capacity(CHUNK, Decoded { source: whole, decoder, returns_alone }))
}

fn not_text(bytes: &[u8]) -> Option<NotText> {
    let known = BEGINNINGS.iter().find(|(begins, _)| bytes.starts_with(begins));
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    // A log has a few where the computer went down while it was written.
    let zeros = head.split(|byte| *byte == 0).count().saturating_sub(1);
    let binary = || (zeros * 8 > head.len() && wide(bytes).is_none()).then_some(NotText::Binary);
    known.map(|(_, what)| *what).or_else(binary)
}

/// UTF-16, and how long its mark is: Windows writes it, PowerShell's `>` too.
fn wide(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    match bytes {
        [0xff, 0xfe, ..] => return Some((UTF_16LE, 2)),
        [0xfe, 0xff, ..] => return Some((UTF_16BE, 2)),
        _ => {}
    }
    // Without a mark: every second byte is 0 in ASCII letters, and never in the others.
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = head.len() / 4;
    match () {
        () if head.len() < 8 => None,
        () if odd > most && even == 0 => Some((UTF_16LE, 0)),
        () if even > most && odd == 0 => Some((UTF_16BE, 0)),
        () => None,
    }
}

/// The charset that a message in the text declares, if it is not Unicode.
fn declared(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    text.match_indices("charset=").take(16).find_map(|(at, key)| {
        let value = text.get(at + key.len()..)?.trim_start_matches(['"', '\'']);
        let label = value.split(['"', '\'', ';', ' ', '\r', '\n', '>']).next()?;
        (!label.starts_with("utf") && label != "us-ascii" && label.len() <= 40)
            .then(|| label.to_owned())
    })
}

/// A source in another encoding, read as UTF-8.
struct Decoded<R> {
    source: R,
    decoder: Option<Decoder>,
    /// Lines end in carriage returns alone.
    returns_alone: bool,
}

impl<R: BufRead> Read for Decoded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.decoded(out)?;
        if self.returns_alone {
            let read = out.iter_mut().take(read);
            read.filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        }
        Ok(read)
    }
}

impl<R: BufRead> Decoded<R> {
    fn decoded(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let Some(decoder) = &mut self.decoder else { return self.source.read(out) };
        loop {
            let bytes = self.source.fill_buf()?;
            let last = bytes.is_empty();
            let (_, read, written, _) = decoder.decode_to_utf8(bytes, out, last);
            self.source.consume(read);
            if written > 0 || last {
                return Ok(written);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide_bytes(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect()
    }

    #[test]
    fn windows_files_are_read() {
        let words = "535 5.7.8 Error: неверный пароль\r\nsecond line\r\n";
        for (bytes, name) in [
            (words.as_bytes().to_vec(), "UTF-8"),
            ([b"\xef\xbb\xbf", words.as_bytes()].concat(), "UTF-8 with a mark"),
            ([vec![0xff, 0xfe], wide_bytes(words, true)].concat(), "UTF-16LE with a mark"),
            ([vec![0xfe, 0xff], wide_bytes(words, false)].concat(), "UTF-16BE with a mark"),
            (wide_bytes(words, true), "UTF-16LE"),
            (wide_bytes(words, false), "UTF-16BE"),
        ] {
            assert_eq!(text(&bytes).as_deref(), Ok(words), "{name}");
            for size in [1, 3, 64] {
                let mut read = String::new();
                let source = BufReader::with_capacity(size, &bytes[..]);
                lines(source).unwrap().read_to_string(&mut read).unwrap();
                assert_eq!(read, words, "{name}, {size} bytes at a time");
            }
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, what) in [
            (&b"\x1f\x8b\x08\x00"[..], NotText::Gzip),
            (b"PK\x03\x04\x14\0", NotText::Zip),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", NotText::Compound),
            (b"%PDF-1.7", NotText::Pdf),
            (b"\x89PNG\r\n\x1a\n", NotText::Picture),
            (b"ab\0\0\x01\x02\0ef", NotText::Binary),
        ] {
            assert_eq!(text(bytes), Err(what));
            assert_eq!(lines(bytes).err().map(|error| error.to_string()), Some(what.to_string()));
        }
        assert_eq!(text(b"").as_deref(), Ok(""));
    }

    #[test]
    fn carriage_returns_alone_end_lines() {
        for (bytes, expected) in [
            (&b"one\rtwo\rthree"[..], "one\ntwo\nthree"),
            (b"50 %\r100 %\nend\r\n", "50 %\r100 %\nend\r\n"),
        ] {
            let mut read = String::new();
            lines(bytes).unwrap().read_to_string(&mut read).unwrap();
            assert_eq!(read, expected);
        }
    }

    #[test]
    fn a_declared_charset_is_believed() {
        let mut message = b"Content-Type: text/plain; charset=koi8-r\n\n".to_vec();
        message.extend_from_slice(b"\xcf\xcb");
        assert!(text(&message).unwrap().ends_with("ок"));
    }
}
