//! What the gallery shows.

use egui::Ui;
use egui_material_icons::icons::{ICON_PERSON, ICON_VERIFIED_USER};

use super::super::*;
use super::WORDS;
use crate::domain::{Day, Kind, MessageRole, StoredText, Verdict};
use crate::ui::theme::{Theme, Type};

pub(super) fn choices(ui: &mut Ui) {
    let mut chosen = Some(2);
    let labels = ["Ei", "Osin", "Kyllä", "–"];
    Segmented::new("seg", "Oikea kieli", &labels).names(&["", "", "", "ei sovellu"]).show(ui, &mut chosen);
    let mut language = Some(0);
    Segmented::new("seg2", "Kieli", &["Suomi", "Svenska", "English"]).full_width().show(ui, &mut language);
    ui.horizontal_wrapped(|ui| {
        let width = (ui.available_width() - 8.0) / 2.0;
        ui.spacing_mut().item_spacing.y = 6.0;
        for (at, (verdict, word)) in Verdict::ALL.into_iter().zip(WORDS).enumerate() {
            VerdictButton::new(verdict, word).chosen(at == 1).digit(Some(at as u8 + 1)).show(ui, width);
        }
    });
    let mut cause = Some(0);
    Combo::new("combo", "Virheen syy", &["Ohje puuttuu", "Ohje on vanha"], "valitse…").show(ui, &mut cause);
    let (mut yes, mut no) = (true, false);
    ui.horizontal(|ui| {
        check_box(ui, &mut yes, "laadunarvioija", None);
        check_box(ui, &mut no, "kouluttaja", None);
        check_box(ui, &mut yes, "pääkäyttäjä", Some("Viimeinen"));
        radio(ui, true, "Vaalea", None);
        radio(ui, false, "Tumma", None);
    });
    choice_card(ui, true, "Laadunarviointi", "vastausten oikeellisuus", ICON_VERIFIED_USER, None);
    choice_card(ui, false, "Koulutus", "esimerkkien valinta kouluttajille", ICON_PERSON, None);
    let mut date = DateState::of(Day::from_ymd(2026, 11, 24));
    DateField::new("date", "Voimassa", CALENDAR, Day(chrono::NaiveDate::MIN)).show(ui, &mut date);
}

const CALENDAR: CalendarWords<'_> = CalendarWords {
    month: &|month| format!("{:?}", month.year_month()),
    weekdays: ["ma", "ti", "ke", "to", "pe", "la", "su"],
    day: &Day::iso,
    open: "Avaa kalenteri",
    before: "Edellinen kuukausi",
    after: "Seuraava kuukausi",
};

pub(super) fn surfaces(ui: &mut Ui) {
    ui.horizontal(|ui| {
        mark(ui, 26.0);
        mark(ui, 40.0);
        initials(ui, "Aino Mäkelä", "Aino Mäkelä");
        for role in MessageRole::ALL {
            avatar(ui, role, "rooli");
        }
    });
    let mut tab = 0;
    tabs(ui, "tabs", "Rekisteri", &["Seloste", "Säilytys", "Tarkistus"], &mut tab);
    stepper(ui, &["Tiedosto", "Kentät", "Henkilötiedot", "Tuonti"], 2);
    Card::new().title("Poistetaan henkilötietoja").caption("noin 40 s jäljellä").show(ui, |ui| {
        progress(ui, "Poistetaan", 0.64);
        ui.add(Label::new("2 706 / 4 218 keskustelua · 31 940 viestiä").small());
        let theme = Theme::of(ui);
        for (kind, share) in [(Kind::Date, 0.9), (Kind::Phone, 0.5), (Kind::Address, 0.02)] {
            ui.horizontal(|ui| {
                chip(ui, kind, &word(kind));
                bar(ui, 160.0, share, theme.chip(kind).edge);
                ui.add(Label::new("1 604").medium());
            });
        }
        verdict_bar(
            ui,
            200.0,
            &[(Verdict::Partly, 6), (Verdict::Incorrect, 3), (Verdict::Correct, 1)],
            "arviot",
        );
        fact(ui, egui_material_icons::icons::ICON_AUTO_DELETE, None, "viimeinen päivä 24.11.2028");
        fact(ui, ICON_PERSON, Some(theme.verdict_partly.fg), "päättyy 2.12.");
    });
    ui.scope(|ui| {
        ui.set_max_width(240.0);
        let partly = Theme::of(ui).verdict_partly.fg;
        stat_tile(ui, 0.0, "Oikein", "87,4 %", "95 %:n väli 84,9–89,6 %", Some(("ei muutosta", partly)));
    });
    skeleton(ui, 50.0, 1.0);
    Empty::new(ICON_PERSON, "Mikään keskustelu ei vastaa", "Suodattimet: ruotsi, botti, 30 pv")
        .actions(&["Tyhjennä suodattimet", "Hae kaikista"])
        .show(ui);
}

pub(super) fn word(kind: Kind) -> String {
    let word = match kind {
        Kind::Phone => "puhelinnumero",
        Kind::Date => "päivämäärä",
        Kind::CustomerNo => "asiakasnumero",
        Kind::Address => "katuosoite",
        Kind::PermitCard => "oleskelulupakortin numero",
        _ => "henkilötunnus",
    };
    word.to_owned()
}

pub(super) fn removed(kind: Kind) -> String {
    format!("poistettu: {}", word(kind))
}

pub(super) const CHIPS: ChipWords<'_> =
    ChipWords { word: &word, removed: &removed, evidence: &|_| "peruste".to_owned() };

pub(super) fn stored(text: &str) -> StoredText {
    StoredText(text.to_owned())
}

pub(super) fn conversation() -> Vec<(MessageRole, &'static str, StoredText)> {
    use MessageRole::{Adviser, Bot, Customer, Service, System};
    [
        (
            Customer,
            "Asiakas",
            "Hei! Jätin jatkolupahakemuksen työn perusteella ⟦date⟧, asiakasnumeroni on ⟦customer_no⟧. Nykyinen \
             korttini vanhenee ensi kuussa. Saanko jatkaa töissä, kun käsittelyaika on niin pitkä?",
        ),
        (
            Bot,
            "Botti",
            "Hei! Voit jatkaa työntekoa, jos jätit jatkolupahakemuksen ennen nykyisen luvan päättymistä. Oikeus \
             jatkuu samoilla ehdoilla, kunnes hakemukseesi on tehty päätös.",
        ),
        (Customer, "Asiakas", "Entä jos vaihdan työnantajaa tällä välillä? Numeroni on ⟦phone⟧, jos haluatte soittaa."),
        (
            Bot,
            "Botti",
            "Voit vaihtaa työnantajaa. Jatkoluvan käsittelyaika on 1–2 kuukautta. Emme soita numeroon ⟦phone⟧, mutta \
             voit itse ottaa yhteyttä palvelunumeroon 0295 419 600.",
        ),
        (System, "", "Siirretty neuvojalle · jonotusaika 3 min 12 s"),
        (Adviser, "Neuvoja", "Hei, täällä neuvoja. Tarkennan edellistä: jos lupasi on myönnetty tietylle työnantajalle."),
        (Customer, "Asiakas", "مرحبا، رقم هاتفي ⟦phone⟧ وأنا أسكن في Helsinki منذ 2019 (تقريبا). متى ينتهي تصريح الإقامة الخاص بي وهل يمكنني التحقق منه عبر الإنترنت؟"),
        (Service, "Palvelu", "我的居留许可什么时候到期？可以在网上查吗？ 👍 Как долго рассматривают заявление?"),
    ]
    .map(|(role, name, text)| (role, name, stored(text)))
    .into()
}

pub(super) fn transcript(
    ui: &mut Ui,
    state: &mut TranscriptState,
    messages: &[(MessageRole, &str, StoredText)],
    kind: Type,
) {
    let text_of = |index: usize| messages.get(index).map_or("", |(_, _, text)| text.as_str());
    let estimate = |index: usize, width: f32| chat_text::estimate(text_of(index).len(), kind, width) + 22.0;
    Transcript::new("gallery", messages.len()).show(ui, state, &estimate, |ui, index| {
        let Some((role, name, text)) = messages.get(index) else { return };
        let start = text.as_str().find("käsittelyaika");
        let hits: Vec<_> = start.map(|start| start..start + "käsittelyaika".len()).into_iter().collect();
        let foot = match index {
            1 => Some(Foot {
                verdict: Some(Verdict::Correct),
                word: "Oikein",
                note: "annettu 4 912 kertaa".into(),
            }),
            3 => Some(Foot {
                verdict: Some(Verdict::Partly),
                word: "Osittain oikein",
                note: "puuttuu: ammattialan rajaus".into(),
            }),
            5 => Some(Foot { verdict: None, word: "Arvioimatta", note: "".into() }),
            _ => None,
        };
        MessageView::new(*role, text, CHIPS)
            .speaker(name, "10.41")
            .kind(kind)
            .judged(index == 3)
            .hits(&hits, (index == 0).then_some(0))
            .foot(foot)
            .show(ui);
    });
}
