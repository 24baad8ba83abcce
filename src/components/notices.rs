//! What the reader should know about the worker and the link.

use crate::context::{use_keeper, use_session, use_text, Keep};
use crate::platform::updates::Newer;
use crate::platform::url;
use crate::state::{Phase, Said};
use wenmai_protocol::StoreFault;
use yew::{component, html, AttrValue, Callback, Html, MouseEvent, Properties};

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The fingerprint that the link names, when another corpus is open.
    pub other: Option<AttrValue>,
    /// The reader has read that the worker broke.
    pub onseen: Callback<()>,
    /// A newer version of the page that waits.
    pub newer: Option<Newer>,
}

/// What the reader should know, in a sentence each.
#[component]
pub fn Notices(props: &Props) -> Html {
    let (text, session, keeper) = (use_text(), use_session(), use_keeper());
    let (frame, keeping) = (&text.frame, &keeper.keeping);
    let reload = || {
        let onclick = Callback::from(|_: MouseEvent| url::reload());
        html! { <button type="button" class="quiet" {onclick}>{ frame.reload }</button> }
    };
    let button = |said: &'static str, wanted: Keep| {
        let onclick = keeper.want.reform(move |_: MouseEvent| wanted.clone());
        html! { <button type="button" class="quiet" {onclick}>{ said }</button> }
    };
    html! {
        <div class="notices" role="status">
            { match session.phase {
                Phase::Failed => html! { <p>{ frame.failed }{ " " }{ reload() }</p> },
                Phase::Outdated => html! { <p>{ frame.outdated }{ " " }{ reload() }</p> },
                Phase::Restarting => html! { <p>{ frame.restarting }</p> },
                Phase::Running if session.broke => html! {
                    <p>
                        { frame.broke }{ " " }
                        <button type="button" class="quiet" onclick={props.onseen.reform(|_| ())}>
                            { frame.understood_hide }
                        </button>
                    </p>
                },
                Phase::Running | Phase::Starting => Html::default(),
            } }
            if let Some(newer) = props.newer.clone() {
                <p>
                    { text.along.newer }{ " " }
                    <button type="button" class="quiet" onclick={Callback::from(move |_: MouseEvent| newer.take())}>
                        { text.along.take_newer }
                    </button>
                </p>
            }
            if let Some(other) = &props.other {
                <p>
                    { (frame.other_corpus)(other) }
                    if let Some(kept) = keeping.corpora().iter().find(|kept| kept.fingerprint == other.as_str()) {
                        { " " }{ button(text.kept.open_linked, Keep::Open(kept.id.clone())) }
                    }
                </p>
            }
            { match keeping.said {
                // What a private window means is said where texts are opened.
                None | Some(Said::NotDone(_) | Said::NotKept(StoreFault::Unavailable)) => Html::default(),
                Some(said) => html! {
                    <p>
                        { match said {
                            Said::NotKept(fault) => [(text.kept.fault)(fault), text.kept.between, text.kept.not_kept].concat(),
                            _ => text.kept.copied.to_owned(),
                        } }
                        { " " }{ button(text.kept.list, Keep::Show(true)) }
                        { " " }{ button(frame.understood_hide, Keep::Seen) }
                    </p>
                },
            } }
        </div>
    }
}
