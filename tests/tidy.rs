//! The walls and rules that a compiler does not check: who may name whom, how long a file is, what lies where.

// What is banned from the dependencies.
#[path = "../src/build/packages.rs"]
pub mod packages;
// Who reads reviews of others.
mod reviews;
// How files are read.
mod source;

use source::{code, files, literals, named_modules, root};
use std::collections::BTreeSet;

#[test]
fn dependencies_point_one_way() {
    // Folder, and the modules of the crate that it may not name.
    let walls: &[(&str, &[&str])] = &[
        ("src/domain", &["scrub", "import", "export", "engine", "cli", "ui", "text"]),
        ("src/scrub", &["import", "export", "engine", "cli", "ui", "text"]),
        ("src/import", &["export", "engine", "cli", "ui", "text"]),
        ("src/export", &["import", "scrub", "engine", "cli", "ui"]),
        ("src/engine", &["cli", "ui"]),
        ("src/ui", &["scrub", "import", "export", "cli"]),
        ("src/demo", &["engine", "cli", "ui"]),
        ("src/volume", &["engine", "cli", "ui"]),
        ("src/text", &["scrub", "export", "engine", "cli", "ui"]),
    ];
    let mut wrong = Vec::new();
    for (folder, forbidden) in walls {
        for (name, text) in files(folder, "rs") {
            let named = named_modules(&code(&text));
            for module in forbidden.iter().filter(|module| named.contains(**module)) {
                wrong.push(format!("{name} names crate::{module}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn import_knows_nothing_of_the_sieve_but_raw_text() {
    for (name, text) in files("src/import", "rs") {
        for (at, _) in code(&text).match_indices("scrub::") {
            let rest = &code(&text)[at + "scrub::".len()..];
            assert!(rest.starts_with("RawText"), "{name}: scrub::{}", rest.lines().next().unwrap());
        }
    }
}

#[test]
fn sql_lives_in_the_store_and_nowhere_else() {
    let verbs = ["SELECT ", "INSERT ", "UPDATE ", "DELETE FROM", "PRAGMA ", "CREATE TABLE", "DROP TABLE"];
    let mut wrong = Vec::new();
    for (name, text) in files("src", "rs") {
        if name.starts_with("src/engine/store/") || name.ends_with("/tests.rs") {
            continue;
        }
        for literal in literals(&code(&text)) {
            for verb in verbs.iter().filter(|verb| literal.to_uppercase().contains(**verb)) {
                wrong.push(format!("{name}: {verb}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_file_names_the_index_of_a_month() {
    // `DECISIONS` 34: whatever is made for one month is made where its name is.
    let door = "src/engine/store/search/compose.rs";
    for (name, text) in files("src", "rs") {
        assert_eq!(code(&text).contains("fts_"), name == door, "{name}");
    }
    for (name, text) in files("src/engine/store", "sql") {
        let one = text.split("fts_").skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        assert!(!one, "{name} names the index of one month");
    }
}

#[test]
fn every_statement_file_is_used() {
    let code: String = files("src/engine/store", "rs").into_iter().map(|(_, text)| text).collect();
    for (name, _) in files("src/engine/store", "sql") {
        let file = name.rsplit('/').next().unwrap();
        assert!(code.contains(&format!("{file}\"")), "{name} is used nowhere");
    }
}

#[test]
fn every_text_is_used() {
    let texts = files("assets/i18n/en", "ftl");
    let code: String = files("src", "rs").into_iter().map(|(_, text)| text).collect();
    let words: BTreeSet<&str> =
        code.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').collect();
    let names = texts.iter().flat_map(|(_, text)| text.lines()).filter_map(|line| line.split_once(" ="));
    let names: Vec<String> = names
        .map(|(name, _)| name)
        .filter(|name| name.starts_with(|letter: char| letter.is_ascii_lowercase()))
        .map(|name| name.replace('-', "_"))
        .collect();
    assert!(names.len() > 500, "texts are found");
    let unused: Vec<&String> = names.iter().filter(|name| !words.contains(name.as_str())).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// Columns that hold text of conversations or of staff, by the folder of the store that writes them.
const TEXT_COLUMNS: [(&str, &[&str]); 11] = [
    ("answer", &["should", "reference"]),
    ("conversation", &["topic", "text"]),
    ("collection", &["name", "aim", "lesson", "purpose"]),
    ("note", &["text"]),
    ("record", &["controller", "contact", "officer", "basis"]),
    ("register", &["agency"]),
    ("review", &["should", "reference"]),
    ("round", &["name", "query"]),
    ("scorecard", &["text"]),
    ("staff_text", &["text"]),
    ("tag", &["name"]),
];

#[test]
fn text_columns_take_only_scrubbed_text() {
    let mut wrong = Vec::new();
    for (folder, columns) in TEXT_COLUMNS {
        let mut bound = BTreeSet::new();
        for (name, text) in files(&format!("src/engine/store/{folder}"), "rs") {
            let code = code(&text);
            // What is written is handed over under the column's name: as a parameter, or as a field of what is new.
            let acts = code.split("\nimpl").filter(|act| act.lines().next().unwrap().contains("Tx<"));
            let acts = acts.filter_map(|act| act.split("\n}").next());
            let new = code.split("pub(crate) struct New").skip(1).filter_map(|new| new.split("\n}").next());
            let writes: Vec<&str> = acts.chain(new).collect();
            for column in columns {
                for plain in
                    ["&str", "&'a str", "String", "&String", "Option<&str>", "Option<String>", "&[u8]"]
                {
                    let fields = [format!("{column}: {plain},"), format!("{column}: {plain})")];
                    if writes.iter().any(|place| fields.iter().any(|field| place.contains(field))) {
                        wrong.push(format!("{name}: {column}: {plain}"));
                    }
                }
                for line in code.lines().map(str::trim) {
                    let Some(value) = line.split(&format!("\":{column}\": ")).nth(1) else { continue };
                    let value = value.split([',', ' ']).next().unwrap_or_default();
                    let last = value.rsplit('.').next().unwrap_or_default();
                    bound.insert(*column);
                    if value.contains('(') || !declared_scrubbed(&code, last) {
                        wrong.push(format!("{name}: {line}"));
                    }
                }
            }
        }
        // Conversations come by the thousand and are bound by place; the types of their fields are looked at above.
        let all: BTreeSet<&str> = columns.iter().copied().collect();
        assert!(bound == all || folder == "conversation", "{folder} binds {bound:?}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let scrubbed = std::fs::read_to_string(root().join("src/engine/store/conversation/intake.rs")).unwrap();
    for field in ["topic: Option<&'a ScrubbedText>,", "text: ScrubbedText,"] {
        assert!(scrubbed.contains(&format!("pub(crate) {field}")), "{field}");
    }
    let binders: Vec<String> = files("src", "rs")
        .into_iter()
        .filter(|(_, text)| code(text).contains("ToSql for "))
        .map(|(name, text)| format!("{name}: {}", code(&text).matches("ToSql for ").count()))
        .collect();
    assert_eq!(binders, ["src/engine/store/text.rs: 1"], "one kind of text is bound");
}

/// Whether a parameter or field of this name is declared, and only as scrubbed text.
fn declared_scrubbed(code: &str, name: &str) -> bool {
    let types = ["&ScrubbedText", "ScrubbedText", "Option<&ScrubbedText>", "Option<&'a ScrubbedText>"];
    types
        .iter()
        .any(|scrubbed| [',', ')'].iter().any(|end| code.contains(&format!("{name}: {scrubbed}{end}"))))
}

#[test]
fn every_file_is_shorter_than_four_hundred_lines() {
    let mut long = Vec::new();
    for folder in ["src", "tests"] {
        for (name, text) in files(folder, "rs") {
            if text.lines().count() >= 400 {
                long.push(format!("{name}: {}", text.lines().count()));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn the_top_level_is_the_customers_shape() {
    let allowed: BTreeSet<&str> =
        ["Cargo.toml", "Cargo.lock", "src", "assets", "tests", "README.md", "build.rs", "target"].into();
    for entry in std::fs::read_dir(root()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(name.starts_with('.') || allowed.contains(name.as_str()), "{name} does not belong there");
    }
}

#[test]
fn no_dependency_can_open_a_connection() {
    // What is really built here; the lock file also names what other systems or features would need.
    let tree = std::process::Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--edges", "normal,build,features", "--prefix", "none"])
        .current_dir(root())
        .output()
        .unwrap();
    let tree = String::from_utf8(tree.stdout).unwrap();
    let packages: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(packages.contains("rusqlite"), "the tree was read");
    for banned in packages::NETWORKING.into_iter().chain(["tokio", "egui_inspection"]) {
        assert!(!packages.contains(banned), "{banned} is among the dependencies");
    }
    for feature in
        ["eframe feature \"persistence\"", "eframe feature \"inspection\"", "egui feature \"persistence\""]
    {
        assert!(!tree.contains(feature), "{feature} is on");
    }
}

#[test]
fn no_code_opens_a_socket() {
    let mut wrong = Vec::new();
    for (name, text) in files("src", "rs") {
        for opener in [
            "ToSocketAddrs",
            "os::unix::net",
            "TcpStream",
            "TcpListener",
            "UdpSocket",
            "UnixStream",
            "rustix::net",
        ] {
            if code(&text).contains(opener) {
                wrong.push(format!("{name}: {opener}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_dependency_has_its_reason_beside_it() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut section = "";
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.contains("dependencies") && line.contains(" = ") {
            assert!(line.contains(" # "), "{line}");
        }
    }
}

#[test]
fn screens_hold_no_colour_and_no_sentence() {
    let screens = files("src/ui/screens", "rs").into_iter().filter(|(name, _)| !name.ends_with("/tests.rs"));
    for (name, text) in screens {
        let code = code(&text);
        for colour in ["Color32::from", "Color32::WHITE", "Color32::BLACK", "Rgba::", "hex_color!"] {
            assert!(!code.contains(colour), "{name} makes a colour: {colour}");
        }
        for literal in literals(&code) {
            // What stands in braces is filled in.
            let said: String =
                literal.split('{').map(|part| part.split('}').next_back().unwrap_or("")).collect();
            let words = said.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic));
            assert!(words.count() < 2, "{name}: {literal:?} belongs in assets/i18n");
        }
    }
}

#[test]
fn screens_hold_no_size_of_their_own() {
    // Sizes are tokens of `assets/theme.toml`.
    let mut wrong = Vec::new();
    for (name, text) in files("src/ui/screens", "rs") {
        for line in code(&text).lines().filter(|line| line.trim_start().starts_with("const ")) {
            if [": f32 =", "Vec2 =", ": Type ="].iter().any(|kind| line.contains(kind)) {
                wrong.push(format!("{name}: {}", line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_screen_has_a_test() {
    let tests: String = files("tests/screens", "rs").into_iter().map(|(_, text)| text).collect();
    for (name, _) in files("src/ui/screens", "rs") {
        let screen = name.trim_start_matches("src/ui/screens/").split(['/', '.']).next().unwrap();
        assert!(screen == "mod" || tests.contains(screen), "no test under tests/screens names {screen}");
    }
}

#[test]
fn the_project_speaks_of_itself_alone() {
    let paths = [["/wo", "rk/"].concat(), ["/ro", "ot/"].concat(), ["/ho", "me/"].concat()];
    let kept = [
        ("src", "rs"),
        ("src", "md"),
        ("src", "sql"),
        ("tests", "rs"),
        ("assets", "ftl"),
        ("assets", "toml"),
    ];
    let mut texts: Vec<_> = kept.iter().flat_map(|(folder, ending)| files(folder, ending)).collect();
    for name in ["README.md", "Cargo.toml", "build.rs", ".clippy.toml", ".ci/run"] {
        texts.push((name.to_owned(), std::fs::read_to_string(root().join(name)).unwrap()));
    }
    for (name, text) in texts {
        for path in &paths {
            assert!(!text.contains(path.as_str()), "{name} names a path of one machine");
        }
    }
}
