//! Review: reviewers judge each answer of the conversations in the current list, or of their items in a round. Items left,
//! transcript in the middle, form right; the keyboard is enough for all of it.

mod answering;
mod asks;
mod cannot;
mod chat;
mod copies;
mod criteria;
mod desk;
mod evidence;
mod explanation;
mod finished;
mod foot;
mod form;
mod guideline;
mod items;
mod keys;
mod listed;
mod note;
mod one;
mod panes;
mod round;
mod saving;
mod source;
#[cfg(test)]
mod tests;
mod typed;
mod undo;
mod whole;
mod without;
mod words;

use crate::domain::{AccountRole, ConversationId, RoundItemId, VerdictEntry};
use crate::engine::ops::{conversation, review};
use crate::engine::{Changes, Event, Reply, RequestId};
use crate::error::Error;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::list::ConversationList;
use crate::ui::queue::Queue;
use crate::ui::rest::Rest;
use crate::ui::theme::{Width, size};
use crate::ui::transcript_view::TranscriptView;
use asks::{Ask, Focus};
use desk::{Change, Desk};
use egui::{Rect, Ui, vec2};
use form::Form;
use items::{Chosen, Items};
use listed::Listed;
use note::LeftNotes;
use std::collections::BTreeMap;
use whole::Mark;

pub use source::Source;

/// A pane, where there is room for one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Conversation,
    Form,
}

/// State of the screen.
#[derive(Default)]
pub struct ReviewScreen {
    items: Items,
    desk: Load<Desk>,
    opened: Option<ConversationId>,
    /// Rest of the arrow keys on a row that is not open yet.
    rest: Rest,
    pending: Vec<(RequestId, ConversationId, Change)>,
    /// Explanations that could not be saved, by conversation and answer; sent again with Save or when they are left.
    unsaved: BTreeMap<(ConversationId, u32), VerdictEntry>,
    /// Tags that were sent, and what was taken off; and tags that could not be saved.
    marking: Vec<(RequestId, ConversationId, Mark)>,
    unsaved_tags: BTreeMap<ConversationId, Vec<Mark>>,
    /// Notes whose field was left before they were saved.
    notes: LeftNotes,
    refresh: Option<RequestId>,
    old: bool,
    view: TranscriptView,
    jump: bool,
    form: Form,
    drawer: bool,
    /// What is shown where there is room for one pane.
    tab: Tab,
    /// Width of the form, once the divider was dragged.
    form_width: Option<f32>,
    /// The item of which it is asked why it is passed.
    passing: Option<RoundItemId>,
    /// The review of a list that was finished last.
    listed: Listed,
}

impl ReviewScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, queue: &Queue, cx: &Cx<'_>) -> String {
        if !cx.has(AccountRole::Reviewer) {
            return String::new();
        }
        if queue.is_open() {
            return round::scope(queue, cx.tr);
        }
        cx.tr.review_subtitle().to_owned()
    }

    /// It comes into view.
    pub fn entered(&mut self, from: &mut Source<'_>, cx: &Cx<'_>, out: &mut Outbox) {
        if from.in_round() {
            from.queue.keep(cx.now, out);
            self.listed = Listed::default();
        } else {
            from.list.entered(cx, out);
            self.listed.begin(from.list.filter());
        }
        self.items.forget();
        self.old = true;
        self.drawer = false;
        self.passing = None;
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(
        &mut self,
        event: Event,
        from: &mut Source<'_>,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> Option<Event> {
        let event = self.items.answer(event)?;
        let event = self.form.copies.answer(event)?;
        if self.desk.awaits(&event) {
            match event.result {
                Ok(Reply::Conversation(conversation::Reply::Opened(opened))) => {
                    self.desk = Load::Ready(Desk::new(*opened));
                    self.hold_unsaved();
                    self.view.begin();
                    self.form.begin();
                    if let Load::Ready(desk) = &mut self.desk {
                        desk.go_to_held();
                        // A review that goes on begins where it was left.
                        self.jump = desk.at() > 0;
                        // Where nothing has the focus no verdict gets it: Enter that opened the item twice would give it.
                        let anew = self.form.group_had_focus.then_some(Focus::Anew);
                        self.form.focus =
                            if desk.in_hand().is_some() { Some(Focus::Criterion) } else { anew };
                    }
                }
                Ok(_) => {}
                Err(error) => self.desk = Load::Failed(error),
            }
            return None;
        }
        if self.refresh == Some(event.request) {
            self.refresh = None;
            self.refreshed(event.result, out);
            return None;
        }
        let event = self.written(event, out)?;
        let Some(at) = self.pending.iter().position(|(request, ..)| *request == event.request) else {
            return Some(event);
        };
        let (_, id, change) = self.pending.remove(at);
        self.done((id, change), event.result, from, cx, out);
        None
    }

    fn done(
        &mut self,
        (id, change): (ConversationId, Change),
        result: Result<Reply, Error>,
        from: &mut Source<'_>,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) {
        let (finishes, reopens) = (change == Change::Finish, change == Change::Reopen);
        if let Change::Explain(entry) = change {
            match &result {
                Ok(_) => drop(self.unsaved.remove(&(id, entry.seq))),
                Err(_) => drop(self.unsaved.insert((id, entry.seq), entry)),
            }
        }
        match result {
            Ok(Reply::Review(review::Reply::Saved(id, review))) => {
                from.queue.learn(id, &review, false, cx.now);
                if !from.in_round() {
                    self.listed.learn(id, &review, reopens);
                }
                self.adopt(id, review);
            }
            Ok(Reply::Review(review::Reply::Finished(id, review))) => {
                from.queue.learn(id, &review, true, cx.now);
                if !from.in_round() {
                    self.listed.finish(id);
                }
                self.adopt(id, review);
                if self.opened == Some(id) {
                    self.go_on(from);
                }
            }
            Ok(_) => {}
            Err(error) => {
                if finishes {
                    from.queue.stay();
                } else if reopens {
                    self.listed.refused(id, &error);
                }
                out.failure(error);
                self.old = true;
            }
        }
    }

    /// The item in view is finished.
    fn go_on(&mut self, from: &mut Source<'_>) {
        let goes = match self.items.next_open(from.list) {
            // What the plan gives next is on its way.
            _ if from.in_round() => !from.queue.walks() || from.step(1),
            Some(next) => {
                from.list.select(next);
                true
            }
            None => false,
        };
        if !goes {
            self.form.focus = Some(Focus::Finish);
        }
    }

    fn adopt(&mut self, id: ConversationId, review: crate::domain::Review) {
        self.items.learn(id, review.state());
        if let Load::Ready(desk) = &mut self.desk
            && desk.id() == id
            && self.pending.is_empty()
        {
            desk.adopt(review);
        }
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, _cx: &Cx<'_>, _out: &mut Outbox) {
        self.old |= changes.annotations || changes.retention || changes.imports || changes.scorecards;
        if changes.answers {
            self.form.copies.grow_old();
        }
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, from: &mut Source<'_>, cx: &Cx<'_>, out: &mut Outbox) {
        if !cx.has(AccountRole::Reviewer) {
            without::ui(ui, from.list, cx, out);
            return;
        }
        // A field that is not drawn is not typed in.
        self.form.whole.note.hold(false);
        if let Load::Ready(desk) = &mut self.desk {
            desk.typed.hold(false);
        }
        // Outside a round, too: what is browsed freely may wait in one.
        from.queue.refresh(cx, out);
        if !from.in_round() {
            from.list.tick(ui.ctx(), cx, out);
        }
        self.follow(ui, from, cx, out);
        self.items.ask_progress(from.list, out);
        let asked = self.desk.ready().is_some_and(|desk| !desk.asked().is_empty());
        let in_hand = self.desk.ready().is_some_and(|desk| desk.in_hand().is_some());
        // A list of causes has arrows of its own.
        let criteria = asked && !self.form.choosing;
        let has_focus = |id| ui.memory(|memory| memory.has_focus(id));
        let marking = self.form.marks.marking.id().is_some_and(has_focus);
        let items = !(marking || in_hand && self.form.arrows.is_some_and(has_focus));
        let criteria = criteria && !marking;
        let mut asks = keys::pressed(ui, keys::Arrows { items, criteria });
        self.drawer &= cx.width < Width::Wide;
        let rect = ui.max_rect();
        let items = Rect::from_min_size(rect.min, vec2(size::ITEMS, rect.height()));
        self.close_drawer(ui, items);
        let chosen = if cx.width == Width::One {
            self.one_ui(ui, from, cx, out, &mut asks);
            None
        } else {
            self.beside_ui(ui, items, from, cx, out, &mut asks)
        };
        let chosen = self.drawer_ui(ui, items, from, cx, out).or(chosen);
        self.chosen(chosen, cx);
        // A form that is not in view does not go to its total later.
        self.form.reveal = None;
        for ask in asks {
            self.carry_out(ui, ask, from, out);
        }
        self.skip_ui(ui, from, cx, out);
        self.rest(ui, cx, out);
        hold_arrows(ui);
    }

    /// Opens the item in view.
    fn follow(&mut self, ui: &Ui, from: &mut Source<'_>, cx: &Cx<'_>, out: &mut Outbox) {
        if from.queue.has_just_ended() {
            self.form.focus = Some(Focus::Finish);
        }
        let in_view = match from.queue.in_hand() {
            Some(item) => Some(item.conversation),
            None => self.follow_list(from.list, out),
        };
        let Some(id) = in_view else {
            if from.is_empty() {
                self.clear(out);
            }
            return;
        };
        if self.opened != Some(id) {
            if self.rest.is_on() && !self.rest.is_over(ui, cx.now) {
                return;
            }
            self.leave(out);
            if from.in_round() {
                from.queue.keep(cx.now, out);
            } else {
                from.list.hit_opened(out);
            }
            self.listed.leave(self.opened.replace(id));
            self.old = false;
            self.refresh = None;
            self.desk = Load::Loading(out.send(conversation::Command::Open(id)), cx.now);
        } else if self.old && self.refresh.is_none() && self.desk.ready().is_some() {
            self.old = false;
            self.refresh = Some(out.send(conversation::Command::Open(id)));
        }
        self.form.copies.follow(id, cx, out);
    }

    /// The conversation of the selected row; without one the first that is not finished is selected.
    fn follow_list(&mut self, list: &mut ConversationList, out: &mut Outbox) -> Option<ConversationId> {
        self.listed.follow(list);
        match list.selected() {
            None => {
                if let Some(first) = self.items.first_open(list, out) {
                    list.select(first);
                }
            }
            Some(at) if list.row(at).is_none() => list.want(at..at + 1, out),
            _ => {}
        }
        list.selected_row().map(|row| row.conversation.id)
    }

    fn chosen(&mut self, chosen: Option<Chosen>, cx: &Cx<'_>) {
        if chosen.is_some() {
            self.listed.stay();
        }
        match chosen {
            Some(Chosen::InPassing) => self.rest.begin(cx.now),
            Some(Chosen::AtOnce) => {
                self.rest.end();
                self.drawer = false;
            }
            None => {}
        }
    }
}

/// Left and Right are items here, so that they do not move the focus.
fn hold_arrows(ui: &Ui) {
    if !keys::are_free(ui) {
        return;
    }
    let filter = egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.set_focus_lock_filter(focused, filter);
        }
    });
}
