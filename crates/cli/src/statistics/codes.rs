//! Coding by rules.

use crate::args::{known_field, CorpusArgs, FilterArgs, Format};
use crate::input::{corpus, read_list};
use crate::output::{print_rows, say_cut};
use crate::results::{limit, select};
use crate::Failure;
use clap::Args as Group;
use std::path::PathBuf;
use wenmai_engine::analysis::Crossed;
use wenmai_engine::ask::codes::{coding, listed, CodeParts};
use wenmai_engine::ask::Part;
use wenmai_engine::corpus::Corpus;
use wenmai_engine::query::{add_codes, read_codes};
use wenmai_engine::table::{self, Rows, NO_VALUE};
use wenmai_model::{Code, Coded, CodingUnit, Fault, Named};

#[derive(Group)]
pub struct CodesArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// Rules in place of those that are kept with the corpus, a line each: name = rule
    #[arg(long, value_name = "FILE")]
    pub codes: Option<PathBuf>,
    /// A rule, besides those of --codes if that is given: "钱 = @支付 & (@微信 | 微博) & not 广告"
    #[arg(long, value_name = "NAME = RULE")]
    pub code: Vec<String>,
    /// What is coded
    #[arg(long, value_enum, default_value_t)]
    pub per: CodingUnit,
    /// The metadata field whose values make the parts (`wenmai info --fields` lists fields); documents without a value are a
    /// part, too. All are one part unless given
    #[arg(long, value_name = "FIELD")]
    pub by: Option<String>,
    /// A row for each document, with how many of its units each code holds of
    #[arg(long, conflicts_with_all = ["by", "units"])]
    pub documents: bool,
    /// The units that this code holds of
    #[arg(long, value_name = "CODE")]
    pub units: Option<String>,
    /// With --units and --by: only those in this part; "" for documents without a value
    #[arg(long, value_name = "VALUE", requires = "units", requires = "by")]
    pub part: Option<String>,
    /// At most so many rows; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

pub fn codes(args: &CodesArgs) -> Result<(), Failure> {
    let corpus = corpus(&args.corpus, None)?;
    let codes = chosen(args, &corpus)?;
    let filter = args.filter.filter(&corpus)?;
    let part = Part::of(&corpus, &filter, select(&corpus, &args.filter)?);
    let field = args.by.as_deref().map(|name| known_field(&corpus, name)).transpose()?;
    let parts = CodeParts::new(&part, field.map_or("", |field| &field.name)).map_err(said)?;
    let coding = coding(&part, &codes, args.per).map_err(said)?;
    if let Some((code, failure)) = coding.broken().next() {
        let why = failure.kind.sentence("rule", failure.start_char as usize);
        return Err(format!("the rule of {}, {}, cannot be read: {why}", code.name, code.rule));
    }
    for code in coding.incomplete() {
        eprintln!("wenmai: the searches of {} took too long and were stopped; units are lacking", code.name);
    }
    let print = |mut rows: Rows| {
        let most = limit(args.limit, args.format);
        let all: Vec<_> = rows.rows.collect();
        let count = all.len();
        rows.rows = Box::new(all.into_iter().take(most));
        print_rows(rows, args.format)?;
        eprintln!("{}, {}", plural(codes.len(), "code"), plural(coding.units.len(), args.per.id()));
        say_cut(count.min(most), count);
        Ok(())
    };
    if let Some(code) = &args.units {
        let value = args.part.clone().map(|value| if value == NO_VALUE { String::new() } else { value });
        if let Some(value) = value.as_ref().filter(|value| parts.number(value).is_none()) {
            return Err(format!("there is no part {value:?} by {}", parts.partition.field));
        }
        let asked = Coded { code: code.clone(), part: value };
        let units = listed(&coding, &asked, &parts).map_err(said)?;
        return print(table::coded_units(&corpus, part.selection(), &coding.units, &units));
    }
    if args.documents {
        return print(table::coded_documents(&corpus, &coding));
    }
    print(table::codes(&coding, &parts.partition))?;
    let sizes = coding.sizes(parts.groups());
    for (number, code) in coding.sound() {
        let crossed = Crossed::new(&sizes, coding.by(number, parts.groups()));
        if let Some(test) = crossed.test.filter(|test| test.low > 0) {
            eprintln!("{}: {} of {} expected counts are under 5", code.name, test.low, test.cells);
        }
    }
    Ok(())
}

fn plural(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

fn said(fault: Fault) -> Failure {
    fault.to_string()
}

/// The codes that the arguments name, or those that are kept with the corpus.
fn chosen(args: &CodesArgs, corpus: &Corpus) -> Result<Vec<Code>, Failure> {
    let concepts = corpus.concepts();
    let mut codes = match &args.codes {
        Some(path) => read_list(path, |text: &str| read_codes(text, concepts), args.corpus.skip_unreadable)?,
        None if args.code.is_empty() => corpus.codes().to_vec(),
        None => Vec::new(),
    };
    let (_, faults) = add_codes(&mut codes, &args.code.join("\n"), concepts);
    if let Some(fault) = faults.first() {
        return Err(format!("--code {:?} {}", fault.text, fault.kind));
    }
    if codes.is_empty() {
        return Err(
            "there is no coding rule with the corpus; give --code 'name = rule' or --codes FILE".into()
        );
    }
    Ok(codes)
}
