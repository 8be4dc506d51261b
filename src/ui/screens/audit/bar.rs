//! The bar over the table: the number that is searched for, whose acts, the filters as pills, Verify and Export.

use super::AuditScreen;
use super::filters::{Period, Wanted, Which, number};
use crate::domain::AccountRole;
use crate::domain::audit::ActGroup;
use crate::ui::calendar;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{Width, size, space};
use crate::ui::widgets::{Button, DateField, DateState, FilterPill, SearchField, Segmented, menu};
use egui::{Align, Frame, Key, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::icons::{ICON_DOWNLOAD, ICON_LINK};

/// Key of the search field.
const SEARCH: &str = "audit_object";

/// What happened in the bar.
#[derive(Default)]
struct Bar {
    wanted: Option<Wanted>,
    verify: bool,
    export: bool,
}

impl AuditScreen {
    /// Draws the bar and carries out what is done in it.
    pub(super) fn bar_ui(&mut self, ui: &mut Ui, wanted: &Wanted, cx: &Cx<'_>, out: &mut Outbox) {
        let one = cx.width == Width::One;
        let padding = if one { space::PANE_NARROW } else { space::PANE };
        let mut bar = Bar::default();
        let margin = Margin::symmetric(padding as i8, space::SIGN as i8);
        Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
            if one {
                ui.horizontal_wrapped(|ui| {
                    self.filters_ui(ui, wanted, &mut bar, cx);
                    acts_ui(ui, &mut bar, cx);
                });
            } else {
                let room = ui.available_rect_before_wrap();
                let right = room.right() - acts_width(ui, cx);
                let filters = UiBuilder::new().max_rect(room.with_max_x(right - space::MEDIUM));
                ui.scope_builder(filters, |ui| {
                    ui.horizontal_wrapped(|ui| self.filters_ui(ui, wanted, &mut bar, cx));
                });
                let acts =
                    Rect::from_min_size(pos2(right, room.top()), vec2(room.right() - right, size::CONTROL));
                let layout = Layout::left_to_right(Align::Center);
                acts_ui(&mut ui.new_child(UiBuilder::new().max_rect(acts).layout(layout)), &mut bar, cx);
            }
            self.days_ui(ui, wanted, &mut bar, cx);
        });
        if bar.verify {
            self.verify(cx, out);
        }
        if bar.export {
            self.ask_export(cx);
        }
        if let Some(wanted) = bar.wanted {
            self.want(wanted, cx, out);
        }
    }

    fn filters_ui(&mut self, ui: &mut Ui, wanted: &Wanted, bar: &mut Bar, cx: &Cx<'_>) {
        let tr = cx.tr;
        ui.allocate_ui(vec2(size::SEARCH, size::CONTROL), |ui| {
            let field = SearchField::new(SEARCH, tr.audit_search_object(), tr.audit_search_clear());
            let response = field.show(ui, &mut self.typed);
            let emptied = response.changed() && self.typed.is_empty();
            let entered = response.lost_focus();
            if emptied || entered && number(&self.typed) != wanted.filter.object {
                let mut wanted = wanted.clone();
                wanted.filter.object = number(&self.typed);
                bar.wanted = Some(wanted);
            }
            self.focus |= entered && ui.input(|input| input.key_pressed(Key::Enter));
        });
        if cx.has(AccountRole::Supervisor) {
            let labels = [tr.audit_all(), tr.audit_own()];
            let mut chosen = Some(usize::from(wanted.own));
            if Segmented::new("audit_whose", tr.audit_whose(), &labels).show(ui, &mut chosen).changed() {
                bar.wanted = Some(Wanted { own: chosen == Some(1), ..wanted.clone() });
            }
        }
        for which in wanted.offered() {
            self.pill_ui(ui, *which, wanted, bar, cx);
        }
    }

    fn pill_ui(&mut self, ui: &mut Ui, which: Which, wanted: &Wanted, bar: &mut Bar, cx: &Cx<'_>) {
        let tr = cx.tr;
        let value = which.value(&wanted.filter, &self.accounts, tr, cx.today);
        let label = tr.conversations_pill(which.name(tr), value.as_deref().unwrap_or(which.unset(tr)));
        let clear = tr.conversations_pill_remove(which.name(tr));
        let shown = FilterPill::new(&label).active(value.is_some().then_some(clear.as_str())).show(ui);
        if shown.cleared {
            if which == Which::When {
                self.days = None;
            }
            bar.wanted = Some(Wanted { filter: which.lifted(&wanted.filter), ..wanted.clone() });
            return;
        }
        menu::under(&shown.response, |ui| {
            ui.set_width(size::MENU_WIDE);
            ScrollArea::vertical().max_height(size::COMBO_LIST).show(ui, |ui| match which {
                Which::Who => self.people_ui(ui, wanted, bar, cx),
                Which::What => groups_ui(ui, wanted, bar, cx),
                Which::When => self.periods_ui(ui, wanted, bar, cx),
                Which::Object => {}
            });
        });
    }

    fn people_ui(&self, ui: &mut Ui, wanted: &Wanted, bar: &mut Bar, cx: &Cx<'_>) {
        let now = (wanted.filter.account, wanted.filter.system);
        let anybody = (cx.tr.conversations_filter_any(), (None, false));
        let system = (cx.tr.audit_system(), (None, true));
        let people = self.accounts.iter().map(|one| (one.display_name.as_str(), (Some(one.id), false)));
        for (name, who) in [anybody, system].into_iter().chain(people) {
            if menu::option(ui, name, now == who).clicked() {
                let mut wanted = wanted.clone();
                (wanted.filter.account, wanted.filter.system) = who;
                bar.wanted = Some(wanted);
                ui.close();
            }
        }
    }

    fn periods_ui(&mut self, ui: &mut Ui, wanted: &Wanted, bar: &mut Bar, cx: &Cx<'_>) {
        let now = Period::of(&wanted.filter, cx.today);
        for period in Period::ALL {
            if menu::option(ui, &period.word(cx.tr), now == Some(period)).clicked() {
                let mut wanted = wanted.clone();
                (wanted.filter.from, wanted.filter.until) = (period.from(cx.today), None);
                bar.wanted = Some(wanted);
                self.days = None;
                ui.close();
            }
        }
        menu::separator(ui);
        if menu::option(ui, cx.tr.audit_other_days(), now.is_none()).clicked() {
            self.days = Some([wanted.filter.from, wanted.filter.until].map(DateState::of));
            ui.close();
        }
    }

    /// First and last day, while they are wanted.
    fn days_ui(&mut self, ui: &mut Ui, wanted: &Wanted, bar: &mut Bar, cx: &Cx<'_>) {
        let Some([from, until]) = &mut self.days else { return };
        let tr = cx.tr;
        ui.add_space(space::SMALL);
        ui.horizontal_top(|ui| {
            calendar::with_words(tr, |words| {
                let fields = [
                    ("audit_from", tr.conversations_from(), from),
                    ("audit_until", tr.conversations_to(), until),
                ];
                let mut days = [wanted.filter.from, wanted.filter.until];
                for ((key, label, state), day) in fields.into_iter().zip(&mut days) {
                    ui.allocate_ui(vec2(size::FIELD_DAY, 0.0), |ui| {
                        ui.set_width(size::FIELD_DAY);
                        let wrong = state.is_wrong().then(|| tr.common_date_wrong());
                        let field = DateField::new(key, label, words, cx.today).error(wrong);
                        if field.show(ui, state).changed() && !state.is_wrong() {
                            *day = state.day();
                        }
                    });
                }
                if days != [wanted.filter.from, wanted.filter.until] {
                    let mut wanted = wanted.clone();
                    [wanted.filter.from, wanted.filter.until] = days;
                    bar.wanted = Some(wanted);
                }
            });
        });
    }
}

fn verify<'a>(cx: &Cx<'a>) -> Button<'a> {
    Button::secondary(cx.tr.audit_verify()).icon(ICON_LINK)
}

fn export<'a>(cx: &Cx<'a>) -> Option<Button<'a>> {
    cx.has(AccountRole::Supervisor).then(|| Button::secondary(cx.tr.audit_export()).icon(ICON_DOWNLOAD))
}

fn acts_width(ui: &Ui, cx: &Cx<'_>) -> f32 {
    verify(cx).width(ui) + export(cx).map_or(0.0, |export| space::SMALL + export.width(ui))
}

fn acts_ui(ui: &mut Ui, bar: &mut Bar, cx: &Cx<'_>) {
    bar.verify |= ui.add(verify(cx)).clicked();
    if let Some(export) = export(cx) {
        bar.export |= ui.add(export).clicked();
    }
}

fn groups_ui(ui: &mut Ui, wanted: &Wanted, bar: &mut Bar, cx: &Cx<'_>) {
    let now = wanted.filter.group;
    let mut set = |group: Option<ActGroup>| {
        let mut wanted = wanted.clone();
        wanted.filter.group = group;
        bar.wanted = Some(wanted);
    };
    if menu::option(ui, cx.tr.conversations_filter_any(), now.is_none()).clicked() {
        set(None);
        ui.close();
    }
    for group in ActGroup::ALL {
        if menu::option(ui, cx.tr.act_group(group), now == Some(group)).clicked() {
            set(Some(group));
            ui.close();
        }
    }
}
