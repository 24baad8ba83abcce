//! The page in a browser, without a worker: what has to hold before and without an answer.
#![cfg(target_arch = "wasm32")]

use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::platform::time::sleep;

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a browser")
}

fn all(selector: &str) -> Vec<Element> {
    let found = document().query_selector_all(selector).expect("a selector");
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

fn one<T: JsCast>(selector: &str) -> T {
    let element = document().query_selector(selector).expect("a selector");
    element.unwrap_or_else(|| panic!("nothing is {selector}")).dyn_into().expect("another kind of element")
}

fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    js_sys::decode_uri_component(&hash).expect("an address").into()
}

async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..100 {
        if holds() {
            return;
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("not within two seconds: {what}");
}

fn fire(target: &Element, kind: &str) {
    let how = EventInit::new();
    how.set_bubbles(true);
    how.set_cancelable(true);
    let event = Event::new_with_event_init_dict(kind, &how).expect("an event");
    target.dispatch_event(&event).expect("a handler that does not throw");
}

/// One journey, because the page is one: it is put into the body once.
#[wasm_bindgen_test]
async fn the_frame_works_without_an_analysis() {
    // The body belongs to the test's own output.
    let place = document().create_element("div").expect("an element");
    document().body().expect("a body").append_child(&place).expect("a place");
    wenmai::mount_in(place);
    until("the tabs", || all(".tabs nav a").len() == 11).await;
    assert_eq!(all("header, main, nav").len(), 3, "the landmarks");

    // No worker answers here, and that is said.
    until("the sentence about the analysis", || all(".notices p").len() == 1).await;
    assert_eq!(all(".notices button").len(), 1, "a way on");

    // Each language has its own words and says which it is.
    let root = document().document_element().expect("a document");
    for (place, (tag, word)) in
        [("en", "Words"), ("zh-Hans", "词表"), ("zh-Hant", "詞表")].into_iter().enumerate()
    {
        let menu: HtmlSelectElement = one(".menus select");
        menu.set_selected_index(place as i32);
        fire(&menu, "change");
        until(word, || all(".tabs nav a")[2].text_content().as_deref() == Some(word)).await;
        assert_eq!(root.get_attribute("lang").as_deref(), Some(tag));
    }

    // Colours go round.
    let mut themes = Vec::new();
    for _ in 0..3 {
        one::<HtmlElement>(".glyph").click();
        let last = themes.last().cloned().or_else(|| Some("system".to_owned()));
        until("other colours", || root.get_attribute("data-theme") != last).await;
        themes.extend(root.get_attribute("data-theme"));
    }
    assert_eq!(themes, ["dark", "light", "system"]);

    // A search is a place, whatever is in it.
    let field: HtmlInputElement = one("#query");
    field.set_value("支付宝 & <b>");
    fire(&field, "input");
    sleep(Duration::from_millis(20)).await;
    fire(&one("form.query"), "submit");
    until("the concordance", || fragment().starts_with("#concordance?q=支付宝 & <b>")).await;
    until("its tab", || one::<Element>("[aria-current=page]").text_content().as_deref() == Some("索引行"))
        .await;

    // The address leads, too.
    let location = web_sys::window().expect("a browser").location();
    location.set_hash("#words?unit=character").expect("an address");
    until("the words", || one::<Element>("[aria-current=page]").text_content().as_deref() == Some("詞表"))
        .await;
    until("no query", || one::<HtmlInputElement>("#query").value().is_empty()).await;
}
