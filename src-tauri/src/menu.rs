//! The native menu. Each entry is one of the window's actions, by its name; the window does
//! it, as it does when the key is pressed or the action is chosen in the palette.

use tauri::menu::{AboutMetadata, Menu, MenuItemBuilder, PredefinedMenuItem, SubmenuBuilder};
use tauri::{AppHandle, Runtime};

/// Builds the menu.
pub(crate) fn build<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Menu<R>> {
    let item = |id: &str, text: &str, key: &str| {
        let builder = MenuItemBuilder::with_id(id, text);
        if key.is_empty() { builder } else { builder.accelerator(key) }.build(app)
    };
    let file = SubmenuBuilder::new(app, "&Datei")
        .item(&item("new", "&Neu …", "CmdOrCtrl+N")?)
        .separator()
        .item(&item("open", "Bündnis ö&ffnen …", "CmdOrCtrl+O")?)
        .item(&item("close", "Bündnis s&chließen", "")?)
        .separator()
        .item(&item("backup", "&Sicherung anlegen …", "")?)
        .item(&item("export", "Alles &ausgeben (JSON) …", "")?)
        .separator()
        .item(&PredefinedMenuItem::quit(app, Some("&Beenden"))?)
        .build()?;
    let edit = SubmenuBuilder::new(app, "&Bearbeiten")
        .item(&item("undo", "&Rückgängig", "CmdOrCtrl+Z")?)
        .item(&item("redo", "&Wiederholen", "CmdOrCtrl+Shift+Z")?)
        .separator()
        .item(&PredefinedMenuItem::cut(app, Some("&Ausschneiden"))?)
        .item(&PredefinedMenuItem::copy(app, Some("&Kopieren"))?)
        .item(&PredefinedMenuItem::paste(app, Some("&Einfügen"))?)
        .item(&PredefinedMenuItem::select_all(app, Some("A&lles auswählen"))?)
        .separator()
        .item(&item("find", "&Suchen oder ausführen …", "CmdOrCtrl+K")?)
        .build()?;
    let view = SubmenuBuilder::new(app, "&Ansicht")
        .item(&item("back", "&Zurück", "Alt+Left")?)
        .item(&item("forward", "&Vor", "Alt+Right")?)
        .separator()
        .item(&item("zoom_in", "&Größer", "CmdOrCtrl+Plus")?)
        .item(&item("zoom_out", "&Kleiner", "CmdOrCtrl+-")?)
        .item(&item("zoom_reset", "&Originalgröße", "CmdOrCtrl+0")?)
        .separator()
        .item(&item("theme", "&Hell oder dunkel", "")?)
        .build()?;
    let about = AboutMetadata {
        name: Some("Bündnisbüro".to_owned()),
        version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        license: Some("EUPL-1.2".to_owned()),
        comments: Some("Der Schreibtisch Ihrer Geschäftsstelle".to_owned()),
        ..AboutMetadata::default()
    };
    let help = SubmenuBuilder::new(app, "&Hilfe")
        .item(&item("keys", "&Tastatur", "F1")?)
        .item(&item("notices", "&Lizenzen und Hinweise", "")?)
        .item(&PredefinedMenuItem::about(app, Some("Ü&ber Bündnisbüro"), Some(about))?)
        .build()?;
    #[cfg(target_os = "macos")]
    {
        let own = SubmenuBuilder::new(app, "Bündnisbüro")
            .item(&PredefinedMenuItem::hide(app, Some("Bündnisbüro ausblenden"))?)
            .item(&PredefinedMenuItem::hide_others(app, Some("Andere ausblenden"))?)
            .item(&PredefinedMenuItem::show_all(app, Some("Alle einblenden"))?)
            .build()?;
        return Menu::with_items(app, &[&own, &file, &edit, &view, &help]);
    }
    #[cfg(not(target_os = "macos"))]
    Menu::with_items(app, &[&file, &edit, &view, &help])
}
