//! Gaps: questions that got no answer or should have been handed over, grouped by likeness or by the answer text that was
//! judged, each of which leads to its conversation; and the work list for those who write guidance, by page and cause, which
//! leaves without any question.

mod bar;
mod chosen;
mod data;
mod export;
mod table;
mod work;

use crate::domain::gap::Gap;
use crate::engine::ops::gap::{Query, Reply};
use crate::engine::{Changes, Event, Reply as AnyReply};
use crate::text::Tr;
use crate::ui::acts::Can;
use crate::ui::cx::{Cx, Load, Outbox, Wish};
use crate::ui::theme::{Width, size};
use crate::ui::widgets::{ListState, paint};
use data::{Found, Place};
use egui::{CentralPanel, Frame, Panel, Ui};
use export::Export;
use std::path::Path;
use std::rc::Rc;

/// What is shown of the gaps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    /// Groups of questions.
    #[default]
    Questions,
    /// What is to be mended.
    Work,
}

/// Which list is to have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    /// Groups, or the work list.
    List,
    /// The questions of the chosen group.
    Questions,
}

/// State of the screen.
#[derive(Default)]
pub struct GapsScreen {
    found: Load<Rc<Found>>,
    view: View,
    /// The groups.
    list: ListState,
    /// The questions of the chosen group.
    asked: ListState,
    /// The work list.
    work: ListState,
    export: Export,
    /// Whether the chosen group stands in place of the list, where there is room for one of them.
    reading: bool,
    focus: Option<Focus>,
    /// Whether a question led to its conversation.
    opened: bool,
    /// Whether what is shown may have changed; it is read again when it is drawn, and so not while somebody reviews.
    old: bool,
}

impl GapsScreen {
    /// How many answers in how many groups, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        let Some(found) = self.found.ready() else { return String::new() };
        let answers = found.groups.iter().map(|group| group.gap.answers).sum();
        cx.tr.gaps_scope(answers, found.groups.len() as u64)
    }

    /// It comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        // Back from a conversation one is among the questions, if they are still in view.
        let opened = std::mem::take(&mut self.opened) && (self.reading || cx.width > Width::One);
        self.focus = Some(if opened { Focus::Questions } else { Focus::List });
        self.read_again(cx, out);
    }

    fn read_again(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.old = false;
        self.found.ask(out.ask(Query::List), cx.now);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let event = self.export.answer(event, cx, out)?;
        if !self.found.awaits(&event) {
            return Some(event);
        }
        let before = self.selected();
        self.found = Load::answered(event.result, |reply| match reply {
            AnyReply::Gap(Reply::List(gaps, work)) => Some(Rc::new(Found::new(gaps, work))),
            _ => None,
        });
        self.follow(before);
        None
    }

    /// The answer that is selected in the chosen group.
    fn selected(&self) -> Option<Place> {
        let group = self.found.ready()?.group(self.list.selected)?;
        data::question(&group.gap, self.asked.selected).map(|asked| (asked.conversation, asked.seq))
    }

    /// What was selected may stand elsewhere now; where it is gone, the first group is chosen.
    fn follow(&mut self, before: Option<Place>) {
        let Some(found) = self.found.ready() else { return };
        let place = before.and_then(|answer| found.place_of(answer));
        let shown = place.or_else(|| found.groups.first().map(|_| (0, 0)));
        (self.list.selected, self.asked.selected) = shown.unzip();
        self.reading &= place.is_some();
        if place.is_none() && self.focus == Some(Focus::Questions) {
            self.focus = Some(Focus::List);
        }
        let last = (found.work.len() as u64).checked_sub(1);
        self.work.selected = last.map(|last| self.work.selected.unwrap_or(0).min(last));
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes) {
        self.old |= changes.reviews
            || changes.rounds
            || changes.answers
            || changes.conversations
            || changes.retention;
    }

    /// Where the table goes.
    pub fn picked(&mut self, path: &Path) {
        self.export.picked(path);
    }

    /// Whether the work list can leave.
    pub fn can_export(&self, tr: Tr) -> Can {
        data::can_export(&self.found, tr)
    }

    /// Opens the dialog in which it leaves.
    pub fn ask_export(&mut self, cx: &Cx<'_>) {
        self.export.open(cx);
    }

    /// Draws it: the groups with the chosen one beside them or in their place, or the work list.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if self.old {
            self.read_again(cx, out);
        }
        let found = self.found.ready().filter(|_| self.view == View::Questions).map(Rc::clone);
        let group = found.as_ref().and_then(|found| found.group(self.list.selected));
        self.reading &= group.is_some();
        if let Some(group) = group.filter(|_| cx.width == Width::One && self.reading) {
            let frame = Frame::NONE.fill(cx.theme.sunken);
            CentralPanel::default().frame(frame).show(ui, |ui| self.chosen_ui(ui, group, true, cx, out));
        } else {
            if let Some(group) = group.filter(|_| cx.width > Width::One) {
                let side = Panel::right("gap").exact_size(size::ANSWER);
                let side = side.resizable(false).show_separator_line(false);
                side.frame(Frame::NONE.fill(cx.theme.sunken)).show(ui, |ui| {
                    let edge = ui.max_rect();
                    self.chosen_ui(ui, group, false, cx, out);
                    paint::upright(ui, edge.left() + 0.5, edge.top(), edge.bottom());
                });
            }
            let frame = Frame::NONE.fill(cx.theme.panel);
            CentralPanel::default().frame(frame).show(ui, |ui| self.list_ui(ui, cx, out));
        }
        self.export.ui(ui, cx, out);
    }

    /// Another group was selected: its first question stands at the top.
    fn begin(&mut self) {
        self.asked = ListState::default();
        self.asked.select(0);
    }

    /// Opens the conversation of a question at the answer that it got.
    fn open(gap: &Gap, at: Option<u64>, out: &mut Outbox) {
        if let Some(asked) = data::question(gap, at) {
            out.wish(Wish::OpenAnswer(asked.number, asked.seq));
        }
    }
}
