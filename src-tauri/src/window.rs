//! The window and what comes with it: the menu, the one instance, the place it remembers.

use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::Value;
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, Manager, RunEvent, State, WindowEvent};

use crate::call::{Commands, Reply};
use crate::dialogs::{Dialogs, SystemDialogs};
use crate::failure::Failure;
use crate::preferences::Preferences;
use crate::projector::{self, Projection};
use crate::room::{Changed, Room, Window};
use crate::{commands, menu};

/// The one window's label.
const WINDOW: &str = "main";

/// Starts the program and returns when its window is closed.
///
/// # Panics
/// When the system has no web view, or no folder for preferences: there is nothing to show a
/// sentence in then.
#[expect(clippy::expect_used, reason = "without a web view there is no window to explain it in")]
pub fn run() {
    #[cfg(target_os = "linux")]
    crate::graphics::settle();
    let mut builder = tauri::Builder::default();
    if automation::is_off() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, args, folder| {
            come_to_front(app);
            if let Some(file) = args.get(1) {
                open_when_asked(app, PathBuf::from(folder).join(file));
            }
        }));
    }
    let app = builder
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .menu(menu::build)
        .on_menu_event(|app, event| tell(app, "action", event.id().as_ref()))
        .invoke_handler(tauri::generate_handler![call, first, projector::projection])
        .build(tauri::generate_context!())
        .expect("the system's web view starts");
    app.manage(room(app.handle()).expect("the system has a folder for preferences"));
    app.manage(commands::all());
    app.manage(projector::Shown::default());
    app.manage(First::begin(app.handle().clone()));
    app.run(|app, event| match event {
        // The projector does not outlive the window that feeds it.
        RunEvent::WindowEvent { label, event: WindowEvent::Destroyed, .. } if label == WINDOW => {
            projector::project(app, None, false);
        }
        // The lock is given back and a backup that was begun is finished.
        RunEvent::Exit => app.state::<Room>().leave(),
        #[cfg(any(target_os = "macos", target_os = "ios"))]
        RunEvent::Opened { urls } => {
            for path in urls.iter().filter_map(|url| url.to_file_path().ok()) {
                open_when_asked(app, path);
            }
        }
        _ => {}
    });
}

/// Does what the window asks for, beside the thread that draws it.
#[tauri::command]
async fn call(app: AppHandle, name: String, argument: Value) -> Result<Response, Failure> {
    let done = tauri::async_runtime::spawn_blocking(move || {
        let (room, commands): (State<'_, Room>, State<'_, Commands>) = (app.state(), app.state());
        commands.call(&room, &name, argument)
    });
    match done.await.map_err(|error| Failure::defect(&error))?? {
        Reply::Json(json) => Ok(Response::new(json)),
        Reply::Bytes(bytes) => Ok(Response::new(bytes)),
    }
}

/// What the page will ask for first, in one answer: its head asks while its scripts are still on
/// their way.
#[tauri::command]
async fn first(app: AppHandle) -> Result<Response, Failure> {
    let done = tauri::async_runtime::spawn_blocking(move || {
        let begun = app.state::<First>().0.lock().unwrap_or_else(PoisonError::into_inner).take();
        // A page that is loaded again asks again.
        begun.and_then(|begun| begun.join().ok()).unwrap_or_else(|| answer_first(&app))
    });
    done.await.map(Response::new).map_err(|error| Failure::defect(&error))
}

/// The first answer, in the making: the alliance is opened and read while the web view starts.
struct First(Mutex<Option<JoinHandle<String>>>);

impl First {
    fn begin(app: AppHandle) -> Self {
        Self(Mutex::new(Some(std::thread::spawn(move || answer_first(&app)))))
    }
}

fn answer_first(app: &AppHandle) -> String {
    let (room, commands): (State<'_, Room>, State<'_, Commands>) = (app.state(), app.state());
    commands.first(&room)
}

fn room(app: &AppHandle) -> tauri::Result<Room> {
    let folder = app.path().app_config_dir()?;
    std::fs::create_dir_all(&folder)?;
    let preferences = Preferences::at(folder.join("preferences.json"));
    let window = Box::new(MainWindow(app.clone(), settle_at_rest(app.clone())));
    let room = Room::new(preferences, automation::dialogs(app), automation::moment(), window);
    room.open_at_start(std::env::args_os().nth(1).map(PathBuf::from));
    Ok(room)
}

/// The window, as commands reach it; and who tidies up once it rests.
struct MainWindow(AppHandle, Sender<()>);

impl Window for MainWindow {
    fn tell(&self, changed: &Changed) {
        tell(&self.0, "changed", changed);
        // Nobody listens while the program ends.
        let _ = self.1.send(());
    }

    fn zoom(&self, factor: f64) {
        if let Some(window) = self.0.get_webview_window(WINDOW) {
            // A web view that cannot is shown as it is.
            let _ = window.set_zoom(factor);
        }
    }

    fn project(&self, projection: Option<&Projection>, open: bool) {
        projector::project(&self.0, projection, open);
    }
}

/// How long nothing changes before the window counts as resting.
const REST: Duration = Duration::from_secs(2);

/// Lets the search index catch up whenever changes have come and then a rest.
fn settle_at_rest(app: AppHandle) -> Sender<()> {
    let (changed, changes) = mpsc::channel();
    std::thread::spawn(move || {
        while changes.recv().is_ok() {
            while changes.recv_timeout(REST).is_ok() {}
            app.state::<Room>().settle();
        }
    });
    changed
}

fn open_when_asked(app: &AppHandle, file: PathBuf) {
    app.state::<Room>().open_at_start(Some(file));
    tell(app, "action", "open_asked");
}

fn come_to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(WINDOW) {
        // A window manager may refuse; then the person clicks on the task bar.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

fn tell(app: &AppHandle, event: &str, payload: impl serde::Serialize + Clone) {
    // A window that is closing hears nothing any more, and need not.
    let _ = app.emit(event, payload);
}

/// What tests in the real window may change, by the environment; nothing without the feature.
#[cfg(feature = "automation")]
mod automation {
    use super::{AppHandle, DateTime, Dialogs, SystemDialogs, Utc};
    use crate::dialogs::ScriptedDialogs;

    pub(super) fn is_off() -> bool {
        false
    }

    pub(super) fn moment() -> Option<DateTime<Utc>> {
        std::env::var("BUENDNIS_MOMENT").ok()?.parse().ok()
    }

    pub(super) fn dialogs(app: &AppHandle) -> Box<dyn Dialogs> {
        match std::env::var_os("BUENDNIS_DIALOGS") {
            Some(script) => Box::new(ScriptedDialogs(script.into())),
            None => Box::new(SystemDialogs(app.clone())),
        }
    }
}

#[cfg(not(feature = "automation"))]
mod automation {
    use super::{AppHandle, DateTime, Dialogs, SystemDialogs, Utc};

    pub(super) fn is_off() -> bool {
        true
    }

    pub(super) fn moment() -> Option<DateTime<Utc>> {
        None
    }

    pub(super) fn dialogs(app: &AppHandle) -> Box<dyn Dialogs> {
        Box::new(SystemDialogs(app.clone()))
    }
}
