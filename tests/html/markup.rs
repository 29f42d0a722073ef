//! A strict reader for the little HTML that the report is made of: it knows
//! just the elements and attributes of the template, so whatever else turns
//! up came from outside.

/// One tag.
#[derive(Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    kind: Kind,
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Opens,
    Closes,
    Alone,
}

impl Tag {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|it| it.0 == name).map(|it| &*it.1)
    }
}

const ELEMENTS: &str = " html head meta title link style body header main section article footer \
    h1 h2 h3 h4 p ul ol li dl div dt dd span strong small time code pre a details summary figure \
    figcaption table caption thead tbody tr th td svg desc g line rect text circle path input label ";
const ATTRIBUTES: &str = " lang charset http-equiv content name rel href class id translate dir \
    datetime aria-labelledby aria-hidden aria-label role tabindex scope viewBox width height x y \
    x1 x2 y1 y2 cx cy r rx d text-anchor style \
    type for checked ";
/// What ends a paragraph when it begins (HTML Living Standard, the p element).
const BLOCKS: &str = " section article h1 h2 h3 h4 p ul ol dl div pre details figure table ";

/// Reads all tags; what is no tag must be text without a sign of markup.
pub(crate) fn read(html: &str) -> Result<Vec<Tag>, String> {
    let mut rest = html.trim_start().strip_prefix("<!DOCTYPE html>").ok_or("no doctype")?;
    let mut tags: Vec<Tag> = Vec::new();
    while let Some(at) = rest.find('<') {
        text(&rest[..at], tags.last())?;
        let (tag, after) = tag(&rest[at + 1..])?;
        rest = after;
        if tag.name == "style" && tag.kind == Kind::Opens {
            rest = &rest[rest.find("</style>").ok_or("no end of the style sheet")?..];
        }
        tags.push(tag);
    }
    text(rest, tags.last())?;
    Ok(tags)
}

fn text(text: &str, after: Option<&Tag>) -> Result<(), String> {
    let wrong = |what: &str| Err(format!("{what} in `{text}` after {after:?}"));
    if text.contains('>') {
        return wrong("a bare >");
    }
    for part in text.split('&').skip(1) {
        let name = part.split(';').next().unwrap_or_default();
        let number =
            name.strip_prefix('#').is_some_and(|it| it.bytes().all(|b| b.is_ascii_digit()));
        if !number || !part.contains(';') {
            return wrong("a bare &");
        }
    }
    Ok(())
}

fn tag(source: &str) -> Result<(Tag, &str), String> {
    let shown: String = source.chars().take(80).collect();
    let closes = source.starts_with('/');
    let source = source.trim_start_matches('/');
    let end = source.find(|c: char| !c.is_ascii_alphanumeric()).ok_or("no end of a tag")?;
    let name = source[..end].to_owned();
    if !ELEMENTS.contains(&format!(" {name} ")) {
        return Err(format!("an element that is not ours: <{shown}"));
    }
    let mut attributes = Vec::new();
    let mut rest = &source[end..];
    loop {
        let trimmed = rest.trim_start();
        if let Some(after) = trimmed.strip_prefix("/>") {
            return Ok((Tag { name, attributes, kind: Kind::Alone }, after));
        }
        if let Some(after) = trimmed.strip_prefix('>') {
            let alone = ["meta", "link", "input"].contains(&&*name);
            let kind = match (closes, alone) {
                (true, _) => Kind::Closes,
                (false, true) => Kind::Alone,
                (false, false) => Kind::Opens,
            };
            return Ok((Tag { name, attributes, kind }, after));
        }
        if trimmed.len() == rest.len() {
            return Err(format!("no space before an attribute: <{shown}"));
        }
        let (attribute, value) =
            trimmed.split_once("=\"").ok_or(format!("no quoted value: <{shown}"))?;
        let (value, after) = value.split_once('"').ok_or(format!("no end quote: <{shown}"))?;
        if !ATTRIBUTES.contains(&format!(" {attribute} ")) {
            return Err(format!("an attribute that is not ours: {attribute} in <{shown}"));
        }
        if value.contains('<') {
            return Err(format!("a bare < in a value: <{shown}"));
        }
        text(value, None)?;
        // The one style attribute is made of numbers and units of ours.
        let plain = |c: char| c.is_ascii_alphanumeric() || ".,:;()%- ".contains(c);
        if attribute == "style"
            && !(value.starts_with("margin-left:min(") && value.chars().all(plain))
        {
            return Err(format!("a style that is not ours: <{shown}"));
        }
        if attributes.iter().any(|(name, _)| name == attribute) {
            return Err(format!("{attribute} twice: <{shown}"));
        }
        attributes.push((attribute.to_owned(), value.to_owned()));
        rest = after;
    }
}

/// Nesting, headings, ids.
pub(crate) fn check(tags: &[Tag]) -> Result<(), String> {
    let mut open: Vec<&Tag> = Vec::new();
    let mut heading = 0;
    let mut ids = Vec::new();
    for tag in tags {
        if tag.kind == Kind::Closes {
            let last = open.pop().ok_or(format!("</{}> closes nothing", tag.name))?;
            if last.name != tag.name {
                return Err(format!("</{}> closes {last:?}", tag.name));
            }
            continue;
        }
        let phrase = ["p", "span", "h1", "h2", "h3", "h4", "summary", "dt", "code", "label"];
        let within = open.iter().find(|it| phrase.contains(&&*it.name));
        if let Some(within) = within
            && BLOCKS.contains(&format!(" {} ", tag.name))
        {
            return Err(format!("{tag:?} in {within:?}"));
        }
        // Each language has headings of its own.
        if tag.name == "div" && tag.attribute("lang").is_some() {
            heading = 0;
        }
        if let Some(level) = tag.name.strip_prefix('h').and_then(|it| it.parse::<u32>().ok()) {
            if level > heading + 1 || (level == 1 && heading > 0) {
                return Err(format!("h{level} after h{heading}"));
            }
            heading = level;
        }
        ids.extend(tag.attribute("id"));
        if tag.kind == Kind::Opens {
            open.push(tag);
        }
    }
    if !open.is_empty() {
        return Err(format!("never closed: {open:?}"));
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    if ids.len() != count {
        return Err(format!("an id twice among {ids:?}"));
    }
    let named =
        tags.iter().flat_map(|tag| [tag.attribute("aria-labelledby"), tag.attribute("for")]);
    match named.flatten().flat_map(str::split_whitespace).find(|id| !ids.contains(id)) {
        Some(id) => Err(format!("`{id}` names nothing")),
        None => Ok(()),
    }
}
