//! How far the work is: the own, that of all others together, what was flagged or passed, and what nobody could take.

use super::super::data;
use super::super::reviewing::unassigned_words;
use super::end_of;
use crate::domain::round::OTHERS_MIN;
use crate::domain::{Round, RoundKind, RoundProgress, RoundState, SkipReason};
use crate::engine::ops::round::RoundView;
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, size, space, table};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Button, Card, Label, paint, progress};
use egui::{Align, Layout, Ui, vec2};
use egui_material_icons::icons;

/// A row of how far the work is.
struct Work {
    /// Whose, or of what kind.
    label: String,
    /// How much of it is done; `None`: it is only counted, and is no part that grows.
    share: Option<f32>,
    /// The figure at the right.
    figure: String,
}

/// How far the work is. Of one other person nothing is told (`DECISIONS` 28): what the engine does not sum up is not
/// here.
fn works(round: &Round, progress: &RoundProgress, tr: Tr) -> Vec<Work> {
    let part = |label: String, (done, all): (u64, u64)| Work {
        label,
        share: Some(data::share_of(done, all)),
        figure: tr.share(done, all),
    };
    let count = |label: String, count: u64| Work { label, share: None, figure: tr.number(count) };
    let mut works = Vec::new();
    works.extend(progress.own.map(|own| part(tr.rounds_own().to_owned(), own)));
    if let Some(team) = &progress.team {
        works.push(part(tr.rounds_others(team.people), (team.finished, team.assignments)));
        if progress.doubled > 0 {
            let label = match round.kind {
                RoundKind::Review => tr.rounds_both_finished(),
                RoundKind::Calibration => tr.rounds_all_finished(),
            };
            works.push(part(label.to_owned(), (team.compared, progress.doubled)));
        }
        works.push(count(tr.rounds_flagged().to_owned(), team.flagged));
        let skipped = team.skipped.iter().filter(|(_, number)| *number > 0);
        let label = |reason: &SkipReason| tr.rounds_skipped(tr.skip_reason(*reason));
        works.extend(skipped.map(|(reason, number)| count(label(reason), *number)));
    }
    if progress.lacking > 0 {
        works.push(count(tr.rounds_lacking().to_owned(), progress.lacking));
    }
    works
}

/// What a second reviewer was called for, where there was none. It is said of all alike: of one it would tell what was found.
fn why_lacking(progress: &RoundProgress, tr: Tr) -> Option<&'static str> {
    (progress.lacking > 0).then(|| tr.rounds_lacking_why())
}

/// Whether other reviewers would help: nobody reviews a conversation. One that lacks a second reviewer gets none later.
fn wants_reviewers(view: &RoundView) -> bool {
    let progress = &view.progress;
    let wanting = progress.unassigned.unread + progress.unassigned.untaken;
    view.round.state == RoundState::Open && wanting > 0
}

/// Draws the card. Says where it ends, and whether other reviewers are asked for.
pub(super) fn ui(ui: &mut Ui, least: f32, view: &RoundView, cx: &Cx<'_>) -> (f32, bool) {
    let tr = cx.tr;
    let works = works(&view.round, &view.progress, tr);
    Card::new()
        .least(least)
        .title(tr.rounds_progress())
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::MEDIUM;
            if view.progress.doubled > 0 {
                ui.add(Label::new(&tr.rounds_blind(view.progress.doubled)).small().muted().wrap());
            }
            rows_ui(ui, &works, cx);
            if let Some(why) = why_lacking(&view.progress, tr) {
                fact(ui, icons::ICON_INFO, None, why);
            }
            for words in unassigned_words(&view.progress.unassigned, tr) {
                fact(ui, icons::ICON_WARNING, None, &words);
            }
            let asked = wants_reviewers(view) && ui.add(Button::link(tr.rounds_change_reviewers())).clicked();
            if view.progress.team.is_none() && view.round.state == RoundState::Open {
                fact(ui, icons::ICON_INFO, None, &tr.rounds_others_few(OTHERS_MIN));
            }
            (end_of(ui), asked)
        })
        .inner
}

fn rows_ui(ui: &mut Ui, works: &[Work], cx: &Cx<'_>) {
    let kind = Type::CONTROL.semibold();
    let width = |figure: &str| paint::full_line(ui, kind, figure, cx.theme.strong).size().x;
    let figures = works.iter().map(|work| width(&work.figure)).fold(0.0, f32::max);
    let whole = ui.available_width();
    let track = whole * table::WORK_SHARE;
    let names = whole - track - figures - 2.0 * space::MEDIUM;
    for work in works {
        let lines = paint::lines(ui, Type::CONTROL, &work.label, cx.theme.body, names, usize::MAX);
        let line = vec2(whole, lines.size().y.max(size::ICON));
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let place = vec2(figures, line.y);
            ui.allocate_ui_with_layout(place, Layout::right_to_left(Align::Center), |ui| {
                ui.set_min_width(figures);
                ui.add(Label::new(&work.figure).kind(kind).strong());
            });
            ui.allocate_ui_with_layout(vec2(track, line.y), Layout::left_to_right(Align::Center), |ui| {
                // Names break at the same place, with a bar beside them or without.
                ui.set_min_width(track);
                if let Some(share) = work.share {
                    progress(ui, &work.label, share);
                }
            });
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(&work.label).wrap());
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::data::tests::view;
    use super::*;
    use crate::domain::{Language, Locale, RoundTeam, Unassigned};

    #[test]
    fn of_one_other_person_no_row_tells_and_what_is_only_counted_has_no_bar() {
        let tr = Tr::new(Locale::En);
        let round = view(RoundState::Open).round;
        let rows = |progress: &RoundProgress| -> Vec<(String, bool)> {
            works(&round, progress, tr).into_iter().map(|work| (work.label, work.share.is_some())).collect()
        };
        let few = RoundProgress { own: Some((9, 12)), doubled: 4, ..RoundProgress::default() };
        assert_eq!(rows(&few), [(tr.rounds_own().to_owned(), true)]);
        let team = RoundTeam {
            people: 3,
            finished: 100,
            assignments: 300,
            compared: 1,
            flagged: 1,
            skipped: vec![(SkipReason::Language, 2), (SkipReason::Other, 0)],
            pace: Vec::new(),
        };
        let many = RoundProgress { doubled: 4, lacking: 1, team: Some(team), ..RoundProgress::default() };
        let all = [
            (tr.rounds_others(3), true),
            (tr.rounds_both_finished().to_owned(), true),
            (tr.rounds_flagged().to_owned(), false),
            (tr.rounds_skipped(tr.skip_reason(SkipReason::Language)), false),
            (tr.rounds_lacking().to_owned(), false),
        ];
        assert_eq!(rows(&many), all);
        let whys = [&many, &few].map(|progress| why_lacking(progress, tr));
        assert_eq!(whys, [Some(tr.rounds_lacking_why()), None]);
    }

    #[test]
    fn why_a_conversation_has_no_reviewer_is_said() {
        let tr = Tr::new(Locale::En);
        let both = Unassigned { unread: 3, languages: vec![Language::SV, Language::EN], untaken: 6 };
        let languages = tr.list_any(&[tr.language(Language::SV), tr.language(Language::EN)]);
        let said = [tr.rounds_unassigned_unread(3, &languages), tr.rounds_unassigned_untaken(6)];
        assert_eq!(unassigned_words(&both, tr), said);
        assert!(said[0].ends_with("reads Swedish or English."), "{}", said[0]);
        assert_eq!(unassigned_words(&Unassigned::default(), tr), [""; 0]);
    }

    #[test]
    fn other_reviewers_are_offered_where_an_open_round_wants_some() {
        let both = Unassigned { unread: 0, languages: Vec::new(), untaken: 1 };
        for (state, unassigned, lacking, wants) in [
            (RoundState::Open, both.clone(), 0, true),
            (RoundState::Open, Unassigned::default(), 1, false),
            (RoundState::Closed, both, 1, false),
        ] {
            let mut view = view(state);
            view.progress = RoundProgress { unassigned, lacking, ..RoundProgress::default() };
            assert_eq!(wants_reviewers(&view), wants, "{state:?} {lacking}");
        }
    }
}
