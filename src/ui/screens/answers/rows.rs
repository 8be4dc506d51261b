//! The list of answer texts: which are looked for, in which order, the rows that were read, and the selected one.

use crate::domain::{AnswerFilter, AnswerHash, AnswerPage, AnswerRow, AnswerSort, Timestamp};
use crate::engine::ops::answer::{Query, Reply};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::widgets::{ListOutput, ListState, RowAt, VirtualList};
use egui::{Context, Ui};
use std::time::Duration;

/// Rows of a page: some screenfuls.
const PAGE: u32 = 100;
/// Rows that are read again at once after a change, at most.
const REFRESHED_MAX: u32 = 300;
/// Typing rests so long before it is looked for, in milliseconds: shorter than a glance, longer than a key.
const REST_MS: i64 = 200;

/// Filter, order, loaded rows and the selected one.
#[derive(Default)]
pub(super) struct AnswerList {
    /// What is typed in the search field.
    pub(super) words: String,
    typed: Option<Timestamp>,
    filter: AnswerFilter,
    sort: AnswerSort,
    page: Load<AnswerPage>,
    /// The page below the last row.
    more: Option<RequestId>,
    state: ListState,
    chosen: Option<AnswerHash>,
    /// Whether other texts are listed than those among which the chosen one was.
    narrowed: bool,
}

impl AnswerList {
    /// Reads the rows again; what is there stays until the answer comes.
    pub(super) fn reload(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        let loaded = u32::try_from(self.rows().len()).unwrap_or(u32::MAX);
        self.ask(loaded.clamp(PAGE, REFRESHED_MAX), cx, out);
    }

    fn ask(&mut self, limit: u32, cx: &Cx<'_>, out: &mut Outbox) {
        let query = Query::List { filter: self.filter.clone(), sort: self.sort, after: None, limit };
        self.page.ask(out.ask(query), cx.now);
        self.more = None;
    }

    /// Another list: from its first row on.
    fn begin(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.state = ListState::default();
        self.ask(PAGE, cx, out);
    }

    /// What was read, or why it was not.
    pub(super) fn page(&self) -> &Load<AnswerPage> {
        &self.page
    }

    /// The rows that were read.
    pub(super) fn rows(&self) -> &[AnswerRow] {
        self.page.ready().map(|page| page.rows.as_slice()).unwrap_or_default()
    }

    /// Rows in the list as far as that is known: it grows while it is scrolled.
    pub(super) fn len(&self) -> u64 {
        let follows = self.page.ready().is_some_and(|page| page.next.is_some());
        self.rows().len() as u64 + if follows { u64::from(PAGE) } else { 0 }
    }

    /// Which texts are listed.
    pub(super) fn filter(&self) -> &AnswerFilter {
        &self.filter
    }

    /// In which order.
    pub(super) fn sort(&self) -> AnswerSort {
        self.sort
    }

    /// Lists other texts.
    pub(super) fn set_filter(&mut self, filter: AnswerFilter, cx: &Cx<'_>, out: &mut Outbox) {
        if self.filter != filter {
            self.filter = filter;
            self.narrowed = true;
            self.begin(cx, out);
        }
    }

    /// Lists them in another order.
    pub(super) fn set_sort(&mut self, sort: AnswerSort, cx: &Cx<'_>, out: &mut Outbox) {
        if self.sort != sort {
            self.sort = sort;
            self.begin(cx, out);
        }
    }

    /// Something was typed in the search field.
    pub(super) fn touch(&mut self, cx: &Cx<'_>) {
        self.typed = Some(cx.now);
    }

    /// Looks for what is typed now.
    pub(super) fn settle(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.typed = None;
        let filter = AnswerFilter { words: self.words.trim().to_owned(), ..self.filter.clone() };
        self.set_filter(filter, cx, out);
    }

    /// Time passes: typing that rests is looked for.
    pub(super) fn tick(&mut self, ctx: &Context, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(typed) = self.typed else { return };
        let left = typed.0 + REST_MS - cx.now.0;
        if left > 0 {
            ctx.request_repaint_after(Duration::from_millis(left.unsigned_abs()));
        } else {
            self.settle(cx, out);
        }
    }

    /// The chosen text, in the list or not.
    pub(super) fn chosen(&self) -> Option<AnswerHash> {
        self.chosen
    }

    /// The place of the chosen text among the rows, from 0.
    pub(super) fn place(&self) -> Option<u64> {
        self.state.selected
    }

    /// Chooses a text, and brings it into view if it is in the list.
    pub(super) fn choose(&mut self, hash: AnswerHash) {
        self.chosen = Some(hash);
        match self.place_of(hash) {
            Some(place) => self.state.select(place),
            None => self.state.selected = None,
        }
    }

    /// No text is chosen any more.
    pub(super) fn leave(&mut self) {
        (self.chosen, self.state.selected) = (None, None);
    }

    /// No text is chosen any more, if the list of other texts that was read last does not have it.
    pub(super) fn leave_unlisted(&mut self) {
        if matches!(self.page, Load::Ready(_))
            && std::mem::take(&mut self.narrowed)
            && self.state.selected.is_none()
        {
            self.leave();
        }
    }

    /// How many texts are listed, and whether there are more than these; `None`: nothing was read yet.
    pub(super) fn count(&self) -> Option<(u64, bool)> {
        let page = self.page.ready().filter(|_| !self.narrowed)?;
        Some((page.rows.len() as u64, page.next.is_some()))
    }

    fn place_of(&self, hash: AnswerHash) -> Option<u64> {
        self.rows().iter().position(|row| row.hash == hash).map(|place| place as u64)
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        let first = self.page.awaits(&event);
        if !first && self.more.take_if(|more| *more == event.request).is_none() {
            return Some(event);
        }
        let read = Load::answered(event.result, |reply| match reply {
            AnyReply::Answer(Reply::Page(page)) => Some(page),
            _ => None,
        });
        match (read, &mut self.page) {
            (Load::Ready(below), Load::Ready(page) | Load::Again(page, _)) if !first => {
                page.rows.extend(below.rows);
                page.next = below.next;
                page.totals = below.totals;
            }
            (read, page) => *page = read,
        }
        // What is chosen may stand elsewhere now.
        self.state.selected = self.chosen.and_then(|hash| self.place_of(hash));
        None
    }

    /// Draws the rows and asks for the page below them when it comes into view.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        view: VirtualList<'_>,
        out: &mut Outbox,
        name_of: &dyn Fn(&AnswerRow) -> String,
        mut add: impl FnMut(&mut Ui, &RowAt<'_>, &AnswerRow),
    ) -> ListOutput {
        let rows = self.page.ready().map(|page| page.rows.as_slice()).unwrap_or_default();
        let row = |at: u64| usize::try_from(at).ok().and_then(|at| rows.get(at));
        let name = |at: u64| row(at).map_or_else(String::new, name_of);
        let output = view.show(ui, &mut self.state, &name, |ui, at| {
            if let Some(row) = row(at.row) {
                add(ui, at, row);
            }
        });
        let next = self.page.ready().and_then(|page| page.next);
        let idle = self.more.is_none() && !self.page.is_asked();
        if idle && next.is_some() && output.visible.end > rows.len() as u64 {
            let query =
                Query::List { filter: self.filter.clone(), sort: self.sort, after: next, limit: PAGE };
            self.more = Some(out.ask(query));
        }
        if let Some(selected) = output.selected.and_then(row) {
            self.chosen = Some(selected.hash);
        }
        output
    }
}
