use crate::support::window::{Opening, SMALLEST, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::Locale;
use seula::engine::Clock as _;
use seula::engine::ops::retention;
use seula::error::{Error, ErrorKind};
use seula::text::Tr;

#[test]
fn one_signs_in_by_keyboard_alone() {
    let mut register = Register::new("window_keyboard");
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    window.until_label(tr.sign_in_title());
    // The username has the focus from the start.
    window.harness_mut().event(egui::Event::Text(SUPERVISOR.to_owned()));
    window.key(Key::Tab);
    // The eye stands between the username and the password's letters in neither direction.
    window.harness_mut().event(egui::Event::Text(PASSWORD.to_owned()));
    window.key(Key::Enter);
    window.until_label(tr.menu_conversations());
    assert!(window.has(tr.purpose(seula::domain::Purpose::Quality)));
}

#[test]
fn every_refusal_has_one_and_the_same_sentence() {
    let mut register = Register::new("window_refused");
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    let refused = Error::new(ErrorKind::SignInFailed, "").message(tr);
    window.until_label(tr.sign_in_title());
    for (username, password) in [(SUPERVISOR, "jokin aivan muu salasana"), ("nobody", PASSWORD)] {
        window.type_over(tr.sign_in_username(), username);
        window.type_secret(tr.sign_in_password_or_code(), password);
        window.key(Key::Enter);
        window.until_label(&refused);
        let field =
            window.harness().get_by_role_and_label(Role::PasswordInput, tr.sign_in_password_or_code());
        assert_eq!(field.accesskit_node().description().as_deref(), Some(refused.as_str()));
        assert_eq!(field.value().unwrap_or_default(), "", "the refused password is gone");
    }
    window.picture("sign-in-refused");
}

#[test]
fn an_empty_field_says_so_where_it_is_empty() {
    let mut register = Register::new("window_empty");
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    window.until_label(tr.sign_in_title());
    window.press(tr.sign_in_button());
    assert_eq!(window.harness().query_all_by_label(tr.common_required()).count(), 2);
    window.type_into(tr.sign_in_username(), SUPERVISOR);
    window.press(tr.sign_in_button());
    assert_eq!(window.harness().query_all_by_label(tr.common_required()).count(), 1);
}

#[test]
fn the_language_changes_at_once_and_stays_with_the_session() {
    let mut register = Register::new("window_language");
    let mut window = Window::on(&mut register);
    window.until_label(window.tr.sign_in_title());
    window.click(Role::RadioButton, window.tr.locale_sv());
    let tr = Tr::new(Locale::Sv);
    assert!(window.has(tr.sign_in_title()));
    window.tr = tr;
    window.sign_in(SUPERVISOR, PASSWORD);
    assert!(window.has(tr.menu_conversations()));
    window.steps(2);
    drop(window);
    // The next window opens in Finnish and turns Swedish with the account.
    let mut window = Window::signed_in(&mut register);
    assert!(window.has(tr.menu_conversations()));
    window.steps(1);
}

#[test]
fn the_sign_in_fits_every_size_and_language() {
    let mut register = Register::new("window_sizes");
    register.stop();
    for (locale, size, dark) in [
        (Locale::Fi, crate::support::window::SIZE, false),
        (Locale::Sv, crate::support::window::SIZE, true),
        (Locale::En, SMALLEST, false),
        (Locale::Fi, egui::vec2(700.0, 450.0), true),
    ] {
        let opening = Opening { locale, size, dark, username: Some(SUPERVISOR.to_owned()) };
        let mut window = Window::open(&register.path(), &register.clock, opening);
        let tr = window.tr;
        window.until_label(tr.sign_in_title());
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
        let title = window.harness().get_by_role_and_label(Role::Label, tr.sign_in_title()).rect();
        assert!(screen.contains_rect(title), "{title} in {screen}");
        let focused = window.harness().get_by_role(Role::PasswordInput).is_focused();
        assert!(focused, "the username is known, so the password has the focus");
        window.picture(&format!(
            "sign-in-{}-{}-{}",
            locale.code(),
            size.x,
            if dark { "dark" } else { "light" }
        ));
    }
}

#[test]
fn the_button_is_whole_in_the_lowest_windows() {
    let mut register = Register::new("window_low");
    register.stop();
    for (size, locale) in [(900.0, 600.0), (700.0, 450.0), (550.0, 350.0)]
        .into_iter()
        .flat_map(|(width, height)| Locale::ALL.map(|locale| (egui::vec2(width, height), locale)))
    {
        let opening = Opening { locale, size, ..Opening::default() };
        let mut window = Window::open(&register.path(), &register.clock, opening);
        let tr = window.tr;
        window.until_label(tr.sign_in_title());
        window.steps(4);
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
        let button = window.harness().get_by_role_and_label(Role::Button, tr.sign_in_button()).rect();
        let foot = window.harness().get_by_role_and_label(Role::Link, tr.sign_in_open_other()).rect();
        assert!(screen.contains_rect(button), "{locale:?}: {button} in {screen}");
        assert!(button.bottom() <= foot.top(), "{locale:?}: {button} over {foot}");
        window.picture(&format!("sign-in-low-{}-{}", locale.code(), size.x));
    }
}

#[test]
fn a_supervisor_is_told_that_any_purpose_fits_and_one_is_chosen_already() {
    let mut register = Register::new("window_any_purpose");
    let mut window = Window::on(&mut register);
    let (tr, usual) = (window.tr, seula::domain::Purpose::Quality);
    window.until_label(tr.sign_in_title());
    assert!(window.has(tr.sign_in_purpose_supervisor()));
    let card = format!("{}: {}", tr.purpose(usual), tr.purpose_help(usual));
    let card = window.harness().get_by_role_and_label(Role::RadioButton, &card);
    assert_eq!(card.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
    window.sign_in(SUPERVISOR, PASSWORD);
    assert!(window.has(tr.purpose(usual)));
}

#[test]
fn a_one_time_code_leads_to_a_password_of_one_s_own() {
    let mut register = Register::new("window_code");
    let (_, code) = register.account("aino", &[seula::domain::AccountRole::Reviewer]);
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    window.until_label(tr.sign_in_title());
    window.type_into(tr.sign_in_username(), "aino");
    window.type_secret(tr.sign_in_password_or_code(), &code);
    window.key(Key::Enter);
    window.until_label(tr.password_choose_title());
    let given = tr.date_time(register.clock.now());
    assert!(window.has(&tr.password_choose_from(SUPERVISOR, &given)), "{:?}", window.labels());
    window.picture("sign-in-code");
    window.type_secret(tr.password_new(), crate::support::TYPED);
    window.until_label(tr.password_good());
    window.type_secret(tr.password_repeat(), "jokin aivan muu");
    window.press(tr.sign_in_button());
    assert!(window.has(tr.password_differs()), "{:?}", window.labels());
    window.type_secret(tr.password_repeat(), crate::support::TYPED);
    window.key(Key::Enter);
    window.until_label(tr.menu_conversations());
    drop(window);
    let mut window = Window::on(&mut register);
    window.until_label(tr.sign_in_title());
    window.type_into(tr.sign_in_username(), "aino");
    window.type_secret(tr.sign_in_password_or_code(), &code);
    window.key(Key::Enter);
    window.until_label(&Error::new(ErrorKind::SignInFailed, "").message(tr));
    window.type_secret(tr.sign_in_password_or_code(), crate::support::TYPED);
    window.key(Key::Enter);
    window.until_label(tr.menu_review());
}

#[test]
fn a_refusal_moves_nothing() {
    let mut register = Register::new("window_still");
    register.stop();
    for locale in Locale::ALL {
        let opening = Opening { locale, ..Opening::default() };
        let mut window = Window::open(&register.path(), &register.clock, opening);
        let tr = window.tr;
        window.until_label(tr.sign_in_title());
        let places = |window: &Window| {
            let harness = window.harness();
            [
                harness.get_by_role_and_label(Role::Label, tr.sign_in_title()).rect(),
                harness.get_by_role_and_label(Role::TextInput, tr.sign_in_username()).rect(),
                harness.get_by_role_and_label(Role::PasswordInput, tr.sign_in_password_or_code()).rect(),
                harness.get_by_role_and_label(Role::Button, tr.sign_in_button()).rect(),
                harness.get_by_role_and_label(Role::Label, tr.sign_in_forgotten()).rect(),
            ]
        };
        let before = places(&window);
        window.press(tr.sign_in_button());
        assert!(window.has(tr.common_required()));
        assert_eq!(places(&window), before, "an empty field, {locale:?}");
        window.type_into(tr.sign_in_username(), SUPERVISOR);
        window.type_secret(tr.sign_in_password_or_code(), "jokin aivan muu salasana");
        window.key(Key::Enter);
        window.until_label(&Error::new(ErrorKind::SignInFailed, "").message(tr));
        assert_eq!(places(&window), before, "a refusal, {locale:?}");
    }
}

#[test]
fn a_trainer_who_leaves_the_usual_purpose_is_asked_for_another_after_the_password() {
    let mut register = Register::new("window_purpose");
    drop(register.person("erik", &[seula::domain::AccountRole::Trainer]));
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    window.until_label(tr.sign_in_title());
    window.type_into(tr.sign_in_username(), "erik");
    window.type_secret(tr.sign_in_password_or_code(), "jokin aivan muu salasana");
    window.key(Key::Enter);
    window.until_label(&Error::new(ErrorKind::SignInFailed, "").message(tr));
    assert!(!window.has(tr.sign_in_purpose_needed()), "a wrong password tells nothing of the roles");
    window.type_secret(tr.sign_in_password_or_code(), crate::support::TYPED);
    window.key(Key::Enter);
    window.until_label(tr.sign_in_purpose_needed());
    window.picture("sign-in-purpose");
    let button = window.harness().get_by_role_and_label(Role::Button, tr.sign_in_button());
    assert!(button.is_focused(), "Enter goes on with the first purpose of the role");
    window.key(Key::Enter);
    window.until_label(tr.menu_collections());
    assert!(window.has(tr.purpose(seula::domain::Purpose::Training)));
}

#[test]
fn a_purpose_that_was_offered_to_one_person_is_not_left_to_the_next() {
    let mut register = Register::new("window_purpose_left");
    drop(register.person("erik", &[seula::domain::AccountRole::Trainer]));
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    let chosen = |window: &Window, purpose| {
        let card = format!("{}: {}", tr.purpose(purpose), tr.purpose_help(purpose));
        let card = window.harness().get_by_role_and_label(Role::RadioButton, &card);
        card.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    window.until_label(tr.sign_in_title());
    window.type_into(tr.sign_in_username(), "erik");
    window.type_secret(tr.sign_in_password_or_code(), crate::support::TYPED);
    window.key(Key::Enter);
    window.until_label(tr.sign_in_purpose_needed());
    assert!(chosen(&window, seula::domain::Purpose::Training));
    window.type_over(tr.sign_in_username(), SUPERVISOR);
    assert!(chosen(&window, seula::domain::Purpose::Quality), "the usual one");
}

#[test]
fn after_signing_out_the_first_empty_field_has_the_focus() {
    let mut register = Register::new("window_out_focus");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    for _ in 0..2 {
        window.press(tr.common_more_actions());
        window.click(Role::MenuItem, tr.common_sign_out());
        window.until_label(tr.sign_in_title());
        window.steps(2);
        let username = window.harness().get_by_role_and_label(Role::TextInput, tr.sign_in_username());
        assert!(username.is_focused());
        window.sign_in(SUPERVISOR, PASSWORD);
    }
}

#[test]
fn the_sign_in_tells_of_the_last_destruction_when_nothing_was_due_at_this_start() {
    let mut register = Register::made("window_destroyed", "2026-11-24T12:00:00Z");
    register.talk("2024-12-10T08:00", ["Saanko matkustaa?", "Et.", "Entä laivalla?", "Et."]);
    register.set_clock("2026-12-10T06:00:00Z");
    register.engine().call(retention::Command::Run { on_its_own: false }).unwrap();
    register.set_clock("2026-12-10T09:00:00Z");
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    let when = tr.capitalised(
        &tr.relative_time(crate::support::at("2026-12-10T06:00:00Z"), crate::support::day("2026-12-10")),
    );
    window.until_label(&tr.sign_in_destroyed(1, &when));
}

#[test]
fn a_password_that_was_shown_is_hidden_again_when_it_is_refused_and_at_the_next_sign_in() {
    let mut register = Register::new("window_shown");
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    let field = tr.sign_in_password_or_code();
    let hides = |window: &Window| {
        window.harness().query_by_role_and_label(Role::PasswordInput, field).is_some()
            && window.harness().query_by_role_and_label(Role::Button, tr.sign_in_show_password()).is_some()
    };
    window.until_label(tr.sign_in_title());
    window.type_into(tr.sign_in_username(), SUPERVISOR);
    for (password, refused) in [("jokin aivan muu salasana", true), (PASSWORD, false)] {
        window.type_secret(field, password);
        window.press(tr.sign_in_show_password());
        assert!(!hides(&window), "the eye shows the letters");
        window.type_over(field, password);
        assert!(!hides(&window), "and typing on does not hide them");
        window.key(Key::Enter);
        if refused {
            window.until_label(&Error::new(ErrorKind::SignInFailed, "").message(tr));
            assert!(hides(&window), "the refused password has left the field");
        } else {
            window.until_gone(tr.sign_in_title());
        }
    }
    window.press(tr.common_more_actions());
    window.click(Role::MenuItem, tr.common_sign_out());
    window.until_label(tr.sign_in_title());
    assert!(hides(&window), "whoever signs in next begins with bullets");
}

#[test]
fn a_sign_in_behind_other_windows_draws_nothing_by_itself() {
    let mut register = Register::new("window_behind");
    let mut window = Window::on(&mut register);
    window.harness_mut().input_mut().focused = false;
    window.until_label(window.tr.sign_in_title());
    window.steps(8);
    let output = &window.harness().output().viewport_output[&egui::ViewportId::ROOT];
    assert!(output.repaint_delay > std::time::Duration::from_millis(100), "{:?}", output.repaint_delay);
}
