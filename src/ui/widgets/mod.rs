//! What the screens are built of. Every widget has a name in the accessibility tree, shows a ring when the
//! keyboard is on it, and takes its colours and sizes from the theme; no widget holds a word of its own.

pub mod avatar;
pub mod button;
pub mod chat_text;
pub mod chip;
pub mod dialog;
pub mod field;
pub mod icon_button;
pub mod key_cap;
pub mod label;
pub mod list_row;
pub mod message;
pub mod paint;
pub mod password_field;
pub mod pill;
pub mod rtl;
pub mod search_field;
pub mod text_field;
pub mod transcript;
pub mod verdict_sign;
pub mod virtual_list;

pub use avatar::avatar;
pub use button::Button;
pub use chat_text::ChatText;
pub use chip::{ChipWords, chip};
pub use dialog::{Answer, Dialog};
pub use icon_button::IconButton;
pub use label::Label;
pub use list_row::{ListRow, stacked};
pub use message::{Foot, MessageView};
pub use password_field::{PasswordField, Secret};
pub use pill::{FilterPill, Filtered, Pill};
pub use search_field::SearchField;
pub use text_field::TextField;
pub use transcript::{Transcript, TranscriptState};
pub use verdict_sign::verdict_sign;
pub use virtual_list::{ListOutput, ListState, RowAt, VirtualList};

#[cfg(test)]
mod gallery;
