//! Bytes as text: UTF-8, and what is left of the charsets before it.
//!
//! Servers in Russia, China and Korea still answer in KOI8-R, windows-1251,
//! GBK and EUC-KR, and nothing in the protocols names the charset. Which one
//! it is shows in the bytes: where they lie, and whether they come in pairs.

use std::borrow::Cow;

use encoding_rs::{EUC_KR, Encoding, GB18030, KOI8_R, WINDOWS_1251, WINDOWS_1254};

/// So many bytes above ASCII say which charset it is.
const ENOUGH: usize = 4;

/// Decodes bytes of no known charset. `None` where they are not UTF-8 and
/// nothing else is likely.
pub(crate) fn guessed(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    let encoding = likely(bytes)?;
    encoding.decode_without_bom_handling_and_without_replacement(bytes)
}

/// Decodes bytes by the name that their charset has in mail (`koi8-r`,
/// `windows-1251`, `gb2312`, `iso-8859-9`). What does not fit that charset is
/// guessed; `None` where the name is unknown.
pub(crate) fn named<'b>(label: &str, bytes: &'b [u8]) -> Option<Cow<'b, str>> {
    let encoding = Encoding::for_label(label.trim().as_bytes())?;
    // Programs name one charset and write UTF-8; hardly any other text happens to be that.
    if !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() {
        return guessed(bytes);
    }
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .or_else(|| guessed(bytes))
        .or_else(|| Some(encoding.decode_without_bom_handling(bytes).0))
}

/// Which charset it looks like.
fn likely(bytes: &[u8]) -> Option<&'static Encoding> {
    let high = |byte: &u8| *byte >= 0x80;
    let count = bytes.iter().filter(|byte| high(byte)).count();
    // A few letters of a Latin alphabet stand among ASCII ones; windows-1254 has those of
    // western Europe in the same places as ISO 8859-1, and the Turkish ones besides.
    let beside_ascii_letters = bytes
        .windows(3)
        .filter(|three| {
            let [before, byte, after] = three else { return false };
            high(byte)
                && !high(before)
                && !high(after)
                && (before.is_ascii_alphabetic() || after.is_ascii_alphabetic())
        })
        .count();
    if beside_ascii_letters * 2 >= count && count > 0 {
        return Some(WINDOWS_1254);
    }
    if count < ENOUGH {
        return None;
    }
    // Runs of letters: words of Cyrillic have any length, Chinese and Korean come in pairs.
    let runs = || bytes.split(|byte| !high(byte)).filter(|run| !run.is_empty());
    let upper_half = bytes.iter().filter(|byte| **byte >= 0xC0).count();
    let pairs = runs().all(|run| run.len() % 2 == 0);
    if upper_half == count && (!pairs || count >= 12) || upper_half * 8 >= count * 7 && !pairs {
        // Small letters are far more frequent: 0xE0 to 0xFF in windows-1251, 0xC0 to 0xDF in KOI8-R.
        let small = bytes.iter().filter(|byte| (0xE0..=0xFF).contains(*byte)).count();
        return Some(if small * 2 >= upper_half { WINDOWS_1251 } else { KOI8_R });
    }
    if !pairs {
        return GB18030
            .decode_without_bom_handling_and_without_replacement(bytes)
            .is_some()
            .then_some(GB18030);
    }
    let leads = || runs().flat_map(|run| run.iter().step_by(2));
    // Hangul lies in rows 0xB0 to 0xC8; the usual Chinese characters go on to 0xD7.
    let rows = |from: u8, to: u8| leads().filter(|lead| (from..=to).contains(*lead)).count();
    let all = leads().count();
    let hangul = rows(0xB0, 0xC8);
    if hangul + rows(0xA1, 0xA3) == all && all >= ENOUGH {
        return Some(EUC_KR);
    }
    (rows(0xA1, 0xA3) + rows(0xB0, 0xF7) == all).then_some(GB18030)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::UTF_8;

    #[test]
    fn what_servers_write_is_told_apart() {
        for (encoding, text) in [
            (KOI8_R, "Ошибка: неверное имя пользователя или пароль"),
            (WINDOWS_1251, "Неверный логин или пароль"),
            (WINDOWS_1251, "550 Почтовый ящик переполнен"),
            (KOI8_R, "Почтовый ящик переполнен"),
            (GB18030, "登录失败：密码错误"),
            (GB18030, "Error: 请使用授权码登录。详情请看"),
            (EUC_KR, "아이디 또는 비밀번호를 다시 확인해주세요"),
            (WINDOWS_1254, "Kullanıcı adı veya şifre hatalı"),
            (WINDOWS_1254, "Lösenordet är fel, försök igen"),
            (UTF_8, "plain"),
        ] {
            let (bytes, ..) = encoding.encode(text);
            assert_eq!(guessed(&bytes).as_deref(), Some(text), "{}", encoding.name());
        }
        assert_eq!(guessed(b"\xff\xfe\x80"), None);
    }

    #[test]
    fn a_name_that_does_not_fit_is_no_loss() {
        assert_eq!(named("us-ascii", "ок".as_bytes()).as_deref(), Some("ок"));
        assert_eq!(named("koi8-r", b"\xcf\xcb").as_deref(), Some("ок"));
        assert_eq!(named("x-nothing", b"ok"), None);
    }
}
