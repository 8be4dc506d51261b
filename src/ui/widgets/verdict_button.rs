//! The button that gives a verdict.

use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::verdict_sign::sign;
use super::{key_cap, paint};
use crate::domain::Verdict;
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

/// `VerdictButton::new(verdict, word).chosen(true).digit(Some(1)).show(ui)`: half as wide as the room, two beside
/// each other with a gap of 8; the digit shows on the group that has the focus.
pub struct VerdictButton<'a> {
    verdict: Verdict,
    word: &'a str,
    chosen: bool,
    digit: Option<u8>,
}

impl<'a> VerdictButton<'a> {
    /// A verdict with its word.
    pub fn new(verdict: Verdict, word: &'a str) -> Self {
        Self { verdict, word, chosen: false, digit: None }
    }

    /// Whether it is the verdict that was given.
    #[must_use]
    pub fn chosen(self, chosen: bool) -> Self {
        Self { chosen, ..self }
    }

    /// The key that gives it now.
    #[must_use]
    pub fn digit(self, digit: Option<u8>) -> Self {
        Self { digit, ..self }
    }

    /// Draws it at this width.
    pub fn show(self, ui: &mut Ui, width: f32) -> Response {
        let theme = Theme::of(ui);
        let tint = theme.verdict(self.verdict);
        let (rect, response) = ui.allocate_exact_size(vec2(width, size::VERDICT_BUTTON), Sense::click());
        let (rest, over, line, ink) = if self.chosen {
            let over = theme.mix(tint.tint, tint.edge, 0.12);
            (tint.tint, over, Stroke::new(stroke::CHOSEN, tint.edge), tint.fg)
        } else {
            (theme.raised, theme.hover, Stroke::new(stroke::LINE, theme.edge), theme.strong)
        };
        let fill = paint::press_fill(ui, &response, rest, over, theme.pressed);
        paint::box_in(ui, rect, radius::CARD, fill, line);
        let y = rect.center().y;
        paint::icon(ui, pos2(rect.left() + 12.0 + 8.5, y), sign(self.verdict), 17.0, tint.fg);
        let left = rect.left() + 38.0;
        let digit = self.digit.map(|digit| digit.to_string());
        let cap = digit.as_deref().map_or(0.0, |digit| key_cap::width(ui, digit) + space::SMALL);
        let room = rect.right() - left - cap - space::SMALL;
        let kind = if self.chosen { Type::CONTROL.semibold() } else { Type::CONTROL.medium() };
        let one = paint::full_line(ui, kind, self.word, ink);
        let galley = if one.size().x <= room {
            one
        } else {
            let two = Type { line: 15.0, ..Type::SMALL.medium() };
            paint::lines(ui, Type { weight: kind.weight, ..two }, self.word, ink, room, 2)
        };
        paint::at_left(ui, left, y, galley, ink);
        if let Some(digit) = digit.as_deref() {
            let (letter, edge) = if self.chosen { (tint.fg, tint.edge) } else { (theme.muted, theme.soft) };
            let at = pos2(rect.right() - space::SMALL - key_cap::width(ui, digit), y);
            key_cap::paint_at(ui, at, digit, letter, edge);
        }
        if response.has_focus() {
            paint::ring(ui, rect, radius::CARD);
        }
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, self.chosen, self.word));
        response
    }
}
