//! Drawing part by part, so that no single part blocks the page's thread for long.

use gloo::timers::callback::Timeout;
use yew::{hook, use_effect_with, use_state_eq};

/// How many parts are drawn after the first: none at first, then one more after another up to `all`, as soon as there is
/// something to draw. Between two the page's thread is free, so that none holds it up for long.
#[hook]
pub fn use_parts(ready: bool, all: usize) -> usize {
    let drawn = use_state_eq(|| 0);
    use_effect_with((*drawn, ready), {
        let setter = drawn.setter();
        move |(drawn, ready)| {
            let next = Some(drawn + 1).filter(|next| *ready && *next <= all);
            let timer = next.map(|next| Timeout::new(0, move || setter.set(next)));
            move || drop(timer)
        }
    });
    *drawn
}
