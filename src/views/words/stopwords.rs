//! What "without stopwords" leaves out, and how the reader changes it.

use crate::client::use_answer;
use crate::components::{answered, Field};
use crate::context::{lang_of_word, use_nav, use_text, Nav};
use crate::state::{kept_or_not, with_stopwords};
use crate::text::number::count;
use crate::text::Text;
use wenmai_protocol::{Standing, Stoplist, Stopword, StopwordsAsk};
use yew::{classes, component, html, use_state_eq, Callback, Html, MouseEvent, Properties, SubmitEvent};

/// The list of stopwords, unfolded below the settings.
#[component]
pub fn Stopwords() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let asked = use_answer(Some(nav.place.filter.under(StopwordsAsk(nav.place.stoplist.clone()))));
    let onlist = {
        let nav = nav.clone();
        Callback::from(move |list: Stoplist| nav.go(nav.place.with_stoplist(list)))
    };
    let lists = text.word_lists();
    let restore = onlist.reform(|_: MouseEvent| Stoplist::default());
    let edited = nav.place.stoplist != Stoplist::default();
    html! {
        <section id="stopwords" class="stoplist" aria-label={(lists.stopwords)(0)} aria-busy={asked.pending.to_string()}>
            <p class="note">{ lists.stop_note }</p>
            <div class="tools">
                <Add onadd={onlist.reform({
                    let list = nav.place.stoplist.clone();
                    move |typed: String| with_stopwords(&list, &typed)
                })} />
                if edited {
                    <button type="button" class="quiet" onclick={restore}>{ lists.stop_restore }</button>
                }
            </div>
            { answered(text, &asked, |words| {
                let of = |added: bool| words.iter().filter(move |one| (one.standing == Standing::Added) == added);
                html! {
                    <>
                        if of(true).next().is_some() {
                            <h2>{ lists.stop_added }</h2>
                            <ul class="stopwords">{ for of(true).map(|one| word(text, &nav, one, &onlist)) }</ul>
                        }
                        <ul class="stopwords">{ for of(false).map(|one| word(text, &nav, one, &onlist)) }</ul>
                    </>
                }
            }) }
        </section>
    }
}

/// A word: pressed while it is left out; its frequency leads to its hits.
fn word(text: &Text, nav: &Nav, one: &Stopword, onlist: &Callback<Stoplist>) -> Html {
    let lists = text.word_lists();
    let out = one.standing != Standing::Kept;
    // A name that changed with the state would say it twice, and the other way round.
    let title = if out { (lists.stop_remove)(&one.word) } else { (lists.stop_count)(&one.word) };
    let next = match one.standing {
        Standing::Added => {
            let mut list = nav.place.stoplist.clone();
            list.added.retain(|typed| *typed != one.typed);
            list
        }
        _ => kept_or_not(&nav.place.stoplist, &one.word),
    };
    html! {
        <li key={one.word.clone()} class={classes!((one.freq == 0).then_some("off"), (!out).then_some("counted"))}>
            <button type="button" aria-pressed={out.to_string()} {title} lang={lang_of_word(&one.word)}
                onclick={onlist.reform(move |_: MouseEvent| next.clone())}>{ &one.word }</button>
            <a href={nav.link(&nav.place.hits_of_word(&one.word))} aria-label={format!("{} {}", one.word, count(one.freq))}><small>{ count(one.freq) }</small></a>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct AddProps {
    onadd: Callback<String>,
}

/// A field for more words.
#[component]
fn Add(props: &AddProps) -> Html {
    let lists = use_text().word_lists();
    let typed = use_state_eq(String::new);
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |text: String| typed.set(text))
    };
    let onsubmit = {
        let (typed, onadd) = (typed.clone(), props.onadd.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !typed.trim().is_empty() {
                onadd.emit((*typed).clone());
                typed.set(String::new());
            }
        })
    };
    html! {
        <form class="add" {onsubmit}>
            <Field label={lists.stop_add} value={(*typed).clone()} {oninput} />
            <button type="submit" class="quiet">{ lists.stop_add_button }</button>
        </form>
    }
}
