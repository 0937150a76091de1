//! Reports: made, written, looked at, saved, deleted and brought back.

use window::{App, Home};

fn example(home: &Home) -> App {
    let app = App::with_example(home);
    app.click("link", "Berichte");
    app.read("Zwischenbericht 2024");
    app
}

#[test]
fn a_report_is_made_named_deleted_and_brought_back() {
    let home = Home::new();
    let app = example(&home);
    app.is_sound("the reports");
    app.press("Control+n");
    app.read("Neuer Bericht");
    app.is_sound("a new report");
    app.choose("Art", "Jahresbericht");
    app.choose("Zeitraum", "1. Halbjahr 2026 (01.01.2026 – 30.06.2026)");
    app.click("button", "Bericht anlegen");
    app.read("Angaben zum Bericht");
    app.fill("Titel", "Bericht zur Halbzeit");
    app.read("Bericht zur Halbzeit");
    app.until("the cover has the title", || app.pages().contains("Bericht zur Halbzeit"));
    app.is_sound("the report's page");
    app.click("button", "Bericht löschen");
    app.read("2 Berichte");
    app.press("Control+z");
    app.read("3 Berichte");
    app.read("Bericht zur Halbzeit");
}

#[test]
fn the_paper_follows_the_words_and_is_searched_and_saved() {
    let home = Home::new();
    let app = example(&home);
    app.click("row", "Zwischenbericht 2025");
    app.read("Seite 1 von 37");
    app.click("button", "Gremienarbeit");
    app.read("Seite 6 von 37");
    // While it is being typed, long before it is saved.
    app.type_into("Text zu Gremienarbeit", "Der Steuerungskreis tagte unter freiem Himmel");
    app.until("the paper follows", || app.pages().contains("unter freiem Himmel"));
    app.type_text(" und im Regen.");
    app.press("Tab");
    app.until("the paper follows", || app.pages().contains("und im Regen"));
    app.is_sound("the report while it is written");

    app.press("Control+f");
    app.type_text("Kühle Orte");
    app.until("hits are counted", || {
        let told = app.execute("return document.querySelector('search [role=status]').innerText");
        told.as_str().is_some_and(|told| told.contains(" von "))
    });
    app.is_sound("a report");
    app.press("Escape");
    assert_eq!(app.focused(), "region Seiten: Zwischenbericht 2025");
    app.press("End");
    app.read("Seite 37 von 37");
    app.click("button", "Seitenliste");
    app.is_sound("a report");

    let file = home.path().join("Bericht.pdf");
    home.answer(&file.display().to_string());
    app.press("Control+s");
    app.read("PDF gesichert");
    let bytes = std::fs::read(file).expect("the PDF");
    assert!(bytes.starts_with(b"%PDF-1.7"));
}

#[test]
fn a_report_with_findings_is_not_released_and_a_released_one_can_be_reopened() {
    let home = Home::new();
    let app = example(&home);
    app.click("row", "Zwischenbericht 2025");
    app.read("Noch 3 zu klären");
    app.click("button", "Freigeben");
    assert!(!app.text().contains("Freigegeben am"));
    app.press("Alt+ArrowLeft");
    app.click("row", "Zwischenbericht 2024");
    app.read("Freigegeben am 24.06.2025");
    app.click("button", "Korrigieren");
    app.read("Noch 1 zu klären");
    app.press("Control+z");
    app.read("Freigegeben am 24.06.2025");
    app.click("button", "Verlauf dieses Berichts");
    app.read("Verlauf: Zwischenbericht 2024");
    app.is_sound("a report");
}

#[test]
fn a_figure_is_mentioned_in_the_words_and_says_where_it_comes_from() {
    let home = Home::new();
    let app = example(&home);
    app.click("row", "Zwischenbericht 2025");
    app.click("button", "Gremienarbeit");
    app.type_into("Text zu Gremienarbeit", "Getagt wurde /Sitzungen");
    app.read("Sitzungen der Gremien");
    app.press("Enter");
    app.type_text(" Mal.");
    app.see(".prose .counted");
    let says = || app.execute("return document.querySelector('.prose .counted').textContent");
    assert_eq!(says(), "21");
    app.until("the page says it", || app.pages().contains("Getagt wurde 21 Mal"));

    // To the mention by keyboard, and to its records.
    for _ in 0..6 {
        app.press("ArrowLeft");
    }
    app.press("Enter");
    app.read("Abgesagte und geplante zählen nicht.");
    app.is_sound("where a figure comes from");
    app.click("button", "Zahl ändern …");
    app.fill("Andere Zahl", "22");
    app.fill("Begründung", "Eine Sitzung wurde nicht erfasst.");
    app.click("button", "Festhalten");
    app.until("the words follow", || says() == "22*");
    app.until("the page follows", || app.pages().contains("Getagt wurde 22* Mal"));
    app.press("Escape");
    assert!(app.focused().contains("Text zu Gremienarbeit"), "{}", app.focused());

    // From the page to its chapter.
    app.click("button", "Angaben zum Bericht");
    app.execute("document.querySelector('.well').focus()");
    for _ in 0..5 {
        app.press("ArrowRight");
    }
    app.until("its page is shown", || app.pages().contains("Getagt wurde"));
    app.execute(
        "const words = [...document.querySelectorAll('.textLayer span')]\
           .find((one) => one.textContent.includes('Getagt wurde'));\
         const { x, y } = words.getBoundingClientRect();\
         words.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y }));",
    );
    app.until("its chapter is there", || app.has("field", "Text zu Gremienarbeit"));
}

#[test]
fn what_the_records_say_stands_between_the_words_and_every_figure_answers() {
    let home = Home::new();
    let app = example(&home);
    app.click("row", "Zwischenbericht 2025");
    app.click("button", "Gremienarbeit");
    let sum = "[...document.querySelectorAll('.told tr.strong')]\
        .find((row) => row.textContent.includes('Insgesamt')).querySelector('.counted')";
    app.see(".told tr.strong .counted");
    let says = || app.execute(&format!("return {sum}.textContent"));
    assert_eq!(says(), "21");
    app.click("button", "Als gesehen vermerken");
    app.read("Gesichert");
    app.is_sound("a chapter with what the records say");

    // By keyboard to the figure, to its records, and back.
    app.execute(&format!("{sum}.focus()"));
    app.press("Enter");
    app.read("Abgesagte und geplante zählen nicht.");
    app.press("Escape");
    app.until("the figure has the focus again", || {
        app.execute(&format!("return document.activeElement === {sum}")) == true
    });
    app.press("Enter");
    app.click("button", "Zahl ändern …");
    app.fill("Andere Zahl", "22");
    app.fill("Begründung", "Eine Sitzung wurde nicht erfasst.");
    app.click("button", "Festhalten");
    app.until("the table follows", || says() == "22*");
    app.press("Escape");
    app.read("1 Zahl seit dem letzten Blick neu");
    app.read("bisher 21");
    app.until("the page follows", || app.pages().contains("Insgesamt 22*"));
    app.is_sound("a figure that changed");

    // A finding leads to its chapter.
    app.click("button", "Kapitel 15");
    app.read("15 Ausblick");
}

#[test]
fn a_chapter_of_ones_own_is_named_and_what_is_typed_survives_a_tick() {
    let home = Home::new();
    let app = example(&home);
    app.click("row", "Zwischenbericht 2025");
    app.click("button", "Eigenes Kapitel");
    app.read("Neues Kapitel");
    app.until("its name has the focus", || app.focused().contains("Überschrift"));
    app.type_text("Dank");
    app.press("Tab");
    app.type_into("Text zu Dank", "Wir danken allen, die mitgewirkt haben.");
    // The text is left and the box ticked by the same click.
    app.click("checkbox", "Kapitel ist fertig");
    app.until("it is ticked", || {
        app.execute("return !!document.querySelector('.rep__n [aria-current] .good')") == true
    });
    app.until("the page has it", || app.pages().contains("Wir danken allen"));
    app.click("button", "Ausblick");
    app.click("button", "Dank");
    app.read("Wir danken allen, die mitgewirkt haben.");
    app.fill("Neue Anmerkung", "Steht das Foto fest?");
    app.click("checkbox", "Offener Punkt: hält die Freigabe auf");
    app.click("button", "Anmerken");
    app.read("Aylin Demir, 12.05.2026");
    app.is_sound("a chapter with an open point");
}
