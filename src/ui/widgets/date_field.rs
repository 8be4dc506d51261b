//! A day: typed as d.m.yyyy or in ISO form, or chosen from a small calendar whose week begins on Monday.

use chrono::Datelike as _;
use egui::{
    Id, Key, Modifiers, Popup, Rect, Response, Role, Sense, SetOpenCommand, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};
use egui_material_icons::icons::{ICON_CALENDAR_MONTH, ICON_CHEVRON_LEFT, ICON_CHEVRON_RIGHT};

use super::field::{self, Below, Boxed};
use super::{IconButton, Label, paint};
use crate::domain::{Day, MonthKey};
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

/// Words of a calendar in the language of the interface.
#[derive(Clone, Copy)]
pub struct CalendarWords<'a> {
    /// "November 2026"
    pub month: &'a dyn Fn(MonthKey) -> String,
    /// Two letters for each day of the week, Monday first.
    pub weekdays: [&'a str; 7],
    /// A whole date, as a screen reader says it.
    pub day: &'a dyn Fn(Day) -> String,
    /// Name of the button that opens the calendar.
    pub open: &'a str,
    /// Name of the button to the month before.
    pub before: &'a str,
    /// Name of the button to the month after.
    pub after: &'a str,
}

/// What is typed, and the month that is open.
#[derive(Clone, Debug, Default)]
pub struct DateState {
    /// What stands in the field.
    pub text: String,
    month: Option<MonthKey>,
}

impl DateState {
    /// A field that holds this day, written d.m.yyyy.
    pub fn of(day: Option<Day>) -> Self {
        Self { text: day.map(written).unwrap_or_default(), month: None }
    }

    /// The day that is typed: `None` while the field is empty or holds no day.
    pub fn day(&self) -> Option<Day> {
        Day::parse(&self.text)
    }

    /// Whether something is typed that is no day.
    pub fn is_wrong(&self) -> bool {
        !self.text.trim().is_empty() && self.day().is_none()
    }
}

fn written(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{day}.{month}.{year}")
}

/// `DateField::new(key, "Valid on", words, today).error(why).show(ui, &mut state)`; `changed()` tells.
pub struct DateField<'a> {
    id: Id,
    label: &'a str,
    words: CalendarWords<'a>,
    today: Day,
    below: Below<'a>,
}

impl<'a> DateField<'a> {
    /// A field with its label; the calendar opens at the typed day or at `today`.
    pub fn new(
        key: impl std::hash::Hash + std::fmt::Debug,
        label: &'a str,
        words: CalendarWords<'a>,
        today: Day,
    ) -> Self {
        Self { id: Id::unique(key), label, words, today, below: Below::Nothing }
    }

    /// A line that says what belongs into it.
    #[must_use]
    pub fn help(self, help: &'a str) -> Self {
        if matches!(self.below, Below::Error(_)) { self } else { Self { below: Below::Help(help), ..self } }
    }

    /// A line that says what is wrong, if anything is.
    #[must_use]
    pub fn error(self, error: Option<&'a str>) -> Self {
        match error {
            Some(error) => Self { below: Below::Error(error), ..self },
            None => self,
        }
    }

    /// Draws it as wide as the room.
    pub fn show(self, ui: &mut Ui, state: &mut DateState) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::LABEL_TO_FIELD;
            field::above(ui, self.label, "");
            let error = matches!(self.below, Below::Error(_)) || state.is_wrong();
            let boxed = Boxed { right: size::TARGET, error, limit: 10, ..Boxed::new(self.id, self.label) };
            let (mut response, rect) = boxed.show(ui, &mut state.text);
            let corner = Rect::from_center_size(
                pos2(rect.right() - 18.0, rect.center().y),
                vec2(size::TARGET, size::TARGET),
            );
            let mut place = ui.new_child(egui::UiBuilder::new().max_rect(corner));
            let button = place.add(IconButton::new(ICON_CALENDAR_MONTH, self.words.open).small());
            let down = response.has_focus()
                && ui.input_mut(|input| input.consume_key(Modifiers::ALT, Key::ArrowDown));
            if self.calendar(ui, state, &button, down) {
                field::remember(ui, self.id, &state.text);
                response.mark_changed();
                response.request_focus();
            }
            field::below(ui, self.id, self.below, &[]);
            response
        })
        .inner
    }

    fn calendar(&self, ui: &Ui, state: &mut DateState, button: &Response, open: bool) -> bool {
        let theme = Theme::of(ui);
        let pressed = button.clicked() || open;
        if pressed {
            state.month = Some(state.day().unwrap_or(self.today).month());
        }
        let popup = Popup::from_response(button)
            .id(self.id.with("calendar"))
            .align(egui::RectAlign::BOTTOM_END)
            .open_memory(pressed.then_some(SetOpenCommand::Toggle))
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
            .gap(space::SMALL)
            .frame(theme.floating(radius::CARD, 12));
        let chosen = popup.show(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            ui.set_width(7.0 * size::DAY);
            self.month_ui(ui, state)
        });
        let day = chosen.and_then(|chosen| chosen.inner);
        if let Some(day) = day {
            state.text = written(day);
            Popup::close_id(ui.ctx(), self.id.with("calendar"));
        }
        day.is_some()
    }

    fn month_ui(&self, ui: &mut Ui, state: &mut DateState) -> Option<Day> {
        let month = state.month.unwrap_or(self.today.month());
        ui.horizontal(|ui| {
            if ui.add(IconButton::new(ICON_CHEVRON_LEFT, self.words.before)).clicked() {
                state.month = Some(month.first_day().minus_months(1).month());
            }
            let name = (self.words.month)(month);
            let room = vec2(5.0 * size::DAY, size::DAY);
            ui.allocate_ui_with_layout(
                room,
                egui::Layout::centered_and_justified(egui::Direction::LeftToRight),
                |ui| {
                    ui.add(Label::new(&name).semibold().strong());
                },
            );
            if ui.add(IconButton::new(ICON_CHEVRON_RIGHT, self.words.after)).clicked() {
                state.month = Some(month.next());
            }
        });
        ui.horizontal(|ui| {
            for name in self.words.weekdays {
                let (rect, _) = ui.allocate_exact_size(vec2(size::DAY, 24.0), Sense::hover());
                let ink = Theme::of(ui).faint;
                paint::centred(ui, rect, paint::full_line(ui, Type::CAPTION, name, ink), ink);
            }
        });
        let first = month.first_day();
        let lead = u64::from(first.0.weekday().num_days_from_monday());
        let mut day = first.minus_days(lead);
        let mut chosen = None;
        for _ in 0..6 {
            ui.horizontal(|ui| {
                for _ in 0..7 {
                    if self.day_ui(ui, day, month, state.day()).clicked() {
                        chosen = Some(day);
                    }
                    day = day.plus_days(1);
                }
            });
            if day.month() != month {
                break;
            }
        }
        chosen
    }

    fn day_ui(&self, ui: &mut Ui, day: Day, month: MonthKey, typed: Option<Day>) -> Response {
        let theme = Theme::of(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(size::DAY, size::DAY), Sense::click());
        let on = typed == Some(day);
        let outside = day.month() != month;
        let rest = if on { theme.accent } else { egui::Color32::TRANSPARENT };
        let over = if on { theme.accent_hover } else { theme.hover };
        let fill = paint::press_fill(ui, &response, rest, over, over);
        let line = if day == self.today { theme.edge } else { egui::Color32::TRANSPARENT };
        paint::box_in(ui, rect.shrink(1.0), radius::CONTROL, fill, Stroke::new(stroke::LINE, line));
        let ink = match (on, outside) {
            (true, _) => theme.on_accent,
            (false, true) => theme.faint,
            (false, false) => theme.body,
        };
        let number = day.ymd().2.to_string();
        paint::centred(ui, rect, paint::full_line(ui, Type::CONTROL, &number, ink), ink);
        if response.has_focus() {
            paint::ring(ui, rect.shrink(3.0), radius::CONTROL);
        }
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, (self.words.day)(day)));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_knows_its_day_and_what_is_none() {
        let day = Day::from_ymd(2026, 11, 5);
        assert_eq!(DateState::of(day).text, "5.11.2026");
        for (text, found, wrong) in [
            ("5.11.2026", day, false),
            ("2026-11-05", day, false),
            ("", None, false),
            ("31.2.2026", None, true),
        ] {
            let state = DateState { text: text.to_owned(), month: None };
            assert_eq!((state.day(), state.is_wrong()), (found, wrong), "{text}");
        }
    }
}
