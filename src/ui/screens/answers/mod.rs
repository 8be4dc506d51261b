//! Answers: distinct answer texts with how often they were given and what was judged of them; one wrong answer is seen with
//! all its copies, and judged with them. The list at the left, the chosen text at the right.

mod bar;
mod chosen;
pub(super) mod data;
mod guidance;
mod judging;
mod months;
mod parts;
mod rows;
pub(super) mod table;

use crate::domain::{Answer, AnswerFilter, AnswerHash};
use crate::engine::ops::answer::{Query, Reply};
use crate::engine::{Changes, Event, Reply as AnyReply, RequestId};
use crate::error::{Error, ErrorKind, Result};
use crate::text::Tr;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::keys;
use crate::ui::rest::Rest;
use crate::ui::theme::{Width, size};
use crate::ui::widgets::{ListOutput, SearchField, paint};
use egui::{CentralPanel, Frame, Panel, Ui};
use guidance::Guidance;
use judging::Judging;
use rows::AnswerList;
use std::rc::Rc;

/// State of the screen.
#[derive(Default)]
pub struct AnswersScreen {
    list: AnswerList,
    view: Load<Rc<Answer>>,
    /// Rest of the arrow keys on a row whose text is not read yet.
    rest: Rest,
    /// What is typed about the chosen text; it stays when its dialog is closed.
    judging: Judging,
    /// The verdict that is on its way, and the text that it is about.
    sent: Option<(RequestId, AnswerHash)>,
    /// The own verdict that is being taken back.
    taking: Option<RequestId>,
    error: Option<Error>,
    guidance: Guidance,
    /// Whether the text stands in place of the list, where there is room for one of them.
    reading: bool,
    /// Whether the list is to have the focus.
    focus: bool,
    /// Whether what is shown may have changed; it is read again when it is drawn, and so not while somebody reviews.
    old: bool,
}

impl AnswersScreen {
    /// How many texts, and how often they were given or how many are listed of them, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        let totals = self.list.page().ready().map(|page| page.totals);
        let (Some(totals), Some((count, more))) = (totals, self.list.count()) else { return String::new() };
        if *self.list.filter() == AnswerFilter::default() {
            cx.tr.answers_scope(totals.given, totals.texts)
        } else if more {
            cx.tr.answers_scope_over(count, totals.texts)
        } else {
            cx.tr.answers_scope_filtered(count, totals.texts)
        }
    }

    /// It comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.focus = true;
        self.read_again(cx, out);
    }

    fn read_again(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.old = false;
        self.list.reload(cx, out);
        self.ask_view(cx, out);
    }

    fn ask_view(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.rest.end();
        if let Some(chosen) = self.list.chosen() {
            self.view.ask(out.ask(Query::Show(chosen)), cx.now);
        }
    }

    /// Chooses a text and reads it.
    fn choose(&mut self, hash: AnswerHash, cx: &Cx<'_>, out: &mut Outbox) {
        self.list.choose(hash);
        self.ask_view(cx, out);
    }

    /// The chosen text, once it is there.
    fn shown(&self) -> Option<&Rc<Answer>> {
        self.view.ready().filter(|answer| Some(answer.hash) == self.list.chosen())
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let event = self.guidance.answer(event)?;
        if self.view.awaits(&event) {
            if matches!(&event.result, Err(error) if error.kind == ErrorKind::NotFound) {
                // It went with its last copy; the list, which is read again, gives another.
                self.list.leave();
                self.view = Load::Idle;
                return None;
            }
            self.view = Load::answered(event.result, |reply| match reply {
                AnyReply::Answer(Reply::Shown(answer)) => Some(Rc::from(answer)),
                _ => None,
            });
            return None;
        }
        if let Some((_, hash)) = self.sent.take_if(|(sent, _)| *sent == event.request) {
            self.judged(hash, event.result, cx.tr, out);
            return None;
        }
        if self.taking.take_if(|taking| *taking == event.request).is_some() {
            match event.result {
                Ok(_) => out.success(cx.tr.answers_taken_back()),
                Err(error) => out.failure(error),
            }
            return None;
        }
        let event = self.list.answer(event);
        if event.is_none() {
            self.follow_list(cx, out);
        }
        event
    }

    /// What is shown is one of the texts that are listed; beside the list there is always one, if there is any.
    fn follow_list(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.list.leave_unlisted();
        if self.list.chosen().is_some() {
            return;
        }
        let first = self.list.rows().first().map(|row| row.hash);
        match first.filter(|_| cx.width > Width::One) {
            Some(first) => self.choose(first, cx, out),
            None => self.view = Load::Idle,
        }
    }

    /// Whether a verdict is typed that is not saved.
    pub(in crate::ui) fn is_typed(&self) -> bool {
        self.judging.is_typed()
    }

    /// A verdict on a text was stored or refused; what changed by it is read again as whatever changes. The dialog can be
    /// about another text by now.
    fn judged(&mut self, hash: AnswerHash, result: Result<AnyReply>, tr: Tr, out: &mut Outbox) {
        let own = self.judging.is_about(hash);
        match result {
            Ok(_) => {
                if own {
                    (self.judging, self.error) = (Judging::default(), None);
                }
                out.success(tr.answers_judged());
            }
            Err(error) if own && self.judging.is_open() => self.error = Some(error),
            Err(error) => out.failure(error),
        }
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes) {
        self.old |= changes.answers
            || changes.reviews
            || changes.rounds
            || changes.retention
            || changes.conversations;
    }

    /// Draws it: the list, and beside it or in its place one text.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if self.old {
            self.read_again(cx, out);
            self.guidance.grow_old(cx, out);
        }
        self.list.tick(ui.ctx(), cx, out);
        self.keys(ui);
        self.reading &= self.list.chosen().is_some();
        if cx.width == Width::One && self.reading {
            let frame = Frame::NONE.fill(cx.theme.sunken);
            CentralPanel::default().frame(frame).show(ui, |ui| self.chosen_ui(ui, true, cx, out));
        } else {
            if cx.width > Width::One {
                let side = Panel::right("answer").exact_size(size::ANSWER);
                let side = side.resizable(false).show_separator_line(false);
                side.frame(Frame::NONE.fill(cx.theme.sunken)).show(ui, |ui| {
                    let edge = ui.max_rect();
                    self.chosen_ui(ui, false, cx, out);
                    paint::upright(ui, edge.left() + 0.5, edge.top(), edge.bottom());
                });
            }
            let frame = Frame::NONE.fill(cx.theme.panel);
            CentralPanel::default().frame(frame).show(ui, |ui| self.list_ui(ui, cx, out));
        }
        // A row on which the arrow keys rest is read.
        if self.rest.is_over(ui, cx.now) {
            self.ask_view(cx, out);
        }
        self.judging_ui(ui, cx, out);
        self.guidance_ui(ui, cx, out);
    }

    /// What became of the selection.
    fn selected(&mut self, ui: &Ui, output: &ListOutput, cx: &Cx<'_>, out: &mut Outbox) {
        let by_pointer = ui.input(|input| input.pointer.any_click() || input.pointer.any_pressed());
        if output.selected.is_some() {
            self.rest.begin(cx.now);
        }
        let opened = output.opened.is_some() || output.clicked.is_some();
        if output.selected.is_some() && by_pointer || output.opened.is_some() && self.rest.is_on() {
            self.ask_view(cx, out);
        }
        self.reading |= opened && cx.width == Width::One;
        if opened && self.shown().is_none() && !self.view.is_asked() {
            self.ask_view(cx, out);
        }
    }

    /// Ctrl+F and `/` lead into the search field; a character is none while one types.
    fn keys(&mut self, ui: &Ui) {
        if keys::searched(ui, keys::are_free(ui.ctx())) {
            self.reading = false;
            SearchField::enter(ui.ctx(), bar::search_id(), &self.list.words);
        }
    }
}
