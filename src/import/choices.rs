//! Buttons and quick replies, which are kept as the choices that were shown.

/// The text with the choices on a line of their own, each in brackets.
pub(super) fn with<'a>(mut text: String, choices: impl IntoIterator<Item = &'a str>) -> String {
    let mut begun = false;
    for choice in choices.into_iter().map(str::trim).filter(|choice| !choice.is_empty()) {
        match (begun, text.is_empty()) {
            (true, _) => text.push(' '),
            (false, true) => {}
            (false, false) => text.push('\n'),
        }
        begun = true;
        text.push('[');
        text.push_str(choice);
        text.push(']');
    }
    text
}

/// Adds a line, if it has anything in it.
pub(super) fn add_line(text: &mut String, line: &str) {
    if line.trim().is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_stand_below_the_text_in_brackets() {
        assert_eq!(with("Hei".to_owned(), ["yksi", " ", "kaksi "]), "Hei\n[yksi] [kaksi]");
        assert_eq!(with(String::new(), ["yksi"]), "[yksi]");
        assert_eq!(with("Hei".to_owned(), []), "Hei");
    }
}
