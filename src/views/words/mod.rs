//! The frequency list.

pub mod ngrams;
pub mod state;
mod stopwords;
mod suggestions;
mod table;
pub mod text;
mod tools;
mod units;

use crate::charts::{bars, Bar, Cloud, CloudWord};
use crate::client::use_answer;
use crate::components::{failed, loading, pager, small, Figure, MeasureColumns, Table};
use crate::context::{lang_of_word, use_nav, use_text, Nav};
use crate::text::number::{count, per_million};
use crate::text::Text;
use ngrams::InARow;
pub use ngrams::ListOf;
use state::of_words;
pub use state::{WordsView, WORDS_PER_PAGE};
use std::rc::Rc;
use suggestions::Suggestions;
use table::List;
use tools::Tools;
use wenmai_protocol::{MeasureId, SpreadsAsk, TableAsk, Under, Unit, WordRow, WordsAsk, WordsPage};
use yew::{component, html, Callback, Html};

/// Rows of the list that the chart shows.
const BARS: usize = 20;

/// The frequency list, or that of words in a row.
#[component]
pub fn Words() -> Html {
    match use_nav().place.views.ngrams.list {
        ListOf::Words => html! { <Single /> },
        _ => html! { <InARow /> },
    }
}

/// The list of words, forms or characters.
#[component]
fn Single() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let asked = use_answer(Some(nav.place.filter.under(nav.place.words_ask())));
    // Rows of another unit are other words' counts: until the answer comes, nothing is better.
    let unit = nav.place.views.words.unit;
    let page = asked.answer_to(|ask| ask.asked.unit == unit);
    // Asked apart, and only for the columns that are shown.
    let wanted = !nav.place.views.words.columns.is_empty();
    let ask = wanted.then(|| nav.place.filter.under(SpreadsAsk(nav.place.words_ask())));
    let spreads = use_answer(ask.clone());
    // Those of the rows that are shown, not of the page before.
    let same = |(_, page): &(Rc<Under<WordsAsk>>, Rc<WordsPage>), rows: usize| {
        !asked.pending && page.rows.len() == rows
    };
    let measured = spreads.value.as_ref().filter(|(of, found)| {
        ask.as_ref() == Some(&**of) && asked.value.as_ref().is_some_and(|value| same(value, found.rows.len()))
    });
    let measured = measured.map(|(_, found)| found.clone());
    html! {
        <article class="page words" aria-busy={(asked.pending || spreads.pending).to_string()}>
            <h1 class="unseen">{ text.titles.words }</h1>
            if let Some(failure) = asked.fault() {
                { failed(text, failure, &asked.retry()) }
            }
            if let Some(page) = page {
                <p class="sentence" role="status">
                    { (text.words().sentence)(unit, page.items, page.freq, page.n) }
                </p>
                { small(text, page.n) }
                if page.documents == 1 { <p class="note">{ text.word_lists().one_document }</p> }
            }
            <Tools view={nav.place.views.words.clone()} onview={onview(&nav)} />
            if let Some(page) = page {
                if page.rows.is_empty() {
                    { nothing(text, &nav) }
                } else {
                    { chart(text, &nav, page) }
                    if let Some(failure) = spreads.fault().filter(|_| wanted) {
                        { failed(text, failure, &spreads.retry()) }
                    }
                    <MeasureColumns all={of_words()}
                        chosen={nav.place.views.words.columns.clone()} onchoose={oncolumns(&nav)} />
                    <List page={page.clone()} {measured} />
                    { pages(text, &nav, page) }
                    <Suggestions />
                }
            } else if asked.fault().is_none() {
                { loading(text) }
            }
        </article>
    }
}

fn oncolumns(nav: &Nav) -> Callback<Vec<MeasureId>> {
    let nav = nav.clone();
    Callback::from(move |columns| nav.go(nav.place.with(|views| views.words.columns = columns)))
}

/// Takes new settings; typing in the find box leaves no trail of steps behind.
fn onview(nav: &Nav) -> Callback<WordsView> {
    let nav = nav.clone();
    Callback::from(move |view: WordsView| {
        let typing = view.find != nav.place.views.words.find;
        let place = nav.place.with(|views| views.words = view);
        match typing {
            true => nav.replace(place),
            false => nav.go(place),
        }
    })
}

/// The list is empty.
fn nothing(text: &Text, nav: &Nav) -> Html {
    let find = &nav.place.views.words.find;
    let whole = nav.place.with(|views| views.words.find = String::new());
    html! {
        <p class="empty">
            { (text.words().empty)(find) }{ " " }
            if !find.is_empty() { <a class="quiet" href={nav.link(&whole)}>{ text.words().clear_find }</a> }
        </p>
    }
}

/// What frequencies are relative to: characters are counted among characters.
fn rel_freq_head(text: &Text, unit: Unit) -> &'static str {
    match unit {
        Unit::Character => text.common.rel_freq_characters,
        _ => text.common.rel_freq,
    }
}

/// What a row of the list is called in figures: of a part of speech its name too.
fn name_of(text: &Text, unit: Unit, row: &WordRow) -> String {
    match (text.word_lists().tag)(&row.text).filter(|_| unit == Unit::Pos) {
        Some(name) => format!("{} {name}", row.text),
        None => row.text.clone(),
    }
}

fn chart(text: &'static Text, nav: &Nav, page: &WordsPage) -> Html {
    let (common, unit, cloud) = (&text.common, nav.place.views.words.unit, nav.place.views.words.cloud);
    let rows = &page.rows[..page.rows.len().min(if cloud { page.rows.len() } else { BARS })];
    let link = |row: &WordRow| nav.link(&nav.place.hits_of(unit, row));
    let table = Table {
        heads: vec![common.word.into(), common.freq.into(), rel_freq_head(text, unit).into()],
        rows: rows
            .iter()
            .map(|row| vec![name_of(text, unit, row), count(row.freq), per_million(row.rel_freq)])
            .collect(),
    };
    let ends = rows.len().checked_sub(1).map(|last| (rows[0].rank, rows[last].rank));
    let note = ends.map(|(first, last)| (text.words().chart_note)(first, last)).unwrap_or_default();
    let rate = match unit {
        Unit::Character => text.concordance().per_million_characters,
        _ => text.concordance().per_million,
    };
    let label = if cloud { text.word_lists().cloud_title } else { text.words().chart };
    let lang =
        |row: &WordRow| if unit == Unit::Pos { text.word_lists().lang } else { lang_of_word(&row.text) };
    let draw = if cloud {
        let words: Vec<CloudWord> = rows
            .iter()
            .map(|row| CloudWord {
                text: name_of(text, unit, row),
                lang: lang(row),
                freq: row.freq,
                href: link(row),
                tip: vec![
                    name_of(text, unit, row),
                    format!("{} · {}", count(row.freq), rate(&per_million(row.rel_freq))),
                ],
                chosen: row.query == nav.place.query,
            })
            .collect();
        Callback::from(move |width| html! { <Cloud words={words.clone()} {label} {width} /> })
    } else {
        let shown: Vec<Bar> = rows
            .iter()
            .map(|row| Bar {
                label: name_of(text, unit, row),
                lang: lang(row),
                value: row.freq,
                shown: count(row.freq),
                href: link(row),
                chosen: row.query == nav.place.query,
            })
            .collect();
        Callback::from(move |width| bars(&shown, label, width))
    };
    let legend = if cloud {
        html! { <p class="note">{ text.word_lists().cloud_note }</p> }
    } else {
        Html::default()
    };
    let ask = nav.place.words_ask();
    let asked = match nav.place.views.words.columns.is_empty() {
        true => TableAsk::from(ask),
        false => TableAsk::from(SpreadsAsk(ask)),
    };
    html! {
        <div data-chart="list">
            <Figure title={label} {note} file="wenmai-list" {table} {asked} {draw} {legend} />
        </div>
    }
}

fn pages(text: &Text, nav: &Nav, page: &WordsPage) -> Html {
    // The answer's own: a link beyond the end shows the last page.
    let offset = page.rows.first().map_or(0, |row| row.rank - 1);
    let last = offset + page.rows.len() as u32;
    let at = |offset| nav.link(&nav.place.with(|views| views.words.offset = offset));
    pager(
        text,
        (text.common.range)(offset + 1, last, page.items),
        (offset > 0).then(|| at(offset.saturating_sub(WORDS_PER_PAGE))),
        (last < page.items).then(|| at(last)),
    )
}
