//! What cannot be read in a query line, wherever one is typed: while it is typed, after it was left or the keys have rested,
//! and in words.

use crate::domain::query::QueryProblem;
use crate::domain::{Day, Filter, Timestamp};
use crate::text::Tr;
use crate::ui::rest::Rest;
use egui::Ui;

/// What was found in a query line when it was read last.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct QueryFault {
    problem: Option<QueryProblem>,
    /// It is a field at the end of a line that is still typed: nothing is said of it yet.
    is_unfinished: bool,
    /// Rest of the keys on such a line.
    rest: Rest,
}

impl QueryFault {
    /// Reads the line while it is typed; `None`: it cannot be read, whether that is said yet or not.
    pub(super) fn read(&mut self, line: &str, today: Day) -> Option<Filter> {
        let (filter, problems) = Filter::parse(line, today);
        self.problem = problems.first().copied();
        self.is_unfinished = self.problem.is_some_and(|problem| problem.is_unfinished(line));
        self.rest.end();
        self.problem.is_none().then_some(filter)
    }

    /// A key was pressed in the line, which is not read yet.
    pub(super) fn typed(&mut self) {
        self.rest.end();
    }

    /// Time passes: a field on which the keys have rested is no longer typed, though it may have the focus.
    pub(super) fn rest(&mut self, ui: &Ui, now: Timestamp) {
        if !self.is_unfinished {
            return;
        }
        if !self.rest.is_on() {
            self.rest.begin_typed(now);
        }
        if self.rest.is_over(ui, now) {
            self.leave();
        }
    }

    /// The line is no longer typed.
    pub(super) fn leave(&mut self) {
        self.is_unfinished = false;
        self.rest.end();
    }

    /// Whether the line cannot be read.
    pub(super) fn is_there(self) -> bool {
        self.problem.is_some()
    }

    /// What is said of it, with the values that a field may have.
    pub(super) fn words(self, tr: Tr) -> Option<String> {
        let problem = self.problem.filter(|_| !self.is_unfinished)?;
        let (at, values) = (u64::from(problem.at), problem.values(tr.locale()).join(", "));
        Some(if values.is_empty() {
            tr.conversations_search_wrong(at)
        } else {
            tr.conversations_search_wrong_value(at, &values)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use egui::{Context, RawInput};

    #[test]
    fn a_field_that_is_still_typed_is_no_fault_before_a_space_or_the_end_of_typing() {
        let today = Day::from_ymd(2026, 11, 24).unwrap();
        let tr = Tr::new(Locale::Fi);
        for (line, typed, left) in [
            ("lupa arvosana:", false, true),
            ("lupa arvosana:huo", false, true),
            ("lupa arvosana:huo ", true, true),
            ("arvosana:huo lupa", true, true),
            ("rooli:asiakas", false, true),
            ("lupa (", true, true),
            ("arvosana:huono", false, false),
        ] {
            let mut fault = QueryFault::default();
            assert_eq!(fault.read(line, today).is_none(), left, "{line}");
            assert_eq!((fault.words(tr).is_some(), fault.is_there()), (typed, left), "{line}");
            fault.leave();
            assert_eq!(fault.words(tr).is_some(), left, "{line}");
        }
    }

    #[test]
    fn a_field_on_which_the_keys_rest_is_a_fault_while_the_line_is_not_left() {
        let today = Day::from_ymd(2026, 11, 24).unwrap();
        let tr = Tr::new(Locale::Fi);
        let said = |fault: &mut QueryFault, now| {
            let output = Context::default().run_ui(RawInput::default(), |ui| fault.rest(ui, Timestamp(now)));
            output.drop_without_applying_deltas();
            fault.words(tr).is_some()
        };
        let mut fault = QueryFault::default();
        assert!(fault.read("kanava:neu", today).is_none());
        for (now, is_said) in [(1_000, false), (1_999, false), (2_000, true), (9_000, true)] {
            assert_eq!(said(&mut fault, now), is_said, "{now}");
        }
        assert!(fault.read("kanava:neuv", today).is_none());
        assert!(!said(&mut fault, 9_500), "it is typed on");
        fault.typed();
        for (now, is_said) in [(10_400, false), (11_399, false), (11_400, true)] {
            assert_eq!(said(&mut fault, now), is_said, "{now}");
        }
        assert!(fault.read("kanava:neuvoja", today).is_some());
        assert!(!said(&mut fault, 20_000));
    }

    #[test]
    fn a_field_without_such_a_value_names_those_that_it_may_have() {
        let today = Day::from_ymd(2026, 11, 24).unwrap();
        for tr in Locale::ALL.map(Tr::new) {
            let said = |line: &str| {
                let mut fault = QueryFault::default();
                fault.read(line, today);
                fault.words(tr)
            };
            let [good, bad] = match tr.locale() {
                Locale::Fi => ["hyvä", "huono"],
                Locale::Sv => ["bra", "dåligt"],
                Locale::En => ["good", "bad"],
            };
            let values = format!("{good}, {bad}");
            assert_eq!(said("arvosana:loistava "), Some(tr.conversations_search_wrong_value(1, &values)));
            assert_eq!(said("lupa pituus:pitkä "), Some(tr.conversations_search_wrong(6)));
            assert_eq!(said("lupa"), None);
        }
    }
}
