//! The size in which the window was closed: it opens in it the next time. Nothing else of the window is kept.

use std::path::Path;

/// The smallest window, logical pixels (`LOOKS` 6).
pub(super) const SMALLEST: [f32; 2] = [1100.0, 700.0];
/// The window as it opens the first time.
pub(super) const FIRST: [f32; 2] = [1400.0, 900.0];
/// No screen is larger, logical pixels.
const LARGEST: f32 = 20_000.0;

/// The inner size of the window, logical pixels, and whether it filled its screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct WindowSize {
    pub(super) size: [f32; 2],
    pub(super) maximised: bool,
}

impl Default for WindowSize {
    fn default() -> Self {
        Self { size: FIRST, maximised: false }
    }
}

impl WindowSize {
    /// What was kept in this file; the first size where nothing was.
    pub(super) fn read(path: &Path) -> Self {
        std::fs::read_to_string(path).ok().and_then(|text| Self::parse(&text)).unwrap_or_default()
    }

    /// Keeps it. A window that cannot keep its size is still a window.
    pub(super) fn write(self, path: &Path) {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).unwrap_or_default();
        }
        std::fs::write(path, self.text()).unwrap_or_default();
    }

    fn text(self) -> String {
        let [width, height] = self.size;
        let word = if self.maximised { "maximised" } else { "" };
        format!("{width} {height} {word}").trim_end().to_owned()
    }

    fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let mut side = |least: f32| {
            let side = words.next()?.parse::<f32>().ok()?;
            (least..=LARGEST).contains(&side).then_some(side)
        };
        let [least_width, least_height] = SMALLEST;
        let size = [side(least_width)?, side(least_height)?];
        Some(Self { size, maximised: words.next() == Some("maximised") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_read_as_it_was_written_and_nonsense_is_not_read() {
        for size in [WindowSize::default(), WindowSize { size: [1100.0, 1024.5], maximised: true }] {
            assert_eq!(WindowSize::parse(&size.text()), Some(size));
        }
        for text in ["", "1400", "1400 NaN", "900 700", "1400 1e9", "wide high"] {
            assert_eq!(WindowSize::parse(text), None, "{text:?}");
        }
    }
}
