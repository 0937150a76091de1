//! axe-core on what is shown: the rules of WCAG 2.2 AA and its best practices.

use serde_json::Value;

use crate::App;

/// A rule that is broken, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The rule: `color-contrast`.
    pub rule: String,
    /// The elements, as selectors with what is wrong there.
    pub places: Vec<String>,
}

const RUN: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'] }).then(
  (found) => done(found.violations.map((one) => [
    one.id,
    one.nodes.map((node) => node.target.join(' ') + ': ' + node.failureSummary),
  ])),
  (error) => done([['axe itself', [String(error)]]]),
);";

impl App {
    /// Holds the present screen against all rules, dark and light.
    ///
    /// # Panics
    /// When it breaks one.
    pub fn is_sound(&self, screen: &str) {
        for theme in ["dark", "light"] {
            self.theme(theme);
            let broken = self.axe();
            assert!(broken.is_empty(), "{screen}, {theme}: {broken:#?}");
        }
    }

    /// Every rule that the present screen breaks.
    pub fn axe(&self) -> Vec<Violation> {
        let source =
            concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(source).expect("axe-core is installed in ui");
        self.execute(&format!("if (!window.axe) {{ {source} }}"));
        let found = self.execute_async(RUN);
        let texts = |value: &Value| -> Vec<String> {
            let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
            list.iter().filter_map(|text| text.as_str().map(str::to_owned)).collect()
        };
        let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
        found
            .iter()
            .map(|one| Violation {
                rule: one[0].as_str().unwrap_or_default().to_owned(),
                places: texts(&one[1]),
            })
            .collect()
    }
}
