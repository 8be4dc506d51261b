//! The chosen group: its words, where and when, why, and its questions, each of which leads to its conversation.

use super::data::{self, Group};
use super::{Focus, GapsScreen};
use crate::domain::gap::{Gap, GapQuestion};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::faces::chosen_foot;
use crate::ui::keys;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Density, Type, size, space};
use crate::ui::widgets::{Button, ChatText, IconButton, Label, RowAt, VirtualList, paint, verdict_sign};
use egui::{Align, Frame, Layout, Margin, Rect, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::icons::ICON_ARROW_BACK;

/// Lines of a question.
const LINES: usize = 2;

impl GapsScreen {
    /// The chosen group; `alone` in place of the list, with a way back.
    pub(super) fn chosen_ui(
        &mut self,
        ui: &mut Ui,
        group: &Group,
        alone: bool,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) {
        let gap = &group.gap;
        if alone && keys::escaped(ui) {
            self.leave();
        }
        let count = gap.questions.len() as u64;
        let list = VirtualList::new("gap_questions", cx.tr.gaps_questions(), count, cx.density.row_answer());
        // From the list of groups Enter leads here first.
        let keyed = ui.memory(|memory| memory.has_focus(list.id()));
        let foot = chosen_foot(ui, "gap_foot", cx, |ui| self.foot_ui(ui, gap, keyed, cx, out));
        ui.spacing_mut().item_spacing.y = 0.0;
        let whole = ui.available_rect_before_wrap();
        self.head_ui(ui, group, alone, cx);
        let under = ui.cursor().top();
        regions::name(ui, Region::DetailHead, whole.with_max_y(under));
        regions::name(ui, Region::DetailBody, whole.with_min_y(under));
        regions::name(ui, Region::Foot, foot);
        self.give_focus(ui, Focus::Questions, list.id());
        let one = |at: u64| data::question(gap, Some(at));
        let name = |at: u64| one(at).map_or_else(String::new, |asked| data::question_name(asked, cx.tr));
        let output = list.show(ui, &mut self.asked, &name, |ui, at| {
            if let Some(asked) = one(at.row) {
                row_ui(ui, at, asked, cx);
            }
        });
        if output.opened.is_some() {
            self.opened = true;
            Self::open(gap, output.opened, out);
        }
    }

    /// The list again.
    fn leave(&mut self) {
        self.reading = false;
        self.focus = Some(Focus::List);
    }

    fn head_ui(&mut self, ui: &mut Ui, group: &Group, alone: bool, cx: &Cx<'_>) {
        let (tr, gap) = (cx.tr, &group.gap);
        let side = if alone { space::PANE_NARROW } else { space::PANE };
        let number = self.list.selected.unwrap_or_default() + 1;
        // In a low window the questions need the room, and the words stand in the list.
        let high = ui.available_height() >= size::GAP_WORDS_FROM;
        let margin = Margin::symmetric(side as i8, space::MEDIUM as i8);
        let head = Frame::NONE.fill(cx.theme.panel).inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::TINY;
            let line = vec2(ui.available_width(), size::ICON_BUTTON);
            ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
                if alone && ui.add(IconButton::new(ICON_ARROW_BACK, tr.common_back())).clicked() {
                    self.leave();
                }
                ui.add(Label::new(&tr.gaps_title_number(number)).head());
            });
            if high {
                ui.add(Label::new(&data::title(gap, tr)).text().strong().wrap());
            }
            let facts = [data::facts(group, tr), data::extent(group, tr)];
            ui.add(Label::new(&tr.list_facts(&facts)).small().muted().wrap());
            if high {
                ui.add(Label::new(&data::causes(gap, tr)).small().muted().wrap());
            }
        });
        let line = head.response.rect;
        paint::hairline(ui, line.left(), line.right(), line.bottom() - 0.5);
    }

    fn foot_ui(&mut self, ui: &mut Ui, gap: &Gap, keyed: bool, cx: &Cx<'_>, out: &mut Outbox) {
        // Of an answer text whose known copies all have verdicts of their own none stands there.
        if gap.questions.is_empty() {
            return;
        }
        let button = Button::primary(cx.tr.gaps_open());
        let button = if keyed { button.keys(cx.tr.common_key_enter()) } else { button };
        if ui.add(button).clicked() {
            self.opened = true;
            Self::open(gap, self.asked.selected, out);
        }
    }
}

/// The sign of the verdict, the question in two lines, and below it the rest where there is room for that.
fn row_ui(ui: &mut Ui, at: &RowAt<'_>, asked: &GapQuestion, cx: &Cx<'_>) {
    let rect = at.response.rect;
    let disc = rect.left() + space::PANE;
    verdict_sign::paint_at(ui, pos2(disc + size::VERDICT_DISC / 2.0, rect.center().y), Some(asked.verdict));
    let left = disc + size::VERDICT_DISC + space::SIGN;
    let width = (rect.right() - space::PANE - left).max(0.0);
    let below = if cx.density == Density::Compact { 0.0 } else { Type::CAPTION.line };
    let text = ChatText::new(&asked.question, cx.chips).kind(Type::ROW).colour(cx.theme.strong).rows(LINES);
    let height = if asked.question.as_str().is_empty() { Type::ROW.line } else { text.height(ui, width) };
    let top = rect.center().y - f32::midpoint(height, below);
    if asked.question.as_str().is_empty() {
        let line = paint::one_line(ui, Type::ROW, cx.tr.gaps_no_question(), cx.theme.muted, width);
        paint::at_left(ui, left, top + height / 2.0, line, cx.theme.muted);
    } else {
        let place = Rect::from_min_size(pos2(left, top), vec2(width, height));
        let mut place = ui.new_child(UiBuilder::new().id_salt("gap_question").max_rect(place));
        text.show(&mut place);
    }
    if below > 0.0 {
        let facts = data::question_facts(asked, cx.tr);
        let line = paint::one_line(ui, Type::CAPTION, &facts, cx.theme.muted, width);
        let cut = line.elided;
        paint::at_left(ui, left, top + height + below / 2.0, line, cx.theme.muted);
        if cut {
            at.response.clone().on_hover_text(facts);
        }
    }
}
