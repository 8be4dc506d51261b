//! The groups of questions: heads, rows, what they rest on, and what stands there when there are none.

use super::data::{self, Found, Group};
use super::{Focus, GapsScreen, View};
use crate::domain::AccountRole;
use crate::engine::ops::gap::QUESTIONS_MAX;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::faces::unready_ui;
use crate::ui::regions::{self, Region};
use crate::ui::route::Route;
use crate::ui::screens::answers::table::verdicts_ui;
use crate::ui::theme::{Density, Type, Width, size, space, table};
use crate::ui::widgets::{Empty, Label, ListOutput, RowAt, VirtualList, paint};
use egui::{Align, Layout, Rect, ScrollArea, Ui, UiBuilder, vec2};
use egui_material_icons::icons;
use std::rc::Rc;

/// Lines of the words of a group.
const LINES: usize = 2;

/// Where the words end and the verdicts begin and end in a row.
fn columns(rect: Rect) -> (f32, (f32, f32)) {
    let verdicts = rect.right() - table::ANSWER_VERDICTS;
    (verdicts - table::GAP, (verdicts, rect.right() - space::PANE))
}

impl GapsScreen {
    /// Bar and list.
    pub(super) fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let whole = ui.available_rect_before_wrap();
        self.bar_ui(ui, cx);
        let under = ui.cursor().top();
        regions::name(ui, Region::Filters, whole.with_max_y(under));
        regions::name(ui, Region::List, whole.with_min_y(under));
        paint::hairline(ui, whole.left(), whole.right(), under);
        if unready_ui(ui, &self.found, cx.density.row_answer(), cx) {
            self.read_again(cx, out);
        }
        let Some(found) = self.found.ready().map(Rc::clone) else { return };
        if found.groups.is_empty() {
            empty_ui(ui, cx, out);
        } else if self.view == View::Work {
            self.work_ui(ui, &found, cx);
        } else {
            self.gaps_ui(ui, &found, cx);
        }
    }

    fn gaps_ui(&mut self, ui: &mut Ui, found: &Found, cx: &Cx<'_>) {
        head_ui(ui, cx);
        let room = ui.available_rect_before_wrap();
        // A low window leaves the rows too little room for it.
        let foot_top = if cx.width == Width::One { room.bottom() } else { room.bottom() - size::FOOT_LIST };
        let height = cx.density.row_answer();
        let list = VirtualList::new("gaps", cx.tr.gaps_list(), found.groups.len() as u64, height);
        self.give_focus(ui, Focus::List, list.id());
        let rows = UiBuilder::new().id_salt("gap_rows").max_rect(room.with_max_y(foot_top));
        let mut place = ui.new_child(rows);
        let name =
            |at: u64| found.group(Some(at)).map_or_else(String::new, |group| data::group_name(group, cx.tr));
        let output = list.show(&mut place, &mut self.list, &name, |ui, at| {
            if let Some(group) = found.group(Some(at.row)) {
                row_ui(ui, at, group, cx);
            }
        });
        if foot_top < room.bottom() {
            foot_ui(ui, room.with_min_y(foot_top), cx);
        }
        self.chose(&output, cx);
    }

    /// What became of the selection: Enter leads to the questions, and so does a click where they take the list's place.
    fn chose(&mut self, output: &ListOutput, cx: &Cx<'_>) {
        if output.selected.is_some() {
            self.begin();
        }
        let narrow = cx.width == Width::One;
        if output.opened.is_some() || narrow && output.clicked.is_some() {
            self.reading = narrow;
            self.focus = Some(Focus::Questions);
        }
    }
}

fn head_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::TABLE_HEAD));
    paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
    let (_, (verdicts, _)) = columns(rect);
    for (left, word) in
        [(rect.left() + space::PANE, cx.tr.gaps_column_questions()), (verdicts, cx.tr.gap_answers())]
    {
        let line = paint::full_line(ui, Type::CAPTION.medium(), word, cx.theme.muted);
        paint::at_left(ui, left, rect.center().y, line, cx.theme.muted);
    }
}

fn row_ui(ui: &mut Ui, at: &RowAt<'_>, group: &Group, cx: &Cx<'_>) {
    let (rect, gap) = (at.response.rect, &group.gap);
    let left = rect.left() + space::PANE;
    let (right, verdicts) = columns(rect);
    let width = (right - left).max(0.0);
    let ink = if gap.words.is_empty() && gap.text.is_none() { cx.theme.muted } else { cx.theme.strong };
    let words = paint::lines(ui, Type::ROW, &data::title(gap, cx.tr), ink, width, LINES);
    let below = if cx.density == Density::Compact { 0.0 } else { Type::CAPTION.line };
    let height = words.size().y;
    let top = rect.center().y - f32::midpoint(height, below);
    paint::at_left(ui, left, top + height / 2.0, words, ink);
    if below > 0.0 {
        let line = paint::one_line(ui, Type::CAPTION, &data::facts(group, cx.tr), cx.theme.muted, width);
        paint::at_left(ui, left, top + height + below / 2.0, line, cx.theme.muted);
    }
    verdicts_ui(ui, rect.center().y, verdicts, &data::counts(gap.answers, gap.handovers), cx);
}

/// What the groups are made of.
fn foot_ui(ui: &mut Ui, rect: Rect, cx: &Cx<'_>) {
    paint::hairline(ui, rect.left(), rect.right(), rect.top() + 0.5);
    let layout = Layout::left_to_right(Align::Center);
    let place = rect.shrink2(vec2(space::PANE, 0.0));
    let foot = UiBuilder::new().id_salt("gaps_foot").max_rect(place).layout(layout);
    let newest = cx.tr.gaps_newest(u64::from(QUESTIONS_MAX));
    ui.new_child(foot).add(Label::new(&newest).caption().muted().wrap());
}

/// Nothing was found yet: what fills the list, and the way there for who can do it.
fn empty_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    let next = if cx.has(AccountRole::Reviewer) {
        Some((tr.gaps_none_review(), Route::Review))
    } else {
        cx.has(AccountRole::Supervisor).then(|| (tr.gaps_none_rounds(), Route::Rounds))
    };
    let face = Empty::new(icons::ICON_UNKNOWN_DOCUMENT, tr.gaps_none_title(), tr.gaps_none_body());
    // In a low window the help has no room below.
    ScrollArea::vertical().id_salt("gaps_empty").auto_shrink(false).show(ui, |ui| {
        let Some((word, route)) = next else {
            face.show(ui);
            return;
        };
        if face.actions(&[word]).primary().show(ui).is_some() {
            out.wish(Wish::Go(route));
        }
    });
}
