//! Prints the TypeScript by which the window calls the shell (`cargo xtask bindings`).

fn main() {
    print!("{}", buendnisbuero::bindings::typescript());
}
