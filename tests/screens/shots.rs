use crate::support::{at, folder};
use seula::cli::{Terminal, run};
use seula::engine::ManualClock;
use seula::text::Locale;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

/// With `SEULA_SHOTS` the pictures stay there, to be looked at.
#[test]
fn every_screen_is_drawn_in_light_and_in_dark() {
    let cache = folder("shots_cache");
    let pictures = std::env::var_os("SEULA_SHOTS").map_or_else(|| folder("shots"), PathBuf::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut terminal = Terminal {
        out: &mut out,
        err: &mut err,
        input: &mut std::io::empty(),
        clock: Arc::new(ManualClock::new(at("2026-11-24T12:00:00Z"))),
        locale: Locale::En,
        env: &|name| (name == "XDG_CACHE_HOME").then(|| OsString::from(&cache)),
    };
    let code = run(vec!["shots".into(), pictures.clone().into()], &mut terminal);
    assert_eq!((code, String::from_utf8_lossy(&err).as_ref()), (0, ""));
    for screen in [
        "first-start",
        "sign-in",
        "queue",
        "conversations",
        "answers",
        "review",
        "collections",
        "import",
        "insights",
        "gaps",
        "rounds",
        "audit",
        "settings",
        "palette",
    ] {
        for theme in ["light", "dark"] {
            let picture = pictures.join(format!("{screen}-{theme}.png"));
            assert!(std::fs::metadata(&picture).unwrap().len() > 10_000, "{screen} {theme}");
        }
    }
}
