//! An expert query made by choosing.

use super::{expert, Attribute, Operator, Piece, Repeat, Token, Within};
use crate::components::{Field, Modal, Select};
use crate::context::{sieve, use_nav, use_text};
use crate::text::Text;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use wenmai_protocol::{Exactness, QueryMode};
use yew::{component, html, use_state_eq, AttrValue, Callback, Html, MouseEvent, Properties};

/// How often, as it is offered; the last can be set.
const REPEATS: [Repeat; 5] =
    [Repeat::Once, Repeat::Optional, Repeat::Some, Repeat::Any, Repeat::Between(1, 3)];

/// Values that there are.
const SCRIPTS: [&str; 4] = ["Hans", "Hant", "Latn", "Zyyy"];
const ZONES: [&str; 10] =
    ["title", "heading", "body", "reply", "quote", "byline", "signature", "related", "navigation", "chrome"];
const TAGS: [&str; 12] = ["n", "nr", "ns", "v", "a", "d", "r", "m", "q", "p", "c", "eng"];

/// Properties of [`Builder`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whether it is open.
    pub open: bool,
    /// The reader closed it.
    pub onclose: Callback<()>,
}

/// The tokens of a query in a row.
#[component]
pub fn Builder(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let words = &text.query;
    let pieces = use_state_eq(|| vec![Piece::Token(Token::default())]);
    let within = use_state_eq(Within::default);
    let query = expert(&pieces, *within);
    let set = {
        let pieces = pieces.clone();
        Callback::from(move |(place, piece): (usize, Option<Piece>)| {
            let mut all = (*pieces).clone();
            match piece {
                Some(piece) if place < all.len() => all[place] = piece,
                Some(piece) => all.push(piece),
                None => drop(all.remove(place)),
            }
            pieces.set(all);
        })
    };
    let last = pieces.len();
    let add = |piece: Piece| set.reform(move |_: MouseEvent| (last, Some(piece.clone())));
    let onwithin = {
        let within = within.setter();
        Callback::from(move |place: usize| within.set(Within::ALL[place]))
    };
    let onsubmit = {
        let (nav, onclose, query) = (nav.clone(), props.onclose.clone(), query.clone());
        Callback::from(move |event: yew::SubmitEvent| {
            event.prevent_default();
            onclose.emit(());
            nav.go(nav.place.search_as(&query, QueryMode::Expert, Exactness::default()));
        })
    };
    let mut number = 0;
    html! {
        <Modal title={words.build_title} open={props.open} onclose={props.onclose.clone()}>
            <form class="builder" {onsubmit}>
                <ol class="pieces">
                    { for pieces.iter().enumerate().map(|(place, piece)| {
                        let onpiece = set.reform(move |piece: Option<Piece>| (place, piece));
                        match piece {
                            Piece::Gap(least, most) => gap(text, place, *least, *most, &onpiece),
                            Piece::Token(one) => {
                                number += 1;
                                token(text, place, number, one, &onpiece)
                            }
                        }
                    }) }
                </ol>
                <p class="actions">
                    <button type="button" class="quiet" onclick={add(Piece::Token(Token::default()))}>{ words.add_token }</button>
                    <button type="button" class="quiet" onclick={add(Piece::Gap(0, 3))}>{ words.add_gap }</button>
                    <Select label={words.within} options={Within::ALL.map(|unit| (words.units)(unit).into()).to_vec()}
                        chosen={Within::ALL.iter().position(|unit| *unit == *within)} onchoose={onwithin} />
                </p>
                <p class="live"><output><code>{ &query }</code></output></p>
                <button type="submit" class="primary" disabled={pieces.is_empty()}>{ words.search }</button>
                { list("builder-script", &SCRIPTS) }
                { list("builder-zone", &ZONES) }
                { list("builder-pos", &TAGS) }
            </form>
        </Modal>
    }
}

fn list(id: &'static str, values: &[&'static str]) -> Html {
    html! { <datalist {id}>{ for values.iter().map(|value| html! { <option value={*value} /> }) }</datalist> }
}

fn numbers(text: &Text, least: u32, most: u32, onchange: &Callback<(u32, u32)>) -> Html {
    let low = onchange.reform(move |typed: String| (typed.parse().unwrap_or(0), most));
    let high = onchange.reform(move |typed: String| (least, typed.parse().unwrap_or(0)));
    html! {
        <>
            <Field label={text.query.least} kind="number" value={least.to_string()} oninput={low} />
            <Field label={text.query.most} kind="number" value={most.to_string()} oninput={high} />
        </>
    }
}

fn remove(text: &Text, name: &str, onpiece: &Callback<Option<Piece>>) -> Html {
    let onclick = onpiece.reform(|_: MouseEvent| None);
    html! { <button type="button" class="remove" aria-label={(text.query.remove)(name)} {onclick}>{ "×" }</button> }
}

fn gap(text: &Text, place: usize, least: u32, most: u32, onpiece: &Callback<Option<Piece>>) -> Html {
    let onchange = onpiece.reform(|(least, most): (u32, u32)| Some(Piece::Gap(least, most)));
    html! {
        <li key={place} class="piece" role="group" aria-label={text.query.gap}>
            <span class="name">{ text.query.gap }</span>
            { numbers(text, least, most, &onchange) }
            { remove(text, text.query.gap, onpiece) }
        </li>
    }
}

fn token(text: &Text, place: usize, number: u32, token: &Token, onpiece: &Callback<Option<Piece>>) -> Html {
    let words = &text.query;
    let name = (words.token)(number);
    let changed = |change: fn(Token, usize) -> Token| {
        let token = token.clone();
        onpiece.reform(move |chosen: usize| Some(Piece::Token(change(token.clone(), chosen))))
    };
    let onvalue = {
        let token = token.clone();
        onpiece.reform(move |value: String| Some(Piece::Token(Token { value, ..token.clone() })))
    };
    let onnumbers = {
        let token = token.clone();
        onpiece.reform(move |(least, most): (u32, u32)| {
            Some(Piece::Token(Token { repeat: Repeat::Between(least, most), ..token.clone() }))
        })
    };
    let oncapture = {
        let token = token.clone();
        let set = onpiece.reform(move |captured| Some(Piece::Token(Token { captured, ..token.clone() })));
        sieve(&set, |event: yew::Event| Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.checked()))
    };
    let values = match token.attribute {
        Attribute::Script => Some("builder-script"),
        Attribute::Zone => Some("builder-zone"),
        Attribute::Pos => Some("builder-pos"),
        _ => None,
    };
    let same = |one: &Repeat| std::mem::discriminant(one) == std::mem::discriminant(&token.repeat);
    let repeats = REPEATS
        .map(|repeat| AttrValue::from((words.repeats)(if same(&repeat) { token.repeat } else { repeat })));
    html! {
        <li key={place} class="piece" role="group" aria-label={name.clone()}>
            <span class="name">{ &name }</span>
            <Select label={words.attribute} options={Attribute::ALL.map(|one| (words.attributes)(one).into()).to_vec()}
                chosen={Attribute::ALL.iter().position(|one| *one == token.attribute)}
                onchoose={changed(|token, chosen| Token { attribute: Attribute::ALL[chosen], ..token })} />
            <Select label={words.operator} options={Operator::ALL.map(|one| (words.operators)(one).into()).to_vec()}
                chosen={Operator::ALL.iter().position(|one| *one == token.operator)}
                onchoose={changed(|token, chosen| Token { operator: Operator::ALL[chosen], ..token })} />
            <Field label={words.value} value={token.value.clone()} oninput={onvalue} list={values.map(AttrValue::from)}
                placeholder={words.any} />
            <Select label={words.repeat} options={repeats.to_vec()} chosen={REPEATS.iter().position(same)}
                onchoose={changed(|token, chosen| Token { repeat: REPEATS[chosen], ..token })} />
            if let Repeat::Between(least, most) = token.repeat { { numbers(text, least, most, &onnumbers) } }
            <label class="check">
                <input type="checkbox" checked={token.captured} onchange={oncapture} />
                <span>{ words.captured }</span>
            </label>
            { remove(text, &name, onpiece) }
        </li>
    }
}
