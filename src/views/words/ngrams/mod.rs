//! Words in a row: n-grams, and frames with what fills their slots.

pub mod state;
pub mod text;

pub use state::{ListOf, NgramsView};

use super::units::Units;
use crate::client::use_answer;
use crate::components::{failed, loading, measure_head, named_head, pager, small, Export, Select};
use crate::context::{lang_of_word, use_nav, use_text, Nav};
use crate::state::{one_of, put, Place};
use crate::text::number::{count, dispersion, per_million};
use crate::text::Text;
use crate::views::words::WORDS_PER_PAGE;
use state::LONGEST_NGRAM;
use wenmai_protocol::{
    DispersionId, Exactness, FrameRow, FramesAsk, FramesPage, HitSet, NgramRow, NgramsAsk, NgramsPage,
    OtherId, QueryMode, Saved,
};
use yew::{component, html, AttrValue, Callback, Html};

/// Choices of the least frequency and of the least number of documents.
const FREQUENCIES: [u32; 7] = [1, 2, 3, 5, 10, 20, 50];
const RANGES: [u32; 5] = [1, 2, 3, 5, 10];
/// Fillers that are shown with a frame at once.
const FILLERS: usize = 6;

one_of! {
    /// What either list asks.
    ListAsk => List {
        Ngrams: NgramsAsk => NgramsPage,
        Frames: FramesAsk => FramesPage,
    }
}

impl List {
    /// Items, N, first row, rows of the page.
    fn size(&self) -> (u32, u32, u32, u32) {
        match self {
            List::Ngrams(page) => (page.items, page.n, page.offset, page.rows.len() as u32),
            List::Frames(page) => (page.items, page.n, page.offset, page.rows.len() as u32),
        }
    }

    /// Whether there is no dispersion, which takes two documents.
    fn undispersed(&self) -> bool {
        matches!(self, List::Ngrams(page) if !page.rows.is_empty() && page.rows.iter().all(|row| row.dp.is_none()))
    }

    fn of(&self) -> ListOf {
        match self {
            List::Ngrams(_) => ListOf::Ngrams,
            List::Frames(_) => ListOf::Frames,
        }
    }
}

/// Words in a row.
#[component]
pub fn InARow() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (filter, asks) = (&nav.place.filter, nav.place.ngrams_ask());
    let asks = match nav.place.views.ngrams.list {
        ListOf::Frames => ListAsk::Frames(filter.under(FramesAsk(asks))),
        _ => ListAsk::Ngrams(filter.under(asks)),
    };
    let asked = use_answer(Some(asks.clone()));
    let list = asked.answer().filter(|list| list.of() == nav.place.views.ngrams.list);
    let title = (text.ngrams().unit)(nav.place.views.ngrams.list);
    html! {
        <article class="page words rows" aria-busy={asked.pending.to_string()}>
            <h1 class="unseen">{ text.titles.words }</h1>
            if let Some(failure) = asked.fault() { { failed(text, failure, &asked.retry()) } }
            if let Some(list) = list {
                <p class="sentence" role="status">{ (text.ngrams().sentence)(list.of(), list.size().0, list.size().1) }</p>
                { small(text, list.size().1) }
                if list.undispersed() { <p class="note">{ text.word_lists().one_document }</p> }
            }
            <div class="tools"><Units /></div>
            <Settings />
            if let Some(list) = list {
                if list.size().3 == 0 {
                    <p class="empty">{ if list.size().1 == 0 { text.overview().nothing } else { text.ngrams().empty } }</p>
                } else {
                    <section class="figure">
                        <header>
                            <h2>{ title }</h2>
                            <span class="actions"><Export what={title} ask={Saved::from(asks)} /></span>
                        </header>
                        <div class="scroll" tabindex="0" role="region" aria-label={title}>
                            { match &**list {
                                List::Ngrams(page) => ngrams(text, &nav, page),
                                List::Frames(page) => frames(text, &nav, page),
                            } }
                        </div>
                    </section>
                    { pages(text, &nav, list.size()) }
                }
            } else if asked.fault().is_none() {
                { loading(text) }
            }
        </article>
    }
}

/// Lengths, bounds and frequencies.
#[component]
fn Settings() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (words, view) = (text.ngrams(), nav.place.views.ngrams.fitting());
    let select = |label: &'static str, values: Vec<u32>, now: u32, set: fn(&mut NgramsView, u32)| {
        // A link may carry another value than those of the menu.
        let mut values = values;
        put(&mut values, now);
        let options: Vec<AttrValue> = values.iter().map(|value| AttrValue::from(count(*value))).collect();
        let chosen = values.iter().position(|value| *value == now);
        let (nav, view) = (nav.clone(), view.clone());
        let onchoose = Callback::from(move |place: usize| {
            let mut view = view.clone();
            set(&mut view, values[place]);
            nav.go(nav.place.with(|views| views.ngrams = view.fitting()))
        });
        html! { <Select {label} {options} {chosen} {onchoose} /> }
    };
    let within = {
        let chosen = Some(usize::from(view.across));
        let nav = nav.clone();
        let onchoose = Callback::from(move |place: usize| {
            nav.go(nav.place.with(|views| views.ngrams.across = place == 1));
        });
        let options: Vec<AttrValue> = vec![words.sentences.into(), words.documents.into()];
        html! { <Select label={words.within} {options} {chosen} {onchoose} /> }
    };
    let contained = {
        let checked = view.hide_contained;
        let nav = nav.clone();
        let onchange = Callback::from(move |_: yew::Event| {
            nav.go(nav.place.with(|views| views.ngrams.hide_contained = !checked));
        });
        html! {
            <label class="check">
                <input type="checkbox" {checked} {onchange} />
                <span>{ words.hide_contained }</span>
            </label>
        }
    };
    html! {
        <div class="tools">
            <span class="lengths" role="group" aria-label={words.lengths}>
                <span class="note">{ words.lengths }</span>
                { select(words.from, (view.least()..=LONGEST_NGRAM).collect(), view.shortest, |view, value| {
                    view.shortest = value;
                    view.longest = view.longest.max(value);
                }) }
                { select(words.to, (view.shortest..=LONGEST_NGRAM).collect(), view.longest, |view, value| view.longest = value) }
            </span>
            { within }
            { select(words.min_freq, FREQUENCIES.to_vec(), view.min_freq, |view, value| view.min_freq = value) }
            { select(words.min_range, RANGES.to_vec(), view.min_range, |view, value| view.min_range = value) }
            if view.list == ListOf::Ngrams { { contained } }
        </div>
    }
}

/// The hits of an expert query.
fn hits(nav: &Nav, query: &str) -> Place {
    nav.place.search_as(query, QueryMode::Expert, Exactness::default()).with_hits(HitSet::Words)
}

fn ngrams(text: &Text, nav: &Nav, page: &NgramsPage) -> Html {
    let common = &text.common;
    let row = |(number, row): (u32, &NgramRow)| {
        let shown = row.words.join(" ");
        html! {
            <tr key={number}>
                <td class="number rank">{ count(page.offset + number) }</td>
                <th scope="row" class="word"><a href={nav.link(&hits(nav, &row.query))} lang={lang_of_word(&shown)}>{ shown }</a></th>
                <td class="number">{ count(row.freq) }</td>
                <td class="number">{ per_million(row.rel_freq) }</td>
                <td class="number">{ count(row.range) }</td>
                <td class="number">{ dispersion(row.dp) }</td>
            </tr>
        }
    };
    html! {
        <table class="list">
            <caption class="unseen">{ (text.ngrams().unit)(ListOf::Ngrams) }</caption>
            <thead><tr>
                <th scope="col" class="number rank">{ text.words().rank }</th>
                <th scope="col" class="word">{ (text.ngrams().unit)(ListOf::Ngrams) }</th>
                <th scope="col" class="number">{ common.freq }</th>
                { named_head(OtherId::RelFreq, common.rel_freq) }
                { named_head(DispersionId::Range, text.words().range) }
                { measure_head(DispersionId::Dp.into()) }
            </tr></thead>
            <tbody>{ for (1..).zip(&page.rows).map(row) }</tbody>
        </table>
    }
}

fn frames(text: &Text, nav: &Nav, page: &FramesPage) -> Html {
    let common = &text.common;
    let row = |(number, row): (u32, &FrameRow)| {
        let words: Vec<String> =
            row.words.iter().map(|word| word.clone().unwrap_or_else(|| "＿".to_owned())).collect();
        let shown = words.join(" ");
        let filler = |(filler, freq, query): &(String, u32, String)| {
            html! {
                <a key={filler.clone()} href={nav.link(&hits(nav, query))}>
                    <span lang={lang_of_word(filler)}>{ filler }</span><small>{ " " }{ count(*freq) }</small>
                </a>
            }
        };
        let more = row.fillers.saturating_sub(FILLERS as u32);
        html! {
            <tr key={number}>
                <td class="number rank">{ count(page.offset + number) }</td>
                <th scope="row" class="word"><a href={nav.link(&hits(nav, &row.query))} lang={lang_of_word(&shown)}>{ shown }</a></th>
                <td class="number">{ count(row.freq) }</td>
                <td class="number">{ per_million(row.rel_freq) }</td>
                <td class="number">{ count(row.range) }</td>
                <td class="forms">
                    { for row.most_frequent.iter().take(FILLERS).map(filler) }
                    if more > 0 {
                        <details class="rest">
                            <summary>{ (text.ngrams().more)(more) }</summary>
                            { for row.most_frequent.iter().skip(FILLERS).map(filler) }
                        </details>
                    }
                </td>
            </tr>
        }
    };
    html! {
        <table class="list">
            <caption class="unseen">{ (text.ngrams().unit)(ListOf::Frames) }</caption>
            <thead><tr>
                <th scope="col" class="number rank">{ text.words().rank }</th>
                <th scope="col" class="word">{ (text.ngrams().unit)(ListOf::Frames) }</th>
                <th scope="col" class="number">{ common.freq }</th>
                { named_head(OtherId::RelFreq, common.rel_freq) }
                { named_head(DispersionId::Range, text.words().range) }
                <th scope="col" class="forms">{ text.ngrams().fillers }</th>
            </tr></thead>
            <tbody>{ for (1..).zip(&page.rows).map(row) }</tbody>
        </table>
    }
}

fn pages(text: &Text, nav: &Nav, (items, _, offset, rows): (u32, u32, u32, u32)) -> Html {
    let last = offset + rows;
    let at = |offset| nav.link(&nav.place.with(|views| views.ngrams.offset = offset));
    pager(
        text,
        (text.common.range)(offset + 1, last, items),
        (offset > 0).then(|| at(offset.saturating_sub(WORDS_PER_PAGE))),
        (last < items).then(|| at(last)),
    )
}
