//! The documents of files, in order: read, and worked on by several threads. What came of them is taken and freed while
//! the next are read, so that a command holds a few documents at a time, however many there are.
//!
//! The work goes in rounds: each is given to all threads, and is over before the next begins. In contrast to queues that
//! threads wait at, nothing can block, what is held is what a round has, and the order needs no bookkeeping; what waiting
//! for the last of a round costs is little, as rounds are large and their parts are small.

use crate::input::Source;
use crate::spread::spread;
use crate::Failure;
use std::mem::take;
use std::ops::ControlFlow;
use wenmai_engine::corpus::{Prepared, Tokens};
use wenmai_engine::formats::{self, Document, Item};
use wenmai_engine::segment::Segmenter;
use wenmai_model::{Account, ReadOptions};

/// How many bytes a round has for each thread: so many that waiting for the last of them is little.
const ROUND: usize = 4 << 20;

/// The most files or documents that a round has for each thread, and the fewest that it waits for.
const MOST: usize = 1 << 10;
const FEWEST: usize = 2;

/// The largest file that is read while others are, in bytes.
const BESIDE_OTHERS: u64 = 16 << 20;

/// How much text of such a file is kept until its turn, in bytes. A zip may have any amount of it.
const KEPT: usize = 8 << 20;

/// The most pieces of a document that are cut by the thread that cleaned it; those of a longer one are cut when its turn
/// comes, by all.
const SHORT: usize = 8;

/// How many pieces of a long document each thread cuts in a round.
const PIECES: usize = 8;

/// How files are read, and what is done with each document.
pub struct Reading<'r, W> {
    pub options: &'r ReadOptions,
    pub threads: usize,
    /// Depends on nothing but the document.
    pub work: W,
}

/// What came of a document, or of a file that cannot be read: why.
type Came<T> = Result<T, Failure>;

/// What came of a file.
struct Read<T> {
    came: Vec<Came<T>>,
    end: End,
}

enum End {
    /// All of it was read.
    Whole(Account),
    /// It is too large to be read before its turn; so many of its items were.
    More(Source, usize),
}

impl<T: Send, W: Fn(Document) -> T + Sync> Reading<'_, W> {
    /// Reads all documents of files and gives what came of them, in order, until that fails. Returns what became of the
    /// files' text.
    pub fn all(
        &self,
        sources: impl IntoIterator<Item = Source>,
        give: &mut dyn FnMut(Came<T>) -> Result<(), Failure>,
    ) -> (Account, Result<(), Failure>) {
        let mut account = Account::default();
        let result = self.files(sources, &mut account, give);
        (account, result)
    }

    fn files(
        &self,
        sources: impl IntoIterator<Item = Source>,
        account: &mut Account,
        give: &mut dyn FnMut(Came<T>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut round = Round::new(self.threads);
        let mut ready = Vec::new();
        for source in sources {
            let bytes = source.bytes().min(BESIDE_OTHERS) as usize;
            if let Some(sources) = round.add(source, bytes) {
                ready = self.round(
                    sources,
                    |source| self.beside(source),
                    ready,
                    |ready| self.settle(ready, account, give),
                )?;
            }
        }
        ready = self.round(
            round.rest(),
            |source| self.beside(source),
            ready,
            |ready| self.settle(ready, account, give),
        )?;
        self.settle(ready, account, give)
    }

    /// Works on the items of a round while what came of the last one is settled.
    fn round<I: Send, R: Send>(
        &self,
        items: Vec<I>,
        work: impl Fn(I) -> R + Sync,
        ready: Vec<R>,
        settle: impl FnOnce(Vec<R>) -> Result<(), Failure>,
    ) -> Result<Vec<R>, Failure> {
        let mut settled = Ok(());
        let done = spread(self.threads, items, work, || settled = settle(ready));
        settled.map(|()| done)
    }

    /// Reads a file while others are read.
    fn beside(&self, source: Source) -> Read<T> {
        let mut came = Vec::new();
        if source.bytes() > BESIDE_OTHERS || !source.can_be_read_again() {
            return Read { came, end: End::More(source, 0) };
        }
        let bytes = match source.clone().read() {
            Ok(bytes) => bytes,
            Err(failure) => return Read { came: vec![Err(failure)], end: End::Whole(Account::default()) },
        };
        let mut size = 0;
        let mut more = false;
        let account = formats::read(source.path(), bytes, self.options, &mut |item| {
            if size >= KEPT {
                more = true;
                return ControlFlow::Break(());
            }
            let document = named(item);
            size += document.as_ref().map_or(0, |document| document.text.len());
            came.push(document.map(&self.work));
            ControlFlow::Continue(())
        });
        let read = came.len();
        Read { came, end: if more { End::More(source, read) } else { End::Whole(account) } }
    }

    /// Gives what came of files.
    fn settle(
        &self,
        ready: Vec<Read<T>>,
        account: &mut Account,
        give: &mut dyn FnMut(Came<T>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        for Read { came, end } in ready {
            came.into_iter().try_for_each(&mut *give)?;
            match end {
                End::Whole(of_file) => account.join(of_file),
                End::More(source, read) => self.alone(source, read, account, give)?,
            }
        }
        Ok(())
    }

    /// Reads a file whose turn it is, but for the items that were read before, its documents worked on by all threads.
    fn alone(
        &self,
        source: Source,
        read: usize,
        account: &mut Account,
        give: &mut dyn FnMut(Came<T>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let path = source.path().to_owned();
        let bytes = match source.read() {
            Ok(bytes) => bytes,
            Err(failure) => return give(Err(failure)),
        };
        let mut round = Round::new(self.threads);
        let mut ready = Vec::new();
        let mut result = Ok(());
        let mut number = 0;
        let work = |document: Came<Document>| document.map(&self.work);
        let mut settle = |ready: Vec<Came<T>>| ready.into_iter().try_for_each(&mut *give);
        account.join(formats::read(&path, bytes, self.options, &mut |item| {
            number += 1;
            if number <= read {
                return ControlFlow::Continue(());
            }
            let document = named(item);
            let size = document.as_ref().map_or(0, |document| document.text.len());
            let Some(documents) = round.add(document, size) else { return ControlFlow::Continue(()) };
            match self.round(documents, work, take(&mut ready), &mut settle) {
                Ok(done) => ready = done,
                Err(failure) => result = Err(failure),
            }
            if result.is_ok() {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        }));
        result?;
        let last = self.round(round.rest(), work, ready, &mut settle)?;
        settle(last)
    }
}

/// A document, or why there is none with the file's name.
fn named(item: Item) -> Came<Document> {
    item.document.map_err(|fault| format!("{}: {fault}", item.path))
}

/// Gathers what is worked on together.
struct Round<I> {
    threads: usize,
    items: Vec<I>,
    bytes: usize,
}

impl<I> Round<I> {
    fn new(threads: usize) -> Round<I> {
        Round { threads, items: Vec::new(), bytes: 0 }
    }

    /// Adds an item of so many bytes; all items if they are enough.
    fn add(&mut self, item: I, bytes: usize) -> Option<Vec<I>> {
        self.items.push(item);
        self.bytes += bytes;
        let (items, threads) = (self.items.len(), self.threads);
        let full = |bytes: usize| self.bytes >= bytes * threads;
        let enough = full(ROUND) && items >= FEWEST * threads || full(4 * ROUND) || items >= MOST * threads;
        enough.then(|| self.rest())
    }

    fn rest(&mut self) -> Vec<I> {
        self.bytes = 0;
        take(&mut self.items)
    }
}

/// A document that is cleaned and, unless it is long, cut.
pub struct Cut {
    pub document: Prepared,
    pub pieces: Pieces,
}

/// The pieces of a document; none yet if it is long.
pub struct Pieces(Vec<Tokens>);

impl Cut {
    /// Cuts a document that is not long.
    pub fn new(document: Prepared, segmenter: &Segmenter) -> Cut {
        let mut pieces = Vec::new();
        if document.pieces() <= SHORT {
            document.cut_all(segmenter, &mut |piece| pieces.push(piece));
        }
        Cut { document, pieces: Pieces(pieces) }
    }
}

impl Pieces {
    /// Gives all pieces of the document in order; those of a long one are cut by so many threads meanwhile.
    pub fn give(
        self,
        document: &Prepared,
        threads: usize,
        segmenter: &Segmenter,
        give: &mut dyn FnMut(Tokens),
    ) {
        let Pieces(mut ready) = self;
        let rest: Vec<usize> = (ready.len()..document.pieces()).collect();
        for some in rest.chunks(PIECES * threads) {
            let before = take(&mut ready);
            let cut = |piece| document.cut(piece, segmenter);
            ready = spread(threads, some.to_vec(), cut, || before.into_iter().for_each(&mut *give));
        }
        ready.into_iter().for_each(give);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Rows of a table, of so many bytes each.
    fn table(rows: usize, bytes: usize) -> Source {
        let row = |number: usize| format!("{number},{}\n", "雪".repeat(bytes / 3));
        Source::held(
            "a.csv".to_owned(),
            ("版,正文\n".to_owned() + &(0..rows).map(row).collect::<String>()).into(),
        )
    }

    #[test]
    fn few_documents_are_held_at_once() {
        let options = ReadOptions::default();
        for threads in [1, 2] {
            let worked = AtomicUsize::new(0);
            let work = |document: Document| {
                worked.fetch_add(document.text.len(), Ordering::Relaxed);
                (document.name, document.text.len())
            };
            let (mut given, mut most, mut names) = (0, 0, Vec::new());
            let reading = Reading { options: &options, threads, work };
            let (account, result) = reading.all([table(500, 60_000), table(3, 3)], &mut |came| {
                let (name, bytes) = came?;
                most = most.max(worked.load(Ordering::Relaxed) - given);
                given += bytes;
                names.push(name);
                Ok(())
            });
            assert_eq!((result, account.documents), (Ok(()), 503));
            assert!(given > 29_000_000);
            // A round that is given, and one that is worked on meanwhile.
            assert!(most <= 2 * ROUND * threads + 2 * 60_000, "{most} bytes for {threads} threads");
            let expected = (1..=500).chain(1..=3).map(|number| format!("a {number}"));
            assert_eq!(names, expected.collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_failure_ends_the_reading() {
        let options = ReadOptions::default();
        let reading = Reading { options: &options, threads: 2, work: |document: Document| document.name };
        let mut given = 0;
        let (_, result) = reading.all([table(10, 30), table(10, 30)], &mut |_| {
            given += 1;
            if given < 5 {
                Ok(())
            } else {
                Err("enough".to_owned())
            }
        });
        assert_eq!((result, given), (Err("enough".to_owned()), 5));
    }
}
