use super::cuts::{SIZES, Walk};
use crate::support::cuts::faults;
use crate::support::window::{Opening, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR};
use egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;
use seula::domain::Locale;

impl Walk {
    /// The screen before any round is closed, and what leaves of it.
    pub(super) fn insights(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_insights());
        self.window.until_label(tr.insights_parts());
        self.look("insights");
        self.window.press(tr.insights_export());
        self.window.until_label(tr.insights_export_title());
        self.look("insights-export");
        self.window.key(Key::Escape);
        self.window.until_gone(tr.insights_export_title());
    }
}

#[test]
fn nothing_of_the_figures_is_cut_in_any_size_and_language() {
    let mut register = Register::new("cuts_insights");
    register.closed_round();
    register.stop();
    let mut cut = Vec::new();
    for locale in Locale::ALL {
        let opening = Opening { locale, ..Opening::default() };
        let mut window = Window::open(&register.path(), &register.clock, opening);
        let tr = window.tr;
        window.sign_in(SUPERVISOR, PASSWORD);
        window.press(tr.menu_insights());
        window.until("the round", |harness| {
            harness.query_all_by_label_contains("Marraskuu · ").next().is_some()
        });
        for size in SIZES {
            window.harness_mut().set_size(size);
            window.steps(4);
            for form in ["plots", "tables"] {
                for card in [
                    tr.insights_line(),
                    tr.insights_parts(),
                    tr.insights_months(),
                    tr.insights_ledger(),
                    tr.insights_reviewed(),
                    tr.insights_coverage(),
                ] {
                    window.harness().get_by_label(card).scroll_to_me();
                    window.steps(4);
                    window.picture(&format!(
                        "cuts-{}-{}-insights-{form}-{card}",
                        locale.code(),
                        size.x as u32
                    ));
                    // The hint below the top bar is none of this screen.
                    let found = faults(&window, &|words| words == tr.start_second_supervisor());
                    cut.extend(
                        found
                            .into_iter()
                            .map(|fault| format!("{} {}x{} {form}: {fault}", locale.code(), size.x, size.y)),
                    );
                }
                window.harness_mut().event(Event::Text("t".to_owned()));
                window.steps(2);
            }
        }
    }
    assert!(cut.is_empty(), "{}", cut.join("\n"));
}
