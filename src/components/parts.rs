//! Drawing part by part, so that no single part blocks the page's thread for long.

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use yew::{hook, use_effect_with, use_state_eq};

/// A value as it was at the last frame that was painted: what is asked by it is asked, and drawn, after what the reader
/// waits for.
#[hook]
pub fn use_later<T: Clone + PartialEq + 'static>(value: T) -> T {
    let later = use_state_eq(|| value.clone());
    use_effect_with(value, {
        let setter = later.setter();
        move |value| {
            let value = value.clone();
            let frame = request_animation_frame(move |_| setter.set(value));
            move || drop(frame)
        }
    });
    (*later).clone()
}

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
