//! Linux without a graphics card: `WebKitGTK` 2.50 stops drawing as soon as something floats
//! over the page, unless its DMA-BUF renderer is switched off before it starts.

use std::os::unix::process::CommandExt;
use std::path::Path;

const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts the program anew with the renderer switched off, where that is needed. Returns
/// where it is not, or where the system refuses.
pub(crate) fn settle() {
    let has_card = Path::new("/dev/dri").exists();
    if has_card || std::env::var_os(SWITCH).is_some() {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    // The process is replaced, not doubled; an error means that this one goes on.
    let refused = std::process::Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(SWITCH, "1")
        .exec();
    eprintln!("the window may draw badly here: {refused}");
}
