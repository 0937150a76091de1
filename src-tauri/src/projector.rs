//! The second window, for the projector: what the room may see of a session. It is told what
//! to show and can ask for that alone; it reads and writes nothing of the alliance.

use std::sync::{Mutex, PoisonError};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tauri::menu::Menu;
use tauri::{AppHandle, Emitter, Manager, State, WebviewUrl, WebviewWindowBuilder, WindowEvent};

/// The projector's label.
pub(crate) const PROJECTOR: &str = "projector";

/// What the projector shows. Written by the session mode, in the words people read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Projection {
    /// „AG Klima, 16. Sitzung“
    session: String,
    /// „10:52 Uhr“
    clock: String,
    /// „TOP 4.2“; none in a break.
    top: Option<String>,
    /// What the item is called.
    title: String,
    /// What is being voted on.
    voting: Option<Motion>,
    /// „noch 16 min“
    left: Option<String>,
    /// How much of the item's time is over, 0 to 1.
    share: Option<f64>,
    /// „Danach: Pause bis 11:15 Uhr“
    then: Option<String>,
    /// Light or dark.
    theme: String,
}

/// A decision while it is being voted on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
struct Motion {
    /// „Beschluss 16/2“
    title: String,
    /// Its exact wording.
    wording: String,
}

/// What is shown now: for a window that comes later than the first of it.
#[derive(Default)]
pub(crate) struct Shown(Mutex<Option<Projection>>);

/// What the projector shows; it asks once, when it opens.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "a command owns what it is given")]
pub(crate) fn projection(shown: State<'_, Shown>) -> Option<Projection> {
    shown.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Shows this; without anything the window closes. With `open` the window opens if need be.
pub(crate) fn project(app: &AppHandle, projection: Option<&Projection>, open: bool) {
    let shown: State<'_, Shown> = app.state();
    *shown.0.lock().unwrap_or_else(PoisonError::into_inner) = projection.cloned();
    match (app.get_webview_window(PROJECTOR), projection) {
        // A window that is closing hears nothing any more, and need not.
        (Some(_), Some(projection)) => drop(app.emit_to(PROJECTOR, "projection", projection)),
        (Some(window), None) => drop(window.close()),
        (None, Some(_)) if open => drop(open_window(app)),
        (None, _) => {}
    }
}

fn open_window(app: &AppHandle) -> tauri::Result<()> {
    let window =
        WebviewWindowBuilder::new(app, PROJECTOR, WebviewUrl::App("projector.html".into()))
            .title("Bündnisbüro – Projektor")
            .inner_size(1280.0, 800.0)
            .menu(Menu::new(app)?)
            .build()?;
    let app = app.clone();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Destroyed) {
            let _ = app.emit("projector_closed", ());
        }
    });
    Ok(())
}
