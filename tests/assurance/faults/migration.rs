//! A migration that finds no room: the register stays one that can be opened later.

use super::{ACTS_FOR_ONE, heard, room, told};
use crate::assurance::Row;
use crate::assurance::child::{Child, Part, begun};
use crate::assurance::ground::{Ground, MADE, assert_whole};
use crate::support::{Register, folder, rounds, try_start};

/// Opens a register of the first format again and again; it lies beside, as the third word says.
pub(super) fn migrating(part: &Part, wanted: u64) {
    let mut random = fastrand::Rng::with_seed(part.number(1));
    let old = part.folder.join(&part.words[2]);
    let longest = 4 * std::fs::metadata(&old).unwrap().len();
    begun();
    let (mut faults, mut round) = (0, 0);
    while faults < wanted {
        round += 1;
        assert!(round < ACTS_FOR_ONE * wanted, "{faults} faults only");
        for ending in ["seula", "seula-wal", "seula-shm"] {
            std::fs::remove_file(part.register().with_extension(ending)).unwrap_or_default();
        }
        std::fs::copy(&old, part.register()).unwrap();
        room(Some(random.u64(0..longest)));
        let opened = try_start(&part.register(), part.clock()).map(drop);
        room(None);
        let Err(error) = opened else { continue };
        faults += told("Migrate", &error);
        let left = Register::there(part.folder.clone(), &part.now);
        let format = left.number("SELECT user_version FROM pragma_user_version");
        assert_eq!(left.number("SELECT count(*) FROM conv"), 200, "format {format}");
        try_start(&part.register(), part.clock()).map(drop).unwrap();
    }
}

#[test]
fn a_migration_without_room_leaves_the_register_to_be_opened_later() {
    let mut row = Row::begin("faults, migration");
    let wanted = rounds(15, 300);
    let folder = folder("faults_migration");
    let old = Ground::Old.copy("faults_migration_old").join("test.seula");
    let words = [wanted.to_string(), "6".to_owned(), old.display().to_string()];
    let child = Child::start_without_signal(
        "working without room",
        &folder,
        MADE,
        &words.each_ref().map(String::as_str),
    );
    child.has_begun();
    let (lines, ended, said) = child.end();
    assert!(ended.success() && !said.contains("panicked"), "{said}");
    heard(&mut row, &lines);
    let mut register = Register::there(folder, MADE);
    register.restart();
    assert_whole(&register);
    assert_eq!(row.counted.hardships, wanted as u64);
}
