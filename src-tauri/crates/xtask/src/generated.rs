//! Files that stand in the repository and are written by the product or by us, never by hand.
//! Each knows how it is made and the command that makes it; the test command refuses a stale one.

use std::{fs, path::PathBuf};

use crate::{
    Outcome, notices,
    process::{self, FEATURES},
    repo, tools, ui,
};

/// A generated file.
pub(crate) struct Generated {
    /// Below the top folder.
    path: &'static str,
    /// The `cargo xtask` command that writes it.
    command: &'static str,
    make: fn() -> Outcome<String>,
}

/// The notices of everything that ships.
pub(crate) const NOTICES: Generated = Generated {
    path: "src-tauri/crates/office/notices/notices.json",
    command: "notices",
    make: notices::make,
};

/// The JSON Schema of the complete exchange format.
pub(crate) const SCHEMA: Generated = Generated {
    path: "src-tauri/crates/exchange/schema/buendnis.schema.json",
    command: "schema",
    make: schema,
};

/// The TypeScript by which the window calls the program.
pub(crate) const BINDINGS: Generated =
    Generated { path: "ui/src/lib/api/bindings.ts", command: "bindings", make: bindings };

const ALL: [Generated; 3] = [NOTICES, SCHEMA, BINDINGS];

impl Generated {
    /// Makes it anew.
    pub(crate) fn write(&self) -> Outcome {
        let text = (self.make)()?;
        let path = self.full_path();
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let size = text.len().div_ceil(1024);
        fs::write(&path, text)?;
        println!("{} ({size} KiB)", self.path);
        Ok(())
    }

    fn is_current(&self) -> Outcome<bool> {
        let made = (self.make)()?;
        // A checkout on Windows may have turned the line ends.
        let found = fs::read_to_string(self.full_path()).unwrap_or_default().replace("\r\n", "\n");
        Ok(made == found)
    }

    fn full_path(&self) -> PathBuf {
        repo::root().join(self.path)
    }
}

/// Refuses any file that is not what would be written now.
pub(crate) fn check() -> Outcome {
    let mut stale = Vec::new();
    for file in &ALL {
        if !file.is_current()? {
            stale.push(format!("{} is stale: run `cargo xtask {}`", file.path, file.command));
        }
    }
    if stale.is_empty() { Ok(()) } else { Err(stale.join("\n").into()) }
}

fn bindings() -> Outcome<String> {
    tools::provide_window()?;
    ui::build_once()?;
    process::stdout(
        process::cargo().args(["run", "--quiet", "--example", "bindings"]).args(FEATURES),
    )
}

fn schema() -> Outcome<String> {
    let text = process::stdout(process::program("buendnis").args(["--quiet", "--", "schema"]))?;
    if text.trim().is_empty() {
        return Err("`buendnis schema` printed nothing".into());
    }
    Ok(text)
}
