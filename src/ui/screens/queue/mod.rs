//! Queue: a reviewer's own items in open rounds, each round with how far it is and its last day, and the next one to be
//! taken.

mod data;
mod rows;

use crate::domain::{QueueItem, QueueRound, RoundId};
use crate::text::Tr;
use crate::ui::acts::Can;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::faces::unready_ui;
use crate::ui::keys;
use crate::ui::queue::Queue;
use crate::ui::regions::{self, Region};
use crate::ui::route::Route;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, Empty, Label, ListState, VirtualList, paint};
use data::Line;
use egui::{Align, Frame, Key, Layout, Margin, Modifiers, Rect, Ui, UiBuilder, vec2};
use egui_material_icons::icons::ICON_INBOX;

/// State of the screen.
#[derive(Default)]
pub struct QueueScreen {
    list: ListState,
    /// The list gets the focus in the next frame.
    focus: bool,
}

/// What is asked for.
enum Ask {
    /// The next item, of one round or of any.
    Take(Option<RoundId>),
    /// This item.
    Open(QueueItem),
    /// The finished items of a round once more.
    Through(RoundId),
}

/// Whether anything of one's own can be gone through.
pub fn can_go_through(queue: &Queue, tr: Tr) -> Can {
    Can::with(queue.rounds(), tr, |rounds| {
        data::finished(rounds).is_none().then(|| tr.palette_nothing_finished())
    })
}

/// Goes through the first round of which something is finished.
pub fn go_through(queue: &mut Queue, out: &mut Outbox) {
    if let Some(round) = queue.rounds().ready().and_then(|rounds| data::finished(rounds)) {
        queue.go_through(round, out);
    }
}

impl QueueScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, queue: &Queue, cx: &Cx<'_>) -> String {
        cx.tr.queue_waiting(queue.waiting())
    }

    /// It comes into view.
    pub fn entered(&mut self, queue: &mut Queue, cx: &Cx<'_>, out: &mut Outbox) {
        queue.reload(cx, out);
        self.list.selected = None;
        self.focus = true;
    }

    /// Why Enter, pressed by the palette, would take nothing now; `None`: it does what the foot offers.
    pub fn cannot(&self, queue: &Queue, tr: Tr) -> Option<&'static str> {
        let rounds = queue.rounds().ready().map(Vec::as_slice).unwrap_or_default();
        if rounds.is_empty() {
            return Some(tr.queue_empty_title());
        }
        if self.list.selected.is_some() {
            return Some(tr.palette_row_chosen());
        }
        let takes = !matches!(offered(rounds), Ask::Through(_));
        (takes && queue.has_nothing()).then(|| tr.queue_nothing_taken())
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, queue: &mut Queue, cx: &Cx<'_>, out: &mut Outbox) {
        ui.painter().rect_filled(ui.max_rect(), 0.0, cx.theme.panel);
        queue.refresh(cx, out);
        if unready_ui(ui, queue.rounds(), cx.density.row_two(), cx) {
            queue.reload(cx, out);
        }
        let ask = match queue.rounds().ready() {
            None => None,
            Some(rounds) if rounds.is_empty() => {
                let actions = [cx.tr.review_to_conversations()];
                let face = Empty::new(ICON_INBOX, cx.tr.queue_empty_title(), cx.tr.queue_empty_body());
                if face.actions(&actions).show(ui).is_some() {
                    out.wish(Wish::Go(Route::Conversations));
                }
                None
            }
            Some(rounds) => self.rounds_ui(ui, rounds, queue.has_nothing(), cx),
        };
        match ask {
            Some(Ask::Take(round)) => queue.take(round, out),
            Some(Ask::Open(item)) => queue.open(item, out),
            Some(Ask::Through(round)) => queue.go_through(round, out),
            None => {}
        }
    }

    fn rounds_ui(&mut self, ui: &mut Ui, rounds: &[QueueRound], nothing: bool, cx: &Cx<'_>) -> Option<Ask> {
        ui.spacing_mut().item_spacing.y = 0.0;
        notes_ui(ui, rounds, cx);
        let room = ui.available_rect_before_wrap();
        let (list, foot) = room.split_top_bottom_at_y(room.bottom() - size::FOOT_ACTION);
        regions::name(ui, Region::List, list);
        regions::name(ui, Region::Foot, foot);
        let mut place = ui.new_child(UiBuilder::new().id_salt("rounds").max_rect(list));
        let ask = self.list_ui(&mut place, rounds, cx);
        let mut place = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(foot));
        let foot = Foot { enter: self.list.selected.is_none(), nothing, rect: foot };
        ask.or(foot_ui(&mut place, foot, rounds, cx))
    }

    fn list_ui(&mut self, ui: &mut Ui, rounds: &[QueueRound], cx: &Cx<'_>) -> Option<Ask> {
        let lines = data::lines(rounds);
        let list = VirtualList::new("queue", cx.tr.queue_items(), lines.len() as u64, cx.density.row_two());
        keys::focus(ui, &mut self.focus, list.id());
        // Enter does what the foot offers until a row is chosen, which it opens then.
        let focused = ui.memory(egui::Memory::focused).is_none_or(|focused| focused == list.id());
        let free = focused && self.list.selected.is_none() && keys::are_free(ui.ctx());
        if free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
            return Some(offered(rounds));
        }
        let line = |at: u64| lines.get(at as usize);
        let name = |at: u64| line(at).map_or_else(String::new, |line| line.name(cx));
        let mut through = None;
        let output = list.show(ui, &mut self.list, &name, |ui, at| match line(at.row) {
            Some(Line::Round(round)) if rows::round_ui(ui, round, cx) => {
                through = Some(Ask::Through(round.round));
            }
            Some(Line::Item(item)) => rows::item_ui(ui, item, at.selected, cx),
            Some(Line::Round(_)) | None => {}
        });
        let opened = output.opened.and_then(line).map(|line| match line {
            Line::Round(round) => Ask::Take(Some(round.round)),
            Line::Item(item) => Ask::Open((*item).clone()),
        });
        through.or(opened)
    }
}

/// That nothing waits, and what a blind review is.
fn notes_ui(ui: &mut Ui, rounds: &[QueueRound], cx: &Cx<'_>) {
    let (idle, blind) = (data::is_idle(rounds), data::blind(rounds, cx.tr));
    if !idle && blind.is_none() {
        return;
    }
    let whole = ui.max_rect().x_range();
    Frame::NONE.inner_margin(Margin::symmetric(space::PANE as i8, space::MEDIUM as i8)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        if idle {
            ui.add(Label::new(cx.tr.queue_empty_title()).text().semibold().strong().wrap());
            ui.add(Label::new(&cx.tr.queue_close_on(&data::closing(rounds, cx.tr))).muted().wrap());
        }
        if let Some(blind) = &blind {
            ui.add(Label::new(blind).caption().muted().wrap());
        }
    });
    paint::hairline(ui, whole.min, whole.max, ui.min_rect().bottom());
}

/// What Enter does while no row is chosen: the next one, or, where nothing waits, what is finished once more.
fn offered(rounds: &[QueueRound]) -> Ask {
    let through = if data::is_idle(rounds) { data::finished(rounds) } else { None };
    through.map_or(Ask::Take(None), Ask::Through)
}

/// What the foot needs to know.
#[derive(Clone, Copy)]
struct Foot {
    /// Whether Enter does what it offers.
    enter: bool,
    /// Whether it is known that nothing can be taken.
    nothing: bool,
    /// Where it stands.
    rect: Rect,
}

/// What is asked for. Where nothing of one's own waits, a colleague's can still be taken.
fn foot_ui(
    ui: &mut Ui,
    Foot { enter, nothing, rect }: Foot,
    rounds: &[QueueRound],
    cx: &Cx<'_>,
) -> Option<Ask> {
    paint::hairline(ui, rect.left(), rect.right(), rect.top() + 0.5);
    let inner = rect.shrink2(vec2(space::PANE, 0.0));
    let layout = Layout::left_to_right(Align::Center);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
    ui.spacing_mut().item_spacing.x = space::MEDIUM;
    let tr = cx.tr;
    let nothing = nothing.then(|| tr.queue_nothing_taken());
    let with_key = |button: Button<'static>| {
        let button = button.height(size::CONTROL_FORM);
        if enter { button.keys(tr.common_key_enter()) } else { button }
    };
    let offered = offered(rounds);
    if !matches!(offered, Ask::Through(_)) {
        let take = with_key(Button::primary(tr.queue_take())).disabled_if(nothing);
        return ui.add(take).clicked().then_some(offered);
    }
    if ui.add(with_key(Button::primary(tr.queue_through()))).clicked() {
        return Some(offered);
    }
    let take = Button::secondary(tr.queue_take()).height(size::CONTROL_FORM).disabled_if(nothing);
    ui.add(take).clicked().then_some(Ask::Take(None))
}
