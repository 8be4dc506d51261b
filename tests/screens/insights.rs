use crate::support::rounds::{assigned, finish, value_all};
use crate::support::window::{Opening, Window};
use crate::support::{Register, TYPED};
use egui::Event;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::insight::{OWN_MIN, TEAM_MIN};
use seula::domain::scorecard::shipped;
use seula::domain::{AccountRole, Language, MonthKey, Purpose, Value, Verdict};
use seula::engine::ops::round;

/// A register with a closed round, and the supervisor's window on Insights.
fn insights(test: &str) -> (Register, Window) {
    let mut register = Register::new(test);
    register.closed_round();
    let mut window = Window::signed_in(&mut register);
    window.press(window.tr.menu_insights());
    until_round(&mut window);
    (register, window)
}

fn until_round(window: &mut Window) {
    window.until("the round", |harness| harness.query_all_by_label_contains("Marraskuu · ").next().is_some());
}

/// How many rows of this role begin so.
fn rows(window: &Window, role: Role, begin: &str) -> usize {
    let all = window.harness().query_all_by_role(role);
    let begins = |label: Option<String>| label.is_some_and(|label| label.starts_with(begin));
    all.filter(|node| begins(node.accesskit_node().label().or_else(|| node.accesskit_node().value()))).count()
}

#[test]
fn before_a_round_is_closed_every_card_says_what_fills_it() {
    let mut register = Register::new("screen_insights_empty");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_insights());
    let own_none = tr.insights_own_none(OWN_MIN, TEAM_MIN);
    for words in [
        tr.insights_none(),
        tr.insights_criteria_none(),
        tr.insights_volumes_none(),
        own_none.as_str(),
        tr.insights_tile_none(),
        tr.insights_agreement_none(),
    ] {
        window.until_label(words);
    }
    window.picture("insights-empty");
}

#[test]
fn a_closed_round_is_told_with_its_interval_as_a_line_and_as_tables() {
    let (_register, mut window) = insights("screen_insights");
    let tr = window.tr;
    // 32 of 40 answers.
    assert!(window.has(&tr.percent(80.0, 1)), "{:?}", window.labels());
    let point = ["Marraskuu", "24.11.", &tr.percent(80.0, 1)].join(" · ");
    assert_eq!(rows(&window, Role::Label, &point), 1, "{:?}", window.labels());
    let incorrect = tr.verdict(Verdict::Incorrect);
    assert_eq!(rows(&window, Role::Button, incorrect), 1, "a row that leads somewhere");
    window.click(Role::Link, tr.insights_target_set());
    window.type_into(tr.insights_target_field(), "90");
    window.press(tr.common_save());
    let aim = tr.percent(90.0, 0);
    let legend = tr.list_facts(&[tr.insights_legend(), &tr.insights_legend_target(&aim)]);
    window.until_label(&legend);
    window.picture("insights");
    window.harness_mut().event(Event::Text("t".to_owned()));
    window.until_label(tr.insights_as_plots());
    assert!(window.has(&tr.list_facts(&[tr.insights_target(), &aim])), "{:?}", window.labels());
    assert!(
        !window.has(&legend) && !window.has(&tr.insights_ledger_of(4)),
        "no line and no bar stands there"
    );
    assert_eq!((rows(&window, Role::Button, incorrect), rows(&window, Role::Label, incorrect)), (0, 1));
    window.picture("insights-tables");
    window.harness().get_all_by_role_and_label(Role::Button, tr.insights_copy()).next().unwrap().click();
    window.steps(2);
    window.until_label(tr.insights_copied());
    window.press(tr.insights_as_plots());
    window.until_label(tr.insights_as_tables());
    // A language of which nothing was judged has no figure, though a round was closed.
    window.press(&tr.conversations_pill(tr.conversations_filter_language(), tr.conversations_filter_any()));
    window.click(Role::ListBoxOption, &tr.capitalised(&tr.language(Language::SV)));
    window.until_label(tr.insights_tile_few());
    assert!(!window.has(tr.insights_target_set()), "a target alone says nothing");
}

#[test]
fn what_reviewers_said_stands_by_month_and_the_line_and_it_can_be_of_a_criterion() {
    let mut register = Register::new("screen_insights_criterion");
    register.publish_scorecard();
    register.talks(20);
    let (reviewer, engine) = register.person("raili", &[AccountRole::Reviewer]);
    let round = register.round(&[&reviewer], 0);
    for (at, item) in assigned(&engine).into_iter().enumerate() {
        value_all(&engine, item.conversation, at < 8);
        let second = if at < 8 { Verdict::Incorrect } else { Verdict::Correct };
        finish(&engine, item.conversation, [Verdict::Correct, second]);
    }
    register.engine().call(round::Command::Close(round)).unwrap();
    drop(engine);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_insights());
    until_round(&mut window);
    let month = tr.capitalised(&tr.month(MonthKey::from_number(202_611).unwrap()));
    let said = |word: &str, number: &str| tr.insights_reviewed_said(number, word);
    let [right, wrong] = [Verdict::Correct, Verdict::Incorrect].map(|verdict| tr.verdict(verdict));
    window.until_label(&tr.list_facts(&[month.clone(), said(right, "32"), said(wrong, "8")]));
    assert!(window.has(tr.insights_target_set()), "{:?}", window.labels());

    let critical = shipped().into_iter().find(|criterion| criterion.critical).unwrap();
    let name = critical.name.read(tr.locale()).to_owned();
    window.press(&tr.conversations_pill(tr.insights_criterion(), tr.conversations_filter_any()));
    window.click(Role::ListBoxOption, &name);
    window.until_label(&tr.insights_line_criterion(&name));
    window.until_label(&tr.insights_reviewed_values(&name));
    // Twelve of twenty conversations have its highest value, eight its lowest.
    let [lowest, highest] =
        [0, critical.scale.highest()].map(|step| tr.scale_value(critical.scale, Value::Step(step)));
    window.until_label(&tr.list_facts(&[month, said(highest, "12"), said(lowest, "8")]));
    let point = ["Marraskuu", "24.11.", &tr.percent(60.0, 1)].join(" · ");
    assert_eq!(rows(&window, Role::Label, &point), 1, "{:?}", window.labels());
    assert!(!window.has(tr.insights_target_set()), "the target is one for correct answers");
    window.picture("insights-criterion");
}

#[test]
fn a_verdict_leads_to_its_conversations() {
    let (_register, mut window) = insights("screen_insights_find");
    let tr = window.tr;
    let row = window
        .labels()
        .into_iter()
        .find(|label| label.starts_with(&format!("{} · ", tr.verdict(Verdict::Incorrect))))
        .unwrap();
    window.press(&row);
    window.until_label(&tr.conversations_subtitle_filtered(8, 20));
}

#[test]
fn the_report_of_a_month_leaves_as_a_file_and_is_logged() {
    let (register, mut window) = insights("screen_insights_report");
    let tr = window.tr;
    let path = register.folder.join("laatu.html");
    window.press(tr.insights_export());
    window.until_label(tr.insights_export_title());
    window.type_over(tr.collections_export_path(), &path.display().to_string());
    window.picture("insights-export");
    window.press(tr.insights_export_button());
    window.until_gone(tr.insights_export_title());
    assert!(std::fs::read_to_string(&path).unwrap().contains("<html"));
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'report_exported'"), 1);
}

/// All that a shape writes.
fn texts(shape: &egui::Shape) -> Vec<String> {
    match shape {
        egui::Shape::Vec(shapes) => shapes.iter().flat_map(texts).collect(),
        egui::Shape::Text(text) => vec![text.galley.text().to_owned()],
        _ => Vec::new(),
    }
}

#[test]
fn the_line_leaves_as_a_picture_on_a_sheet_of_its_own() {
    let (register, mut window) = insights("screen_insights_picture");
    let tr = window.tr;
    window.steps(4);
    window.harness().get_by_role_and_label(Role::Button, tr.insights_picture()).click();
    let asked = (0..12).find_map(|_| {
        window.harness_mut().step();
        let output = &window.harness().output().viewport_output[&egui::ViewportId::ROOT];
        output.commands.iter().find_map(|command| match command {
            egui::ViewportCommand::Screenshot(callback) => Some(callback.clone()),
            _ => None,
        })
    });
    let drawn = window.harness().output().shapes.iter();
    let drawn: Vec<String> = drawn.flat_map(|clipped| texts(&clipped.shape)).collect();
    let sheet = drawn.iter().rposition(|text| text == tr.insights_line()).unwrap();
    let purpose = tr.insights_picture_purpose(tr.purpose(Purpose::Quality));
    for words in [tr.insights_legend(), "Marraskuu\n24.11.", &purpose] {
        assert!(drawn[sheet..].iter().any(|text| text.contains(words)), "{words}: {:?}", &drawn[sheet..]);
    }
    let named = drawn[sheet..].iter().filter(|text| text.contains("Marraskuu")).count();
    assert_eq!(named, 1, "the axis of one round says nothing else: {:?}", &drawn[sheet..]);
    // Where no adapter draws, the window gets a picture whose pixels tell where they stand.
    let (width, height) = (1400, 900);
    let place = |at: usize| [at % width, at / width];
    let pixel = |[x, y]: [usize; 2]| [(x % 256) as u8, (y % 256) as u8, (x / 256 * 16 + y / 256) as u8];
    let bytes: Vec<u8> = (0..width * height).flat_map(|at| pixel(place(at))).collect();
    let whole = egui::ColorImage::from_rgb([width, height], &bytes);
    asked.unwrap().complete(std::sync::Arc::new(whole));
    window.until_label(tr.insights_picture_title());
    let path = register.folder.join("viiva");
    window.type_over(tr.collections_export_path(), &path.display().to_string());
    window.press(tr.insights_picture_button());
    window.until_gone(tr.insights_picture_title());
    let picture = image::open(path.with_extension("png")).unwrap().to_rgb8();
    // The whole sheet, as wide as the window: white where an adapter has drawn it, else by its places.
    assert!(picture.width() == 1400 && (786..=788).contains(&picture.height()), "{:?}", picture.dimensions());
    let place = |x: u32, y: u32| image::Rgb(pixel([x as usize, y as usize]));
    let (corner, last) = (picture.get_pixel(0, 0), (picture.width() - 1, picture.height() - 1));
    if *corner == place(0, 0) {
        assert_eq!(*picture.get_pixel(last.0, last.1), place(last.0, last.1));
    } else {
        assert_eq!(corner.0, [255; 3]);
        assert!(picture.pixels().any(|drawn| drawn != corner), "something stands on it");
    }
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'plot_exported'"), 1);
}

#[test]
fn reviewers_see_the_figures_and_nobody_elses_own() {
    let mut register = Register::new("screen_insights_reviewer");
    register.closed_round();
    drop(register.person("aino", &[AccountRole::Reviewer]));
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in("aino", TYPED);
    let tr = window.tr;
    window.press(tr.menu_insights());
    until_round(&mut window);
    window.until_label(&tr.insights_own_none(OWN_MIN, TEAM_MIN));
    assert!(!window.labels().iter().any(|label| label.contains("raili")), "{:?}", window.labels());
}
