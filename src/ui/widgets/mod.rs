//! What the screens are built of. Every widget has a name in the accessibility tree, shows a ring when the
//! keyboard is on it, and takes its colours and sizes from the theme; no widget holds a word of its own.

pub mod avatar;
pub mod bar;
pub mod button;
pub mod card;
pub mod chat_copy;
mod chat_places;
pub mod chat_text;
pub mod check_box;
pub mod chip;
pub mod combo;
pub mod date_field;
pub mod dialog;
pub mod divider;
pub mod empty;
pub mod field;
pub mod icon_button;
pub mod key_cap;
pub mod label;
mod list_keys;
pub mod list_row;
pub mod mark;
pub mod menu;
pub mod message;
pub mod paint;
pub mod password_field;
pub mod pill;
pub mod rtl;
pub mod search_field;
pub mod segmented;
pub mod stepper;
pub mod tabs;
pub mod text_field;
pub mod toast;
mod toast_place;
pub mod transcript;
pub mod verdict_button;
pub mod verdict_sign;
pub mod virtual_list;

pub use avatar::{avatar, initials};
pub use bar::{bar, progress, verdict_bar};
pub use button::Button;
pub use card::{Card, fact, stat_tile};
pub use chat_text::ChatText;
pub use check_box::{check_box, choice_card, radio};
pub use chip::{ChipWords, chip};
pub use combo::Combo;
pub use date_field::{CalendarWords, DateField, DateState};
pub use dialog::{Answer, Dialog};
pub use divider::divider;
pub use empty::{Empty, skeleton};
pub use icon_button::IconButton;
pub use key_cap::key_cap;
pub use label::Label;
pub use list_row::{ListRow, stacked};
pub use mark::mark;
pub use menu::MenuItem;
pub use message::{Foot, MessageView};
pub use password_field::{PasswordField, Secret};
pub use pill::{FilterPill, Filtered, Pill};
pub use search_field::SearchField;
pub use segmented::Segmented;
pub use stepper::stepper;
pub use tabs::tabs;
pub use text_field::TextField;
pub use toast::{Toast, Toasts, Tone};
pub use transcript::{Transcript, TranscriptState};
pub use verdict_button::VerdictButton;
pub use verdict_sign::verdict_sign;
pub use virtual_list::{ListOutput, ListState, RowAt, VirtualList};

#[cfg(test)]
mod gallery;
#[cfg(test)]
mod tests;
