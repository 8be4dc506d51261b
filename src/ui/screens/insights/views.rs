//! What the cards say: made once, and held until an answer comes or something else is chosen.

use super::data::{self, Mark, Row};
use super::period::{self, Chosen};
use super::{InsightsScreen, criteria, none, reviewed, sheet, volume};
use crate::domain::insight::{ClosedRounds, OWN_MIN, TEAM_MIN};
use crate::domain::{Day, Locale};
use crate::ui::cx::Cx;
use crate::ui::screens::rounds::data::criterion_name;
use std::borrow::Cow;
use std::rc::Rc;

/// A card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Which {
    Line,
    Verdicts,
    Parts,
    Criteria,
    Months,
    Ledger,
    Reviewed,
    Own,
    Hours,
    Kinds,
    Coverage,
    Leaks,
}

/// What a card says.
pub(super) struct View {
    pub(super) title: Cow<'static, str>,
    pub(super) caption: String,
    /// What the figures are, and what they rest on.
    pub(super) heads: [&'static str; 2],
    pub(super) rows: Vec<Row>,
    /// What fills it, where it has no rows.
    pub(super) empty: Cow<'static, str>,
}

impl View {
    /// Whether a row has a figure that may be told.
    pub(super) fn has_figure(&self) -> bool {
        self.rows.iter().any(|row| row.mark != Mark::Nothing)
    }
}

/// What a view is made of, beside what the register has answered.
#[derive(Clone, PartialEq)]
struct Basis {
    chosen: Chosen,
    tables: bool,
    today: Day,
    locale: Locale,
}

/// Views that were made, as long as they hold.
#[derive(Default)]
pub(super) struct Views {
    basis: Option<Basis>,
    made: Vec<(Which, Rc<View>)>,
}

impl Views {
    /// An answer has come: all are made anew.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// The view of a card, if it was made of this; what was made of anything else goes.
    fn held(&mut self, which: Which, basis: &Basis) -> Option<Rc<View>> {
        if self.basis.as_ref() != Some(basis) {
            *self = Self { basis: Some(basis.clone()), made: Vec::new() };
        }
        self.made.iter().find(|(known, _)| *known == which).map(|(_, view)| Rc::clone(view))
    }

    fn hold(&mut self, which: Which, view: &Rc<View>) {
        self.made.push((which, Rc::clone(view)));
    }
}

impl InsightsScreen {
    /// What a card says; made once until something changes.
    pub(super) fn view(&mut self, which: Which, all: &ClosedRounds, cx: &Cx<'_>) -> Rc<View> {
        let (chosen, locale) = (self.chosen.clone(), cx.tr.locale());
        let basis = Basis { chosen, tables: self.tables, today: cx.today, locale };
        if let Some(view) = self.views.held(which, &basis) {
            return view;
        }
        let view = Rc::new(match which {
            Which::Line | Which::Verdicts | Which::Parts | Which::Criteria => self.round_view(which, all, cx),
            Which::Reviewed => self.reviewed_view(all, cx),
            _ => self.volume_view(which, cx),
        });
        self.views.hold(which, &view);
        view
    }

    /// The card of what reviewers said.
    fn reviewed_view(&self, all: &ClosedRounds, cx: &Cx<'_>) -> View {
        let tr = cx.tr;
        let rows = if self.tables { reviewed::table_rows } else { reviewed::month_rows };
        let months = self.reviewed.ready().map(Vec::as_slice).unwrap_or_default();
        let title = match self.chosen.criterion {
            Some(criterion) => {
                let name = criterion_name(all.criteria.iter(), criterion, tr);
                Cow::Owned(tr.insights_reviewed_values(&name))
            }
            None => Cow::Borrowed(tr.insights_reviewed()),
        };
        View {
            title,
            caption: tr.insights_reviewed_of(u64::from(period::LEDGER_YEARS)),
            heads: [tr.insights_head_given(), ""],
            rows: rows(months, all, &self.chosen, tr),
            empty: Cow::Borrowed(tr.insights_reviewed_none()),
        }
    }

    /// A card of closed rounds.
    fn round_view(&self, which: Which, all: &ClosedRounds, cx: &Cx<'_>) -> View {
        let tr = cx.tr;
        let rounds = data::in_view(all, &self.chosen, cx.today);
        let newest = rounds.iter().rev().find(|round| !round.figures.is_empty());
        let name = newest.map(|round| tr.kinds_spoken(&round.name).into_owned()).unwrap_or_default();
        let share = [tr.rounds_head_share(), tr.rounds_head_answers()];
        let empty = Cow::Borrowed(none::why_no_rows(all, &rounds, tr));
        match which {
            Which::Verdicts => View {
                title: Cow::Borrowed(tr.insights_verdicts()),
                caption: name,
                heads: share,
                rows: data::verdict_rows(&rounds, tr),
                empty,
            },
            Which::Parts => View {
                title: Cow::Borrowed(tr.insights_parts()),
                caption: name,
                heads: share,
                rows: data::part_rows(&rounds, tr),
                empty,
            },
            Which::Criteria => View {
                title: Cow::Borrowed(tr.insights_criteria()),
                caption: String::new(),
                heads: [tr.insights_head_highest(), tr.insights_head_alpha()],
                rows: criteria::criterion_rows(&rounds, all, tr),
                empty: Cow::Borrowed(tr.insights_criteria_none()),
            },
            _ => {
                let estimates = data::estimates(all, &rounds, &self.chosen);
                let mut rows = data::round_rows(&estimates, &self.chosen, cx.today, tr);
                // A target alone says nothing.
                let target = self.chosen.target(all).filter(|_| !rows.is_empty());
                rows.extend(target.map(|target| data::target_row(target, tr)));
                // A table has neither line nor area, and the target in a row of its own.
                let caption = if self.tables { String::new() } else { sheet::legend(target, tr) };
                let of = if self.chosen.criterion.is_some() {
                    tr.rounds_head_conversations()
                } else {
                    tr.rounds_head_answers()
                };
                let (title, heads) = (data::line_title(all, &self.chosen, tr), [tr.rounds_head_share(), of]);
                View { title, caption, heads, rows, empty }
            }
        }
    }

    /// A card of volumes, coverage or the own agreement; without rows while they are not there.
    fn volume_view(&self, which: Which, cx: &Cx<'_>) -> View {
        let (tr, volumes) = (cx.tr, self.volumes.ready());
        let counted = |title, caption: &str, heads, rows: Option<Vec<Row>>| View {
            title: Cow::Borrowed(title),
            caption: caption.to_owned(),
            heads,
            rows: rows.unwrap_or_default(),
            empty: Cow::Borrowed(tr.insights_volumes_none()),
        };
        let share = [tr.rounds_head_share(), ""];
        let number = [tr.rounds_head_conversations(), ""];
        match which {
            Which::Hours => {
                let rows = volumes.map(|volumes| volume::hour_rows(&volumes.hours, tr));
                let days = volumes.map(|volumes| tr.date_range(volumes.hours.from, volumes.hours.to));
                counted(tr.insights_hours(), &days.unwrap_or_default(), number, rows)
            }
            Which::Kinds => {
                let rows =
                    volumes.map(|volumes| volume::kind_rows(&volumes.months, &self.chosen, cx.today, tr));
                counted(tr.insights_kinds(), "", number, rows)
            }
            Which::Leaks => {
                let rows = volumes.map(|volumes| volume::leak_rows(&volumes.leak_checks, cx.today, tr));
                let view = counted(tr.insights_leaks(), "", share, rows);
                View { empty: Cow::Borrowed(tr.insights_leftover_none()), ..view }
            }
            Which::Ledger => {
                let rows = self.ledger.ready().map(|all| volume::ledger_rows(all, &self.chosen, tr));
                let years = u64::from(period::LEDGER_YEARS);
                let of =
                    if self.tables { tr.insights_ledger_years(years) } else { tr.insights_ledger_of(years) };
                let heads = [tr.insights_ledger_kept(), tr.insights_ledger_lost()];
                counted(tr.insights_ledger(), &of, heads, rows)
            }
            Which::Own => {
                let rows = self.own.ready().map(|own| volume::own_rows(own, tr));
                let empty = Cow::Owned(tr.insights_own_none(OWN_MIN, TEAM_MIN));
                View { empty, ..counted(tr.insights_own(), "", share, rows) }
            }
            Which::Coverage => {
                let from = self.chosen.period.first(cx.today).month();
                let rows = self.coverage.ready().map(|months| volume::coverage_rows(months, from, tr));
                counted(tr.insights_coverage(), tr.insights_coverage_of(), share, rows)
            }
            _ => {
                let rows = volumes.map(|volumes| volume::month_rows(&volumes.months, &self.chosen, tr));
                counted(tr.insights_months(), "", number, rows)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_card_says_is_made_once_until_an_answer_comes_or_something_else_is_chosen() {
        let today = Day::parse("2026-11-28").unwrap();
        let basis = Basis { chosen: Chosen::default(), tables: false, today, locale: Locale::En };
        let view = Rc::new(View {
            title: Cow::Borrowed(""),
            caption: String::new(),
            heads: ["", ""],
            rows: Vec::new(),
            empty: Cow::Borrowed(""),
        });
        let mut views = Views::default();
        let is_held = |views: &mut Views, which, basis: &Basis| {
            views.held(which, basis).is_some_and(|held| Rc::ptr_eq(&held, &view))
        };
        assert!(!is_held(&mut views, Which::Ledger, &basis));
        views.hold(Which::Ledger, &view);
        assert!(is_held(&mut views, Which::Ledger, &basis) && !is_held(&mut views, Which::Line, &basis));
        let shorter = Chosen { period: period::Period::Days, ..Chosen::default() };
        for other in [
            Basis { chosen: shorter, ..basis.clone() },
            Basis { tables: true, ..basis.clone() },
            Basis { today: today.plus_days(1), ..basis.clone() },
            Basis { locale: Locale::Fi, ..basis.clone() },
        ] {
            views.held(Which::Ledger, &basis);
            views.hold(Which::Ledger, &view);
            assert!(is_held(&mut views, Which::Ledger, &basis));
            assert!(!is_held(&mut views, Which::Ledger, &other));
        }
        views.held(Which::Ledger, &basis);
        views.hold(Which::Ledger, &view);
        views.forget();
        assert!(!is_held(&mut views, Which::Ledger, &basis));
    }
}
