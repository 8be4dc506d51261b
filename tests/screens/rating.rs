use super::conversations::{QUESTION, REVIEWER, opened, register, row_named};
use crate::support::window::Opening;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

#[test]
fn the_panel_filters_by_what_customers_thought() {
    let register = register("rating_panel", &REVIEWER);
    register.tamper(
        "UPDATE conv SET rating = 1 WHERE lang = 'sv'; UPDATE conv SET rating = 0 WHERE lang = 'ru';",
    );
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    let (swedish, russian) = ("Kan jag resa till Sverige", "Как долго рассматривают");
    window.press(tr.conversations_filters_open());
    window.click(Role::RadioButton, tr.customer_rating_bad());
    window.until_gone(QUESTION);
    window
        .until("the one that stays", |harness| harness.query_all_by_label_contains(swedish).next().is_some());
    assert!(!row_named(&window, russian), "{:?}", window.labels());
    window.click(Role::RadioButton, tr.customer_rating_good());
    window.until("the other", |harness| harness.query_all_by_label_contains(russian).next().is_some());
    assert!(!row_named(&window, swedish), "{:?}", window.labels());
    window.press(tr.conversations_filters_close());
    window.press(&tr.conversations_pill_remove(tr.conversations_filter_rating()));
    window.until_label(QUESTION);
}
