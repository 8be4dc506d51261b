//! The form at the right: which answer, its verdict, and what explains a verdict other than correct.

use super::copies::Copies;
use super::desk::Desk;
use super::evidence::{self, Marks};
use super::typed::TypedField;
use super::whole::{self, Whole};
use super::{Ask, Focus, criteria, finished, keys};
use crate::domain::{ConversationId, Verdict};
use crate::ui::cx::Cx;
use crate::ui::focus;
use crate::ui::theme::{Type, size, space, stroke};
use crate::ui::widgets::{Button, Label, VerdictButton, paint};
use egui::{Align, Id, Key, Layout, Modifiers, Rect, Response, Stroke, Ui, UiBuilder, vec2};
use egui_material_icons::icons;

/// Verdict buttons in a row, at most.
const VERDICTS_ABREAST: usize = 4;
/// The list of causes by name, for the focus.
pub(super) const CAUSE: &str = "review-cause";

/// What of the form is drawn, and how.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// From the sides.
    pub(super) padding: f32,
    /// Whether the verdicts stand in it, or above it.
    pub(super) verdicts: bool,
    /// Whether the review was finished outside its round, and is no part of it.
    pub(super) outside_round: bool,
}

/// What is brought into view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reveal {
    /// The total, since the last that was missing is given.
    Total,
}

/// What of the form outlives a frame.
#[derive(Default)]
pub(super) struct Form {
    /// What gets the focus in the next frame.
    pub(super) focus: Option<Focus>,
    /// The field in which one types.
    pub(super) typing: Option<TypedField>,
    /// Note and tag that are being typed.
    pub(super) whole: Whole,
    /// What was judged of the answers as texts.
    pub(super) copies: Copies,
    /// The words of the answer, while they are marked.
    pub(super) marks: Marks,
    /// Whether the guideline is shown.
    pub(super) guideline: bool,
    /// Whether a list has the focus, whose arrows are its own.
    pub(super) choosing: bool,
    /// The values of a criterion that has the focus, where Left and Right are theirs.
    pub(super) arrows: Option<Id>,
    /// What comes into view in the next frame.
    pub(super) reveal: Option<Reveal>,
    pub(super) group_had_focus: bool,
    /// Which answer it shows, and how often it has begun at its top: it remembers no place from before.
    shown: Option<(ConversationId, usize)>,
    begun: u64,
}

impl Form {
    /// A conversation is opened: the form begins at its top.
    pub(super) fn begin(&mut self) {
        self.shown = None;
        self.reveal = None;
    }

    /// Draws the body; it scrolls where it does not fit.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk,
        Shown { padding, verdicts, outside_round }: Shown,
        cx: &Cx<'_>,
        asks: &mut Vec<Ask>,
    ) {
        let rect = ui.max_rect();
        self.choosing = false;
        let shown = Some((desk.id(), desk.at()));
        let anew = std::mem::replace(&mut self.shown, shown) != shown;
        self.begun += u64::from(anew);
        let area = egui::ScrollArea::vertical().id_salt(("review-form", self.begun)).auto_shrink(false);
        // Of a session before this one a place can be remembered under the same number.
        let area = if anew { area.vertical_scroll_offset(0.0) } else { area };
        area.show(ui, |ui| {
            let inner = Rect::from_min_max(
                ui.max_rect().min + vec2(padding, space::LARGE),
                egui::pos2(rect.right() - padding, f32::INFINITY),
            );
            let used = ui
                .scope_builder(UiBuilder::new().max_rect(inner), |ui| {
                    ui.set_width(inner.width());
                    ui.spacing_mut().item_spacing = vec2(space::SMALL, space::BETWEEN_FIELDS);
                    finished::band_ui(ui, desk, outside_round, cx);
                    self.body_ui(ui, desk, verdicts, cx, asks);
                    ui.add_space(space::TINY);
                })
                .response
                .rect;
            let line = ui.painter().round_to_pixel_center(used.bottom());
            paint::hairline(ui, rect.left(), rect.right(), line);
            let rest = Rect::from_min_max(
                egui::pos2(inner.left(), used.bottom() + space::BETWEEN_FIELDS),
                inner.max,
            );
            ui.scope_builder(UiBuilder::new().max_rect(rest), |ui| {
                ui.set_width(inner.width());
                ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
                ui.add(Label::new(cx.tr.review_whole()).text().semibold().strong());
                criteria::aside_ui(ui, desk, self.guideline, cx, asks);
                ui.add_space(space::TINY);
                criteria::ui(ui, desk, self, cx, asks);
                whole::ui(ui, desk, &mut self.whole, cx, asks);
                ui.add_space(space::WIDE);
            });
        });
    }

    fn body_ui(&mut self, ui: &mut Ui, desk: &mut Desk, verdicts: bool, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
        if desk.answers() == 0 {
            ui.add(Label::new(cx.tr.review_no_answers_title()).text().semibold().strong().wrap());
            if desk.asked().is_empty() {
                ui.add(Label::new(cx.tr.review_no_answers_body()).muted().wrap());
            }
            self.typing = None;
            return;
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::SMALL;
            if verdicts {
                which_ui(ui, desk, cx);
            }
            excerpt_ui(ui, desk, cx);
            self.copies.ui(ui, desk, cx);
        });
        if desk.is_finished() {
            self.typing = None;
            return finished::read_ui(ui, desk, cx);
        }
        if verdicts {
            self.verdicts_ui(ui, desk, cx, asks);
        }
        self.typing = None;
        if desk.unfolds() {
            self.explanation_ui(ui, desk, cx, asks);
        }
        evidence::ui(ui, desk, &mut self.marks, cx, asks);
        if desk.unfolds() {
            let next = match (desk.at() + 1 < desk.answers(), desk.asked().is_empty()) {
                (true, _) => Some(cx.tr.review_next_answer()),
                (false, false) => Some(cx.tr.review_to_whole()),
                (false, true) => None,
            };
            if next.is_some_and(|next| ui.add(Button::link(next).keys("Alt+↓")).clicked()) {
                asks.push(Ask::StepAnswer(1));
            }
        }
    }

    fn verdicts_ui(&mut self, ui: &mut Ui, desk: &Desk, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
        // While a criterion is answered the digits are its values.
        let keys = keys::are_free(ui) && desk.in_hand().is_none();
        let chosen = desk.entry().map(|entry| entry.verdict);
        let anew = self.focus.take_if(|focus| *focus == Focus::Anew).is_some();
        let anew = anew && (self.group_had_focus || nothing_has_focus(ui));
        let wanted = self.focus.take_if(|focus| *focus == Focus::Verdict).is_some() || anew;
        let room = ui.available_width();
        let count = abreast(room);
        let gaps = (count - 1) as f32 * space::VERDICTS_X;
        let width = (room - gaps) / count as f32;
        let mut focused = false;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::VERDICTS_X, space::VERDICTS_Y);
            for (row, some) in Verdict::ALL.chunks(count).enumerate() {
                let line = vec2(ui.available_width(), size::VERDICT_BUTTON);
                ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
                    for (column, verdict) in some.iter().copied().enumerate() {
                        let digit = (row * count + column + 1) as u8;
                        let is_chosen = chosen == Some(verdict);
                        let button = VerdictButton::new(verdict, cx.tr.verdict(verdict))
                            .chosen(is_chosen)
                            .digit(keys.then_some(digit));
                        let response = button.show(ui, width);
                        if wanted && (is_chosen || (chosen.is_none() && digit == 1)) {
                            response.request_focus();
                        }
                        focused |= focus::is_on(&response);
                        if response.gained_focus()
                            && desk.criterion.is_some()
                            && let Some(seq) = desk.seq()
                        {
                            asks.push(Ask::Judge(seq));
                        }
                        if help(response, verdict, cx).clicked() {
                            asks.push(Ask::Give(verdict));
                        }
                    }
                    if some.len() < count && keys {
                        ui.add_space(space::TINY);
                        ui.add(Label::new(cx.tr.review_keys()).caption().muted());
                    }
                });
            }
        });
        // The digits choose within the group, so that Tab leaves it.
        let tab = ui.input(|input| input.key_pressed(Key::Tab) && input.modifiers == Modifiers::NONE);
        if self.group_had_focus && tab && desk.unfolds() {
            ui.memory_mut(|memory| memory.request_focus(Id::unique(("combo", CAUSE))));
            focused = false;
        }
        self.group_had_focus = focused;
    }
}

/// Which answer is judged, and the verdicts, above transcript and form.
pub(super) fn above_ui(ui: &mut Ui, form: &mut Form, desk: &Desk, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    ui.spacing_mut().item_spacing.y = space::SMALL;
    which_ui(ui, desk, cx);
    if !desk.is_finished() {
        form.verdicts_ui(ui, desk, cx, asks);
    }
}

/// What that takes in this width where there is an answer, with the space above and below it.
pub(super) fn above_height(desk: &Desk, width: f32) -> f32 {
    let which = 2.0 * space::SMALL + Type::TEXT.line;
    if desk.is_finished() {
        return which;
    }
    let rows = Verdict::ALL.len().div_ceil(abreast(width)) as f32;
    which + space::SMALL + rows * size::VERDICT_BUTTON + (rows - 1.0) * space::VERDICTS_Y
}

/// How many verdict buttons stand beside each other in this width.
fn abreast(width: f32) -> usize {
    ((width / size::VERDICT_LEAST) as usize).clamp(2, VERDICTS_ABREAST)
}

/// Which answer it is, and who gave it.
fn which_ui(ui: &mut Ui, desk: &Desk, cx: &Cx<'_>) {
    let Some(message) = desk.answer() else { return };
    let line = vec2(ui.available_width(), Type::TEXT.line);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        let which = cx.tr.review_answer_was(desk.at() as u64 + 1, desk.answers() as u64);
        ui.add(Label::new(&which).text().semibold().strong());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let role = cx.tr.message_role(message.role.in_channel(desk.channel()));
            let who: Vec<String> =
                std::iter::once(role.to_owned()).chain(message.at.map(|at| cx.tr.clock(at))).collect();
            ui.add(Label::new(&who.join(" · ")).caption().muted());
        });
    });
}

/// How the answer begins.
fn excerpt_ui(ui: &mut Ui, desk: &Desk, cx: &Cx<'_>) {
    let Some(message) = desk.answer() else { return };
    let excerpt = cx.tr.kinds_spoken(message.text.as_str()).replace('\n', " ");
    let width = ui.available_width() - space::EXCERPT;
    let galley = paint::lines(ui, Type::CONTROL, &excerpt, cx.theme.muted, width, 2);
    // Always of two lines, so that the buttons below stand where they stood for the answer before.
    let height = Type::CONTROL.line * 2.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
    let bar = Stroke::new(stroke::STRONG, cx.theme.mark);
    ui.painter().vline(rect.left() + stroke::LINE, rect.y_range(), bar);
    ui.painter().galley((rect.min + vec2(space::EXCERPT, 0.0)).round(), galley, cx.theme.muted);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &excerpt));
}

/// What is typed passes the sieve.
pub(super) fn sieved_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let line = vec2(ui.available_width(), Type::CAPTION.line);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY + space::HAIR;
        let (rect, _) = ui.allocate_exact_size(vec2(size::ICON_CAPTION, line.y), egui::Sense::hover());
        paint::icon(ui, rect.center(), icons::ICON_SHIELD, size::ICON_CAPTION, cx.theme.muted);
        ui.add(Label::new(cx.tr.conversations_sieved()).caption().muted());
    });
}

fn help(response: Response, verdict: Verdict, cx: &Cx<'_>) -> Response {
    match verdict {
        Verdict::NoAnswer => response.on_hover_text(cx.tr.review_verdict_help_no_answer()),
        Verdict::Handover => response.on_hover_text(cx.tr.review_verdict_help_handover()),
        Verdict::Unassessable => response.on_hover_text(cx.tr.review_verdict_help_unassessable()),
        _ => response,
    }
}

/// Whether nothing that is still drawn has the focus.
fn nothing_has_focus(ui: &Ui) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    focused.is_none_or(|focused| ui.ctx().read_response(focused).is_none())
}
