//! The files that were chosen, before they are loaded: what they are, and how they are to be read.

use super::look::Look;
use super::naming::Naming;
use crate::client::{use_preview, Texts};
use crate::components::Select;
use crate::context::use_text;
use crate::platform::files::{self, Bytes, Picked};
use crate::platform::focus;
use crate::state::{endings, Reading};
use crate::text::number::bytes;
use wenmai_protocol::{PreviewAsk, WordsGiven};
use yew::{component, html, use_effect_with, use_memo, use_state_eq, Callback, Html, MouseEvent, Properties};

/// Of how many names is shown what a pattern makes of them.
const NAMES: usize = 5;

/// How many endings are named.
const KINDS: usize = 6;

const WORDS: [WordsGiven; 3] = [WordsGiven::Tagged, WordsGiven::Spaces, WordsGiven::Never];

/// Properties of [`Review`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The files.
    pub picked: Picked,
    /// Load them.
    pub ontexts: Callback<Texts>,
    /// Choose others.
    pub onothers: Callback<()>,
}

/// The files that were chosen, a look at one of them, and how all are to be read.
#[component]
pub fn Review(props: &Props) -> Html {
    let text = use_text();
    let import = text.import();
    let reading = use_state_eq(Reading::default);
    let place = use_state_eq(|| 0usize);
    let files = &props.picked.files;
    use_effect_with(props.picked.clone(), {
        let (place, reading) = (place.setter(), reading.setter());
        move |_| {
            place.set(0);
            reading.set(Reading::default());
            // One key loads them.
            focus::soon("load-chosen");
        }
    });
    let summary = use_memo(props.picked.clone(), |Picked { files, .. }| {
        let size: f64 = files.iter().map(Bytes::size).sum();
        (size, endings(files.iter().map(|file| file.name.as_str())))
    });
    let all = files.len();
    let at = (*place).min(all.saturating_sub(1));
    let file = files.get(at).cloned();
    let name = file.as_ref().map(|file| file.name.clone()).unwrap_or_default();
    let names: Vec<String> = match reading.pattern.trim() {
        "" => Vec::new(),
        _ => files.iter().skip(at).take(NAMES).map(|file| file.name.clone()).collect(),
    };
    let asked = PreviewAsk { options: reading.options(at as u32, &name), name, names: names.clone() };
    let looked = use_preview(file.clone(), asked);
    let onload = {
        let (files, reading) = (files.clone(), reading.clone());
        props.ontexts.reform(move |_: MouseEvent| Texts { files: files.clone(), reading: (*reading).clone() })
    };
    let onreading = {
        let reading = reading.setter();
        Callback::from(move |next: Reading| reading.set(next))
    };
    let onpattern = {
        let reading = reading.clone();
        Callback::from(move |pattern: String| reading.set(Reading { pattern, ..(*reading).clone() }))
    };
    let onwords = {
        let reading = reading.clone();
        Callback::from(move |place: usize| reading.set(Reading { words: WORDS[place], ..(*reading).clone() }))
    };
    let go = |to: Option<usize>, label: &'static str, sign: &'static str| {
        let place = place.setter();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                place.set(to);
            }
        });
        html! { <button type="button" class="quiet" aria-label={label} disabled={to.is_none()} {onclick}>{ sign }</button> }
    };
    let (size, kinds) = &*summary;
    let of_kind = kinds.iter().map(|(ending, count)| (import.kind)(ending, *count as u32));
    let mut said: Vec<String> = of_kind.take(KINDS).collect();
    if kinds.len() > KINDS {
        said.push((import.more_kinds)((kinds.len() - KINDS) as u32));
    }
    let words = WORDS.iter().position(|words| *words == reading.words);
    let next = Some(at + 1).filter(|next| *next < all);
    html! {
        <div class="review">
            <p class="chosen">
                <strong>{ (import.chosen)(all as u32, &bytes(*size)) }</strong>
                <span class="soft">{ said.join(" · ") }</span>
            </p>
            if props.picked.more { <p class="note">{ (import.too_many)(files::MOST as u32) }</p> }
            <p class="actions">
                <button type="button" class="strong" id="load-chosen" onclick={onload}>{ (import.load)(all as u32) }</button>
                <button type="button" class="quiet" onclick={props.onothers.reform(|_| ())}>{ import.others }</button>
            </p>
            <section aria-label={import.preview} aria-busy={looked.busy.to_string()}>
                <h3>
                    { import.preview }
                    if all > 1 {
                        <span class="stepper">
                            { go(at.checked_sub(1), import.previous, "‹") }
                            <span>{ (import.file_of)(at as u32 + 1, all as u32) }</span>
                            { go(next, import.next, "›") }
                        </span>
                    }
                </h3>
                if let Some(file) = file {
                    <Look {file} number={at as u32} kinds={kinds.clone()} looked={looked.clone()}
                        reading={(*reading).clone()} {onreading} />
                }
            </section>
            <section aria-label={import.names}>
                <h3>{ import.names }</h3>
                <Naming {names} pattern={reading.pattern.clone()} {onpattern}
                    given={looked.seen.as_ref().map(|seen| seen.named.clone()).unwrap_or_default()} />
            </section>
            <section class="given-words" aria-label={import.words}>
                <h3>{ import.words }</h3>
                <Select label={import.words} options={WORDS.map(|words| (import.words_are)(words).into()).to_vec()} chosen={words}
                    onchoose={onwords} />
            </section>
        </div>
    }
}
