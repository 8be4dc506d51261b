//! What widgets do when they are clicked and typed into. The harness also fails when a widget has no name or a
//! letter no face.

mod lists;
mod right_to_left;

use std::cell::RefCell;
use std::rc::Rc;

use egui::{Key, Modifiers, OutputCommand, Role, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::domain::{Day, Kind, Locale, MessageRole, StoredText};
use crate::text::Tr;
use crate::ui::calendar::with_words;
use crate::ui::theme::{Look, Type, install};

fn harness<'a>(add: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    Harness::builder()
        .with_size(vec2(600.0, 500.0))
        .with_max_steps(20)
        .with_context_setup(|ctx| {
            crate::ui::fonts::install(ctx);
            install(ctx, &Look { motion: false, ..Look::default() });
        })
        .build_ui(add)
}

fn shared<T: Default>() -> (Rc<RefCell<T>>, Rc<RefCell<T>>) {
    let value = Rc::new(RefCell::new(T::default()));
    (value.clone(), value)
}

fn stored(text: &str) -> StoredText {
    StoredText(text.to_owned())
}

const CHIPS: ChipWords<'_> = ChipWords {
    word: &|_| "phone number".to_owned(),
    removed: &|_| "removed: phone number".to_owned(),
    evidence: &|_| "evidence".to_owned(),
};

#[test]
fn a_password_that_was_taken_cannot_be_brought_back_or_copied() {
    let (secret, seen) = shared::<Secret>();
    let mut harness = harness(move |ui| {
        PasswordField::new("password", "Password", ("Show", "Hide")).show(ui, &mut secret.borrow_mut());
    });
    harness.get_by_role(Role::PasswordInput).click();
    harness.run();
    harness.get_by_role(Role::PasswordInput).type_text("hunter two three");
    harness.run();
    assert_eq!(seen.borrow_mut().take().as_str(), "hunter two three");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(seen.borrow().is_empty());

    harness.get_by_role(Role::PasswordInput).type_text("another one");
    harness.get_by_label("Show").click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Copy);
    harness.step();
    let copied = |command: &OutputCommand| matches!(command, OutputCommand::CopyText(_));
    assert!(!harness.output().platform_output.commands.iter().any(copied));
}

#[test]
fn a_field_brings_back_no_words_of_what_stood_in_it_before_but_what_was_emptied_in_it() {
    let (fields, seen) = shared::<(String, DateState, String)>();
    let mut harness = harness(move |ui| {
        let (text, date, search) = &mut *fields.borrow_mut();
        TextField::new("text", "Text").show(ui, text);
        with_words(Tr::new(Locale::En), |words| {
            DateField::new("date", "Date", words, Day::parse("2026-11-05").unwrap()).show(ui, date)
        });
        SearchField::new("search", "Search", "Clear").show(ui, search);
    });
    let stands = |seen: &RefCell<(String, DateState, String)>| {
        let (text, date, search) = &*seen.borrow();
        [text.clone(), date.text.clone(), search.clone()]
    };
    for (name, typed) in [("Text", "yksi"), ("Date", "5.11."), ("Search", "kaksi")] {
        harness.get_by_role_and_label(Role::TextInput, name).click();
        harness.run();
        harness.get_by_role_and_label(Role::TextInput, name).type_text(typed);
        harness.run();
    }
    harness.get_by_label("Clear").click();
    harness.run();
    assert_eq!(stands(&seen), ["yksi", "5.11.", ""]);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(stands(&seen)[2], "kaksi", "one's own words come back");
    *seen.borrow_mut() = ("toinen".to_owned(), DateState::of(Day::parse("2026-11-06")), "kolmas".to_owned());
    harness.run();
    for name in ["Text", "Date", "Search"] {
        harness.get_by_role_and_label(Role::TextInput, name).click();
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
    }
    assert_eq!(stands(&seen), ["toinen", "6.11.2026", "kolmas"]);
}

#[test]
fn copied_text_has_the_placeholder_that_is_stored() {
    let text = stored("call ⟦phone⟧, please");
    let mut harness = harness(move |ui| {
        ChatText::new(&text, CHIPS).show(ui);
    });
    let label = harness.get_by_label("call phone number, please");
    let rect = label.rect();
    harness.drag_at(rect.left_top() + vec2(1.0, 5.0));
    harness.run();
    harness.hover_at(rect.right_bottom());
    harness.run();
    harness.drop_at(rect.right_bottom());
    harness.run();
    harness.event(egui::Event::Copy);
    harness.step();
    let commands = &harness.output().platform_output.commands;
    assert_eq!(commands, &[OutputCommand::CopyText("call ⟦phone⟧, please".to_owned())]);
}

#[test]
fn one_of_a_few_is_one_tab_stop_that_arrows_walk() {
    let (chosen, seen) = shared::<Option<usize>>();
    let mut harness = harness(move |ui| {
        let labels = ["No", "Partly", "–"];
        let segmented = Segmented::new("tone", "Tone", &labels).names(&["", "", "not applicable"]);
        segmented.show(ui, &mut chosen.borrow_mut());
        ui.add(Button::secondary("After"));
    });
    harness.get_by_label("not applicable").click();
    harness.run();
    assert_eq!(*seen.borrow(), Some(2));
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert_eq!(*seen.borrow(), Some(1));
    harness.key_press(Key::Tab);
    harness.run();
    assert!(harness.get_by_label("After").is_focused());
}

#[test]
fn enter_in_a_field_confirms_a_dialog_unless_it_destroys() {
    for (danger, expected) in [(false, Answer::Confirmed), (true, Answer::Open)] {
        let (answers, seen) = shared::<Vec<Answer>>();
        let mut name = String::new();
        let mut harness = harness(move |ui| {
            let dialog = Dialog::new("d", "Close round", "Cancel", "Close it");
            let dialog = if danger { dialog.danger() } else { dialog };
            let answer = dialog.show(&ui.ctx().clone(), |ui| {
                TextField::new("name", "Name").show(ui, &mut name);
            });
            answers.borrow_mut().push(answer);
        });
        harness.run();
        assert!(harness.get_by_role_and_label(Role::TextInput, "Name").is_focused());
        harness.key_press(Key::Enter);
        harness.run();
        let answered = seen.borrow().iter().copied().find(|answer| *answer != Answer::Open);
        assert_eq!(answered.unwrap_or(Answer::Open), expected, "danger {danger}");
    }
}

#[test]
fn on_a_check_box_of_a_dialog_enter_does_the_action_and_the_space_bar_ticks() {
    for (key, ticked, expected) in [(Key::Enter, true, Answer::Confirmed), (Key::Space, false, Answer::Open)]
    {
        let (state, seen) = shared::<(bool, Vec<Answer>)>();
        state.borrow_mut().0 = true;
        let mut name = String::new();
        let mut harness = harness(move |ui| {
            let dialog = Dialog::new("d", "Plan a round", "Cancel", "Continue");
            let mut state = state.borrow_mut();
            let (on, answers) = &mut *state;
            let answer = dialog.show(&ui.ctx().clone(), |ui| {
                TextField::new("name", "Name").show(ui, &mut name);
                check_box(ui, on, "Aino", None);
            });
            answers.push(answer);
        });
        harness.run();
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_role_and_label(Role::CheckBox, "Aino").is_focused());
        harness.key_press(key);
        harness.run();
        let answered = seen.borrow().1.iter().copied().find(|answer| *answer != Answer::Open);
        assert_eq!((seen.borrow().0, answered.unwrap_or(Answer::Open)), (ticked, expected), "{key:?}");
    }
}

#[test]
fn a_field_that_takes_the_focus_in_a_dialog_is_scrolled_into_view() {
    let mut words = vec![String::new(); 12];
    let mut harness = harness(move |ui| {
        let dialog = Dialog::new("d", "Plan a round", "Cancel", "Continue").body(200.0);
        dialog.show(&ui.ctx().clone(), |ui| {
            for (at, word) in words.iter_mut().enumerate() {
                TextField::new(("word", at), &format!("Word {at}")).show(ui, word);
            }
        });
    });
    harness.run();
    for _ in 0..9 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    let field = harness.get_by_role_and_label(Role::TextInput, "Word 9");
    assert!(field.is_focused());
    let foot = harness.get_by_role_and_label(Role::Button, "Cancel").rect();
    assert!(field.rect().bottom() < foot.top(), "{:?} {foot:?}", field.rect());
}

#[test]
fn a_question_without_a_field_begins_at_cancel_so_that_enter_does_nothing() {
    let (answers, seen) = shared::<Vec<Answer>>();
    let mut harness = harness(move |ui| {
        let dialog = Dialog::new("d", "Give a code", "Cancel", "Give it");
        let answer = dialog.show(&ui.ctx().clone(), |ui| {
            ui.label("The present password stops working at once");
        });
        answers.borrow_mut().push(answer);
    });
    harness.run();
    assert!(harness.get_by_role_and_label(Role::Button, "Cancel").is_focused());
    harness.key_press(Key::Enter);
    harness.run();
    assert!(seen.borrow().contains(&Answer::Cancelled) && !seen.borrow().contains(&Answer::Confirmed));
}

#[test]
fn a_disabled_button_says_why_and_does_nothing() {
    let (pressed, seen) = shared::<bool>();
    let mut harness = harness(move |ui| {
        let button = Button::primary("Import").disabled_if(Some("The sieve is not done"));
        *pressed.borrow_mut() |= ui.add(button).clicked();
    });
    harness.get_by_label("Import").click();
    harness.run();
    assert!(!*seen.borrow());
    assert!(harness.get_by_label("Import").accesskit_node().is_disabled());
}

#[test]
fn a_row_that_is_off_opens_nothing() {
    let (opened, seen) = shared::<bool>();
    let mut harness = harness(move |ui| {
        let row = ListRow::new("row", 40.0).disabled_if(Some("Own review"));
        *opened.borrow_mut() |= row.show(ui, &|| "Difference".to_owned(), |_, _| {}).clicked();
    });
    harness.get_by_label("Difference").click();
    harness.run();
    assert!(!*seen.borrow());
    assert!(harness.get_by_label("Difference").accesskit_node().is_disabled());
}

#[test]
fn a_notice_is_high_enough_for_all_that_it_says() {
    let (toasts, seen) = shared::<Toasts>();
    let title = "7 examples were exported to the file “an-unusually-long-name-2026-11-24.html”";
    let detail = "To be destroyed by 24 December 2026 · Folder: a/folder/whose/path/is/longer/than/one/line";
    seen.borrow_mut().push(Toast::new(Tone::Success, title, detail));
    let mut harness = harness(move |ui| {
        toasts.borrow_mut().show(&ui.ctx().clone(), "Close", &|n| format!("and {n} more"));
    });
    harness.run_steps(2);
    let (title, detail) = (harness.get_by_label(title).rect(), harness.get_by_label(detail).rect());
    assert!(title.height() > 1.5 * Type::ROW.line && detail.height() > 1.5 * Type::SMALL.line);
    assert!(title.bottom() < detail.top() && detail.bottom() < 500.0);
}

#[test]
fn success_leaves_by_itself_and_an_error_stays() {
    let (toasts, seen) = shared::<Toasts>();
    seen.borrow_mut().push(Toast::new(Tone::Success, "Added", ""));
    seen.borrow_mut()
        .push(Toast::new(Tone::Error, "Not exported", "The disk is full").action("Copy details"));
    let mut harness = harness(move |ui| {
        toasts.borrow_mut().show(&ui.ctx().clone(), "Close", &|n| format!("and {n} more"));
    });
    harness.run_steps(2);
    harness.get_by_label("Added");
    // An idle window draws its next frame after seconds.
    harness.input_mut().time = Some(harness.ctx.input(|input| input.time) + 6.5);
    harness.run_steps(4);
    assert_eq!(seen.borrow().len(), 1);
    harness.get_by_label("Close").click();
    harness.run_steps(2);
    assert!(seen.borrow().is_empty());
}

#[test]
fn what_is_not_so_any_more_is_taken_down() {
    let mut toasts = Toasts::default();
    toasts.push(Toast::new(Tone::Warning, "No file was chosen", ""));
    toasts.push(Toast::new(Tone::Warning, "Interrupted", ""));
    toasts.take_down("No file was chosen");
    assert_eq!(toasts.len(), 1);
}

#[test]
fn a_transcript_draws_what_is_in_view_and_jumps_to_a_message() {
    let messages: Vec<StoredText> =
        (0..500).map(|n| stored(&format!("message {n} {}", "word ".repeat(n % 90)))).collect();
    let (state, jump) = shared::<TranscriptState>();
    let (drawn, seen) = shared::<Vec<usize>>();
    let mut harness = harness(move |ui| {
        drawn.borrow_mut().clear();
        let view = |index: usize| {
            let text = &messages[index];
            MessageView::new(MessageRole::Bot, text, CHIPS).speaker("Bot", "10.41").kind(Type::READ)
        };
        let transcript = Transcript::new("one", messages.len());
        let estimate = |index: usize, width: f32| view(index).estimate(width, false);
        transcript.show(ui, &mut state.borrow_mut(), &estimate, |ui, index| {
            drawn.borrow_mut().push(index);
            view(index).show(ui);
        });
    });
    harness.run();
    assert_eq!(seen.borrow().first(), Some(&0));
    assert!(seen.borrow().len() < 12, "{:?}", seen.borrow());
    for target in [450, 3, 499] {
        jump.borrow_mut().scroll_to(target, 0.33);
        harness.run_steps(6);
        assert!(seen.borrow().contains(&target), "{target}: {:?}", seen.borrow());
        assert!(seen.borrow().len() < 20, "{:?}", seen.borrow());
    }
}

#[test]
fn a_message_that_is_kept_is_in_view_from_the_beginning_and_stays_there_in_another_room() {
    let messages: Vec<StoredText> =
        (0..40).map(|n| stored(&format!("message {n} {}", "word ".repeat(90)))).collect();
    let (state, reader) = shared::<TranscriptState>();
    let (drawn, tops) = shared::<Vec<(usize, f32)>>();
    reader.borrow_mut().keep(Some(12), 0.33);
    let mut harness = harness(move |ui| {
        drawn.borrow_mut().clear();
        let view =
            |index: usize| MessageView::new(MessageRole::Bot, &messages[index], CHIPS).kind(Type::READ);
        let estimate = |index: usize, width: f32| view(index).estimate(width, false);
        let transcript = Transcript::new("kept", messages.len());
        transcript.show(ui, &mut state.borrow_mut(), &estimate, |ui, index| {
            let top = view(index).show(ui).rect.top();
            drawn.borrow_mut().push((index, top));
        });
    });
    let seen = |height: f32| tops.borrow().iter().any(|(at, top)| *at == 12 && (0.0..height).contains(top));
    harness.run_steps(6);
    assert!(seen(500.0), "{:?}", tops.borrow());
    for size in [vec2(330.0, 500.0), vec2(900.0, 300.0)] {
        harness.set_size(size);
        harness.run_steps(6);
        assert!(seen(size.y), "{size}: {:?}", tops.borrow());
    }
    reader.borrow_mut().scroll_to(30, 0.33);
    harness.run_steps(6);
    harness.set_size(vec2(500.0, 500.0));
    harness.run_steps(6);
    assert!(!seen(500.0), "who has scrolled away is not brought back");
    reader.borrow_mut().look();
    harness.run_steps(6);
    assert!(seen(500.0), "{:?}", tops.borrow());
}

#[test]
fn a_row_of_choices_is_chosen_by_its_word() {
    let (chosen, seen) = shared::<Option<usize>>();
    let mut harness = harness(move |ui| {
        Combo::new("cause", "Root cause", &["Guidance is missing", "Guidance is old"], "choose…")
            .show(ui, &mut chosen.borrow_mut());
    });
    harness.get_by_role(Role::ComboBox).click();
    harness.run();
    harness.get_by_label("Guidance is old").click();
    harness.run();
    assert_eq!(*seen.borrow(), Some(1));
}

#[test]
fn every_kind_has_an_icon_that_no_other_letter_is() {
    for kind in Kind::ALL {
        assert!(chip::icon(kind).codepoint.chars().all(|letter| ('\u{E000}'..='\u{F8FF}').contains(&letter)));
    }
}
