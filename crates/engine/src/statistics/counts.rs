//! What every family of measures shares.

use wenmai_model::{Measure, Named};

/// Counts that the measures of a family are computed from.
pub trait Counts {
    /// The measures of the family.
    type Id: Measure;

    /// A measure of these counts; `None` where it is not defined.
    fn value(&self, id: Self::Id) -> Option<f64>;

    /// Every measure with its value, in the order of the catalogue.
    fn values(&self) -> impl Iterator<Item = (Self::Id, Option<f64>)> {
        Self::Id::ALL.iter().map(|&id| (id, self.value(id)))
    }
}
