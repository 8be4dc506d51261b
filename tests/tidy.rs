//! The walls and rules that a compiler does not check: who may name whom, how long a file is, what lies where.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` with this ending, with its text, named from the project's top.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no .{ending} file below {folder}");
    found
}

/// The code of a file without its tests at the foot and without comments.
fn code(text: &str) -> String {
    let body = text.split("#[cfg(test)]\nmod ").next().unwrap_or(text);
    body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The top modules of the crate that some code names, also in `use crate::{…}` and by a bare `use crate::…;`.
fn named_modules(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0_usize;
            let mut words = String::new();
            for letter in group.chars() {
                match letter {
                    '}' if depth == 0 => break,
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ if depth == 0 => words.push(letter),
                    _ => {}
                }
            }
            let names = words.split(',').filter_map(|path| path.trim().split("::").next());
            found.extend(names.map(str::to_owned));
        } else {
            found.insert(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    found
}

/// What stands between the quotation marks of some code, raw strings and strings of many lines included.
fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut letters = code.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        if letter == '\'' && letters.peek() == Some(&'"') {
            letters.next(); // A quotation mark as a letter.
        } else if letter == '"' {
            let raw = before == '#' || before == 'r';
            let mut literal = String::new();
            while let Some(letter) = letters.next() {
                match letter {
                    '"' => break,
                    '\\' if !raw => literal.extend(letters.next().filter(|next| *next != '\n')),
                    _ => literal.push(letter),
                }
            }
            found.push(literal);
        }
        before = letter;
    }
    found
}

#[test]
fn the_rules_see_what_they_are_to_see() {
    let code = "use crate::{cli, engine::{self, x}, ui};\nlet a = crate::scrub::b(r#\"SELECT 1\"#, '\"', \"a \\\n  b\");";
    assert_eq!(named_modules(code), ["cli", "engine", "scrub", "ui"].map(str::to_owned).into());
    assert_eq!(literals(code), ["SELECT 1", "a   b"]);
}

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
        if name.starts_with("src/engine/store/") {
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
    // `DECISIONS` 34: no other file can put anything into a statement that is made for one month.
    let door = "src/engine/store/search/compose.rs";
    let mut named = BTreeSet::new();
    for (name, text) in files("src", "rs") {
        if code(&text).contains("fts_") {
            named.insert(name);
        }
    }
    assert_eq!(named, BTreeSet::from([door.to_owned()]));
    let (_, text) =
        files("src/engine/store/search", "rs").into_iter().find(|(name, _)| name == door).unwrap();
    // The one name of an index, taken apart and put together; every other statement asks for it.
    let makes = code(&text).matches("\"fts_{}\"").count();
    let all = code(&text).matches("fts_").count() - code(&text).matches("fts_month").count();
    assert_eq!((makes, all), (1, 2), "{door} makes the name in one place and reads it in another");
    for (name, text) in files("src/engine/store", "sql") {
        let digits = text.split("fts_").skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        assert!(!digits, "{name} names the index of one month");
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
const TEXT_COLUMNS: [(&str, &[&str]); 7] = [
    ("conversation", &["topic", "text"]),
    ("collection", &["name", "aim", "lesson", "purpose"]),
    ("note", &["text"]),
    ("register", &["agency"]),
    ("review", &["should", "reference"]),
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
            for column in columns {
                // What is written is handed over under the column's name: as a parameter, or as a field of what is new.
                let acts = code.split("\nimpl").filter(|act| act.lines().next().unwrap().contains("Tx<"));
                for place in acts
                    .chain(code.split("pub(crate) struct ").skip(1).filter_map(|new| new.split("\n}").next()))
                {
                    for plain in
                        ["&str", "&'a str", "String", "&String", "Option<&str>", "Option<String>", "&[u8]"]
                    {
                        for field in [format!("{column}: {plain},"), format!("{column}: {plain})")] {
                            if place.contains(&field) {
                                wrong.push(format!("{name}: {field}"));
                            }
                        }
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
    for banned in [
        "reqwest",
        "hyper",
        "ureq",
        "curl",
        "tokio",
        "async-std",
        "rustls",
        "native-tls",
        "openssl",
        "tungstenite",
        "isahc",
        "socket2",
        "quinn",
        "webbrowser",
        "sentry",
        "opentelemetry",
        "egui_inspection",
    ] {
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
