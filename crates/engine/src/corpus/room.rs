//! Lists that grow to millions.

/// Room for so many more items. What grows by doubling is in memory twice meanwhile, and half empty after.
pub(super) fn room<T>(list: &mut Vec<T>, more: usize) {
    if list.capacity() - list.len() < more {
        list.reserve_exact(more.max(list.len() / 8));
    }
}
