//! What "without stopwords" leaves out.

use crate::client::use_answer;
use crate::components::{failed, loading, Modal};
use crate::context::{lang_of_word, use_nav, use_text};
use crate::text::number::count;
use wenmai_protocol::{Answer, Ask, StatisticsAnswer, StatisticsAsk};
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent};

/// A way to the list of stopwords.
#[component]
pub fn Stopwords() -> Html {
    let text = &use_text().rows;
    let open = use_state_eq(|| false);
    let onclick = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    html! {
        <>
            <button type="button" class="quiet" aria-haspopup="dialog" {onclick}>{ text.stopwords_title }</button>
            if *open {
                <Modal title={text.stopwords_title} open={true} {onclose}><List /></Modal>
            }
        </>
    }
}

/// The stopwords, each leading to its hits.
#[component]
fn List() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let ask = Ask::Statistics(nav.place.filter.clone(), StatisticsAsk::Stopwords);
    let asked = use_answer(Some(ask), |answer| match answer {
        Answer::Statistics(StatisticsAnswer::Stopwords(words)) => Some(words),
        _ => None,
    });
    let Some(words) = asked.answer() else {
        return match asked.fault() {
            Some(failure) => failed(text, failure, &asked.retry()),
            None => loading(text),
        };
    };
    html! {
        <>
            <p class="note">{ (text.rows.stopwords)(words.len() as u32) }{ text.common.colon }{ text.rows.stopwords_note }</p>
            <ul class="stopwords">
                { for words.iter().map(|(word, freq)| html! {
                    <li key={word.clone()} class={if *freq == 0 { "off" } else { "" }}>
                        <a href={nav.link(&nav.place.hits_of_word(word))}>
                            <span lang={lang_of_word(word)}>{ word }</span><small>{ " " }{ count(*freq) }</small>
                        </a>
                    </li>
                }) }
            </ul>
        </>
    }
}
