//! A field for text, of one line or more.

use egui::{Id, Response, Ui};
use egui_material_icons::MaterialIcon;

use super::field::{self, Below, Boxed};
use crate::ui::theme::{Type, space};

/// `TextField::new(key, "Label").rows(3).help("…").error(why).show(ui, &mut text)`: label above, box, help or error
/// below, as wide as the room.
pub struct TextField<'a> {
    id: Id,
    label: &'a str,
    aside: &'a str,
    hint: &'a str,
    icon: Option<MaterialIcon>,
    rows: usize,
    limit: usize,
    below: Below<'a>,
    room: &'a [&'a str],
    bare: bool,
    writable: bool,
}

impl<'a> TextField<'a> {
    /// A field with its label.
    pub fn new(key: impl std::hash::Hash + std::fmt::Debug, label: &'a str) -> Self {
        Self {
            id: Id::unique(key),
            label,
            aside: "",
            hint: "",
            icon: None,
            rows: 1,
            limit: usize::MAX,
            below: Below::Nothing,
            room: &[],
            bare: false,
            writable: true,
        }
    }

    /// A word at the right of the label: "optional".
    #[must_use]
    pub fn aside(self, aside: &'a str) -> Self {
        Self { aside, ..self }
    }

    /// Text while the field is empty.
    #[must_use]
    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    /// With an icon at the left.
    #[must_use]
    pub fn icon(self, icon: MaterialIcon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// So many lines high.
    #[must_use]
    pub fn rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// At most so many characters.
    #[must_use]
    pub fn limit(self, limit: usize) -> Self {
        Self { limit, ..self }
    }

    /// A line that says what belongs into it.
    #[must_use]
    pub fn help(self, help: &'a str) -> Self {
        if matches!(self.below, Below::Error(_)) { self } else { Self { below: Below::Help(help), ..self } }
    }

    /// A line that says what is wrong, if anything is; it takes the place of the help.
    #[must_use]
    pub fn error(self, error: Option<&'a str>) -> Self {
        match error {
            Some(error) => Self { below: Below::Error(error), ..self },
            None => self,
        }
    }

    /// Keeps room below for any of these texts, so that nothing moves when one of them comes.
    #[must_use]
    pub fn room(self, room: &'a [&'a str]) -> Self {
        Self { room, ..self }
    }

    /// Without the label above: it is only the accessible name.
    #[must_use]
    pub fn bare(self) -> Self {
        Self { bare: true, ..self }
    }

    /// Only to be read.
    #[must_use]
    pub fn read_only(self, read_only: bool) -> Self {
        Self { writable: !read_only, ..self }
    }

    /// Draws it; the response is that of the text.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::LABEL_TO_FIELD;
            if !self.bare {
                field::above(ui, self.label, self.aside);
            }
            let error = matches!(self.below, Below::Error(_));
            let base = Boxed::new(self.id, self.label);
            let kind = if self.rows > 1 { Type::CONTROL } else { base.kind };
            let writable = self.writable;
            let boxed = Boxed {
                hint: self.hint,
                icon: self.icon,
                rows: self.rows,
                limit: self.limit,
                kind,
                error,
                writable,
                ..base
            };
            let (response, _) = boxed.show(ui, text);
            field::below(ui, self.id, self.below, self.room);
            response
        })
        .inner
    }
}
