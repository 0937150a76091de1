//! `buendnis` builds and runs where no webview library is installed.

use journeys::program::cargo;

#[test]
fn no_webview_is_among_the_dependencies_of_buendnis() {
    let output = cargo()
        .args(["tree", "--package", "cli", "--edges", "normal,build", "--prefix", "none"])
        .args(["--target", "all", "--format", "{p}"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.contains(&"rusqlite"), "this is no tree of buendnis:\n{tree}");
    for webview in ["tauri", "wry", "tao", "webkit", "gtk", "soup", "webview"] {
        let found = names.iter().find(|name| name.starts_with(webview));
        assert_eq!(found, None, "{webview}");
    }
}
