//! The collocates as a table that sorts by its heads.

use crate::components::scores::{defined, score_cell, sorting_head, warning, Shown};
use crate::components::{measure_name, named, named_head, Definitions, Named};
use crate::context::{lang_of_word, Nav};
use crate::state::{first_row, SCORES_PER_PAGE};
use crate::text::number::{count, score};
use crate::text::Text;
use wenmai_protocol::{
    AssociationId, CollocateColumn as Column, CollocateRow, CollocateSort, CollocatesAsk, CollocatesPage,
    OtherId, SumAsk,
};
use yew::{html, Callback, Html};

/// The table of the page's rows.
pub fn table(
    text: &'static Text,
    nav: &Nav,
    asks: &CollocatesAsk,
    page: &CollocatesPage,
    onshow: &Callback<Shown>,
) -> Html {
    let (words, common, view) = (text.collocates(), &text.common, &nav.place.views.collocates);
    let head = |sort: CollocateSort, name: &str, class: &'static str| {
        let sorted = (view.sort == sort).then_some(if sort == CollocateSort::Column(Column::Word) {
            "ascending"
        } else {
            "descending"
        });
        sorting_head(name, class, sorted, nav.link(&nav.place.with(|views| views.collocates.sort = sort)))
    };
    let column = |column: Column, name: &str, class| head(CollocateSort::Column(column), name, class);
    let first = first_row(view.offset, page.offset, page.rows.len());
    let skipped = (first - page.offset) as usize;
    let rows = page.rows.iter().zip(page.offset + 1..).skip(skipped).take(SCORES_PER_PAGE as usize);
    let (left, right) = page.places;
    let places =
        (1..=left).rev().map(|step| format!("L{step}")).chain((1..=right).map(|step| format!("R{step}")));
    html! {
        <div class="scroll">
            <table class="list">
                <caption class="unseen">{ text.titles.collocates }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="number rank">{ text.words().rank }</th>
                        { column(Column::Word, common.word, "word") }
                        { for view.measures.iter().map(|&id| head(CollocateSort::Measure(id), measure_name(text, id), "number")) }
                        { column(Column::Freq, words.together, "number") }
                        { column(Column::Left, words.left_freq, "number") }
                        { column(Column::Right, words.right_freq, "number") }
                        { named_head(OtherId::Expected, words.expected) }
                        { column(Column::CorpusFreq, words.corpus_freq, "number") }
                        { column(Column::Range, text.keywords().range, "number") }
                        if view.places { { for places.map(|name| html! { <th scope="col" class="number">{ name }</th> }) } }
                        <th scope="col"><span class="unseen">{ text.sums().beware }</span></th>
                    </tr>
                </thead>
                <tbody>{ for rows.map(|(item, rank)| row(text, nav, asks, page.places, item, rank, onshow)) }</tbody>
            </table>
            <Definitions measures={definitions(text, &view.measures)} />
        </div>
    }
}

/// What can be opened to see what a column is; the heads themselves sort.
fn definitions(text: &Text, measures: &[AssociationId]) -> Vec<Named> {
    let words = text.collocates();
    let beside = format!("{} / {}", words.left_freq, words.right_freq);
    let counts = [
        named(OtherId::Together, words.together),
        named(OtherId::Beside, beside),
        named(OtherId::Freq, words.corpus_freq),
    ];
    defined(text, measures, text.keywords().range).into_iter().chain(counts).collect()
}

fn row(
    text: &'static Text,
    nav: &Nav,
    asks: &CollocatesAsk,
    places: (u32, u32),
    row: &CollocateRow,
    rank: u32,
    onshow: &Callback<Shown>,
) -> Html {
    let view = &nav.place.views.collocates;
    let counted = nav.link(&nav.place.hits_of_collocate(&row.query));
    let near = nav.link(&nav.place.hits_near(&row.query, places, &row.positions));
    let all = nav.link(&nav.place.hits_under(nav.place.filter.clone(), &row.query));
    let cell = |(&id, value): (&AssociationId, &Option<f64>)| {
        let onclick = onshow.reform({
            let (asks, word) = (asks.clone(), row.word.clone());
            move |_| Shown::Score(Box::new(SumAsk::Collocate(asks.clone(), word.clone(), id)), word.clone())
        });
        score_cell(text, &row.word, id, *value, onclick)
    };
    let most = row.positions.iter().copied().max().unwrap_or(0);
    let place = |freq: &u32| {
        let class = match *freq {
            0 => "number none",
            freq if freq == most => "number most",
            _ => "number",
        };
        html! { <td {class}>{ count(*freq) }</td> }
    };
    html! {
        <tr key={row.word.clone()}>
            <td class="number rank">{ count(rank) }</td>
            <th scope="row" class="word"><a href={near} lang={lang_of_word(&row.word)}>{ &row.word }</a></th>
            { for view.measures.iter().zip(&row.values).map(cell) }
            <td class="number"><a href={counted}>{ count(row.freq) }</a></td>
            <td class="number">{ count(row.left) }</td>
            <td class="number">{ count(row.right) }</td>
            <td class="number">{ score(row.expected) }</td>
            <td class="number"><a href={all}>{ count(row.corpus_freq) }</a></td>
            <td class="number">{ count(row.range) }</td>
            if view.places { { for row.positions.iter().map(place) } }
            <td>{ warning(text, &row.notes) }</td>
        </tr>
    }
}
