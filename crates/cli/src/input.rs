//! Where texts come from.

use crate::args::{CorpusArgs, ListArgs, TextArgs};
use crate::reading::{Cut, Reading};
use crate::{left_out, Failure};
use std::borrow::Cow;
use std::fs;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use wenmai_engine::analysis::{read_stopwords, stopwords};
use wenmai_engine::corpus::{
    is_bundle, parse_concepts, read_bundle, read_concepts, Besides, Builder, Concept, Corpus, Lists, Prepared,
};
use wenmai_engine::decode::decode;
use wenmai_engine::formats;
use wenmai_engine::query::{read_codes, read_subcorpora};
use wenmai_engine::segment::{parse_user_words, Dictionary, LineFault, Segmenter, UserWord, UserWords};
use wenmai_model::{ending, Account, ReadOptions, SAVED};

/// The seed corpus, by its files.
const SEEDS: [(&str, &[u8]); 5] = [
    ("000_50fe6289fa67ef10", include_bytes!("../../../seeds/000_50fe6289fa67ef10.txt")),
    ("001_9a7fccbe58eaff9c", include_bytes!("../../../seeds/001_9a7fccbe58eaff9c.txt")),
    ("002_10d5e6239cb9b6e8", include_bytes!("../../../seeds/002_10d5e6239cb9b6e8.txt")),
    ("003_9dd527520f767739", include_bytes!("../../../seeds/003_9dd527520f767739.txt")),
    ("004_6343723039a13da3", include_bytes!("../../../seeds/004_6343723039a13da3.txt")),
];

/// The concepts of the seed corpus, which every corpus is searched for.
const CONCEPTS: &str = include_str!("../../../seeds/concepts.list");

/// The largest file, in bytes: places in a text are 32-bit numbers.
const LARGEST: u64 = 1 << 30;

/// How deep folders in folders are read.
const DEEPEST: usize = 32;

/// A file that documents are read from.
#[derive(Clone)]
pub struct Source {
    path: String,
    from: From,
}

#[derive(Clone)]
enum From {
    Disk(PathBuf),
    Memory(Cow<'static, [u8]>),
}

impl Source {
    /// A file whose bytes are there already.
    pub fn held(path: String, bytes: Vec<u8>) -> Source {
        Source { path, from: From::Memory(bytes.into()) }
    }

    /// What it is called.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// How many bytes it has, as far as that is known before it is read.
    pub fn bytes(&self) -> u64 {
        match &self.from {
            From::Disk(path) => fs::metadata(path).map_or(0, |file| file.len()),
            From::Memory(bytes) => bytes.len() as u64,
        }
    }

    /// Whether reading it leaves it as it is: what comes through a pipe comes once.
    pub fn can_be_read_again(&self) -> bool {
        match &self.from {
            From::Disk(path) => fs::metadata(path).is_ok_and(|file| file.is_file()),
            From::Memory(bytes) => matches!(bytes, Cow::Borrowed(_)),
        }
    }

    /// Its bytes.
    pub fn read(self) -> Result<Vec<u8>, Failure> {
        match self.from {
            From::Disk(path) => match read_file(&path)? {
                bytes if is_bundle(&bytes) => Err(format!("{} is a bundle; name it alone", path.display())),
                bytes => Ok(bytes),
            },
            From::Memory(bytes) => Ok(bytes.into_owned()),
        }
    }
}

pub fn dictionary() -> &'static Dictionary {
    static DICTIONARY: OnceLock<Dictionary> = OnceLock::new();
    DICTIONARY.get_or_init(|| {
        let bytes = wenmai_dictionary::BYTES.to_vec();
        Dictionary::read(bytes).expect("the dictionary that is built in is whole")
    })
}

/// The concepts that are built in.
pub fn concepts() -> Vec<Concept> {
    parse_concepts(CONCEPTS).expect("the list of concepts that is built in is whole")
}

/// Names that are words even where jieba's dictionary lacks them.
pub fn names() -> Vec<UserWord> {
    wenmai_engine::corpus::names(&concepts())
}

/// The lists that the arguments name, or those that are built in.
fn read_lists(args: &ListArgs, skip_unreadable: bool) -> Result<Lists, Failure> {
    let words = args.user_dict.as_ref().map(|path| read_list(path, parse_user_words, skip_unreadable));
    let concepts = args.concepts.as_ref().map(|path| read_list(path, read_concepts, skip_unreadable));
    let stopwords = args.stopwords.as_ref().map(|path| read_list(path, read_stopwords, skip_unreadable));
    let concepts = concepts.transpose()?.unwrap_or_else(self::concepts);
    let codes = |path| read_list(path, |text: &str| read_codes(text, &concepts), skip_unreadable);
    let parts = |path| read_list(path, |text: &str| read_subcorpora(text, &concepts), skip_unreadable);
    let subcorpora = args.subcorpora.as_deref().map(parts).transpose()?.unwrap_or_default();
    let codes = args.codes.as_deref().map(codes).transpose()?.unwrap_or_default();
    Ok(Lists {
        words: UserWords::new(words.transpose()?.unwrap_or_default()),
        stopwords: stopwords.transpose()?.unwrap_or_else(self::stopwords),
        besides: Besides { codes, subcorpora, ..Besides::default() },
        concepts,
    })
}

/// A list from a file. Lines that cannot be taken stop it, or are said and left out.
pub fn read_list<T>(
    path: &Path,
    read: impl Fn(&str) -> (Vec<T>, Vec<LineFault>),
    skip_unreadable: bool,
) -> Result<Vec<T>, Failure> {
    let decoded = decode(read_file(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
    let (entries, faults) = read(&decoded.text);
    let Some(first) = faults.first() else { return Ok(entries) };
    if !skip_unreadable {
        let more = match faults.len() {
            1 => String::new(),
            all => format!("; {all} lines in all cannot be taken"),
        };
        return Err(format!("{}: {first}{more} (build --skip-unreadable leaves them out)", path.display()));
    }
    for fault in &faults {
        eprintln!("wenmai: left out of {}: {fault}", path.display());
    }
    Ok(entries)
}

/// One file, or standard input for `-`.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        let read = std::io::stdin().take(LARGEST + 1).read_to_end(&mut bytes);
        read.map_err(|error| format!("standard input cannot be read: {error}"))?;
        return if bytes.len() as u64 > LARGEST {
            Err("standard input is larger than 1 GiB; split it".into())
        } else {
            Ok(bytes)
        };
    }
    let shown = path.display();
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => format!("{shown} does not exist; check its name and folder"),
        _ => format!("{shown} cannot be read: {error}"),
    })?;
    if metadata.is_dir() {
        return Err(format!("{shown} is a folder; name a file in it"));
    }
    if metadata.len() > LARGEST {
        return Err(format!("{shown} is larger than 1 GiB; split it into smaller files"));
    }
    fs::read(path).map_err(|error| format!("{shown} cannot be read: {error}"))
}

/// The corpus that the arguments name. `name`: what it is to be called if it is built now.
pub fn corpus(args: &CorpusArgs, name: Option<&str>) -> Result<Corpus, Failure> {
    let (corpus, account) = corpus_of(args, name, &ListArgs::default(), &TextArgs::default())?;
    left_out::say(&account);
    Ok(corpus)
}

/// The same, read and cleaned so if it is built now, and what became of the files' text.
fn corpus_of(
    args: &CorpusArgs,
    name: Option<&str>,
    lists: &ListArgs,
    how: &TextArgs,
) -> Result<(Corpus, Account), Failure> {
    match open(args, name)? {
        Opened::Bundle(corpus) => Ok((*corpus, Account::default())),
        Opened::Texts(texts) => texts.built(lists, how, |builder, account| Ok((builder.finish(), account))),
    }
}

/// What the arguments name.
pub enum Opened {
    Bundle(Box<Corpus>),
    Texts(Texts),
}

/// Files, what a corpus of them is called, and whether those that cannot be read are left out.
pub struct Texts {
    name: String,
    sources: Vec<Source>,
    skip_unreadable: bool,
}

/// Opens what the arguments name. `name`: what it is to be called if it is built now.
pub fn open(args: &CorpusArgs, name: Option<&str>) -> Result<Opened, Failure> {
    let texts = |default, sources| {
        let name = name.map_or(default, str::to_owned);
        Ok(Opened::Texts(Texts { name, sources, skip_unreadable: args.skip_unreadable }))
    };
    match &args.corpus[..] {
        [] => {
            let seed = |(name, bytes)| Source {
                path: format!("{name}.txt"),
                from: From::Memory(Cow::Borrowed(bytes)),
            };
            texts("微信与支付宝之争".to_owned(), SEEDS.map(seed).into())
        }
        [one] if !one.is_dir() => {
            let bytes = read_file(one)?;
            if is_bundle(&bytes) {
                let corpus = read_bundle(&bytes).map_err(|error| format!("{}: {error}", one.display()))?;
                return Ok(Opened::Bundle(Box::new(corpus)));
            }
            let path = one.file_name().unwrap_or(one.as_os_str()).to_string_lossy().into_owned();
            texts(stem(one), vec![Source::held(path, bytes)])
        }
        paths => texts(stem(&paths[0]), files(paths)?.into_iter().map(on_disk).collect()),
    }
}

/// The files that the arguments name, and those in folders.
fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            list(path, &mut files)?;
        } else {
            files.push(path.clone());
        }
    }
    match &files[..] {
        [] => Err(format!("there is no text in {}; name a folder with text files", paths[0].display())),
        _ => Ok(files),
    }
}

/// What became of the text of the files that the arguments name.
pub fn account(args: &CorpusArgs) -> Result<Account, Failure> {
    if args.corpus.is_empty() {
        return Err("name the files whose text is to be accounted for".to_owned());
    }
    let mut account = Account::default();
    for source in files(&args.corpus)?.into_iter().map(on_disk) {
        let (path, options) = (source.path().to_owned(), ReadOptions::default());
        account.join(formats::read(&path, source.read()?, &options, &mut |_| ControlFlow::Continue(())));
    }
    Ok(account)
}

impl Texts {
    /// Builds a corpus of the files, with so many threads as `how` says; `finish` makes of it what is wanted.
    pub fn built<R>(
        self,
        lists: &ListArgs,
        how: &TextArgs,
        finish: impl FnOnce(Builder, Account) -> Result<R, Failure>,
    ) -> Result<R, Failure> {
        let Texts { name, sources, skip_unreadable } = self;
        let lists = read_lists(lists, skip_unreadable)?;
        let segmenter = Segmenter::new(dictionary(), &lists.segmenter_words(), true);
        let builder =
            Builder::new(&name, &segmenter, lists.concepts, lists.stopwords).with_words(lists.words);
        let mut builder = builder.with_besides(lists.besides);
        let cleaning = how.cleaning.options();
        let threads = how.threads();
        let work =
            |document| Cut::new(Prepared::new(document, dictionary(), &cleaning, &segmenter), &segmenter);
        let mut unreadable = Vec::new();
        let (account, result) =
            Reading { options: &how.reading.options(), threads, work }.all(sources, &mut |came| {
                match came {
                    Ok(cut) => {
                        let Cut { document, pieces } = cut;
                        builder.add_prepared(document, |document, give| {
                            pieces.give(document, threads, &segmenter, give);
                        });
                    }
                    Err(failure) => unreadable.push(failure),
                }
                Ok(())
            });
        result?;
        match &unreadable[..] {
            [] => {}
            _ if skip_unreadable && !builder.is_empty() => {
                eprintln!("wenmai: left out: {}", unreadable.join("; "));
            }
            [one] => return Err(format!("{one} (--skip-unreadable leaves such files out)")),
            several => {
                return Err(format!(
                    "{} files cannot be read: {} (--skip-unreadable leaves such files out)",
                    several.len(),
                    several.join("; ")
                ))
            }
        }
        finish(builder, account)
    }
}

/// The files below a folder in the order of their paths, but for hidden ones, READMEs, bundles and a list of concepts.
fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    fn walk(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
        let mut entries: Vec<PathBuf> =
            fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
        entries.sort();
        for path in entries {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let about = name.starts_with('.')
                || name.starts_with("README")
                || ending(&name) == SAVED
                || name == "concepts.list";
            if path.is_dir() && depth < DEEPEST && !name.starts_with('.') {
                walk(&path, depth + 1, files)?;
            } else if path.is_file() && !about {
                files.push(path);
            }
        }
        Ok(())
    }
    walk(folder, 0, files).map_err(|error| format!("the folder {} cannot be read: {error}", folder.display()))
}

/// A file, read when its turn comes.
fn on_disk(path: PathBuf) -> Source {
    Source { path: path.to_string_lossy().into_owned(), from: From::Disk(path) }
}

/// A file's or folder's name without its ending.
fn stem(path: &Path) -> String {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    path.file_stem().map_or_else(|| "corpus".to_owned(), |stem| stem.to_string_lossy().into_owned())
}
