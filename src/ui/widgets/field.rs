//! What every field for text shares: label above, box, help or error below.

use egui::text_edit::TextEditState;
use egui::{
    Align2, Frame, Id, Margin, Rect, Response, Shape, Stroke, StrokeKind, TextBuffer, TextEdit, Ui, pos2,
};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_CHECK_CIRCLE, ICON_ERROR};

use super::{Label, paint};
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

/// The line under a field.
#[derive(Clone, Copy, Default)]
pub enum Below<'a> {
    /// None.
    #[default]
    Nothing,
    /// What belongs into the field.
    Help(&'a str),
    /// That what stands in it is good.
    Good(&'a str),
    /// What is wrong with what stands in it.
    Error(&'a str),
}

/// The label above a field: Medium 13, with a word at the right ("optional", a shortcut).
pub fn above(ui: &mut Ui, label: &str, aside: &str) -> Response {
    let line = egui::vec2(ui.available_width(), Type::CONTROL.line);
    ui.allocate_ui_with_layout(line, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        let response = ui.add(Label::new(label).medium().strong());
        if !aside.is_empty() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add(Label::new(aside).caption().muted());
            });
        }
        response
    })
    .inner
}

/// The help or error below a field; an error names itself to the field with `id`. Where it may come and go, `room`
/// are the texts that can stand there: the tallest of them is the height that is kept, so that nothing moves.
pub fn below(ui: &mut Ui, id: Id, below: Below<'_>, room: &[&str]) {
    if room.is_empty() {
        return below_ui(ui, id, below);
    }
    let height = room.iter().map(|text| error_height(ui, text)).fold(0.0, f32::max);
    let kept = egui::vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(kept, egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_min_height(height);
        below_ui(ui, id, below);
    });
}

/// The field keeps former wordings for Ctrl+Z: from now on it has none.
pub fn forget_undone(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}

/// In which pass a field was drawn last, and what stood in it then.
#[derive(Clone, Copy)]
struct Drawn {
    pass: u64,
    text: u64,
}

/// Former wordings go by the field's name, and Ctrl+Z would bring those of something else: a field that has been away, or
/// holds another text than it was left with, begins anew.
fn forget_others(ui: &Ui, id: Id, text: &str) {
    let last = ui.data(|data| data.get_temp::<Drawn>(id));
    let pass = ui.ctx().cumulative_pass_nr();
    if last.is_some_and(|last| last.pass + 1 < pass || last.text != egui::util::hash(text)) {
        forget_undone(ui, id);
    }
}

/// Remembers what stands in a field; what its buttons put there belongs to it as what is typed does.
pub(super) fn remember(ui: &Ui, id: Id, text: &str) {
    let drawn = Drawn { pass: ui.ctx().cumulative_pass_nr(), text: egui::util::hash(text) };
    ui.data_mut(|data| data.insert_temp(id, drawn));
}

/// What a field with an icon takes beside its text.
pub(super) const AROUND: f32 = 54.0;

/// Room of the sign before an error.
const SIGN: f32 = 16.0;

fn error_height(ui: &Ui, text: &str) -> f32 {
    let width = ui.available_width() - SIGN - space::TINY;
    let colour = Theme::of(ui).muted;
    paint::lines(ui, Type::CAPTION.medium(), text, colour, width, usize::MAX).size().y
}

fn below_ui(ui: &mut Ui, id: Id, below: Below<'_>) {
    let theme = Theme::of(ui);
    match below {
        Below::Nothing => {}
        Below::Help(text) => {
            ui.add(Label::new(text).caption().muted().wrap());
        }
        Below::Good(text) => signed(ui, ICON_CHECK_CIRCLE, theme.verdict_correct.fg, text),
        Below::Error(text) => {
            signed(ui, ICON_ERROR, theme.verdict_incorrect.fg, text);
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_invalid(egui::accesskit::Invalid::True);
                node.set_description(text);
            });
        }
    }
}

fn signed(ui: &mut Ui, icon: MaterialIcon, colour: egui::Color32, text: &str) {
    let line = egui::vec2(ui.available_width(), Type::CAPTION.line);
    ui.allocate_ui_with_layout(line, egui::Layout::left_to_right(egui::Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        let (rect, _) = ui.allocate_exact_size(egui::vec2(SIGN, SIGN), egui::Sense::hover());
        paint::icon(ui, rect.center(), icon, size::ICON_CAPTION, colour);
        ui.add(Label::new(text).caption().medium().colour(colour).wrap());
    });
}

fn first_id(ui: &Ui) -> Id {
    Id::unique(("first control", ui.layer_id()))
}

/// Says that a field or list stands here: the first of a dialog has the focus when it opens.
pub(super) fn name_control(ui: &Ui, id: Id) {
    ui.data_mut(|data| {
        data.get_temp_mut_or_default::<Option<Id>>(first_id(ui)).get_or_insert(id);
    });
}

/// The first field or list of this layer since the last call.
pub(super) fn first_control(ui: &Ui) -> Option<Id> {
    ui.data_mut(|data| data.remove_temp::<Option<Id>>(first_id(ui))).flatten()
}

fn enter_id(ui: &Ui) -> Id {
    Id::unique(("enter passed on", ui.layer_id()))
}

/// Says that what has the focus leaves Enter to the dialog in which it stands.
pub(super) fn pass_enter(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(enter_id(ui), true));
}

/// Whether Enter was left to the dialog of this layer since the last call.
pub(super) fn enter_passed(ui: &Ui) -> bool {
    ui.data_mut(|data| data.remove_temp::<bool>(enter_id(ui))).unwrap_or(false)
}

/// The box of a field and what stands in it.
pub struct Boxed<'a> {
    /// Identity: cursor and focus belong to it.
    pub id: Id,
    /// Accessible name.
    pub name: &'a str,
    /// Text while it is empty.
    pub hint: &'a str,
    /// Icon at the left.
    pub icon: Option<MaterialIcon>,
    /// Room kept free at the right, for what the caller puts there.
    pub right: f32,
    /// Height of a box of one line.
    pub height: f32,
    /// Lines of a taller box; 1 is a box of one line.
    pub rows: usize,
    /// For a secret, of which no former wordings are kept for Ctrl+Z, whether its letters are shown.
    pub secret: Option<bool>,
    /// Whether it is marked as wrong.
    pub error: bool,
    /// Most characters that can be typed, if there is a limit.
    pub limit: usize,
    /// Type of the text.
    pub kind: Type,
    /// Whether it can be typed in.
    pub writable: bool,
}

impl<'a> Boxed<'a> {
    /// A box of one line.
    pub fn new(id: Id, name: &'a str) -> Self {
        Self {
            id,
            name,
            hint: "",
            icon: None,
            right: 0.0,
            height: size::CONTROL_FORM,
            rows: 1,
            secret: None,
            error: false,
            limit: usize::MAX,
            kind: Type::CONTROL,
            writable: true,
        }
    }

    /// Draws it as wide as the room; answers with the field and its box.
    pub fn show(self, ui: &mut Ui, text: &mut dyn TextBuffer) -> (Response, Rect) {
        let theme = Theme::of(ui);
        if self.writable {
            name_control(ui, self.id);
        }
        if self.secret.is_none() {
            forget_others(ui, self.id, text.as_str());
        }
        let behind = ui.painter().add(Shape::Noop);
        let left = self.icon.map_or(12.0, |_| 38.0);
        let upright = ((self.height - self.kind.line) / 2.0).max(0.0);
        let margin = Margin {
            left: left as i8,
            right: (12.0 + self.right) as i8,
            top: upright as i8,
            bottom: upright as i8,
        };
        let hint = egui::RichText::new(self.hint).font(self.kind.font()).color(theme.faint);
        let edit = if self.rows > 1 { TextEdit::multiline(text) } else { TextEdit::singleline(text) };
        let line_gap = (self.kind.line - ui.fonts_mut(|fonts| fonts.row_height(&self.kind.font()))).max(0.0);
        let output = ui
            .scope(|ui| {
                ui.spacing_mut().extra_text_line_spacing = line_gap;
                ui.visuals_mut().weak_text_color = Some(theme.faint);
                edit.id(self.id)
                    .font(self.kind.font())
                    .text_color(theme.body)
                    .hint_text(hint)
                    .password(self.secret == Some(false))
                    .char_limit(self.limit)
                    .interactive(self.writable)
                    .desired_width(f32::INFINITY)
                    .desired_rows(self.rows)
                    .min_size(egui::vec2(0.0, self.height))
                    .align(if self.rows > 1 { Align2::LEFT_TOP } else { Align2::LEFT_CENTER })
                    .frame(Frame { inner_margin: margin, ..Frame::NONE })
                    .show(ui)
            })
            .inner;
        if self.secret.is_none() {
            remember(ui, self.id, text.as_str());
        } else {
            forget_undone(ui, self.id);
        }
        let response = output.response.response.accessible_name(self.name);
        let rect = response.rect;
        if response.has_focus() {
            // With the label above and the line below.
            paint::reveal(ui, rect.expand2(egui::vec2(0.0, Type::CONTROL.line + space::SMALL)));
        }
        let line = match (response.has_focus(), self.error) {
            (true, _) => Stroke::new(stroke::STRONG, theme.focus),
            (false, true) => Stroke::new(stroke::STRONG, theme.verdict_incorrect.edge),
            (false, false) => Stroke::new(stroke::LINE, theme.edge),
        };
        let fill = if self.writable { theme.field } else { theme.pressed };
        let corner = egui::CornerRadius::same(radius::CONTROL as u8);
        let shape = egui::epaint::RectShape::new(rect, corner, fill, line, StrokeKind::Inside);
        ui.painter().set(behind, shape);
        if let Some(icon) = self.icon {
            let at = pos2(rect.left() + 12.0 + size::ICON / 2.0, rect.center().y);
            paint::icon(ui, at, icon, size::ICON, theme.muted);
        }
        (response, rect)
    }
}
