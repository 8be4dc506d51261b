use super::Shell;
use seula::text::{Locale, Tr};

#[test]
fn what_is_typed_wrongly_ends_with_two_and_a_sentence_in_three_languages() {
    let mut shell = Shell::new("cli_wrong");
    for locale in Locale::ALL {
        shell.locale = locale;
        for line in [
            "flytta",
            "import",
            "import a.jsonl",
            "import a.jsonl --user",
            "search --user pekka",
            "search x --user pekka --limit many",
            "retention",
            "retention stop",
            "generate --conversations 5 --seed 1",
            "import a --user p --not-older-than tomorrow",
            "import a --user p --mapping a.toml",
            "inspect a --mapping unheard-of",
            "search x --user p --purpose fun",
            "create --user p --json",
            "create --user p --margin few",
            "create --user p --margin 91",
            "create --user p --margin -1",
            "search x --user p --anew",
            "backup --user p --margin 3",
            "scrub --limit 3",
            "demo extra",
            "demo --register mine.seula",
            "--nothing",
        ] {
            let said = shell.run(line);
            assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}: {}", said.err);
            assert!(said.err.lines().count() == 1 && said.err.len() > 10, "{line}: {}", said.err);
        }
    }
}

#[test]
fn a_day_to_come_cannot_be_vouched_for() {
    let shell = Shell::new("cli_day_ahead");
    shell.file(
        "talk.jsonl",
        r#"{"id": "a", "messages": [{"role": "user", "content": "Missä lupa viipyy?"}]}"#,
    );
    assert_eq!(shell.run("create --user pekka").code, 0);
    for (day, code) in [("2099-01-01", 2), ("2026-11-25", 2), ("2026-11-24", 0)] {
        for line in ["import @/talk.jsonl --user pekka", "inspect @/talk.jsonl --json"] {
            let said = shell.run(&format!("{line} --not-older-than {day}"));
            assert_eq!(said.code, code, "{line} {day}: {}", said.err);
        }
    }
    let status = shell.run("retention status --json").out;
    assert!(status.contains(r#""oldest":"2026-11-24""#), "{status}");
}

#[cfg(unix)]
#[test]
fn a_group_gets_a_folder_of_the_registers_own_or_nothing_is_made() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let shell = Shell::new("cli_share");
    shell.file("foreign.txt", "mine");
    let before = mode(&shell.folder);
    for (line, reason) in [
        ("create --user pekka --shared-group no-such-group --register @/own/a.seula", "group"),
        ("create --user pekka --shared-group 0 --register @/a.seula", "folder"),
    ] {
        let said = shell.run(line);
        assert!(said.code == 2 && said.err.contains(reason), "{line}: {} {}", said.code, said.err);
    }
    assert_eq!(mode(&shell.folder), before);
    assert!(!shell.folder.join("own").exists() && !shell.folder.join("a.seula").exists());

    // The group that the test runs as can be given by everybody.
    let group = std::os::unix::fs::MetadataExt::gid(&std::fs::metadata(&shell.folder).unwrap());
    let said = shell.run(&format!("create --user pekka --shared-group {group} --register @/own/a.seula"));
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(mode(&shell.folder.join("own")), 0o2770);
    assert_eq!(mode(&shell.folder.join("own/a.seula")), 0o660);
    assert_eq!(shell.run("create --user pekka --register @/alone/a.seula").code, 0);
    assert_eq!(mode(&shell.folder.join("alone")), 0o700);
    assert_eq!(mode(&shell.folder.join("alone/a.seula")), 0o600);
}

#[test]
fn help_and_version_are_results_and_not_faults() {
    let mut shell = Shell::new("cli_help");
    for locale in Locale::ALL {
        shell.locale = locale;
        let help = shell.run("--help");
        assert_eq!((help.code, help.err.as_str()), (0, ""));
        for command in
            ["demo", "create", "import", "inspect", "search", "scrub", "retention", "generate", "shots"]
        {
            assert!(help.out.contains(&format!("seula {command}")), "{command}");
        }
        assert!(help.out.lines().all(|line| line.chars().count() <= 104));
    }
    assert!(shell.run("--version").out.contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_file_that_is_missing_or_foreign_ends_with_one_and_says_why() {
    let shell = Shell::new("cli_foreign");
    shell.file("plain.txt", "[04:46] hei\n");
    shell.file("empty.json", "");
    for name in ["plain.txt", "empty.json", "absent.json"] {
        let said = shell.run(&format!("inspect @/{name}"));
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{name}");
        assert!(
            said.err.len() > 20 && !said.err.contains(&shell.folder.display().to_string()),
            "{name}: {}",
            said.err
        );
    }
    let missing = shell.run("search x --user pekka");
    assert_eq!(missing.code, 1, "no register yet");
}

#[test]
fn a_purpose_of_another_role_is_refused_with_those_that_the_account_has() {
    let shell = Shell::new("cli_purpose");
    assert_eq!(shell.run("create --user pekka").code, 0);
    let plain = rusqlite::Connection::open(shell.folder.join("r.seula")).unwrap();
    plain
        .execute_batch(
            "INSERT INTO account (username, display_name, roles, state, password, code, code_ends_ms, epoch, created_ms)
                 SELECT 'erik', 'Erik', 2, 0, password, '', 0, 0, 0 FROM account",
        )
        .unwrap();
    drop(plain);
    let refused = shell.run("search lupa --user erik --purpose quality");
    assert_eq!(refused.code, 1);
    assert_eq!(refused.err.trim(), Tr::new(Locale::En).cli_purpose_needed("training, guidance"));
    // Without a purpose it is the first that the roles allow.
    assert_eq!(shell.run("search lupa --user erik").code, 0);
}
