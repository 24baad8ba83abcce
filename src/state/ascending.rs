//! Lists in ascending order, by insertion. They are short, or come nearly in order; the standard library's sorts are five
//! kilobytes of the page for each type that is sorted.

/// Puts a value in its place in an ascending list that has no value twice.
pub fn put<T: Ord>(list: &mut Vec<T>, value: T) {
    if let Err(place) = list.binary_search(&value) {
        list.insert(place, value);
    }
}

/// The different values, ascending.
pub fn ascending<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    values.into_iter().for_each(|value| put(&mut list, value));
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_into_order_once_each() {
        assert_eq!(ascending([3, 1, 2, 3, 1]), [1, 2, 3]);
        assert_eq!(ascending(Vec::<u32>::new()), []);
    }
}
