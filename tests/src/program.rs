//! The real `buendnis`, started as a person starts it, at a desk of its own: a temporary
//! folder that is both the working directory and the home.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use tempfile::TempDir;

/// The program, built from the sources as they are.
///
/// Cargo names the programs of the package under test only, so it is asked to build this
/// one: into the same target folder, with the same profile, and together with this package,
/// for then its dependencies have the same features and are built already. The variable
/// `BUENDNIS` names one to take instead, such as one that is about to be released.
///
/// # Panics
/// When it does not compile.
pub fn buendnis() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        if let Some(given) = std::env::var_os("BUENDNIS") {
            return given.into();
        }
        let test = std::env::current_exe().unwrap();
        let built = test.ancestors().find(|path| path.ends_with("deps")).unwrap();
        let built = built.parent().unwrap();
        let profile = match built.file_name().unwrap().to_str().unwrap() {
            "debug" => "dev",
            other => other,
        };
        let status = cargo()
            .args(["build", "--quiet", "--package", "cli", "--package", "journeys"])
            .args(["--bin", "buendnis"])
            .args(["--profile", profile, "--target-dir"])
            .arg(built.parent().unwrap())
            .status()
            .unwrap();
        assert!(status.success(), "buendnis does not build");
        kept(&built.join("buendnis").with_extension(std::env::consts::EXE_EXTENSION))
    })
}

/// The same program by a name that nobody builds anew while the tests run.
///
/// # Panics
/// When the disk refuses.
pub fn kept(program: &Path) -> PathBuf {
    let folder = program.parent().unwrap().with_file_name("tmp");
    std::fs::create_dir_all(&folder).unwrap();
    let link = folder.join(program.file_name().unwrap());
    let _ = std::fs::remove_file(&link);
    std::fs::hard_link(program, &link).unwrap();
    link
}

/// The cargo that runs this test, in the workspace's folder.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
    cargo
}

/// A person's desk: whatever is named on a command line lies in its folder.
pub struct Desk {
    folder: TempDir,
}

impl Default for Desk {
    fn default() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }
}

/// What a command came to.
#[derive(Debug)]
pub struct Outcome {
    /// The command as it was typed.
    pub command: String,
    /// Exit code.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Desk {
    /// A desk with nothing on it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Where something of this name lies.
    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a command.
    ///
    /// # Panics
    /// When the program does not start.
    pub fn run<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Outcome {
        let mut command = Command::new(buendnis());
        command.args(words).current_dir(self.folder.path()).stdin(Stdio::null());
        let home = self.path(".home");
        command.env("HOME", &home).env("XDG_DATA_HOME", &home).env("LOCALAPPDATA", &home);
        command.env("USER", "Ada Demir").env("USERNAME", "Ada Demir").env_remove("RUST_BACKTRACE");
        let output = command.output().unwrap();
        Outcome {
            command: format!("{:?}", command.get_args().collect::<Vec<_>>()),
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs a command that succeeds; the answer is what it printed.
    ///
    /// # Panics
    /// When it does not succeed.
    pub fn does<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> String {
        let outcome = self.run(words);
        assert_eq!(outcome.code, Some(0), "{outcome:#?}");
        outcome.out
    }

    /// Runs a command that cannot be done; the answer is what it says about it.
    ///
    /// # Panics
    /// When it is done all the same, or what it says is not for people.
    pub fn fails<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> String {
        let outcome = self.run(words);
        assert_eq!(outcome.code, Some(1), "{outcome:#?}");
        let said = outcome.err.trim();
        assert!(said.ends_with(['.', ')']) || said.contains('\n'), "no sentence: {outcome:#?}");
        for jargon in ["panicked", "Error", "error", "SQLite", "sqlite", "os error", "Some("] {
            assert!(!said.contains(jargon), "{jargon:?} is not for people: {outcome:#?}");
        }
        outcome.err
    }

    /// Brings the example alliance to this desk, in the folder `Beispiel`.
    ///
    /// It is laid out once for all desks, then copied: most journeys begin with it.
    ///
    /// # Panics
    /// When it cannot be laid out.
    pub fn with_example() -> Self {
        static EXAMPLE: OnceLock<Desk> = OnceLock::new();
        let first = EXAMPLE.get_or_init(|| {
            let desk = Self::new();
            desk.does(["beispiel", "Beispiel"]);
            desk
        });
        let desk = Self::new();
        crate::folder::copy(&first.path("Beispiel"), &desk.path("Beispiel"));
        desk
    }

    /// Brings a fixture to this desk: read in, in the folder of its name.
    ///
    /// # Panics
    /// When it cannot be read in.
    pub fn with_fixture(name: &str) -> Self {
        let desk = Self::new();
        let file = crate::fixtures::path(name);
        desk.does(["einlesen".as_ref(), OsStr::new(name), file.as_os_str()]);
        desk
    }
}
