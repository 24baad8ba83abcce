//! A blob URL that resolves as long as an answer is wanted: the one thing that a worker can look at in the middle of a
//! search.

use js_sys::Array;
use web_sys::{Blob, Url};

/// An answer that is wanted until this is dropped.
pub struct Wanted(String);

impl Wanted {
    /// A new one; `None` where the browser makes no addresses, or none that a worker may look at: those of a page opened
    /// from a disk belong to no origin.
    pub fn new() -> Option<Wanted> {
        let blob = Blob::new_with_buffer_source_sequence(&Array::new()).ok()?;
        let wanted = Url::create_object_url_with_blob(&blob).ok().map(Wanted)?;
        (!wanted.0.starts_with("blob:null")).then_some(wanted)
    }

    pub fn address(&self) -> &str {
        &self.0
    }
}

impl Drop for Wanted {
    fn drop(&mut self) {
        // Revoking fails only for a URL that is no longer there.
        let _ = Url::revoke_object_url(&self.0);
    }
}
