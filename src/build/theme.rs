//! `assets/theme.toml` becomes `tokens.rs`: colours, sizes and the type scale as constants.

use std::collections::BTreeMap;
use std::path::Path;

use toml::{Table, Value};

const THEMES: [&str; 4] = ["light", "dark", "contrast_black", "contrast_white"];
const SIZES: [&str; 8] = ["space", "radius", "stroke", "size", "table", "entrance", "motion", "shadow"];

/// Reads `theme.toml` and writes `tokens.rs`, or says what is missing, unknown or unreadable.
pub(crate) fn make(assets: &Path, out: &Path) -> Result<(), Vec<String>> {
    let path = assets.join("theme.toml");
    let text =
        std::fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    let table: Table = text.parse().map_err(|error| vec![format!("{}: {error}", path.display())])?;
    let code = tokens(&table)?;
    std::fs::write(out.join("tokens.rs"), code).map_err(|error| vec![format!("tokens.rs: {error}")])
}

/// The colours of one theme: single ones by name, groups of three by `group_name`.
#[derive(Default)]
struct Colours {
    single: BTreeMap<String, [u8; 4]>,
    groups: BTreeMap<String, [[u8; 4]; 3]>,
}

impl Colours {
    fn names(&self) -> Vec<&String> {
        self.single.keys().chain(self.groups.keys()).collect()
    }
}

fn tokens(table: &Table) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let mut themes = Vec::new();
    for name in THEMES {
        match table.get("theme").and_then(|themes| themes.get(name)).and_then(Value::as_table) {
            Some(theme) => themes.push((name, colours(name, theme, &mut problems))),
            None => problems.push(format!("theme.toml: no [theme.{name}]")),
        }
    }
    let everywhere: std::collections::BTreeSet<String> =
        themes.iter().flat_map(|(_, colours)| colours.names()).cloned().collect();
    for (name, colours) in &themes {
        for token in &everywhere {
            if !colours.single.contains_key(token) && !colours.groups.contains_key(token) {
                problems.push(format!("theme.toml: [theme.{name}] has no `{token}`, another theme has"));
            }
        }
    }
    for key in table.keys().filter(|key| *key != "theme" && *key != "type" && !SIZES.contains(&key.as_str()))
    {
        problems.push(format!("theme.toml: unknown part [{key}]"));
    }
    let mut code = String::new();
    if let Some((_, first)) = themes.first() {
        palette(&mut code, first);
    }
    for (name, colours) in &themes {
        constant(&mut code, name, colours);
    }
    for part in SIZES {
        sizes(&mut code, part, table, &mut problems);
    }
    scale(&mut code, table, &mut problems);
    if problems.is_empty() { Ok(code) } else { Err(problems) }
}

fn colours(theme: &str, table: &Table, problems: &mut Vec<String>) -> Colours {
    let mut colours = Colours::default();
    let mut read = |name: &str, value: Option<&Value>| {
        value.and_then(Value::as_str).and_then(colour).unwrap_or_else(|| {
            problems.push(format!("theme.toml: [theme.{theme}] `{name}` is not a colour like \"#12AB34\""));
            [0; 4]
        })
    };
    for (key, value) in table {
        let Some(group) = value.as_table() else {
            colours.single.insert(key.clone(), read(key, Some(value)));
            continue;
        };
        for (member, parts) in group {
            let name = format!("{key}_{member}");
            let three = ["fg", "tint", "edge"].map(|part| read(&name, parts.get(part)));
            colours.groups.insert(name, three);
        }
    }
    colours
}

fn colour(text: &str) -> Option<[u8; 4]> {
    let digits =
        text.strip_prefix('#').filter(|digits| digits.is_ascii() && matches!(digits.len(), 6 | 8))?;
    let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([byte(0)?, byte(2)?, byte(4)?, if digits.len() == 8 { byte(6)? } else { 255 }])
}

fn palette(code: &mut String, colours: &Colours) {
    code.push_str(
        "/// Colours of a role, verdict or chip: of text and signs, of the fill, of the outline.\n\
         #[derive(Clone, Copy, Debug, PartialEq)]\npub struct Tint<C> {\n    /// Text and signs.\n    pub fg: C,\n    \
         /// Fill.\n    pub tint: C,\n    /// Outline.\n    pub edge: C,\n}\n\n\
         /// The colours of one theme.\n#[derive(Clone, Copy, Debug, PartialEq)]\npub struct Palette<C> {\n",
    );
    for name in colours.single.keys() {
        put(code, &format!("    /// Token `{name}`.\n    pub {name}: C,\n"));
    }
    for name in colours.groups.keys() {
        put(code, &format!("    /// Token `{name}`.\n    pub {name}: Tint<C>,\n"));
    }
    code.push_str(
        "}\n\nimpl<C: Copy> Palette<C> {\n    /// The same colours in another form.\n    \
         pub fn map<D>(&self, form: impl Fn(C) -> D) -> Palette<D> {\n        \
         let tint = |from: Tint<C>| Tint { fg: form(from.fg), tint: form(from.tint), edge: form(from.edge) };\n        \
         Palette {\n",
    );
    for name in colours.single.keys() {
        put(code, &format!("            {name}: form(self.{name}),\n"));
    }
    for name in colours.groups.keys() {
        put(code, &format!("            {name}: tint(self.{name}),\n"));
    }
    code.push_str("        }\n    }\n}\n\n");
}

fn constant(code: &mut String, name: &str, colours: &Colours) {
    let upper = name.to_uppercase();
    put(
        code,
        &format!(
            "/// Theme `{name}`; red, green, blue, alpha.\npub const {upper}: Palette<[u8; 4]> = Palette {{\n"
        ),
    );
    for (token, value) in &colours.single {
        put(code, &format!("    {token}: {value:?},\n"));
    }
    for (token, [fg, tint, edge]) in &colours.groups {
        put(code, &format!("    {token}: Tint {{ fg: {fg:?}, tint: {tint:?}, edge: {edge:?} }},\n"));
    }
    code.push_str("};\n\n");
}

fn put(code: &mut String, text: &str) {
    code.push_str(text);
}

fn number(value: Option<&Value>) -> Option<f64> {
    value.and_then(|value| value.as_float().or_else(|| value.as_integer().map(|whole| whole as f64)))
}

fn sizes(code: &mut String, part: &str, table: &Table, problems: &mut Vec<String>) {
    let Some(values) = table.get(part).and_then(Value::as_table) else {
        problems.push(format!("theme.toml: no [{part}]"));
        return;
    };
    put(code, &format!("/// Part `{part}` of the tokens.\npub mod {part} {{\n"));
    for (name, value) in values {
        match number(Some(value)) {
            Some(value) => {
                let upper = name.to_uppercase();
                put(code, &format!("    /// Token `{name}`.\n    pub const {upper}: f32 = {value:?};\n"));
            }
            None => problems.push(format!("theme.toml: [{part}] `{name}` is not a number")),
        }
    }
    code.push_str("}\n\n");
}

fn scale(code: &mut String, table: &Table, problems: &mut Vec<String>) {
    let Some(steps) = table.get("type").and_then(Value::as_table) else {
        problems.push("theme.toml: no [type]".to_owned());
        return;
    };
    code.push_str(
        "/// The type scale: font size, line height, letter spacing, in logical pixels.\npub mod scale {\n",
    );
    for (name, step) in steps {
        let parts = ["size", "line", "spacing"].map(|part| number(step.get(part)));
        let [Some(size), Some(line), Some(spacing)] = parts else {
            problems.push(format!("theme.toml: [type] `{name}` needs size, line and spacing"));
            continue;
        };
        let upper = name.to_uppercase();
        put(
            code,
            &format!(
                "    /// Step `{name}`.\n    pub const {upper}: [f32; 3] = [{size:?}, {line:?}, {spacing:?}];\n"
            ),
        );
    }
    code.push_str("}\n");
}
