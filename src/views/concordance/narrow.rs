//! Fewer of the hits: those near another query, of a group, or a sample.

use super::groups::shown_label;
use super::ConcordanceView;
use crate::components::{Field, Select};
use crate::context::{use_nav, use_text};
use wenmai_protocol::{Near, Nearness};
use yew::{
    component, html, use_effect_with, use_state_eq, Callback, Html, MouseEvent, Properties, SubmitEvent,
};

const SPANS: [Nearness; 7] = [
    Nearness::Tokens(3),
    Nearness::Tokens(5),
    Nearness::Tokens(10),
    Nearness::Tokens(20),
    Nearness::Sentence,
    Nearness::Paragraph,
    Nearness::Document,
];

/// The sample that is offered first.
const SAMPLE: (u32, u32) = (100, 1);

/// Properties of [`Narrow`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The settings.
    pub view: ConcordanceView,
    /// The names of captures.
    pub captures: Vec<String>,
}

/// What narrows the hits, each to be taken away, and the forms for more.
#[component]
pub fn Narrow(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (words, view) = (text.concordance(), &props.view);
    let to = |view: ConcordanceView| nav.link(&nav.place.with(|views| views.concordance = view));
    let chip = |name: String, without: ConcordanceView| {
        html! {
            <li key={name.clone()}>
                <a class="taken" href={to(without)} aria-label={(words.take_away)(&name)}>{ &name }<span aria-hidden="true">{ " ×" }</span></a>
            </li>
        }
    };
    let first = view.restarted();
    let near = view.near.as_ref().map(|near| {
        let name = (words.near_chip)(near.has, &near.query, &(words.spans)(near.span));
        chip(name, ConcordanceView { near: None, ..first.clone() })
    });
    let only = (!view.only.is_empty()).then(|| {
        let labels = view.only.iter().map(|(key, label)| shown_label(text, key, label));
        let name = (words.only)(&labels.collect::<Vec<_>>().join(" · "));
        chip(name, ConcordanceView { only: Vec::new(), ..first.clone() })
    });
    let sample = view.sample.map(|(size, seed)| {
        let other = ConcordanceView { sample: Some((size, seed.wrapping_add(1))), ..first.clone() };
        html! {
            <>
                { chip((words.sample_chip)(size, seed), ConcordanceView { sample: None, ..first.clone() }) }
                <li><a class="quiet" href={to(other)}>{ words.another_seed }</a></li>
            </>
        }
    });
    html! {
        <>
            if view.narrowed() > 0 {
                <ul class="chips narrowed" aria-label={words.narrow}>{ near }{ only }{ sample }</ul>
            }
            <details class="fold">
                <summary>{ words.narrow }</summary>
                <div class="folded">
                    <NearForm view={view.clone()} />
                    <SampleForm view={view.clone()} />
                </div>
            </details>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct FormProps {
    view: ConcordanceView,
}

#[component]
fn NearForm(props: &FormProps) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let words = text.concordance();
    let begun = || {
        let near = props.view.near.clone();
        near.unwrap_or(Near { query: String::new(), span: Nearness::Tokens(5), has: true })
    };
    let near = use_state_eq(begun);
    use_effect_with(props.view.near.clone(), {
        let near = near.setter();
        move |asked| {
            if let Some(asked) = asked {
                near.set(asked.clone());
            }
        }
    });
    let set = |change: fn(Near, usize) -> Near| {
        let near = near.clone();
        Callback::from(move |chosen| near.set(change((*near).clone(), chosen)))
    };
    let onquery = {
        let near = near.clone();
        Callback::from(move |query| near.set(Near { query, ..(*near).clone() }))
    };
    let onsubmit = {
        let (nav, near, view) = (nav.clone(), near.clone(), props.view.restarted());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let asked = Near { query: near.query.trim().to_owned(), ..(*near).clone() };
            let near = Some(asked).filter(|near| !near.query.is_empty());
            nav.go(nav.place.with(|views| views.concordance = ConcordanceView { near, ..view.clone() }));
        })
    };
    html! {
        <form class="row" aria-label={words.near} {onsubmit}>
            <Select label={words.near} options={words.near_has.map(Into::into).to_vec()}
                chosen={Some(usize::from(!near.has))} onchoose={set(|near, chosen| Near { has: chosen == 0, ..near })} />
            <Field label={words.near_query} value={near.query.clone()} oninput={onquery} />
            <Select label={words.span} options={SPANS.map(|span| (words.spans)(span).into()).to_vec()}
                chosen={SPANS.iter().position(|span| *span == near.span)}
                onchoose={set(|near, chosen| Near { span: SPANS[chosen], ..near })} />
            <button type="submit" class="quiet">{ text.common.apply }</button>
        </form>
    }
}

#[component]
fn SampleForm(props: &FormProps) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let words = text.concordance();
    let typed = use_state_eq(|| props.view.sample.unwrap_or(SAMPLE));
    use_effect_with(props.view.sample, {
        let typed = typed.setter();
        move |sample| {
            if let Some(sample) = sample {
                typed.set(*sample);
            }
        }
    });
    let (size, seed) = *typed;
    let onsize = {
        let typed = typed.setter();
        Callback::from(move |text: String| typed.set((text.parse().unwrap_or(0), seed)))
    };
    let onseed = {
        let typed = typed.setter();
        Callback::from(move |text: String| typed.set((size, text.parse().unwrap_or(0))))
    };
    let draw = {
        let (nav, view) = (nav.clone(), props.view.restarted());
        Callback::from(move |(size, seed): (u32, u32)| {
            let sample = (size > 0).then_some((size, seed));
            nav.go(nav.place.with(|views| views.concordance = ConcordanceView { sample, ..view.clone() }));
        })
    };
    let onsubmit = {
        let draw = draw.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            draw.emit((size, seed));
        })
    };
    let another = draw.reform(move |_: MouseEvent| (size, seed.wrapping_add(1)));
    html! {
        <form class="row" aria-label={words.sample} {onsubmit}>
            <span class="note">{ words.sample }</span>
            <Field label={words.sample_size} kind="number" value={size.to_string()} oninput={onsize} />
            <Field label={words.seed} kind="number" value={seed.to_string()} oninput={onseed} />
            <button type="submit" class="quiet">{ text.common.apply }</button>
            <button type="button" class="quiet" onclick={another}>{ words.another_seed }</button>
        </form>
    }
}
