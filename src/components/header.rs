//! The first row of the page: its name, the search, language, colours and keys.

use super::query_bar::QueryBar;
use super::Select;
use crate::context::use_text;
use crate::state::{Lang, Settings, SettingsAction, Theme};
use crate::text::text;
use wenmai_protocol::QueryFailure;
use yew::{component, html, AttrValue, Callback, Html, Properties};

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Language and colours.
    pub settings: Settings,
    /// A change of them.
    pub onsettings: Callback<SettingsAction>,
    /// The reader wants the list of keys.
    pub onkeys: Callback<()>,
    /// How the query was understood.
    pub understood: Vec<String>,
    /// What is wrong with the query, and the query.
    pub failure: Option<(AttrValue, QueryFailure)>,
}

/// The first row of the page.
#[component]
pub fn Header(props: &Props) -> Html {
    let frame = &use_text().frame;
    let Settings { lang, theme } = props.settings;
    let options: Vec<AttrValue> = Lang::ALL.map(|lang| text(lang).frame.own_name.into()).to_vec();
    let onlang = props.onsettings.reform(|place: usize| SettingsAction::Lang(Lang::ALL[place]));
    let ontheme = props.onsettings.reform(|_| SettingsAction::NextTheme);
    let glyph = match theme {
        Theme::System => "◐",
        Theme::Light => "○",
        Theme::Dark => "●",
    };
    html! {
        <div class="top">
            <a class="wordmark" href="#overview">
                <span lang="zh-Hans">{ "文脉" }</span>{ " " }<span class="latin" lang="en">{ "Wenmai" }</span>
            </a>
            <QueryBar understood={props.understood.clone()} failure={props.failure.clone()} />
            <div class="menus">
                <Select label={frame.language} {options}
                    chosen={Lang::ALL.iter().position(|other| *other == lang)} onchoose={onlang} />
                <button type="button" class="glyph" aria-label={(frame.theme)(theme)} title={(frame.theme)(theme)}
                    onclick={ontheme}>{ glyph }</button>
                <button type="button" class="glyph" aria-label={frame.keys} title={frame.keys}
                    aria-keyshortcuts="?" onclick={props.onkeys.reform(|_| ())}>{ "?" }</button>
            </div>
        </div>
    }
}
