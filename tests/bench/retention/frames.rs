//! The next month's conversations destroyed by one program while another one's window is looked at: how long its frames
//! take meanwhile. Somebody searches and scrolls in it as fast as a display shows frames.

use super::{MONTH, RUN, ended, to_day};
use crate::filled::until_idle;
use crate::frames::{cpu_ms, typed, waited_ms, wheel};
use crate::goals::{Goals, Spread};
use crate::support::window::{Opening, Window};
use crate::support::{PASSWORD, SUPERVISOR, start};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use seula::domain::{RetentionStatus, RunState, Timestamp};
use seula::engine::ops::retention;
use seula::engine::{Clock as _, Engine, ManualClock};
use std::collections::VecDeque;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What a window shows.
type Drawn = egui_kittest::Harness<'static, seula::ui::App>;

/// Goal: no frame takes longer.
const FRAME_MS: f64 = 50.0;
/// A display shows so many frames a second.
const A_SECOND: u32 = 60;
/// Frames between two letters that are typed.
const LETTER: usize = 5;
/// Frames for which typing rests before it is searched for: a quarter of a second.
const REST: usize = 15;
/// Frames for which what was found is scrolled down, and then up again.
const SCROLLED: [usize; 2] = [80, 40];
/// A place in the list.
const LIST: egui::Pos2 = egui::pos2(400.0, 500.0);

/// Of a register of which nothing is due on the clock's day. This engine destroys, on the day that is a month later.
pub(super) fn run(
    path: &Path,
    engine: &Engine,
    clock: &Arc<ManualClock>,
    lines: &[String],
    goals: &mut Goals,
) {
    // What a program does once a day is done before the window is there.
    let other = start(path, Arc::<ManualClock>::clone(clock));
    until_idle(&other, path);
    drop(other);
    let mut window = Window::open(path, clock, Opening::default());
    let tr = window.tr;
    window.sign_in(SUPERVISOR, PASSWORD);
    window.until_gone(tr.common_loading());
    let doomed = number(path, "SELECT number FROM conv ORDER BY due_on, id LIMIT 1");
    typed(&mut window, clock, &format!("number:{doomed}"));
    let rows = |harness: &Drawn| harness.query_all_by_role(Role::ListBoxOption).count();
    window.until("what will be destroyed", move |harness| rows(harness) == 1);

    // A program in which nothing happens looks at the day by itself after half a minute: that begins now.
    engine.call(retention::Command::Run { on_its_own: false }).unwrap();
    to_day(clock, 3 * MONTH);
    // The screen was locked meanwhile; what is due now is hidden in it, whoever destroys it.
    window.until_label(tr.sign_in_title());
    window.type_secret(tr.sign_in_password_or_code(), PASSWORD);
    window.key(Key::Enter);
    window.until_label(tr.conversations_no_match_title());
    window.press(tr.common_clear_filters());
    window.until("all that stay", move |harness| rows(harness) > 1);

    let mut drawn = Frames::default();
    let mut hand = Hand::new(lines);
    let (began, begun_at) = (Instant::now(), clock.now());
    engine.send(RUN, retention::Command::Run { on_its_own: false }).unwrap();
    let status = loop {
        clock.set(Timestamp(begun_at.0 + began.elapsed().as_millis() as i64));
        drawn.draw(&mut window, hand.event());
        if let Some(status) = ended(engine) {
            break status;
        }
    };
    assert!(status.destroyed > 0, "the window was looked at beside nothing");
    drawn.tell(&status, began.elapsed(), hand.turns, goals);
    goals.no_less("destruction beside a window verified", f64::from(status.state == RunState::Verified), 1.0);

    // Under way it may be in the middle of a word.
    window.steps(2);
    typed(&mut window, clock, &format!("number:{doomed}"));
    window.until_label(tr.conversations_no_match_title());
    assert_eq!(number(path, &format!("SELECT count(*) FROM conv WHERE number = {doomed}")), 0);
}

fn number(path: &Path, statement: &str) -> i64 {
    let plain = rusqlite::Connection::open(path).unwrap();
    plain.query_row(statement, [], |row| row.get(0)).unwrap()
}

/// What somebody does at the window, an event a frame: types words, reads on in what is found, empties the field, reads on
/// in the whole list.
struct Hand {
    lines: Vec<String>,
    turns: usize,
    next: VecDeque<Option<Event>>,
}

impl Hand {
    /// With these lines; those with fields would leave filters for the next ones.
    fn new(lines: &[String]) -> Self {
        let words = lines.iter().filter(|line| !line.contains(':'));
        let lines: Vec<String> = words.flat_map(|line| [line.clone(), String::new()]).collect();
        assert!(!lines.is_empty(), "there is nothing to search for");
        Self { lines, turns: 0, next: VecDeque::new() }
    }

    /// What comes in the next frame.
    fn event(&mut self) -> Option<Event> {
        if self.next.is_empty() {
            self.turn();
        }
        self.next.pop_front().flatten()
    }

    fn turn(&mut self) {
        let line = self.lines.get(self.turns % self.lines.len()).cloned().unwrap_or_default();
        self.turns += 1;
        // The field is entered with its words selected.
        self.press(Modifiers::COMMAND, Key::F);
        self.rest(2);
        self.press(Modifiers::NONE, Key::Backspace);
        for letter in line.chars() {
            self.next.push_back(Some(Event::Text(letter.to_string())));
            self.rest(LETTER);
        }
        self.rest(REST);
        self.press(Modifiers::NONE, Key::Enter);
        self.next.push_back(Some(Event::PointerMoved(LIST)));
        for (frames, down) in SCROLLED.into_iter().zip([-120.0, 120.0]) {
            self.next.extend((0..frames).map(|_| Some(wheel(down))));
        }
    }

    fn rest(&mut self, frames: usize) {
        self.next.extend((0..frames).map(|_| None));
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        let key = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        let held = |modifiers| Some(Event::ModifiersChanged(modifiers));
        self.next.extend([held(modifiers), Some(key(true)), Some(key(false)), held(Modifiers::NONE)]);
    }
}

/// The frames that were drawn, in milliseconds: layout and triangles together.
#[derive(Default)]
struct Frames {
    /// By the clock.
    lasted: Vec<f64>,
    /// That the thread has worked.
    own: Vec<f64>,
    /// By the clock, without what the thread waited for a processor: work, and waiting for others of the program.
    held: Vec<f64>,
}

impl Frames {
    /// Draws one, and waits until a display would show the next.
    fn draw(&mut self, window: &mut Window, event: Option<Event>) {
        let (began, worked, waited) = (Instant::now(), cpu_ms(), waited_ms());
        if let Some(event) = event {
            window.harness_mut().event(event);
        }
        // With one event at most this is one frame.
        window.harness_mut().step();
        let drawn = window.harness().output().shapes.clone();
        drop(window.harness().ctx.tessellate(drawn, 1.0));
        let lasted = began.elapsed();
        let millis = lasted.as_secs_f64() * 1000.0;
        self.lasted.push(millis);
        self.own.push(cpu_ms() - worked);
        self.held.push(millis - (waited_ms() - waited));
        std::thread::sleep((Duration::from_secs(1) / A_SECOND).saturating_sub(lasted));
    }

    fn tell(mut self, status: &RetentionStatus, took: Duration, turns: usize, goals: &mut Goals) {
        let count = self.lasted.len();
        let worked: f64 = self.own.iter().sum();
        let over = |times: &[f64]| times.iter().filter(|millis| **millis > FRAME_MS).count();
        let [by_clock, own_over, held_over] = [&self.lasted, &self.own, &self.held].map(|times| over(times));
        let [lasted, own, held] =
            [&mut self.lasted, &mut self.own, &mut self.held].map(|times| Spread::of(times));
        println!(
            "retention: {} conversations destroyed in {:.1} s beside a window that was looked at; it ended as {}",
            status.destroyed,
            took.as_secs_f64(),
            status.state.code(),
        );
        println!("  {count} frames, {turns} searches typed; p50 / p95 / max in ms; over {FRAME_MS} ms");
        println!("  by the clock                      {lasted}; {by_clock}");
        println!("  without waiting for a processor   {held}; {held_over}");
        println!("  worked                            {own}; {own_over}; mean {:.2}", worked / count as f64);
        // Where the kernel does not tell what a thread has worked, the clock is all there is.
        let judged = if worked > 0.0 { own_over } else { by_clock };
        goals.at_most("frames over 50 ms beside a destruction", judged as f64, 0.0);
    }
}
