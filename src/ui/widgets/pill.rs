//! Pills: a state with its sign, and a filter that can be taken away.

use egui::{Color32, Rect, Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_CLOSE, ICON_KEYBOARD_ARROW_DOWN};

use super::paint;
use super::verdict_sign::sign;
use crate::domain::Verdict;
use crate::ui::theme::{Theme, Tint, Type, size, space, stroke};

/// Between sign and word.
const PILL_GAP: f32 = 6.0;

enum Colours {
    Tinted(Tint),
    Verdict(Verdict),
    Outlined,
    Purpose,
}

/// `Pill::verdict(verdict, word)`, `Pill::tinted(tint, icon, word)`, `Pill::open(word)` (nothing given yet),
/// `Pill::purpose(icon, word)`: a state, 22 px high (the purpose 26).
pub struct Pill<'a> {
    word: &'a str,
    icon: Option<MaterialIcon>,
    colours: Colours,
}

impl<'a> Pill<'a> {
    /// A verdict with its sign.
    pub fn verdict(verdict: Verdict, word: &'a str) -> Self {
        Self { word, icon: Some(sign(verdict)), colours: Colours::Verdict(verdict) }
    }

    /// A state in colours of the theme.
    pub fn tinted(tint: Tint, icon: MaterialIcon, word: &'a str) -> Self {
        Self { word, icon: Some(icon), colours: Colours::Tinted(tint) }
    }

    /// "Not reviewed": a ring and an outline.
    pub fn open(word: &'a str) -> Self {
        Self { word, icon: None, colours: Colours::Outlined }
    }

    /// The width that a pill with this word takes.
    pub fn width(ui: &Ui, word: &str) -> f32 {
        let ink = Theme::of(ui).muted;
        let line = paint::full_line(ui, Type::SMALL.medium(), word, ink);
        line.size().x + size::ICON_CAPTION + PILL_GAP + 2.0 * space::MEDIUM
    }

    /// The purpose of the session.
    pub fn purpose(icon: MaterialIcon, word: &'a str) -> Self {
        Self { word, icon: Some(icon), colours: Colours::Purpose }
    }
}

impl Widget for Pill<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui);
        let (tint, line) = match self.colours {
            Colours::Tinted(tint) => (tint, Color32::TRANSPARENT),
            Colours::Verdict(verdict) => (theme.verdict(verdict), Color32::TRANSPARENT),
            Colours::Purpose => (theme.role_bot, Color32::TRANSPARENT),
            Colours::Outlined => {
                (Tint { fg: theme.muted, tint: Color32::TRANSPARENT, edge: theme.edge }, theme.edge)
            }
        };
        let line = if theme.high_contrast { tint.edge } else { line };
        let height = if matches!(self.colours, Colours::Purpose) { 26.0 } else { size::PILL };
        let galley = paint::full_line(ui, Type::SMALL.medium(), self.word, tint.fg);
        let icon = size::ICON_CAPTION + PILL_GAP;
        let width = galley.size().x + icon + 2.0 * space::MEDIUM;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        paint::box_in(ui, rect, height / 2.0, tint.tint, Stroke::new(stroke::LINE, line));
        let centre = pos2(rect.left() + space::MEDIUM + size::ICON_CAPTION / 2.0, rect.center().y);
        match self.icon {
            Some(glyph) => paint::icon(ui, centre, glyph, size::ICON_CAPTION, tint.fg),
            None => {
                ui.painter().circle_stroke(centre, 6.0, Stroke::new(stroke::LINE, theme.edge));
            }
        }
        paint::at_left(ui, rect.left() + space::MEDIUM + icon, rect.center().y, galley, tint.fg);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.word));
        response
    }
}

/// What happened to a filter pill.
pub struct Filtered {
    /// The pill itself: a menu is anchored to it.
    pub response: Response,
    /// The cross was pressed, or Delete while it had the focus.
    pub cleared: bool,
}

/// `FilterPill::new("Language: all").active(clear)`: a filter, 30 px high; an active one has a cross whose name is
/// given.
pub struct FilterPill<'a> {
    label: &'a str,
    clear: Option<&'a str>,
}

impl<'a> FilterPill<'a> {
    /// A filter that is not set.
    pub fn new(label: &'a str) -> Self {
        Self { label, clear: None }
    }

    /// A filter that is set; `clear` names the cross.
    #[must_use]
    pub fn active(self, clear: Option<&'a str>) -> Self {
        Self { clear, ..self }
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui) -> Filtered {
        let theme = Theme::of(ui);
        let active = self.clear.is_some();
        let (text, line, rest) = if active {
            (theme.link, theme.mark, theme.selected)
        } else {
            (theme.strong, theme.edge, theme.raised)
        };
        let galley = paint::full_line(ui, Type::CONTROL.medium(), self.label, text);
        let end = 16.0 + space::TINY;
        let width = galley.size().x + end + 2.0 * 13.0 - 3.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, size::PILL_FILTER), Sense::click());
        let over = if active { theme.mix(theme.selected, theme.mark, 0.12) } else { theme.hover };
        let fill = paint::press_fill(ui, &response, rest, over, theme.pressed);
        paint::box_in(ui, rect, size::PILL_FILTER / 2.0, fill, Stroke::new(stroke::LINE, line));
        paint::at_left(ui, rect.left() + 13.0, rect.center().y, galley, text);
        let icon_at = pos2(rect.right() - 10.0 - 8.0, rect.center().y);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, active, self.label));
        if response.has_focus() {
            paint::ring(ui, rect, size::PILL_FILTER / 2.0);
        }
        let mut cleared = false;
        if let Some(clear) = self.clear {
            let cross = Rect::from_center_size(icon_at, vec2(size::TARGET, size::TARGET));
            let pressed = ui.interact(cross, response.id.with("clear"), Sense::click());
            pressed.widget_info(|| WidgetInfo::labeled(Role::Button, true, clear));
            let ink = if pressed.hovered() { theme.strong } else { text };
            paint::icon(ui, icon_at, ICON_CLOSE, 16.0, ink);
            if pressed.has_focus() {
                paint::ring(ui, cross.shrink(3.0), 9.0);
            }
            let delete =
                |input: &mut egui::InputState| input.consume_key(egui::Modifiers::NONE, egui::Key::Delete);
            cleared = pressed.on_hover_text(clear).clicked() || response.has_focus() && ui.input_mut(delete);
        } else {
            paint::icon(ui, icon_at, ICON_KEYBOARD_ARROW_DOWN, 16.0, theme.muted);
        }
        Filtered { response, cleared }
    }
}
