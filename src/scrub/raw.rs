//! The two text types that carry the promise: raw text cannot be stored, scrubbed text comes only from the sieve.

use zeroize::Zeroizing;

/// Text as it came from a customer, an export or a colleague's keyboard. It has no `Debug`, `Display`,
/// `Serialize` or `Clone`, is wiped when dropped, and only the sieve can look into it.
///
/// It goes through the sieve, and what comes out can be shown:
/// ```
/// use seula::scrub::{RawText, StaffField, staff};
/// let text = RawText::new("Hei".to_owned());
/// let shown = format!("{:?}", staff(text, StaffField::Note).text);
/// # assert!(shown.contains("Hei"));
/// ```
/// The raw text itself cannot be written anywhere:
/// ```compile_fail,E0277
/// use seula::scrub::{RawText, StaffField, staff};
/// let text = RawText::new("Hei".to_owned());
/// let shown = format!("{:?}", text);
/// ```
/// It can be used once:
/// ```
/// # use seula::scrub::{RawText, StaffField, staff};
/// let text = RawText::new("Hei".to_owned());
/// let kept = staff(text, StaffField::Note);
/// ```
/// and cannot be copied and kept:
/// ```compile_fail,E0599
/// # use seula::scrub::{RawText, StaffField, staff};
/// let text = RawText::new("Hei".to_owned());
/// let kept = staff(text.clone(), StaffField::Note);
/// ```
/// Scrubbed text comes from the sieve:
/// ```
/// # use seula::scrub::{RawText, ScrubbedText, StaffField, staff};
/// let text: ScrubbedText = staff(RawText::new("Hei".to_owned()), StaffField::Note).text;
/// ```
/// and from nowhere else:
/// ```compile_fail,E0423
/// # use seula::scrub::{RawText, ScrubbedText, StaffField, staff};
/// let text: ScrubbedText = ScrubbedText("Hei".to_owned());
/// ```
pub struct RawText(Zeroizing<String>);

impl RawText {
    /// Takes text over.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// Whether there is nothing but white space in it.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Length in bytes.
    pub fn len_bytes(&self) -> usize {
        self.0.len()
    }

    pub(super) fn expose(&self) -> &str {
        &self.0
    }

    /// The text itself, for the sieve that found nothing in it.
    pub(super) fn into_inner(mut self) -> String {
        std::mem::take(&mut *self.0)
    }
}

/// Text that went through the sieve: the only text that can be bound to a text column of the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScrubbedText(String);

impl ScrubbedText {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Only the sieve makes one.
    pub(super) fn sifted(text: String) -> Self {
        Self(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static_assertions::assert_not_impl_any!(RawText: Clone, std::fmt::Debug, std::fmt::Display, serde::Serialize);
    static_assertions::assert_impl_all!(RawText: Send);
}
