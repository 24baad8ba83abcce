//! What part of a corpus.

use crate::Failure;
use clap::Args;
use wenmai_engine::clean::Zone;
use wenmai_engine::corpus::{Corpus, Field, Filter, Zones};
use wenmai_engine::script::{Language, Script};
use wenmai_model::{days_in_month, Criterion, FieldType, Op};

#[derive(Clone, Default, Args)]
pub struct FilterArgs {
    /// Which zones: main (title, heading, body, reply), all, or names with commas
    #[arg(long, default_value = "main", value_parser = parse_zones)]
    pub zones: Zones,
    /// Leave out paragraphs that repeat an earlier passage (see `wenmai repeats`)
    #[arg(long)]
    pub without_copies: bool,
    /// Only these documents, by name or the beginning of it
    #[arg(long, value_name = "NAME")]
    pub document: Vec<String>,
    /// Only these sites
    #[arg(long)]
    pub site: Vec<String>,
    /// Only documents of this day or later (YYYY-MM-DD)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub from: Option<String>,
    /// Only documents of this day or earlier (YYYY-MM-DD)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub to: Option<String>,
    /// Only passages in these scripts: Hans, Hant, Latn, Zyyy
    #[arg(long, value_delimiter = ',', value_parser = parse_script)]
    pub script: Vec<Script>,
    /// Only passages in these languages: zh, en, ja, ko, und
    #[arg(long, value_delimiter = ',', value_parser = parse_language)]
    pub language: Vec<Language>,
    /// Only documents whose metadata are so, such as author=李某, "party=甲|乙", "year>=2014", "author=" (none), author!=李某
    ///
    /// Several have to hold together. `wenmai info --fields` lists the fields. A backslash makes a mark stand for itself.
    #[arg(long = "where", value_name = "CRITERION")]
    pub criteria: Vec<Criterion>,
}

impl FilterArgs {
    /// Other documents, in the same zones.
    pub fn elsewhere(&self, criteria: &[Criterion]) -> FilterArgs {
        let (zones, without_copies) = (self.zones.clone(), self.without_copies);
        FilterArgs { zones, without_copies, criteria: criteria.to_vec(), ..FilterArgs::default() }
    }

    /// The filter, with documents by number.
    pub fn filter(&self, corpus: &Corpus) -> Result<Filter, Failure> {
        let mut documents = Vec::new();
        for wanted in &self.document {
            let found = (0..)
                .zip(corpus.documents())
                .filter(|(_, document)| document.name.starts_with(wanted.as_str()));
            let before = documents.len();
            documents.extend(found.map(|(number, _)| number));
            if documents.len() == before {
                return Err(format!(
                    "there is no document {wanted:?}; `wenmai info` lists those that there are"
                ));
            }
        }
        for wanted in &self.site {
            if !corpus.documents().iter().any(|document| document.metadata.site.as_ref() == Some(wanted)) {
                return Err(format!("there is no site {wanted:?}; `wenmai info` lists those that there are"));
            }
        }
        Ok(Filter {
            documents,
            sites: self.site.clone(),
            date_from: self.from.clone(),
            date_to: self.to.clone(),
            scripts: self.script.clone(),
            languages: self.language.clone(),
            fields: known_criteria(corpus, &self.criteria)?,
            zones: self.zones.clone(),
            without_copies: self.without_copies,
        })
    }
}

/// Criteria as the corpus has their fields; what can be met by nothing is said.
pub fn known_criteria(corpus: &Corpus, criteria: &[Criterion]) -> Result<Vec<Criterion>, Failure> {
    let known = |criterion: &Criterion| {
        let field = known_field(corpus, &criterion.field)?;
        if let Some(why) = field.senseless(criterion) {
            return Err(why);
        }
        let has = |value: &String| field.values().contains(value);
        let none = matches!(criterion.op, Op::Is | Op::Not) && field.kind != FieldType::Number;
        match criterion.values.iter().find(|value| none && !has(value)) {
            Some(value) if value.is_empty() => Err(format!("every document has a value in {:?}", field.name)),
            Some(value) => Err(format!(
                "no document has {value:?} in {:?}; `wenmai info --fields` lists what there is",
                field.name
            )),
            None => Ok(Criterion { field: field.name.clone(), ..criterion.clone() }),
        }
    };
    criteria.iter().map(known).collect()
}

/// The field of a name.
pub fn known_field<'c>(corpus: &'c Corpus, name: &str) -> Result<&'c Field, Failure> {
    let fields = corpus.fields();
    fields.get(name).ok_or_else(|| {
        let names: Vec<&str> = fields.all().into_iter().map(|field| field.name.as_str()).collect();
        format!("the documents have no field {name:?}; they have {}", names.join(", "))
    })
}

pub fn parse_zones(text: &str) -> Result<Zones, String> {
    match text {
        "main" => Ok(Zones::Main),
        "all" => Ok(Zones::All),
        names => {
            let zone = |name: &str| {
                let all: Vec<&str> = Zone::ALL.iter().map(|zone| zone.name()).collect();
                Zone::from_name(name.trim()).ok_or_else(|| {
                    format!("there is no zone {name:?}; there is main, all, {}", all.join(", "))
                })
            };
            names.split(',').map(zone).collect::<Result<_, _>>().map(Zones::Some)
        }
    }
}

pub fn parse_script(text: &str) -> Result<Script, String> {
    Script::from_code(text).ok_or_else(|| "a script is Hans, Hant, Latn or Zyyy".to_owned())
}

pub fn parse_language(text: &str) -> Result<Language, String> {
    Language::from_tag(text).ok_or_else(|| "a language is zh, en, ja, ko or und".to_owned())
}

pub fn parse_date(text: &str) -> Result<String, String> {
    let form = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        });
    if !form {
        return Err("a date is YYYY-MM-DD, such as 2014-02-18".to_owned());
    }
    let number = |digits: &str| digits.parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(&text[..4]), number(&text[5..7]), number(&text[8..]));
    if !(1..=days_in_month(year, month)).contains(&day) {
        return Err("there is no such day; a date is YYYY-MM-DD, such as 2014-02-18".to_owned());
    }
    Ok(text.to_owned())
}
