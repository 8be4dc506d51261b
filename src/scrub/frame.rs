//! Echo frames: `You wrote: …`, `Kirjoitit: "…"`. What stands inside is the customer's, whoever repeats it.

use super::lexicon::Lexicon;
use super::mark::{Mark, Marks};
use super::view::View;
use std::ops::Range;
use std::sync::LazyLock;

const QUOTES: [char; 9] = ['"', '”', '“', '„', '«', '»', '\'', '‘', '’'];

/// Words that open a frame, and the words of which one must stand before them, if any must.
const VERBS: [(&str, &str); 9] = [
    (
        "kirjoitit sanoit kysyit lähetit annoit ilmoitit syötit kerroit viestisi viestiäsi kysymyksesi \
         kirjoittamasi antamasi lähettämäsi kirjoititte kysyitte viestinne lainaus كتبت رسالتك سؤالك qortay qortey",
        "",
    ),
    ("wrote said asked entered typed sent mentioned gave provided", "you customer"),
    ("message question input", "your"),
    ("skrev sade sa frågade skickade angav uppgav", "du ni"),
    ("meddelande", "ditt"),
    ("fråga", "din"),
    ("написали писали спросили указали сказали ввели отправили", "вы ви"),
    ("сообщение повідомлення", "ваше"),
    ("вопрос запрос", "ваш"),
];

static VERB_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::numbered(
        (0_u8..)
            .zip(VERBS)
            .flat_map(|(row, (verbs, _))| verbs.split_whitespace().map(move |verb| (verb, row))),
    )
});

/// Marks the words that open a frame.
pub(super) fn mark(marks: &mut Marks) {
    marks.whole(Mark::VERB, VERB_WORDS.words());
}

fn is_verb(view: &View, token: usize) -> bool {
    let row = VERB_WORDS.whole(view.word(token)).and_then(|row| VERBS.get(usize::from(row)));
    let before = view.word(token.wrapping_sub(1));
    row.is_some_and(|(_, befores)| befores.is_empty() || befores.split(' ').any(|wanted| wanted == before))
}

/// The stretches of the view that stand in an echo frame.
pub(super) fn regions(view: &View) -> Vec<Range<usize>> {
    let mut regions: Vec<Range<usize>> = Vec::new();
    if !view.has_marked(Mark::VERB) || !view.text().contains(|c: char| c == ':' || QUOTES.contains(&c)) {
        return regions;
    }
    let mut token = 0;
    while token < view.len() {
        if !view.is_marked(token, Mark::VERB) || !is_verb(view, token) {
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
