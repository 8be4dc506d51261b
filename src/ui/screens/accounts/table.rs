//! The accounts in columns: name, roles, last sign-in, state.

use super::{state_sign, state_word};
use crate::domain::{Account, AccountId};
use crate::ui::cx::Cx;
use crate::ui::keys;
use crate::ui::theme::{Type, Width, size, space, table};
use crate::ui::widgets::empty::Empty;
use crate::ui::widgets::{ListRow, avatar, paint};
use egui::{Color32, Galley, Rect, ScrollArea, Sense, Ui, pos2, vec2};
use egui_material_icons::icons;
use std::sync::Arc;

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

/// Draws heads and rows; answers with the account that was clicked or to which the arrow keys have led, which do not open it
/// where it would stand in place of the list. The chosen one, or the first, gets the `focus` that is wanted.
pub(super) fn ui(
    ui: &mut Ui,
    found: &[&Account],
    chosen: Option<AccountId>,
    focus: &mut bool,
    cx: &Cx<'_>,
) -> Option<AccountId> {
    let tr = cx.tr;
    if found.is_empty() {
        Empty::new(icons::ICON_GROUP, tr.accounts_none_title(), "").show(ui);
        // Rows that come when others are asked for do not take the focus from what asks for them.
        *focus = false;
        return None;
    }
    let padding = if cx.width == Width::One { space::PANE_NARROW } else { space::PANE };
    head_ui(ui, padding, cx);
    let (mut clicked, mut rows) = (None, Vec::new());
    let shown = found.iter().map(|account| account.id).find(|id| Some(*id) == chosen);
    let first = shown.or_else(|| found.first().map(|account| account.id));
    let area = ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for account in found {
            let name = || format!("{}, {}", account.display_name, state_word(account.state, tr));
            let words = Words::of(ui, account, &Columns::of(ui.available_rect_before_wrap(), padding), cx);
            let row = ListRow::new(("account", account.id), words.height(cx))
                .padding(padding)
                .selected(chosen == Some(account.id));
            let response = row.show(ui, &name, |ui, response| {
                avatar::initials(ui, &account.display_name, &account.display_name);
                words.paint(ui, response.rect, padding, account, cx);
            });
            if first == Some(account.id) {
                keys::focus(ui, focus, response.id);
            }
            if response.clicked() {
                clicked = Some(account.id);
            }
            rows.push((account.id, response));
        }
        keys::stepped(ui, &rows)
    });
    clicked.or(area.inner.filter(|_| cx.width > Width::One))
}

/// What stands in the columns of a row, laid out: what is long takes several lines and makes the row higher.
struct Words {
    name: Arc<Galley>,
    username: Arc<Galley>,
    roles: Arc<Galley>,
    last: Option<Arc<Galley>>,
    state: Arc<Galley>,
}

impl Words {
    fn of(ui: &Ui, account: &Account, columns: &Columns, cx: &Cx<'_>) -> Self {
        let (tr, theme) = (cx.tr, cx.theme);
        let lines = |text: &str, kind: Type, ink: Color32, [from, to]: [f32; 2]| {
            paint::lines(ui, kind, text, ink, to - from, usize::MAX)
        };
        let roles: Vec<&str> = account.roles.iter().map(|role| tr.account_role(role)).collect();
        let never = || tr.accounts_never_signed_in().to_owned();
        let when = account.last_sign_in.map_or_else(never, |at| tr.relative_time(at, cx.today));
        let (tint, _) = state_sign(account.state, cx);
        let state = [columns.state[0] + size::ICON_CAPTION + space::SMALL, columns.state[1]];
        Self {
            name: lines(&account.display_name, Type::ROW.medium(), theme.strong, columns.name),
            username: lines(&account.username, Type::SMALL, theme.muted, columns.name),
            roles: lines(&tr.list(&roles), Type::SMALL, theme.body, columns.roles),
            last: columns.last.map(|last| lines(&when, Type::SMALL, theme.muted, last)),
            state: lines(state_word(account.state, tr), Type::SMALL.medium(), tint.fg, state),
        }
    }

    fn names(&self) -> f32 {
        self.name.size().y + self.username.size().y
    }

    fn height(&self, cx: &Cx<'_>) -> f32 {
        let tallest =
            [self.names(), self.roles.size().y, self.state.size().y].into_iter().fold(0.0, f32::max);
        cx.density.row_two().max(tallest + space::BETWEEN_FIELDS)
    }

    fn paint(&self, ui: &Ui, rect: Rect, padding: f32, account: &Account, cx: &Cx<'_>) {
        let columns = Columns::of(rect, padding);
        let middle = rect.center().y;
        let at = |galley: &Arc<Galley>, x: f32, y: f32| {
            paint::at_left(ui, x, y, Arc::clone(galley), cx.theme.body);
        };
        let top = middle - self.names() / 2.0;
        at(&self.name, columns.name[0], top + self.name.size().y / 2.0);
        at(&self.username, columns.name[0], top + self.names() - self.username.size().y / 2.0);
        at(&self.roles, columns.roles[0], middle);
        if let (Some(last), Some([from, _])) = (&self.last, columns.last) {
            at(last, from, middle);
        }
        let (tint, icon) = state_sign(account.state, cx);
        paint::icon_at(ui, pos2(columns.state[0], middle), icon, tint.fg);
        at(&self.state, columns.state[0] + size::ICON_CAPTION + space::SMALL, middle);
    }
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
            let line = paint::full_line(ui, Type::CAPTION.medium(), word, cx.theme.muted);
            paint::at_left(ui, place[0], rect.center().y, line, cx.theme.muted);
        }
    }
}
