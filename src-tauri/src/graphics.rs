//! Linux without a graphics card: `WebKitGTK` 2.50 stops drawing as soon as something floats
//! over the page, unless its DMA-BUF renderer is switched off before it starts.

use std::path::Path;

const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Switches the renderer off where that is needed. To be called before anything else runs: the
/// environment belongs to all threads.
pub(crate) fn settle() {
    let has_card = Path::new("/dev/dri").exists();
    // An environment that takes nothing in leaves a window that may draw badly, and still works.
    if !has_card && glib::setenv(SWITCH, "1", false).is_err() {
        eprintln!("the window may draw badly here: {SWITCH} cannot be set");
    }
}
