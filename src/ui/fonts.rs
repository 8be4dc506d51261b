//! The faces of the window. Inter comes first because it has no Arabic: a run of one face that holds both scripts
//! would be shaped right to left as a whole.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontTweak};

const TAIL: [&str; 6] = ["arabic", "chinese", "brackets", "emoji", "emoji-icons", "icons"];

/// Gives the window its faces: `Proportional` (= `Monospace`), `medium` and `semibold`.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}

#[expect(clippy::large_include_file, reason = "the program is one file, and Chinese has many letters")]
fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut face = |name: &str, bytes: &'static [u8], tweak: FontTweak| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes).tweak(tweak)));
    };
    let plain = FontTweak::default;
    let scaled = |scale| FontTweak { scale, ..FontTweak::default() };
    face("regular", include_bytes!("../../assets/fonts/Inter-Regular.otf"), plain());
    face("medium", include_bytes!("../../assets/fonts/Inter-Medium.otf"), plain());
    face("semibold", include_bytes!("../../assets/fonts/Inter-SemiBold.otf"), plain());
    face("arabic", include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf"), plain());
    face("chinese", include_bytes!("../../assets/fonts/NotoSansSC-subset.otf"), plain());
    face("brackets", include_bytes!("../../assets/fonts/NotoSansMath-brackets.ttf"), plain());
    face("emoji", epaint_default_fonts::NOTO_EMOJI_REGULAR, scaled(0.81));
    face("emoji-icons", epaint_default_fonts::EMOJI_ICON, scaled(0.9));
    let mut icons = egui_material_icons::font_insert().data;
    // The offset that the icon package sets puts icons one pixel low beside Inter.
    icons.tweak.y_offset_factor = -0.015;
    fonts.font_data.insert("icons".to_owned(), Arc::new(icons));

    for (family, first) in [
        (FontFamily::Proportional, "regular"),
        (FontFamily::Monospace, "regular"),
        (FontFamily::Name("medium".into()), "medium"),
        (FontFamily::Name("semibold".into()), "semibold"),
    ] {
        let names = std::iter::once(first).chain(TAIL).map(str::to_owned).collect();
        fonts.families.insert(family, names);
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_ends_in_the_same_faces() {
        let fonts = definitions();
        for names in fonts.families.values() {
            assert_eq!(&names[1..], TAIL);
            assert!(names.iter().all(|name| fonts.font_data.contains_key(name)));
        }
    }
}
