//! The content of a message: text, a list of parts, or nothing.

use crate::import::json::{Loose, ignore_scalars};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;
use zeroize::Zeroize as _;

/// The text of a message: as it stands, or the text parts of a list, a line each.
#[derive(Default)]
pub(super) struct Content(pub(super) String);

impl Drop for Content {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[derive(Default, Deserialize)]
struct Part {
    #[serde(default)]
    text: Loose,
}

struct ContentVisitor;

impl<'de> Visitor<'de> for ContentVisitor {
    type Value = Content;

    ignore_scalars!(but text);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text or a list of parts")
    }

    fn visit_str<E>(self, text: &str) -> Result<Content, E> {
        Ok(Content(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Content, A::Error> {
        let mut part = Part::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Content(part.text.take().unwrap_or_default()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Content, A::Error> {
        let mut content = Content::default();
        while let Some(part) = parts.next_element::<Content>()? {
            if !part.0.is_empty() && !content.0.is_empty() {
                content.0.push('\n');
            }
            content.0.push_str(&part.0);
        }
        Ok(content)
    }
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ContentVisitor)
    }
}
