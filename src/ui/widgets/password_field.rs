//! A field for a password: nothing of it stays behind in the memory of the window.

use std::any::TypeId;
use std::ops::Range;

use egui::text::CharIndex;
use egui::{Id, Rect, Response, TextBuffer, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::icons::{ICON_KEY, ICON_VISIBILITY, ICON_VISIBILITY_OFF};
use zeroize::Zeroizing;

use super::IconButton;
use super::field::{self, Below, Boxed};
use crate::ui::theme::{size, space};

/// A password is cut at so many characters: longer ones are mistakes of the clipboard.
const LONGEST: usize = 256;

/// A typed password. Its memory is wiped when it is dropped, and it is never moved while it grows.
pub struct Secret(Zeroizing<String>);

impl Default for Secret {
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(4 * LONGEST)))
    }
}

impl Secret {
    /// What was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes the password out and leaves an empty one.
    pub fn take(&mut self) -> Zeroizing<String> {
        std::mem::take(self).0
    }
}

impl TextBuffer for Secret {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        &self.0
    }

    fn insert_text(&mut self, text: &str, at: CharIndex) -> usize {
        self.0.insert_text(text, at)
    }

    fn delete_char_range(&mut self, range: Range<CharIndex>) {
        self.0.delete_char_range(range);
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<Self>()
    }
}

/// That the letters are shown. It is forgotten when the field is emptied, and when it was not drawn for a pass: the form
/// went away, and what comes in its place may be another person's.
#[derive(Clone, Copy)]
struct Revealed {
    /// The pass in which the field was drawn last.
    pass: u64,
    /// Whether nothing stood in it then.
    empty: bool,
}

/// `PasswordField::new(key, "Password", ("Show", "Hide")).error(why).show(ui, &mut secret)`: bullets, an eye that
/// shows the letters, no copying, no undo.
pub struct PasswordField<'a> {
    id: Id,
    label: &'a str,
    names: (&'a str, &'a str),
    below: Below<'a>,
    room: &'a [&'a str],
}

impl<'a> PasswordField<'a> {
    /// A field with its label, and the names of the eye: to show and to hide.
    pub fn new(
        key: impl std::hash::Hash + std::fmt::Debug,
        label: &'a str,
        names: (&'a str, &'a str),
    ) -> Self {
        Self { id: Id::unique(key), label, names, below: Below::Nothing, room: &[] }
    }

    /// A line that says what makes a good password.
    #[must_use]
    pub fn help(self, help: &'a str) -> Self {
        if matches!(self.below, Below::Error(_)) { self } else { Self { below: Below::Help(help), ..self } }
    }

    /// A line that says why it was refused, if it was.
    #[must_use]
    pub fn error(self, error: Option<&'a str>) -> Self {
        match error {
            Some(error) => Self { below: Below::Error(error), ..self },
            None => self,
        }
    }

    /// A line that says that it is good, if it is; it takes the place of the help.
    #[must_use]
    pub fn good(self, good: Option<&'a str>) -> Self {
        match good {
            Some(good) => Self { below: Below::Good(good), ..self },
            None => self,
        }
    }

    /// Keeps room below for any of these texts, so that nothing moves when one of them comes.
    #[must_use]
    pub fn room(self, room: &'a [&'a str]) -> Self {
        Self { room, ..self }
    }

    /// Draws it; the response is that of the text.
    pub fn show(self, ui: &mut Ui, secret: &mut Secret) -> Response {
        let empty = secret.is_empty();
        let shown = self.is_revealed(ui, empty);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::LABEL_TO_FIELD;
            field::above(ui, self.label, "");
            if shown {
                forbid_copy(ui, self.id);
            }
            let boxed = Boxed {
                icon: Some(ICON_KEY),
                right: size::ICON_BUTTON - 4.0,
                secret: Some(shown),
                error: matches!(self.below, Below::Error(_)),
                limit: LONGEST,
                ..Boxed::new(self.id, self.label)
            };
            let (response, rect) = boxed.show(ui, secret);
            let at = Rect::from_center_size(
                pos2(rect.right() - 20.0, rect.center().y),
                vec2(size::TARGET, size::TARGET),
            );
            let (icon, name) =
                if shown { (ICON_VISIBILITY_OFF, self.names.1) } else { (ICON_VISIBILITY, self.names.0) };
            let mut corner = ui.new_child(UiBuilder::new().max_rect(at));
            let turned = corner.add(IconButton::new(icon, name).small()).clicked();
            if turned {
                response.request_focus();
            }
            let emptied = !empty && secret.is_empty();
            let now = Revealed { pass: ui.ctx().cumulative_pass_nr(), empty: secret.is_empty() };
            self.reveal(ui, (shown != turned && !emptied).then_some(now));
            field::below(ui, self.id, self.below, self.room);
            response
        })
        .inner
    }

    fn revealed_id(&self) -> Id {
        self.id.with("revealed")
    }

    /// Whether the letters are still to be shown in this pass.
    fn is_revealed(&self, ui: &Ui, empty: bool) -> bool {
        let known = ui.data(|data| data.get_temp::<Revealed>(self.revealed_id()));
        let pass = ui.ctx().cumulative_pass_nr();
        known.is_some_and(|known| known.pass + 1 >= pass && (known.empty || !empty))
    }

    /// Keeps for the next pass that the letters are shown, or that they are not.
    fn reveal(&self, ui: &Ui, revealed: Option<Revealed>) {
        let id = self.revealed_id();
        ui.data_mut(|data| match revealed {
            Some(revealed) => {
                data.insert_temp(id, revealed);
            }
            None => {
                data.remove::<Revealed>(id);
            }
        });
    }
}

/// egui copies from a field whose letters are shown.
fn forbid_copy(ui: &Ui, id: Id) {
    if ui.memory(|memory| memory.has_focus(id)) {
        ui.input_mut(|input| {
            input.events.retain(|event| !matches!(event, egui::Event::Copy | egui::Event::Cut));
        });
    }
}
