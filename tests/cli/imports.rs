//! Folders, mappings of the register's own, and imports of the past, by command.

use super::Shell;
use serde_json::Value;

const FOREIGN: &str = r#"[{"ref": "d1", "lines": [
  {"who": "C", "said": "Hetuni on 010190-900P, missä lupa?", "when": "2026-11-01T10:00:00Z"},
  {"who": "B", "said": "Käsittelyssä.", "when": "2026-11-01T10:00:05Z"}]}]"#;

const MAPPING: &str = "name = 'oma'\nmarks = ['ref', 'lines.*.said']\n[conversation]\nid = 'ref'\n[[message]]\n\
    at = 'lines.*'\ntext = 'said'\ntime = 'when'\nrole = [{ at = 'who', customer = ['C'], bot = ['B'] }]\n";

const TALK: &str = r#"{"id": "a", "messages": [{"role": "user", "content": "Hei", "timestamp": "2026-11-01T10:00:00Z"}]}
{"id": "b", "messages": [{"role": "user", "content": "Vanha", "timestamp": "2024-01-01T10:00:00Z"}]}
"#;

fn shell(test: &str) -> Shell {
    let shell = Shell::new(test);
    assert_eq!(shell.run("create --user pekka").code, 0);
    shell
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| panic!("not JSON: {text}"))
}

#[test]
fn a_mapping_of_the_registers_own_is_saved_listed_used_and_removed() {
    let shell = shell("cli_mapping");
    shell.file("foreign.json", FOREIGN);
    shell.file("oma.toml", MAPPING);
    let unknown = shell.run("import @/foreign.json --user pekka --mapping oma");
    assert_eq!(unknown.code, 2, "{}", unknown.err);
    let saved = shell.run("mapping save @/oma.toml --user pekka");
    assert_eq!((saved.code, saved.out.as_str()), (0, "The mapping was saved: oma\n"), "{}", saved.err);
    assert_eq!(shell.run("mapping save @/oma.toml --user pekka").code, 0, "saved again, it is changed");
    let list = json(&shell.run("mapping --user pekka --json").out);
    assert_eq!(
        (&list[0]["name"], &list[0]["by"], &list[0]["shipped"]),
        (&"oma".into(), &"pekka".into(), &false.into())
    );
    assert_eq!(list.as_array().unwrap().len(), 14);
    assert_eq!(json(&shell.run("mapping list --json").out).as_array().unwrap().len(), 13);
    assert!(shell.run("mapping show oma --user pekka").out.contains("lines.*"));
    assert!(shell.run("mapping show chatwoot").out.contains("chatwoot"));
    let looked = shell.run("inspect @/foreign.json --mapping oma --user pekka --json");
    assert_eq!(json(&looked.out)["source"], "mapping:oma", "{}", looked.err);
    let imported = shell.run("import @/foreign.json --user pekka --mapping oma --json");
    let report = json(&imported.out);
    assert_eq!(
        (&report["source"], &report["imported"]),
        (&"mapping:oma".into(), &1.into()),
        "{}",
        imported.err
    );
    assert!(!imported.out.contains("010190"));
    assert_eq!(shell.run("mapping remove oma --user pekka").code, 0);
    assert_eq!(shell.run("mapping remove oma --user pekka").code, 1);
    shell.file("bad.toml", "name = 'x'\nmessage = [{ otherwise = 'bot' }]\n");
    let bad = shell.run("mapping save @/bad.toml --user pekka");
    assert_eq!((bad.code, bad.out.as_str()), (1, ""), "{}", bad.err);
    assert_eq!(shell.run("mapping save @/oma.toml").code, 2, "nobody signs in");
}

#[test]
fn a_folder_is_imported_file_by_file_and_what_is_not_recognised_is_listed() {
    let shell = shell("cli_folder");
    std::fs::create_dir(shell.folder.join("vienti")).unwrap();
    for (name, content) in [
        ("vienti/2.txt", TALK),
        ("vienti/1.jsonl", &TALK.replace("\"a\"", "\"c\"")),
        ("vienti/3.pdf", "%PDF"),
    ] {
        shell.file(name, content);
    }
    let imported = shell.run("import @/vienti --user pekka --json");
    assert_eq!(imported.code, 1);
    let reports: Vec<Value> = imported.out.lines().map(json).collect();
    assert_eq!(reports.len(), 2);
    assert!(reports.iter().all(|report| report["imported"] == 1 && report["refused"] == 1));
    let file = |value: &Value| value["file"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    assert_eq!(reports.iter().map(file).collect::<Vec<_>>(), ["1.jsonl", "2.txt"]);
    let looked = shell.run("inspect @/vienti --json");
    let looked: Vec<Value> = looked.out.lines().map(json).collect();
    assert_eq!(looked.iter().map(file).collect::<Vec<_>>(), ["1.jsonl", "2.txt"]);
    assert!(looked.iter().all(|line| line["complete"] == true));
    assert_eq!(imported.err.lines().count(), 1);
    assert!(imported.err.contains("3.pdf"), "{}", imported.err);
}

#[test]
fn a_product_that_needs_a_mapping_is_named() {
    let shell = shell("cli_product");
    shell.file("export.json", r#"[{"authentication_identifier": null, "reviewed": false, "turns": []}]"#);
    let looked = shell.run("inspect @/export.json --json");
    assert_eq!((looked.code, looked.out.as_str()), (1, ""));
    assert!(looked.err.contains("boost.ai Export v3") && looked.err.contains("--mapping"), "{}", looked.err);
}

#[test]
fn conflicts_and_unknown_roles_are_listed_in_json_and_in_words() {
    let shell = shell("cli_conflicts");
    shell.file("talk.jsonl", TALK);
    assert_eq!(shell.run("import @/talk.jsonl --user pekka").code, 0);
    shell.file("talk.jsonl", &TALK.replace("Hei", "Moi"));
    let report = json(&shell.run("import @/talk.jsonl --user pekka --json").out);
    assert_eq!((&report["conflicts"], &report["conflicting"][0]["record"]), (&1.into(), &1.into()));
    assert_eq!(
        (&report["conflicting"][0]["reason"], &report["conflicting"][0]["message"]),
        (&"text".into(), &1.into())
    );
    let shown = shell.run("imports show 2 --user pekka");
    assert!(shown.out.contains("message 1 has another text"), "{}", shown.out);
    let shown = json(&shell.run("imports show 2 --user pekka --json").out);
    assert_eq!(shown["conflicting"], report["conflicting"]);
    shell.file("oma.toml", &MAPPING.replace(", bot = ['B']", ""));
    assert_eq!(shell.run("mapping save @/oma.toml --user pekka").code, 0);
    shell.file("foreign.json", FOREIGN);
    let looked = json(&shell.run("inspect @/foreign.json --mapping oma --user pekka --json").out);
    assert_eq!(looked["unknown_roles"][0], "B");
    let words = shell.run("inspect @/foreign.json --mapping oma --user pekka");
    assert!(words.out.contains("“B”"), "{}", words.out);
    // What may be personal is refused by its place, and not repeated.
    shell.file("named.toml", &MAPPING.replace("'C'", "'C', 'Aino Mallikas'"));
    let refused = shell.run("mapping save @/named.toml --user pekka");
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("message.0.role.0.customer.1"), "{}", refused.err);
    assert!(!refused.err.contains("Aino"));
}

#[test]
fn past_imports_are_listed_shown_written_and_undone() {
    let shell = shell("cli_past");
    shell.file("talk.jsonl", TALK);
    assert_eq!(shell.run("import @/talk.jsonl --user pekka").code, 0);
    let list = json(&shell.run("imports --user pekka --json").out);
    assert_eq!(
        (&list[0]["import"], &list[0]["by"], &list[0]["refused"]),
        (&1.into(), &"pekka".into(), &1.into())
    );
    let shown = json(&shell.run("imports show 1 --user pekka --json").out);
    assert_eq!((&shown["conversations"], &shown["standing"]["reviews"]), (&1.into(), &0.into()));
    assert_eq!(shown["refusals"][0]["reason"], "past_due");
    assert!(shell.run("imports show 1 --user pekka").out.contains("Record 2"));
    assert_eq!(shell.run("imports report 1 --out @/r.csv --user pekka").code, 0);
    let table = std::fs::read_to_string(shell.folder.join("r.csv")).unwrap();
    assert!(table.contains("past_due"), "{table}");
    assert_eq!(shell.run("imports report 1 --out @/r.csv --user pekka").code, 1, "the file is there already");
    let undone = shell.run("imports undo 1 --user pekka");
    assert_eq!((undone.code, undone.err.as_str()), (0, ""));
    assert_eq!(shell.run("imports undo 1 --user pekka").code, 1);
    let list = json(&shell.run("imports list --user pekka --json").out);
    assert_eq!(list[0]["undone"]["by"], "pekka");
    for wrong in ["imports show --user pekka", "imports report 1 --user pekka", "imports melt 1 --user pekka"]
    {
        assert_eq!(shell.run(wrong).code, 2, "{wrong}");
    }
}

#[test]
fn no_raw_value_comes_through_a_mapping_also_where_a_file_fails() {
    let shell = shell("cli_mapping_canaries");
    shell.file("oma.toml", MAPPING);
    assert_eq!(shell.run("mapping save @/oma.toml --user pekka").code, 0);
    let canaries =
        ["010190-900P", "0400000123", "aino.mallikas@example.com", "FI2112345600000785", "4111111111111111"];
    // In the text, in the id, where the role stands, beside all of it, and in a record that cannot be read.
    let record = |id: &str, who: &str, said: &str| {
        format!(
            "{{\"ref\": \"{id}\", \"agent\": \"{}\", \"lines\": [{{\"who\": \"{who}\", \"said\": \"{said}\", \"when\": \"2026-11-01T10:00:00Z\"}}]}}",
            canaries[2]
        )
    };
    let said: Vec<String> =
        canaries.iter().map(|canary| record(canary, "C", &format!("arvo {canary} tässä"))).collect();
    let wrong: Vec<String> =
        canaries.iter().map(|canary| record("w", canary, &format!("väärä {canary}"))).collect();
    let whole = format!("[{},\n{}]", said.join(",\n"), wrong.join(",\n"));
    let outside = crate::support::folder("cli_mapping_canaries_export");
    let files = [
        ("whole.json", whole.clone()),
        ("broken.json", whole.replace("\"lines\": [{", "\"lines\": [{{")),
        ("cut.json", whole.chars().take(whole.len() / 2).collect()),
        ("table.csv", format!("ref;lines\n{};{}\n", canaries[0], canaries[1])),
    ];
    let mut printed = String::new();
    for (name, content) in files {
        std::fs::write(outside.join(name), content).unwrap();
        for command in ["import", "inspect"] {
            let file = outside.join(name);
            let said = shell.run(&format!("{command} {} --mapping oma --user pekka --json", file.display()));
            printed.push_str(&said.out);
            printed.push_str(&said.err);
        }
    }
    printed.push_str(&shell.run("imports show 1 --user pekka --json").out);
    assert!(printed.contains("\"imported\":5"), "positive control: {printed}");
    for canary in canaries {
        assert!(!printed.contains(canary), "{canary} was printed");
        for entry in std::fs::read_dir(&shell.folder).unwrap() {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap_or_default();
            let found = bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
            assert!(!found, "{canary} stands in {}", path.display());
        }
    }
}
