//! Documents, or parts of a corpus, beside one another: a map of them by their words, and the words that are typical of each.

use super::units::Units;
use super::walk::{words_by_entry, NOTHING};
use crate::corpus::{NormId, Selection};
use crate::script::fold;
use crate::statistics::{Comparison, Counts};
use std::cmp::Reverse;
use std::collections::HashSet;
use wenmai_model::KeynessId;

/// Axes of the map.
pub const AXES: usize = 2;

/// A place on the map.
pub type Place = [f64; AXES];

/// Documents and words by correspondence analysis (Benzécri 1973; Greenacre 2007), in principal coordinates: documents
/// near one another use words alike, and a word is near the documents that favour it.
#[derive(Clone, Debug, PartialEq)]
pub struct Correspondence {
    /// Documents with any of the words, in order.
    pub documents: Vec<(u32, Place)>,
    /// Parts of the corpus in which documents that make the map are laid together: each stands in the middle of its own,
    /// by their words.
    pub supplementary: Vec<(u32, Place)>,
    /// The words with their frequencies, the most frequent first.
    pub words: Vec<(NormId, u32, Place)>,
    /// The share of all differences that each axis shows.
    pub shares: [f64; AXES],
    /// All differences: χ² / N of the table of documents and words.
    pub inertia: f64,
}

/// The typical words of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct TypicalNorms {
    pub document: u32,
    /// Words with their frequency there and in the other documents, and log-likelihood; the highest first.
    pub words: Vec<(NormId, u32, u32, f64)>,
}

/// The table of documents and words: for each document, words by number, ascending, with their frequencies.
type Table = Vec<(u32, Vec<(u32, u32)>)>;

fn table(units: &Units, selection: &Selection, stopwords: &HashSet<String>) -> Table {
    let corpus = units.corpus;
    let norms = words_by_entry(corpus);
    let lexicon = corpus.lexicon();
    let stop: Vec<bool> = (0..lexicon.norms() as u32)
        .map(|norm| {
            let folded = fold(lexicon.norm(NormId(norm)));
            !stopwords.is_empty() && (super::is_number(&folded) || stopwords.contains(&folded))
        })
        .collect();
    let mut freqs = vec![0u32; lexicon.norms()];
    let texts = units.runs(selection).into_iter();
    texts
        .map(|(number, runs)| {
            let mut seen = Vec::new();
            for (first, last) in runs {
                for &entry in &corpus.entries()[first as usize..last as usize] {
                    let norm = norms[entry as usize];
                    if norm != NOTHING && !stop[norm as usize] {
                        if freqs[norm as usize] == 0 {
                            seen.push(norm);
                        }
                        freqs[norm as usize] += 1;
                    }
                }
            }
            seen.sort_unstable();
            (number, seen.into_iter().map(|norm| (norm, std::mem::take(&mut freqs[norm as usize]))).collect())
        })
        .collect()
}

/// The words of each document that set it apart from the others of the selection, at most so many.
pub fn typical_words(
    units: &Units,
    selection: &Selection,
    stopwords: &HashSet<String>,
    most: usize,
) -> Vec<TypicalNorms> {
    let corpus = units.corpus;
    let table = table(units, selection, stopwords);
    let mut totals = vec![0u32; corpus.lexicon().norms()];
    table.iter().flat_map(|(_, words)| words).for_each(|&(norm, freq)| totals[norm as usize] += freq);
    let sizes = units.words(selection);
    let typical = |(document, words): (u32, Vec<(u32, u32)>)| {
        let n1 = u64::from(sizes[document as usize]);
        let n2 = u64::from(selection.words) - n1;
        let scored = words.into_iter().filter_map(|(norm, freq)| {
            let others = totals[norm as usize] - freq;
            if u64::from(freq) * n2 <= u64::from(others) * n1 {
                return None;
            }
            let score =
                Comparison::new(freq.into(), n1, others.into(), n2).value(KeynessId::LogLikelihoodSigned)?;
            (score > 0.0).then_some((NormId(norm), freq, others, score))
        });
        let mut words: Vec<(NormId, u32, u32, f64)> = scored.collect();
        let text = |word: NormId| corpus.lexicon().norm(word);
        type Typical = (NormId, u32, u32, f64);
        let order = |a: &Typical, b: &Typical| b.3.total_cmp(&a.3).then_with(|| text(a.0).cmp(text(b.0)));
        if words.len() > most {
            words.select_nth_unstable_by(most, order);
            words.truncate(most);
        }
        words.sort_by(order);
        TypicalNorms { document, words }
    };
    table.into_iter().map(typical).collect()
}

/// Documents by words: how often each word is in each document, whether it is typical there or elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NormTable {
    pub documents: Vec<u32>,
    /// The words: the typical ones of each document, in the order of documents, none twice.
    pub words: Vec<NormId>,
    /// For each word, its frequency in each document.
    pub freqs: Vec<Vec<u32>>,
}

/// The table of some of a selection's documents, counted from `skip`, at most `most`, by so many typical words of each.
pub fn word_table(
    units: &Units,
    selection: &Selection,
    stopwords: &HashSet<String>,
    (skip, most): (usize, usize),
    words: usize,
) -> NormTable {
    let typical = typical_words(units, selection, stopwords, words);
    let typical: Vec<&TypicalNorms> = typical.iter().skip(skip).take(most).collect();
    let mut seen = HashSet::new();
    let chosen = typical.iter().flat_map(|document| document.words.iter().map(|word| word.0));
    let words: Vec<NormId> = chosen.filter(|word| seen.insert(word.0)).collect();
    let table = table(units, selection, &HashSet::new());
    let rows: Vec<&Vec<(u32, u32)>> = table.iter().skip(skip).take(most).map(|(_, cells)| cells).collect();
    let freq = |cells: &Vec<(u32, u32)>, word: NormId| {
        cells.binary_search_by_key(&word.0, |cell| cell.0).map_or(0, |place| cells[place].1)
    };
    NormTable {
        documents: typical.iter().map(|document| document.document).collect(),
        freqs: words.iter().map(|&word| rows.iter().map(|cells| freq(cells, word)).collect()).collect(),
        words,
    }
}

/// The map of a selection's texts by its most frequent words, at most so many. Parts that are supplementary do not make the
/// map: documents do, and each part stands in the middle of its own.
pub fn map(
    units: &Units,
    selection: &Selection,
    stopwords: &HashSet<String>,
    most: usize,
    supplementary: bool,
) -> Correspondence {
    let corpus = units.corpus;
    let own = Units::documents(corpus);
    // Parts that are laid into the map of documents.
    let (active, parts) = if supplementary { (&own, units.parts()) } else { (units, None) };
    let corpus = units.corpus;
    let table = table(active, selection, stopwords);
    let mut totals = vec![0u32; corpus.lexicon().norms()];
    table.iter().flat_map(|(_, words)| words).for_each(|&(norm, freq)| totals[norm as usize] += freq);
    let mut chosen: Vec<u32> = (0..totals.len() as u32).filter(|&norm| totals[norm as usize] > 0).collect();
    let text = |norm: u32| corpus.lexicon().norm(NormId(norm));
    chosen.sort_by(|&a, &b| {
        (Reverse(totals[a as usize]), text(a)).cmp(&(Reverse(totals[b as usize]), text(b)))
    });
    chosen.truncate(most);
    let mut column = vec![NOTHING; totals.len()];
    for (place, &norm) in (0..).zip(&chosen) {
        column[norm as usize] = place;
    }
    let mut numbers = Vec::new();
    let mut rows: Vec<Vec<(u32, f64)>> = Vec::new();
    for (document, words) in table {
        let cells = words.into_iter().map(|(norm, freq)| (column[norm as usize], f64::from(freq)));
        let mut cells: Vec<(u32, f64)> = cells.filter(|cell| cell.0 != NOTHING).collect();
        cells.sort_unstable_by_key(|cell| cell.0);
        if !cells.is_empty() {
            numbers.push(document);
            rows.push(cells);
        }
    }
    let masses: Vec<f64> = rows.iter().map(|row| row.iter().map(|cell| cell.1).sum()).collect();
    let analysis = Residuals::new(rows, chosen.len());
    let (axes, inertia) = (analysis.axes(), analysis.inertia());
    let place_of = |coordinates: fn(&Axis) -> &Vec<f64>, at: usize| -> Place {
        std::array::from_fn(|axis| axes.get(axis).map_or(0.0, |axis| coordinates(axis)[at]))
    };
    let documents: Vec<(u32, Place)> =
        numbers.iter().enumerate().map(|(at, &d)| (d, place_of(|axis| &axis.rows, at))).collect();
    // A row of sums has the sum of its rows' places, each by its mass.
    let mut sums = vec![(0.0, [0.0; AXES]); parts.map_or(0, |parts| parts.labels.len())];
    for (&(document, place), mass) in documents.iter().zip(masses).filter(|_| parts.is_some()) {
        let sum = &mut sums[units.unit_of(document) as usize];
        sum.0 += mass;
        sum.1.iter_mut().zip(place).for_each(|(sum, at)| *sum += at * mass);
    }
    let sums = (0..).zip(sums).filter(|(_, (mass, _))| *mass > 0.0);
    Correspondence {
        documents,
        supplementary: sums.map(|(part, (mass, sum))| (part, sum.map(|sum| sum / mass))).collect(),
        words: chosen
            .iter()
            .enumerate()
            .map(|(at, &norm)| (NormId(norm), totals[norm as usize], place_of(|axis| &axis.columns, at)))
            .collect(),
        shares: std::array::from_fn(|axis| {
            axes.get(axis).filter(|_| inertia > 0.0).map_or(0.0, |axis| axis.inertia / inertia)
        }),
        inertia,
    }
}

/// A table's standardised residuals (p − rc) / √(rc), never written out.
struct Residuals {
    /// For each row, its cells over the roots of their column's mass and the row's.
    rows: Vec<Vec<(u32, f64)>>,
    /// Roots of the masses.
    row_roots: Vec<f64>,
    column_roots: Vec<f64>,
}

/// An axis in principal coordinates.
struct Axis {
    inertia: f64,
    rows: Vec<f64>,
    columns: Vec<f64>,
}

/// Steps of Lanczos' method; the first axes are exact to rounding long before.
const STEPS: usize = 80;

impl Residuals {
    fn new(mut rows: Vec<Vec<(u32, f64)>>, columns: usize) -> Residuals {
        let n: f64 = rows.iter().flatten().map(|cell| cell.1).sum();
        let row_roots: Vec<f64> =
            rows.iter().map(|row| (row.iter().map(|cell| cell.1).sum::<f64>() / n).sqrt()).collect();
        let mut column_roots = vec![0.0; columns];
        rows.iter().flatten().for_each(|&(column, cell)| column_roots[column as usize] += cell / n);
        column_roots.iter_mut().for_each(|mass: &mut f64| *mass = mass.sqrt());
        for (row, root) in rows.iter_mut().zip(&row_roots) {
            row.iter_mut().for_each(|cell| cell.1 /= n * root * column_roots[cell.0 as usize]);
        }
        Residuals { rows, row_roots, column_roots }
    }

    /// The sum of all squared residuals.
    fn inertia(&self) -> f64 {
        let squares: f64 = self.rows.iter().flatten().map(|cell| cell.1 * cell.1).sum();
        (squares - 1.0).max(0.0)
    }

    /// The residuals turned over, times a vector over rows.
    fn to_columns(&self, x: &[f64]) -> Vec<f64> {
        let along = dot(&self.row_roots, x);
        let mut y: Vec<f64> = self.column_roots.iter().map(|root| -root * along).collect();
        for (row, x) in self.rows.iter().zip(x) {
            row.iter().for_each(|&(column, cell)| y[column as usize] += cell * x);
        }
        y
    }

    /// The residuals times a vector over columns.
    fn to_rows(&self, y: &[f64]) -> Vec<f64> {
        let along = dot(&self.column_roots, y);
        let times =
            |row: &Vec<(u32, f64)>| row.iter().map(|&(column, cell)| cell * y[column as usize]).sum::<f64>();
        self.rows.iter().zip(&self.row_roots).map(|(row, root)| times(row) - root * along).collect()
    }

    /// The first axes, by Lanczos' method with every vector made orthogonal to all before it.
    fn axes(&self) -> Vec<Axis> {
        let size = self.rows.len();
        let steps = STEPS.min(size).min(self.column_roots.len());
        let mut basis: Vec<Vec<f64>> = Vec::new();
        let (mut diagonal, mut beside) = (Vec::new(), Vec::new());
        // Any direction will do that no axis is likely to be at a right angle to; the same on every machine.
        let mut next: Vec<f64> = (0..size).map(|row| 1.0 + (row * 7919 % 1009) as f64 / 1009.0).collect();
        while basis.len() < steps {
            for _ in 0..2 {
                // The trivial axis is no difference between documents.
                let along = dot(&next, &self.row_roots);
                next.iter_mut().zip(&self.row_roots).for_each(|(x, root)| *x -= along * root);
                for vector in &basis {
                    let along = dot(&next, vector);
                    next.iter_mut().zip(vector).for_each(|(x, v)| *x -= along * v);
                }
            }
            let length = dot(&next, &next).sqrt();
            if length < 1e-12 {
                break;
            }
            next.iter_mut().for_each(|x| *x /= length);
            if !basis.is_empty() {
                beside.push(length);
            }
            let image = self.to_rows(&self.to_columns(&next));
            diagonal.push(dot(&image, &next));
            basis.push(std::mem::replace(&mut next, image));
        }
        let (values, vectors) = eigen(&diagonal, &beside);
        let mut order: Vec<usize> = (0..values.len()).collect();
        order.sort_by(|&a, &b| values[b].total_cmp(&values[a]));
        order
            .into_iter()
            .take(AXES)
            .filter(|&at| values[at] > 1e-14)
            .map(|at| self.axis(values[at], &vectors[at], &basis))
            .collect()
    }

    fn axis(&self, inertia: f64, vector: &[f64], basis: &[Vec<f64>]) -> Axis {
        let mut rows = vec![0.0; self.rows.len()];
        for (weight, basis) in vector.iter().zip(basis) {
            rows.iter_mut().zip(basis).for_each(|(x, v)| *x += weight * v);
        }
        // The row farthest from the middle is on the positive side; of several as far, the first.
        let farthest = rows.iter().map(|x| x.abs()).fold(0.0, f64::max);
        let sign = rows.iter().find(|x| x.abs() > farthest * (1.0 - 1e-9)).map_or(1.0, |x| x.signum());
        rows.iter_mut().for_each(|x| *x *= sign);
        let columns = self.to_columns(&rows);
        let scale = inertia.sqrt();
        Axis {
            inertia,
            columns: columns.iter().zip(&self.column_roots).map(|(y, root)| y / root).collect(),
            rows: rows.iter().zip(&self.row_roots).map(|(x, root)| x * scale / root).collect(),
        }
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Eigenvalues and eigenvectors of a symmetric tridiagonal matrix, by Jacobi's rotations.
fn eigen(diagonal: &[f64], beside: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = diagonal.len();
    let mut a: Vec<Vec<f64>> = vec![vec![0.0; n]; n];
    let mut vectors = a.clone();
    for i in 0..n {
        a[i][i] = diagonal[i];
        vectors[i][i] = 1.0;
        if i + 1 < n {
            a[i][i + 1] = beside[i];
            a[i + 1][i] = beside[i];
        }
    }
    let whole: f64 = a.iter().flatten().map(|x| x * x).sum();
    for _sweep in 0..50 {
        let off: f64 = (0..n).flat_map(|p| (0..p).map(move |q| (p, q))).map(|(p, q)| a[p][q] * a[p][q]).sum();
        if off <= whole * 1e-32 {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                if a[p][q] == 0.0 {
                    continue;
                }
                let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
                let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
                let c = 1.0 / (t * t + 1.0).sqrt();
                let s = t * c;
                for row in a.iter_mut() {
                    (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
                }
                for k in 0..n {
                    (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]);
                    (vectors[p][k], vectors[q][k]) =
                        (c * vectors[p][k] - s * vectors[q][k], s * vectors[p][k] + c * vectors[q][k]);
                }
            }
        }
    }
    ((0..n).map(|i| a[i][i]).collect(), vectors)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_greenacre() {
        // Greenacre (2007), Correspondence analysis in practice: the smoking data. Inertias 0.0748, 0.0100 of 0.0852.
        let table = [[4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2]];
        let rows = table.map(|row| (0..).zip(row.map(f64::from)).collect::<Vec<(u32, f64)>>());
        let analysis = Residuals::new(rows.to_vec(), 4);
        let axes = analysis.axes();
        let close =
            |found: f64, expected: f64| assert!((found - expected).abs() < 5e-4, "{found} {expected}");
        close(analysis.inertia(), 0.0852);
        close(axes[0].inertia, 0.0748);
        close(axes[1].inertia, 0.0100);
        // Rows on the first axis: SM, JM, SE, JE, SC. The farthest is positive.
        for (found, expected) in axes[0].rows.iter().zip([-0.0658, 0.2590, -0.3806, 0.2330, -0.2011]) {
            close(found.abs(), f64::abs(expected));
        }
        close(axes[0].rows[2], 0.3806);
        for (found, expected) in axes[0].columns.iter().zip([0.3933, -0.0995, -0.1963, -0.2938]) {
            close(*found, expected);
        }
    }

    #[test]
    fn one_row_has_no_axis() {
        assert!(Residuals::new(vec![vec![(0, 3.0), (1, 4.0)]], 2).axes().is_empty());
        assert!(Residuals::new(vec![], 0).axes().is_empty());
        let alike = Residuals::new(vec![vec![(0, 3.0), (1, 4.0)], vec![(0, 6.0), (1, 8.0)]], 2);
        assert!(alike.axes().is_empty() && alike.inertia() < 1e-12);
    }
}
