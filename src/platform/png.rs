//! A figure as a picture of points: drawn from its own file, so that both look the same.

use super::svg::Standalone;
use super::{document, download};
use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};
use yew::NodeRef;

/// Points of the picture for one of the figure's, each way.
const SCALE: f64 = 2.0;
/// The most points of an edge: beyond this browsers refuse a canvas.
const LONGEST: f64 = 16_000.0;

/// Saves the figure at `node` as PNG.
pub fn save(node: &NodeRef, name: &str) {
    let Some(figure) = Standalone::of(node) else { return };
    let (Some(text), size) = (figure.text(), figure.size) else { return };
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(&text)), &options)
    else {
        return;
    };
    let (Ok(address), Ok(image)) = (Url::create_object_url_with_blob(&blob), HtmlImageElement::new()) else {
        return;
    };
    let (name, own) = (name.to_owned(), image.clone());
    let loaded = {
        let address = address.clone();
        EventListener::once(&image, "load", move |_| {
            draw(&own, size, &name);
            // Revoking an unknown address is no error.
            let _ = Url::revoke_object_url(&address);
        })
    };
    image.set_src(&address);
    // The listener goes with the image.
    loaded.forget();
}

fn draw(image: &HtmlImageElement, (wide, high): (f64, f64), name: &str) {
    let scale = SCALE.min(LONGEST / wide.max(high).max(1.0));
    let canvas =
        document().create_element("canvas").ok().and_then(|made| made.dyn_into::<HtmlCanvasElement>().ok());
    let Some(canvas) = canvas else { return };
    canvas.set_width((wide * scale) as u32);
    canvas.set_height((high * scale) as u32);
    let context =
        canvas.get_context("2d").ok().flatten().and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok());
    let Some(context) = context else { return };
    if context
        .draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, wide * scale, high * scale)
        .is_err()
    {
        return;
    }
    let name = name.to_owned();
    let save = Closure::once_into_js(move |picture: JsValue| {
        if let Ok(picture) = picture.dyn_into::<Blob>() {
            download::save(&name, "image/png", &picture);
        }
    });
    // Only a canvas with foreign pictures in it refuses.
    let _ = canvas.to_blob(save.unchecked_ref());
}
