//! What was promised and whether it was kept: every figure with a goal prints it, and the run fails if one is missed
//! (`src/docs/figures.md`).

/// How much longer than promised a time may be before it counts as missed: the promise is for the machine of a desk
/// that has nothing else to do.
const SLACK: f64 = 1.5;

/// The goals of one run.
#[derive(Default)]
pub(crate) struct Goals {
    kept: usize,
    missed: Vec<String>,
}

impl Goals {
    /// A ratio or a size, which another machine or other work beside it does not change.
    pub(crate) fn at_most(&mut self, what: &str, found: f64, most: f64) {
        self.judge(what, found, "≤", most, found <= most);
    }

    /// The same, from below.
    pub(crate) fn no_less(&mut self, what: &str, found: f64, least: f64) {
        self.judge(what, found, "≥", least, found >= least);
    }

    /// A time, in any unit.
    pub(crate) fn within(&mut self, what: &str, took: f64, most: f64) {
        self.judge(what, took, "≤", most, took <= most * SLACK);
    }

    /// How much is done in a time.
    pub(crate) fn at_rate(&mut self, what: &str, found: f64, least: f64) {
        self.judge(what, found, "≥", least, found >= least / SLACK);
    }

    fn judge(&mut self, what: &str, found: f64, sign: &str, goal: f64, kept: bool) {
        let line = format!("{what}: {found:.3}, goal {sign} {goal}");
        println!("  {} {line}", if kept { "kept  " } else { "MISSED" });
        if kept {
            self.kept += 1;
        } else {
            self.missed.push(line);
        }
    }

    /// Says it once more at the end; whether all were kept.
    pub(crate) fn all_kept(&self) -> bool {
        println!("{} goals kept, {} missed", self.kept, self.missed.len());
        for line in &self.missed {
            println!("  MISSED {line}");
        }
        self.missed.is_empty()
    }
}

/// Median, 95th percentile and maximum of some measured times.
#[derive(Clone, Copy)]
pub(crate) struct Spread {
    pub(crate) p50: f64,
    pub(crate) p95: f64,
    pub(crate) max: f64,
}

impl Spread {
    pub(crate) fn of(times: &mut [f64]) -> Self {
        times.sort_by(f64::total_cmp);
        let at = |part: f64| {
            let place = (times.len() as f64 * part) as usize;
            times.get(place).or(times.last()).copied().unwrap_or(0.0)
        };
        Self { p50: at(0.5), p95: at(0.95), max: at(1.0) }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:6.2} / {:6.2} / {:6.2}", self.p50, self.p95, self.max)
    }
}
