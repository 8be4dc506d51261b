use super::Shell;
use seula::text::Locale;

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
            "scrub --limit 3",
            "demo extra",
            "--nothing",
        ] {
            let said = shell.run(line);
            assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}: {}", said.err);
            assert!(said.err.lines().count() == 1 && said.err.len() > 10, "{line}: {}", said.err);
        }
    }
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
