//! Names of documents, each once.

use std::collections::HashMap;

/// For each name in use the last number that was appended to it.
#[derive(Default)]
pub(super) struct Names(HashMap<String, u32>);

impl Names {
    /// A name that no document has yet: itself, or with a number behind it.
    pub fn unique(&mut self, name: &str) -> String {
        let mut unique = name.to_owned();
        if let Some(&last) = self.0.get(name) {
            let mut number = last;
            while self.0.contains_key(&unique) {
                number += 1;
                unique = format!("{name} ({number})");
            }
            self.0.insert(name.to_owned(), number);
        }
        self.0.insert(unique.clone(), 1);
        unique
    }
}
