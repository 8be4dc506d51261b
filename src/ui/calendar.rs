//! The words of a calendar in the language of the interface.

use crate::domain::MonthKey;
use crate::text::Tr;
use crate::ui::widgets::CalendarWords;

/// Runs something with the words that a date field needs.
pub fn with_words<R>(tr: Tr, draw: impl FnOnce(CalendarWords<'_>) -> R) -> R {
    let letters: [String; 7] = [1, 2, 3, 4, 5, 6, 7].map(|day| tr.date_weekday_letters(day));
    draw(CalendarWords {
        month: &|month: MonthKey| tr.capitalised(&tr.month(month)),
        weekdays: letters.each_ref().map(String::as_str),
        day: &|day| tr.date_words(day),
        open: tr.date_calendar_open(),
        before: tr.date_calendar_before(),
        after: tr.date_calendar_after(),
    })
}
