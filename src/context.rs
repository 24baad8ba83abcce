//! What components anywhere may ask for.

use crate::client::Client;
use crate::platform::files::Bytes;
use crate::state::{
    encode, marked_query, Asked, Keeping, Lang, Mark, MarkBook, Place, Report, ReportAction, Session,
    Settings,
};
use crate::text::{text, Text};
use crate::views::links::Page;
use std::rc::Rc;
use wenmai_protocol::{Change, ConcordanceAsk, Corpus, Document, List, Script, Under};
use yew::{hook, use_context, AttrValue, Callback};

/// Where the reader is and how to go elsewhere.
#[derive(Clone, PartialEq)]
pub struct Nav {
    pub place: Rc<Place>,
    /// Goes to another; the flag says that it takes the present one's place in the history.
    pub moved: Callback<(Place, bool)>,
    /// The fingerprint of the corpus that is open, which links carry.
    pub corpus: Option<String>,
}

impl Nav {
    /// The link to a place.
    pub fn link(&self, place: &Place) -> String {
        encode(&self.signed(place.clone()))
    }

    /// The link to a page.
    pub fn page(&self, page: Page) -> String {
        self.link(&self.place.on(page))
    }

    /// Goes to a place, a step that the back button undoes.
    pub fn go(&self, place: Place) {
        self.moved.emit((self.signed(place), false));
    }

    /// Goes to a place in place of the present one.
    pub fn replace(&self, place: Place) {
        self.moved.emit((self.signed(place), true));
    }

    fn signed(&self, place: Place) -> Place {
        Place { corpus: self.corpus.clone(), ..place }
    }
}

/// What the reader has marked, and how to mark.
#[derive(Clone, PartialEq)]
pub struct Marker {
    /// The marks.
    pub book: Rc<MarkBook>,
    /// Marks a hit of a query, or goes a step back or forth.
    pub mark: Callback<(String, Mark)>,
}

impl Marker {
    /// Marking hits of a place's query.
    pub fn on(&self, place: &Place) -> Callback<Mark> {
        let query = marked_query(place);
        self.mark.reform(move |mark| (query.clone(), mark))
    }
}

/// What the reader has marked.
#[hook]
pub fn use_marker() -> Marker {
    use_context().expect("the frame provides the marks")
}

/// The answer to what was searched for. The frame asks, because the search field, too, says how the query was understood.
#[derive(Clone, PartialEq)]
pub struct Searched {
    /// The question's state.
    pub asked: Asked<Under<ConcordanceAsk>>,
    /// Asks again after a failure.
    pub retry: Callback<()>,
}

/// The answer to what was searched for.
#[hook]
pub fn use_searched() -> Searched {
    use_context().expect("the frame provides the concordance")
}

/// The word list that keywords are compared with; empty for none. It is the tab's: too long for a link, and nothing of it
/// may leave.
#[derive(Clone, PartialEq)]
pub struct WordList {
    /// The list as it was pasted.
    pub text: AttrValue,
    /// Another list.
    pub change: Callback<String>,
}

/// The word list that keywords are compared with.
#[hook]
pub fn use_word_list() -> WordList {
    use_context().expect("the frame provides the word list")
}

/// The report, and how the reader changes it.
#[derive(Clone, PartialEq)]
pub struct Reporter {
    pub report: Rc<Report>,
    /// Whether it outlives a reload.
    pub kept: bool,
    /// What the reader does with it.
    pub act: Callback<ReportAction>,
}

/// The report, and how the reader changes it.
#[hook]
pub fn use_reporter() -> Reporter {
    use_context().expect("the app provides the report")
}

/// How the reader changes the corpus.
#[derive(Clone, PartialEq)]
pub struct Editor {
    /// Asks for a change, or for undoing or redoing one.
    pub edit: Callback<Edit>,
    /// Stops the change with this number.
    pub cancel: Callback<u32>,
    /// The reader has read what became of the last change.
    pub seen: Callback<()>,
}

/// What the reader wants of the corpus.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    Change(Change),
    /// The lines of a file in a list, or, if so said, in place of the list.
    File(List, Bytes, bool),
    /// Without the last one.
    Undo,
    /// With the one that was undone last.
    Redo,
}

/// How the reader changes the corpus.
#[hook]
pub fn use_editor() -> Editor {
    use_context().expect("the frame provides the editor")
}

/// What is kept in the browser, and what the reader may do about it.
#[derive(Clone, PartialEq)]
pub struct Keeper {
    /// What is kept.
    pub keeping: Rc<Keeping>,
    /// The id of the kept corpus that was open last.
    pub last: Option<String>,
    /// What the reader wants.
    pub want: Callback<Keep>,
}

/// What the reader wants of the store.
#[derive(Clone, Debug, PartialEq)]
pub enum Keep {
    /// See the list, or not any more.
    Show(bool),
    /// Keep the open corpus.
    Now,
    /// Keep texts that are opened, or not.
    Automatic(bool),
    /// Open a kept corpus.
    Open(String),
    /// Call a kept corpus by another name.
    Rename(String, String),
    /// Save a kept corpus as a file.
    File(String),
    /// Remove a kept corpus.
    Forget(String),
    /// Nothing more about what was said.
    Seen,
}

/// What is kept in the browser.
#[hook]
pub fn use_keeper() -> Keeper {
    use_context().expect("the frame provides the keeper")
}

/// The interface's words.
#[hook]
pub fn use_text() -> &'static Text {
    text(use_lang())
}

/// The reader's language.
#[hook]
pub fn use_lang() -> Lang {
    use_context::<Settings>().expect("the frame provides the settings").lang
}

/// Where the reader is.
#[hook]
pub fn use_nav() -> Nav {
    use_context().expect("the frame provides the place")
}

/// The worker and what it holds.
#[hook]
pub fn use_session() -> Rc<Session> {
    use_context().expect("the frame provides the session")
}

/// The worker.
#[hook]
pub fn use_client() -> Client {
    use_context().expect("the frame provides the client")
}

/// The corpus that is open. Pages are there only while one is.
#[hook]
pub fn use_corpus() -> Option<Rc<Corpus>> {
    use_session().corpus.clone()
}

/// A callback for a leaf's events: `pick` finds the domain value in the event, if there is one.
pub fn sieve<I: 'static, O: 'static>(
    target: &Callback<O>,
    pick: impl Fn(I) -> Option<O> + 'static,
) -> Callback<I> {
    let target = target.clone();
    Callback::from(move |input| {
        if let Some(output) = pick(input) {
            target.emit(output);
        }
    })
}

/// The language of a passage, for fonts and for reading out.
pub fn lang_of(script: Script) -> &'static str {
    match script {
        Script::Hans => "zh-Hans",
        Script::Hant => "zh-Hant",
        Script::Latn => "en",
        Script::Zyyy => "und",
    }
}

/// The language of a word of the list, which is folded to Simplified, by its own characters.
pub fn lang_of_word(word: &str) -> &'static str {
    if word.chars().any(|character| character >= '\u{2E80}') {
        "zh-Hans"
    } else {
        "en"
    }
}

/// A document's title, or nothing for a number that no document has.
pub fn title(corpus: &Corpus, document: u32) -> &str {
    corpus.documents.get(document as usize).map_or("", |document| document.title.as_str())
}

/// The language of a document's title.
pub fn document_lang(document: &Document) -> String {
    match document.script {
        Script::Latn => document.language.clone(),
        script => lang_of(script).to_owned(),
    }
}
