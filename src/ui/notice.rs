//! Toasts: what happened, in the language of the interface, with details that can be copied.

use crate::text::Tr;
use crate::ui::cx::Notice;
use crate::ui::widgets::toast::{Toast, Toasts, Tone};
use egui::Context;
use std::collections::BTreeMap;

/// The toasts that are up.
#[derive(Default)]
pub struct Notices {
    waiting: Vec<Notice>,
    up: Toasts,
    details: BTreeMap<u64, String>,
}

impl Notices {
    /// Adds one.
    pub fn push(&mut self, notice: Notice) {
        if self.waiting.last() != Some(&notice) {
            self.waiting.push(notice);
        }
    }

    /// Takes back a warning that is not so any more.
    pub fn take_back(&mut self, warning: &str) {
        self.waiting.retain(|notice| !matches!(notice, Notice::Warning(text) if text == warning));
        self.up.take_down(warning);
    }

    /// Whether this warning waits to be shown.
    #[cfg(test)]
    pub(super) fn warns(&self, warning: &str) -> bool {
        self.waiting.iter().any(|notice| matches!(notice, Notice::Warning(text) if text == warning))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.up.is_empty()
    }

    /// Drops all.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Draws them.
    pub fn ui(&mut self, ctx: &Context, tr: Tr) {
        for notice in self.waiting.drain(..) {
            match notice {
                Notice::Success(text) => {
                    self.up.push(Toast::new(Tone::Success, text, ""));
                }
                Notice::Written(text, detail) => {
                    self.up.push(Toast::new(Tone::Success, text, detail));
                }
                Notice::Warning(text) => {
                    self.up.push(Toast::new(Tone::Warning, text, ""));
                }
                Notice::Failure(error) => {
                    let toast =
                        Toast::new(Tone::Error, error.message(tr), "").action(tr.common_copy_details());
                    self.details.insert(self.up.push(toast), error.to_string());
                }
            }
        }
        let more = |count: usize| tr.common_more_notices(count as u64);
        if let Some(pressed) = self.up.show(ctx, tr.common_close(), &more)
            && let Some(details) = self.details.remove(&pressed)
        {
            ctx.copy_text(details);
        }
    }
}
