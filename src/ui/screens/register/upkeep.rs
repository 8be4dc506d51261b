//! Check and backups: when what keeps the register sound was done last, and what to do about a damaged file.

use crate::domain::{Timestamp, Upkeep, Verdict};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{Card, Label, paint};
use egui::{Align, Color32, Layout, Sense, Ui, vec2};
use egui_material_icons::{MaterialIcon, icons};

/// A fact as it is shown.
#[derive(Clone, Debug, PartialEq)]
struct Fact {
    what: &'static str,
    when: String,
    state: State,
}

/// Whether it is as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Good,
    /// Its time has not come.
    Still,
    /// Something is to be done.
    Open,
    Bad,
}

/// The facts of now.
fn facts(upkeep: &Upkeep, now: Timestamp, tr: Tr) -> Vec<Fact> {
    let when = |at: Option<Timestamp>| {
        at.map_or_else(|| tr.upkeep_never().to_owned(), |at| tr.relative_time(at, now.day()))
    };
    let good = |good: bool| if good { State::Good } else { State::Open };
    let (file, state) = match upkeep.check {
        // It was made today; from tomorrow on it is checked each day.
        None => (tr.upkeep_file_unchecked(), State::Still),
        Some(check) if check.whole => (tr.upkeep_file_checked(), State::Good),
        Some(_) => (tr.upkeep_file_damaged(), State::Bad),
    };
    let checked = upkeep.check.map_or_else(String::new, |check| tr.relative_time(check.at, now.day()));
    let runs = upkeep.runs;
    vec![
        Fact { what: file, when: checked, state },
        Fact {
            what: tr.upkeep_backup(),
            when: when(upkeep.last_backup),
            state: good(!upkeep.backup_is_old(now)),
        },
        Fact { what: tr.upkeep_run(), when: when(runs.last), state: good(runs.missed_since(now).is_none()) },
        Fact {
            what: tr.upkeep_scheduled(),
            when: when(runs.scheduled),
            state: good(runs.scheduled.is_some()),
        },
    ]
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(upkeep) = cx.upkeep else { return };
    Card::new().title(cx.tr.upkeep_title()).show(ui, |ui| {
        for fact in facts(upkeep, cx.now, cx.tr) {
            fact_ui(ui, &fact, cx);
        }
    });
}

fn fact_ui(ui: &mut Ui, fact: &Fact, cx: &Cx<'_>) {
    let (icon, colour): (MaterialIcon, Color32) = match fact.state {
        State::Good => (icons::ICON_CHECK_CIRCLE, cx.theme.verdict(Verdict::Correct).fg),
        State::Still => (icons::ICON_HISTORY, cx.theme.muted),
        State::Open => (icons::ICON_WARNING, cx.theme.verdict(Verdict::Partly).fg),
        State::Bad => (icons::ICON_ERROR, cx.theme.verdict(Verdict::Incorrect).fg),
    };
    let line = vec2(ui.available_width(), size::TARGET);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let (place, _) = ui.allocate_exact_size(vec2(size::ICON, size::TARGET), Sense::hover());
        paint::icon(ui, place.center(), icon, size::ICON_CAPTION, colour);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(Label::new(&fact.when).small().muted());
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(fact.what).kind(Type::SMALL).wrap());
            });
        });
    });
}

/// What to do about a file that the last check found damaged.
pub(super) fn damaged_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(check) = cx.upkeep.and_then(|upkeep| upkeep.check).filter(|check| !check.whole) else { return };
    let colour = cx.theme.verdict(Verdict::Incorrect).fg;
    Card::new().title(cx.tr.upkeep_damaged_title()).show(ui, |ui| {
        let text = cx.tr.upkeep_damaged_body(&cx.tr.date_time_in_text(check.at));
        ui.add(Label::new(&text).text().colour(colour).wrap());
    });
    ui.add_space(space::BETWEEN_CARDS);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, FileCheck, Locale, RunTimes};

    #[test]
    fn what_was_never_done_is_open_and_a_damaged_file_is_bad() {
        let (tr, now) = (Tr::new(Locale::En), Day::parse("2026-11-24").unwrap().start());
        let states =
            |upkeep: &Upkeep| facts(upkeep, now, tr).iter().map(|fact| fact.state).collect::<Vec<_>>();
        assert_eq!(states(&Upkeep::default()), [State::Still, State::Open, State::Good, State::Open]);
        let done = Upkeep {
            last_backup: Some(now),
            check: Some(FileCheck { at: now, whole: false }),
            runs: RunTimes { last: Some(now), scheduled: Some(now), pause: None },
            ..Upkeep::default()
        };
        assert_eq!(states(&done), [State::Bad, State::Good, State::Good, State::Good]);
        assert_eq!(facts(&done, now, tr)[0].what, tr.upkeep_file_damaged());
    }
}
