//! What leaves by the clipboard: the placeholder that is stored, not the icon and word that are shown.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Context, FullOutput, Id, OutputCommand};

use crate::domain::Kind;

/// Copied text has the placeholder that is stored, not the icon and word that are shown.
pub(super) struct Stored;

type Shown = BTreeMap<String, Kind>;

impl Stored {
    fn id() -> Id {
        Id::unique("chips as they are stored")
    }

    /// Remembers how the chip of a kind is shown.
    pub(super) fn remember(ctx: &Context, shown: &str, kind: Kind) {
        ctx.data_mut(|data| {
            let known: &mut Arc<Shown> = data.get_temp_mut_or_default(Self::id());
            if !known.contains_key(shown) {
                Arc::make_mut(known).insert(shown.to_owned(), kind);
            }
        });
    }

    fn text(ctx: &Context, copied: &str) -> String {
        let known: Arc<Shown> = ctx.data(|data| data.get_temp(Self::id())).unwrap_or_default();
        let mut text = copied.to_owned();
        for (shown, kind) in known.iter() {
            text = text.replace(shown.as_str(), kind.placeholder());
        }
        text
    }
}

impl egui::Plugin for Stored {
    fn debug_name(&self) -> &'static str {
        "chips-as-stored"
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        for command in &mut output.platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                *text = Self::text(ctx, text);
            }
        }
    }
}

/// Makes copied text be what is stored. Called once.
pub fn install(ctx: &Context) {
    ctx.add_plugin(Stored);
}
