//! Every widget in every theme as pictures, for people to look at: `SEULA_SHOTS=folder cargo test gallery`.

mod samples;

use std::path::PathBuf;

use egui::{Frame, Margin, Ui, vec2};
use egui_kittest::Harness;
use egui_material_icons::icons::{
    ICON_ADD, ICON_BOOKMARK_ADD, ICON_CONTENT_COPY, ICON_MORE_HORIZ, ICON_PERSON, ICON_RULE, ICON_TUNE,
    ICON_VERIFIED_USER,
};

use super::*;
use crate::domain::Verdict;
use crate::ui::theme::{Density, Look, Theme, ThemeChoice, Type, install};
use samples::{CHIPS, choices, conversation, stored, surfaces, transcript};

const WORDS: [&str; 7] = [
    "Oikein",
    "Osittain oikein",
    "Väärin",
    "Vanhentunut",
    "Ei vastausta",
    "Olisi pitänyt siirtää",
    "Ei arvioitavissa",
];

fn picture(name: &str, choice: ThemeChoice, dark: bool, add: impl FnMut(&mut Ui)) {
    let Some(folder) = std::env::var_os("SEULA_SHOTS").map(PathBuf::from) else {
        eprintln!("gallery: SEULA_SHOTS names no folder, no pictures made");
        return;
    };
    let mut add = add;
    let mut harness = Harness::builder()
        .with_size(vec2(1400.0, 900.0))
        .with_theme(if dark { egui::Theme::Dark } else { egui::Theme::Light })
        .with_context_setup(move |ctx| {
            crate::ui::fonts::install(ctx);
            install(ctx, &Look { choice, zoom_percent: 100, motion: false });
            ctx.set_theme(if dark { egui::Theme::Dark } else { egui::Theme::Light });
        })
        .wgpu()
        .build_ui(move |ui| {
            let panel = Theme::of(ui).panel;
            Frame::new().fill(panel).inner_margin(Margin::same(24)).show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                add(ui);
            });
        });
    harness.run_steps(3);
    match harness.render() {
        Ok(picture) => picture.save(folder.join(format!("{name}.png"))).unwrap(),
        Err(reason) => eprintln!("gallery: no adapter draws here: {reason}"),
    }
}

fn themes(name: &str, add: impl FnMut(&mut Ui) + Clone) {
    for (suffix, choice, dark) in [
        ("light", ThemeChoice::Light, false),
        ("dark", ThemeChoice::Dark, true),
        ("black", ThemeChoice::HighContrast, true),
        ("white", ThemeChoice::HighContrast, false),
    ] {
        picture(&format!("{name}-{suffix}"), choice, dark, add.clone());
    }
}

fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        add(ui);
    });
    ui.add_space(24.0);
}

#[test]
fn controls_look_like_the_pictures() {
    themes("controls", |ui| {
        ui.horizontal_top(|ui| {
            column(ui, 420.0, |ui| {
                ui.horizontal(|ui| {
                    ui.add(Button::primary("Arvioi").icon(ICON_RULE).keys("Enter"));
                    ui.add(Button::secondary("Lisää kokoelmaan…").icon(ICON_BOOKMARK_ADD));
                    ui.add(Button::quiet("Muistiinpano"));
                });
                ui.horizontal(|ui| {
                    ui.add(Button::danger("Tuhoa 64 keskustelua"));
                    ui.add(Button::primary("Tuo 4 218").disabled_if(Some("Odottaa")));
                    ui.add(Button::link("Näytä syyt"));
                    ui.add(Button::secondary("Ohita…").keys("Ctrl+Shift+Enter"));
                });
                ui.add(Button::primary("Valmis, seuraava").keys("Ctrl+Enter").full_width().height(36.0));
                ui.horizontal(|ui| {
                    ui.add(IconButton::new(ICON_CONTENT_COPY, "Kopioi"));
                    ui.add(IconButton::new(ICON_MORE_HORIZ, "Lisää"));
                    ui.add(IconButton::new(ICON_TUNE, "Suodattimet").chosen(true));
                    key_cap::key_cap(ui, "Ctrl+K");
                    ui.add(Pill::purpose(ICON_VERIFIED_USER, "Laadunarviointi"));
                });
                ui.horizontal_wrapped(|ui| {
                    for (verdict, word) in Verdict::ALL.into_iter().zip(WORDS) {
                        ui.add(Pill::verdict(verdict, word));
                    }
                    ui.add(Pill::open("Arvioimatta"));
                });
                ui.horizontal(|ui| {
                    for (verdict, word) in Verdict::ALL.into_iter().zip(WORDS) {
                        verdict_sign(ui, Some(verdict), word);
                    }
                    verdict_sign(ui, None, "Arvioimatta");
                });
                ui.horizontal(|ui| {
                    FilterPill::new("Kieli: kaikki").show(ui);
                    FilterPill::new("Alkoi: 30 pv").active(Some("Poista suodatin")).show(ui);
                });
                let mut empty = String::new();
                let mut typed = "käsittelyaika".to_owned();
                SearchField::new("s1", "Hae keskusteluista", "Tyhjennä").keys("Ctrl+F").show(ui, &mut empty);
                SearchField::new("s2", "Hae keskusteluista", "Tyhjennä").show(ui, &mut typed);
                let mut name = "aino.makela".to_owned();
                TextField::new("t1", "Käyttäjätunnus").icon(ICON_PERSON).show(ui, &mut name);
                let mut secret = Secret::default();
                egui::TextBuffer::insert_text(&mut secret, "salainen sana", egui::text::CharIndex(0));
                PasswordField::new("p1", "Salasana", ("Näytä", "Piilota"))
                    .error(Some("Käyttäjätunnus tai salasana ei kelpaa"))
                    .show(ui, &mut secret);
                let mut long =
                    "Työnantajan voi vaihtaa vain luvassa mainitun ammattialan sisällä. Käsittelyaika \
                                pitää tarkistaa sivulta, sitä ei anneta lukuna."
                        .to_owned();
                TextField::new("t2", "Mitä olisi pitänyt vastata")
                    .aside("Shift+Enter")
                    .rows(3)
                    .help("Henkilötiedot poistetaan ennen tallennusta")
                    .show(ui, &mut long);
            });
            column(ui, 420.0, |ui| {
                for (step, text) in ["Otsikko Åäö 0123", "Rivi", "Luku 48 213"].into_iter().enumerate() {
                    ui.add(Label::new(text).title());
                    ui.add(Label::new(text).text());
                    ui.add(Label::new(text).caption().muted());
                    if step == 2 {
                        ui.add(Label::new("0,03 %").display());
                    }
                }
                ui.spacing_mut().item_spacing.y = 0.0;
                for row in 0..5 {
                    let name = || format!("Rivi {row}");
                    let height = Density::Comfortable.row_two();
                    ListRow::new(row, height).selected(row == 1).show(ui, &name, |ui, _| {
                        verdict_sign(ui, Verdict::from_number(row), "x");
                        ui.vertical(|ui| {
                            ui.spacing_mut().item_spacing.y = 1.0;
                            ui.add(
                                Label::new("How long is the queue for the biometric appointment in Oulu")
                                    .row()
                                    .strong()
                                    .truncate(),
                            );
                            ui.add(Label::new("Botti • Ajanvaraus").small().muted());
                        });
                    });
                }
                ui.add_space(16.0);
                ui.add(Button::secondary("Uusi kokoelma…").icon(ICON_ADD).full_width());
            });
        });
    });
}

#[test]
fn a_dialog_looks_like_the_drawing() {
    themes("dialog", |ui| {
        ui.add(Label::new("Taustalla").text());
        Dialog::new("d", "Sulje kierros Marraskuu 2026", "Peruuta", "Sulje kierros").show(
            &ui.ctx().clone(),
            |ui| {
                ui.add(Label::new("80 keskustelua 400:sta jää arvioimatta.").text().wrap());
                ui.add(Label::new("14 eroa jää ratkaisematta.").text().wrap());
            },
        );
    });
}

#[test]
fn choices_and_cards_look_like_the_pictures() {
    themes("choices", |ui| {
        ui.horizontal_top(|ui| {
            column(ui, 400.0, choices);
            column(ui, 520.0, surfaces);
        });
        let mut toasts = Toasts::default();
        toasts.push(
            Toast::new(Tone::Success, "Lisätty kokoelmaan Jatkoluvat", "viimeinen päivä 24.11.2028")
                .action("Kumoa"),
        );
        toasts
            .push(Toast::new(Tone::Error, "Vienti ei onnistunut", "Levy on täynnä").action("Kopioi tiedot"));
        toasts.show(&ui.ctx().clone(), "Sulje", &|n| format!("ja {n} muuta"));
    });
}

#[test]
fn popups_look_like_menus_of_this_program() {
    themes("popups", |ui| {
        ui.horizontal_top(|ui| {
            ui.set_max_width(900.0);
            let button = ui.add(Button::secondary("Lisää").opens_menu());
            egui::Popup::open_id(ui.ctx(), egui::Popup::default_response_id(&button));
            menu::under(&button, |ui| {
                MenuItem::new(ICON_CONTENT_COPY, "Kopioi keskustelu").keys("Ctrl+C").show(ui);
                MenuItem::new(ICON_BOOKMARK_ADD, "Lisää kokoelmaan…").show(ui);
                MenuItem::new(ICON_RULE, "Arvioi").disabled_if(Some("Jo arvioitu")).show(ui);
                menu::separator(ui);
                MenuItem::new(ICON_ADD, "Tuhoa kokoelma…").danger().show(ui);
            });
        });
    });
}

#[test]
fn a_conversation_reads_like_the_picture() {
    let state = std::rc::Rc::new(std::cell::RefCell::new(TranscriptState::default()));
    themes("conversation", move |ui| {
        let messages = conversation();
        ui.horizontal_top(|ui| {
            column(ui, 620.0, |ui| {
                ui.set_height(820.0);
                let mut state = ListState::default();
                state.select(1_999_990);
                let name = |row: u64| format!("Keskustelu {row}");
                let list = VirtualList::new("rows", "Keskustelut", 2_000_000, Density::Comfortable.row_two());
                list.show(ui, &mut state, &name, |ui, at| {
                    verdict_sign(ui, Verdict::from_number(at.row as i64 % 9), "arvio");
                    ui.add_space(8.0);
                    stacked(ui, 70.0, 37.0, |ui| {
                        ui.add(Label::new("24.11.").row());
                        ui.add(Label::new("10.41").small().muted());
                    });
                    stacked(ui, 380.0, 37.0, |ui| {
                        let text = stored(if at.row.is_multiple_of(4) {
                            "مرحبا، رقم هاتفي ⟦phone⟧ وأنا أسكن في Helsinki منذ 2019، متى ينتهي تصريح الإقامة؟"
                        } else {
                            "Miten ilmoitan uuden osoitteen ⟦address⟧, kun asun toisella paikkakunnalla?"
                        });
                        ChatText::new(&text, CHIPS).kind(Type::ROW).row().show(ui);
                        let hit = 9..22;
                        let snippet = stored("odotettu käsittelyaika näkyy palvelun sivulla");
                        ChatText::new(&snippet, CHIPS)
                            .kind(Type::SMALL)
                            .row()
                            .hits(std::slice::from_ref(&hit), None)
                            .show(ui);
                    });
                    ui.add(Label::new("suomi"));
                });
            });
            let rect = ui.available_rect_before_wrap();
            ui.painter().rect_filled(rect, 0.0, Theme::of(ui).sunken);
            transcript(ui, &mut state.borrow_mut(), &messages, Type::TEXT);
        });
    });
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a measurement that decides nothing")]
fn a_frame_of_a_long_conversation_is_cheap() {
    let messages: Vec<_> = conversation().into_iter().cycle().take(500).collect();
    let mut state = TranscriptState::default();
    let mut list = ListState::default();
    list.select(1_234_567);
    let mut harness = Harness::builder()
        .with_size(vec2(1400.0, 900.0))
        .with_context_setup(|ctx| {
            crate::ui::fonts::install(ctx);
            install(ctx, &Look { motion: false, ..Look::default() });
        })
        .build_ui(move |ui| {
            let started = std::time::Instant::now();
            transcript(ui, &mut state, &messages, Type::READ);
            let spent = started.elapsed();
            ui.data_mut(|data| {
                let best: &mut std::time::Duration = data.get_temp_mut_or(egui::Id::NULL, spent);
                *best = spent.min(*best);
            });
        });
    harness.run_steps(20);
    let spent: Option<std::time::Duration> = harness.ctx.data(|data| data.get_temp(egui::Id::NULL));
    eprintln!("gallery: 500 messages, the best frame of 20: {spent:?}");
    assert!(spent.is_some());
}
