//! `cargo xtask run`, `cli` and `bench`: build for release, start, pass the arguments on.

use crate::{
    Outcome,
    process::{FEATURES, cargo, program, run},
    repo, tools, ui,
};

/// Opens the window, with the alliance in this file if one is named.
pub(crate) fn window(args: &[String]) -> Outcome {
    tools::provide_window()?;
    ui::build()?;
    run(program("buendnisbuero").args(["--release", "--"]).args(bare(args)))
}

/// Starts `buendnis` with these arguments, or with its help when there are none.
pub(crate) fn buendnis(args: &[String]) -> Outcome {
    let help = ["--help".to_owned()];
    let args = match bare(args) {
        [] => &help,
        args => args,
    };
    // Alone, so that it is built without the window and its libraries.
    run(program("buendnis").args(["--package", "cli", "--release", "--"]).args(args))
}

/// Starts the benchmark, which understands `--json FILE` itself; for the window's part, the
/// window and the smallest one beside it are built first.
pub(crate) fn bench(args: &[String]) -> Outcome {
    let mut bench = program("bench");
    let only = args.iter().position(|arg| arg == "--only").and_then(|at| args.get(at + 1));
    if only.is_none_or(|only| only == "window" || only == "preview") {
        tools::provide_window()?;
        tools::provide_driver()?;
        ui::build()?;
        let window = ["build", "--release", "--package", "buendnisbuero"];
        run(cargo().args(window).args(["--bins", "--example", "minimal"]).args(FEATURES))?;
        bench.env("BUENDNISBUERO", repo::root().join("target/release/buendnisbuero"));
    }
    run(bench.args(["--release", "--"]).args(args))
}

/// The arguments behind `--`, which may be left out.
fn bare(args: &[String]) -> &[String] {
    args.strip_prefix(&["--".to_owned()]).unwrap_or(args)
}
