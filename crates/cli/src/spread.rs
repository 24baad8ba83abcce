//! Work spread over threads, with its results in order.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// The stack of a thread, in bytes: that of the main one on most systems.
const STACK: usize = 8 << 20;

/// As many threads as the machine has cores for.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// Works on items with so many threads, this one among them, which first does what there is to do meanwhile. The
/// results are in the order of the items, whichever thread had them and when.
pub fn spread<T: Send, R: Send>(
    threads: usize,
    items: Vec<T>,
    work: impl Fn(T) -> R + Sync,
    meanwhile: impl FnOnce(),
) -> Vec<R> {
    let helpers = threads.saturating_sub(1).min(items.len());
    let waiting = Mutex::new(items.into_iter().enumerate());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
    let run = || {
        let one = |(number, item)| (number, work(item));
        std::iter::from_fn(next).map(one).collect::<Vec<(usize, R)>>()
    };
    thread::scope(|scope| {
        // What no thread can be had for, is done by the others.
        let start = |_| thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run).ok();
        let started: Vec<_> = (0..helpers).filter_map(start).collect();
        meanwhile();
        let mut done = run();
        for helper in started {
            done.extend(helper.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done.sort_unstable_by_key(|&(number, _)| number);
        done.into_iter().map(|(_, result)| result).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_order_for_any_number_of_threads() {
        for threads in [1, 2, 3, 8, 64] {
            for items in [0, 1, 2, 100] {
                let mut met = false;
                let squares = spread(threads, (0..items).collect(), |item: u32| item * item, || met = true);
                assert!(met);
                assert_eq!(squares, (0..items).map(|item| item * item).collect::<Vec<u32>>());
            }
        }
    }
}
