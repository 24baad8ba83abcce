//! What is loaded, and what the reader has changed of it.

use crate::changes::{self, MovedWords};
use crate::{answer, lists, Answered};
pub use wenmai_engine::ask::hits::GoesOn;
use wenmai_engine::ask::{Part, Recent};
use wenmai_engine::corpus::{
    read_bundle, read_pieces, write_bundle, BundleError, Corpus, Incoming, MetadataState, Selection,
    BUNDLE_HEAD,
};
use wenmai_protocol::{
    Account, Answer, Ask, Change, ChangeFault, Concept, EditAsk, Failure, FieldsFault, FileFault,
    FileOutcome, Filter, Kept, List, ListEdit, ListReport, Loaded, Recut, Step,
};

/// The corpus that is asked, the seed corpus to go back to, and the changes to undo.
pub struct Session {
    seed: Corpus,
    /// A user's corpus, or the seed corpus with changes.
    current: Option<Corpus>,
    own: bool,
    done: Vec<Before>,
    undone: Vec<Before>,
    /// Grows with each change, so that a result that comes late is known to be late.
    state: u32,
    /// Grows with each corpus that is taken in place of another.
    taken: u32,
    /// What the corpus is kept as in the browser.
    kept: Option<Kept>,
    recent: Recent,
}

/// What a change, or its undoing, took away.
enum Before {
    /// These documents as they were.
    Documents(Vec<u32>, Box<Corpus>),
    /// What was known of some.
    Known(MetadataState),
}

/// What describes a corpus that is to be kept.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// Its own name.
    pub name: String,
    /// The name of its first document.
    pub first: String,
    pub fingerprint: String,
    pub documents: u32,
    /// Words in all zones.
    pub words: u32,
}

/// What a session has to say to a question.
pub enum Response {
    Answer(Box<Answered>),
    /// Documents have to be cut again first, by the importer.
    Recut(Box<Pending>),
}

/// Documents to be cut again.
pub struct Pending {
    /// What to do with them.
    pub recut: Recut,
    /// They, as a bundle.
    pub bundle: Vec<u8>,
    documents: Vec<u32>,
    filter: Filter,
    report: Option<ListReport>,
    state: u32,
}

impl Session {
    /// A session over the seed corpus' bundle.
    pub fn new(bundle: &[u8]) -> Result<Session, BundleError> {
        let seed = read_bundle(bundle)?;
        Ok(Session {
            seed,
            current: None,
            own: false,
            done: Vec::new(),
            undone: Vec::new(),
            state: 0,
            taken: 0,
            kept: None,
            recent: Recent::default(),
        })
    }

    /// The corpus that questions are about.
    pub fn corpus(&self) -> &Corpus {
        self.current.as_ref().unwrap_or(&self.seed)
    }

    /// Searches from now on end when this says that they are not wanted any more.
    pub fn while_wanted(&mut self, goes_on: Option<GoesOn>) {
        self.recent.while_wanted(goes_on);
    }

    /// What a filter leaves of the corpus.
    pub(crate) fn part<'c>(&'c self, filter: &'c Filter) -> Part<'c> {
        Part::with_recent(self.corpus(), filter, &self.recent)
    }

    /// Whether that is the seed corpus, changed or not.
    pub fn is_seed(&self) -> bool {
        !self.own
    }

    /// How many changes can be undone, and how many made again.
    pub fn steps(&self) -> (u32, u32) {
        (self.done.len() as u32, self.undone.len() as u32)
    }

    /// Goes back to the seed corpus as it was.
    pub fn use_seed(&mut self) {
        self.take(None, false);
    }

    /// Takes a corpus that was made of a user's texts, or saved; if its bytes are damaged, what was there stays.
    pub fn use_own(&mut self, bundle: &[u8]) -> Result<(), BundleError> {
        self.take(Some(read_bundle(bundle)?), true);
        Ok(())
    }

    /// The same, of a bundle that comes piece by piece.
    pub fn use_pieces(&mut self, bundle: Incoming) -> Result<(), BundleError> {
        self.take(Some(read_pieces(bundle)?), true);
        Ok(())
    }

    /// Opens a saved corpus.
    pub fn open(&mut self, name: &str, bundle: Incoming) -> Result<Loaded, Failure> {
        let fault = match self.use_pieces(bundle) {
            Ok(()) => {
                let outcomes = vec![FileOutcome::read(name, Account::default())];
                return Ok(self.describe(outcomes));
            }
            Err(BundleError::Stopped) => return Err(Failure::Cancelled),
            Err(BundleError::Version(_)) => FileFault::OtherVersion,
            Err(BundleError::Damaged | BundleError::NotABundle) => FileFault::Damaged,
        };
        Err(Failure::Files(vec![FileOutcome::failed(name, fault)]))
    }

    fn take(&mut self, corpus: Option<Corpus>, own: bool) {
        (self.current, self.own) = (corpus, own);
        self.done.clear();
        self.undone.clear();
        self.state += 1;
        self.recent.forget();
        self.taken += 1;
        self.kept = None;
    }

    /// What the corpus is kept as.
    pub fn kept(&self) -> Option<&Kept> {
        self.kept.as_ref()
    }

    /// The number of the corpus that is open, whatever changes: what is kept of another one is not this one's.
    pub fn taken(&self) -> u32 {
        self.taken
    }

    /// Says what the corpus is kept as, or that it is not.
    pub fn keep_as(&mut self, kept: Option<Kept>) {
        self.kept = kept;
    }

    /// Takes a corpus that was kept.
    pub fn use_kept(&mut self, corpus: Corpus, kept: Kept) {
        self.take(Some(corpus), true);
        self.kept = Some(kept);
    }

    /// What describes the corpus, to keep it.
    pub fn snapshot(&self) -> Snapshot {
        let corpus = self.corpus();
        let described = answer::corpus(self);
        Snapshot {
            name: described.name,
            first: described.documents.into_iter().next().map(|document| document.name).unwrap_or_default(),
            fingerprint: described.fingerprint,
            documents: corpus.documents().len() as u32,
            words: described.words,
        }
    }

    /// Writes the corpus as a bundle, if it is still the one described, piece by piece; the bundle's head.
    pub fn write(&self, corpus: &Snapshot, take: &mut dyn FnMut(&[u8])) -> Option<[u8; BUNDLE_HEAD]> {
        let same = format!("{:016x}", self.corpus().fingerprint()) == corpus.fingerprint;
        same.then(|| self.corpus().write(take))
    }

    /// The concepts of the seed corpus, which every corpus is searched for.
    pub fn concepts(&self) -> Vec<Concept> {
        self.seed.concepts().to_vec()
    }

    /// Answers a question, or says what has to be done first. Loading is not for here, nor is cancelling.
    pub fn respond(&mut self, ask: &Ask) -> Result<Response, Failure> {
        if let Ask::Edit(EditAsk { filter, step: Step::Make(change) }) = ask {
            if let Change::List(list, edit) = change {
                return self.change_list(filter, *list, edit);
            }
            if let Some(pending) = self.to_recut(filter, change)? {
                return Ok(Response::Recut(Box::new(pending)));
            }
        }
        self.answer(ask).map(|answered| Response::Answer(Box::new(answered)))
    }

    /// Answers a question at once. What has to be cut again is not for here.
    pub fn answer(&mut self, ask: &Ask) -> Result<Answered, Failure> {
        self.current.as_mut().unwrap_or(&mut self.seed).rest();
        match ask {
            Ask::Seed(_) => self.use_seed(),
            Ask::Edit(asked) => return self.edit(asked),
            _ => {}
        }
        answer::answer(self, ask)
    }

    fn edit(&mut self, EditAsk { filter, step }: &EditAsk) -> Result<Answered, Failure> {
        let (step, stack) = match step {
            Step::Make(Change::Fields(edit)) => {
                let fault = |fault| {
                    Failure::Change(match fault {
                        FieldsFault::Nothing => ChangeFault::Nothing,
                        fault => ChangeFault::Fields(fault),
                    })
                };
                let (known, _) = self.corpus().edited(edit).map_err(fault)?;
                self.undone.clear();
                return Ok(self.describe_anew(filter, known, Stack::Done, None));
            }
            Step::Make(change) => {
                let (documents, after) = changes::changed(self.corpus(), change)?;
                self.undone.clear();
                return Ok(self.step(filter, documents, &after, Stack::Done, None));
            }
            Step::Undo => (self.done.pop(), Stack::Undone),
            Step::Redo => (self.undone.pop(), Stack::Done),
        };
        Ok(match step.ok_or(Failure::NotFound)? {
            Before::Documents(documents, before) => self.step(filter, documents, &before, stack, None),
            Before::Known(known) => self.describe_anew(filter, known, stack, None),
        })
    }

    /// What the importer has to cut again for a change.
    fn to_recut(&self, filter: &Filter, change: &Change) -> Result<Option<Pending>, Failure> {
        let Some((documents, undone)) = changes::to_recut(self.corpus(), change)? else { return Ok(None) };
        let bundle = write_bundle(&self.corpus().part(&documents));
        let (filter, state) = (filter.clone(), self.state);
        Ok(Some(Pending { recut: Recut { undone }, bundle, documents, filter, report: None, state }))
    }

    /// Changes a list at once where it concerns no word of the text; else the importer has to cut documents again.
    fn change_list(&mut self, filter: &Filter, list: List, edit: &ListEdit) -> Result<Response, Failure> {
        let corpus = self.corpus();
        let (lists, report) = lists::changed(corpus, list, edit)?;
        if let Some(besides) = corpus.only_besides(&lists) {
            self.undone.clear();
            return Ok(Response::Answer(Box::new(self.describe_anew(filter, besides, Stack::Done, report))));
        }
        let documents = corpus.to_recut(&lists);
        let after = corpus.part(&documents).with_lists(lists);
        if documents.is_empty() {
            self.undone.clear();
            let answered = self.step(filter, documents, &after, Stack::Done, report);
            return Ok(Response::Answer(Box::new(answered)));
        }
        let undone = after.documents().iter().map(|document| document.undone.clone()).collect();
        let (bundle, filter, state) = (write_bundle(&after), filter.clone(), self.state);
        Ok(Response::Recut(Box::new(Pending {
            recut: Recut { undone },
            bundle,
            documents,
            filter,
            report,
            state,
        })))
    }

    /// Takes documents that were cut again.
    pub fn recut(&mut self, pending: Pending, bundle: &[u8]) -> Result<Answered, Failure> {
        if pending.state != self.state {
            return Err(Failure::Cancelled);
        }
        let after = read_bundle(bundle).map_err(|error| Failure::Broken(error.to_string()))?;
        self.undone.clear();
        Ok(self.step(&pending.filter, pending.documents, &after, Stack::Done, pending.report))
    }

    /// Puts documents in place of those that are there, which go on a stack, and says what moved.
    fn step(
        &mut self,
        filter: &Filter,
        documents: Vec<u32>,
        after: &Corpus,
        stack: Stack,
        report: Option<ListReport>,
    ) -> Answered {
        let corpus = self.corpus();
        let before = corpus.part(&documents);
        let changed = corpus.with_documents(&documents, after);
        let moved = changes::moved(corpus, &changed, filter);
        self.current = Some(changed);
        self.changed(stack, Before::Documents(documents, Box::new(before)), moved, report)
    }

    /// Puts metadata, and what is said besides, in place of what is there, which goes on a stack. No document is put together anew.
    fn describe_anew(
        &mut self,
        filter: &Filter,
        known: MetadataState,
        stack: Stack,
        report: Option<ListReport>,
    ) -> Answered {
        let corpus = match &mut self.current {
            Some(corpus) => corpus,
            // The seed corpus stays as it is.
            None => {
                let all: Vec<u32> = (0..self.seed.documents().len() as u32).collect();
                self.current.insert(self.seed.part(&all))
            }
        };
        let selection = Selection::new(corpus, filter);
        let before = corpus.swap_known(known);
        let moved = changes::chosen_anew(corpus, &selection, filter);
        self.changed(stack, Before::Known(before), moved, report)
    }

    /// What a change is answered with, once it is made.
    fn changed(
        &mut self,
        stack: Stack,
        before: Before,
        moved: MovedWords,
        report: Option<ListReport>,
    ) -> Answered {
        self.state += 1;
        self.recent.forget();
        match stack {
            Stack::Done => &mut self.done,
            Stack::Undone => &mut self.undone,
        }
        .push(before);
        Answer::Edit(Box::new(moved.of(answer::corpus(self), report))).into()
    }

    /// What is loaded, for an answer.
    pub fn describe(&self, outcomes: Vec<FileOutcome>) -> Loaded {
        Loaded { corpus: answer::corpus(self), outcomes }
    }
}

#[derive(Clone, Copy)]
enum Stack {
    Done,
    Undone,
}
