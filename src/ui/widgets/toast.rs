//! Notices at the lower right: what happened, and what follows from it.

use std::time::Duration;

use egui::accesskit::Live;
use egui::{Align, Align2, Area, Context, Id, Key, Layout, Modifiers, Order, Rect, Sense, Ui, pos2, vec2};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_CHECK_CIRCLE, ICON_CLOSE, ICON_ERROR, ICON_INFO, ICON_WARNING};

use super::{Button, IconButton, Label, paint, toast_place};
use crate::ui::theme::{Theme, Type, motion, radius, size, space};

/// At most so many are shown; the rest are counted.
const SHOWN: usize = 3;

/// Lines for what happened, and for what follows; a longer text is read on hover.
const LINES: usize = 4;
/// What stands beside the text: bar and icon at the left, the cross at the right.
const LEFT: f32 = 54.0;
const RIGHT: f32 = 44.0;
/// Above and below it.
const ABOVE: f32 = 13.0;
const BELOW: f32 = 10.0;
const BETWEEN: f32 = 3.0;
/// A notice of one line and another is so high.
const LEAST: f32 = 72.0;

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It worked; leaves by itself.
    Success,
    /// Worth knowing; leaves by itself.
    Info,
    /// It worked, but; stays.
    Warning,
    /// It did not work; stays.
    Error,
}

/// A notice.
#[derive(Clone, Debug)]
pub struct Toast {
    /// How it is meant.
    pub tone: Tone,
    /// What happened.
    pub title: String,
    /// What follows; one line beside an action.
    pub detail: String,
    /// The label of its one action, such as "Undo" or "Copy details".
    pub action: String,
    shown_for: f32,
    number: u64,
}

impl Toast {
    /// A notice without an action.
    pub fn new(tone: Tone, title: impl Into<String>, detail: impl Into<String>) -> Self {
        let (title, detail) = (title.into(), detail.into());
        Self { tone, title, detail, action: String::new(), shown_for: 0.0, number: 0 }
    }

    /// With one action.
    #[must_use]
    pub fn action(self, label: impl Into<String>) -> Self {
        Self { action: label.into(), ..self }
    }

    fn leaves(&self) -> bool {
        matches!(self.tone, Tone::Success | Tone::Info)
    }
}

/// The notices that are up, oldest first.
#[derive(Default)]
pub struct Toasts {
    up: Vec<Toast>,
    next: u64,
    /// When they were drawn last, by the window's clock in seconds.
    drawn: Option<f64>,
    /// Where they stand.
    stands: Option<Rect>,
}

impl Toasts {
    /// Puts a notice up; its number tells which one an action belongs to.
    pub fn push(&mut self, toast: Toast) -> u64 {
        self.next += 1;
        self.up.push(Toast { number: self.next, ..toast });
        self.next
    }

    /// Takes down what has this title: it is not so any more.
    pub fn take_down(&mut self, title: &str) {
        self.up.retain(|toast| toast.title != title);
    }

    /// How many are up.
    pub fn len(&self) -> usize {
        self.up.len()
    }

    /// Whether none is up.
    pub fn is_empty(&self) -> bool {
        self.up.is_empty()
    }

    /// Draws them above the status strip; `close` names the cross, `more(n)` says "and n more". Answers with the
    /// number of the notice whose action was pressed. F8 moves the focus to the newest.
    pub fn show(&mut self, ctx: &Context, close: &str, more: &dyn Fn(usize) -> String) -> Option<u64> {
        if self.up.is_empty() {
            self.drawn = None;
            self.stands = None;
            return None;
        }
        let mut acted = None;
        let mut gone = Vec::new();
        let jump = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F8));
        // An idle window draws seldom: the time between two frames counts whole.
        let now = ctx.input(|input| input.time);
        let passed = self.drawn.replace(now).map_or(0.0, |before| (now - before) as f32);
        let hidden = self.up.len().saturating_sub(SHOWN);
        let area = Area::new(Id::unique("toasts")).order(Order::Foreground);
        let controls = toast_place::controls(ctx, area.layer());
        let wanted = self.stands.map_or(vec2(size::TOAST, 0.0), |stands| stands.size());
        let at = toast_place::place(ctx.content_rect(), wanted, self.stands, &controls);
        let shown = area.pivot(Align2::RIGHT_BOTTOM).fixed_pos(at.right_bottom()).show(ctx, |ui| {
            ui.set_width(size::TOAST);
            ui.spacing_mut().item_spacing.y = space::SMALL;
            if hidden > 0 {
                ui.add(Label::new(&more(hidden)).caption().muted());
            }
            let newest = self.up.len().saturating_sub(1);
            for (at, toast) in self.up.iter_mut().enumerate().skip(hidden) {
                match toast_ui(ui, toast, close, jump && at == newest) {
                    Pressed::Nothing { resting } => {
                        if toast.leaves() && !resting {
                            toast.shown_for += passed;
                            let left = (motion::TOAST_SECS - toast.shown_for).max(0.0);
                            ui.ctx().request_repaint_after(Duration::from_secs_f32(left.max(0.05)));
                        }
                    }
                    Pressed::Action => {
                        acted = Some(toast.number);
                        gone.push(toast.number);
                    }
                    Pressed::Close => gone.push(toast.number),
                }
            }
        });
        if self.stands.is_none() {
            // Only now their height is known, by which they find their place before anybody sees them.
            ctx.request_discard("notices have found their height");
        }
        self.stands =
            Some(Rect::from_min_max(at.right_bottom() - shown.response.rect.size(), at.right_bottom()));
        self.up.retain(|toast| {
            let over = toast.leaves() && toast.shown_for >= motion::TOAST_SECS;
            !(over || gone.contains(&toast.number))
        });
        acted
    }
}

enum Pressed {
    Nothing { resting: bool },
    Action,
    Close,
}

fn toast_ui(ui: &mut Ui, toast: &Toast, close: &str, focus: bool) -> Pressed {
    let theme = Theme::of(ui);
    let (icon, colour, bar) = look(theme, toast.tone);
    let id = ui.make_persistent_id(("toast", toast.number));
    let mut pressed = Pressed::Nothing { resting: false };
    let mut focused = false;
    let shown = theme.floating(radius::CARD, 0).show(ui, |ui| {
        ui.set_width(size::TOAST - 2.0);
        let room = Rect::from_min_size(ui.cursor().min, vec2(size::TOAST - 2.0, height(ui, toast)));
        let line =
            Rect::from_min_max(room.min + vec2(9.0, 9.0), pos2(room.left() + 13.0, room.bottom() - 9.0));
        ui.painter().rect_filled(line, 2.0, bar);
        paint::icon(ui, room.min + vec2(34.0, 24.0), icon, size::ICON_LARGE, colour);
        ui.allocate_rect(room, Sense::hover());
        let text = Rect::from_min_max(room.min + vec2(LEFT, ABOVE), room.max - vec2(RIGHT, BELOW));
        let mut column =
            ui.new_child(egui::UiBuilder::new().max_rect(text).layout(Layout::top_down(Align::Min)));
        column.spacing_mut().item_spacing.y = BETWEEN;
        column.add(Label::new(&toast.title).row().semibold().strong().rows(LINES));
        if toast.action.is_empty() && !toast.detail.is_empty() {
            column.add(Label::new(&toast.detail).small().muted().rows(LINES));
        }
        if !toast.action.is_empty() {
            let second = vec2(room.right() - 16.0 - text.left(), size::TARGET);
            column.allocate_ui_with_layout(second, Layout::right_to_left(Align::Center), |ui| {
                let action = ui.add(Button::link(&toast.action));
                focused |= action.has_focus();
                if action.clicked() {
                    pressed = Pressed::Action;
                }
                if focus {
                    action.request_focus();
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(&toast.detail).small().muted().truncate());
                });
            });
        }
        let cross = Rect::from_center_size(pos2(room.right() - 22.0, room.top() + 22.0), vec2(24.0, 24.0));
        let mut corner = ui.new_child(egui::UiBuilder::new().max_rect(cross));
        let button = corner.add(IconButton::new(ICON_CLOSE, close).small());
        focused |= button.has_focus();
        if button.clicked() {
            pressed = Pressed::Close;
        }
        if focus && toast.action.is_empty() {
            button.request_focus();
        }
    });
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(egui::accesskit::Role::Status);
        node.set_label(format!("{} {}", toast.title, toast.detail));
        node.set_live(if toast.tone == Tone::Error { Live::Assertive } else { Live::Polite });
    });
    if let Pressed::Nothing { resting } = &mut pressed {
        *resting = focused || shown.response.contains_pointer();
    }
    pressed
}

/// High enough for all that it says: no date and no number is cut.
fn height(ui: &Ui, toast: &Toast) -> f32 {
    let width = size::TOAST - 2.0 - LEFT - RIGHT;
    let ink = Theme::of(ui).strong;
    let lines = |kind, text: &str| paint::lines(ui, kind, text, ink, width, LINES).size().y;
    let under = match (toast.action.is_empty(), toast.detail.is_empty()) {
        (false, _) => size::TARGET,
        (true, false) => lines(Type::SMALL, &toast.detail),
        (true, true) => 0.0,
    };
    (ABOVE + lines(Type::ROW.semibold(), &toast.title) + BETWEEN + under + BELOW).max(LEAST)
}

fn look(theme: &Theme, tone: Tone) -> (MaterialIcon, egui::Color32, egui::Color32) {
    match tone {
        Tone::Success => (ICON_CHECK_CIRCLE, theme.verdict_correct.fg, theme.verdict_correct.edge),
        Tone::Info => (ICON_INFO, theme.link, theme.mark),
        Tone::Warning => (ICON_WARNING, theme.verdict_partly.fg, theme.verdict_partly.edge),
        Tone::Error => (ICON_ERROR, theme.verdict_incorrect.fg, theme.verdict_incorrect.edge),
    }
}
