//! The system's own dialogs, behind a trait: `WebDriver` cannot operate them, so tests answer
//! in their place.

use std::path::PathBuf;

/// A kind of file that a dialog offers.
pub(crate) struct Kind {
    /// What people call it.
    pub(crate) name: &'static str,
    /// Its endings, without the dot.
    pub(crate) endings: &'static [&'static str],
}

/// An alliance's file.
pub(crate) const ALLIANCE: Kind = Kind { name: "Bündnis", endings: &["buendnis"] };
/// A PDF.
pub(crate) const PDF: Kind = Kind { name: "PDF", endings: &["pdf"] };
/// A calendar.
pub(crate) const CALENDAR: Kind = Kind { name: "Kalender", endings: &["ics"] };
/// Any file.
pub(crate) const ANY: Kind = Kind { name: "Alle Dateien", endings: &["*"] };

/// Asks the person for files and folders. `None`, or nothing, when they think better of it.
pub(crate) trait Dialogs: Send + Sync {
    /// A file to open.
    fn open(&self, title: &str, kind: &Kind) -> Option<PathBuf>;
    /// Files to open.
    fn open_many(&self, title: &str, kind: &Kind) -> Vec<PathBuf>;
    /// A folder.
    fn folder(&self, title: &str) -> Option<PathBuf>;
    /// Where to write a file; `name` is the proposal.
    fn save(&self, title: &str, name: &str, kind: &Kind) -> Option<PathBuf>;
}

pub(crate) use system::SystemDialogs;

mod system {
    use std::sync::mpsc;

    use rfd::{AsyncFileDialog, FileHandle};
    use tauri::AppHandle;

    use super::{Dialogs, Kind, PathBuf};

    /// The dialogs of the operating system.
    pub(crate) struct SystemDialogs(pub(crate) AppHandle);

    impl SystemDialogs {
        /// Shows a dialog on the main thread, as every system wants it, and waits for its
        /// answer on this one.
        fn ask<F, T>(&self, show: impl FnOnce(AsyncFileDialog) -> F + Send + 'static) -> Option<T>
        where
            F: Future<Output = Option<T>> + Send + 'static,
            T: Send + 'static,
        {
            let (send, receive) = mpsc::channel();
            let shown = self.0.run_on_main_thread(move || {
                let answer = show(AsyncFileDialog::new());
                // Nobody waits any more when the program is closing.
                let _ = send.send(answer);
            });
            shown.ok()?;
            tauri::async_runtime::block_on(receive.recv().ok()?)
        }
    }

    fn path(handle: Option<FileHandle>) -> Option<PathBuf> {
        handle.map(|handle| handle.path().to_owned())
    }

    impl Dialogs for SystemDialogs {
        fn open(&self, title: &str, kind: &Kind) -> Option<PathBuf> {
            let (title, name, endings) = (title.to_owned(), kind.name, kind.endings);
            path(self.ask(move |ask| ask.set_title(title).add_filter(name, endings).pick_file()))
        }

        fn open_many(&self, title: &str, kind: &Kind) -> Vec<PathBuf> {
            let (title, name, endings) = (title.to_owned(), kind.name, kind.endings);
            let chosen =
                self.ask(move |ask| ask.set_title(title).add_filter(name, endings).pick_files());
            let chosen = chosen.unwrap_or_default();
            chosen.iter().map(|handle| handle.path().to_owned()).collect()
        }

        fn folder(&self, title: &str) -> Option<PathBuf> {
            let title = title.to_owned();
            path(self.ask(move |ask| ask.set_title(title).pick_folder()))
        }

        fn save(&self, title: &str, name: &str, kind: &Kind) -> Option<PathBuf> {
            let (title, proposal) = (title.to_owned(), name.to_owned());
            let (name, endings) = (kind.name, kind.endings);
            path(self.ask(move |ask| {
                ask.set_title(title).set_file_name(proposal).add_filter(name, endings).save_file()
            }))
        }
    }
}

#[cfg(feature = "automation")]
pub(crate) use scripted::ScriptedDialogs;

/// Answers in the place of a person, for tests in the real window.
#[cfg(feature = "automation")]
mod scripted {
    use super::{Dialogs, Kind, PathBuf};

    /// Takes the first line of a file as the answer to each question: a path, several parted
    /// by tabs, or an empty line for a dialog that is closed.
    pub(crate) struct ScriptedDialogs(pub(crate) PathBuf);

    impl ScriptedDialogs {
        fn next(&self) -> Vec<PathBuf> {
            let script = std::fs::read_to_string(&self.0).unwrap_or_default();
            let (line, rest) = script.split_once('\n').unwrap_or((&script, ""));
            let answer = line.split('\t').filter(|path| !path.is_empty()).map(PathBuf::from);
            let answer = answer.collect();
            if let Err(error) = std::fs::write(&self.0, rest) {
                eprintln!("the script of dialogs cannot be written: {error}");
            }
            answer
        }

        fn one(&self) -> Option<PathBuf> {
            self.next().into_iter().next()
        }
    }

    impl Dialogs for ScriptedDialogs {
        fn open(&self, _: &str, _: &Kind) -> Option<PathBuf> {
            self.one()
        }
        fn open_many(&self, _: &str, _: &Kind) -> Vec<PathBuf> {
            self.next()
        }
        fn folder(&self, _: &str) -> Option<PathBuf> {
            self.one()
        }
        fn save(&self, _: &str, _: &str, _: &Kind) -> Option<PathBuf> {
            self.one()
        }
    }
}
