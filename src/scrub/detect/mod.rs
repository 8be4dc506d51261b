//! One detector a file. Each notes what it finds; the policy decides what goes.

mod address;
mod card;
mod customer_no;
mod date;
mod date_words;
mod diary_no;
mod email;
mod hetu;
mod iban;
mod ip;
mod isikukood;
mod name;
mod number;
mod passport;
mod permit_card;
mod personnummer;
mod phone;
mod plate;
mod reference;
mod ru_passport;
mod url;

use super::calendar::month_words;
use super::mark::{Mark, Marks};
use super::scan::Scan;

pub(super) use date::numeric_day;

/// Marks the words that the detectors look for.
pub(super) fn mark(marks: &mut Marks) {
    for mark in [
        address::mark,
        card::mark,
        customer_no::mark,
        date::mark,
        email::mark,
        hetu::mark,
        name::mark,
        passport::mark,
        permit_card::mark,
        phone::mark,
        plate::mark,
        reference::mark,
        ru_passport::mark,
    ] {
        mark(marks);
    }
    let (whole, beginnings) = month_words();
    marks.whole(Mark::MONTH, whole.words());
    marks.beginnings(Mark::MONTH, beginnings.words());
}

/// Fewest digits, in groups, of a value that a cue or its shape can name.
const FEWEST_NAMED: usize = 4;

/// Asks the detectors of numbers, each only where its shape can begin.
fn of_number(scan: &mut Scan<'_>, token: usize) {
    let size = scan.view.digit_count(token);
    let plus = scan.view.gap(token).contains('+');
    let count = if size == 4 || plus || scan.begins(token) {
        scan.count(token..scan.group_end(token, LONGEST))
    } else {
        0
    };
    hetu::find(scan, token);
    if count >= 6 {
        personnummer::find(scan, token);
        isikukood::find(scan, token);
        card::find(scan, token);
        phone::find(scan, token);
    }
    if count >= FEWEST_NAMED {
        passport::find(scan, token);
        ru_passport::find(scan, token);
        permit_card::find(scan, token);
        customer_no::find(scan, token);
        reference::find(scan, token);
    }
    iban::find(scan, token);
    date::find(scan, token);
    diary_no::find(scan, token);
    if size <= 5 {
        plate::find(scan, token);
        address::find(scan, token);
        ip::find_v4(scan, token);
    }
}

/// Longest value in digits, with room for what is glued to it.
const LONGEST: usize = 20;

/// Runs every detector. Order matters only for those that look at what was found before: `number` is last.
pub(super) fn all(scan: &mut Scan<'_>) {
    for token in 0..scan.view.len() {
        if scan.view.is_number(token) {
            of_number(scan, token);
        } else {
            date_words::find(scan, token);
            name::find(scan, token);
        }
    }
    email::find(scan);
    if scan.view.has_sign(b':') || scan.view.has_sign(b'=') {
        url::find(scan);
    }
    if scan.view.has_sign(b':') {
        ip::find_v6(scan);
    }
    if scan.view.has_sign(b'<') {
        passport::find_machine_readable(scan);
    }
    number::find(scan);
}
