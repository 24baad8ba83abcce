//! A figure as a file of its own.

use super::{download, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, XmlSerializer};
use yew::NodeRef;

/// What the style sheets give a figure and what its file needs to look the same.
const INLINED: [&str; 14] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-opacity",
    "opacity",
    "paint-order",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "dominant-baseline",
    "font-variant-numeric",
];

/// Saves the figure at `node`: the `svg` itself or one inside it. Its colours and fonts go along; its links, which
/// lead into this page, do not. What it shows is said in its metadata.
pub fn save(node: &NodeRef, name: &str, about: &str) {
    if let Some((text, _)) = standalone_at(node, about) {
        download::save(name, "image/svg+xml", &JsValue::from_str(&text));
    }
}

/// The figure at `node` as the address of an image that holds it whole.
pub fn address(node: &NodeRef) -> Option<String> {
    let (text, _) = standalone_at(node, "")?;
    Some(format!("data:image/svg+xml,{}", js_sys::encode_uri_component(&text)))
}

/// The figure at `node` as a file, and its width and height.
pub fn standalone_at(node: &NodeRef, about: &str) -> Option<(String, (f64, f64))> {
    let figure = node.cast::<Element>().and_then(|element| match element.tag_name().as_str() {
        "svg" => Some(element),
        _ => element.query_selector("svg").ok().flatten(),
    })?;
    let bounds = figure.get_bounding_client_rect();
    Some((standalone(&figure, about)?, (bounds.width(), bounds.height())))
}

fn standalone(figure: &Element, about: &str) -> Option<String> {
    let copy = figure.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
    let shown = figure.query_selector_all("*").ok()?;
    let copied = copy.query_selector_all("*").ok()?;
    for index in 0..shown.length() {
        let pair =
            (shown.get(index)?.dyn_into::<Element>().ok()?, copied.get(index)?.dyn_into::<Element>().ok()?);
        inline(&pair.0, &pair.1);
        for attribute in ["href", "class", "tabindex"] {
            let _ = pair.1.remove_attribute(attribute);
        }
    }
    let ground = window().get_computed_style(&super::document().body()?.into()).ok()??;
    let paper = super::document().create_element_ns(Some("http://www.w3.org/2000/svg"), "rect").ok()?;
    for (attribute, value) in [("width", "100%"), ("height", "100%")] {
        let _ = paper.set_attribute(attribute, value);
    }
    let _ = paper.set_attribute("fill", &ground.get_property_value("background-color").ok()?);
    copy.insert_before(&paper, copy.first_child().as_ref()).ok()?;
    if !about.is_empty() {
        let metadata =
            super::document().create_element_ns(Some("http://www.w3.org/2000/svg"), "metadata").ok()?;
        metadata.set_text_content(Some(about));
        copy.insert_before(&metadata, copy.first_child().as_ref()).ok()?;
    }
    XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()
}

fn inline(shown: &Element, copy: &Element) {
    // Groups and links show nothing of their own.
    if !matches!(shown.tag_name().as_str(), "rect" | "text" | "path" | "circle" | "line") {
        return;
    }
    let Ok(Some(style)) = window().get_computed_style(shown) else { return };
    for property in INLINED {
        if let Ok(value) = style.get_property_value(property) {
            // Setting an attribute fails only when its name is no name.
            let _ = copy.set_attribute(property, &value);
        }
    }
}
