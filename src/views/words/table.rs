//! The list as a table that sorts by its heads.

use super::WordsView;
use crate::components::{measure_head, named, named_head, Definitions};
use crate::context::{lang_of_word, use_nav, use_text, Nav};
use crate::state::with_stopwords;
use crate::text::number::{count, dispersion, per_million, score};
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{
    DispersionId, MeasureId, OtherId, Spreads, Stoplist, Unit, WordRow, WordSort, WordsPage,
};
use yew::{component, html, AttrValue, Callback, Html, MouseEvent, Properties};

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub page: Rc<WordsPage>,
    /// Measures of its rows; there once they are answered.
    #[prop_or_default]
    pub measured: Option<Rc<Spreads>>,
}

/// What `aria-sort` says of a column. Frequency and range fall unless they are turned round; DP and text rise.
fn direction(view: &WordsView, sort: WordSort) -> Option<&'static str> {
    let falls = matches!(sort, WordSort::Frequency | WordSort::Range);
    (view.sort == sort).then_some(if falls != view.reversed { "descending" } else { "ascending" })
}

/// The settings after a click on a column's head: its order, or the same turned round.
fn sorted(view: &WordsView, sort: WordSort) -> WordsView {
    WordsView { sort, reversed: view.sort == sort && !view.reversed, ..view.clone() }
}

/// The list as a table.
#[component]
pub fn List(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (words, common) = (text.words(), &text.common);
    let view = &nav.place.views.words;
    let head = |sort: WordSort, name: AttrValue, class: &'static str| {
        let turned = direction(view, sort);
        let arrow = match turned {
            Some("ascending") => " ↑",
            Some(_) => " ↓",
            None => "",
        };
        html! {
            <th scope="col" {class} aria-sort={turned}>
                <a href={nav.link(&nav.place.with(|views| views.words = sorted(view, sort)))}>{ name }
                    <span aria-hidden="true">{ arrow }</span></a>
            </th>
        }
    };
    let forms = view.unit == Unit::Word;
    let unit_has_stopwords = view.unit == Unit::Word && !view.stopwords;
    let onlist = {
        let nav = nav.clone();
        Callback::from(move |list: Stoplist| nav.go(nav.place.with_stoplist(list)))
    };
    let leave_out = |word: &str| {
        let (label, next) = ((text.word_lists().leave_out)(word), with_stopwords(&nav.place.stoplist, word));
        html! {
            <td class="act">
                <button type="button" class="quiet" aria-label={label.clone()} title={label}
                    onclick={onlist.reform(move |_: MouseEvent| next.clone())}>{ "×" }</button>
            </td>
        }
    };
    html! {
        <div class="scroll">
            <table class="list">
                <caption class="unseen">{ text.titles.words }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="number rank">{ words.rank }</th>
                        { head(WordSort::Text, (words.unit)(view.unit).into(), "word") }
                        { head(WordSort::Frequency, common.freq.into(), "number") }
                        { named_head(OtherId::RelFreq, super::rel_freq_head(text, view.unit)) }
                        { head(WordSort::Range, words.range.into(), "number") }
                        { head(WordSort::Dp, "DP".into(), "number") }
                        { for view.columns.iter().map(|id| measure_head(*id)) }
                        if forms { <th scope="col" class="forms">{ words.forms }</th> }
                        if unit_has_stopwords { <th scope="col" class="act"><span class="unseen">{ (text.word_lists().stopwords)(0) }</span></th> }
                    </tr>
                </thead>
                <tbody>
                    { for props.page.rows.iter().enumerate().map(|(number, item)| {
                        let own = unit_has_stopwords.then(|| leave_out(&item.text));
                        row(text, &nav, item, forms, &values(&view.columns, props.measured.as_deref(), number), own)
                    }) }
                </tbody>
            </table>
            <Definitions measures={vec![named(DispersionId::Range, words.range), named(DispersionId::Dp, "DP")]} />
            <p class="note">{ "DP" }{ text.common.colon }{ words.dp_note }</p>
            if view.unit == Unit::Pos { <p class="note">{ text.word_lists().pos_note }</p> }
        </div>
    }
}

/// A row's cells under the columns that are chosen.
fn values(columns: &[MeasureId], measured: Option<&Spreads>, number: usize) -> Vec<String> {
    let value = |id: &MeasureId| {
        let Spreads { measures, rows } = measured?;
        let place = measures.iter().position(|one| one == id)?;
        Some(score(rows.get(number)?.get(place).copied().flatten()))
    };
    columns.iter().map(|id| value(id).unwrap_or_default()).collect()
}

fn row(text: &Text, nav: &Nav, row: &WordRow, forms: bool, values: &[String], act: Option<Html>) -> Html {
    let tag = (text.word_lists().tag)(&row.text).filter(|_| nav.place.views.words.unit == Unit::Pos);
    let hits = nav.place.hits_of(nav.place.views.words.unit, row);
    let form = |form: &str| nav.link(&hits.with(|views| views.concordance.form = form.to_owned()));
    html! {
        <tr key={row.text.clone()}>
            <td class="number rank">{ count(row.rank) }</td>
            <th scope="row" class="word"><a href={nav.link(&hits)} lang={lang_of_word(&row.text)}>{ &row.text }</a>
                if let Some(tag) = tag { { " " }<span class="note">{ tag }</span> }
            </th>
            <td class="number">{ count(row.freq) }</td>
            <td class="number">{ per_million(row.rel_freq) }</td>
            <td class="number">{ count(row.range) }</td>
            <td class="number">{ dispersion(row.dp) }</td>
            { for values.iter().enumerate().map(|(place, value)| html! { <td key={place} class="number">{ value }</td> }) }
            if forms {
                <td class="forms" lang="zh">
                    // One form that is the word itself says nothing new.
                    if !matches!(row.forms.as_slice(), [(only, _)] if *only == row.text) {
                        { for row.forms.iter().map(|(text, freq)| html! {
                            <a key={text.clone()} href={form(text)}>{ text }<small>{ " " }{ count(*freq) }</small></a>
                        }) }
                    }
                </td>
            }
            { act.unwrap_or_default() }
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_sorts_and_then_turns_round() {
        let view = WordsView::default();
        assert_eq!(direction(&view, WordSort::Frequency), Some("descending"));
        assert_eq!(direction(&view, WordSort::Dp), None);
        let turned = sorted(&view, WordSort::Frequency);
        assert_eq!(direction(&turned, WordSort::Frequency), Some("ascending"));
        let by_dp = sorted(&turned, WordSort::Dp);
        assert_eq!(direction(&by_dp, WordSort::Dp), Some("ascending"));
        assert_eq!(direction(&sorted(&by_dp, WordSort::Dp), WordSort::Dp), Some("descending"));
    }
}
