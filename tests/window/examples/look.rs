//! Looks at the window while one works on it: does what its arguments say, one after the
//! other, and writes pictures. `cargo run -p window --example look -- example shot=a.png
//! click=link:Gremien dark shot=b.png`; with `open=FILE` first, that alliance is open.
#![allow(clippy::panic, reason = "a step that is none ends the look")]

use std::path::Path;

use window::{App, Home};

fn main() {
    let home = Home::new();
    let mut steps = std::env::args().skip(1).peekable();
    let file = steps.next_if(|step| step.starts_with("open="));
    let file = file.as_deref().and_then(|step| step.strip_prefix("open=")).map(Path::new);
    let app = App::start(&home, file);
    for step in steps {
        let (verb, rest) = step.split_once('=').unwrap_or((&step, ""));
        match verb {
            "example" => {
                app.click("button", "Beispielbündnis ansehen");
                app.see(".app");
            }
            "click" => {
                let (role, name) = rest.split_once(':').expect("click=role:name");
                app.click(role, name);
            }
            "fill" => {
                let (name, text) = rest.split_once(':').expect("fill=name:text");
                app.fill(name, text);
            }
            "type" => app.type_text(rest),
            "press" => app.press(rest),
            "read" => app.read(rest),
            "answer" => home.answer(rest),
            "wait" => {
                std::thread::sleep(std::time::Duration::from_millis(rest.parse().expect("ms")));
            }
            "light" | "dark" => app.theme(verb),
            "size" => {
                let (wide, high) = rest.split_once('x').expect("size=900x600");
                app.size(wide.parse().expect("a width"), high.parse().expect("a height"));
            }
            "shot" => app.screenshot(Path::new(rest)),
            // All windows at once, as an XWD picture.
            "display" => {
                let picture = app.display().picture().expect("the display's picture");
                std::fs::write(rest, picture).expect("the picture is written");
            }
            "focus" => println!("{}", app.focused()),
            "text" => println!("{}", app.text()),
            "js" => println!("{}", app.execute(rest)),
            "axe" => {
                for violation in app.axe() {
                    println!("{}\n  {}", violation.rule, violation.places.join("\n  "));
                }
            }
            other => panic!("there is no step {other}"),
        }
    }
}
