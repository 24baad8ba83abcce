//! The words by parts as a table that sorts by any of them.

use super::part_name;
use crate::components::scores::{sorting_head, Shown};
use crate::components::{measure_name, named, Definitions};
use crate::context::{lang_of_word, Nav};
use crate::state::{first_row, SCORES_PER_PAGE};
use crate::text::number::{count, grouped, probability, score};
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{
    Correction, KeynessId, OtherId, Specificities, SpecificitiesAsk, SpecificityColumn as Column,
    SpecificityPart, SpecificityRow, SpecificitySort, SumAsk,
};
use yew::{classes, html, Callback, Html};

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
    let shown = || found.parts.iter().skip(found.first_part as usize).take(found.top.len());
    let part = |part: &SpecificityPart| {
        let name = format!("{} · {}", part_name(text, &part.value), grouped(part.words));
        head(SpecificitySort::Part(part.value.clone()), &name, "number part")
    };
    let measure = measure_name(text, KeynessId::Specificity);
    let definitions = vec![named(KeynessId::Specificity, measure), named(OtherId::Freq, common.freq)];
    let first = first_row(view.offset, found.offset, found.rows.len());
    let skipped = (first - found.offset) as usize;
    let rows = found.rows.iter().zip(found.offset + 1..).skip(skipped).take(SCORES_PER_PAGE as usize);
    let cell = |row: &SpecificityRow, part: &SpecificityPart, &(freq, value, p): &(u32, f64, Option<f64>)| {
        let onclick = onshow.reform({
            let (asks, part, word) = (asks.clone(), part.value.clone(), row.word.clone());
            move |_: yew::MouseEvent| {
                let asked =
                    SumAsk::Specificity(asks.clone(), part.clone(), word.clone(), KeynessId::Specificity);
                Shown::Score(Box::new(asked), word.clone())
            }
        });
        let strong = value.abs() * 10.0 >= f64::from(view.bound);
        html! {
            <td class="number">
                <a href={nav.link(&nav.place.hits_in_part(&found.criterion(part), &row.word))}>{ count(freq) }</a>
                { " " }
                <button type="button" class={classes!("score", strong.then_some("strong"))}
                    aria-label={format!("{} · {}", score(Some(value)), (text.sums().open)(measure, &row.word))}
                    {onclick}>{ score(Some(value)) }</button>
                if let Some(p) = p.filter(|_| view.correction != Correction::None) {
                    <small>{ " p " }{ probability(p) }</small>
                }
            </td>
        }
    };
    let row = |(row, rank): (&SpecificityRow, u32)| {
        let chosen = nav.place.with(|views| views.specificities.word = row.word.clone());
        html! {
            <tr key={row.word.clone()}>
                <td class="number rank">{ count(rank) }</td>
                <th scope="row" class="word">
                    <a href={nav.link(&chosen)} lang={lang_of_word(&row.word)}>{ &row.word }</a>
                </th>
                <td class="number"><a href={nav.link(&nav.place.hits_of_word(&row.word))}>{ count(row.freq) }</a></td>
                <td class="number">
                    { if row.banal { (own.which)(wenmai_protocol::Banality::Banal).to_owned() } else { score(Some(row.most)) } }
                </td>
                { for shown().zip(&row.cells).map(|(part, one)| cell(row, part, one)) }
            </tr>
        }
    };
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
                        { for shown().map(part) }
                    </tr>
                </thead>
                <tbody>{ for rows.map(row) }</tbody>
            </table>
            <Definitions measures={definitions} />
        </div>
    }
}
