//! What the reader should know about the worker and the link.

use crate::context::{use_session, use_text};
use crate::platform::url;
use crate::state::Phase;
use yew::{component, html, AttrValue, Callback, Html, MouseEvent, Properties};

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The fingerprint that the link names, when another corpus is open.
    pub other: Option<AttrValue>,
    /// The reader has read that the worker broke.
    pub onseen: Callback<()>,
}

/// What the reader should know, in a sentence each.
#[component]
pub fn Notices(props: &Props) -> Html {
    let (frame, session) = (&use_text().frame, use_session());
    let reload = || {
        let onclick = Callback::from(|_: MouseEvent| url::reload());
        html! { <button type="button" class="quiet" {onclick}>{ frame.reload }</button> }
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
            if let Some(other) = &props.other { <p>{ (frame.other_corpus)(other) }</p> }
        </div>
    }
}
