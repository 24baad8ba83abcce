//! One writer at a time, over all tabs: the browser's locks, which whoever is killed gives back.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::WorkerGlobalScope;

/// The lock's name.
const NAME: &str = "wenmai";

#[wasm_bindgen]
extern "C" {
    // Every browser has them; web-sys still counts them among what may change.
    type Locks;
    #[wasm_bindgen(method)]
    fn request(this: &Locks, name: &str, options: &Object, held: &JsValue) -> Promise;
}

/// A lock that is held; dropped, it is given back.
pub struct Lock {
    release: Function,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A promise's own function does not throw.
        let _ = self.release.call0(&JsValue::NULL);
    }
}

impl Lock {
    /// Waits until nobody else has it.
    pub async fn exclusive() -> Result<Lock, JsValue> {
        Lock::ask("mode", "exclusive".into()).await?.ok_or(JsValue::NULL)
    }

    /// Waits until nobody writes.
    pub async fn shared() -> Result<Lock, JsValue> {
        Lock::ask("mode", "shared".into()).await?.ok_or(JsValue::NULL)
    }

    /// The lock if nobody has it.
    pub async fn free() -> Result<Option<Lock>, JsValue> {
        Lock::ask("ifAvailable", JsValue::TRUE).await
    }

    async fn ask(key: &str, value: JsValue) -> Result<Option<Lock>, JsValue> {
        let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
        let locks = Reflect::get(&scope.navigator(), &"locks".into())?;
        if locks.is_undefined() {
            return Err(JsValue::NULL);
        }
        let locks: Locks = locks.unchecked_into();
        let options = Object::new();
        Reflect::set(&options, &key.into(), &value)?;
        // The lock is held until the promise is kept that the callback gives back.
        let mut asked = Promise::resolve(&JsValue::NULL);
        let granted = Promise::new(&mut |grant, _| {
            let held = Closure::once_into_js(move |lock: JsValue| {
                Promise::new(&mut |release, _| {
                    let release = if lock.is_null() { JsValue::NULL } else { release.into() };
                    // A promise's own function does not throw.
                    let _ = grant.call1(&JsValue::NULL, &release);
                })
            });
            asked = locks.request(NAME, &options, &held);
        });
        // Refused, the request itself fails, and nothing is ever granted.
        let first = Promise::race(&js_sys::Array::of2(&granted, &asked));
        let release = JsFuture::from(first).await?;
        Ok(release.dyn_into().ok().map(|release| Lock { release }))
    }
}
