//! The chosen text: its head, its parts, and what can be done with all its copies.

use super::{AnswersScreen, data, parts};
use crate::domain::{AccountRole, Answer, Filter};
use crate::engine::ops::answer::Command;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::faces::{chosen_foot, scrolled_pane, unready_ui};
use crate::ui::keys;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, IconButton, Label, MenuItem, menu, paint};
use egui::{Align, Frame, Layout, Margin, Ui, vec2};
use egui_material_icons::icons;
use std::rc::Rc;

impl AnswersScreen {
    /// The chosen text; `alone` in place of the list, with a way back.
    pub(super) fn chosen_ui(&mut self, ui: &mut Ui, alone: bool, cx: &Cx<'_>, out: &mut Outbox) {
        if alone && keys::escaped(ui) {
            self.leave();
        }
        let Some(answer) = self.view.ready().map(Rc::clone) else {
            if alone && ui.add(IconButton::new(icons::ICON_ARROW_BACK, cx.tr.common_back())).clicked() {
                self.leave();
            }
            if unready_ui(ui, &self.view, size::ROW_ANSWER, cx) {
                self.ask_view(cx, out);
            }
            return;
        };
        let foot = chosen_foot(ui, "answer_foot", cx, |ui| self.foot_ui(ui, &answer, cx, out));
        let whole = ui.available_rect_before_wrap();
        self.head_ui(ui, &answer, alone, cx, out);
        let under = ui.cursor().top();
        regions::name(ui, Region::DetailHead, whole.with_max_y(under));
        regions::name(ui, Region::DetailBody, whole.with_min_y(under));
        regions::name(ui, Region::Foot, foot);
        // Another text begins at its top.
        ui.push_id(answer.hash, |ui| scrolled_pane(ui, |ui| parts::ui(ui, &answer, cx)));
    }

    /// The list again.
    fn leave(&mut self) {
        self.reading = false;
        self.focus = true;
    }

    fn head_ui(&mut self, ui: &mut Ui, answer: &Answer, alone: bool, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let side = if alone { space::PANE_NARROW } else { space::PANE };
        let margin = Margin::symmetric(side as i8, space::MEDIUM as i8);
        let place = self.list.place().filter(|_| self.list.chosen() == Some(answer.hash));
        let title =
            place.map_or_else(|| tr.answers_title().to_owned(), |place| tr.answers_title_number(place + 1));
        let head = Frame::NONE.fill(cx.theme.panel).inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::TINY;
            let line = vec2(ui.available_width(), size::ICON_BUTTON);
            ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
                if alone && ui.add(IconButton::new(icons::ICON_ARROW_BACK, tr.common_back())).clicked() {
                    self.leave();
                }
                ui.add(Label::new(&title).head());
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = space::TINY;
                    let more = ui.add(IconButton::new(icons::ICON_MORE_HORIZ, tr.common_more_actions()));
                    menu::under(&more, |ui| self.menu_ui(ui, answer, cx, out));
                    if ui.add(IconButton::new(icons::ICON_CONTENT_COPY, tr.answers_copy())).clicked() {
                        ui.ctx().copy_text(answer.text.as_str().to_owned());
                        out.success(tr.answers_copied());
                    }
                });
            });
            ui.add(Label::new(&data::facts(answer, tr)).small().muted().wrap());
        });
        let line = head.response.rect;
        paint::hairline(ui, line.left(), line.right(), line.bottom() - 0.5);
    }

    fn menu_ui(&mut self, ui: &mut Ui, answer: &Answer, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        if MenuItem::new(icons::ICON_MENU_BOOK, tr.answers_guidance()).show(ui).clicked() {
            self.guidance.open(cx, out);
        }
        let own = answer.own().is_some() && cx.has(AccountRole::Reviewer);
        if own
            && MenuItem::new(icons::ICON_UNDO, tr.answers_take_back()).show(ui).clicked()
            && self.taking.is_none()
        {
            self.taking = Some(out.send(Command::TakeBack(answer.hash)));
        }
    }

    fn foot_ui(&mut self, ui: &mut Ui, answer: &Answer, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        if cx.has(AccountRole::Reviewer) {
            let word = if answer.own().is_some() { tr.answers_judge_again() } else { tr.answers_judge() };
            if ui.add(Button::primary(word)).clicked() {
                self.error = None;
                self.judging.open(answer);
            }
        }
        // What holds nothing but signs and removed values cannot be searched.
        if let Some(words) = data::phrase(&answer.text)
            && ui.add(Button::secondary(tr.answers_show())).clicked()
        {
            out.wish(Wish::Find(Box::new(Filter { text: Some(words), ..Filter::default() })));
        }
    }
}
