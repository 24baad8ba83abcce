//! Whether an answer is still wanted. In the middle of a search a worker receives no messages, and a page whose server sends
//! no isolation headers has no shared memory. So the page makes a blob URL for each concordance and revokes it when the
//! reader stops the search or asks something else, and the search looks every tenth of a second whether it still
//! resolves. A stopped search has no answer: what was shown before stays, and can be asked again.

use js_sys::Date;
use web_sys::XmlHttpRequest;

/// Milliseconds before the first look, and between two.
const FIRST: f64 = 20.0;
const BETWEEN: f64 = 100.0;

/// What a search asks now and then: whether to go on.
pub fn wanted(address: String) -> Box<dyn FnMut() -> bool> {
    let mut next = Date::now() + FIRST;
    let mut seen = false;
    Box::new(move || {
        if Date::now() < next {
            return true;
        }
        let there = is_there(&address);
        next = Date::now() + BETWEEN;
        // Where such addresses cannot be looked at a search goes on to its end.
        let on = there || !seen;
        seen |= there;
        on
    })
}

fn is_there(address: &str) -> bool {
    let asked = XmlHttpRequest::new().and_then(|request| {
        request.open_with_async("GET", address, false)?;
        request.send()
    });
    asked.is_ok()
}
