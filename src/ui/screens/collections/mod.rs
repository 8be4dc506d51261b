//! Collections: everybody reads them; trainers keep examples with what they teach, and hand them out.

mod cards;
mod data;
mod dialogs;
mod handout;
mod lessons;

use crate::domain::{AccountRole, Collection, CollectionId, Example, Verdict};
use crate::engine::ops::collection;
use crate::engine::{Changes, Event, Reply, RequestId};
use crate::error::{Error, ErrorKind};
use crate::text::Tr;
use crate::ui::acts::Can;
use crate::ui::autosave::Typed;
use crate::ui::cx::{Cx, Load, Outbox, Picked};
use crate::ui::faces::{Part, list_and_chosen, unready_ui};
use crate::ui::keys;
use crate::ui::regions::{self, Region};
use crate::ui::rest::Rest;
use crate::ui::theme::{Type, Width, size, space};
use crate::ui::widgets::empty::Empty;
use crate::ui::widgets::menu::{self, MenuItem};
use crate::ui::widgets::{Button, IconButton, Label, ListRow, paint, stacked};
use dialogs::Asking;
use egui::{Align, Layout, Response, ScrollArea, Sense, Ui, vec2};
use egui_material_icons::icons;
use handout::Handout;
use lessons::Lessons;

/// State of the screen.
#[derive(Default)]
pub struct CollectionsScreen {
    collections: Load<Vec<Collection>>,
    chosen: Option<CollectionId>,
    examples: Load<Vec<Example>>,
    asking: Option<Asking>,
    handout: Handout,
    lessons: Lessons,
    sent: Option<RequestId>,
    error: Option<Error>,
    /// Whether the examples stand in place of the list, where there is room for one of them.
    reading: bool,
    /// Whether the chosen collection of the list is to have the focus.
    focus: bool,
    /// Rest of the arrow keys on a collection whose examples are not read yet.
    rest: Rest,
}

impl CollectionsScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        let Some(collections) = self.collections.ready() else { return String::new() };
        let ending = data::ending(collections, cx.today);
        let mut facts = vec![cx.tr.collections_subtitle(collections.len() as u64)];
        if ending > 0 {
            facts.push(cx.tr.collections_subtitle_ending(ending));
        }
        cx.tr.list_facts(&facts)
    }

    /// It comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.focus = true;
        self.read(cx, out);
    }

    fn read(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.collections.ask(out.ask(collection::Query::List), cx.now);
        // One over which the arrow keys may yet pass is opened when they rest on it.
        if !self.rest.is_on() {
            self.ask_examples(cx, out);
        }
    }

    /// Reads the examples of the chosen collection; those that are there stay until the answer comes.
    fn ask_examples(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.rest.end();
        match self.chosen {
            Some(chosen) => self.examples.ask(out.send(collection::Command::Open(chosen)), cx.now),
            None => self.examples = Load::Idle,
        }
    }

    fn choose(&mut self, chosen: Option<CollectionId>, cx: &Cx<'_>, out: &mut Outbox) {
        if self.chosen != chosen {
            self.pass(chosen, cx, out);
        }
        if self.rest.is_on() {
            self.ask_examples(cx, out);
        }
    }

    /// The arrow keys have led to another one.
    fn pass(&mut self, chosen: Option<CollectionId>, cx: &Cx<'_>, out: &mut Outbox) {
        self.chosen = chosen;
        self.examples = Load::Idle;
        self.lessons.leave(out);
        self.rest.begin(cx.now);
    }

    /// A collection on which the arrow keys rest is read where it is seen.
    fn read_rested(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let seen = self.reading || cx.width > Width::One;
        if seen && self.rest.is_over(ui, cx.now) {
            self.ask_examples(cx, out);
        }
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.collections.awaits(&event) {
            self.collections = Load::answered(event.result, |reply| match reply {
                Reply::Collection(collection::Reply::List(list)) => Some(list),
                _ => None,
            });
            let first = self.collections.ready().and_then(|list| list.first()).map(|first| first.id);
            let there = self
                .collections
                .ready()
                .is_some_and(|list| list.iter().any(|one| Some(one.id) == self.chosen));
            if !there {
                self.choose(first, cx, out);
            }
            return None;
        }
        if self.examples.awaits(&event) {
            self.examples = Load::answered(event.result, |reply| match reply {
                Reply::Collection(collection::Reply::Opened(_, examples)) => Some(examples),
                _ => None,
            });
            return None;
        }
        let event = self.handout.answer(event, cx, out)?;
        let conflict = matches!(&event.result, Err(error) if error.kind == ErrorKind::Conflict);
        let event = self.lessons.answer(event, out);
        if conflict && event.is_none() {
            // What somebody else has made of the note is shown with what is typed.
            self.ask_examples(cx, out);
        }
        let event = event?;
        if self.sent != Some(event.request) {
            return Some(event);
        }
        self.sent = None;
        match event.result {
            Ok(Reply::Collection(reply)) => self.done(&reply, cx, out),
            Ok(_) => {}
            // Given up before the password: everything stays as it was.
            Err(error) if error.kind == ErrorKind::Cancelled => {}
            Err(error) if error.kind == ErrorKind::Conflict => {
                self.error = Some(error.clone());
                out.failure(error);
                self.read(cx, out);
            }
            Err(error) if self.asking.is_some() => self.error = Some(error),
            Err(error) => out.failure(error),
        }
        None
    }

    fn done(&mut self, reply: &collection::Reply, cx: &Cx<'_>, out: &mut Outbox) {
        self.error = None;
        match *reply {
            collection::Reply::Changed(collection) => {
                self.asking = None;
                if self.chosen.replace(collection) != Some(collection) {
                    self.examples = Load::Idle;
                    self.lessons.leave(out);
                }
            }
            collection::Reply::Removed => {
                self.asking = None;
                self.chosen = None;
                self.lessons.cancel();
                out.success(cx.tr.collections_removed());
            }
            collection::Reply::List(_)
            | collection::Reply::Opened(..)
            | collection::Reply::Exported { .. } => {}
        }
        self.read(cx, out);
    }

    /// Whoever writes here goes: what is being written is saved.
    pub(in crate::ui) fn save_typed(&mut self, out: &mut Outbox) {
        self.lessons.leave(out);
    }

    /// How that stands.
    pub(in crate::ui) fn typed(&self) -> Typed {
        self.lessons.how_typed()
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        if (changes.collections || changes.retention) && !self.collections.is_idle() {
            self.read(cx, out);
        }
    }

    /// Where the handout goes was chosen.
    pub fn picked(&mut self, picked: Picked, _cx: &Cx<'_>, _out: &mut Outbox) {
        if let Picked::Handout(path) = picked {
            self.handout.picked(&path);
        }
    }

    fn chosen_collection(&self) -> Option<&Collection> {
        self.collections.ready()?.iter().find(|one| Some(one.id) == self.chosen)
    }

    /// Asks for a new collection.
    pub fn ask_new(&mut self) {
        self.error = None;
        self.asking = Some(Asking::new_collection());
    }

    /// Whether the chosen collection can leave.
    pub fn can_export(&self, tr: Tr) -> Can {
        Can::with(&self.collections, tr, |_| match self.chosen_collection() {
            None => Some(tr.collections_none_title()),
            Some(chosen) => (chosen.examples == 0).then(|| tr.collections_empty_title()),
        })
    }

    /// Asks where the chosen collection goes.
    pub fn ask_export(&mut self, cx: &Cx<'_>) {
        if let Some(chosen) = self.chosen_collection().cloned() {
            self.handout.open(&chosen, cx);
        }
    }

    /// Draws it: the list, and beside it or in its place the examples of one collection.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        list_and_chosen(ui, cx, "collections", self.reading, |ui, part| match part {
            Part::List => self.list_ui(ui, cx, out),
            Part::Beside | Part::Alone => self.chosen_ui(ui, part == Part::Alone, cx, out),
        });
        self.read_rested(ui, cx, out);
        self.dialogs_ui(ui, cx, out);
        self.handout.ui(ui, self.examples.ready().map(Vec::as_slice), cx, out);
    }

    /// The chosen collection; `alone` in place of the list, with a way back.
    fn chosen_ui(&mut self, ui: &mut Ui, alone: bool, cx: &Cx<'_>, out: &mut Outbox) {
        let whole = ui.available_rect_before_wrap();
        let Some(collection) = self.chosen_collection().cloned() else {
            self.reading = false;
            if self.collections.ready().is_some_and(|list| !list.is_empty()) {
                ui.add_space(space::PANE);
                ui.add(Label::new(cx.tr.collections_choose_hint()).muted());
            }
            return;
        };
        let escape = alone && self.asking.is_none() && keys::escaped(ui);
        if self.head_ui(ui, &collection, alone, cx) || escape {
            self.reading = false;
        }
        let under = ui.cursor().top();
        regions::name(ui, Region::DetailHead, whole.with_max_y(under));
        regions::name(ui, Region::DetailBody, whole.with_min_y(under));
        self.examples_ui(ui, cx, out);
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        if cx.has(AccountRole::Trainer) {
            let margin = egui::Margin::symmetric(space::LARGE as i8, space::SIGN as i8);
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
                let new = Button::secondary(tr.collections_new()).icon(icons::ICON_ADD).full_width();
                if ui.add(new).clicked() {
                    self.ask_new();
                }
            });
        }
        let (mut clicked, mut stepped) = (None, None);
        if unready_ui(ui, &self.collections, size::ROW_TWO, cx) {
            self.read(cx, out);
        }
        match self.collections.ready() {
            None => {}
            Some(list) if list.is_empty() => {
                let icon = icons::ICON_COLLECTIONS_BOOKMARK;
                Empty::new(icon, tr.collections_none_title(), tr.collections_none_body()).show(ui);
            }
            Some(list) => {
                let mut rows = Vec::new();
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.add_space(space::SMALL);
                    for one in list {
                        let chosen = self.chosen == Some(one.id);
                        let row = row_ui(ui, one, chosen, cx);
                        if chosen {
                            keys::focus(ui, &mut self.focus, row.id);
                        }
                        if row.clicked() {
                            clicked = Some(one.id);
                        }
                        rows.push((one.id, row));
                    }
                    stepped = keys::stepped(ui, &rows);
                });
            }
        }
        if clicked.is_some() {
            self.reading = true;
            self.choose(clicked, cx, out);
        } else if stepped.is_some() {
            self.pass(stepped, cx, out);
        }
    }

    /// Name, aim and what can be done; whether the list is asked for.
    fn head_ui(&mut self, ui: &mut Ui, collection: &Collection, alone: bool, cx: &Cx<'_>) -> bool {
        let tr = cx.tr;
        let mut back = false;
        let padding = if alone { space::PANE_NARROW } else { space::HUGE };
        let margin = egui::Margin::symmetric(padding as i8, space::LARGE as i8);
        egui::Frame::NONE.fill(cx.theme.panel).inner_margin(margin).show(ui, |ui| {
            ui.horizontal(|ui| {
                if alone {
                    back = ui.add(IconButton::new(icons::ICON_ARROW_BACK, tr.common_back())).clicked();
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if cx.has(AccountRole::Trainer) {
                        self.acts_ui(ui, collection, cx);
                    }
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        ui.add(Label::new(&tr.kinds_spoken(&collection.name)).title().wrap());
                        let owner = tr.collections_owner(&collection.owner_name);
                        let aim = tr.kinds_spoken(&collection.aim);
                        ui.add(Label::new(&tr.list_facts(&[aim.as_ref(), &owner])).muted().wrap());
                    });
                });
            });
        });
        let line = ui.min_rect();
        paint::hairline(ui, line.left(), line.right(), line.bottom());
        back
    }

    fn acts_ui(&mut self, ui: &mut Ui, collection: &Collection, cx: &Cx<'_>) {
        let tr = cx.tr;
        let none = self.can_export(tr).why_off(tr);
        let export = Button::primary(tr.collections_export()).icon(icons::ICON_DOWNLOAD);
        if ui.add(export.disabled_if(none.as_deref())).clicked() {
            self.ask_export(cx);
        }
        let more = ui.add(IconButton::new(icons::ICON_MORE_HORIZ, tr.common_more_actions()));
        menu::under(&more, |ui| {
            if MenuItem::new(icons::ICON_EDIT, tr.collections_edit()).show(ui).clicked() {
                self.error = None;
                self.asking = Some(Asking::edit(collection));
            }
            menu::separator(ui);
            let remove = MenuItem::new(icons::ICON_CLOSE, tr.collections_remove()).danger();
            if remove.show(ui).clicked() {
                self.asking = Some(Asking::Remove(collection.clone()));
            }
        });
    }
}

/// Name and number of examples; a long name takes two lines and makes the row higher.
fn row_ui(ui: &mut Ui, one: &Collection, chosen: bool, cx: &Cx<'_>) -> Response {
    let tr = cx.tr;
    let title = tr.kinds_spoken(&one.name);
    let kind = if chosen { Type::ROW.medium() } else { Type::ROW };
    let width = ui.available_width() - 2.0 * space::PANE;
    let name = paint::lines(ui, kind, &title, cx.theme.strong, width, 2);
    let lines = name.size().y + Type::SMALL.line;
    let height = cx.density.row_two() + (name.size().y - kind.line).max(0.0);
    let row = ListRow::new(("collection", one.id), height).selected(chosen).no_hairline();
    row.show(ui, &|| title.to_string(), |ui, _| {
        stacked(ui, width, lines, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(&title).kind(kind).strong().rows(2));
            let line = vec2(width, Type::SMALL.line);
            ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(&tr.common_examples(u64::from(one.examples))).small().muted());
                if let Some(day) = one.first_last_day.filter(|day| data::is_soon(*day, cx.today)) {
                    let colour = cx.theme.verdict(Verdict::Partly).fg;
                    let (sign, _) = ui.allocate_exact_size(vec2(size::ICON_CAPTION, line.y), Sense::hover());
                    paint::icon_at(ui, sign.left_center(), icons::ICON_SCHEDULE, colour);
                    let ends = tr.collections_ends(&tr.short_date(day, cx.today));
                    ui.add(Label::new(&ends).small().medium().colour(colour));
                }
            });
        });
    })
}
