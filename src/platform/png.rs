//! A figure as a picture of points: drawn from its own file, so that both look the same.

use super::svg::Standalone;
use super::{document, download};
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{spawn_local, JsFuture};
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};
use yew::{Callback, NodeRef};

/// Points of the picture for one of the figure's, each way.
const SCALE: f64 = 2.0;
/// The most points of an edge: beyond this browsers refuse a canvas.
const LONGEST: f64 = 16_000.0;

/// Saves the figure at `node` as PNG, and says whether the browser could make it.
pub fn save(node: &NodeRef, name: &str, made: Callback<bool>) {
    let Some(figure) = Standalone::of(node) else { return };
    let name = name.to_owned();
    spawn_local(async move {
        let picture = picture(&figure).await;
        if let Some(picture) = &picture {
            download::save(&name, "image/png", picture);
        }
        made.emit(picture.is_some());
    });
}

async fn picture(figure: &Standalone) -> Option<Blob> {
    let (text, (wide, high)) = (figure.text()?, figure.size);
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let text = Array::of1(&JsValue::from_str(&text));
    let blob = Blob::new_with_str_sequence_and_options(&text, &options).ok()?;
    let image = HtmlImageElement::new().ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let loaded = Promise::new(&mut |done, failed| {
        image.set_onload(Some(&done));
        image.set_onerror(Some(&failed));
        image.set_src(&address);
    });
    let loaded = JsFuture::from(loaded).await;
    // Revoking an unknown address is no error.
    let _ = Url::revoke_object_url(&address);
    loaded.ok()?;
    let scale = SCALE.min(LONGEST / wide.max(high).max(1.0));
    let canvas = document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width((wide * scale) as u32);
    canvas.set_height((high * scale) as u32);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide * scale, high * scale)
        .ok()?;
    let picture = Promise::new(&mut |done, failed| {
        // Only a canvas with foreign pictures in it refuses.
        if canvas.to_blob(&done).is_err() {
            let _ = failed.call0(&JsValue::NULL);
        }
    });
    // One that is too large gives nothing.
    JsFuture::from(picture).await.ok()?.dyn_into().ok()
}
