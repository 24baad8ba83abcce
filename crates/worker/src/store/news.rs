//! Tabs tell each other when what is kept has changed.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::BroadcastChannel;

/// The channel's name.
const NAME: &str = "wenmai";

thread_local! {
    static CHANNEL: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
}

/// Says when another tab has changed what is kept, from now on; more than once is the same as once.
pub fn listen(changed: fn()) {
    CHANNEL.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = BroadcastChannel::new(NAME).ok();
            if let Some(channel) = slot {
                let heard = Closure::<dyn Fn()>::new(changed);
                channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
                heard.forget();
            }
        }
    });
}

/// Tells the others.
pub fn tell() {
    CHANNEL.with_borrow(|channel| {
        if let Some(channel) = channel {
            // Nothing is sent that could not be.
            let _ = channel.post_message(&JsValue::NULL);
        }
    });
}
