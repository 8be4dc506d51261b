//! The examples of a collection, in order, as cards.

use super::{CollectionsScreen, data};
use crate::domain::{AccountRole, Example, StoredText, Verdict};
use crate::engine::StaffField;
use crate::engine::ops::collection;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::faces::unready_ui;
use crate::ui::theme::{Type, Width, radius, size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::empty::Empty;
use crate::ui::widgets::menu::{self, MenuItem};
use crate::ui::widgets::{Button, Card, ChatText, IconButton, Label, MessageView, TextField, paint};
use egui::{Align, Id, Key, Layout, Modifiers, ScrollArea, Sense, Ui, vec2};
use egui_material_icons::icons;

/// What was done on a card.
enum Act {
    Edit,
    Save,
    Cancel,
    Remove,
    Move(u32),
    /// The example at this place was dropped on the card.
    Dropped(u32),
}

impl CollectionsScreen {
    pub(super) fn examples_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        // What is typed on a card is the screen's, so the cards are taken out of it while they are drawn.
        let examples = std::mem::take(&mut self.examples);
        let again = unready_ui(ui, &examples, size::ROW_ANSWER, cx);
        match examples.ready() {
            None => {}
            Some(list) if list.is_empty() => {
                let icon = icons::ICON_BOOKMARK_ADD;
                Empty::new(icon, tr.collections_empty_title(), tr.collections_empty_body()).show(ui);
            }
            Some(list) => self.cards_ui(ui, list, cx, out),
        }
        self.examples = examples;
        if again {
            self.read(cx, out);
        }
    }

    fn cards_ui(&mut self, ui: &mut Ui, examples: &[Example], cx: &Cx<'_>, out: &mut Outbox) {
        let mut acted = None;
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let side = if cx.width == Width::One { space::PANE_NARROW } else { space::HUGE };
            let margin = egui::Margin::symmetric(side as i8, space::CARD as i8);
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
                ui.set_max_width((size::DIALOG_LARGE + size::ITEMS).min(ui.available_width()));
                for example in examples {
                    if let Some(act) = self.card_ui(ui, example, examples.len(), cx) {
                        acted = Some((example.clone(), act));
                    }
                    ui.add_space(space::BETWEEN_CARDS);
                }
            });
        });
        match acted {
            Some((target, Act::Dropped(from))) => {
                if let Some(dragged) = examples.iter().find(|example| example.place == from) {
                    self.act(dragged, &Act::Move(target.place), out);
                }
            }
            Some((example, act)) => self.act(&example, &act, out),
            None => {}
        }
    }

    fn act(&mut self, example: &Example, act: &Act, out: &mut Outbox) {
        match act {
            Act::Edit => self.lessons.edit(example, out),
            Act::Cancel => self.lessons.cancel(),
            Act::Save => self.lessons.save(example, out),
            Act::Remove => {
                if self.lessons.typed(example.id).is_some() {
                    self.lessons.cancel();
                }
                self.sent = Some(out.send(collection::Command::RemoveExample(example.id)));
            }
            Act::Move(place) => {
                self.sent = Some(out.send(collection::Command::Move { example: example.id, place: *place }));
            }
            Act::Dropped(_) => {}
        }
    }

    fn card_ui(&mut self, ui: &mut Ui, example: &Example, count: usize, cx: &Cx<'_>) -> Option<Act> {
        let trainer = cx.has(AccountRole::Trainer);
        let mut act = None;
        let card = Card::new().show(ui, |ui| {
            act = head_ui(ui, example, count, trainer, cx);
            for message in &example.passage {
                let name = cx.tr.capitalised(cx.tr.message_role(message.role));
                MessageView::new(message.role, &message.text, cx.chips)
                    .speaker(&name, "")
                    .kind(Type::TEXT)
                    .show(ui);
                ui.add_space(space::SMALL);
            }
            act = act.take().or_else(|| self.lesson_ui(ui, example, trainer, cx));
            last_day_ui(ui, example, cx);
        });
        let dropped = card.response.dnd_release_payload::<u32>();
        dropped.filter(|from| **from != example.place).map(|from| Act::Dropped(*from)).or(act)
    }

    fn lesson_ui(&mut self, ui: &mut Ui, example: &Example, trainer: bool, cx: &Cx<'_>) -> Option<Act> {
        let tr = cx.tr;
        let contested = self.lessons.is_contested();
        let fresh = self.lessons.is_fresh(example.id);
        if let Some(lesson) = self.lessons.typed(example.id) {
            let field = TextField::new(("lesson", example.id), tr.collections_lesson())
                .rows(3)
                .hint(tr.collections_lesson_hint())
                .error(contested.then(|| tr.error_conflict()));
            let field = cx.staff_ui(ui, field, lesson);
            if fresh {
                field.request_focus();
            }
            // A list that comes into view beside it does not take the focus from who types.
            self.focus &= !field.has_focus();
            cx.sieved_ui(ui, ("lesson", example.id), lesson, StaffField::Text);
            fact(ui, icons::ICON_SHIELD, None, tr.conversations_sieved());
            if contested {
                stored_ui(ui, example, cx);
            }
            return ui
                .horizontal(|ui| {
                    let save = ui.add(Button::primary(tr.common_save())).clicked().then_some(Act::Save);
                    let cancel =
                        ui.add(Button::secondary(tr.common_cancel())).clicked().then_some(Act::Cancel);
                    save.or(cancel)
                })
                .inner;
        }
        stored_ui(ui, example, cx);
        let edit = trainer && ui.add(Button::link(tr.collections_lesson_edit())).clicked();
        edit.then_some(Act::Edit)
    }
}

/// The note as it is stored.
fn stored_ui(ui: &mut Ui, example: &Example, cx: &Cx<'_>) {
    egui::Frame::NONE
        .fill(cx.theme.bubble)
        .corner_radius(radius::CONTROL)
        .inner_margin(egui::Margin::symmetric(space::MEDIUM as i8, space::SMALL as i8))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            if example.lesson.is_empty() {
                fact(ui, icons::ICON_SCHOOL, None, cx.tr.collections_lesson_none());
                return;
            }
            ui.horizontal_top(|ui| {
                let sign = vec2(size::ICON, Type::CONTROL.line);
                let (rect, _) = ui.allocate_exact_size(sign, Sense::hover());
                paint::icon(ui, rect.center(), icons::ICON_SCHOOL, size::ICON, cx.theme.muted);
                let lesson = StoredText(example.lesson.clone());
                ChatText::new(&lesson, cx.chips).kind(Type::CONTROL).show(ui);
            });
        });
}

/// Handle, number and question; Alt+Shift+arrows move the card while its handle has the focus.
fn head_ui(ui: &mut Ui, example: &Example, count: usize, trainer: bool, cx: &Cx<'_>) -> Option<Act> {
    let tr = cx.tr;
    let mut act = None;
    ui.horizontal(|ui| {
        if trainer {
            act = handle_ui(ui, example, count, cx);
        }
        let number = tr.number(u64::from(example.place) + 1);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if trainer {
                let more = ui.add(IconButton::new(icons::ICON_MORE_HORIZ, tr.common_more_actions()));
                menu::under(&more, |ui| {
                    for (down, icon, label) in [
                        (false, icons::ICON_ARROW_UPWARD, tr.common_move_up()),
                        (true, icons::ICON_ARROW_DOWNWARD, tr.common_move_down()),
                    ] {
                        let target = data::moved(example.place, down, count);
                        let item = MenuItem::new(icon, label).disabled_if(target.is_none().then_some(label));
                        if item.show(ui).clicked() {
                            act = target.map(Act::Move);
                        }
                    }
                    menu::separator(ui);
                    let remove = MenuItem::new(icons::ICON_CLOSE, tr.collections_example_remove()).danger();
                    if remove.show(ui).clicked() {
                        act = Some(Act::Remove);
                    }
                });
            }
            let scope = if example.whole {
                tr.collections_whole().to_owned()
            } else {
                tr.collections_passage(example.passage.len() as u64)
            };
            ui.add(Label::new(&scope).caption().muted());
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = tr.collections_card_title(&number, &tr.kinds_spoken(&example.opening));
                ui.add(Label::new(&title).text().semibold().rows(2));
            });
        });
    });
    act
}

fn handle_ui(ui: &mut Ui, example: &Example, count: usize, cx: &Cx<'_>) -> Option<Act> {
    let (rect, _) = ui.allocate_exact_size(vec2(size::TARGET, size::TARGET), Sense::hover());
    let handle = ui.interact(rect, Id::unique(("handle", example.id)), Sense::click_and_drag());
    handle.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, cx.tr.collections_drag()));
    paint::icon(ui, rect.center(), icons::ICON_DRAG_INDICATOR, size::ICON, cx.theme.muted);
    if handle.has_focus() {
        paint::ring(ui, rect, radius::CONTROL);
        let keys = Modifiers::ALT | Modifiers::SHIFT;
        for (key, down) in [(Key::ArrowUp, false), (Key::ArrowDown, true)] {
            if ui.input_mut(|input| input.consume_key(keys, key)) {
                return data::moved(example.place, down, count).map(Act::Move);
            }
        }
    }
    handle.dnd_set_drag_payload(example.place);
    handle.on_hover_text(cx.tr.collections_drag());
    None
}

fn last_day_ui(ui: &mut Ui, example: &Example, cx: &Cx<'_>) {
    let tr = cx.tr;
    let soon = data::is_soon(example.last_day, cx.today);
    let colour = soon.then(|| cx.theme.verdict(Verdict::Partly).fg);
    let words = if soon {
        let days = cx.today.days_until(example.last_day).max(0).unsigned_abs() + 1;
        tr.collections_expires(&tr.date(example.last_day.plus_days(1)), days)
    } else {
        tr.collections_last_day(&tr.date(example.last_day))
    };
    fact(ui, icons::ICON_AUTO_DELETE, colour, &words).on_hover_text(tr.collections_last_day_help());
}
