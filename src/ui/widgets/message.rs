//! One message of a transcript: the customer speaks in a filled bubble, who answers in an outlined card.

use std::borrow::Cow;
use std::ops::Range;

use egui::{
    Align, CornerRadius, Frame, Layout, Margin, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::chat_text::ChatText;
use super::chip::ChipWords;
use super::{Label, Pill, avatar, paint};
use crate::domain::evidence::Stretch;
use crate::domain::{MessageRole, StoredText, Verdict};
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

/// The line at the foot of an answer.
#[derive(Clone)]
pub struct Foot<'a> {
    /// The verdict, or none yet.
    pub verdict: Option<Verdict>,
    /// The word of the verdict, or "not reviewed".
    pub word: &'a str,
    /// One line of note.
    pub note: Cow<'a, str>,
}

/// `MessageView::new(role, &text, words).speaker(name, time).kind(Type::READ).judged(true).foot(foot).show(ui)`.
pub struct MessageView<'a> {
    role: MessageRole,
    text: &'a StoredText,
    words: ChipWords<'a>,
    speaker: Option<(&'a str, &'a str)>,
    kind: Type,
    hits: &'a [Range<usize>],
    current: Option<usize>,
    evidence: Vec<Stretch>,
    judged: bool,
    foot: Option<Foot<'a>>,
}

impl<'a> MessageView<'a> {
    /// A message.
    pub fn new(role: MessageRole, text: &'a StoredText, words: ChipWords<'a>) -> Self {
        Self {
            role,
            text,
            words,
            speaker: None,
            kind: Type::TEXT,
            hits: &[],
            current: None,
            evidence: Vec::new(),
            judged: false,
            foot: None,
        }
    }

    /// The name and time above it, where the speaker changes.
    #[must_use]
    pub fn speaker(self, name: &'a str, time: &'a str) -> Self {
        Self { speaker: Some((name, time)), ..self }
    }

    /// In a step of the type scale.
    #[must_use]
    pub fn kind(self, kind: Type) -> Self {
        Self { kind, ..self }
    }

    /// With these hits (bytes of the stored text); `current` is the one at which the reader is.
    #[must_use]
    pub fn hits(self, hits: &'a [Range<usize>], current: Option<usize>) -> Self {
        Self { hits, current, ..self }
    }

    /// With these words marked as evidence, in order.
    #[must_use]
    pub fn evidence(self, evidence: Vec<Stretch>) -> Self {
        Self { evidence, ..self }
    }

    /// The answer that is being judged.
    #[must_use]
    pub fn judged(self, judged: bool) -> Self {
        Self { judged, ..self }
    }

    /// With a line at its foot.
    #[must_use]
    pub fn foot(self, foot: Option<Foot<'a>>) -> Self {
        Self { foot, ..self }
    }

    /// Height that it will about take at this width, with a foot or without one, before it was drawn.
    pub fn estimate(&self, width: f32, foot: bool) -> f32 {
        let above = if self.speaker.is_some() { size::SPEAKER } else { 0.0 };
        let below = if foot { size::MESSAGE_FOOT } else { 0.0 };
        super::chat_text::estimate(self.text.as_str().len(), self.kind, width - size::GUTTER) + above + below
    }

    /// Draws it as wide as the room; a click on it answers `clicked()`.
    pub fn show(self, ui: &mut Ui) -> Response {
        if self.role == MessageRole::System {
            return self.system(ui);
        }
        let theme = Theme::of(ui);
        let room = ui.available_rect_before_wrap();
        let inner = Rect::from_min_max(pos2(room.left() + size::GUTTER, room.top()), room.max);
        let mut column = ui.new_child(
            UiBuilder::new().id_salt("message").max_rect(inner).layout(Layout::top_down(Align::Min)),
        );
        column.spacing_mut().item_spacing.y = 0.0;
        if let Some((name, time)) = self.speaker {
            avatar::paint_at(ui, room.min + vec2(size::AVATAR, size::AVATAR) / 2.0, self.role);
            let line = vec2(inner.width(), size::SPEAKER);
            column.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_height(size::SPEAKER);
                ui.add_space(2.0);
                ui.add(Label::new(name).small().semibold().colour(theme.role(self.role).fg));
                ui.add(Label::new(time).caption().muted());
            });
        }
        let response = self.card(&mut column);
        let used = column.min_rect();
        let least = if self.speaker.is_some() { size::AVATAR } else { 0.0 };
        let height = used.height().max(least);
        ui.advance_cursor_after_rect(Rect::from_min_size(room.min, vec2(room.width(), height)));
        response
    }

    fn card(&self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui);
        let behind = ui.painter().add(Shape::Noop);
        let outline = ui.painter().add(Shape::Noop);
        let margin =
            Margin { left: 14, right: 14, top: 10, bottom: if self.foot.is_some() { 6 } else { 10 } };
        let id = ui.scope_id().with("card");
        let before = ui.ctx().read_response(id).map(|last| last.rect);
        let press = before.map(|rect| ui.interact(rect, id, Sense::CLICK));
        let inner = Frame { inner_margin: margin, ..Frame::NONE }.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            let text = ChatText::new(self.text, self.words).kind(self.kind).hits(self.hits, self.current);
            let response = text.evidence(&self.evidence).show(ui);
            if let Some(foot) = &self.foot {
                Self::foot_ui(ui, foot);
            }
            response
        });
        let rect = inner.response.rect;
        let press = press.unwrap_or_else(|| ui.interact(rect, id, Sense::CLICK)).with_new_rect(rect);
        let corner = CornerRadius::same(radius::MESSAGE as u8);
        let customer = self.role == MessageRole::Customer;
        let fill = if customer { theme.bubble } else { theme.raised };
        let line = match (self.judged, customer, theme.high_contrast) {
            (true, _, _) => Stroke::new(stroke::STRONG, theme.mark),
            (_, true, true) => Stroke::new(stroke::LINE, theme.role_customer.edge),
            (_, true, false) => Stroke::NONE,
            (_, false, _) => Stroke::new(stroke::LINE, theme.soft),
        };
        let dashed = self.role == MessageRole::Service && !self.judged;
        let solid = if dashed { Stroke::NONE } else { line };
        let shape = egui::epaint::RectShape::new(rect, corner, fill, solid, StrokeKind::Inside);
        ui.painter().set(behind, shape);
        if dashed {
            ui.painter().set(outline, Shape::Vec(dashes(rect.shrink(0.5), radius::MESSAGE, line)));
        }
        inner.inner.union(press)
    }

    fn foot_ui(ui: &mut Ui, foot: &Foot<'_>) {
        let line = vec2(ui.available_width(), size::MESSAGE_FOOT);
        ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_height(size::MESSAGE_FOOT);
            ui.spacing_mut().item_spacing.x = 10.0;
            let pill = match foot.verdict {
                Some(verdict) => Pill::verdict(verdict, foot.word),
                None => Pill::open(foot.word),
            };
            ui.add(pill);
            if !foot.note.is_empty() {
                ui.add(Label::new(&foot.note).small().muted().truncate());
            }
        });
    }

    /// A line of the chat system between two hairlines.
    fn system(&self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui);
        let text = ChatText::new(self.text, self.words);
        let spoken = text.spoken();
        let room = ui.available_width() - size::GUTTER;
        let galley = paint::lines(ui, Type::CAPTION, &spoken, theme.muted, room - 120.0, usize::MAX);
        let height = size::SYSTEM_LINE.max(galley.size().y + space::MEDIUM);
        let (whole, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let rect = Rect::from_min_max(pos2(whole.left() + size::GUTTER, whole.top()), whole.max);
        let half = galley.size().x / 2.0 + space::MEDIUM;
        paint::hairline(ui, rect.left(), rect.center().x - half, rect.center().y);
        paint::hairline(ui, rect.center().x + half, rect.right(), rect.center().y);
        paint::centred(ui, rect, galley, theme.muted);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        response
    }
}

/// A rounded outline of dashes: bot or adviser, the source does not tell.
fn dashes(rect: Rect, radius: f32, line: Stroke) -> Vec<Shape> {
    let mut path = Vec::new();
    let rounded = egui::epaint::RoundedRect::new(rect, CornerRadius::same(radius as u8));
    egui::epaint::tessellator::path::rounded_rectangle(&mut path, rounded);
    if let Some(first) = path.first().copied() {
        path.push(first);
    }
    Shape::dashed_line(&path, line, 4.0, 3.0)
}
