//! Colours, sizes and type of the window, made from `assets/theme.toml`. This is the only module that makes
//! colours; everything else takes them from a [`Theme`].

mod contrast;
mod scale;
mod style;

use std::sync::LazyLock;

use egui::{Color32, Ui};

use crate::domain::{Kind, MessageRole, Verdict};
use crate::text::Tr;

pub use scale::{Type, Weight};
pub use style::{Look, install};

/// Constants made from `assets/theme.toml`.
pub mod tokens {
    include!(concat!(env!("OUT_DIR"), "/tokens.rs"));
}

pub use tokens::{entrance, motion, radius, size, space, stroke, table};

/// Colours of a role, verdict or chip.
pub type Tint = tokens::Tint<Color32>;

/// What the account chose in Settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// Light or dark, as the desktop says; light where it says nothing.
    #[default]
    System,
    /// Black or white high contrast, as the desktop says dark or light.
    HighContrast,
}

impl ThemeChoice {
    /// Every choice, in the order of the list.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::System, Self::HighContrast];

    /// The neutral name in the account's settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
            Self::HighContrast => "contrast",
        }
    }

    /// Its name.
    pub fn title(self, tr: Tr) -> &'static str {
        match self {
            Self::Light => tr.settings_theme_light(),
            Self::Dark => tr.settings_theme_dark(),
            Self::System => tr.settings_theme_system(),
            Self::HighContrast => tr.settings_theme_contrast(),
        }
    }

    /// The choice with this [`ThemeChoice::code`]; anything else follows the system.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|choice| choice.code() == code).unwrap_or(Self::System)
    }
}

/// How much fits on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// Two-line rows.
    #[default]
    Comfortable,
    /// One-line rows; the second line becomes a column.
    Compact,
}

impl Density {
    /// Both, in the order of the list.
    pub const ALL: [Self; 2] = [Self::Comfortable, Self::Compact];

    /// Its name.
    pub fn title(self, tr: Tr) -> &'static str {
        match self {
            Self::Comfortable => tr.settings_density_comfortable(),
            Self::Compact => tr.settings_density_compact(),
        }
    }

    /// The neutral name in the account's settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Compact => "compact",
        }
    }

    /// The density with this [`Density::code`]; anything else is comfortable.
    pub fn from_code(code: &str) -> Self {
        if code == Self::Compact.code() { Self::Compact } else { Self::Comfortable }
    }

    fn pick(self, comfortable: f32, compact: f32) -> f32 {
        if self == Self::Compact { compact } else { comfortable }
    }

    /// Height of a row of a table with two lines.
    pub fn row_two(self) -> f32 {
        self.pick(size::ROW_TWO, size::ROW_TWO_COMPACT)
    }

    /// Height of a row with one line.
    pub fn row_one(self) -> f32 {
        self.pick(size::ROW_ONE, size::ROW_ONE_COMPACT)
    }

    /// Height of a row of answer text.
    pub fn row_answer(self) -> f32 {
        self.pick(size::ROW_ANSWER, size::ROW_ANSWER_COMPACT)
    }

    /// Height of an item in Review.
    pub fn row_item(self) -> f32 {
        self.pick(size::ROW_ITEM, size::ROW_ITEM_COMPACT)
    }

    /// Height of a row of the rail.
    pub fn row_nav(self) -> f32 {
        self.pick(size::ROW_NAV, size::ROW_NAV_COMPACT)
    }
}

/// How many panes the window has room for (`LOOKS` 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// One at a time, with a way back; reached by a larger text size.
    One,
    /// All, some of them narrower or folded.
    Narrow,
    /// All as they are drawn.
    Wide,
}

impl Width {
    /// That of the window.
    pub fn of(ctx: &egui::Context) -> Self {
        match ctx.content_rect().width() {
            width if width < size::NARROW_FROM => Self::One,
            width if width < size::WIDE_FROM => Self::Narrow,
            _ => Self::Wide,
        }
    }
}

/// One of the four themes; its colours are fields by their token names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    colours: tokens::Palette<Color32>,
    /// Light text on dark ground.
    pub dark: bool,
    /// One of the two high-contrast themes: outlines at full strength, no shadows.
    pub high_contrast: bool,
}

impl std::ops::Deref for Theme {
    type Target = tokens::Palette<Color32>;

    fn deref(&self) -> &Self::Target {
        &self.colours
    }
}

static THEMES: LazyLock<[Theme; 4]> = LazyLock::new(|| {
    #[expect(clippy::disallowed_methods, reason = "here tokens become colours")]
    let colour = |[r, g, b, a]: [u8; 4]| Color32::from_rgba_unmultiplied(r, g, b, a);
    let theme = |palette: &tokens::Palette<[u8; 4]>, dark, high_contrast| Theme {
        colours: palette.map(colour),
        dark,
        high_contrast,
    };
    [
        theme(&tokens::LIGHT, false, false),
        theme(&tokens::DARK, true, false),
        theme(&tokens::CONTRAST_WHITE, false, true),
        theme(&tokens::CONTRAST_BLACK, true, true),
    ]
});

impl Theme {
    /// The theme in which this part of the window is drawn.
    pub fn of(ui: &Ui) -> &'static Self {
        Self::for_style(ui.style())
    }

    /// The theme of a style that [`install`] set.
    pub fn for_style(style: &egui::Style) -> &'static Self {
        // The ground differs in all four themes, and reading it from the style at hand takes no lock.
        let side = if style.visuals.dark_mode { egui::Theme::Dark } else { egui::Theme::Light };
        let found = style.visuals.panel_fill;
        THEMES
            .iter()
            .find(|theme| theme.ground == found)
            .unwrap_or_else(|| Self::pick(side, ThemeChoice::System))
    }

    /// The theme of the light or dark side under a choice.
    pub fn pick(side: egui::Theme, choice: ThemeChoice) -> &'static Self {
        let [light, night, white, black] = &*THEMES;
        match (side, choice == ThemeChoice::HighContrast) {
            (egui::Theme::Light, false) => light,
            (egui::Theme::Dark, false) => night,
            (egui::Theme::Light, true) => white,
            (egui::Theme::Dark, true) => black,
        }
    }

    /// Colours of a role.
    pub fn role(&self, role: MessageRole) -> Tint {
        match role {
            MessageRole::Customer => self.role_customer,
            MessageRole::Bot => self.role_bot,
            MessageRole::Adviser => self.role_adviser,
            MessageRole::Service => self.role_service,
            MessageRole::System => self.role_system,
        }
    }

    /// Colours of a verdict.
    pub fn verdict(&self, verdict: Verdict) -> Tint {
        match verdict {
            Verdict::Correct => self.verdict_correct,
            Verdict::Partly => self.verdict_partly,
            Verdict::Incorrect => self.verdict_incorrect,
            Verdict::Outdated => self.verdict_outdated,
            Verdict::NoAnswer => self.verdict_no_answer,
            Verdict::Handover => self.verdict_handover,
            Verdict::Unassessable => self.verdict_unassessable,
        }
    }

    /// Colours of the chip of a removed value, by the family of its kind.
    pub fn chip(&self, kind: Kind) -> Tint {
        match kind {
            Kind::Hetu
            | Kind::Personnummer
            | Kind::Isikukood
            | Kind::Passport
            | Kind::RuPassport
            | Kind::PermitCard => self.chip_identity,
            Kind::CustomerNo | Kind::DiaryNo | Kind::Reference => self.chip_case,
            Kind::Phone | Kind::Email | Kind::Address => self.chip_contact,
            Kind::Iban | Kind::Card => self.chip_money,
            Kind::Date => self.chip_date,
            Kind::Ip | Kind::UrlUserinfo => self.chip_network,
            Kind::Number | Kind::Plate | Kind::Name => self.chip_other,
        }
    }

    /// A decorative outline at this share of its strength; at full strength in high contrast.
    pub fn outline(&self, colour: Color32, part: f32) -> Color32 {
        if self.high_contrast { colour } else { colour.gamma_multiply(part) }
    }

    /// A colour mixed into the surface behind it: 0 is the surface, 1 the colour.
    pub fn mix(&self, surface: Color32, colour: Color32, part: f32) -> Color32 {
        surface.lerp_to_gamma(colour, part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_tells_the_themes_apart() {
        for theme in &*THEMES {
            assert_eq!(THEMES.iter().filter(|other| other.ground == theme.ground).count(), 1);
            let side = if theme.dark { egui::Theme::Dark } else { egui::Theme::Light };
            let choice = if theme.high_contrast { ThemeChoice::HighContrast } else { ThemeChoice::System };
            assert_eq!(Theme::pick(side, choice), theme);
        }
    }

    #[test]
    fn a_decorative_outline_is_not_faint_in_high_contrast() {
        let side = egui::Theme::Light;
        let light = Theme::pick(side, ThemeChoice::Light);
        let white = Theme::pick(side, ThemeChoice::HighContrast);
        assert_eq!(white.outline(white.edge, 0.35), white.edge);
        assert_ne!(light.outline(light.edge, 0.35), light.edge);
    }
}
