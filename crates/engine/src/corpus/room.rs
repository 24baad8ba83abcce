//! Lists that grow to millions.

/// Reserves for so many more items, exactly: growth by doubling has the list in memory twice, and leaves half of it empty.
pub(super) fn room<T>(list: &mut Vec<T>, more: usize) {
    if list.capacity() - list.len() < more {
        list.reserve_exact(more.max(list.len() / 8));
    }
}
