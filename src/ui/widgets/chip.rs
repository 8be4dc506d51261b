//! The chip that stands where a value was removed.

use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{
    ICON_ACCOUNT_BALANCE, ICON_BADGE, ICON_CALENDAR_MONTH, ICON_CALL, ICON_CONFIRMATION_NUMBER,
    ICON_CREDIT_CARD, ICON_DIRECTIONS_CAR, ICON_FOLDER_SHARED, ICON_HOME, ICON_LANGUAGE, ICON_LINK,
    ICON_MAIL, ICON_NUMBERS, ICON_PERSON,
};

use super::paint;
use crate::domain::Kind;
use crate::domain::evidence::Whose;
use crate::ui::theme::{Theme, Type, radius, size, stroke};

/// Share of the family's edge with which the outline is drawn.
pub(super) const OUTLINE: f32 = 0.45;

/// What chips and marked words say in the language of the interface.
#[derive(Clone, Copy)]
pub struct ChipWords<'a> {
    /// "phone number"
    pub word: &'a dyn Fn(Kind) -> String,
    /// "removed: phone number"
    pub removed: &'a dyn Fn(Kind) -> String,
    /// "evidence", of marked words
    pub evidence: &'a dyn Fn(Whose) -> String,
}

/// The icon of a kind.
pub fn icon(kind: Kind) -> MaterialIcon {
    match kind {
        Kind::Hetu
        | Kind::Personnummer
        | Kind::Isikukood
        | Kind::Passport
        | Kind::RuPassport
        | Kind::PermitCard => ICON_BADGE,
        Kind::CustomerNo => ICON_CONFIRMATION_NUMBER,
        Kind::DiaryNo | Kind::Reference => ICON_FOLDER_SHARED,
        Kind::Phone => ICON_CALL,
        Kind::Email => ICON_MAIL,
        Kind::Address => ICON_HOME,
        Kind::Iban => ICON_ACCOUNT_BALANCE,
        Kind::Card => ICON_CREDIT_CARD,
        Kind::Date => ICON_CALENDAR_MONTH,
        Kind::Ip => ICON_LANGUAGE,
        Kind::UrlUserinfo => ICON_LINK,
        Kind::Name => ICON_PERSON,
        Kind::Plate => ICON_DIRECTIONS_CAR,
        Kind::Number => ICON_NUMBERS,
    }
}

/// Whether a letter is the icon of a kind.
pub(super) fn is_icon(letter: char) -> bool {
    Kind::ALL.into_iter().any(|kind| icon(kind).codepoint.starts_with(letter))
}

/// `chip(ui, kind, word)`: a chip on its own, 22 px high, in a list of kinds.
pub fn chip(ui: &mut Ui, kind: Kind, word: &str) -> Response {
    let theme = Theme::of(ui);
    let tint = theme.chip(kind);
    let galley = paint::full_line(ui, Type::CAPTION.medium(), word, tint.fg);
    let width = galley.size().x + 7.0 + 14.0 + 3.0 + 7.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::CHIP_IN_LIST), Sense::hover());
    let line = Stroke::new(stroke::LINE, theme.outline(tint.edge, OUTLINE));
    paint::box_in(ui, rect, radius::CHIP, tint.tint, line);
    paint::icon(ui, pos2(rect.left() + 14.0, rect.center().y), icon(kind), 14.0, tint.fg);
    paint::at_left(ui, rect.left() + 24.0, rect.center().y, galley, tint.fg);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    response
}
