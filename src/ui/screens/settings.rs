//! Settings: one's own language, theme, text size and password. What is chosen holds at once; the application saves
//! it with the account.

use crate::engine::ops::session;
use crate::engine::{Changes, Event, Reply, RequestId};
use crate::error::ErrorKind;
use crate::text::Locale;
use crate::ui::cx::{Cx, Outbox, Picked, Wish};
use crate::ui::entrance::language_labels;
use crate::ui::new_password::NewPassword;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Density, Look, ThemeChoice, size, space};
use crate::ui::widgets::{Button, Card, IconButton, Label, PasswordField, Secret, Segmented, field};
use egui::{ScrollArea, Ui, vec2};
use egui_material_icons::icons::{ICON_ADD, ICON_REMOVE};

/// Text sizes in per cent: from, to, step.
const TEXT_SIZES: (u16, u16, u16) = (80, 200, 10);
/// The choice whose label is the title of its card.
const OWN_LANGUAGE: &str = "own_language";

/// State of the screen.
#[derive(Default)]
pub struct SettingsScreen {
    look: Look,
    density: Density,
    old: Secret,
    new: NewPassword,
    old_fault: Option<ErrorKind>,
    asked: Option<RequestId>,
    /// Whether the field of the present password is to have the focus.
    focus: bool,
}

impl SettingsScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        cx.account().username.clone()
    }

    /// How the window looks now.
    pub fn saw(&mut self, look: Look, density: Density) {
        (self.look, self.density) = (look, density);
    }

    /// It comes into view.
    pub fn entered(&mut self, _cx: &Cx<'_>, _out: &mut Outbox) {
        self.clear();
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if Some(event.request) != self.asked {
            return self.new.answer(event);
        }
        self.asked = None;
        match event.result {
            Ok(Reply::Session(session::Reply::PasswordChanged)) => {
                self.clear();
                out.success(cx.tr.password_changed());
                None
            }
            Err(error) => match error.kind {
                ErrorKind::PasswordLength | ErrorKind::PasswordWeak => {
                    self.new.refused(error.kind);
                    None
                }
                ErrorKind::SignInFailed | ErrorKind::EmptyField => {
                    drop(self.old.take());
                    self.old_fault = Some(error.kind);
                    None
                }
                _ => Some(Event { result: Err(error), ..event }),
            },
            result => Some(Event { result, ..event }),
        }
    }

    /// Something changed.
    pub fn stale(&mut self, _changes: Changes, _cx: &Cx<'_>, _out: &mut Outbox) {}

    /// A file was chosen or dropped for it.
    pub fn picked(&mut self, _picked: Picked, _cx: &Cx<'_>, _out: &mut Outbox) {}

    /// Leads to the field of the present password.
    pub fn ask_password(&mut self) {
        self.focus = true;
    }

    fn clear(&mut self) {
        *self = Self { look: self.look, density: self.density, ..Self::default() };
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        ui.painter().rect_filled(ui.max_rect(), 0.0, cx.theme.sunken);
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            egui::Frame::new().inner_margin(egui::Margin::same(space::PANE as i8)).show(ui, |ui| {
                ui.set_width(size::DIALOG_LARGE.min(ui.available_width()));
                ui.spacing_mut().item_spacing.y = space::LARGE;
                // One region a card, in the order in which they stand.
                regions::around(ui, Region::Form, |ui| {
                    let card = Card::new().title(cx.tr.settings_appearance());
                    card.show(ui, |ui| self.appearance_ui(ui, cx, out));
                });
                regions::around(ui, Region::Form, |ui| {
                    let card = Card::new().title(cx.tr.settings_language());
                    card.show(ui, |ui| language_ui(ui, cx, out));
                });
                let changed = cx.account().password_changed;
                let changed = changed.map(|at| cx.tr.settings_password_changed(&cx.tr.date_time_in_text(at)));
                regions::around(ui, Region::Form, |ui| {
                    Card::new()
                        .title(cx.tr.settings_password())
                        .caption(changed.as_deref().unwrap_or(""))
                        .show(ui, |ui| self.password_ui(ui, cx, out));
                });
                ui.add(Label::new(cx.tr.settings_remembered()).caption().muted().wrap());
            });
        });
    }

    fn appearance_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let mut look = self.look;
        ui.spacing_mut().item_spacing.y = space::BETWEEN_FIELDS;
        let themes = ThemeChoice::ALL.map(|choice| choice.title(tr));
        let at = choice(
            ui,
            "theme",
            tr.settings_theme(),
            &themes,
            |choice| *choice == look.choice,
            &ThemeChoice::ALL,
        );
        if let Some(choice) = at {
            look.choice = choice;
        }
        text_size_ui(ui, cx, &mut look.zoom_percent);
        let densities = Density::ALL.map(|density| density.title(tr));
        let at =
            choice(ui, "density", tr.settings_density(), &densities, |d| *d == self.density, &Density::ALL);
        if let Some(density) = at {
            out.wish(Wish::Density(density));
        }
        let motions = [tr.settings_motion_full(), tr.settings_motion_none()];
        let at = choice(ui, "motion", tr.settings_motion(), &motions, |m| *m == look.motion, &[true, false]);
        if let Some(motion) = at {
            look.motion = motion;
        }
        if look != self.look {
            out.wish(Wish::Look(look));
        }
    }

    fn password_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        ui.set_width(size::FORM_DIALOG.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = space::BETWEEN_FIELDS;
        let reveal = (tr.sign_in_show_password(), tr.sign_in_hide_password());
        let fault = self.old_fault.map(|kind| match kind {
            ErrorKind::EmptyField => tr.common_required(),
            _ => tr.password_wrong(),
        });
        let old = PasswordField::new("old_password", tr.password_current(), reveal)
            .error(fault)
            .show(ui, &mut self.old);
        if std::mem::take(&mut self.focus) {
            old.request_focus();
            old.scroll_to_me(None);
        }
        if old.changed() {
            self.old_fault = None;
        }
        let account = cx.account();
        let forbidden = [&*account.username, &*account.display_name, &*cx.session.agency];
        let entered = self.new.ui(ui, tr, &forbidden, out);
        let busy = self.asked.map(|_| tr.sign_in_busy());
        let pressed = ui.add(Button::primary(tr.password_change()).disabled_if(busy)).clicked();
        if (pressed || entered) && self.asked.is_none() {
            self.change(out);
        }
    }

    fn change(&mut self, out: &mut Outbox) {
        let chosen = self.new.chosen();
        if self.old.is_empty() {
            self.old_fault = Some(ErrorKind::EmptyField);
        } else if let Some(new) = chosen {
            let old = zeroize::Zeroizing::new(self.old.as_str().to_owned());
            self.asked = Some(out.send(session::Command::ChangePassword { old, new }));
        }
    }
}

/// A choice among a few values with its label above; the value when another was chosen.
fn choice<T: Copy>(
    ui: &mut Ui,
    key: &'static str,
    label: &str,
    labels: &[&str],
    is_chosen: impl Fn(&T) -> bool,
    values: &[T],
) -> Option<T> {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::LABEL_TO_FIELD;
        if key != OWN_LANGUAGE {
            field::above(ui, label, "");
        }
        let mut at = values.iter().position(is_chosen);
        let changed = Segmented::new(key, label, labels).show(ui, &mut at).changed();
        at.filter(|_| changed).and_then(|at| values.get(at).copied())
    })
    .inner
}

fn text_size_ui(ui: &mut Ui, cx: &Cx<'_>, percent: &mut u16) {
    let (least, most, step) = TEXT_SIZES;
    let tr = cx.tr;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::LABEL_TO_FIELD;
        field::above(ui, tr.settings_text_size(), "");
        ui.horizontal(|ui| {
            let figure = tr.percent(f64::from(*percent), 0);
            let at_end = |end: bool| end.then_some(figure.as_str());
            let smaller = IconButton::new(ICON_REMOVE, tr.settings_text_smaller());
            if ui.add(smaller.disabled_if(at_end(*percent <= least))).clicked() {
                *percent = percent.saturating_sub(step).max(least);
            }
            let room = vec2(size::FIGURE, size::ICON_BUTTON);
            let layout = egui::Layout::centered_and_justified(egui::Direction::LeftToRight);
            ui.allocate_ui_with_layout(room, layout, |ui| ui.add(Label::new(&figure).medium().strong()));
            let larger = IconButton::new(ICON_ADD, tr.settings_text_larger());
            if ui.add(larger.disabled_if(at_end(*percent >= most))).clicked() {
                *percent = percent.saturating_add(step).min(most);
            }
        });
    });
}

fn language_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    let labels = language_labels(tr);
    let of = Locale::ALL;
    let chosen = choice(ui, OWN_LANGUAGE, tr.settings_language(), &labels, |l| *l == tr.locale(), &of);
    if let Some(locale) = chosen {
        out.wish(Wish::Language(locale));
    }
    ui.add(Label::new(tr.settings_language_help()).caption().muted().wrap());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_is_changed_only_with_the_present_one() {
        let (mut screen, mut out) = (SettingsScreen::default(), Outbox::default());
        screen.change(&mut out);
        assert_eq!((out.take().len(), screen.old_fault), (0, Some(ErrorKind::EmptyField)));
    }
}
