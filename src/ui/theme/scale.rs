//! The type scale: a size with its line height and weight.

use std::sync::LazyLock;

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, FontFamily, FontId};

use super::tokens::scale;

/// Weight of a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Labels and buttons.
    Medium,
    /// Titles and what waits for work.
    SemiBold,
}

/// A step of the type scale in a weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Font size, logical pixels.
    pub size: f32,
    /// Line height, logical pixels.
    pub line: f32,
    /// Letter spacing, logical pixels.
    pub spacing: f32,
    /// Weight of the face.
    pub weight: Weight,
}

static MEDIUM: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("medium".into()));
static SEMIBOLD: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("semibold".into()));

impl Type {
    /// Key caps.
    pub const KEY: Self = Self::step(scale::KEY).medium();
    /// Times, column heads, rail groups, status strip, axis labels.
    pub const CAPTION: Self = Self::step(scale::CAPTION);
    /// Second line of notices, pills, metadata.
    pub const SMALL: Self = Self::step(scale::SMALL);
    /// Tables, forms, buttons.
    pub const CONTROL: Self = Self::step(scale::CONTROL);
    /// First line of a row, rail.
    pub const ROW: Self = Self::step(scale::ROW);
    /// Transcript in a side pane, prose, card titles.
    pub const TEXT: Self = Self::step(scale::TEXT);
    /// Transcript in Review.
    pub const READ: Self = Self::step(scale::READ);
    /// Title inside a large card; the palette's input in Regular.
    pub const HEAD: Self = Self::step(scale::HEAD).semibold();
    /// Screen title, detail title.
    pub const TITLE: Self = Self::step(scale::TITLE).semibold();
    /// What the program is, beside the sign-in.
    pub const SLOGAN: Self = Self::step(scale::SLOGAN).semibold();
    /// Title of the sign-in.
    pub const SIGN_IN: Self = Self::step(scale::SIGN_IN).semibold();
    /// Figures of a tile.
    pub const DISPLAY: Self = Self::step(scale::DISPLAY).semibold();

    const fn step([size, line, spacing]: [f32; 3]) -> Self {
        Self { size, line, spacing, weight: Weight::Regular }
    }

    /// The same step in Regular.
    #[must_use]
    pub const fn regular(self) -> Self {
        Self { weight: Weight::Regular, ..self }
    }

    /// The same step in Medium.
    #[must_use]
    pub const fn medium(self) -> Self {
        Self { weight: Weight::Medium, ..self }
    }

    /// The same step in `SemiBold`.
    #[must_use]
    pub const fn semibold(self) -> Self {
        Self { weight: Weight::SemiBold, ..self }
    }

    /// The same line in another font size: icons and chip words in running text.
    #[must_use]
    pub const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// The same step so many times as large.
    #[must_use]
    pub fn times(self, scale: f32) -> Self {
        Self { size: self.size * scale, line: self.line * scale, spacing: self.spacing * scale, ..self }
    }

    /// The font.
    pub fn font(self) -> FontId {
        let family = match self.weight {
            Weight::Regular => FontFamily::Proportional,
            Weight::Medium => MEDIUM.clone(),
            Weight::SemiBold => SEMIBOLD.clone(),
        };
        FontId::new(self.size, family)
    }

    /// The format of a stretch of text.
    pub fn format(self, colour: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            extra_letter_spacing: self.spacing,
            line_height: Some(self.line),
            color: colour,
            valign: Align::Center,
            ..TextFormat::default()
        }
    }

    /// A text of one format that wraps nowhere until the caller says where.
    pub fn job(self, text: &str, colour: Color32) -> LayoutJob {
        LayoutJob::single_section(text.to_owned(), self.format(colour))
    }
}
