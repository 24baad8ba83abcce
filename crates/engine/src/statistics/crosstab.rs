//! Tables of counts, rows by columns: whether what is in a row depends on the column.

use super::math::ratio;
use super::{p_of_chi_squared_with, SMALL_EXPECTED};
use wenmai_model::ChiSquared;

/// What a cell is expected to have if rows and columns are independent.
pub fn expected_count(row: u64, column: u64, n: u64) -> Option<f64> {
    ratio(row as f64 * column as f64, n as f64)
}

/// The residual of a cell in units of its own standard deviation (Haberman 1973): beyond ±1.96 it is more than chance has it at
/// .05. There is none where the row or the column is all or nothing.
pub fn adjusted_residual(cell: u64, row: u64, column: u64, n: u64) -> Option<f64> {
    let expected = expected_count(row, column, n)?;
    let variance = expected * (1.0 - row as f64 / n as f64) * (1.0 - column as f64 / n as f64);
    ratio(cell as f64 - expected, variance.sqrt())
}

/// Pearson's χ² of a table of equally long rows; none where fewer than two rows or two columns have anything in them.
pub fn chi_squared(table: &[Vec<u64>]) -> Option<ChiSquared> {
    let rows: Vec<u64> = table.iter().map(|row| row.iter().sum()).collect();
    let width = table.first().map_or(0, Vec::len);
    let columns: Vec<u64> = (0..width).map(|column| table.iter().map(|row| row[column]).sum()).collect();
    let n: u64 = rows.iter().sum();
    let left = |sums: &[u64]| sums.iter().filter(|sum| **sum > 0).count() as u32;
    let (height, width) = (left(&rows), left(&columns));
    if height < 2 || width < 2 {
        return None;
    }
    let (mut value, mut low) = (0.0, 0);
    for (row, &of_row) in table.iter().zip(&rows) {
        for (&cell, &of_column) in row.iter().zip(&columns) {
            let Some(expected) = expected_count(of_row, of_column, n).filter(|expected| *expected > 0.0)
            else {
                continue;
            };
            let difference = cell as f64 - expected;
            value += difference * difference / expected;
            low += u32::from(expected < SMALL_EXPECTED);
        }
    }
    let df = (height - 1) * (width - 1);
    let least = f64::from(height.min(width) - 1);
    Some(ChiSquared {
        value,
        df,
        p: p_of_chi_squared_with(value, df),
        cramers_v: (value / (n as f64 * least)).sqrt().min(1.0),
        low,
        cells: height * width,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn close(found: f64, expected: f64) -> bool {
        (found - expected).abs() <= 1e-12 * expected.abs().max(1.0)
    }

    #[test]
    fn agrees_with_scipy() {
        // scipy.stats.chi2_contingency, correction=False.
        let table = [vec![12, 5, 30], vec![7, 9, 2]];
        let found = chi_squared(&table).unwrap();
        assert!(close(found.value, 17.50451594411561) && close(found.p, 0.0001581039275201367), "{found:?}");
        assert!(close(found.cramers_v, 0.5189414661540224));
        assert_eq!((found.df, found.low, found.cells), (2, 1, 6));
        let residual = adjusted_residual(30, 47, 32, 65).unwrap();
        assert!((residual - 3.80429684).abs() < 1e-8, "{residual}");
    }

    #[test]
    fn what_is_empty_is_no_part_of_the_table() {
        let table = [vec![12, 0, 5, 30], vec![0; 4], vec![7, 0, 9, 2]];
        assert_eq!(chi_squared(&table), chi_squared(&[vec![12, 5, 30], vec![7, 9, 2]]));
        assert_eq!(chi_squared(&[]), None);
        assert_eq!(chi_squared(&[vec![3, 4], vec![0, 0]]), None);
        assert_eq!(chi_squared(&[vec![3, 0], vec![8, 0]]), None);
        assert_eq!((adjusted_residual(3, 3, 3, 3), adjusted_residual(0, 0, 3, 9)), (None, None));
        assert_eq!(expected_count(0, 0, 0), None);
    }

    proptest! {
        #[test]
        fn turned_round_it_is_the_same_and_residuals_cancel(
            rows in prop::collection::vec(prop::collection::vec(0u64..60, 4), 2..6),
        ) {
            let turned: Vec<Vec<u64>> = (0..4).map(|at| rows.iter().map(|row| row[at]).collect()).collect();
            let (found, same) = (chi_squared(&rows), chi_squared(&turned));
            prop_assert_eq!(found.is_some(), same.is_some());
            if let Some((found, same)) = found.zip(same) {
                prop_assert!(close(found.value, same.value) && close(found.cramers_v, same.cramers_v));
                prop_assert_eq!((found.df, found.low, found.cells), (same.df, same.low, same.cells));
                prop_assert!((0.0..=1.0).contains(&found.p) && (0.0..=1.0).contains(&found.cramers_v));
                prop_assert!(found.value >= 0.0);
            }
            // Of two by two, each is the square root of χ², to either side.
            let (a, b) = (rows[0][0], rows[0][1]);
            let (c, d) = (rows[1][0], rows[1][1]);
            if let Some(test) = chi_squared(&[vec![a, b], vec![c, d]]) {
                let residual = |cell, row, column| adjusted_residual(cell, row, column, a + b + c + d).unwrap();
                let (first, second) = (residual(a, a + b, a + c), residual(b, a + b, b + d));
                prop_assert!((first + second).abs() < 1e-9 && (first * first - test.value).abs() < 1e-9 * test.value.max(1.0));
            }
        }
    }
}
