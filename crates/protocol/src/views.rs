//! Questions and answers of the single pages.

use crate::{List, Script, Span, StatisticsAsk, Stoplist, Zone};
use serde::{Deserialize, Serialize};

// ---------------------------------------------------------------- overview

/// What the first page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overview {
    /// Words under the filter.
    pub words: u32,
    /// All tokens under the filter.
    pub tokens: u32,
    /// Different words.
    pub types: u32,
    /// Documents with at least one word.
    pub documents: u32,
    /// Sentences.
    pub sentences: u32,
    /// Repairs in the chosen documents, whatever the zone.
    pub repairs: u32,
    /// Share of the chosen documents' words that is not main text, 0 to 1.
    pub set_aside: f64,
    /// The most frequent words without stopwords, at most 20.
    pub top: Vec<WordRow>,
    /// By document, in order; documents that are filtered out are not listed.
    pub by_document: Vec<DocumentShares>,
    /// By rule, most frequent first.
    pub cleaning: Vec<RuleCount>,
    /// Words by script.
    pub scripts: Vec<(Script, u32)>,
    /// Words by language, most first.
    pub languages: Vec<(String, u32)>,
    /// The words at the head of any of three counts, by rank in the main text; zones and copies of the filter do not
    /// matter here.
    pub shifts: Vec<Shift>,
    /// What repeats in the whole corpus.
    pub repeats: Repeats,
}

/// A word in three counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// The word.
    pub text: String,
    /// The query that finds it.
    pub query: String,
    /// In all text, in the main text, and in the main text without copies: its rank, if it occurs, and frequency.
    pub standings: [(Option<u32>, u32); 3],
}

/// What repeats in the main text of a corpus.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Repeats {
    /// Passages that repeat an earlier one.
    pub passages: u32,
    /// Words in paragraphs that repeat an earlier passage.
    pub words: u32,
    /// Documents most of whose words stand in an earlier one, with it and the share, .8 to 1; at most 50.
    pub documents: Vec<(u32, u32, f64)>,
    /// How many such documents there are.
    pub documents_total: u32,
    /// The passages of which most was repeated, at most eight.
    pub groups: Vec<RepeatGroup>,
}

/// A passage and what repeats it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepeatGroup {
    /// Its first characters.
    pub text: String,
    /// Its script, for `lang`.
    pub script: Script,
    /// Where it stands first: document and line.
    pub first: (u32, u32),
    /// Where it stands again, at most 20.
    pub copies: Vec<Copied>,
    /// How often it stands again.
    pub copies_total: u32,
}

/// A passage that repeats an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copied {
    /// The document.
    pub document: u32,
    /// The line that it begins in, from 0.
    pub line: u32,
    /// Words in it.
    pub words: u32,
    /// Words that are the same in both.
    pub same: u32,
}

/// What a document consists of, in words; whatever zones are chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentShares {
    /// The document.
    pub document: u32,
    /// Title, headings and body.
    pub body: u32,
    /// Replies.
    pub reply: u32,
    /// Everything else.
    pub aside: u32,
}

/// How often a rule of cleaning was applied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RuleCount {
    /// The rule's id, such as `inserted-pinyin`. The page has a name for each id it knows and shows others as they are.
    pub rule: String,
    /// How often.
    pub count: u32,
    /// The first place: a few characters before, what was there, what is there now, a few characters after.
    pub example: [String; 4],
    /// The document of the example.
    pub document: u32,
    /// The line of the example, from 0.
    pub line: u32,
    /// Whether only the normal form changes and the written form stays.
    pub norm_only: bool,
}

// ---------------------------------------------------------------- words

/// Which page of which frequency list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordsAsk {
    /// What is counted.
    pub unit: Unit,
    /// What the list is ordered by.
    pub sort: WordSort,
    /// Whether the order is turned round.
    pub reversed: bool,
    /// Only items that contain this text (folded as the corpus is); empty for all.
    pub find: String,
    /// What is left out as stopwords; parts of speech never are.
    pub stopwords: Option<Stoplist>,
    /// Items to skip.
    pub offset: u32,
    /// Items wanted, at most 1,000.
    pub limit: u32,
}

/// What a frequency list counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Normal forms.
    #[default]
    Word,
    /// Written forms.
    Form,
    /// Single characters, folded, of Han text; letters and digits of other text.
    Character,
    /// Parts of speech, by the tags of jieba.
    Pos,
}

/// What a frequency list is ordered by. Ties are in code point order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WordSort {
    /// Most frequent first.
    #[default]
    Frequency,
    /// In most documents first.
    Range,
    /// Most evenly spread (lowest DP) first.
    Dp,
    /// Code point order.
    Text,
}

/// A page of a frequency list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordsPage {
    /// Items in the whole list after `find` and stopwords.
    pub items: u32,
    /// Their frequencies added.
    pub freq: u32,
    /// N that per-million figures divide by: words (or characters) under the filter.
    pub n: u32,
    /// Documents under the filter.
    pub documents: u32,
    /// The rows of this page.
    pub rows: Vec<WordRow>,
}

/// A row of a frequency list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordRow {
    /// Place in the list, from 1.
    pub rank: u32,
    /// The word, form or character.
    pub text: String,
    /// Frequency.
    pub freq: u32,
    /// Per million words (or characters).
    pub rel_freq: f64,
    /// Documents that have it.
    pub range: u32,
    /// Gries' deviation of proportions over documents, 0 (even) to 1; `None` when there is one document only.
    pub dp: Option<f64>,
    /// The commonest part of speech, jieba's tag; empty for characters.
    pub pos: String,
    /// Its written forms with their frequencies, most frequent first, at most eight; empty unless words are counted.
    pub forms: Vec<(String, u32)>,
    /// The query that finds it in the concordance.
    pub query: String,
}

// ---------------------------------------------------------------- concordance

/// Which page of which concordance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConcordanceAsk {
    /// What was typed.
    pub query: String,
    /// How it was typed.
    pub mode: QueryMode,
    /// In what a simple query must be found exactly as typed.
    pub exact: Exactness,
    /// Which hits are listed.
    pub hits: HitSet,
    /// Only hits of this written form; empty for all.
    pub form: String,
    /// Only hits with, or without, a hit of another simple query near them.
    pub near: Option<Near>,
    /// Only so many hits, chosen by a seed; they stay in text order unless sorted.
    pub sample: Option<(u32, u32)>,
    /// Only hits of this group: what they are grouped by, and in what they are alike.
    pub only: Vec<(GroupKey, String)>,
    /// What the reader has marked.
    pub marks: Marks,
    /// The order of the lines; what `keys` says instead, if there are any.
    pub sort: LineSort,
    /// What the lines are ordered by, the first first, at most four.
    pub keys: Vec<SortKey>,
    /// What the hits are counted in groups by; none for no groups.
    pub group: Vec<GroupKey>,
    /// How much context each line shows.
    pub context: Context,
    /// Lines to skip.
    pub offset: u32,
    /// Lines wanted, at most 500.
    pub limit: u32,
}

/// How a query was typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QueryMode {
    /// Words, phrases, wildcards.
    #[default]
    Simple,
    /// As in CQP.
    Expert,
}

/// In what a text must be found exactly as typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exactness {
    /// Everything.
    pub form: bool,
    /// Upper and lower case.
    pub case: bool,
    /// Traditional and Simplified characters.
    pub script: bool,
}

/// A hit by the place of its text: it is the same hit in any order and sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct HitId {
    /// The document.
    pub document: u32,
    /// Its first byte in the cleaned text of the document.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
}

/// What a reader has marked of the hits of a query, and which of them are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Hits that do not count, ascending.
    pub excluded: Vec<HitId>,
    /// Hits with their tags, ascending.
    pub tagged: Vec<(HitId, Vec<String>)>,
    /// Which hits are shown.
    pub shown: Shown,
}

/// Which hits are shown of those that a reader may have marked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// Those that are not excluded.
    #[default]
    Kept,
    /// Those that are.
    Excluded,
    /// Those with this tag that are not excluded.
    Tagged(String),
}

/// Another query that has, or has not, a hit near a hit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    /// The other query, a simple one.
    pub query: String,
    /// How near.
    pub span: Nearness,
    /// Whether it must have one, or must not.
    pub has: bool,
}

/// How near another hit must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nearness {
    /// So many tokens on either side.
    Tokens(u32),
    /// In the sentence.
    Sentence,
    /// In the paragraph.
    Paragraph,
    /// In the document.
    Document,
    /// In the other one's window of collocates, which may end with its sentence, and in no other one itself.
    Window(Span, bool),
}

/// What lines are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SortKey {
    /// What is compared.
    pub by: SortBy,
    /// How words are compared.
    pub collation: Collation,
    /// Whether the last comes first.
    pub descending: bool,
}

/// What of a line is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortBy {
    /// The nth word to the left, 1 to 5.
    Left(u8),
    /// The nth word to the right, 1 to 5.
    Right(u8),
    /// The hit.
    Node,
    /// The document, in the corpus' order.
    Document,
    /// Its date.
    Date,
    /// What the query captured, by the place of the name in [`ConcordancePage::captures`].
    Capture(u8),
}

/// How words are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Collation {
    /// By code points.
    #[default]
    CodePoint,
    /// By readings.
    Pinyin,
    /// By strokes.
    Stroke,
}

/// What hits are counted in groups by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupKey {
    /// What lines can be ordered by.
    Of(SortBy),
    /// The year.
    Year,
    /// The month.
    Month,
    /// The site.
    Site,
    /// The zone.
    Zone,
    /// The script.
    Script,
    /// What hits are to the words of the text.
    Class,
}

/// Hits that are alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// In what, by the keys; empty where there is none.
    pub labels: Vec<String>,
    /// How many.
    pub freq: u32,
    /// In how many documents.
    pub range: u32,
}

/// How many hits are what to the words of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassCounts {
    /// One whole token: what a frequency list counts.
    pub token: u32,
    /// Several whole tokens.
    pub tokens: u32,
    /// A part of one token.
    pub inside: u32,
    /// Of several tokens, with a part of one at least.
    pub across: u32,
}

/// Which hits of a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HitSet {
    /// Those that begin and end where words do.
    #[default]
    Words,
    /// Those that do not.
    Across,
    /// All.
    Characters,
    /// One whole token each.
    Token,
    /// Several whole tokens each.
    Tokens,
    /// A part of one token each.
    Inside,
    /// Of several tokens with a part of one at least.
    Crossing,
}

/// The order of concordance lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineSort {
    /// As in the texts.
    #[default]
    Text,
    /// By the nth word to the left, 1 to 5, then the next further ones, then text order.
    Left(u8),
    /// By the nth word to the right, 1 to 5, then the next further ones, then text order.
    Right(u8),
    /// By the hit's written form, then text order.
    Node,
    /// Shuffled by this seed; the same seed gives the same order.
    Shuffled(u32),
}

/// How much context a line shows on each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Context {
    /// This many words (punctuation comes along).
    Words(u32),
    /// This many characters.
    Characters(u32),
    /// The sentence.
    Sentence,
    /// The paragraph.
    Paragraph,
}

impl Default for Context {
    fn default() -> Context {
        Context::Words(10)
    }
}

/// A page of a concordance, with the counts of the whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConcordancePage {
    /// How the query was understood: the alternatives, each as the text it finds in normal form.
    pub understood: Vec<String>,
    /// The query in its expert form.
    pub expert: String,
    /// The names of captures.
    pub captures: Vec<String>,
    /// Whether the search took too long and was ended early: all counts are of what was found so far.
    pub incomplete: bool,
    /// Hits by what they are to the words of the text.
    pub classes: ClassCounts,
    /// Hits on word boundaries.
    pub words: u32,
    /// Hits that are not.
    pub across: u32,
    /// All hits: `words + across`.
    pub characters: u32,
    /// Hits in the chosen set, before `form` restricts it.
    pub hits: u32,
    /// Hits in the chosen set after `form`: the number of lines.
    pub lines_total: u32,
    /// N that per-million figures divide by: words under the filter.
    pub n: u32,
    /// Hits per million words, of the chosen set after `form`.
    pub rel_freq: f64,
    /// Documents with a hit, of the chosen set after `form`.
    pub range: u32,
    /// Documents under the filter.
    pub documents: u32,
    /// Gries' DP over documents; `None` when there is one document only or no hit.
    pub dp: Option<f64>,
    /// The chosen set by written form, most frequent first.
    pub by_form: Vec<(String, u32)>,
    /// Characters of the query that stand for several Traditional ones, with those.
    pub ambiguous: Vec<Ambiguity>,
    /// The chosen set in groups, the largest first, at most 1,000.
    pub groups: Vec<Group>,
    /// How many groups there are.
    pub groups_total: u32,
    /// Hits that are left out because the reader excluded them.
    pub excluded: u32,
    /// The reader's tags with the hits that have them, of those that are not excluded.
    pub tags: Vec<(String, u32)>,
    /// Whether the page of lines begins at this line.
    pub offset: u32,
    /// The lines of this page.
    pub lines: Vec<Line>,
}

/// Lines of a concordance without its counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinesPage {
    /// The place of the first one in the list.
    pub offset: u32,
    /// The lines.
    pub lines: Vec<Line>,
}

/// A word that the segmenter may not know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggested {
    /// The word.
    pub word: String,
    /// How it is cut now.
    pub parts: Vec<String>,
    /// How often it stands in the text, cut so.
    pub freq: u32,
    /// Mutual information, in bits.
    pub mi: f64,
    /// The lesser of the entropies of what stands on its sides, in bits.
    pub entropy: f64,
    /// The query that finds it.
    pub query: String,
}

/// Documents whose hits are given with their places.
pub const TRACKS: usize = 60;

/// Where the hits of a document are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentHits {
    /// The document.
    pub document: u32,
    /// Hits in it.
    pub hits: u32,
    /// Words in it under the filter.
    pub words: u32,
    /// Hits per million words of it.
    pub rel_freq: f64,
    /// The places of hits as shares of the document's words under the filter, 0 to 1, ascending; at most 1,000,
    /// neighbours merged beyond that.
    pub positions: Vec<f32>,
}

/// A Simplified character that merges several Traditional ones, and how often each was written in the hits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ambiguity {
    /// The character, folded.
    pub folded: String,
    /// The characters that fold to it, as they were written in the hits, with their counts.
    pub written: Vec<(String, u32)>,
}

/// A line of a concordance. The texts are as written, repaired, with line breaks as spaces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Which hit of the chosen set it is, in text order, from 0: its name in links.
    pub hit: u32,
    /// Its name in a reader's marks.
    pub id: HitId,
    /// The document.
    pub document: u32,
    /// The line of the original that the node begins in, from 0.
    pub line: u32,
    /// The zone of the node.
    pub zone: Zone,
    /// The script of the passage, for `lang`.
    pub script: Script,
    /// Left context.
    pub left: String,
    /// The hit.
    pub node: String,
    /// Right context.
    pub right: String,
    /// First token of the node, counted over the corpus.
    pub token: u32,
    /// What the query captured, as written, in the order of the names; empty for nothing.
    pub captures: Vec<String>,
}

// ---------------------------------------------------------------- read

/// Which part of which document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadAsk {
    /// The document.
    pub document: u32,
    /// A query whose hits are marked; empty for none. One that does not parse marks nothing.
    pub query: String,
    /// How it was typed.
    pub mode: QueryMode,
    /// In what a simple query must be found exactly as typed.
    pub exact: Exactness,
    /// Which of its hits.
    pub hits: HitSet,
    /// First line wanted, from 0.
    pub from_line: u32,
    /// Lines wanted, at most 1,000.
    pub lines: u32,
}

/// Part of a document, as it came and as it is counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The document.
    pub document: u32,
    /// Lines in the whole document.
    pub lines_total: u32,
    /// Hits of the query in the whole document under the filter.
    pub hits: u32,
    /// The lines with hits, in the whole document, for stepping from one to the next.
    pub hit_lines: Vec<u32>,
    /// The lines. Empty lines of the original are left out, so `number` may skip.
    pub lines: Vec<ReadLine>,
}

/// A line of a document in both states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadLine {
    /// Its number in the original, from 0.
    pub number: u32,
    /// Its zone.
    pub zone: Zone,
    /// The id of the rule that cleaning found its zone by.
    pub rule: String,
    /// The zone that cleaning found, where a reader has put the line in another.
    pub found: Option<Zone>,
    /// Whether it is inside the filter; if not it is set aside.
    pub counted: bool,
    /// Whether it goes on the line before (a sentence broken over two lines).
    pub continues: bool,
    /// The turn that begins with it, or that a page begins in.
    pub turn: Option<ReadTurn>,
    /// Its script, for `lang`.
    pub script: Script,
    /// As it came, in pieces that follow one another without gap.
    pub original: Vec<OriginalPiece>,
    /// As it is counted, likewise.
    pub counted_text: Vec<CountedPiece>,
    /// What was repaired in it.
    pub repairs: Vec<RepairView>,
}

/// A turn of a talk or a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadTurn {
    /// Its number in the document, from 1.
    pub number: u32,
    /// Who speaks or writes.
    pub author: Option<String>,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// `HH:MM` or `HH:MM:SS`.
    pub time: Option<String>,
}

/// A piece of the original.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OriginalPiece {
    /// Its text.
    pub text: String,
    /// The repair that replaced or removed it: a place in the line's `repairs`.
    pub repair: Option<u32>,
}

/// A piece of the cleaned text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedPiece {
    /// Its text; empty where something was removed.
    pub text: String,
    /// The repair that put it there (or, with empty text, removed something here).
    pub repair: Option<u32>,
    /// Whether it is a word (or part of one, see `joined`).
    pub word: bool,
    /// Whether it belongs to the same word as the piece before.
    pub joined: bool,
    /// Whether it is inside a hit.
    pub hit: bool,
    /// The normal form, where it is not the text itself.
    pub norm: Option<String>,
}

/// A repair as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepairView {
    /// Its number in the document.
    pub number: u32,
    /// Whether a reader has undone it.
    pub undone: bool,
    /// The rule's id.
    pub rule: String,
    /// What was there.
    pub original: String,
    /// What is there now (or, if `norm_only`, in the normal form).
    pub replacement: String,
    /// Whether it is certain.
    pub certain: bool,
    /// Whether only the normal form changes.
    pub norm_only: bool,
}

// ---------------------------------------------------------------- export

/// What to save.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ExportAsk {
    /// A whole frequency list; `offset` and `limit` do not count.
    Words(WordsAsk),
    /// A whole concordance; `offset` and `limit` do not count.
    Concordance(ConcordanceAsk),
    /// The hits of a query by document.
    Dispersion(ConcordanceAsk),
    /// The hits of a query in groups.
    Groups(ConcordanceAsk),
    /// Words that the segmenter may not know.
    Suggestions,
    /// The most frequent words of the overview.
    Overview,
    /// The whole table that a question of statistics shows a page of.
    Statistics(Box<StatisticsAsk>),
    /// The corpus as a file that Wenmai opens again, with all changes.
    Bundle,
    /// What the filter leaves of the corpus, for other programs.
    Corpus(CorpusFormat),
    /// A list that is kept with the corpus, as it is imported.
    List(List),
    /// A table that is asked for here, as a workbook (XLSX) instead of CSV.
    Workbook(Box<ExportAsk>),
}

/// What a corpus can be written as for other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CorpusFormat {
    /// The cleaned text.
    Text,
    /// CoNLL-U: a line for each token.
    Conllu,
    /// TEI with words.
    Tei,
    /// A JSON object for each document.
    JsonLines,
}
