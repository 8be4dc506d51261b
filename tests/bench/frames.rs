//! What a frame of the Conversations and Review screens costs the main thread, and how long the window takes from
//! its start to its first frame.

use crate::filled::{LONGEST, clock, filled};
use crate::goals::{Goals, Spread};
use crate::support::window::{Opening, SIZE, Window};
use crate::support::{PASSWORD, SUPERVISOR};
use egui::{Event, Key, Modifiers, MouseWheelUnit, TouchPhase, vec2};
use seula::engine::{Clock as _, ManualClock};
use std::time::Instant;

/// Frames of each measurement.
const FRAMES: usize = 300;

/// Goal with 200,000 conversations and a transcript of 500 messages: 4 ms in the middle; first frame in 1 s.
pub(crate) fn run(n: u64, goals: &mut Goals) {
    let (engine, path) = filled(n);
    drop(engine);
    // Its supervisor reviews, too.
    rusqlite::Connection::open(&path).unwrap().execute("UPDATE account SET roles = 7", []).unwrap();
    let clock = clock();
    let mut starts: Vec<f64> = (0..5)
        .map(|_| {
            let began = Instant::now();
            let mut window = Window::open(&path, &clock, Opening::default());
            let title = window.tr.sign_in_title();
            window.until_label(title);
            began.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    println!("{n} conversations; p50 / p95 / max in ms by the clock, mean CPU of the thread");
    let start = Spread::of(&mut starts);
    println!("{:<44} {start}", "start to the sign-in");
    goals.within("start to the sign-in, ms", start.p50, 1000.0);

    let mut window = Window::open(&path, &clock, Opening::default());
    let tr = window.tr;
    window.sign_in(SUPERVISOR, PASSWORD);
    window.until_gone(tr.common_loading());
    window.key(Key::ArrowDown);
    window.steps(20);
    let list = egui::pos2(400.0, 500.0);
    let transcript = egui::pos2(SIZE.x - 250.0, 500.0);
    measure(&mut window, goals, "conversations, still", None);
    measure(&mut window, goals, "conversations, list scrolled", Some(list));

    window.key(Key::Home);
    typed(&mut window, &clock, &format!("length:{LONGEST}.."));
    window.until("the longest row", |harness| shows(harness, "0 Hei! Numeroni"));
    let phone = tr.kind(seula::domain::Kind::Phone);
    let row = format!("0 Hei! Numeroni on {phone}. Kauanko jatkoluvan käsittely kestää nyt?");
    window.click(egui::accesskit::Role::Label, &row);
    window.until("the longest transcript", |harness| shows(harness, "Voit jatkaa työntekoa"));
    measure(&mut window, goals, "conversations, long transcript", None);
    measure(&mut window, goals, "conversations, long transcript scrolled", Some(transcript));

    window.press(tr.menu_review());
    window.until_label(&tr.review_answer_was(1, (LONGEST / 2) as u64));
    measure(&mut window, goals, "review, long transcript", None);
    measure(&mut window, goals, "review, long transcript scrolled", Some(egui::pos2(500.0, 500.0)));
}

/// Searches in Conversations for this line, in place of what stands in the field.
pub(crate) fn typed(window: &mut Window, clock: &ManualClock, line: &str) {
    window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.steps(3);
    window.harness_mut().event(Event::Text(line.to_owned()));
    window.steps(3);
    clock.set(seula::domain::Timestamp(clock.now().0 + 400));
    window.key(Key::Enter);
}

/// The wheel is turned by so many points, upwards.
pub(crate) fn wheel(points: f32) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, points),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: egui::MouseWheelSource::Wheel,
    }
}

fn shows(harness: &egui_kittest::Harness<'static, seula::ui::App>, part: &str) -> bool {
    use egui_kittest::kittest::Queryable as _;
    harness.query_all_by_label_contains(part).next().is_some()
}

fn measure(window: &mut Window, goals: &mut Goals, name: &str, scrolled: Option<egui::Pos2>) {
    let (mut frames, mut shapes) = (Vec::new(), Vec::new());
    let before = cpu_ms();
    for at in 0..FRAMES {
        if let Some(pointer) = scrolled {
            window.harness_mut().event(Event::PointerMoved(pointer));
            window.harness_mut().event(wheel(if at < FRAMES * 2 / 3 { -120.0 } else { 120.0 }));
        }
        frames.push(clocked(|| window.harness_mut().step()));
        let output = window.harness().output();
        let drawn = output.shapes.clone();
        let context = window.harness().ctx.clone();
        shapes.push(clocked(|| drop(context.tessellate(drawn, 1.0))));
    }
    let cpu = (cpu_ms() - before) / FRAMES as f64;
    let (frames, shapes) = (Spread::of(&mut frames), Spread::of(&mut shapes));
    println!("{name:<44} {frames} | triangles {shapes} | CPU {cpu:.2}");
    goals.within(&format!("{name}, CPU ms of a frame"), cpu, 4.0);
}

fn clocked(act: impl FnOnce()) -> f64 {
    let began = Instant::now();
    act();
    began.elapsed().as_secs_f64() * 1000.0
}

/// Milliseconds that this thread has worked: what a busy machine does not change. Some kernels count in ticks of
/// 4 ms, so only sums over many frames say something.
pub(crate) fn cpu_ms() -> f64 {
    schedule_ms(0)
}

/// Milliseconds that this thread could have worked, and waited for a processor.
pub(crate) fn waited_ms() -> f64 {
    schedule_ms(1)
}

fn schedule_ms(field: usize) -> f64 {
    let facts = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    facts.split(' ').nth(field).and_then(|nanos| nanos.parse::<f64>().ok()).unwrap_or(0.0) / 1e6
}
