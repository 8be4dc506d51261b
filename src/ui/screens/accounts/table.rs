//! The accounts in columns: name, roles, last sign-in, state.

use super::{state_sign, state_word};
use crate::domain::{Account, AccountId};
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, Width, size, space, table};
use crate::ui::widgets::empty::Empty;
use crate::ui::widgets::{ListRow, avatar, paint};
use egui::{Color32, Rect, ScrollArea, Sense, Ui, pos2, vec2};
use egui_material_icons::icons;

/// Where the columns of a table of this width stand: from, to.
struct Columns {
    name: [f32; 2],
    roles: [f32; 2],
    /// Where there is no room for it, it stands beside the account alone.
    last: Option<[f32; 2]>,
    state: [f32; 2],
}

impl Columns {
    fn of(rect: Rect, padding: f32) -> Self {
        let (left, right) = (rect.left() + padding, rect.right() - padding);
        let state = right - table::STATE;
        let last = (rect.width() >= table::LAST_FROM).then_some(state - table::GAP - table::LAST);
        let end = last.unwrap_or(state) - table::GAP;
        let name = left + size::AVATAR + space::SIGN;
        let roles = name + (end - name) * table::NAME_SHARE;
        Self {
            name: [name, roles - table::GAP],
            roles: [roles, end],
            last: last.map(|last| [last, state - table::GAP]),
            state: [state, right],
        }
    }
}

/// Draws heads and rows; answers with the account that was clicked.
pub(super) fn ui(
    ui: &mut Ui,
    found: &[&Account],
    chosen: Option<AccountId>,
    cx: &Cx<'_>,
) -> Option<AccountId> {
    let tr = cx.tr;
    if found.is_empty() {
        Empty::new(icons::ICON_GROUP, tr.accounts_none_title(), "").show(ui);
        return None;
    }
    let padding = if cx.width == Width::One { space::PANE_NARROW } else { space::PANE };
    head_ui(ui, padding, cx);
    let mut clicked = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for account in found {
            let name = || format!("{}, {}", account.display_name, state_word(account.state, tr));
            let row = ListRow::new(("account", account.id), cx.density.row_two())
                .padding(padding)
                .selected(chosen == Some(account.id));
            let response =
                row.show(ui, &name, |ui, response| row_ui(ui, response.rect, padding, account, cx));
            if response.clicked() {
                clicked = Some(account.id);
            }
        }
    });
    clicked
}

fn head_ui(ui: &mut Ui, padding: f32, cx: &Cx<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::TABLE_HEAD), Sense::hover());
    paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
    let columns = Columns::of(rect, padding);
    let tr = cx.tr;
    let heads = [
        (Some(columns.name), tr.accounts_column_name()),
        (Some(columns.roles), tr.accounts_roles()),
        (columns.last, tr.accounts_column_last()),
        (Some(columns.state), tr.accounts_column_state()),
    ];
    for (place, word) in heads {
        if let Some(place) = place {
            words(ui, place, rect.center().y, word, Type::CAPTION.medium(), cx.theme.muted);
        }
    }
}

fn row_ui(ui: &mut Ui, rect: Rect, padding: f32, account: &Account, cx: &Cx<'_>) {
    let tr = cx.tr;
    let columns = Columns::of(rect, padding);
    let middle = rect.center().y;
    avatar::initials(ui, &account.display_name, &account.display_name);
    let [from, to] = columns.name;
    for (text, kind, ink, offset) in [
        (&account.display_name, Type::ROW.medium(), cx.theme.strong, -table::LINE_OFFSET),
        (&account.username, Type::SMALL, cx.theme.muted, table::LINE_OFFSET),
    ] {
        let line = paint::one_line(ui, kind, text, ink, to - from);
        paint::at_left(ui, from, middle + offset, line, ink);
    }
    let roles: Vec<&str> = account.roles.iter().map(|role| tr.account_role(role)).collect();
    words(ui, columns.roles, middle, &tr.list(&roles), Type::SMALL, cx.theme.body);
    if let Some(last) = columns.last {
        let never = || tr.accounts_never_signed_in().to_owned();
        let when = account.last_sign_in.map_or_else(never, |at| tr.relative_time(at, cx.today));
        words(ui, last, middle, &when, Type::SMALL, cx.theme.muted);
    }
    let (tint, icon) = state_sign(account.state, cx);
    let [from, to] = columns.state;
    paint::icon_at(ui, pos2(from, middle), icon, tint.fg);
    let state = [from + size::ICON_CAPTION + space::SMALL, to];
    words(ui, state, middle, state_word(account.state, tr), Type::SMALL.medium(), tint.fg);
}

/// Words of at most two lines between two places, their middle at a height.
fn words(ui: &Ui, [from, to]: [f32; 2], middle: f32, text: &str, kind: Type, ink: Color32) {
    let lines = paint::lines(ui, kind, text, ink, to - from, 2);
    paint::at_left(ui, from, middle, lines, ink);
}
