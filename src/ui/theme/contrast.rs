//! The floors of contrast (WCAG 2.x), computed from the tokens.
#![cfg(test)]

use super::tokens::{CONTRAST_BLACK, CONTRAST_WHITE, DARK, LIGHT, Palette, Tint};

type Rgba = [u8; 4];

fn luminance([r, g, b, _]: Rgba) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

fn ratio(one: Rgba, other: Rgba) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

struct Check {
    theme: &'static str,
    text: f64,
    line: f64,
    low: Vec<String>,
}

impl Check {
    fn floor(&mut self, pair: &str, floor: f64, one: Rgba, other: Rgba) {
        let found = ratio(one, other);
        if found < floor {
            self.low.push(format!("{}: {pair} is {found:.2}, floor {floor}", self.theme));
        }
    }

    fn matrix(&mut self, p: &Palette<Rgba>) {
        let surfaces = [
            ("ground", p.ground),
            ("panel", p.panel),
            ("sunken", p.sunken),
            ("raised", p.raised),
            ("bubble", p.bubble),
            ("field", p.field),
            ("hover", p.hover),
            ("selected", p.selected),
            ("pressed", p.pressed),
        ];
        let texts = [
            ("strong", p.strong),
            ("body", p.body),
            ("muted", p.muted),
            ("faint", p.faint),
            ("link", p.link),
        ];
        for (on, surface) in surfaces {
            for (name, text) in texts {
                self.floor(&format!("{name} on {on}"), self.text, text, surface);
            }
            for (name, line) in [("edge", p.edge), ("mark", p.mark), ("focus", p.focus)] {
                self.floor(&format!("{name} on {on}"), 3.0, line, surface);
            }
        }
        for (pair, floor, one, other) in [
            ("on_accent on accent", self.text, p.on_accent, p.accent),
            ("on_accent on accent_hover", self.text, p.on_accent, p.accent_hover),
            ("hit_text on hit", self.text, p.hit_text, p.hit),
            ("accent on panel", self.line, p.accent, p.panel),
            ("accent on raised", self.line, p.accent, p.raised),
            ("accent on sunken", self.line, p.accent, p.sunken),
        ] {
            self.floor(pair, floor, one, other);
        }
    }

    fn group(&mut self, name: &str, group: Tint<Rgba>, p: &Palette<Rgba>) {
        self.floor(&format!("{name} fg on its tint"), self.text, group.fg, group.tint);
        self.floor(&format!("body on the tint of {name}"), self.text, p.body, group.tint);
        for surface in [p.ground, p.panel, p.sunken, p.raised, p.bubble, p.hover, p.selected] {
            self.floor(&format!("{name} fg on {surface:?}"), self.text, group.fg, surface);
        }
        for surface in [p.panel, p.sunken, p.raised] {
            self.floor(&format!("{name} edge on {surface:?}"), self.line, group.edge, surface);
        }
    }
}

#[test]
fn every_text_and_line_stands_above_its_floor_in_every_theme() {
    let mut low = Vec::new();
    for (theme, p, text) in [
        ("light", LIGHT, 4.5),
        ("dark", DARK, 4.5),
        ("black", CONTRAST_BLACK, 7.0),
        ("white", CONTRAST_WHITE, 7.0),
    ] {
        let mut check = Check { theme, text, line: 3.0, low: Vec::new() };
        check.matrix(&p);
        for (name, group) in [
            ("customer", p.role_customer),
            ("bot", p.role_bot),
            ("adviser", p.role_adviser),
            ("service", p.role_service),
            ("system", p.role_system),
            ("correct", p.verdict_correct),
            ("partly", p.verdict_partly),
            ("incorrect", p.verdict_incorrect),
            ("outdated", p.verdict_outdated),
            ("no_answer", p.verdict_no_answer),
            ("handover", p.verdict_handover),
            ("unassessable", p.verdict_unassessable),
            ("identity", p.chip_identity),
            ("case", p.chip_case),
            ("contact", p.chip_contact),
            ("money", p.chip_money),
            ("date", p.chip_date),
            ("network", p.chip_network),
            ("other", p.chip_other),
        ] {
            check.group(name, group, &p);
        }
        low.extend(check.low);
    }
    assert!(low.is_empty(), "{}", low.join("\n"));
}

#[test]
fn the_ratio_of_black_and_white_is_twenty_one() {
    assert!((ratio([0, 0, 0, 255], [255, 255, 255, 255]) - 21.0).abs() < 0.01);
}
