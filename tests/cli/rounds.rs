use super::{PASSWORD, Shell};
use crate::support::rounds::draw;
use crate::support::{sign_in, start, talk};
use seula::domain::AccountId;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

#[test]
fn a_round_is_verified_by_its_number_and_one_that_is_another_ends_with_one() {
    let shell = Shell::new("cli_round");
    shell.file("talk.jsonl", &talk("a", "2026-11-20", "Missä lupa viipyy?", "Käsittelyssä."));
    shell.run("create --user pekka");
    shell.run("import @/talk.jsonl --user pekka");
    let path = shell.folder.join("r.seula");
    let plain = rusqlite::Connection::open(&path).unwrap();
    plain.execute_batch("UPDATE account SET roles = 7").unwrap();
    let engine = start(&path, Arc::clone(&shell.clock));
    sign_in(&engine, "pekka", PASSWORD, None, None).unwrap();
    let round = draw(&engine, vec![AccountId(1)], 0);
    drop(engine);
    assert_eq!(round.0, 1);
    let said = shell.run("round verify 1 --user pekka");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    let text = |statement: &str| plain.query_row(statement, [], |row| row.get::<_, String>(0)).unwrap();
    let (digest, number) =
        (text("SELECT lower(hex(digest)) FROM round"), text("SELECT CAST(number AS TEXT) FROM conv"));
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines[0], "The sample of round 1 was drawn again. Its 1 conversation is the same.");
    assert!(lines[1].starts_with("Order: SHA-256 of the text 17:NUMBER,"), "{}", said.out);
    assert_eq!(lines[2..], [format!("Digest: {digest}")]);
    let said = shell.run("round verify 1 --user pekka --json");
    let same = format!(
        r#"{{"compared":1,"digest":"{digest}","gone":0,"order":"sha256(SEED:NUMBER)","result":"same","round":1,"seed":17}}"#
    );
    assert_eq!(said.out.trim(), same);
    let listed = shell.run("round verify 1 --user pekka --numbers");
    assert_eq!((listed.code, listed.out.as_str()), (0, format!("0 1 1\n{number}\n").as_str()));
    let hashed: Vec<String> = Sha256::digest(&listed.out).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hashed.concat(), digest, "sha256sum finds the digest of the receipt");
    let said = shell.run("round verify 1 --user pekka --numbers --json");
    let strata = format!(r#","strata":[{{"frame":1,"numbers":[{number}],"sample":1}}]}}"#);
    assert_eq!(said.out.trim(), same.trim_end_matches('}').to_owned() + &strata);
    plain.execute_batch("UPDATE round_item SET number = number + 1").unwrap();
    let said = shell.run("round verify 1 --user pekka");
    let different = "The sample of round 1 is not the one that its seed draws.";
    assert_eq!((said.code, said.out.lines().next()), (1, Some(different)));
    let said = shell.run("round verify 1 --user pekka --numbers");
    assert_eq!((said.code, said.err.trim(), said.out), (1, different, listed.out));
    plain.execute_batch("DELETE FROM round_frame").unwrap();
    let said = shell.run("round verify 1 --user pekka --json");
    assert_eq!((said.code, said.out.contains(r#""result":"past""#)), (1, true), "{}", said.out);
    let said = shell.run("round verify 1 --user pekka --numbers");
    assert_eq!((said.code, said.out.as_str()), (1, ""), "the list is gone");
    assert_eq!(shell.run("search lupa --user pekka --numbers").code, 2);
    for wrong in ["round", "round verify --user pekka", "round verify x --user pekka", "round verify 1"] {
        assert_eq!(shell.run(wrong).code, 2, "{wrong}");
    }
    assert_eq!(shell.run("round verify 2 --user pekka").code, 1, "there is none");
}
