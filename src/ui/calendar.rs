//! The words of a calendar in the language of the interface.

use crate::text::Tr;
use crate::ui::widgets::CalendarWords;

/// Runs something with the words that a date field needs.
pub fn with_words<R>(tr: Tr, draw: impl FnOnce(CalendarWords<'_>) -> R) -> R {
    draw(CalendarWords {
        month: &|month| tr.capitalised(&tr.month(month)),
        weekdays: tr.weekdays_short(),
        day: &|day| tr.date_words(day),
        open: tr.common_open_calendar(),
        before: tr.common_month_before(),
        after: tr.common_month_after(),
    })
}
