//! The result in a sentence, and what it is made of.

use super::ConcordanceView;
use crate::components::small;
use crate::context::{use_nav, use_text, Nav};
use crate::text::number::{count, dispersion, per_million};
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{Ambiguity, ConcordancePage, GroupKey, HitSet, SortBy};
use yew::{component, html, Html, Properties};

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The query that was answered.
    pub query: String,
    /// The settings.
    pub view: ConcordanceView,
    /// The answer.
    pub page: Rc<ConcordancePage>,
}

/// The result in a sentence, the sets of hits, the written forms.
#[component]
pub fn Head(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let Props { query, view, page } = props;
    html! {
        <header class="result">
            <h1>
                <bdi class="query" lang="zh">{ query }</bdi>
                <span class="sentence" role="status">{ sentence(text, view.hits, page) }</span>
            </h1>
            { sets(text, &nav, page) }
            { classes(text, &nav, page) }
            if page.by_form.len() > 1 || !view.form.is_empty() { { forms(text, &nav, page) } }
            { for page.ambiguous.iter().map(|ambiguity| ambiguous(text, ambiguity)) }
            { small(text, page.n) }
        </header>
    }
}

fn sentence(text: &Text, hits: HitSet, page: &ConcordancePage) -> String {
    let lines = text.concordance();
    let mut parts = vec![
        (lines.hits)(hits, page.lines_total),
        (lines.per_million)(&per_million(page.rel_freq)),
        (lines.in_documents)(page.range, page.documents),
    ];
    if page.dp.is_some() {
        parts.push(format!("DP {}", dispersion(page.dp)));
    }
    parts.join(" · ")
}

fn ambiguous(text: &Text, ambiguity: &Ambiguity) -> Html {
    let written = ambiguity.written.iter().map(|(form, freq)| format!("{form} {}", count(*freq)));
    html! {
        <p class="note" key={ambiguity.folded.clone()}>
            { (text.concordance().ambiguous)(&ambiguity.folded, &written.collect::<Vec<_>>().join(", ")) }
        </p>
    }
}

/// `34 as characters: 34 on word boundaries, 0 across them`; each part shows its hits.
fn sets(text: &Text, nav: &Nav, page: &ConcordancePage) -> Html {
    let sets =
        [(HitSet::Characters, page.characters), (HitSet::Words, page.words), (HitSet::Across, page.across)];
    let part = |(set, number): (HitSet, u32)| {
        html! {
            <a href={nav.link(&nav.place.with_hits(set))} aria-current={(nav.place.views.concordance.hits == set).then_some("true")}>
                { (text.concordance().set)(set, number) }
            </a>
        }
    };
    let [characters, words, across] = sets.map(part);
    html! {
        <p class="sets" role="group" aria-label={text.concordance().sets}>
            { characters }{ text.common.colon }{ words }{ " + " }{ across }
        </p>
    }
}

/// What the hits are to the words of the text; each part shows its hits.
fn classes(text: &Text, nav: &Nav, page: &ConcordancePage) -> Html {
    let counts = &page.classes;
    let parts = [
        (HitSet::Token, counts.token),
        (HitSet::Tokens, counts.tokens),
        (HitSet::Inside, counts.inside),
        (HitSet::Crossing, counts.across),
    ];
    let part = |(set, number): (HitSet, u32)| {
        html! {
            <a key={set as usize} href={nav.link(&nav.place.with_hits(set))} aria-current={(nav.place.views.concordance.hits == set).then_some("true")}>
                { (text.concordance().set)(set, number) }
            </a>
        }
    };
    html! {
        <p class="sets classes" role="group" aria-label={text.concordance().classes} title={text.concordance().class_note}>{ for parts.map(part) }</p>
    }
}

/// The written forms, each a filter.
fn forms(text: &Text, nav: &Nav, page: &ConcordancePage) -> Html {
    let view = &nav.place.views.concordance;
    let to = |form: &str| {
        let form = if form == view.form { String::new() } else { form.to_owned() };
        let lines = ConcordanceView { form, ..view.restarted() };
        nav.link(&nav.place.with(|views| views.concordance = lines))
    };
    let more = page.forms_total.saturating_sub(page.by_form.len() as u32);
    let grouped = ConcordanceView { group: vec![GroupKey::Of(SortBy::Node)], ..view.restarted() };
    let grouped = nav.link(&nav.place.with(|views| views.concordance = grouped));
    html! {
        <ul class="chips" aria-label={text.concordance().forms}>
            { for page.by_form.iter().map(|(form, freq)| html! {
                <li key={form.clone()}>
                    <a href={to(form)} aria-current={(*form == view.form).then_some("true")}>
                        <bdi lang="zh">{ form }</bdi>{ " " }<span class="count">{ count(*freq) }</span>
                    </a>
                </li>
            }) }
            if more > 0 { <li><a class="quiet" href={grouped}>{ (text.ngrams().more)(more) }</a></li> }
            if !view.form.is_empty() { <li><a class="quiet" href={to(&view.form)}>{ text.concordance().all_forms }</a></li> }
        </ul>
    }
}
