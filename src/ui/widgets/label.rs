//! Text that nobody clicks.

use egui::{Color32, Response, Role, Sense, Ui, Widget, WidgetInfo};

use super::paint;
use crate::ui::theme::{Theme, Type};

enum Ink {
    Strong,
    Body,
    Muted,
    Faint,
    Link,
    Own(Color32),
}

enum Fit {
    Extend,
    Truncate,
    Wrap(usize),
}

/// `Label::new(text)`, then a step of the type scale, an ink and how it fits: `.text().muted().wrap()`.
/// Without them it is 13 px, in `body`, on one line of its own length.
pub struct Label<'a> {
    text: &'a str,
    kind: Type,
    ink: Ink,
    fit: Fit,
    hidden: bool,
}

impl<'a> Label<'a> {
    /// A text.
    pub fn new(text: &'a str) -> Self {
        Self { text, kind: Type::CONTROL, ink: Ink::Body, fit: Fit::Extend, hidden: false }
    }

    /// In a step of the type scale.
    #[must_use]
    pub fn kind(self, kind: Type) -> Self {
        Self { kind, ..self }
    }

    /// 12 px.
    #[must_use]
    pub fn caption(self) -> Self {
        self.kind(Type::CAPTION)
    }

    /// 12.5 px.
    #[must_use]
    pub fn small(self) -> Self {
        self.kind(Type::SMALL)
    }

    /// 13.5 px.
    #[must_use]
    pub fn row(self) -> Self {
        self.kind(Type::ROW)
    }

    /// 14 px.
    #[must_use]
    pub fn text(self) -> Self {
        self.kind(Type::TEXT)
    }

    /// 16 px, the title of a large card.
    #[must_use]
    pub fn head(self) -> Self {
        self.kind(Type::HEAD).strong()
    }

    /// 18 px, the title of a screen.
    #[must_use]
    pub fn title(self) -> Self {
        self.kind(Type::TITLE).strong()
    }

    /// 26 px, a figure.
    #[must_use]
    pub fn display(self) -> Self {
        self.kind(Type::DISPLAY).strong()
    }

    /// In Medium.
    #[must_use]
    pub fn medium(self) -> Self {
        Self { kind: self.kind.medium(), ..self }
    }

    /// In `SemiBold`.
    #[must_use]
    pub fn semibold(self) -> Self {
        Self { kind: self.kind.semibold(), ..self }
    }

    /// In the ink of titles and figures.
    #[must_use]
    pub fn strong(self) -> Self {
        Self { ink: Ink::Strong, ..self }
    }

    /// In the ink of captions and second lines.
    #[must_use]
    pub fn muted(self) -> Self {
        Self { ink: Ink::Muted, ..self }
    }

    /// In the ink of group heads.
    #[must_use]
    pub fn faint(self) -> Self {
        Self { ink: Ink::Faint, ..self }
    }

    /// In the ink of links.
    #[must_use]
    pub fn link(self) -> Self {
        Self { ink: Ink::Link, ..self }
    }

    /// In a colour of the theme, such as that of a verdict.
    #[must_use]
    pub fn colour(self, colour: Color32) -> Self {
        Self { ink: Ink::Own(colour), ..self }
    }

    /// Ends in `…` where the room ends; the whole text is the hover text.
    #[must_use]
    pub fn truncate(self) -> Self {
        Self { fit: Fit::Truncate, ..self }
    }

    /// Goes on in the next line.
    #[must_use]
    pub fn wrap(self) -> Self {
        self.rows(usize::MAX)
    }

    /// Takes its room and is not there.
    #[must_use]
    pub fn hidden(self) -> Self {
        Self { hidden: true, ..self }
    }

    /// Goes on for so many lines.
    #[must_use]
    pub fn rows(self, rows: usize) -> Self {
        Self { fit: Fit::Wrap(rows), ..self }
    }

    /// Draws the whole of a text that was cut, at the pointer. The hover text of egui has no right-to-left order.
    pub fn whole(ui: &mut Ui, text: &str) {
        ui.set_max_width(ui.spacing().tooltip_width);
        ui.add(Label::new(text).wrap());
    }
}

impl Widget for Label<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui);
        let colour = match self.ink {
            Ink::Strong => theme.strong,
            Ink::Body => theme.body,
            Ink::Muted => theme.muted,
            Ink::Faint => theme.faint,
            Ink::Link => theme.link,
            Ink::Own(colour) => colour,
        };
        let room = ui.available_width();
        let galley = match self.fit {
            Fit::Extend => paint::full_line(ui, self.kind, self.text, colour),
            Fit::Truncate => paint::one_line(ui, self.kind, self.text, colour, room),
            Fit::Wrap(rows) => paint::lines(ui, self.kind, self.text, colour, room, rows),
        };
        let cut = galley.elided;
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        if self.hidden {
            return response;
        }
        ui.painter().galley(rect.min.round(), galley, colour);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.text));
        if cut { response.on_hover_ui(|ui| Label::whole(ui, self.text)) } else { response }
    }
}
