//! Conversations: everybody searches, filters and reads; table left, transcript right.

mod bar;
mod collect;
mod filters;
mod notes;
mod pane;
mod panel;
mod shown;
mod table;

use crate::domain::query::TextQuery;
use crate::domain::{ConversationNo, Filter};
use crate::engine::{Changes, Event};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::keys;
use crate::ui::list::ConversationList;
use crate::ui::regions::{self, Region};
use crate::ui::rest::Rest;
use crate::ui::shortcuts::Press;
use crate::ui::theme::{Width, size};
use crate::ui::widgets::{ListOutput, SearchField, menu};
use egui::{Key, Rect, Ui};
use pane::Pane;
use panel::Panel;
use shown::ShownRows;

/// What the list says of how a conversation is read.
struct Read {
    words: Option<TextQuery>,
    nothing: bool,
}

/// What is to follow from coming into view.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Arrival {
    /// Nothing, or nothing any more.
    #[default]
    Done,
    /// The selected conversation is read: Review may have gone on to another one.
    Returned,
    /// The conversation with this number is opened as soon as it is listed, at the message at this place of it.
    First(ConversationNo, Option<u32>),
}

impl Arrival {
    /// What is left of it beside this list: where another one is wanted by now, or it could not be read, nothing is
    /// opened that nobody asked for.
    fn beside(self, list: &ConversationList) -> Self {
        match self {
            Self::First(number, _) if list.filter().number != Some(number) || list.failed().is_some() => {
                Self::Done
            }
            arrival => arrival,
        }
    }
}

/// State of the screen.
#[derive(Default)]
pub struct ConversationsScreen {
    pane: Pane,
    panel: Panel,
    shown: ShownRows,
    /// Rest of the arrow keys on a row that is not open yet.
    rest: Rest,
    /// Whether the list is to have the focus.
    focus: bool,
    /// Whether the menu of the selected row is to be opened.
    menu: bool,
    arrival: Arrival,
    /// The filter under which the open conversation stands in the list.
    read_under: Option<Filter>,
    /// Whether the transcript stands in place of the list, where there is room for one of them.
    reading: bool,
}

impl ConversationsScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, list: &ConversationList, cx: &Cx<'_>) -> String {
        filters::scope(list, cx)
    }

    /// It comes into view.
    pub fn entered(&mut self, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
        list.entered(cx, out);
        self.focus = true;
        if self.arrival == Arrival::Done {
            self.arrival = Arrival::Returned;
        }
    }

    /// Opens the conversation with this number when it is listed, at the message at this place of it.
    pub fn open_number(&mut self, number: ConversationNo, seq: Option<u32>) {
        self.arrival = Arrival::First(number, seq);
    }

    /// Why the act with this shortcut would do nothing now; `None`: it does something.
    pub(in crate::ui) fn cannot(&self, press: Press, cx: &Cx<'_>) -> Option<&'static str> {
        let read = cx.width > Width::One || self.reading;
        let no_hits = matches!(press, Press::Key(_, Key::F3)) && !(read && self.pane.has_hits());
        no_hits.then(|| cx.tr.palette_no_hits())
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(
        &mut self,
        event: Event,
        list: &mut ConversationList,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> Option<Event> {
        let _ = list;
        self.pane.answer(event, cx, out)
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
        let _ = (list, cx, out);
        if changes.conversations || changes.annotations || changes.reviews || changes.retention {
            self.pane.grow_old();
        }
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
        list.tick(ui.ctx(), cx, out);
        self.keys(ui, list);
        self.follow_filter(list, out);
        self.follow_selected(list, cx, out);
        self.arrival = self.arrival.beside(list);
        if let Arrival::First(_, seq) = self.arrival {
            if let Some(first) = list.row(0).map(|row| row.conversation.id) {
                list.select(0);
                self.open_selected(list, cx, out);
                self.pane.point(seq.map(|seq| (first, seq)));
            }
            if list.row(0).is_some() || list.is_empty() {
                self.arrival = Arrival::Done;
            }
        }
        let read =
            Read { words: list.filter().text.clone(), nothing: list.is_empty() && list.filter().is_empty() };
        self.reading &= self.pane.is_open();
        let mut review = false;
        if cx.width == Width::One && self.reading {
            let shown = self.pane_ui(ui, &read, true, cx, out);
            review = shown.review;
            if shown.back || self.escapes(ui) {
                self.reading = false;
                self.focus = true;
            }
        } else {
            if cx.width > Width::One {
                review = self.beside_ui(ui, &read, cx, out);
            }
            egui::CentralPanel::default().frame(egui::Frame::NONE.fill(cx.theme.panel)).show(ui, |ui| {
                review |= self.list_ui(ui, list, cx, out);
            });
        }
        self.open_rested(ui, list, cx, out);
        if review {
            self.review(list, cx, out);
        }
    }

    /// The transcript beside the list; whether it is to be reviewed.
    fn beside_ui(&mut self, ui: &mut Ui, read: &Read, cx: &Cx<'_>, out: &mut Outbox) -> bool {
        let narrow = cx.width < Width::Wide;
        let width = if narrow { size::TRANSCRIPT_NARROW } else { size::TRANSCRIPT };
        egui::Panel::right(("transcript", narrow))
            .resizable(true)
            .default_size(width)
            .size_range(size::TRANSCRIPT_NARROW..=size::TRANSCRIPT_COLUMN)
            .show_separator_line(false)
            .frame(egui::Frame::NONE.fill(cx.theme.sunken))
            .show(ui, |ui| {
                // The pane keeps its width, however little is in it.
                ui.expand_to_include_rect(ui.max_rect());
                self.pane_ui(ui, read, false, cx, out).review
            })
            .inner
    }

    fn pane_ui(
        &mut self,
        ui: &mut Ui,
        read: &Read,
        alone: bool,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> pane::Asked {
        let reading = pane::Reading { query: read.words.as_ref(), alone, nothing: read.nothing };
        self.pane.ui(ui, reading, cx, out)
    }

    /// Esc leads back to the list, unless something else is to be left first.
    fn escapes(&self, ui: &Ui) -> bool {
        !self.pane.is_covered() && keys::escaped(ui)
    }

    /// After another search the open conversation stays selected if it is among the first hits; else it is closed,
    /// so that what is read and what can be done belong to the list.
    fn follow_filter(&mut self, list: &mut ConversationList, out: &mut Outbox) {
        let loaded = list.row(0).is_some() || list.is_empty();
        if !loaded || self.read_under.as_ref() == Some(list.filter()) {
            return;
        }
        let before = self.read_under.replace(list.filter().clone());
        let Some(shown) = self.pane.shown().filter(|_| before.is_some() && list.selected().is_none()) else {
            return;
        };
        match list.place_of(shown) {
            Some(place) => list.select(place),
            None => self.pane.close(out),
        }
    }

    /// Where the list has another row selected than the one whose conversation is open, since Review went on, that one
    /// is opened.
    fn follow_selected(&mut self, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(selected) = list.selected_row().filter(|_| self.arrival == Arrival::Returned) else {
            return;
        };
        self.arrival = Arrival::Done;
        if self.pane.is_open() && !self.pane.has(selected.conversation.id) {
            let reading = self.reading;
            self.open_selected(list, cx, out);
            self.reading = reading;
        }
    }

    /// Table with its bar and foot; whether the selected conversation is to be reviewed.
    fn list_ui(&mut self, ui: &mut Ui, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) -> bool {
        ui.spacing_mut().item_spacing.y = 0.0;
        let whole = ui.available_rect_before_wrap();
        let bar = bar::ui(ui, list, self.panel.open, cx, out);
        let under_bar = ui.cursor().top();
        regions::name(ui, Region::Filters, whole.with_max_y(under_bar));
        regions::name(ui, Region::List, whole.with_min_y(under_bar));
        if bar.panel {
            self.panel.toggle();
        }
        table::head_ui(ui, list, cx, out);
        let room = ui.available_rect_before_wrap();
        let foot_top = room.bottom() - size::FOOT_LIST;
        let rows = Rect::from_min_max(room.min, egui::pos2(room.right(), foot_top));
        let foot = Rect::from_min_max(egui::pos2(room.left(), foot_top), room.max);
        self.focus |= bar.leave;
        keys::focus(ui, &mut self.focus, table::view(list, cx).id());
        let mut place = ui.new_child(egui::UiBuilder::new().id_salt("rows").max_rect(rows));
        let output = table::rows_ui(&mut place, list, &mut self.shown, cx, out);
        let visible = output.as_ref().map(|output| output.visible.clone());
        let mut place = ui.new_child(egui::UiBuilder::new().id_salt("foot").max_rect(foot));
        table::foot_ui(&mut place, list, visible, cx);
        // A low window leaves the rows too little room for the panel.
        let over = if cx.width == Width::One { whole.with_min_y(under_bar) } else { rows };
        self.panel.ui(ui, over, list, cx, out);
        if self.pane.wants_tags() {
            let tags = list.facets(out).map(|facets| facets.tags.clone()).unwrap_or_default();
            self.pane.know_tags(tags.into_iter().map(|(_, name, _)| name));
        }
        let Some(output) = output else { return false };
        let review = self.chosen(ui, &output, list, cx, out);
        self.row_menu_ui(ui, &output, list, cx, out);
        review
    }

    /// The menu of the selected row: of a right click, and of Shift+F10 while the list has the focus.
    fn row_menu_ui(
        &mut self,
        ui: &Ui,
        output: &ListOutput,
        list: &mut ConversationList,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) {
        let selected = list.selected_row().map(|row| row.conversation.id);
        self.menu |= output.response.has_focus() && keys::asks_menu(ui);
        self.menu &= selected.is_some();
        let (Some(row), Some(id)) = (&output.anchor, selected) else {
            // The row was scrolled away: it comes back into view, with its menu.
            if let Some(at) = list.selected().filter(|_| self.menu) {
                list.select(at);
                ui.ctx().request_repaint();
            }
            return;
        };
        let asked = std::mem::take(&mut self.menu);
        let mut opens = false;
        menu::context(row, asked, |ui| opens = self.pane.row_menu_ui(ui, id, cx, out));
        if opens {
            self.open_selected(list, cx, out);
        }
    }

    /// What became of the selection; whether the conversation is to be reviewed.
    fn chosen(
        &mut self,
        ui: &Ui,
        output: &ListOutput,
        list: &mut ConversationList,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> bool {
        let by_pointer = ui.input(|input| input.pointer.any_click() || input.pointer.any_pressed());
        if output.selected.is_some() {
            self.rest.begin(cx.now);
            // A right click opens nothing that would take the place of the list.
            if by_pointer && (cx.width > Width::One || output.clicked.is_some()) {
                self.open_selected(list, cx, out);
            }
        } else if output.clicked.is_some() && cx.width == Width::One {
            self.open_selected(list, cx, out);
        }
        if output.opened.is_none() {
            return false;
        }
        let open = list.selected_row().is_some_and(|row| self.pane.shown() == Some(row.conversation.id));
        if open && !by_pointer && (cx.width > Width::One || self.reading) {
            return true;
        }
        self.open_selected(list, cx, out);
        false
    }

    fn open_selected(&mut self, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(id) = list.selected_row().map(|row| row.conversation.id) else { return };
        self.rest.end();
        self.reading = true;
        if !self.pane.has(id) {
            self.pane.open(id, cx, out);
            list.hit_opened(out);
        }
    }

    /// A row on which the arrow keys rest is opened; passing over it is not opening it.
    fn open_rested(&mut self, ui: &Ui, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
        // Where the transcript would take the place of the list, it is opened by Enter or a click only.
        if cx.width > Width::One && self.rest.is_over(ui, cx.now) {
            self.open_selected(list, cx, out);
        }
    }

    /// Goes to Review, with the conversation that is open as the selected one.
    fn review(&mut self, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
        let shown = self.pane.shown();
        let selected = list.selected_row().map(|row| row.conversation.id);
        if shown != selected
            && let Some(place) = shown.and_then(|id| list.place_of(id))
        {
            list.select(place);
        }
        pane::review(cx, out);
    }

    /// Ctrl+F and `/` lead into the search field; a character is none while one types.
    fn keys(&mut self, ui: &Ui, list: &ConversationList) {
        if self.pane.is_covered() {
            return;
        }
        if keys::searched(ui, !ui.ctx().text_edit_focused()) {
            self.reading = false;
            SearchField::enter(ui.ctx(), bar::search_id(), &list.search().line);
        }
        if self.panel.open && keys::escaped(ui) {
            self.panel.open = false;
            self.focus = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, Locale};

    #[test]
    fn what_was_asked_for_by_its_number_is_opened_in_no_other_list() {
        let today = Day::from_ymd(2026, 11, 24).unwrap();
        let (asked, other) = (ConversationNo(20), ConversationNo(21));
        for (number, arrival, left) in [
            (Some(asked), Arrival::First(asked, Some(3)), Arrival::First(asked, Some(3))),
            (Some(other), Arrival::First(asked, None), Arrival::Done),
            (None, Arrival::First(asked, None), Arrival::Done),
            (None, Arrival::Returned, Arrival::Returned),
        ] {
            let mut list = ConversationList::default();
            list.search_mut().set(Filter { number, ..Filter::default() }, Locale::Fi, today);
            assert!(arrival.beside(&list) == left, "{number:?}");
        }
    }
}
