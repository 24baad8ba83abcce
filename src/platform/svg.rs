//! A figure as a file of its own.

use super::{download, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, XmlSerializer};
use yew::NodeRef;

const SVG: &str = "http://www.w3.org/2000/svg";

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

/// A figure as it was when it was taken, with its colours and fonts; its links, which lead into this page, do not go
/// along.
pub struct Standalone {
    figure: Element,
    /// Its width and height in CSS pixels.
    pub size: (f64, f64),
}

impl Standalone {
    /// The figure at `node`: the `svg` itself or one inside it.
    pub fn of(node: &NodeRef) -> Option<Standalone> {
        let figure = node.cast::<Element>().and_then(|element| match element.tag_name().as_str() {
            "svg" => Some(element),
            _ => element.query_selector("svg").ok().flatten(),
        })?;
        let bounds = figure.get_bounding_client_rect();
        Some(Standalone { figure: copy(&figure)?, size: (bounds.width(), bounds.height()) })
    }

    /// The same, with what it shows said in its metadata.
    #[must_use]
    pub fn described(self, about: &str) -> Standalone {
        if let Ok(metadata) = super::document().create_element_ns(Some(SVG), "metadata") {
            metadata.set_text_content(Some(about));
            // A copy that belongs to nobody takes any child.
            let _ = self.figure.insert_before(&metadata, self.figure.first_child().as_ref());
        }
        self
    }

    /// The file.
    pub fn text(&self) -> Option<String> {
        XmlSerializer::new().ok()?.serialize_to_string(&self.figure).ok()
    }

    /// The address of an image that holds it whole.
    pub fn address(&self) -> Option<String> {
        Some(format!("data:image/svg+xml,{}", js_sys::encode_uri_component(&self.text()?)))
    }

    /// Saves it under this name.
    pub fn save(&self, name: &str) {
        if let Some(text) = self.text() {
            download::save(name, "image/svg+xml", &JsValue::from_str(&text));
        }
    }
}

fn copy(figure: &Element) -> Option<Element> {
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
    let paper = super::document().create_element_ns(Some(SVG), "rect").ok()?;
    for (attribute, value) in [("width", "100%"), ("height", "100%")] {
        let _ = paper.set_attribute(attribute, value);
    }
    let _ = paper.set_attribute("fill", &ground.get_property_value("background-color").ok()?);
    copy.insert_before(&paper, copy.first_child().as_ref()).ok()?;
    Some(copy)
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
