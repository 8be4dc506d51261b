//! The frame around every screen: rail, top bar, status strip.

use crate::domain::{AccountRole, Progress, Purpose, RetentionStatus, Stage, Verdict};
use crate::engine::{RequestId, Running};
use crate::ui::acts::ScreenAct;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::palette::{self, Stand};
use crate::ui::rail;
use crate::ui::regions;
use crate::ui::route::Route;
use crate::ui::screens::RegisterTab;
use crate::ui::shortcuts::{self, Press};
use crate::ui::theme::{Look, Type, Width, radius, size, space, stroke};
use crate::ui::widgets::menu::MenuItem;
use crate::ui::widgets::{Button, IconButton, Label, Pill, avatar, mark, menu, paint};
use crate::ui::work::Work;
use egui::{
    Align, Key, Layout, Modifiers, Panel, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2,
};
use egui_material_icons::{MaterialIcon, icons};

/// Between two facts.
const DOT: &str = "•";

/// What the frame shows beside the screen.
pub(super) struct Frame<'a> {
    /// Whether the register is the demo's.
    pub(super) demo: bool,
    /// Facts of the status strip, when they are known.
    pub(super) facts: Option<&'a RetentionStatus>,
    /// How the window looks.
    pub(super) look: Look,
    /// Whether there are notices.
    pub(super) notices: bool,
}

/// Draws the frame with the screen in view inside it.
pub(super) fn ui(ui: &mut Ui, work: &mut Work, frame: &Frame<'_>, cx: &Cx<'_>, out: &mut Outbox) {
    work.palette.keys(ui.ctx());
    let begins = regions::begins(ui);
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::L)) {
        out.wish(Wish::Lock);
    }
    let reviews = work.route == Route::Review && cx.has(AccountRole::Reviewer);
    let folded = reviews || cx.width < Width::Wide;
    let plain = |fill| egui::Frame::NONE.fill(fill);
    let bar = |panel: Panel, height, fill| {
        panel.exact_size(height).show_separator_line(false).resizable(false).frame(plain(fill))
    };
    let strip = bar(Panel::bottom("strip"), size::BAR_STATUS, cx.theme.ground)
        .show(ui, |ui| strip_ui(ui, frame, cx, out));
    let width = if folded { size::RAIL_FOLDED } else { size::RAIL };
    let rail =
        bar(Panel::left("rail"), width, cx.theme.ground).show(ui, |ui| rail_ui(ui, work, folded, cx, out));
    let top =
        bar(Panel::top("top"), size::BAR_TOP, cx.theme.panel).show(ui, |ui| top_ui(ui, work, frame, cx));
    let conversations = frame.facts.map_or(0, |facts| facts.conversations);
    let hint = work.hints.hint(conversations, cx).filter(|_| work.route != Route::Review).map(|hint| {
        bar(Panel::top("hint"), size::BAR_HINT, cx.theme.sunken)
            .show(ui, |ui| work.hints.ui(ui, hint, work.route, cx, out))
            .response
            .rect
    });
    let screen =
        egui::CentralPanel::default().frame(plain(cx.theme.panel)).show(ui, |ui| work.screen_ui(ui, cx, out));
    let regions = [rail, top, strip].map(|panel| panel.response.rect);
    let [rail, top, strip] = regions;
    let top = hint.map_or(top, |hint| top.union(hint));
    work.shortcuts.ui(ui, cx);
    palette_ui(ui, work, frame, cx, out);
    let screen = regions::of_screen(ui, screen.response.rect);
    if begins {
        regions::begin(ui, &[screen.clone(), vec![rail, top, strip]].concat());
    }
    regions::jump(ui, &[vec![rail, top], screen, vec![strip]].concat());
}

fn palette_ui(ui: &Ui, work: &mut Work, frame: &Frame<'_>, cx: &Cx<'_>, out: &mut Outbox) {
    // It asks the screens what they can do.
    let mut palette = std::mem::take(&mut work.palette);
    let cannot = |press: Press| {
        if press == shortcuts::NOTICES {
            return (!frame.notices).then(|| cx.tr.palette_no_notices());
        }
        work.cannot(press, cx)
    };
    let can = |act: ScreenAct| work.can(act, cx);
    let stand = Stand {
        tr: cx.tr,
        roles: cx.session.roles(),
        route: work.route,
        theme: frame.look.choice,
        density: cx.density,
        today: cx.today,
        cannot: &cannot,
        can: &can,
    };
    let doing = palette.ui(ui, &stand);
    work.palette = palette;
    if let Some(doing) = doing {
        palette::carry_out(work, doing, frame.look, out);
    }
}

fn rail_ui(ui: &mut Ui, work: &mut Work, folded: bool, cx: &Cx<'_>, out: &mut Outbox) {
    let rect = ui.max_rect();
    paint::upright(ui, rect.right() - 0.5, rect.top(), rect.bottom());
    ui.spacing_mut().item_spacing.y = 0.0;
    let head = vec2(rect.width(), size::BAR_TOP);
    ui.allocate_ui_with_layout(head, Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(if folded { (rect.width() - size::MARK_RAIL) / 2.0 } else { space::LARGE });
        mark(ui, size::MARK_RAIL);
        if !folded {
            ui.add(Label::new(cx.tr.window_title()).title());
        }
    });
    let foot = Rect::from_min_max(pos2(rect.left(), rect.bottom() - size::RAIL_FOOT), rect.max);
    let items = Rect::from_min_max(pos2(rect.left(), ui.cursor().top()), pos2(rect.right(), foot.top()));
    ui.scope_builder(UiBuilder::new().max_rect(items), |ui| {
        let (shown, waiting) = (work.route, work.queue.waiting());
        ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| rail::ui(ui, shown, waiting, folded, cx, out));
    });
    paint::hairline(ui, foot.left(), foot.right(), foot.top());
    ui.scope_builder(UiBuilder::new().max_rect(foot.shrink2(vec2(space::MEDIUM, 0.0))), |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| account_ui(ui, folded, work, cx, out));
    });
}

fn account_ui(ui: &mut Ui, folded: bool, work: &mut Work, cx: &Cx<'_>, out: &mut Outbox) {
    let account = cx.account();
    let roles = account.roles.iter().map(|role| cx.tr.account_role(role)).collect::<Vec<_>>();
    let about = cx.tr.menu_signed_in(&account.display_name);
    if folded {
        ui.add_space((size::RAIL_FOLDED - size::AVATAR) / 2.0 - space::MEDIUM);
        let picture = avatar::initials(ui, &account.display_name, &about);
        let picture = pressed(ui, &picture);
        picture.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &about));
        if picture.has_focus() {
            paint::ring(ui, picture.rect, size::AVATAR / 2.0);
        }
        account_menu_ui(&picture.on_hover_text(&about), work, cx, out);
        return;
    }
    avatar::initials(ui, &account.display_name, &about);
    let lines = vec2(ui.available_width(), size::RAIL_NAMES);
    ui.allocate_ui_with_layout(lines, Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let line = vec2(ui.available_width(), size::TARGET);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            let more = IconButton::new(icons::ICON_MORE_HORIZ, cx.tr.common_more_actions()).small();
            account_menu_ui(&ui.add(more), work, cx, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(&account.display_name).small().medium().strong().truncate());
            });
        });
        // The first role and how many more there are: the rail has no room for three.
        let all = cx.tr.list(&roles);
        let shown = match roles.as_slice() {
            [first, rest @ ..] if !rest.is_empty() => format!("{first} +{}", rest.len()),
            _ => all.clone(),
        };
        ui.add(Label::new(&shown).caption().muted()).on_hover_text(all);
    });
}

fn account_menu_ui(anchor: &egui::Response, work: &mut Work, cx: &Cx<'_>, out: &mut Outbox) {
    menu::under(anchor, |ui| {
        ui.set_min_width(size::MENU);
        if MenuItem::new(icons::ICON_SETTINGS, cx.tr.menu_settings()).show(ui).clicked() {
            out.wish(Wish::Go(Route::Settings));
        }
        if MenuItem::new(icons::ICON_KEYBOARD, cx.tr.menu_shortcuts()).keys("?").show(ui).clicked() {
            work.shortcuts.open();
        }
        if MenuItem::new(icons::ICON_LOCK, cx.tr.lock_now()).keys(shortcuts::LOCK).show(ui).clicked() {
            out.wish(Wish::Lock);
        }
        if MenuItem::new(icons::ICON_LOGOUT, cx.tr.common_sign_out()).show(ui).clicked() {
            out.wish(Wish::SignOut);
        }
    });
}

/// A small sign before a line of words.
pub(super) fn sign_ui(ui: &mut Ui, icon: MaterialIcon, colour: egui::Color32) -> Response {
    let side = vec2(size::ICON_CAPTION, size::ICON_CAPTION);
    let (rect, response) = ui.allocate_exact_size(side, Sense::hover());
    paint::icon(ui, rect.center(), icon, size::ICON_CAPTION, colour);
    response
}

fn top_ui(ui: &mut Ui, work: &mut Work, frame: &Frame<'_>, cx: &Cx<'_>) {
    let rect = ui.max_rect();
    paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
    let padding = if cx.width == Width::One { space::PANE_NARROW } else { space::PANE };
    ui.scope_builder(UiBuilder::new().max_rect(rect.shrink2(vec2(padding, 0.0))), |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let palette = if cx.width == Width::Wide {
                let button = Button::secondary(cx.tr.palette_title()).icon(icons::ICON_SEARCH);
                ui.add(button.keys(shortcuts::PALETTE))
            } else {
                ui.add(IconButton::new(icons::ICON_SEARCH, cx.tr.palette_title()))
            };
            if palette.clicked() {
                work.palette.open(ui.ctx());
            }
            ui.add(Pill::purpose(icons::ICON_VERIFIED_USER, purpose_word(cx.session.purpose, cx)));
            if frame.demo {
                let tint = cx.theme.verdict(Verdict::Partly);
                ui.add(Pill::tinted(tint, icons::ICON_INFO, cx.tr.window_demo()));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = ui.add(Label::new(work.route.title(cx.tr)).title());
                // A count is whole or not there: then it stands in the title's hover text.
                let scope = work.scope(cx);
                let line = paint::full_line(ui, Type::CONTROL, &scope, cx.theme.muted);
                if line.size().x <= ui.available_width() {
                    ui.add(Label::new(&scope).muted());
                } else {
                    title.on_hover_text(&scope);
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
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::TINY;
            let local = cx.tr.strip_local();
            if cx.width > Width::One {
                ui.add(Label::new(local).caption().muted());
            }
            sign_ui(ui, icons::ICON_LOCK, cx.theme.muted).on_hover_text(local);
            ui.add_space(space::MEDIUM);
            backup_ui(ui, cx, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                // A running job goes before the facts, which stand in Register, too.
                let job = cx.running.map(|running| (running, progress_words(&running.progress, cx)));
                let kept = job.as_ref().map_or(0.0, |(_, words)| job_width(ui, words, cx));
                let whole = ui.available_width();
                if let Some(facts) = frame.facts {
                    facts_ui(ui, facts, whole - kept, cx, out);
                }
                if let Some((running, words)) = job {
                    job_ui(ui, running, &words, cx, out);
                }
            });
        });
    });
}

fn caption_width(ui: &Ui, words: &str, cx: &Cx<'_>) -> f32 {
    paint::full_line(ui, Type::CAPTION.medium(), words, cx.theme.muted).size().x
}

fn job_width(ui: &Ui, words: &str, cx: &Cx<'_>) -> f32 {
    let link = paint::full_line(ui, Type::CONTROL.medium(), cx.tr.common_interrupt(), cx.theme.link);
    caption_width(ui, words, cx) + link.size().x + space::LARGE + 2.0 * space::SMALL
}

fn job_ui(ui: &mut Ui, running: &Running, words: &str, cx: &Cx<'_>, out: &mut Outbox) {
    ui.spacing_mut().item_spacing.x = space::SMALL;
    ui.add_space(space::LARGE);
    ui.add(Label::new(words).caption().medium().strong());
    // What is due is destroyed in any case: there is nothing to interrupt.
    let destroys = running.progress.stage == Stage::Destroying;
    // Nor can what the program does of itself be interrupted.
    let own = running.request == RequestId::default();
    if !destroys && !own && ui.add(Button::link(cx.tr.common_interrupt())).clicked() {
        out.wish(Wish::Interrupt(running.request));
    }
}

/// The facts that have room, the one that matters least last: a fact is whole or not there.
fn facts_ui(ui: &mut Ui, facts: &RetentionStatus, mut room: f32, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    let destroys = cx.running.is_some_and(|running| running.progress.stage == Stage::Destroying);
    let backlog = (facts.backlog > 0 && !destroys).then(|| tr.strip_backlog(facts.backlog));
    if let Some(words) = &backlog {
        room -= Pill::width(ui, words) + space::SMALL;
    }
    let next = facts.next_due.map(|(day, count)| {
        if day == facts.today.plus_days(1) {
            tr.strip_tomorrow(count)
        } else {
            tr.strip_next(count, &tr.date(day))
        }
    });
    let oldest = facts.oldest.map(|oldest| tr.strip_oldest(&tr.date(oldest)));
    let told = [Some(tr.strip_conversations(facts.conversations)), oldest, next];
    let mut shown: Vec<(usize, String)> = Vec::new();
    // What goes next is told before what is oldest.
    for (at, sign) in [(0, 0.0), (2, size::ICON_CAPTION + space::TINY), (1, 0.0)] {
        let Some(words) = told.get(at).cloned().flatten() else { continue };
        let width = caption_width(ui, &words, cx) + sign + caption_width(ui, DOT, cx) + 2.0 * space::SMALL;
        if width <= room {
            room -= width;
            shown.push((at, words));
        }
    }
    shown.sort_by_key(|(at, _)| *at);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = space::TINY + space::HAIR;
        for (place, (at, words)) in shown.iter().enumerate() {
            if place > 0 {
                ui.add(Label::new(DOT).caption().muted());
            }
            if *at == 2 {
                sign_ui(ui, icons::ICON_AUTO_DELETE, cx.theme.muted);
            }
            fact_ui(ui, words, Wish::Register(RegisterTab::Retention), out);
        }
    });
    if let Some(words) = backlog {
        ui.add(Pill::tinted(cx.theme.verdict(Verdict::Incorrect), icons::ICON_WARNING, &words));
    }
}

/// Lets something drawn be pressed. The control needs an id of its own: egui takes the focus from an id that has
/// registered once without the wish to have it.
fn pressed(ui: &Ui, drawn: &egui::Response) -> egui::Response {
    ui.interact(drawn.rect, drawn.id.with("pressed"), Sense::click())
}

/// The last backup. Where there is no room its sign stays, with the words in its hover.
fn backup_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
    let Some(upkeep) = cx.upkeep else { return };
    let words = match upkeep.last_backup {
        Some(at) => cx.tr.strip_backup(&cx.tr.relative_time(at, cx.today)),
        None => cx.tr.strip_no_backup().to_owned(),
    };
    let (icon, verdict) = if upkeep.backup_is_old(cx.now) {
        (icons::ICON_WARNING, Verdict::Partly)
    } else {
        (icons::ICON_CHECK_CIRCLE, Verdict::Correct)
    };
    let supervisor = cx.has(AccountRole::Supervisor);
    let tab = if supervisor { RegisterTab::Backups } else { RegisterTab::Check };
    if cx.width == Width::Wide {
        fact_ui(ui, &words, Wish::Register(tab), out);
    }
    sign_ui(ui, icon, cx.theme.verdict(verdict).fg).on_hover_text(&words);
    ui.add_space(space::MEDIUM);
}

/// A fact leads to its place in Register.
fn fact_ui(ui: &mut Ui, words: &str, wish: Wish, out: &mut Outbox) {
    let text = ui.add(Label::new(words).caption().muted());
    let line = pressed(ui, &text);
    line.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, words));
    if line.has_focus() {
        paint::ring(ui, line.rect.expand(stroke::LINE), radius::HIT);
    }
    if line.clicked() {
        out.wish(wish);
    }
}

/// "Importing 64 %, about 40 s left": never a rate that has not settled.
pub(super) fn progress_words(progress: &Progress, cx: &Cx<'_>) -> String {
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
