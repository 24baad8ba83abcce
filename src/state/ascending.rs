//! Lists and tables in ascending order, by insertion. They are short, or come nearly in order; the standard library's sorts and
//! trees are five kilobytes of the page for each type that they hold.

use std::borrow::Borrow;

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

/// Values by key, ascending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyed<K, V>(Vec<(K, V)>);

impl<K, V> Default for Keyed<K, V> {
    fn default() -> Keyed<K, V> {
        Keyed(Vec::new())
    }
}

impl<K: Ord, V> Keyed<K, V> {
    /// Where a key is, or would be.
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(known, _)| known.borrow().cmp(key))
    }

    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|place| &self.0[place].1)
    }

    /// The value of a key, which is there after that.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let place = self.place(&key).unwrap_or_else(|place| {
            self.0.insert(place, (key, V::default()));
            place
        });
        &mut self.0[place].1
    }

    /// Sets the value of a key; the one before.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(place) => Some(std::mem::replace(&mut self.0[place].1, value)),
            Err(place) => {
                self.0.insert(place, (key, value));
                None
            }
        }
    }

    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|place| self.0.remove(place).1)
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<K, V> IntoIterator for Keyed<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Keyed<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Keyed<K, V> {
        let mut keyed = Keyed::default();
        pairs.into_iter().for_each(|(key, value)| drop(keyed.insert(key, value)));
        keyed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_into_order_once_each() {
        assert_eq!(ascending([3, 1, 2, 3, 1]), [1, 2, 3]);
        assert!(ascending(Vec::<u32>::new()).is_empty());
    }

    #[test]
    fn a_key_has_one_value() {
        let mut keyed: Keyed<String, u32> =
            [("b".to_owned(), 1), ("a".to_owned(), 2), ("b".to_owned(), 3)].into_iter().collect();
        assert_eq!((keyed.get("a"), keyed.get("b"), keyed.get("c")), (Some(&2), Some(&3), None));
        assert_eq!(keyed.insert("a".to_owned(), 4), Some(2));
        *keyed.or_default("c".to_owned()) += 5;
        assert_eq!(keyed.remove("b"), Some(3));
        assert_eq!(keyed.remove("b"), None);
        assert_eq!(keyed.values().collect::<Vec<_>>(), [&4, &5]);
        assert_eq!(keyed.into_iter().map(|(key, _)| key).collect::<Vec<_>>(), ["a", "c"]);
    }
}
