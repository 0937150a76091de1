//! `cargo xtask run` and `bench`: build for release, start, pass the arguments on.

use crate::{
    Outcome,
    process::{program, run},
};

/// Starts `buendnis` with these arguments, or with its help when there are none.
pub(crate) fn buendnis(args: &[String]) -> Outcome {
    let help = ["--help".to_owned()];
    let args = match args.strip_prefix(&["--".to_owned()]).unwrap_or(args) {
        [] => &help,
        args => args,
    };
    run(program("buendnis").args(["--release", "--"]).args(args))
}

/// Starts the benchmark, which understands `--json FILE` itself.
pub(crate) fn bench(args: &[String]) -> Outcome {
    run(program("bench").args(["--release", "--"]).args(args))
}
