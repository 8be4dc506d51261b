//! The rows in columns: time, who, what, details, purpose; one of them can be unfolded to its fields.

use super::filters::Wanted;
use super::shown::{ShownEntry, fields};
use crate::domain::Account;
use crate::domain::audit::AuditPage;
use crate::error::Error;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, Width, size, space, table};
use crate::ui::widgets::{Empty, Label, ListOutput, ListState, RowAt, VirtualList, paint};
use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::icons::{ICON_CHEVRON_RIGHT, ICON_HISTORY, ICON_KEYBOARD_ARROW_DOWN, ICON_SEARCH};

/// Between facts.
const DOT: &str = " · ";

/// Where the columns of a table of this width stand: from, to.
struct Columns {
    time: f32,
    /// Without a column of its own it stands in the unfolded row, as do details and purpose.
    who: Option<[f32; 2]>,
    what: [f32; 2],
    details: Option<[f32; 2]>,
    purpose: Option<f32>,
    /// Where the fields of an unfolded row stand.
    fields: f32,
    /// Middle of the sign.
    sign: f32,
}

impl Columns {
    fn of(rect: Rect, padding: f32) -> Self {
        let time = rect.left() + padding;
        let who = time + table::AUDIT_TIME + table::GAP;
        let has_who = rect.width() >= table::AUDIT_WHO_FROM;
        let what = if has_who { who + table::AUDIT_WHO + table::GAP } else { who };
        let right = rect.right() - padding - size::ICON - space::SMALL;
        let purpose = (rect.width() >= table::AUDIT_PURPOSE_FROM).then_some(right - table::AUDIT_PURPOSE);
        let details = (rect.width() >= table::AUDIT_DETAILS_FROM).then_some(what + table::AUDIT_WHAT);
        let end = purpose.map_or(right, |purpose| purpose - table::GAP);
        Self {
            time,
            who: has_who.then_some([who, what - table::GAP]),
            what: [what, details.map_or(right, |details| details - space::SMALL)],
            details: details.map(|details| [details, end]),
            purpose,
            fields: who,
            sign: rect.right() - padding - size::ICON / 2.0,
        }
    }
}

/// What the table shows.
pub(super) struct Table<'a> {
    pub(super) page: &'a AuditPage,
    pub(super) accounts: &'a [Account],
    /// The number of the unfolded row.
    pub(super) unfolded: Option<i64>,
    pub(super) padding: f32,
}

/// The padding of the rows.
pub(super) fn padding(cx: &Cx<'_>) -> f32 {
    if cx.width == Width::One { space::PANE_NARROW } else { space::PANE }
}

/// The list itself, for the focus.
pub(super) fn view<'a>(rows: usize, cx: &Cx<'a>) -> VirtualList<'a> {
    VirtualList::new("audit", cx.tr.menu_audit(), rows as u64, cx.density.row_one()).padding(padding(cx))
}

impl Table<'_> {
    /// Draws heads and rows.
    pub(super) fn ui(&self, ui: &mut Ui, state: &mut ListState, cx: &Cx<'_>) -> ListOutput {
        self.head_ui(ui, cx);
        let columns = Columns::of(ui.available_rect_before_wrap(), self.padding);
        let entries = &self.page.entries;
        let unfolded = entries.iter().position(|entry| Some(entry.id) == self.unfolded);
        let more = unfolded.map_or(0.0, |at| self.fields_height(ui, at, &columns, cx));
        let list = view(entries.len(), cx).unfolded(unfolded.map(|at| at as u64), more);
        let shown = |row: u64| {
            let entry = entries.get(usize::try_from(row).ok()?)?;
            Some(ShownEntry::of(entry, self.accounts, cx.tr, cx.today))
        };
        let name = |row| shown(row).map_or_else(String::new, |shown| shown.name());
        list.show(ui, state, &name, |ui, at| {
            let open = unfolded.is_some_and(|unfolded| unfolded as u64 == at.row);
            if let Some(shown) = shown(at.row) {
                row_ui(ui, at, &shown, &columns, open, cx);
            }
            if let (true, Some(entry)) = (open, unfolded) {
                self.fields_ui(ui, at, entry, &columns, cx);
            }
        })
    }

    fn head_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::TABLE_HEAD), Sense::hover());
        paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
        let columns = Columns::of(rect, self.padding);
        let tr = cx.tr;
        let heads = [
            (Some(columns.time), tr.audit_column_time()),
            (columns.who.map(|who| who[0]), tr.audit_column_person()),
            (Some(columns.what[0]), tr.audit_column_act()),
            (columns.details.map(|details| details[0]), tr.audit_column_details()),
            (columns.purpose, tr.audit_column_purpose()),
        ];
        for (place, word) in heads {
            if let Some(place) = place {
                let line = paint::full_line(ui, Type::CAPTION.medium(), word, cx.theme.muted);
                paint::at_left(ui, place, rect.center().y, line, cx.theme.muted);
            }
        }
    }

    /// The fields of a row with their heights: a long value takes several lines.
    fn lines(&self, ui: &Ui, at: usize, columns: &Columns, cx: &Cx<'_>) -> Vec<(&'static str, String, f32)> {
        let Some(entry) = self.page.entries.get(at) else { return Vec::new() };
        let width = columns.sign - columns.fields - table::AUDIT_LABEL;
        let height = |value: &str| {
            paint::lines(ui, Type::SMALL, value, cx.theme.body, width, usize::MAX).size().y + space::HAIR
        };
        fields(entry, self.accounts, cx.tr)
            .into_iter()
            .map(|(name, value)| {
                let height = height(&value);
                (name, value, height)
            })
            .collect()
    }

    fn fields_height(&self, ui: &Ui, at: usize, columns: &Columns, cx: &Cx<'_>) -> f32 {
        self.lines(ui, at, columns, cx).iter().map(|(.., height)| height).sum::<f32>() + space::MEDIUM
    }

    fn fields_ui(&self, ui: &mut Ui, row: &RowAt<'_>, at: usize, columns: &Columns, cx: &Cx<'_>) {
        let mut top = row.response.rect.top() + cx.density.row_one();
        let value_x = columns.fields + table::AUDIT_LABEL;
        for (name, value, height) in self.lines(ui, at, columns, cx) {
            for (from, to, words, muted) in [
                (columns.fields, value_x - space::SMALL, name, true),
                (value_x, columns.sign, value.as_str(), false),
            ] {
                let place = Rect::from_min_max(pos2(from, top), pos2(to, top + height));
                let layout = Layout::top_down(Align::Min);
                let mut place =
                    ui.new_child(UiBuilder::new().id_salt((name, muted)).max_rect(place).layout(layout));
                let label = Label::new(words).small().wrap();
                place.add(if muted { label.muted() } else { label });
            }
            top += height;
        }
    }
}

fn row_ui(ui: &Ui, at: &RowAt<'_>, shown: &ShownEntry, columns: &Columns, open: bool, cx: &Cx<'_>) {
    let theme = cx.theme;
    let middle = at.response.rect.top() + cx.density.row_one() / 2.0;
    let time = paint::full_line(ui, Type::CONTROL, &shown.time, theme.muted);
    paint::at_left(ui, columns.time, middle, time, theme.muted);
    if let Some([from, to]) = columns.who {
        let who = paint::one_line(ui, Type::CONTROL, &shown.who, theme.body, to - from);
        paint::at_left(ui, from, middle, who, theme.body);
    }
    let [from, to] = columns.what;
    let kind = if at.selected { Type::ROW.medium() } else { Type::ROW };
    let what = paint::one_line(ui, kind, shown.what, theme.strong, to - from);
    paint::at_left(ui, from, middle, what, theme.strong);
    if let Some([from, to]) = columns.details {
        // Numbers are whole or not there; all of them stand in the unfolded row.
        let mut told = String::new();
        for fact in &shown.details {
            let longer = if told.is_empty() { fact.clone() } else { format!("{told}{DOT}{fact}") };
            let line = paint::full_line(ui, Type::CONTROL, &longer, theme.body);
            if line.size().x <= to - from {
                told = longer;
            }
        }
        let line = paint::full_line(ui, Type::CONTROL, &told, theme.body);
        paint::at_left(ui, from, middle, line, theme.body);
    }
    if let Some(from) = columns.purpose {
        let line = paint::full_line(ui, Type::CONTROL, shown.purpose, theme.muted);
        paint::at_left(ui, from, middle, line, theme.muted);
    }
    let sign = if open { ICON_KEYBOARD_ARROW_DOWN } else { ICON_CHEVRON_RIGHT };
    paint::icon(ui, pos2(columns.sign, middle), sign, size::ICON, theme.muted);
}

/// What stands there when there are no rows; `true`: the filters are to be removed.
pub(super) fn empty_ui(ui: &mut Ui, wanted: &Wanted, accounts: &[Account], cx: &Cx<'_>) -> bool {
    let tr = cx.tr;
    let described = wanted.described(accounts, tr, cx.today);
    if described.is_empty() {
        Empty::new(ICON_HISTORY, tr.audit_none_title(), tr.audit_none_body()).show(ui);
        return false;
    }
    let reason = tr.conversations_no_match_filters(&described);
    let actions = [tr.common_clear_filters()];
    Empty::new(ICON_SEARCH, tr.audit_no_match_title(), &reason).actions(&actions).show(ui).is_some()
}

/// What stands there when the rows cannot be had; `true`: try again.
pub(super) fn failed_ui(ui: &mut Ui, error: &Error, cx: &Cx<'_>) -> bool {
    let actions = [cx.tr.common_retry(), cx.tr.common_copy_details()];
    match Empty::failed(cx.tr.audit_failed(), &error.message(cx.tr), &actions).show(ui) {
        Some(0) => true,
        Some(_) => {
            ui.ctx().copy_text(error.to_string());
            false
        }
        None => false,
    }
}
