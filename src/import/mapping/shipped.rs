//! The mappings that come with the program: products and corpora that need no code.

use crate::domain::Mapping;

/// Name and text of each, in the order in which they are tried on a file that nothing else recognises.
const SHIPPED: [(&str, &str); 13] = [
    ("abcd", include_str!("../../../assets/mappings/abcd.toml")),
    ("botpress", include_str!("../../../assets/mappings/botpress.toml")),
    ("chatwoot", include_str!("../../../assets/mappings/chatwoot.toml")),
    ("chitchat", include_str!("../../../assets/mappings/chitchat.toml")),
    ("dialogflow-ccai", include_str!("../../../assets/mappings/dialogflow-ccai.toml")),
    ("dialogflow-cx", include_str!("../../../assets/mappings/dialogflow-cx.toml")),
    ("dialogflow-cx-bigquery", include_str!("../../../assets/mappings/dialogflow-cx-bigquery.toml")),
    ("intercom", include_str!("../../../assets/mappings/intercom.toml")),
    ("livechat", include_str!("../../../assets/mappings/livechat.toml")),
    ("openassistant", include_str!("../../../assets/mappings/openassistant.toml")),
    ("schema-guided", include_str!("../../../assets/mappings/schema-guided.toml")),
    ("sunshine", include_str!("../../../assets/mappings/sunshine.toml")),
    ("taskmaster", include_str!("../../../assets/mappings/taskmaster.toml")),
];

/// Names of the shipped mappings.
pub(in crate::import) fn names() -> impl Iterator<Item = &'static str> {
    SHIPPED.into_iter().map(|(name, _)| name)
}

/// The shipped mapping of this name.
pub(in crate::import) fn find(name: &str) -> Option<Mapping> {
    let (_, text) = SHIPPED.into_iter().find(|(shipped, _)| *shipped == name)?;
    Mapping::parse(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_mapping_can_be_read_and_has_the_name_of_its_file() {
        for (name, text) in SHIPPED {
            let mapping = Mapping::parse(text).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
            assert_eq!(mapping.name, name);
            assert!(!mapping.about.is_empty() && !mapping.marks.is_empty(), "{name}");
        }
        assert!(SHIPPED.is_sorted());
    }
}
