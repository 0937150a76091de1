//! Media of a kind that tests cannot find lying about: one that is read-only, one that is
//! nearly full. Mounting needs Linux and the right to do so.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A mounted medium; unmounted on drop.
#[derive(Debug)]
pub struct Mount {
    path: PathBuf,
}

impl Mount {
    /// Shows `folder` at `path` once more, where it cannot be written. `None`, with the
    /// reason printed, where the rights are missing.
    pub fn read_only(folder: &Path, path: &Path) -> Option<Self> {
        let mount = Self::mounted(path, &["--bind".as_ref(), folder, path])?;
        // A bind mount becomes read-only in a second step.
        run("mount", &["-o".as_ref(), "remount,bind,ro".as_ref(), path])?;
        Some(mount)
    }

    /// An empty medium of so many KiB. `None` as above.
    pub fn of_size(kibibytes: u32, path: &Path) -> Option<Self> {
        let size = format!("size={kibibytes}k");
        Self::mounted(
            path,
            &["-t", "tmpfs", "-o", &size, "tmpfs"]
                .map(Path::new)
                .into_iter()
                .chain([path])
                .collect::<Vec<_>>(),
        )
    }

    fn mounted(path: &Path, words: &[&Path]) -> Option<Self> {
        std::fs::create_dir_all(path).ok()?;
        run("mount", words)?;
        Some(Self { path: path.to_owned() })
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = run("umount", &[&self.path]);
    }
}

fn run(program: &str, words: &[&Path]) -> Option<()> {
    let output = Command::new(program).args(words).stdin(Stdio::null()).output();
    match output {
        Ok(output) if output.status.success() => Some(()),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            println!("skipped: {program} {words:?} does not work here: {said}");
            None
        }
        Err(error) => {
            println!("skipped: {program} does not start here: {error}");
            None
        }
    }
}
