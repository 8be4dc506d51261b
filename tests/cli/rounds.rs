use super::{PASSWORD, Shell};
use crate::support::rounds::draw;
use crate::support::{sign_in, start, talk};
use seula::domain::AccountId;
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
    assert_eq!(said.out, "The sample of round 1 was drawn again. Its 1 conversation is the same.\n");
    let said = shell.run("round verify 1 --user pekka --json");
    assert_eq!(said.out.trim(), r#"{"compared":1,"gone":0,"result":"same","round":1}"#);
    plain.execute_batch("UPDATE round_item SET number = number + 1").unwrap();
    let said = shell.run("round verify 1 --user pekka");
    assert_eq!(said.code, 1);
    assert_eq!(said.out, "The sample of round 1 is not the one that its seed draws.\n");
    plain.execute_batch("DELETE FROM round_frame").unwrap();
    let said = shell.run("round verify 1 --user pekka --json");
    assert_eq!((said.code, said.out.contains(r#""result":"past""#)), (1, true), "{}", said.out);
    for wrong in ["round", "round verify --user pekka", "round verify x --user pekka", "round verify 1"] {
        assert_eq!(shell.run(wrong).code, 2, "{wrong}");
    }
    assert_eq!(shell.run("round verify 2 --user pekka").code, 1, "there is none");
}
