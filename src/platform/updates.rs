//! Updates: this version of the page is cached for offline use, and a newer one says so when it is ready.
//!
//! Versions never mix. The service worker caches the files of one build under that build's hash and serves nothing else
//! until the reader takes the newer one; then the old files are deleted. A tab that still runs the older version says so
//! and asks nothing more, and worker and importer state their version before they are given anything.

use super::{document, url, window};
use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{spawn_local, JsFuture};
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};
use yew::Callback;

/// A newer version that waits until the reader wants it.
#[derive(Clone, Debug, PartialEq)]
pub struct Newer(ServiceWorker);

impl Newer {
    /// Loads the page anew as the newer version.
    pub fn take(&self) {
        if let Some(container) = container() {
            EventListener::once(&container, "controllerchange", |_| url::reload()).forget();
        }
        // A text can always be posted.
        let _ = self.0.post_message(&JsValue::from_str("take over"));
    }
}

/// Says when a newer version takes over, as the reader wanted in this tab or in another: files that are fetched from now on
/// are that version's, and do not belong to this page.
pub fn when_replaced(replaced: Callback<()>) {
    if let Some(container) = container() {
        EventListener::new(&container, "controllerchange", move |_| replaced.emit(())).forget();
    }
}

/// Keeps this version, where the page is built and opened so that this can be, and says when a newer one is ready.
pub fn keep(ready: Callback<Newer>) {
    let Some(container) = container() else { return };
    let Ok(Some(meta)) = document().query_selector("meta[name=offline]") else { return };
    let Some(name) = meta.get_attribute("content") else { return };
    spawn_local(async move {
        // Where it may not be kept (a private window), the page works as before.
        let Ok(registered) = JsFuture::from(container.register(&name)).await else { return };
        let Ok(registration) = registered.dyn_into::<ServiceWorkerRegistration>() else { return };
        // Nobody waits behind the first version.
        let replaced = container.controller().is_some();
        if let Some(waiting) = registration.waiting().filter(|_| replaced) {
            ready.emit(Newer(waiting));
        }
        let found = registration.clone();
        EventListener::new(&registration, "updatefound", move |_| {
            let Some(installing) = found.installing().filter(|_| replaced) else { return };
            let (newer, ready) = (installing.clone(), ready.clone());
            EventListener::new(&installing, "statechange", move |_| {
                if newer.state() == ServiceWorkerState::Installed {
                    ready.emit(Newer(newer.clone()));
                }
            })
            .forget();
        })
        .forget();
    });
}

/// Missing in old browsers, in pages that were not fetched securely and in those opened from disk.
fn container() -> Option<ServiceWorkerContainer> {
    Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?.dyn_into().ok()
}
