use crate::support::Register;
use crate::support::window::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

/// Clicks the button of this name twice before anything is answered.
fn click_twice(window: &mut Window, label: &str) {
    window.until_label(label);
    window.steps(4);
    for _ in 0..2 {
        window.harness().get_by_role_and_label(Role::Button, label).click();
    }
    window.steps(2);
}

#[test]
fn a_version_is_begun_published_and_archived_once_however_often_that_is_clicked() {
    let mut register = Register::new("double_clicks_scorecard");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_scorecards());
    click_twice(&mut window, tr.scorecards_new());
    window.press(tr.scorecards_publish());
    click_twice(&mut window, tr.scorecards_publish_action());
    window.until_label(&tr.scorecards_scope(1));
    window.press(tr.scorecards_archive());
    click_twice(&mut window, tr.scorecards_archive_action());
    window.until_label(tr.scorecards_scope_none());
    let logged = |act: &str| register.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'"));
    assert_eq!(["scorecard_drafted", "scorecard_published", "scorecard_archived"].map(logged), [1; 3]);
    assert!(!window.has(tr.error_conflict()), "{:?}", window.labels());
}
