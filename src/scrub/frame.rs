//! Echo frames: `You wrote: …`, `Kirjoitit: "…"`. What stands inside is the customer's, whoever repeats it.

use super::view::View;
use std::ops::Range;

const QUOTES: [char; 9] = ['"', '”', '“', '„', '«', '»', '\'', '‘', '’'];

fn is_verb(view: &View, token: usize) -> bool {
    let word = view.word(token);
    let before = view.word(token.wrapping_sub(1));
    match word {
        "kirjoitit" | "sanoit" | "kysyit" | "lähetit" | "annoit" | "ilmoitit" | "syötit" | "kerroit"
        | "viestisi" | "viestiäsi" | "kysymyksesi" | "kirjoittamasi" | "antamasi" | "lähettämäsi"
        | "kirjoititte" | "kysyitte" | "viestinne" | "lainaus" | "كتبت" | "رسالتك" | "سؤالك" | "qortay"
        | "qortey" => true,
        "wrote" | "said" | "asked" | "entered" | "typed" | "sent" | "mentioned" | "gave" | "provided" => {
            before == "you" || before == "customer"
        }
        "message" | "question" | "input" => before == "your",
        "skrev" | "sade" | "sa" | "frågade" | "skickade" | "angav" | "uppgav" => {
            matches!(before, "du" | "ni")
        }
        "meddelande" => before == "ditt",
        "fråga" => before == "din",
        "написали" | "писали" | "спросили" | "указали" | "сказали" | "ввели" | "отправили" =>
        {
            matches!(before, "вы" | "ви")
        }
        "сообщение" | "повідомлення" => matches!(before, "ваше"),
        "вопрос" | "запрос" => before == "ваш",
        _ => false,
    }
}

/// The stretches of the view that stand in an echo frame.
pub(super) fn regions(view: &View) -> Vec<Range<usize>> {
    let mut regions: Vec<Range<usize>> = Vec::new();
    if !view.text().contains(|c: char| c == ':' || QUOTES.contains(&c)) {
        return regions;
    }
    let mut token = 0;
    while token < view.len() {
        if view.is_number(token) || !is_verb(view, token) {
            token += 1;
            continue;
        }
        let opening =
            (token + 1..token + 5).find(|next| view.gap(*next).contains(|c| c == ':' || QUOTES.contains(&c)));
        let Some(opening) = opening else {
            token += 1;
            continue;
        };
        let gap_from = view.start(opening) - view.gap(opening).len();
        let marks = view.gap(opening);
        let open = marks.find(|c| c == ':' || QUOTES.contains(&c)).unwrap_or(0);
        let from = gap_from + open;
        let quoted = marks.get(open..).is_some_and(|marks| marks.contains(QUOTES));
        let inside = view.start(opening);
        let rest = view.text().get(inside..).unwrap_or("");
        let end = if quoted { rest.find(['"', '”', '“', '»', '\n']) } else { rest.find('\n') };
        let end = inside + end.unwrap_or(rest.len());
        regions.push(from..end);
        token = view.token_from(end).max(token + 1);
    }
    regions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_reaches_to_the_closing_quote_or_the_end_of_the_line() {
        for (text, inside) in [
            ("You wrote: 123456\nFee 490", Some(": 123456")),
            ("Kirjoitit aiemmin: \"010101\" ja", Some(": \"010101")),
            ("Du skrev: 1.1.1990", Some(": 1.1.1990")),
            ("You wrote to us", None),
        ] {
            let view = View::of(text);
            assert_eq!(regions(&view).first().map(|region| view.slice(region.clone())), inside, "{text}");
        }
    }
}
