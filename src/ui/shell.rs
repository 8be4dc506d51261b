//! The frame around every screen: rail, top bar, status strip.

use crate::domain::{AccountRole, Purpose, RetentionStatus, Verdict};
use crate::engine::ops::session;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::route::{Group, Route};
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::menu::MenuItem;
use crate::ui::widgets::{Button, IconButton, Label, ListRow, Pill, avatar, mark, paint};
use crate::ui::work::Work;
use egui::{Align, Layout, Panel, Rect, Sense, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::icons;

/// Below this width the rail folds (`LOOKS` 6).
const FOLD_BELOW: f32 = 1240.0;
/// Height of the rail's foot, with the account.
const RAIL_FOOT: f32 = 60.0;
/// Width of the account's menu.
const MENU: f32 = 220.0;

/// What the frame shows beside the screen.
pub(super) struct Frame<'a> {
    /// Whether the register is the demo's.
    pub(super) demo: bool,
    /// Facts of the status strip, when they are known.
    pub(super) facts: Option<&'a RetentionStatus>,
}

/// Draws the frame with the screen in view inside it.
pub(super) fn ui(ui: &mut Ui, work: &mut Work, frame: Frame<'_>, cx: &Cx<'_>, out: &mut Outbox) {
    let folded = work.route == Route::Review || ui.available_width() < FOLD_BELOW;
    let plain = |fill| egui::Frame::NONE.fill(fill);
    Panel::bottom("strip")
        .exact_size(size::BAR_STATUS)
        .show_separator_line(false)
        .resizable(false)
        .frame(plain(cx.theme.ground))
        .show(ui, |ui| strip_ui(ui, &frame, cx, out));
    Panel::left("rail")
        .exact_size(if folded { size::RAIL_FOLDED } else { size::RAIL })
        .show_separator_line(false)
        .resizable(false)
        .frame(plain(cx.theme.ground))
        .show(ui, |ui| rail_ui(ui, work, folded, cx, out));
    Panel::top("top")
        .exact_size(size::BAR_TOP)
        .show_separator_line(false)
        .resizable(false)
        .frame(plain(cx.theme.panel))
        .show(ui, |ui| top_ui(ui, work, &frame, cx));
    egui::CentralPanel::default().frame(plain(cx.theme.panel)).show(ui, |ui| work.screen_ui(ui, cx, out));
}

fn rail_ui(ui: &mut Ui, work: &mut Work, folded: bool, cx: &Cx<'_>, out: &mut Outbox) {
    let rect = ui.max_rect();
    paint::upright(ui, rect.right() - 0.5, rect.top(), rect.bottom());
    let head = vec2(rect.width(), size::BAR_TOP);
    ui.allocate_ui_with_layout(head, Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(if folded { (rect.width() - size::MARK_RAIL) / 2.0 } else { space::LARGE });
        mark(ui, size::MARK_RAIL);
        if !folded {
            ui.add(Label::new(cx.tr.window_title()).title());
        }
    });
    for (group, routes) in Route::RAIL {
        let shown: Vec<Route> =
            routes.iter().copied().filter(|route| route.allowed(cx.session.roles())).collect();
        if shown.is_empty() {
            continue;
        }
        group_head_ui(ui, group, folded, cx);
        for route in shown {
            nav_ui(ui, route, work.route == route, folded, cx, out);
        }
    }
    let foot = Rect::from_min_max(pos2(rect.left(), rect.bottom() - RAIL_FOOT), rect.max);
    paint::hairline(ui, foot.left(), foot.right(), foot.top());
    ui.scope_builder(UiBuilder::new().max_rect(foot.shrink2(vec2(space::MEDIUM, 0.0))), |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| account_ui(ui, folded, cx, out));
    });
}

fn group_head_ui(ui: &mut Ui, group: Group, folded: bool, cx: &Cx<'_>) {
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), if folded { 12.0 } else { 32.0 }), Sense::hover());
    if folded {
        paint::hairline(ui, rect.left() + 16.0, rect.right() - 16.0, rect.center().y);
        return;
    }
    let word = match group {
        Group::Work => cx.tr.menu_group_work(),
        Group::Register => cx.tr.menu_group_register(),
    };
    let line = paint::full_line(ui, Type::CAPTION.medium(), word, cx.theme.faint);
    paint::at_left(ui, rect.left() + 20.0, rect.center().y + 2.0, line, cx.theme.faint);
}

fn nav_ui(ui: &mut Ui, route: Route, chosen: bool, folded: bool, cx: &Cx<'_>, out: &mut Outbox) {
    let title = route.title(cx.tr);
    let height = cx.density.row_nav();
    let row = ListRow::new(("nav", route), height).selected(chosen).no_hairline();
    let response = row.show(ui, &|| title.to_owned(), |ui, response| {
        let rect = response.rect;
        let colour = if chosen { cx.theme.link } else { cx.theme.muted };
        let centre = if folded { rect.center() } else { pos2(rect.left() + 26.0, rect.center().y) };
        paint::icon(ui, centre, route.icon(), size::ICON_LARGE, colour);
        if !folded {
            let kind = if chosen { Type::ROW.medium() } else { Type::ROW };
            let ink = if chosen { cx.theme.link } else { cx.theme.body };
            let line = paint::one_line(ui, kind, title, ink, rect.width() - 56.0);
            paint::at_left(ui, rect.left() + 46.0, rect.center().y, line, ink);
        }
    });
    let response = if folded { response.on_hover_text(title) } else { response };
    if response.clicked() {
        out.wish(Wish::Go(route));
    }
}

fn account_ui(ui: &mut Ui, folded: bool, cx: &Cx<'_>, out: &mut Outbox) {
    let account = cx.account();
    let initials: String = account
        .display_name
        .split(|c: char| c.is_whitespace() || c == '.')
        .filter_map(|word| word.chars().next())
        .take(2)
        .flat_map(char::to_uppercase)
        .collect();
    let roles = account.roles.iter().map(|role| cx.tr.account_role(role)).collect::<Vec<_>>();
    let about = cx.tr.menu_signed_in(&account.display_name);
    let picture = avatar::initials(ui, &initials, &about).interact(Sense::click());
    let picture = picture.on_hover_text(&about);
    if !folded {
        ui.allocate_ui(vec2(size::RAIL - 108.0, RAIL_FOOT), |ui| {
            ui.with_layout(Layout::top_down(Align::Min).with_main_align(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space::SMALL);
                ui.add(Label::new(&account.display_name).small().medium().strong().truncate());
                ui.add(Label::new(&cx.tr.list(&roles)).caption().muted().truncate());
            });
        });
        let menu = ui.add(IconButton::new(icons::ICON_MORE_HORIZ, cx.tr.common_more_actions()));
        account_menu_ui(&menu, cx, out);
    }
    account_menu_ui(&picture, cx, out);
}

fn account_menu_ui(anchor: &egui::Response, cx: &Cx<'_>, out: &mut Outbox) {
    egui::Popup::menu(anchor).show(|ui| {
        ui.set_min_width(MENU);
        if MenuItem::new(icons::ICON_SETTINGS, cx.tr.menu_settings()).show(ui).clicked() {
            out.wish(Wish::Go(Route::Settings));
        }
        if MenuItem::new(icons::ICON_LOGOUT, cx.tr.common_sign_out()).show(ui).clicked() {
            out.send(session::Command::SignOut);
        }
    });
}

fn top_ui(ui: &mut Ui, work: &Work, frame: &Frame<'_>, cx: &Cx<'_>) {
    let rect = ui.max_rect();
    paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
    ui.scope_builder(UiBuilder::new().max_rect(rect.shrink2(vec2(space::PANE, 0.0))), |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(work.route.title(cx.tr)).title());
            ui.add(Label::new(&work.scope(cx)).muted().truncate());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Pill::purpose(icons::ICON_VERIFIED_USER, purpose_word(cx.session.purpose, cx)));
                if frame.demo {
                    ui.add(Pill::tinted(
                        cx.theme.verdict(Verdict::Partly),
                        icons::ICON_INFO,
                        cx.tr.window_demo(),
                    ));
                }
                if cx.has(AccountRole::Supervisor) && cx.session.supervisors < 2 {
                    ui.add(Label::new(cx.tr.start_second_supervisor()).caption().muted().truncate());
                }
            });
        });
    });
}

fn purpose_word<'a>(purpose: Purpose, cx: &Cx<'a>) -> &'a str {
    cx.tr.purpose(purpose)
}

fn strip_ui(ui: &mut Ui, frame: &Frame<'_>, cx: &Cx<'_>, out: &mut Outbox) {
    let rect = ui.max_rect();
    paint::hairline(ui, rect.left(), rect.right(), rect.top() + 0.5);
    ui.scope_builder(UiBuilder::new().max_rect(rect.shrink2(vec2(space::LARGE, 0.0))), |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if let Some(facts) = frame.facts {
                facts_ui(ui, facts, cx, out);
            }
            if let Some(progress) = cx.progress {
                ui.add(Label::new(&progress_words(progress, cx)).caption().medium());
                if ui.add(Button::link(cx.tr.common_interrupt())).clicked() {
                    out.wish(Wish::Interrupt);
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Label::new(cx.tr.strip_local()).caption().muted());
            });
        });
    });
}

fn facts_ui(ui: &mut Ui, facts: &RetentionStatus, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    let mut words = vec![tr.strip_conversations(facts.conversations)];
    words.extend(facts.oldest.map(|oldest| tr.strip_oldest(&tr.date(oldest))));
    words.extend(facts.next_due.map(|(day, count)| {
        if day == facts.today.plus_days(1) {
            tr.strip_tomorrow(count)
        } else {
            tr.strip_next(count, &tr.date(day))
        }
    }));
    let line = ui.add(Label::new(&words.join(" • ")).caption().muted()).interact(Sense::click());
    if line.clicked() {
        out.wish(Wish::Go(Route::Register));
    }
    if facts.backlog > 0 {
        ui.add(Pill::tinted(
            cx.theme.verdict(Verdict::Incorrect),
            icons::ICON_WARNING,
            &tr.strip_backlog(facts.backlog),
        ));
    }
}

/// "Importing 64 %, about 40 s left": never a rate that has not settled.
pub(super) fn progress_words(progress: &crate::domain::Progress, cx: &Cx<'_>) -> String {
    let tr = cx.tr;
    let stage = tr.stage(progress.stage);
    if progress.total == 0 {
        return stage.to_owned();
    }
    let share = progress.done as f64 / progress.total as f64;
    let percent = tr.percent(share * 100.0, 0);
    let left_ms = if share > 0.0 { progress.elapsed_ms as f64 * (1.0 - share) / share } else { 0.0 };
    if progress.elapsed_ms > 2_000 && share < 1.0 {
        let left = tr.common_time_left(&tr.duration_secs((left_ms / 1000.0).ceil() as u64));
        tr.strip_job_left(&left, &percent, stage)
    } else {
        tr.strip_job(&percent, stage)
    }
}
