//! Chunks: parts of the page that are fetched when they are first looked at.
//!
//! What the first chart needs is fetched at once, the rest when it is wanted or when nothing else is to do. A chunk begins
//! with a component, [`Lazy`] shows it. The functions of a group are in one file, and what several groups reach in another:
//! more groups are more files, of which each view needs many.
//!
//! Only the page for release is split (`build.rs` says so by `cfg(split)`); elsewhere a chunk is there at once. What
//! `wasm_split` expands to is unsafe, as what wasm-bindgen's macros do: an import that
//! `cargo xtask finish` turns into the function of the chunk.

use crate::context::use_text;
use crate::platform::url;
use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;
use wasm_bindgen_futures::spawn_local;
use yew::{component, html, use_effect_with, use_state_eq, Callback, Html, MouseEvent, Properties};

/// A chunk did not arrive, or not as it was built.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Missing;

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Missing
    }
}

/// Draws a component with its properties.
pub type Show<P> = fn(P) -> Html;

/// The way to what a chunk draws.
pub type Fetched<P> = Pin<Box<dyn Future<Output = Result<Show<P>, Missing>>>>;

/// A component that is in a chunk, or in the page itself; `P` are its properties.
pub struct Chunk<P: 'static> {
    name: &'static str,
    place: Place<P>,
}

enum Place<P: 'static> {
    Page(Show<P>),
    Chunk(fn() -> Fetched<P>, OnceLock<Show<P>>),
}

impl<P> Chunk<P> {
    /// In a chunk, to be fetched.
    pub const fn new(name: &'static str, fetch: fn() -> Fetched<P>) -> Self {
        Chunk { name, place: Place::Chunk(fetch, OnceLock::new()) }
    }

    /// In the page itself.
    pub const fn in_page(name: &'static str, show: Show<P>) -> Self {
        Chunk { name, place: Place::Page(show) }
    }

    /// Draws it, if it is here.
    fn here(&self) -> Option<Show<P>> {
        match &self.place {
            Place::Page(show) => Some(*show),
            Place::Chunk(_, here) => here.get().copied(),
        }
    }

    /// Fetches it, if it is not here. One that did not arrive is fetched anew the next time.
    pub async fn arrive(&self) -> Result<(), Missing> {
        if let Place::Chunk(fetch, here) = &self.place {
            if here.get().is_none() {
                let show = fetch().await?;
                here.get_or_init(|| show);
            }
        }
        Ok(())
    }
}

impl<P> PartialEq for Chunk<P> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// A component in the chunk of a group, with a name of its own: `chunk!(group, name, Component)`, for a component with
/// properties `chunk!(group, name, Component with Props)`. What the first chart needs is in the `page`.
macro_rules! chunk {
    (page, $name:ident, $component:ident) => {{
        static CHUNK: $crate::chunk::Chunk<()> =
            $crate::chunk::Chunk::in_page(stringify!($name), |()| yew::html! { <$component /> });
        &CHUNK
    }};
    ($group:ident, $name:ident, $component:ident) => {
        $crate::chunk::chunk!($group, $name, (), |()| yew::html! { <$component /> })
    };
    ($group:ident, $name:ident, $component:ident with $props:ty) => {
        $crate::chunk::chunk!($group, $name, $props, |props: $props| yew::html! { <$component ..props /> })
    };
    ($group:ident, $name:ident, $props:ty, $show:expr) => {{
        #[cfg(split)]
        #[wasm_split_helpers::wasm_split($group, fallible)]
        fn $name() -> Result<$crate::chunk::Show<$props>, $crate::chunk::Missing> {
            Ok($show)
        }
        #[cfg(not(split))]
        async fn $name() -> Result<$crate::chunk::Show<$props>, $crate::chunk::Missing> {
            Ok($show)
        }
        static CHUNK: $crate::chunk::Chunk<$props> =
            $crate::chunk::Chunk::new(stringify!($name), || Box::pin($name()));
        &CHUNK
    }};
}
pub(crate) use chunk;

/// Properties of [`Lazy`].
#[derive(Properties, PartialEq)]
pub struct Props<P: PartialEq + 'static> {
    /// Where it is.
    pub chunk: &'static Chunk<P>,
    /// Its own properties.
    pub with: P,
}

/// A component, or, until its chunk is here, that it comes, or that it did not.
#[component]
pub fn Lazy<P: Clone + PartialEq + 'static>(props: &Props<P>) -> Html {
    let text = use_text();
    let chunk = props.chunk;
    let tried = use_state_eq(|| 0u32);
    // How often it has been tried in vain, and whether it has come: what is drawn may be drawn anew.
    let outcome = use_state_eq(|| (0u32, false));
    use_effect_with(*tried, {
        let outcome = outcome.setter();
        move |tried| {
            let tried = *tried;
            if chunk.here().is_none() {
                spawn_local(async move {
                    let arrived = chunk.arrive().await.is_ok();
                    outcome.set((tried + 1, arrived));
                });
            }
        }
    });
    if let Some(show) = chunk.here() {
        return show(props.with.clone());
    }
    if outcome.0 <= *tried {
        return html! { <p class="loading" role="status">{ text.frame.fetching }</p> };
    }
    let again = {
        let (next, tried) = (*tried + 1, tried.setter());
        Callback::from(move |_: MouseEvent| tried.set(next))
    };
    let reload = Callback::from(|_: MouseEvent| url::reload());
    html! {
        <p class="failed" role="alert">
            { text.frame.part_missing }{ " " }
            <button type="button" class="quiet" onclick={again}>{ text.common.retry }</button>
            { " " }
            <button type="button" class="quiet" onclick={reload}>{ text.frame.reload }</button>
        </p>
    }
}

/// A component without properties.
pub fn lazy(chunk: &'static Chunk<()>) -> Html {
    html! { <Lazy<()> key={chunk.name} {chunk} with={()} /> }
}
