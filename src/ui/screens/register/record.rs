//! The record of processing: each sentence with what it was checked by, and red what does not hold.

mod fill;
mod print;

use crate::domain::{Record, RecordFault, RecordSection, RecordSentence, RecordState, Verdict};
use crate::engine::ops::record::{Query, Reply};
use crate::engine::{Changes, Event, Reply as AnyReply};
use crate::text::Tr;
use crate::ui::cx::{Cx, Load, Outbox, Wish};
use crate::ui::faces::unready_ui;
use crate::ui::route::Route;
use crate::ui::theme::{Width, radius, size, space};
use crate::ui::widgets::{Button, Card, Label, paint};
use egui::{Align, Frame, Layout, Sense, Ui, vec2};
use egui_material_icons::{MaterialIcon, icons};
use fill::Fill;
use print::Print;
use std::path::Path;

/// The part of a supervisor.
#[derive(Default)]
pub(super) struct RecordPart {
    record: Load<Record>,
    /// Whether it has to be asked for again when it is drawn.
    outdated: bool,
    fill: Fill,
    print: Print,
}

/// A row: a sentence as it is shown.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    sentence: RecordSentence,
    state: RecordState,
    words: &'static str,
    /// What was found, a line each, in words.
    evidence: Vec<String>,
    /// Why it does not hold.
    reason: Option<String>,
}

impl Line {
    fn of(record: &Record, sentence: RecordSentence, tr: Tr) -> Self {
        let state = record.state(sentence);
        let reason = match &state {
            RecordState::Untrue(fault) => Some(tr.capitalised(&tr.record_fault(fault))),
            _ => None,
        };
        let evidence = tr.record_evidence(record, sentence);
        Self {
            sentence,
            words: tr.record_sentence(sentence),
            evidence: evidence.iter().map(|line| tr.kinds_spoken(line).into_owned()).collect(),
            reason,
            state,
        }
    }
}

/// Where what is untrue can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Screen(Route),
    /// The tab beside this one.
    Retention,
}

fn look(fault: &RecordFault) -> Option<Look> {
    Some(match fault {
        RecordFault::OpenedWithoutPurpose(_) | RecordFault::LogBroken(_) | RecordFault::LogTooOld(_) => {
            Look::Screen(Route::Audit)
        }
        RecordFault::ExamplesAstray(_)
        | RecordFault::ExportsUnexplained(_)
        | RecordFault::ExportsMissing(_) => Look::Screen(Route::Collections),
        RecordFault::NotesUnexplained(_)
        | RecordFault::ConversationsAstray(_)
        | RecordFault::ImportsUneven(_) => Look::Screen(Route::Import),
        RecordFault::RolesUnknown(_) | RecordFault::NamesShared(_) | RecordFault::HashesWeak(_) => {
            Look::Screen(Route::Accounts)
        }
        RecordFault::OlderRules(_)
        | RecordFault::KeptTooLong(_)
        | RecordFault::NotDestroyed(_)
        | RecordFault::Found(_)
        | RecordFault::RecordChanged(_)
        | RecordFault::Unchecked(_) => Look::Retention,
        RecordFault::OtherTables
        | RecordFault::Counters { .. }
        | RecordFault::Networking(_)
        | RecordFault::NotOverwritten
        | RecordFault::BackupsLeft(_)
        | RecordFault::BackupsUnseen(_)
        | RecordFault::BackupsOverNumber(_)
        | RecordFault::Exposed(_) => return None,
    })
}

impl RecordPart {
    /// The screen comes into view: what was found may have changed.
    pub(super) fn entered(&mut self) {
        self.outdated = true;
    }

    /// Something changed; it is looked at again when it is drawn.
    pub(super) fn stale(&mut self, changes: Changes) {
        self.outdated |= Changes { session: false, ..changes } != Changes::default();
    }

    /// Where the page goes.
    pub(super) fn picked(&mut self, path: &Path) {
        self.print.picked(path);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let event = self.fill.answer(event, cx, out)?;
        let event = self.print.answer(event, cx, out)?;
        if self.record.awaits(&event) {
            self.record = Load::answered(event.result, |reply| match reply {
                AnyReply::Record(Reply::Shown(record)) => Some(*record),
                _ => None,
            });
            return None;
        }
        Some(event)
    }

    fn ask(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.outdated = false;
        self.record.ask(out.ask(Query::Show), cx.now);
    }

    /// Draws it; `true`: the tab beside it is wanted.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) -> bool {
        if self.outdated && !self.record.is_asked() {
            self.ask(cx, out);
        }
        let mut wanted = None;
        Card::new().show(ui, |ui| {
            self.head_ui(ui, cx);
            if unready_ui(ui, &self.record, size::ROW_ANSWER, cx) {
                self.ask(cx, out);
            }
            let Some(record) = self.record.ready() else { return };
            for (number, section) in (1_u64..).zip(RecordSection::ALL) {
                ui.add_space(space::LARGE);
                let title = format!("{} {}", cx.tr.number(number), cx.tr.record_section(section));
                ui.add(Label::new(&title).text().semibold().strong().wrap());
                for sentence in section.sentences() {
                    let line = Line::of(record, sentence, cx.tr);
                    wanted = wanted.or(line_ui(ui, &line, cx));
                }
            }
        });
        if let Some(Look::Screen(route)) = wanted {
            out.wish(Wish::Go(route));
        }
        wanted == Some(Look::Retention)
    }

    /// What the record is, when it was checked, and what can be done with it.
    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        ui.add(Label::new(tr.record_title()).head().wrap());
        let record = self.record.ready();
        let checked = record
            .map_or_else(String::new, |record| tr.record_checked(&tr.relative_time(record.at, cx.today)));
        let intro = tr.list_facts(&[tr.record_intro(), &checked]);
        ui.add(Label::new(&intro).small().muted().wrap());
        if let Some(record) = record {
            ui.add(Label::new(&tr.list_facts(&tr.record_counts(record))).small().medium().wrap());
            let (statements, untrue) = (record.statements.clone(), record.untrue().len() as u64);
            ui.add_space(space::SMALL);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::SMALL;
                if ui.add(Button::secondary(tr.record_fill()).icon(icons::ICON_EDIT)).clicked() {
                    self.fill.open(statements);
                }
                if ui.add(Button::secondary(tr.record_print()).icon(icons::ICON_PRINT)).clicked() {
                    self.print.open(untrue, cx);
                }
            });
        }
    }

    /// Draws the dialog that is open.
    pub(super) fn dialogs_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        self.fill.ui(ui, cx, out);
        self.print.ui(ui, cx, out);
    }
}

/// A sign for a state, and the verdict whose colours it has.
fn sign(state: &RecordState) -> (MaterialIcon, Verdict) {
    match state {
        RecordState::Holds => (icons::ICON_CHECK_CIRCLE, Verdict::Correct),
        RecordState::Untrue(_) => (icons::ICON_ERROR, Verdict::Incorrect),
        RecordState::Stated => (icons::ICON_PERSON, Verdict::Unassessable),
        RecordState::Missing => (icons::ICON_EDIT, Verdict::Partly),
    }
}

fn line_ui(ui: &mut Ui, line: &Line, cx: &Cx<'_>) -> Option<Look> {
    let tint = cx.theme.verdict(sign(&line.state).1);
    let untrue = line.reason.is_some();
    let frame = Frame::NONE.inner_margin(vec2(space::SMALL, space::SIGN));
    let frame = if untrue { frame.fill(tint.tint).corner_radius(radius::CONTROL) } else { frame };
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.set_min_height(size::ROW_ANSWER - 2.0 * space::SIGN);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let (place, _) = ui.allocate_exact_size(vec2(size::TARGET, size::TARGET), Sense::hover());
            paint::icon(ui, place.center(), sign(&line.state).0, size::ICON_LARGE, tint.fg);
            if cx.width == Width::One {
                return ui.vertical(|ui| words_ui(ui, line, true, cx)).inner;
            }
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                state_ui(ui, line, cx);
                ui.with_layout(Layout::top_down(Align::Min), |ui| words_ui(ui, line, false, cx)).inner
            })
            .inner
        })
        .inner
    });
    if !untrue {
        let rect = shown.response.rect;
        paint::hairline(ui, rect.left(), rect.right(), rect.bottom());
    }
    shown.inner
}

/// The word for the state; what would turn a sentence red is told where the pointer rests on it.
fn state_ui(ui: &mut Ui, line: &Line, cx: &Cx<'_>) {
    let colour = cx.theme.verdict(sign(&line.state).1).fg;
    let word = ui.add(Label::new(cx.tr.record_state(&line.state)).small().medium().colour(colour).wrap());
    if let Some(change) = cx.tr.record_change(line.sentence).filter(|_| line.state.is_checked()) {
        word.on_hover_text(change);
    }
}

fn words_ui(ui: &mut Ui, line: &Line, with_state: bool, cx: &Cx<'_>) -> Option<Look> {
    ui.spacing_mut().item_spacing.y = space::HAIR;
    ui.add(Label::new(line.words).row().medium().strong().wrap());
    let colour = cx.theme.verdict(Verdict::Incorrect).fg;
    if let Some(reason) = &line.reason {
        ui.add(Label::new(reason).small().medium().colour(colour).wrap());
    }
    for found in &line.evidence {
        ui.add(Label::new(found).small().muted().wrap());
    }
    if with_state {
        state_ui(ui, line, cx);
    }
    let RecordState::Untrue(fault) = &line.state else { return None };
    let look = look(fault)?;
    ui.add(Button::link(cx.tr.record_look())).clicked().then_some(look)
}
