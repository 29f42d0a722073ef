//! Bytes that came and were not yet read as a reply. Never holds more than
//! [`REPLY_LIMIT`].

/// Longest line that is read, in bytes. RFC 5321 section 4.5.3.1.5 asks for
/// 512, RFC 4954 section 4 for 12,288 in a challenge; real capability lists
/// stay far below both.
pub const LINE_LIMIT: usize = 16 * 1024;

/// Longest reply that is read, over all its lines and literals, in bytes. What
/// is read is kept several times over (the bytes, their text, the transcript),
/// so this is a small part of what a probe may hold.
pub const REPLY_LIMIT: usize = 20 * 1024;

/// The input buffer.
#[derive(Debug, Default)]
pub(crate) struct Buffer {
    bytes: Vec<u8>,
    overflow: bool,
}

/// What a look into the buffer found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Read<T> {
    /// This, with the number of bytes it takes.
    Got(T, usize),
    /// Not complete yet.
    More,
    /// Larger than the limits: what grew.
    TooMuch(&'static str),
}

impl Buffer {
    /// Appends, up to the limit; what goes beyond is dropped and remembered.
    pub(crate) fn push(&mut self, bytes: &[u8]) {
        let room = REPLY_LIMIT.saturating_sub(self.bytes.len());
        let taken = bytes.len().min(room);
        self.bytes.extend(bytes.iter().take(taken));
        self.overflow |= taken < bytes.len();
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Takes the first `count` bytes off.
    pub(crate) fn take(&mut self, count: usize) -> Vec<u8> {
        let count = count.min(self.bytes.len());
        let rest = self.bytes.split_off(count);
        std::mem::replace(&mut self.bytes, rest)
    }

    /// Whether more came than is kept while no reply could be read from it.
    pub(crate) fn overflowed(&self) -> bool {
        self.overflow
    }
}

/// The end of the line that starts at `from`: the index behind its line feed.
/// A bare line feed ends a line too.
pub(crate) fn line_end(bytes: &[u8], from: usize) -> Read<()> {
    let rest = bytes.get(from..).unwrap_or_default();
    match rest.iter().position(|&byte| byte == b'\n') {
        Some(at) if at >= LINE_LIMIT => Read::TooMuch("line"),
        Some(at) => Read::Got((), from + at + 1),
        None if rest.len() > LINE_LIMIT => Read::TooMuch("line"),
        None => Read::More,
    }
}

/// A line without its end.
pub(crate) fn trim_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_holds_more_than_its_limit() {
        let mut buffer = Buffer::default();
        for _ in 0..100 {
            buffer.push(&[b'x'; 10_000]);
        }
        assert_eq!(buffer.bytes().len(), REPLY_LIMIT);
        assert!(buffer.overflowed());
        assert_eq!(line_end(buffer.bytes(), 0), Read::TooMuch("line"));
    }
}
