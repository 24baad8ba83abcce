//! The words by parts as a table that sorts by any of them.

use super::{part_name, SpecificitiesView};
use crate::components::scores::{sorting_head, Shown};
use crate::components::{measure_name, named, use_parts, Definitions};
use crate::context::{lang_of_word, use_nav, use_text, Nav};
use crate::state::{first_row, SCORES_PER_PAGE};
use crate::text::number::{count, grouped, probability, score};
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{
    Correction, KeynessId, OtherId, Specificities, SpecificitiesAsk, SpecificityCell,
    SpecificityColumn as Column, SpecificityPart, SpecificityRow, SpecificitySort, SumAsk,
};
use yew::{classes, component, html, Callback, Html, Properties};

/// Rows that are drawn at once: each has many links.
const AT_ONCE: usize = 10;

/// The table of the page's rows.
pub fn table(
    text: &'static Text,
    nav: &Nav,
    asks: &SpecificitiesAsk,
    found: &Rc<Specificities>,
    onshow: &Callback<Shown>,
) -> Html {
    let view = &nav.place.views.specificities;
    let (own, common) = (text.specificities(), &text.common);
    let head = |sort: SpecificitySort, name: &str, class: &'static str| {
        let upward = (sort == SpecificitySort::Column(Column::Word)) != view.reverse;
        let sorted = (view.sort == sort).then_some(if upward { "ascending" } else { "descending" });
        let next = view.sorted(sort);
        sorting_head(name, class, sorted, nav.link(&nav.place.with(|views| views.specificities = next)))
    };
    let column = |column: Column, name: &str, class| head(SpecificitySort::Column(column), name, class);
    let shown = found.parts.iter().skip(found.first_part as usize).take(found.top.len());
    let part = |part: &SpecificityPart| {
        let name = format!("{} · {}", part_name(text, &part.value), grouped(part.words));
        head(SpecificitySort::Part(part.value.clone()), &name, "number part")
    };
    let definitions = vec![
        named(KeynessId::Specificity, measure_name(text, KeynessId::Specificity)),
        named(OtherId::Freq, common.freq),
    ];
    html! {
        <div class="scroll">
            <table class="list">
                <caption>{ own.cells }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="number rank">{ text.words().rank }</th>
                        { column(Column::Word, common.word, "word") }
                        { column(Column::Freq, common.freq, "number") }
                        { column(Column::Most, own.greatest, "number") }
                        { for shown.map(part) }
                    </tr>
                </thead>
                <Rows asks={asks.clone()} found={found.clone()} onshow={onshow.clone()} />
            </table>
            <Definitions measures={definitions} />
        </div>
    }
}

/// Properties of [`Rows`].
#[derive(Properties, PartialEq)]
struct Props {
    asks: SpecificitiesAsk,
    found: Rc<Specificities>,
    onshow: Callback<Shown>,
}

/// The rows, some after others.
#[component]
fn Rows(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let found = &props.found;
    let first = first_row(nav.place.views.specificities.offset, found.offset, found.rows.len());
    let skipped = (first - found.offset) as usize;
    let drawn = (use_parts(true, SCORES_PER_PAGE as usize / AT_ONCE) + 1) * AT_ONCE;
    let rows = found.rows.iter().zip(found.offset + 1..).skip(skipped).take(SCORES_PER_PAGE as usize);
    html! { <tbody>{ for rows.take(drawn).map(|(item, rank)| row(text, &nav, props, item, rank)) }</tbody> }
}

fn row(text: &'static Text, nav: &Nav, props: &Props, row: &SpecificityRow, rank: u32) -> Html {
    let own = text.specificities();
    let found = &props.found;
    let chosen = nav.place.with(|views| {
        views.specificities = SpecificitiesView { word: row.word.clone(), ..views.specificities.clone() };
    });
    let parts = found.parts.iter().skip(found.first_part as usize).zip(&row.cells);
    html! {
        <tr key={row.word.clone()} class={classes!(row.banal.then_some("banal"))}>
            <td class="number rank">{ count(rank) }</td>
            <th scope="row" class="word">
                <a href={nav.link(&chosen)} lang={lang_of_word(&row.word)} title={own.over_parts}>{ &row.word }</a>
            </th>
            <td class="number">
                <a href={nav.link(&nav.place.hits_under(nav.place.filter.clone(), &row.query))}>{ count(row.freq) }</a>
            </td>
            <td class="number">{ if row.banal { own.banal.to_owned() } else { score(Some(row.most)) } }</td>
            { for parts.map(|(part, one)| cell(text, nav, props, (row, part), one)) }
        </tr>
    }
}

fn cell(
    text: &'static Text,
    nav: &Nav,
    props: &Props,
    (row, part): (&SpecificityRow, &SpecificityPart),
    cell: &SpecificityCell,
) -> Html {
    let view = &nav.place.views.specificities;
    let (asks, value, word) = (props.asks.clone(), part.value.clone(), row.word.clone());
    let onclick = props.onshow.reform(move |_: yew::MouseEvent| {
        let asked = SumAsk::Specificity(asks.clone(), value.clone(), word.clone(), KeynessId::Specificity);
        Shown::Score(Box::new(asked), word.clone())
    });
    let strong = cell.score.is_some_and(|score| score.abs() * 10.0 >= f64::from(view.bound));
    let opens = (text.sums.open)(measure_name(text, KeynessId::Specificity), &row.word);
    html! {
        <td class="number">
            <a href={nav.link(&nav.place.hits_in_part(&part.criterion, &row.query))}>{ count(cell.freq) }</a>
            { " " }
            <button type="button" class={classes!("score", strong.then_some("strong"))}
                aria-label={format!("{} · {opens}", score(cell.score))} {onclick}>{ score(cell.score) }</button>
            if let Some(p) = cell.p.1.filter(|_| view.correction != Correction::None) {
                <small>{ " p " }{ probability(p) }</small>
            }
        </td>
    }
}
