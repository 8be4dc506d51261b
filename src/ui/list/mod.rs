//! The list of conversations that Conversations shows and Review works through: filter, order, the rows that were
//! read, and the selected one.

mod rows;
mod search;

use crate::domain::query::Sort;
use crate::domain::{ConversationId, Filter, Timestamp};
use crate::engine::ops::conversation::{Command, Count, Facets, Page, Query, Reply, Row};
use crate::engine::{Changes, Event, Reply as AnyReply, RequestId};
use crate::error::{Error, ErrorKind};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::widgets::{ListOutput, ListState, RowAt, VirtualList};
use egui::{Context, Ui};
use rows::{Ask, Rows};
use search::Standing;
use std::ops::Range;
use std::time::Duration;

pub use search::Search;

/// Counting stops here at first, so that a number stands beside the list at once.
const COUNT_FIRST: u64 = 1_000;
/// And here when it is refined.
const COUNT_REFINED: u64 = 100_000;

/// "Longest" and "best" are offered up to so many hits (`DECISIONS` 34).
pub const SORTED_MAX: u64 = 1_000;

/// Which number is being counted; one at a time, because a newer count interrupts an older.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counting {
    Filtered(u64),
    All,
}

/// Filter, order, loaded rows and the selected one.
#[derive(Default)]
pub struct ConversationList {
    search: Search,
    sort: Sort,
    rows: Rows,
    pending: Option<(RequestId, Ask)>,
    since: Option<Timestamp>,
    failed: Option<Error>,
    count: Option<Count>,
    total: Option<u64>,
    counting: Option<(RequestId, Counting)>,
    facets: Option<Facets>,
    facets_old: bool,
    facets_asked: Option<RequestId>,
    state: ListState,
    chosen: Option<Row>,
    standing: Standing,
    generation: u64,
    took_ms: Option<f64>,
}

impl ConversationList {
    /// It comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        if self.since.is_none() {
            self.reload(cx, out);
        }
    }

    /// Rows in the list, as far as that is known; a filtered one grows while it is scrolled.
    pub fn len(&self) -> u64 {
        self.rows.len(self.count.filter(|count| count.exact).map(|count| count.count))
    }

    /// Whether the list was read and is empty.
    pub fn is_empty(&self) -> bool {
        !self.rows.is_unread() && self.len() == 0
    }

    /// The row at a place, if it is there; [`ConversationList::want`] asks for it.
    pub fn row(&self, index: u64) -> Option<&Row> {
        self.rows.row(index)
    }

    /// The place of the selected row.
    pub fn selected(&self) -> Option<u64> {
        self.state.selected
    }

    /// The selected row, also when it was scrolled far away.
    pub fn selected_row(&self) -> Option<&Row> {
        self.chosen.as_ref().filter(|_| self.state.selected.is_some())
    }

    /// Selects a row and brings it into view.
    pub fn select(&mut self, index: u64) {
        let same = self.chosen.take().filter(|_| self.state.selected == Some(index));
        self.chosen = self.rows.row(index).cloned().or(same);
        self.state.select(index);
    }

    /// How many conversations the filter lets through.
    pub fn count(&self) -> Option<Count> {
        self.count
    }

    /// How many conversations there are without any filter.
    pub fn total(&self) -> Option<u64> {
        self.total
    }

    /// Which conversations are listed.
    pub fn filter(&self) -> &Filter {
        self.search.filter()
    }

    /// The query line and what is set beside it.
    pub fn search(&self) -> &Search {
        &self.search
    }

    /// For the field in which one types. Call [`Search::typed`] when it changed.
    pub fn search_mut(&mut self) -> &mut Search {
        &mut self.search
    }

    /// In which order.
    pub fn sort(&self) -> Sort {
        self.sort
    }

    /// Whether orders are offered that need all hits at once.
    pub fn sorts_all(&self) -> bool {
        self.count.is_some_and(|count| count.exact && count.count <= SORTED_MAX)
    }

    /// What was tried and did not work.
    pub fn failed(&self) -> Option<&Error> {
        self.failed.as_ref()
    }

    /// Seconds since the first rows were asked for, while none are there.
    pub fn waits_secs(&self, now: Timestamp) -> Option<f32> {
        let since = self.since.filter(|_| self.rows.is_unread() && self.failed.is_none())?;
        Some((now.0 - since.0).max(0) as f32 / 1000.0)
    }

    /// Milliseconds that the last page took inside the engine.
    pub fn took_ms(&self) -> Option<f64> {
        self.took_ms
    }

    /// Another number whenever a row may have another content.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Shows another filter.
    pub fn set_filter(&mut self, filter: Filter, cx: &Cx<'_>, out: &mut Outbox) {
        self.search.set(filter, cx.tr.locale(), cx.today);
        self.reload(cx, out);
    }

    /// Shows another order.
    pub fn set_sort(&mut self, sort: Sort, cx: &Cx<'_>, out: &mut Outbox) {
        if self.sort != sort {
            self.sort = sort;
            self.reload(cx, out);
        }
    }

    /// The fields in the query line become pills.
    pub fn settle(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        if self.search.rests_ms(cx.now).is_some() && self.search.read(cx.today) {
            self.reload(cx, out);
        }
        self.search.settle(cx.tr.locale(), cx.today);
    }

    /// Reads the list again from its beginning.
    pub fn reload(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        let filter = self.search.filter().clone();
        if filter.text.is_none() && self.sort == Sort::Best {
            self.sort = Sort::Newest;
        }
        let in_time = matches!(self.sort, Sort::Newest | Sort::Oldest);
        self.rows = Rows::new(!(filter.is_empty() && in_time));
        self.generation += 1;
        self.since = Some(cx.now);
        self.failed = None;
        self.count = None;
        self.pending = None;
        self.chosen = None;
        self.state = ListState::default();
        self.standing.begins(&filter, cx.now);
        self.want(0..1, out);
        self.recount(out);
    }

    /// What the filters can be set to; asked for when somebody wants to see it.
    pub fn facets(&mut self, out: &mut Outbox) -> Option<&Facets> {
        if (self.facets.is_none() || self.facets_old) && self.facets_asked.is_none() {
            self.facets_asked = Some(out.ask(Query::Facets));
        }
        self.facets.as_ref()
    }

    /// Asks for rows that are wanted and not there; one page at a time, because a newer page interrupts an older.
    pub fn want(&mut self, range: Range<u64>, out: &mut Outbox) {
        if self.failed.is_some() {
            return;
        }
        let Some(ask) = self.rows.missing(&range) else { return };
        if self.pending.as_ref().is_some_and(|(_, pending)| *pending == ask) {
            return;
        }
        let query = Query::List {
            filter: self.search.filter().clone(),
            sort: self.sort,
            at: ask.at,
            limit: u32::try_from(ask.limit).unwrap_or(u32::MAX),
        };
        self.pending = Some((out.ask(query), ask));
    }

    /// Draws the list and asks for the rows in view.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        view: VirtualList<'_>,
        out: &mut Outbox,
        name_of: &dyn Fn(&Row) -> String,
        mut add: impl FnMut(&mut Ui, &RowAt<'_>, Option<&Row>),
    ) -> ListOutput {
        let rows = &self.rows;
        let name = |index| rows.row(index).map_or_else(String::new, name_of);
        let output = view.show(ui, &mut self.state, &name, |ui, at| add(ui, at, rows.row(at.row)));
        self.want(output.visible.clone(), out);
        if let Some(selected) = output.selected {
            self.chosen = self.rows.row(selected).cloned();
        }
        output
    }

    /// Time passes: typing that rests is searched for, a search that has stood is logged.
    pub fn tick(&mut self, ctx: &Context, cx: &Cx<'_>, out: &mut Outbox) {
        if let Some(left) = self.search.rests_ms(cx.now) {
            if left > 0 {
                wait(ctx, left);
            } else if self.search.read(cx.today) {
                self.reload(cx, out);
            }
        }
        if let Some(left) = self.standing.waits_ms(cx.now) {
            if left > 0 {
                wait(ctx, left);
            } else {
                self.say_searched(out);
            }
        }
    }

    /// One of the hits is opened: the search is logged now, if it was not already.
    pub fn hit_opened(&mut self, out: &mut Outbox) {
        if self.filter().text.is_some() {
            self.say_searched(out);
        }
    }

    fn say_searched(&mut self, out: &mut Outbox) {
        // Without a number nothing can be logged yet; the count is on its way.
        let Some(count) = self.count else { return };
        self.standing.said();
        out.send(Command::Searched { filter: Box::new(self.filter().clone()), hits: count.count });
    }

    fn recount(&mut self, out: &mut Outbox) {
        let filter = self.search.filter();
        let what = if filter.is_empty() {
            Counting::All
        } else if self.count.is_none() {
            Counting::Filtered(COUNT_FIRST)
        } else if self.total.is_none() {
            Counting::All
        } else if self.count.is_some_and(|count| !count.exact && count.count < COUNT_REFINED) {
            Counting::Filtered(COUNT_REFINED)
        } else {
            return;
        };
        self.ask_count(what, out);
    }

    fn ask_count(&mut self, what: Counting, out: &mut Outbox) {
        let query = match what {
            Counting::Filtered(cap) => Query::Count { filter: self.filter().clone(), cap },
            Counting::All => Query::Count { filter: Filter::default(), cap: u64::MAX },
        };
        self.counting = Some((out.ask(query), what));
    }

    fn counted(&mut self, count: Count, what: Counting, out: &mut Outbox) {
        if what == Counting::All {
            self.total = Some(count.count);
        }
        if what != Counting::All || self.filter().is_empty() {
            self.count = Some(count);
        }
        if !self.filter().is_empty() {
            self.recount(out);
        }
    }

    fn listed(&mut self, ask: Ask, page: Page) {
        self.rows.put(ask, page.rows, page.more);
        self.took_ms = Some(page.took_ms);
        self.generation += 1;
        let Some(selected) = self.state.selected else { return };
        // The selected conversation may stand elsewhere now.
        match &self.chosen {
            Some(chosen) => {
                let id = chosen.conversation.id;
                if let Some(place) = self.rows.place_of(id) {
                    self.state.selected = Some(place);
                    self.chosen = self.rows.row(place).cloned();
                } else if self.rows.row(selected).is_none() {
                    self.state.selected = self.len().checked_sub(1).map(|last| selected.min(last));
                }
            }
            None => self.chosen = self.rows.row(selected).cloned(),
        }
    }

    /// The place of a conversation among the rows that are there.
    pub fn place_of(&self, id: ConversationId) -> Option<u64> {
        self.rows.place_of(id)
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let _ = cx;
        let asked = event.request;
        if let Some((request, ask)) = self.pending
            && request == asked
        {
            self.pending = None;
            match event.result {
                Ok(AnyReply::Conversation(Reply::List(page))) => self.listed(ask, page),
                Err(error) if error.kind != ErrorKind::Cancelled => self.failed = Some(error),
                _ => {}
            }
            return None;
        }
        if let Some((request, what)) = self.counting
            && request == asked
        {
            self.counting = None;
            // A list without its number is still a list.
            if let Ok(AnyReply::Conversation(Reply::Count(count))) = event.result {
                self.counted(count, what, out);
            }
            return None;
        }
        if self.facets_asked == Some(asked) {
            self.facets_asked = None;
            if let Ok(AnyReply::Conversation(Reply::Facets(facets))) = event.result {
                self.facets = Some(facets);
                self.facets_old = false;
            }
            return None;
        }
        match event.result {
            // An answer that was overtaken.
            Ok(AnyReply::Conversation(Reply::List(_) | Reply::Count(_) | Reply::Searched)) => None,
            _ => Some(event),
        }
    }

    /// Something changed: rows are read again where they are shown.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        let _ = cx;
        let rows = changes.conversations || changes.reviews || changes.retention || changes.imports;
        if !rows || self.since.is_none() {
            return;
        }
        self.rows.grow_old();
        self.pending = None;
        self.facets_old = true;
        self.total = None;
        self.failed = None;
        // The number that stands there stays until there is a new one.
        let what = if self.filter().is_empty() { Counting::All } else { Counting::Filtered(COUNT_FIRST) };
        self.ask_count(what, out);
        let top = self.state.top();
        self.want(top..top + 1, out);
    }
}

fn wait(ctx: &Context, millis: i64) {
    ctx.request_repaint_after(Duration::from_millis(u64::try_from(millis).unwrap_or(0)));
}
