//! Which rows of a long list are in view. The page itself scrolls; only the rows in view are drawn.

use super::window;
use crate::state::{Scroll, Window, ROWS_PER_BLOCK};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::{hook, use_effect_with, use_mut_ref, use_state_eq, Callback, NodeRef, UseStateSetter};

/// Milliseconds without a move after which the list is at rest.
const REST_MS: u32 = 300;

/// The rows in view.
pub struct Shown {
    /// The first that is drawn.
    pub from: u32,
    /// One past the last.
    pub to: u32,
    /// Scrolls to a row.
    pub go: Callback<u32>,
}

/// What a listener needs to follow the page.
#[derive(Clone)]
struct Follower {
    list: NodeRef,
    rows: NodeRef,
    scroll: Rc<RefCell<Scroll>>,
    drawn: Rc<RefCell<u32>>,
    range: UseStateSetter<(u32, u32)>,
    total: u32,
    row: u32,
}

impl Follower {
    fn size(&self) -> Window {
        let view = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
        Window { total: self.total, row: self.row, view }
    }

    /// Sets a style where a style attribute would be refused by the content security policy.
    fn style(node: &NodeRef, name: &str, value: &str) {
        if let Some(element) = node.cast::<HtmlElement>() {
            // Fails only for unknown properties.
            let _ = element.style().set_property(name, value);
        }
    }

    /// Puts the rows that are drawn where they belong.
    fn lay(&self) {
        let top = self.scroll.borrow().top(*self.drawn.borrow(), &self.size());
        Self::style(&self.rows, "transform", &format!("translateY({top}px)"));
    }

    fn resize(&self) {
        Self::style(&self.list, "height", &format!("{}px", self.size().height()));
        Self::style(&self.list, "--row", &format!("{}px", self.row));
    }

    /// Follows the page; the block that the view begins in.
    fn follow(&self) -> u32 {
        let Some(list) = self.list.cast::<HtmlElement>() else { return 0 };
        let at = (-list.get_bounding_client_rect().top()).max(0.0);
        let rows = self.size();
        let moved = self.scroll.borrow().moved(at, &rows);
        *self.scroll.borrow_mut() = moved;
        let range = rows.drawn(&moved, ROWS_PER_BLOCK);
        self.lay();
        self.range.set(range);
        range.0
    }

    fn go(&self, index: u32) {
        let Some(list) = self.list.cast::<HtmlElement>() else { return };
        let target = Scroll::to_row(index, &self.size());
        let top = list.get_bounding_client_rect().top() + window().scroll_y().unwrap_or(0.0);
        *self.scroll.borrow_mut() = target;
        window().scroll_to_with_x_and_y(0.0, top + target.at());
        self.follow();
    }
}

/// The rows in view of a list of `total` rows, each of `row` pixels: `list` is as tall as all, `rows` holds those that are
/// drawn. Says at which row the view begins when it is at rest.
#[hook]
pub fn use_rows(list: NodeRef, rows: NodeRef, total: u32, row: u32, rested: Callback<u32>) -> Shown {
    let range = use_state_eq(|| (0, total.min(ROWS_PER_BLOCK)));
    let scroll = use_mut_ref(Scroll::default);
    let drawn = use_mut_ref(|| 0);
    let resting = use_mut_ref(|| None::<Timeout>);
    let latest = use_mut_ref(|| rested.clone());
    *latest.borrow_mut() = rested;
    let follower = Follower { list, rows, scroll, drawn, range: range.setter(), total, row };
    // A shorter list may have lost the rows that were drawn last.
    let (from, to) = (range.0.min(total), range.1.min(total));
    use_effect_with((total, row), {
        let follower = follower.clone();
        move |_| {
            follower.resize();
            follower.follow();
            let moved = follower.clone();
            let scrolled = EventListener::new(&window(), "scroll", move |_| {
                let first = moved.follow();
                let latest = latest.clone();
                *resting.borrow_mut() = Some(Timeout::new(REST_MS, move || {
                    let rested = latest.borrow().clone();
                    rested.emit(first);
                }));
            });
            let sized = EventListener::new(&window(), "resize", move |_| {
                follower.resize();
                follower.follow();
            });
            move || drop((scrolled, sized))
        }
    });
    use_effect_with(from, {
        let follower = follower.clone();
        move |from| {
            *follower.drawn.borrow_mut() = *from;
            follower.lay();
        }
    });
    Shown { from, to, go: Callback::from(move |index| follower.go(index)) }
}
