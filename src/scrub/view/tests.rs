use super::*;

#[test]
fn a_place_in_the_view_leads_back_to_the_original() {
    let text = "Ä\u{200B}1–2️⃣ x";
    let view = View::of(text);
    assert_eq!(view.text(), "ä1-2 x");
    let digits = view.text().find('1').unwrap()..view.text().find(' ').unwrap();
    assert_eq!(text.get(view.original(digits)), Some("1–2️⃣"));
}

#[test]
fn lookalikes_are_digits_only_inside_numbers() {
    for (text, seen) in [
        ("O4O l23 4567", "040 123 4567"),
        ("0l0190-9OOP", "010190-900p"),
        ("olio, lilo ja 5 kiloa", "olio, lilo ja 5 kiloa"),
        ("FI21 1234", "fi21 1234"),
        ("OLE_PH1", "ole_ph1"),
        ("040 OOO 123", "040 000 123"),
    ] {
        assert_eq!(View::of(text).text(), seen, "{text}");
    }
}
