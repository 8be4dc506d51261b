//! What egui itself draws with: its style for light and for dark, and what it must not do.

use std::collections::BTreeMap;

use egui::style::{
    HandleShape, ScrollAnimation, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets,
};
use egui::{
    Context, CornerRadius, FullOutput, Margin, OutputCommand, Shadow, Stroke, Style, TextStyle,
    ThemePreference, Visuals, vec2,
};

use super::tokens::shadow;
use crate::ui::widgets::chat_copy;

use super::{Theme, ThemeChoice, Type, motion, radius, size, space, stroke};

/// How the window looks, as the account chose it and the desktop allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Theme.
    pub choice: ThemeChoice,
    /// Text size in per cent, 80–200; the zoom of the whole window.
    pub zoom_percent: u16,
    /// Whether anything fades; off by "reduce motion" and on a remote desktop.
    pub motion: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { choice: ThemeChoice::System, zoom_percent: 100, motion: true }
    }
}

/// Makes egui draw as the look says. Can be called again at any time.
pub fn install(ctx: &Context, look: &Look) {
    for side in [egui::Theme::Light, egui::Theme::Dark] {
        ctx.set_style_of(side, style(Theme::pick(side, look.choice), look.motion));
    }
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    ctx.set_theme(match look.choice {
        ThemeChoice::Light => ThemePreference::Light,
        ThemeChoice::Dark => ThemePreference::Dark,
        ThemeChoice::System | ThemeChoice::HighContrast => ThemePreference::System,
    });
    let zoom = f32::from(look.zoom_percent.clamp(80, 200)) / 100.0;
    if (ctx.zoom_factor() - zoom).abs() > f32::EPSILON {
        ctx.set_zoom_factor(zoom);
    }
    ctx.add_plugin(NoPrimary);
    chat_copy::install(ctx);
}

/// egui offers every text that is selected to other programs (X11 and Wayland PRIMARY) without a copy command.
/// Text of the register leaves the window only when somebody asks for it.
struct NoPrimary;

impl egui::Plugin for NoPrimary {
    fn debug_name(&self) -> &'static str {
        "no-primary"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        output
            .platform_output
            .commands
            .retain(|command| !matches!(command, OutputCommand::TextSelectionSettled(_)));
    }
}

fn corner(radius: f32) -> CornerRadius {
    CornerRadius::same(radius as u8)
}

fn style(theme: &Theme, moves: bool) -> Style {
    let mut style = Style { visuals: visuals(theme), ..Style::default() };
    style.text_styles = text_styles();
    style.drag_value_text_style = TextStyle::Body;
    style.animation_time = if moves { motion::PRESS_SECS } else { 0.0 };
    style.scroll_animation =
        if moves { ScrollAnimation::duration(motion::JUMP_SECS) } else { ScrollAnimation::none() };
    style.explanation_tooltips = false;
    style.url_in_tooltip = false;

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::SMALL, space::SMALL);
    spacing.button_padding = vec2(14.0, 7.0);
    spacing.interact_size = vec2(40.0, size::CONTROL);
    spacing.icon_width = 16.0;
    spacing.icon_spacing = space::SMALL;
    spacing.combo_height = size::COMBO_LIST;
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(space::CARD as i8);
    spacing.indent = space::LARGE;
    spacing.tooltip_width = size::TOOLTIP;
    spacing.scroll = ScrollStyle {
        floating: true,
        bar_width: size::SCROLL_BAR,
        floating_width: size::SCROLL_BAR,
        floating_allocated_width: 0.0,
        bar_outer_margin: 1.0,
        dormant_handle_opacity: 0.45,
        active_handle_opacity: 0.6,
        interact_handle_opacity: 1.0,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        foreground_color: false,
        ..ScrollStyle::floating()
    };
    spacing.scroll.fade.strength = 0.0;

    let interaction = &mut style.interaction;
    interaction.tooltip_delay = motion::TOOLTIP_SECS;
    interaction.show_tooltips_only_when_still = true;
    // Chat text turns it on for itself.
    interaction.selectable_labels = false;
    style
}

fn text_styles() -> BTreeMap<TextStyle, egui::FontId> {
    BTreeMap::from([
        (TextStyle::Small, Type::CAPTION.font()),
        (TextStyle::Body, Type::CONTROL.font()),
        (TextStyle::Button, Type::CONTROL.medium().font()),
        (TextStyle::Monospace, Type::CONTROL.font()),
        (TextStyle::Heading, Type::TITLE.font()),
    ])
}

fn visuals(theme: &Theme) -> Visuals {
    let mut visuals = if theme.dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(theme.muted);
    visuals.widgets = widgets(theme);
    visuals.selection = Selection { bg_fill: theme.selected, stroke: Stroke::new(stroke::LINE, theme.link) };
    visuals.hyperlink_color = theme.link;
    visuals.faint_bg_color = theme.sunken;
    visuals.extreme_bg_color = theme.field;
    visuals.text_edit_bg_color = Some(theme.field);
    visuals.code_bg_color = theme.bubble;
    visuals.warn_fg_color = theme.verdict_partly.fg;
    visuals.error_fg_color = theme.verdict_incorrect.fg;
    visuals.window_corner_radius = corner(radius::DIALOG);
    visuals.menu_corner_radius = corner(radius::CARD);
    visuals.window_fill = theme.raised;
    visuals.panel_fill = theme.ground;
    let float = if theme.high_contrast { stroke::STRONG } else { stroke::LINE };
    visuals.window_stroke = Stroke::new(float, theme.soft);
    visuals.window_shadow = theme.shadow_dialog();
    visuals.popup_shadow = theme.shadow_menu();
    visuals.striped = false;
    visuals.button_frame = true;
    visuals.collapsing_header_frame = false;
    visuals.indent_has_left_vline = false;
    visuals.slider_trailing_fill = true;
    visuals.handle_shape = HandleShape::Circle;
    visuals.text_cursor = TextCursorStyle {
        stroke: Stroke::new(stroke::STRONG, theme.focus),
        blink: false,
        ..TextCursorStyle::default()
    };
    // egui fades what is disabled below every contrast floor; own widgets draw that state themselves.
    visuals.disabled_alpha = 1.0;
    visuals
}

fn widgets(theme: &Theme) -> Widgets {
    let state = |weak, fill, line, text, width| WidgetVisuals {
        weak_bg_fill: weak,
        bg_fill: fill,
        bg_stroke: Stroke::new(stroke::LINE, line),
        fg_stroke: Stroke::new(width, text),
        corner_radius: corner(radius::CONTROL),
        expansion: 0.0,
    };
    let hovered = state(theme.hover, theme.edge, theme.edge, theme.strong, 1.5);
    Widgets {
        noninteractive: state(theme.raised, theme.panel, theme.hairline, theme.body, 1.0),
        // Own widgets draw fields and boxes; what is left to take `bg_fill` is the handle of a scroll bar.
        inactive: state(theme.raised, theme.edge, theme.edge, theme.body, 1.5),
        hovered,
        active: state(theme.pressed, theme.edge, theme.edge, theme.strong, 1.5),
        open: hovered,
    }
}

impl Theme {
    /// Shadow under a menu or toast; none in high contrast.
    pub fn shadow_menu(&self) -> Shadow {
        let alpha = if self.dark { shadow::MENU_ALPHA_DARK } else { shadow::MENU_ALPHA_LIGHT };
        self.shadow(shadow::MENU_Y, shadow::MENU_BLUR, alpha)
    }

    /// Shadow under a dialog or the palette; none in high contrast.
    pub fn shadow_dialog(&self) -> Shadow {
        let alpha = if self.dark { shadow::DIALOG_ALPHA_DARK } else { shadow::DIALOG_ALPHA_LIGHT };
        self.shadow(shadow::DIALOG_Y, shadow::DIALOG_BLUR, alpha)
    }

    #[expect(clippy::disallowed_methods, reason = "the depth of a shadow is a token, its colour is black")]
    fn shadow(&self, down: f32, blur: f32, alpha: f32) -> Shadow {
        if self.high_contrast {
            return Shadow::NONE;
        }
        let color = egui::Color32::from_black_alpha(alpha as u8);
        Shadow { offset: [0, down as i8], blur: blur as u8, spread: 0, color }
    }

    /// The frame of what floats: menu, popup, toast.
    pub fn floating(&self, radius: f32, margin: i8) -> egui::Frame {
        let width = if self.high_contrast { stroke::STRONG } else { stroke::LINE };
        egui::Frame {
            inner_margin: Margin::same(margin),
            fill: self.raised,
            stroke: Stroke::new(width, self.soft),
            corner_radius: corner(radius),
            shadow: self.shadow_menu(),
            outer_margin: Margin::ZERO,
        }
    }

    /// The frame of a dialog or the palette.
    pub fn dialog_frame(&self, margin: i8) -> egui::Frame {
        egui::Frame { shadow: self.shadow_dialog(), ..self.floating(radius::DIALOG, margin) }
    }
}
