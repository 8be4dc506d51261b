//! The items at the left: how far the list or the round is, and how far each conversation of it.

use super::source::Source;
use super::{round, words};
use crate::domain::{ConversationId, Filter, QueueRound, ReviewState};
use crate::engine::ops::conversation::{Count, Row};
use crate::engine::ops::review::{OwnProgress, Query, Reply};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::faces::nothing_imported_ui;
use crate::ui::item_row::{self, ItemState};
use crate::ui::list::ConversationList;
use crate::ui::route::Route;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{Empty, Label, VirtualList, paint, progress, skeleton};
use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::icons;
use std::collections::BTreeMap;

/// Items from the top among which one that is not finished is looked for.
const SOUGHT_MAX: u64 = 1_000;

/// What is known of the own reviews of a list.
#[derive(Default)]
pub(super) struct Items {
    states: BTreeMap<ConversationId, Option<ReviewState>>,
    asked: Option<(RequestId, Vec<ConversationId>)>,
    known: Option<(Filter, OwnProgress)>,
    known_asked: Option<(RequestId, Filter)>,
    old: bool,
    /// So many items from the top are finished.
    passed: u64,
}

impl Items {
    /// All is to be asked for again.
    pub(super) fn forget(&mut self) {
        self.states.clear();
        self.old = true;
        self.passed = 0;
    }

    /// How far a review is after an act of one's own.
    pub(super) fn learn(&mut self, id: ConversationId, state: Option<ReviewState>) {
        let before = self.states.insert(id, state).flatten();
        self.old |= is_finished(before) != is_finished(state);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        if self.asked.as_ref().is_some_and(|(request, _)| *request == event.request) {
            let asked = self.asked.take().map(|(_, ids)| ids).unwrap_or_default();
            self.states.extend(asked.into_iter().map(|id| (id, None)));
            if let Ok(AnyReply::Review(Reply::States(states))) = event.result {
                self.states.extend(states.into_iter().map(|(id, state)| (id, Some(state))));
            }
            return None;
        }
        if self.known_asked.as_ref().is_some_and(|(request, _)| *request == event.request) {
            let filter = self.known_asked.take().map(|(_, filter)| filter).unwrap_or_default();
            if let Ok(AnyReply::Review(Reply::Progress(known))) = event.result {
                self.known = Some((filter, known));
            }
            return None;
        }
        Some(event)
    }

    /// Asks for the number of finished reviews when the list is another one.
    pub(super) fn ask_progress(&mut self, list: &ConversationList, out: &mut Outbox) {
        let known = self.known.as_ref().is_some_and(|(filter, _)| filter == list.filter());
        if (!known || self.old) && self.known_asked.is_none() {
            self.old = false;
            let filter = list.filter().clone();
            self.known_asked = Some((out.ask(Query::Progress(Box::new(filter.clone()))), filter));
        }
    }

    /// How far the list or the round is.
    pub(super) fn progress(&self, from: &Source<'_>) -> Progress {
        if from.in_round() {
            let of = |round: &QueueRound| Progress::Of {
                finished: round.finished(),
                skipped: round.skipped(),
                total: round.items.len() as u64,
            };
            return from.queue.round().map_or(Progress::NONE, of);
        }
        let list = &*from.list;
        if list.filter().reviewed == Some(false) {
            let of = |count: Count| Progress::Left { left: count.count, more: !count.exact };
            return list.count().map_or(Progress::NONE, of);
        }
        let total = list.count().map_or_else(|| list.len(), |count| count.count);
        let finished = self.known.as_ref().map_or(0, |(_, known)| known.finished);
        Progress::Of { finished: finished.min(total), skipped: 0, total }
    }

    /// Draws them; answers with how one was chosen.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        from: &mut Source<'_>,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> Option<Chosen> {
        let rect = ui.max_rect();
        ui.painter().rect_filled(rect, 0.0, cx.theme.panel);
        paint::upright(ui, rect.right() - 0.5, rect.top(), rect.bottom());
        let head = Rect::from_min_size(rect.min, vec2(rect.width(), size::HEAD_ITEMS));
        self.head_ui(ui, head, from, cx);
        let body = Rect::from_min_max(pos2(rect.left(), head.bottom() + space::SMALL), rect.max);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(body));
        if from.in_round() {
            return round::rows_ui(&mut ui, from.queue, cx, out);
        }
        let list = &mut *from.list;
        if let Some(error) = list.failed() {
            let actions = [cx.tr.common_retry()];
            let title = cx.tr.conversations_failed();
            if Empty::failed(title, &error.message(cx.tr), &actions).show(&mut ui).is_some() {
                list.reload(cx, out);
            }
            return None;
        }
        if let Some(secs) = list.waits_secs(cx.now) {
            skeleton(&mut ui, cx.density.row_item(), secs);
            return None;
        }
        if list.is_empty() && list.filter().is_empty() {
            nothing_imported_ui(&mut ui, cx, out);
            return None;
        }
        if list.is_empty() {
            let actions = [cx.tr.review_to_conversations()];
            let empty =
                Empty::new(icons::ICON_RULE, cx.tr.review_list_empty_title(), cx.tr.review_list_empty_body());
            if empty.actions(&actions).show(&mut ui).is_some() {
                out.wish(Wish::Go(Route::Conversations));
            }
            return None;
        }
        self.rows_ui(&mut ui, list, cx, out)
    }

    /// How long an own review takes in the mean, in words. Under a second is no pace of reading.
    fn own_mean(&self, tr: Tr) -> Option<String> {
        let mean_ms = self.known.as_ref().and_then(|(_, known)| known.mean_ms)?;
        let secs = u64::try_from(mean_ms / 1000).ok().filter(|secs| *secs >= 1)?;
        Some(tr.review_own_mean(&tr.duration_secs(secs)))
    }

    fn head_ui(&self, ui: &mut Ui, rect: Rect, from: &Source<'_>, cx: &Cx<'_>) {
        paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
        let far = self.progress(from);
        if far.is_empty() {
            return;
        }
        let words = far.words(cx.tr);
        let inner = rect.shrink2(vec2(space::CARD, 0.0)).translate(vec2(0.0, space::LARGE));
        let mut ui = ui.new_child(UiBuilder::new().max_rect(inner));
        ui.spacing_mut().item_spacing.y = space::SMALL;
        let line = vec2(ui.available_width(), Type::ROW.line);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            let label = Label::new(&words).kind(Type::ROW).semibold().strong().truncate();
            let Some(mean) = self.own_mean(cx.tr) else {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(label));
                return;
            };
            // How far the work is has the room first: the mean is told on hover then.
            let word = paint::full_line(ui, Type::ROW.semibold(), &words, cx.theme.strong).size().x;
            let own = paint::full_line(ui, Type::CAPTION, &mean, cx.theme.muted).size().x;
            let help = cx.tr.review_own_mean_help();
            let fits = word + space::LARGE + own <= ui.available_width();
            if fits {
                ui.add(Label::new(&mean).caption().muted()).on_hover_text(help);
            }
            let progress = ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(label)).inner;
            if !fits {
                progress.on_hover_text(cx.tr.list_facts(&[mean.as_str(), help]));
            }
        });
        if let Some(share) = far.share() {
            progress(&mut ui, &words, share);
        }
    }

    /// The next item below the selected one that is not known to be finished.
    pub(super) fn next_open(&self, list: &ConversationList) -> Option<u64> {
        let below = list.selected()?.checked_add(1)?;
        let finished = |row: &Row| is_finished(self.states.get(&row.conversation.id).copied().flatten());
        (below..list.len()).find(|at| !list.row(*at).is_some_and(finished))
    }

    /// The first item that is not finished, or the first of all if every one is; `None` while that is not known.
    pub(super) fn first_open(&mut self, list: &mut ConversationList, out: &mut Outbox) -> Option<u64> {
        if list.row(0).is_none() {
            self.passed = 0;
            return None;
        }
        while self.passed < list.len() {
            let Some(row) = list.row(self.passed) else {
                list.want(self.passed..self.passed + 1, out);
                return None;
            };
            match self.states.get(&row.conversation.id) {
                Some(state) if is_finished(*state) && self.passed < SOUGHT_MAX => self.passed += 1,
                Some(_) => return Some(std::mem::take(&mut self.passed)),
                None => {
                    let below = (self.passed..list.len()).map_while(|at| list.row(at));
                    self.ask_states(below.take(SOUGHT_MAX as usize).map(|row| row.conversation.id), out);
                    return None;
                }
            }
        }
        self.passed = 0;
        Some(0)
    }

    /// Asks how far the own reviews of those are of which it is not known.
    fn ask_states(&mut self, of: impl Iterator<Item = ConversationId>, out: &mut Outbox) {
        if self.asked.is_some() {
            return;
        }
        let unknown: Vec<ConversationId> = of.filter(|id| !self.states.contains_key(id)).collect();
        if !unknown.is_empty() {
            self.asked = Some((out.ask(Query::States(unknown.clone())), unknown));
        }
    }

    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        list: &mut ConversationList,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> Option<Chosen> {
        let rows = VirtualList::new("review-items", cx.tr.review_items(), list.len(), cx.density.row_item())
            .padding(space::CARD)
            .no_hairlines();
        let states = &self.states;
        let state_of = |row: &Row| states.get(&row.conversation.id).copied().flatten();
        let name = |row: &Row| words::item_name(&row.conversation, state_of(row), cx.tr);
        let output = list.show(ui, rows, out, &name, |ui, at, row| {
            let Some(row) = row else { return };
            let state = state_of(row);
            let title = words::item_title(&row.conversation, cx.tr);
            let second = words::item_state(&row.conversation, state, cx.tr);
            item_row::ui(ui, ItemState::from(state), [&title, &second], at.selected, cx);
        });
        let visible = output.visible.clone().filter_map(|index| list.row(index));
        self.ask_states(visible.map(|row| row.conversation.id), out);
        let clicked = ui.input(|input| input.pointer.any_released());
        match (output.selected, output.opened) {
            (_, Some(_)) => Some(Chosen::AtOnce),
            (Some(_), None) => Some(if clicked { Chosen::AtOnce } else { Chosen::InPassing }),
            (None, None) => None,
        }
    }
}

fn is_finished(state: Option<ReviewState>) -> bool {
    state.is_some_and(ReviewState::is_finished)
}

/// How far a list or a round is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// So many are finished and so many were passed, of so many.
    Of { finished: u64, skipped: u64, total: u64 },
    /// What is finished leaves the list: so many are left, or more.
    Left { left: u64, more: bool },
}

impl Progress {
    /// There is nothing, or it is not known yet.
    const NONE: Self = Self::Left { left: 0, more: false };

    fn is_empty(self) -> bool {
        matches!(self, Self::NONE | Self::Of { total: 0, .. })
    }

    fn words(self, tr: Tr) -> String {
        match self {
            Self::Of { finished, skipped, total } => tr.progress(finished, skipped, total),
            Self::Left { .. } => self.words_short(tr),
        }
    }

    /// The same where what was passed has no room.
    pub(super) fn words_short(self, tr: Tr) -> String {
        match self {
            Self::Of { finished, total, .. } => tr.review_progress(&tr.share(finished, total)),
            Self::Left { left, more: false } => tr.review_left(&tr.number(left)),
            Self::Left { left, more: true } => tr.review_left_over(&tr.number(left)),
        }
    }

    /// Which part is finished, 0–1, where that is known.
    fn share(self) -> Option<f32> {
        match self {
            Self::Of { finished, total, .. } => Some(finished as f32 / total.max(1) as f32),
            Self::Left { .. } => None,
        }
    }
}

/// How an item was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// By a click or by Enter: it opens at once.
    AtOnce,
    /// By a key that may go on: it opens when the keys rest.
    InPassing,
}
