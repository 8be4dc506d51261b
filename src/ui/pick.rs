//! The system's file dialog, on its own thread: the window never waits for it.

use crate::ui::cx::{Pick, Picked};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// What came of a file dialog. `None`: cancelled, or the desktop has no dialog — the system does not tell which.
pub type PickResult = Option<Picked>;

/// The name that is suggested for a new register.
const NEW_REGISTER: &str = "register.seula";

/// Runs file dialogs and hands their results over.
pub struct Picker {
    sender: SyncSender<PickResult>,
    receiver: Receiver<PickResult>,
}

impl Default for Picker {
    fn default() -> Self {
        let (sender, receiver) = sync_channel(8);
        Self { sender, receiver }
    }
}

impl Picker {
    /// Opens a dialog; `wake` is called when it closes.
    pub fn open(&self, pick: Pick, title: String, wake: impl Fn() + Send + 'static) {
        let sender = self.sender.clone();
        let started = std::thread::Builder::new().name("seula-file-dialog".to_owned()).spawn(move || {
            // The window may have been closed meanwhile: then nobody waits for the result.
            if sender.send(choose(pick, title)).is_ok() {
                wake();
            }
        });
        if started.is_err() {
            // Without a thread there is no dialog: the path field beside it still works.
            drop(self.sender.try_send(None));
        }
    }

    /// The results that have come since the last call.
    pub fn results(&self) -> Vec<PickResult> {
        self.receiver.try_iter().collect()
    }
}

fn choose(pick: Pick, title: String) -> PickResult {
    let dialog = rfd::FileDialog::new().set_title(title);
    match pick {
        Pick::Import => dialog.pick_files().map(Picked::Import),
        Pick::ImportFolder => dialog.pick_folders().map(Picked::Import),
        Pick::Report(name) => {
            dialog.set_file_name(name).add_filter("CSV", &["csv"]).save_file().map(Picked::Report)
        }
        Pick::Log(name) => {
            dialog.set_file_name(name).add_filter("CSV", &["csv"]).save_file().map(Picked::Log)
        }
        // A table or a page: the suggested name says which.
        Pick::Figures(name) => dialog.set_file_name(name).save_file().map(Picked::Figures),
        Pick::Handout(name) => {
            dialog.set_file_name(name).add_filter("HTML", &["html"]).save_file().map(Picked::Handout)
        }
        Pick::Record(name) => {
            dialog.set_file_name(name).add_filter("HTML", &["html"]).save_file().map(Picked::Record)
        }
        Pick::Destruction(name) => {
            dialog.set_file_name(name).add_filter("HTML", &["html"]).save_file().map(Picked::Destruction)
        }
        Pick::Backup => dialog.add_filter("Seula", &["seula"]).pick_file().map(Picked::Backup),
        Pick::BackupFolder => dialog.pick_folder().map(Picked::BackupFolder),
        Pick::NewRegister => dialog
            .set_file_name(NEW_REGISTER)
            .add_filter("Seula", &["seula"])
            .save_file()
            .map(Picked::NewRegister),
        Pick::Register => dialog.add_filter("Seula", &["seula"]).pick_file().map(Picked::Register),
    }
}
