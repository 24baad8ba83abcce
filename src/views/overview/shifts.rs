//! How the most frequent words move when less is counted.

use super::numbers::Props;
use crate::context::{lang_of_word, use_nav, use_text, Nav};
use crate::state::{Counting, FilterExt};
use crate::text::number::count;
use crate::text::Text;
use std::cmp::Ordering;
use wenmai_protocol::Shift;
use yew::{component, html, Html};

/// The words at the head of three counts, with their ranks in each.
#[component]
pub fn Shifts(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let overview = text.overview();
    html! {
        <section class="figure shifts">
            <header>
                <h2>{ overview.shifts }</h2>
                <span class="note">{ overview.shifts_note }</span>
            </header>
            <table>
                <caption class="unseen">{ overview.shifts }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text.common.word }</th>
                        { for Counting::ALL.map(|counting| html! {
                            <th scope="col" class="number">{ (text.frame.counting)(counting) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for props.overview.shifts.iter().map(|shift| row(text, &nav, shift)) }</tbody>
            </table>
        </section>
    }
}

fn row(text: &Text, nav: &Nav, shift: &Shift) -> Html {
    let mut before = None;
    let cells = Counting::ALL.into_iter().zip(shift.standings).map(|(counting, (rank, freq))| {
        let from = before.replace(rank);
        let Some(rank) = rank else { return html! { <td class="number">{ "–" }</td> } };
        let moved = from.flatten().map_or(Ordering::Equal, |from| from.cmp(&rank));
        let (sign, name) = match moved {
            Ordering::Greater => ("▲", text.overview().risen),
            Ordering::Less => ("▼", text.overview().fallen),
            Ordering::Equal => ("", ""),
        };
        let place = nav.place.with_filter(nav.place.filter.with_counting(counting)).search(&shift.query);
        html! {
            <td class="number">
                if !sign.is_empty() { <span class="moved" role="img" aria-label={name} title={name}>{ sign }</span> }
                <a href={nav.link(&place)}><b>{ count(rank) }</b>{ " " }<span class="note">{ count(freq) }</span></a>
            </td>
        }
    });
    let cells: Html = cells.collect();
    html! {
        <tr key={shift.text.clone()}>
            <th scope="row" lang={lang_of_word(&shift.text)}>{ &shift.text }</th>
            { cells }
        </tr>
    }
}
