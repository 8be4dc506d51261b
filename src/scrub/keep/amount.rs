//! Money, counts with a unit, percentages, sizes: `1 600 EUR/kk`, `100 000 hakemusta`, `3–6 kk`, `12,5 %`.

use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::{Mark, Marks};
use crate::scrub::scan::Scan;
use crate::scrub::view::View;
use std::sync::LazyLock;

/// Longest number that an amount can be; a longer one before a unit is an identifier beside a word.
const MOST_DIGITS: usize = 9;

/// Words for money, as beginnings of words.
static MONEY_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "euro eur dollar kruunu kronor krona rupla rubl рубл руб гривен гривн евро євро доллар долар pound punta \
         sentti cent тысяч тыс يورو دولار",
    )
});

/// Words for what is counted, as beginnings of words.
static UNIT_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "prosent percent procent процент tunti tunnin tuntia minuut sekunti päivä paiva arkipäiv viikko viiko \
         kuukau vuotta vuoden vuotia vuosi hour minute second day week month year timm timma dag vecko veckor \
         månad år дней день дня недел месяц лет год час минут hakemu hakija asukas asukka ihmis henkil lupaa \
         päätöst people person applica applicant ansökn invånar sökande människ человек заявлен kilomet metri \
         meter metre kilo gram neliö tavu byte merkki character tecken kappale tapau työntekij jäsen opiskelij \
         watt pauna valovuo tonni litra aste perhe",
    )
});

/// Words that say that a sum follows.
static MONEY_CUES: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::of([
        "palkka",
        "palkan",
        "palkak",
        "tulo",
        "tienaa",
        "ansaits",
        "maksu",
        "maksa",
        "hinta",
        "hinna",
        "salary",
        "income",
        "earn",
        "fee",
        "price",
        "cost",
        "lön",
        "inkomst",
        "avgift",
        "pris",
        "kostar",
        "зарплат",
        "доход",
        "стоит",
        "säästö",
        "saving",
    ])
});

static SHORT_UNIT_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "kk km kg mb kb gb tb mt kt gt kr sek usd gbp rub uah eur kpl st px mm cm dpi kwh min vrk viikkoa pv \
     pcs mg ml op pts km2 m2 nok dkk chf sivua sidor pages kertaa gånger times lasta barn children kids \
     merkkiä pistettä points poäng vko eek miljoonaa milj miljoner million tonnia steps views items words \
     sanaa ord users jäsentä opiskelijaa students työntekijää يوم شهر سنة ساعة",
    )
});

/// Short units, as whole words.
fn is_short_unit(word: &str) -> bool {
    SHORT_UNIT_WORDS.has(word)
}

static LETTER_UNIT_WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read("h v m g d t e l x y k w ч г т р"));

/// Units of one letter, which stand behind small numbers only.
fn is_letter_unit(word: &str) -> bool {
    LETTER_UNIT_WORDS.has(word)
}

fn is_money_cue(word: &str) -> bool {
    MONEY_CUES.beginning(word).is_some()
}

/// Short names of currencies.
const CURRENCIES: [&str; 7] = ["sek", "usd", "gbp", "rub", "kr", "nok", "dkk"];

fn is_money(word: &str) -> bool {
    MONEY_WORDS.beginning(word).is_some() || CURRENCIES.contains(&word)
}

fn is_unit(word: &str, digits: usize) -> bool {
    is_short_unit(word)
        || (digits <= 4 && is_letter_unit(word))
        || is_money(word)
        || UNIT_WORDS.beginning(word).is_some()
}

/// Marks the units and the cues of sums.
pub(super) fn mark(marks: &mut Marks) {
    marks.whole(Mark::UNIT, SHORT_UNIT_WORDS.words().chain(LETTER_UNIT_WORDS.words()).chain(CURRENCIES));
    marks.beginnings(Mark::UNIT, MONEY_WORDS.words().chain(UNIT_WORDS.words()));
    marks.cue_stems(&MONEY_CUES);
}

/// Whether a sign of money or measure can be among these signs.
fn may_hold_sign(gap: &str) -> bool {
    gap.bytes().any(|byte| matches!(byte, b'$' | b'%') || !byte.is_ascii())
}

/// Whether a unit stands behind the number.
fn unit_follows(view: &View, token: usize) -> bool {
    let gap = view.gap(token + 1);
    let sign = may_hold_sign(gap)
        && gap.trim_start().starts_with(['€', '$', '£', '%', '₽', '₴', '¥', '§', '°', '‰', '٪']);
    let near = view.is_marked(token + 1, Mark::UNIT) && matches!(gap, "" | " " | "-" | ":" | "  ");
    if !sign && !near {
        return false;
    }
    let glued_on = view.gap(token + 2).is_empty() && view.is_number(token + 2);
    let word = view.word(token + 1);
    let letter = is_letter_unit(word)
        && !gap.is_empty()
        && (view.is_capital(token + 1) || (view.is_number(token + 2) && view.gap(token + 2) == " "));
    (sign && gap.len() - gap.trim_start().len() <= 2)
        || (near && !glued_on && !letter && is_unit(word, view.digit_count(token)))
}

/// Whether a unit stands before the number.
fn unit_precedes(view: &View, token: usize) -> bool {
    let gap = view.gap(token);
    let sign = may_hold_sign(gap) && gap.trim_end().ends_with(['€', '$', '£', '¥', '₽', '§']);
    (sign && gap.len() - gap.trim_end().len() <= 1)
        || (gap.len() <= 2
            && view.is_marked(token.wrapping_sub(1), Mark::UNIT)
            && matches!(view.word(token.wrapping_sub(1)), "eur" | "usd" | "sek" | "gbp" | "rub" | "kr"))
}

/// The first token of the number that ends at `last`: thousands in groups, decimals behind a comma or point.
fn number_start(view: &View, last: usize) -> usize {
    let mut first = last;
    let decimals = view.digit_count(last) <= 2
        && matches!(view.gap(last), "," | ".")
        && view.is_number(last.wrapping_sub(1));
    if decimals {
        first -= 1;
    }
    while view.digit_count(first) == 3
        && matches!(view.gap(first), " " | "." | "," | "'")
        && view.is_number(first.wrapping_sub(1))
        && view.digit_count(first - 1) <= 3
    {
        first -= 1;
        if view.digit_count(first) < 3 {
            break;
        }
    }
    first
}

/// Whether the number is written in thousands and is round to them, `100 000`, or has several commas, `1,439,323`. No
/// identifier is given so.
fn is_round(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    first < last
        && !scan.joins(first)
        && !scan.view.gap(first).ends_with(['+', '('])
        && (first + 1..=last).all(|at| {
            matches!(scan.view.gap(at), " " | "," | ".")
                && (scan.view.digits(at) == "000" || (last > first + 1 && scan.view.gap(at) == ","))
        })
        && is_amount(scan, first, last)
}

fn is_amount(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let count = scan.count(first..last + 1);
    count <= MOST_DIGITS
        && (!scan.view.digits(first).starts_with('0') || count <= 4 || scan.view.digits(first) == "0")
}

/// Keeps the amount that ends at the token, and the one before it in a range.
pub(super) fn lay(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if unit_follows(view, token) {
        keep_back(scan, token);
    } else if unit_precedes(view, token) {
        let mut last = token;
        while view.digit_count(last + 1) == 3 && matches!(view.gap(last + 1), " " | "." | ",") {
            last += 1;
        }
        if matches!(view.gap(last + 1), "." | ",") && (1..=2).contains(&view.digit_count(last + 1)) {
            last += 1;
        }
        if is_amount(scan, token, last) {
            scan.keep(token..last + 1);
        }
    } else if matches!(view.gap(token), "." | ",")
        && view.digits(token.wrapping_sub(1)) == "0"
        && scan.begins(token - 1)
        && !scan.joins(token + 1)
    {
        scan.keep(token - 1..token + 1);
    } else if view.digit_count(token) <= 6 && !scan.joins(token + 1) {
        let first = number_start(view, token);
        if view.digits(first).starts_with('0') {
            return;
        }
        if is_round(scan, first, token) {
            return scan.keep(first..token + 1);
        }
        let range_first = if matches!(view.gap(first), "-" | " - " | "/") {
            number_start(view, first.wrapping_sub(1).min(first))
        } else {
            first
        };
        if view.is_number(range_first)
            && scan.cue_before(range_first, 3, is_money_cue)
            && is_amount(scan, first, token)
        {
            keep_back(scan, token);
        }
    }
}

/// Whether the number is the end of one that is dialled: `040 1234567 päivällä`.
fn goes_on(scan: &Scan<'_>, first: usize) -> bool {
    let view = scan.view;
    let mut start = first;
    while scan.joins(start) && !scan.is_kept(start.wrapping_sub(1)) {
        start -= 1;
    }
    let digits = view.digits(start);
    let trunk = digits.starts_with('0')
        && (digits.len() >= 3 || (digits.len() == 2 && matches!(view.gap(start + 1), " " | "-" | "/")));
    start < first && (trunk || view.gap(start).trim_end_matches('(').ends_with('+'))
}

/// Whether a long number stands in one piece before something else than money: somebody's number, and a word that
/// happens to follow. Guidance counts things so.
fn is_bare(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let view = scan.view;
    let digits = view.digits(last);
    let sign = view.gap(last + 1).trim_start().starts_with(['€', '$', '£', '%', '₽', '₴', '¥']);
    first == last
        && digits.len() >= 6
        && !digits.ends_with("000")
        && !sign
        && !is_money(view.word(last + 1))
        && !scan.policy.is_guidance()
}

fn keep_back(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let first = number_start(view, token);
    if !is_amount(scan, first, token) || goes_on(scan, first) || is_bare(scan, first, token) {
        return;
    }
    scan.keep(first..token + 1);
    let before = first.wrapping_sub(1);
    if matches!(view.gap(first), "-" | " - " | "/" | "- " | " -") && view.is_number(before) {
        let range_first = number_start(view, before);
        let grows = scan.count(range_first..before + 1) <= scan.count(first..token + 1);
        if is_amount(scan, range_first, before) && grows {
            scan.keep(range_first..before + 1);
        }
    }
}
