//! The first words of a ranking, and where they are in others.

use crate::client::use_answer;
use crate::components::{failed, loading, measure_name, named_head};
use crate::context::{lang_of_word, use_nav, use_text, Nav};
use crate::state::FilterExt;
use crate::state::ROBUST_TOP;
use crate::text::number::count;
use crate::text::Text;
use wenmai_protocol::{Choice, MeasureId, RobustAsk, RobustRow};
use yew::{classes, component, html, Html, Properties};

/// Properties of [`Robust`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The question.
    pub ask: RobustAsk,
    /// The measure of the first ranking.
    pub measure: MeasureId,
}

fn choice_name(text: &Text, choice: &Choice) -> String {
    match choice {
        Choice::Measure(id) => measure_name(text, *id).to_owned(),
        Choice::Span(span) => (text.collocates().span)(*span),
        Choice::Filter(filter) => match filter.counting() {
            Some(counting) => (text.frame.counting)(counting).to_owned(),
            None => String::new(),
        },
        Choice::Inside => text.word_lists().inside.to_owned(),
    }
}

/// The first words of a ranking with their ranks in others.
#[component]
pub fn Robust(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let sums = text.sums();
    let asked = use_answer(Some(nav.place.filter.under(props.ask.clone())));
    html! {
        <section class="figure robust" aria-busy={asked.pending.to_string()}>
            <header>
                <h2>{ sums.robust_title }</h2>
                <span class="note">{ (sums.robust_note)(ROBUST_TOP) }</span>
            </header>
            if let Some(fault) = asked.fault() {
                { failed(text, fault, &asked.retry()) }
            } else if let Some(rows) = asked.answer() {
                <div class="scroll">
                    <table class="list">
                        <caption class="unseen">{ sums.robust_title }</caption>
                        <thead>
                            <tr>
                                <th scope="col" class="word">{ text.common.word }</th>
                                <th scope="col" class="number">{ sums.survives_head }</th>
                                { named_head(props.measure, measure_name(text, props.measure)) }
                                { for props.ask.choices.iter().map(|choice| match choice {
                                    Choice::Measure(id) => named_head(*id, measure_name(text, *id)),
                                    other => html! { <th scope="col" class="number">{ choice_name(text, other) }</th> },
                                }) }
                            </tr>
                        </thead>
                        <tbody>{ for rows.iter().map(|item| row(text, &nav, item, props.ask.choices.len() as u32 + 1)) }</tbody>
                    </table>
                </div>
                if props.ask.choices.contains(&Choice::Inside) { <p class="note">{ text.word_lists().inside_note }</p> }
                <p class="note">{ "● " }{ sums.stays }{ " · " }<s>{ "7" }</s>{ " " }{ sums.dropped }</p>
            } else {
                { loading(text) }
            }
        </section>
    }
}

fn row(text: &Text, nav: &Nav, row: &RobustRow, rankings: u32) -> Html {
    let stays = row.survives == rankings;
    let rank = |rank: &Option<u32>| {
        let gone = rank.is_none_or(|rank| rank > ROBUST_TOP);
        let shown = rank.map_or_else(|| "–".to_owned(), count);
        html! {
            <td class={classes!("number", gone.then_some("gone"))}>
                if gone && rank.is_some() {
                    <s>{ shown }</s><span class="unseen">{ " " }{ text.sums().dropped }</span>
                } else {
                    { shown }
                }
            </td>
        }
    };
    html! {
        <tr key={row.word.clone()} class={classes!(stays.then_some("stays"))}>
            <th scope="row" class="word">
                <a href={nav.link(&nav.place.hits_under(nav.place.filter.clone(), &row.query))} lang={lang_of_word(&row.word)}>{ &row.word }</a>
            </th>
            <td class="number">
                if stays { <span class="stays-sign" role="img" aria-label={text.sums().stays} title={text.sums().stays}>{ "●" }</span>{ " " } }
                { (text.sums().survives)(row.survives, rankings) }
            </td>
            { for row.ranks.iter().map(rank) }
        </tr>
    }
}
