//! What of a file's text is in no document.

use crate::state::said_of;
use crate::text::Text;
use wenmai_protocol::{Account, LeftOut, LeftOutSum, Reason};
use yew::{html, Html};

/// How much was left out, which opens the pieces; nothing where all is in documents.
pub fn left_out(text: &Text, account: &Account) -> Html {
    // A file without a document is named by its fault already.
    let sums: Vec<&LeftOutSum> = account.sums.iter().filter(|sum| sum.reason != Reason::NoDocument).collect();
    let all = sums.iter().map(|sum| sum.pieces).sum::<u64>();
    if all == 0 {
        return Html::default();
    }
    let characters = sums.iter().map(|sum| sum.characters).sum();
    html! {
        <details class="left-out">
            <summary class={sums.iter().any(|sum| sum.reason.is_loss()).then_some("warn")}>
                { (text.load.left_out)(all, characters) }
            </summary>
            { pieces(text, account, all) }
        </details>
    }
}

/// The pieces that are in no document: where, why, and how each begins. What is missing comes first.
fn pieces(text: &Text, account: &Account, pieces: u64) -> Html {
    let load = &text.load;
    let said: Vec<&LeftOut> =
        account.pieces.iter().filter(|piece| piece.reason != Reason::NoDocument).collect();
    let of = |lossy: bool| said.iter().filter(move |piece| piece.reason.is_loss() == lossy);
    let more = pieces - said.len() as u64;
    html! {
        <div class="scroll" tabindex="0">
            <table>
                <thead><tr>{ for load.left_out_head.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for of(true).chain(of(false)).enumerate().map(|(place, piece)| row(text, place, piece)) }</tbody>
            </table>
            if more > 0 { <p class="note">{ (load.more_left_out)(more) }</p> }
        </div>
    }
}

fn row(text: &Text, key: usize, piece: &LeftOut) -> Html {
    html! {
        <tr key={key} class={piece.reason.is_loss().then_some("warn")}>
            <td class="path">{ piece.place.said(text.lang) }</td>
            <td>{ said_of(piece.reason, text.lang) }</td>
            <td class="path">{ &piece.beginning }</td>
        </tr>
    }
}
