//! The reader leaves the page, or loads it anew.

use super::window;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use yew::Callback;

/// Says that the page is left.
pub fn listen(left: Callback<()>) -> EventListener {
    EventListener::new(&window(), "pagehide", move |_| left.emit(()))
}

/// Has the browser ask before the page is left, as long as this is held: something would be lost. While nothing would be,
/// there is no listener, since a browser cannot keep a page that has one for the way back.
pub fn ask_first() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, |event| {
        event.prevent_default();
        // Older browsers ask only then.
        let _ = Reflect::set(event, &"returnValue".into(), &"?".into());
    })
}
