//! What can be asked, in one list: each question with the answer that it gets.

use crate::*;
use serde::{Deserialize, Serialize};
use std::fmt::Debug;

/// A question, which knows what its answer is.
pub trait Question: Clone + PartialEq + Debug + 'static {
    type Answer: PartialEq + Debug + 'static;

    /// It, as it is posted.
    fn ask(self) -> Ask;

    /// Its answer out of what was posted; another question's is given back.
    fn pick(answer: Answer) -> Result<Self::Answer, Answer>;
}

/// Gives a macro the list of questions: `name: what is asked => the answer`.
///
/// - `counts`: about the part of the corpus that a filter leaves, asked as [`Under`].
/// - `looks`: about what is open or might be.
/// - `acts`: changes, keeps or saves something, and is done each time.
/// - `tables`: what has a table to save and to report.
#[macro_export]
macro_rules! questions {
    ($reader:ident) => {
        $reader! {
            counts {
                /// Counts for the filter column.
                Facets: FacetsAsk => Facets,
                /// The values of a metadata field.
                FieldValues: FieldValuesAsk => FieldValues,
                /// The parts that a field makes.
                Parts: PartsAsk => Parts,
                /// Documents by metadata fields, to be edited.
                DocumentFields: DocumentFieldsAsk => DocumentFields,
                /// What a table of metadata would do.
                FieldsTable: FieldsTableAsk => FieldsTableSaid,
                Overview: OverviewAsk => Overview,
                /// One page of a frequency list.
                Words: WordsAsk => WordsPage,
                /// Every measure of dispersion for the rows of a page of a frequency list.
                Spreads: SpreadsAsk => Spreads,
                /// Words that the segmenter may not know.
                Suggestions: SuggestionsAsk => Suggestions,
                /// What lists leave out as stopwords.
                Stopwords: StopwordsAsk => Vec<Stopword>,
                /// N-grams.
                Ngrams: NgramsAsk => NgramsPage,
                /// Frames: n-grams with one open slot.
                Frames: FramesAsk => FramesPage,
                /// One page of a concordance with its counts.
                Concordance: ConcordanceAsk => ConcordancePage,
                /// Lines of a concordance without its counts, for the rows in view.
                Lines: LinesAsk => LinesPage,
                /// The hits of a concordance by document under the filter, in order; the first [`TRACKS`] with their
                /// places.
                Distribution: DistributionAsk => Distribution,
                /// Part of one document, as it came and as it is counted.
                Read: ReadAsk => Reading,
                /// One page of a list that is kept with the corpus.
                List: ListAsk => ListPage,
                /// The filter is the target.
                Keywords: KeywordsAsk => KeywordsPage,
                /// What stands near the hits of a query.
                Collocates: CollocatesAsk => CollocatesPage,
                /// The collocates of the filter's part of the corpus against those of another part.
                CompareCollocates: CompareCollocatesAsk => KeywordsPage,
                /// The first collocates, with places and what joins them.
                Network: NetworkAsk => Network,
                /// The sum behind a score.
                Sum: SumAsk => Sum,
                /// Every measure of what is typed.
                Calculate: CalculateAsk => Calculated,
                /// What is specific to each part of the corpus.
                Specificities: SpecificitiesAsk => Specificities,
                /// What the rules of codes hold of, by parts of the corpus.
                Codes: CodesAsk => Codes,
                /// Which of the first words of a ranking survive other choices.
                Robust: RobustAsk => Vec<RobustRow>,
                /// Frequencies from point to point.
                Trends: TrendsAsk => Trends,
                Map: MapAsk => DocumentMap,
                /// The words typical of each document.
                Typical: TypicalAsk => Vec<TypicalWords>,
                /// The diversity of each document.
                Diversity: DiversityAsk => Diversity,
                /// The words of each document by tf-idf.
                Weights: WeightsAsk => Vec<WeightRow>,
                /// How often documents use one another's typical words.
                WordTable: WordTableAsk => WordTable,
                /// The pairs of documents that share most, at most 100, whatever the filter.
                Pairs: PairsAsk => Vec<SharingPair>,
                /// What two documents share, whatever the filter.
                Passages: PassagesAsk => SharedPassages,
            }
            looks {
                /// Who are you, and what is loaded? Always the first question.
                Hello: Hello => Corpus,
                /// What defines the measures.
                Definitions: DefinitionsAsk => Definitions,
                /// Go back to the seed corpus.
                Seed: Seed => Corpus,
                /// Load texts in place of the corpus, or open a corpus that was saved. Reports progress. The corpus that
                /// was there stays until it is done.
                Load: Load => Loaded,
                /// Say what a file, which goes with the message, would become.
                Preview: PreviewAsk => Preview,
            }
            acts {
                /// Change the corpus, or undo or redo a change. Repairs and lists may report progress.
                Edit: EditAsk => Changed,
                /// A file to save; its bytes are the reply's one buffer.
                Export: ExportAsk => File,
                /// The first rows of a table, with what it was made with.
                Extract: ExtractAsk => Extract,
                /// What is kept in the browser?
                Kept: KeptAsk => Store,
                /// Keep the corpus that is open as it is now.
                Keep: Keep => NowKept,
                /// Open a kept corpus.
                OpenKept: KeptKey => Loaded,
                /// Call a kept corpus by another name; what the open corpus is kept as then, if it is.
                RenameKept: RenameKept => Option<Kept>,
                /// Remove a kept corpus; what the open corpus is kept as then, if it is.
                ForgetKept: ForgetKept => Option<Kept>,
                /// A kept corpus as a file, whatever version can read it.
                SaveKept: SaveKept => File,
            }
            tables {
                DocumentFields: DocumentFieldsAsk,
                Overview: OverviewAsk,
                Words: WordsAsk,
                Spreads: SpreadsAsk,
                Suggestions: SuggestionsAsk,
                Ngrams: NgramsAsk,
                Frames: FramesAsk,
                Concordance: ConcordanceAsk,
                Distribution: DistributionAsk,
                Groups: GroupsAsk,
                Keywords: KeywordsAsk,
                Collocates: CollocatesAsk,
                CompareCollocates: CompareCollocatesAsk,
                Network: NetworkAsk,
                Specificities: SpecificitiesAsk,
                Codes: CodesAsk,
                CodedDocuments: CodedDocumentsAsk,
                Trends: TrendsAsk,
                Map: MapAsk,
                Typical: TypicalAsk,
                Diversity: DiversityAsk,
                Weights: WeightsAsk,
                WordTable: WordTableAsk,
                Pairs: PairsAsk,
                Passages: PassagesAsk,
            }
        }
    };
}

macro_rules! declare {
    (
        counts { $($(#[$counts:meta])* $count:ident: $counted:ty => $counting:ty,)* }
        looks { $($(#[$looks:meta])* $look:ident: $looked:ty => $looking:ty,)* }
        acts { $($(#[$acts:meta])* $act:ident: $acted:ty => $acting:ty,)* }
        tables { $($table:ident: $tabled:ty,)* }
    ) => {
        /// A question, as it is posted.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Ask {
            $($(#[$counts])* $count(Under<$counted>),)*
            $($(#[$looks])* $look($looked),)*
            $($(#[$acts])* $act($acted),)*
        }

        /// An answer, as it is posted.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Answer {
            $($(#[$counts])* $count(Box<$counting>),)*
            $($(#[$looks])* $look(Box<$looking>),)*
            $($(#[$acts])* $act(Box<$acting>),)*
        }

        $(question! { Under<$counted>, $count, $counting })*
        $(question! { $looked, $look, $looking })*
        $(question! { $acted, $act, $acting })*

        /// What has a table to save and to report.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum TableAsk {
            $(#[doc = concat!("`", stringify!($table), "`.")] $table($tabled),)*
        }

        $(impl From<$tabled> for TableAsk {
            fn from(asked: $tabled) -> TableAsk {
                TableAsk::$table(asked)
            }
        })*
    };
}

macro_rules! question {
    ($asked:ty, $name:ident, $answer:ty) => {
        impl Question for $asked {
            type Answer = $answer;

            fn ask(self) -> Ask {
                Ask::$name(self)
            }

            fn pick(answer: Answer) -> Result<$answer, Answer> {
                match answer {
                    Answer::$name(answer) => Ok(*answer),
                    other => Err(other),
                }
            }
        }
    };
}

questions!(declare);
