//! The sum behind a score.

use super::calculated::Results;
use super::calculator::{Calculator, Counts};
use super::cite::Cite;
use crate::client::{use_answer, use_definitions};
use crate::components::{definition, failed, loading, measure_name, Modal, OtherMeasures};
use crate::context::{lang_of_word, use_nav, use_text};
use crate::text::number::{fixed, grouped, score};
use crate::text::{Calculation, Text};
use std::rc::Rc;
use wenmai_protocol::{Family, Measure, MeasureId, Sum, SumAsk};
use yew::{component, html, use_state_eq, AttrValue, Callback, Html, MouseEvent, Properties};

/// What the dialog shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Shown {
    /// It is closed.
    #[default]
    Nothing,
    /// The sum behind the score of a word.
    Score(Box<SumAsk>, String),
    /// Scores of counts that are typed.
    Typed(Counts),
}

impl Shown {
    /// The calculator, with nothing typed.
    pub fn calculator(family: Calculation) -> Shown {
        Shown::Typed(Counts { family, ..Counts::default() })
    }

    /// The question under a measure.
    fn ask(&self, measure: Option<MeasureId>) -> Option<SumAsk> {
        match self {
            Shown::Nothing => None,
            Shown::Typed(counts) => counts.ask(measure),
            Shown::Score(ask, _) => {
                let mut ask = (**ask).clone();
                match &mut ask {
                    SumAsk::Keyword(.., own)
                    | SumAsk::Specificity(.., own)
                    | SumAsk::Keyness { measure: own, .. } => put(own, measure),
                    SumAsk::Collocate(.., own) | SumAsk::Association { measure: own, .. } => {
                        put(own, measure);
                    }
                }
                Some(ask)
            }
        }
    }

    /// What it is of: another of these begins with its own measure.
    fn key(&self) -> String {
        match self {
            Shown::Nothing => String::new(),
            Shown::Score(ask, word) => format!("{word} {}", measure_of(ask).id()),
            Shown::Typed(counts) => format!("{:?}", counts.family),
        }
    }
}

/// Another measure in the place of one, if it is of its family.
fn put<M: Measure>(own: &mut M, other: Option<MeasureId>) {
    *own = other.and_then(M::of_any).unwrap_or(*own);
}

fn measure_of(ask: &SumAsk) -> MeasureId {
    match ask {
        SumAsk::Keyword(.., measure) | SumAsk::Specificity(.., measure) | SumAsk::Keyness { measure, .. } => {
            (*measure).into()
        }
        SumAsk::Collocate(.., measure) | SumAsk::Association { measure, .. } => (*measure).into(),
    }
}

/// Properties of [`SumDialog`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it shows.
    pub shown: Shown,
    /// It is to show something else.
    pub onshow: Callback<Shown>,
}

/// The dialog with the sum behind a score.
#[component]
pub fn SumDialog(props: &Props) -> Html {
    let text = use_text();
    let title: AttrValue = match &props.shown {
        Shown::Score(ask, word) => (text.sums().title)(measure_name(text, measure_of(ask)), word).into(),
        _ => text.sums().calculator.into(),
    };
    let onclose = props.onshow.reform(|()| Shown::Nothing);
    html! {
        <Modal {title} open={props.shown != Shown::Nothing} {onclose}>
            <Body key={props.shown.key()} shown={props.shown.clone()} onshow={props.onshow.clone()} />
        </Modal>
    }
}

#[component]
fn Body(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let measure = use_state_eq(|| None::<MeasureId>);
    let ask = props.shown.ask(*measure);
    let wanted = ask.is_some();
    use_definitions(wanted);
    let asked = use_answer(ask.map(|ask| nav.place.filter.under(ask)));
    let onmeasure = {
        let measure = measure.setter();
        Callback::from(move |id: MeasureId| measure.set(Some(id)))
    };
    let oncounts = props.onshow.reform(Shown::Typed);
    let word = match &props.shown {
        Shown::Score(_, word) => Some(word.clone()),
        _ => None,
    };
    html! {
        <div class="sum" aria-busy={asked.pending.to_string()}>
            if let Shown::Typed(counts) = &props.shown {
                <Calculator counts={counts.clone()} oncounts={oncounts.clone()} />
                if let Some(ask) = counts.calculate() { <Results {ask} /> }
            }
            if let Some(fault) = asked.fault().filter(|_| wanted) {
                { failed(text, fault, &asked.retry()) }
            } else if let Some(sum) = asked.answer().filter(|_| wanted) {
                { shown(text, sum, word) }
                <Cite citation={sum.citation.clone()} />
                { every_measure(text, sum, &onmeasure) }
                <OtherMeasures family={sum.measure.family()} />
                if matches!(props.shown, Shown::Score(..)) {
                    <p class="onward"><button type="button" class="quiet" onclick={again(sum, &oncounts)}>{ text.sums().calculate }</button></p>
                }
            } else if wanted {
                { loading(text) }
            }
        </div>
    }
}

fn again(sum: &Sum, oncounts: &Callback<Counts>) -> Callback<MouseEvent> {
    let counts = Counts::of(sum);
    oncounts.reform(move |_| counts.clone())
}

fn shown(text: &'static Text, sum: &Rc<Sum>, word: Option<String>) -> Html {
    let sums = text.sums();
    html! {
        <>
            <p class="value" role="status">
                <span class="name">{ measure_name(text, sum.measure) }</span>
                { " " }
                <b>{ score(sum.value) }</b>
                if sum.value.is_none() { <span class="note">{ " " }{ sums.undefined }</span> }
            </p>
            { contingency(text, sum, word) }
            <div class="about">{ definition(text, sum.measure) }</div>
            if !sum.notes.is_empty() {
                <h3>{ sums.beware }</h3>
                <ul class="beware">
                    { for sum.notes.iter().map(|note| html! { <li>{ note.sentence(text.lang) }</li> }) }
                </ul>
            }
        </>
    }
}

/// The table: observed above expected, with its margins.
fn contingency(text: &Text, sum: &Sum, word: Option<String>) -> Html {
    let (sums, keyness) = (text.sums(), sum.measure.family() == Family::Keyness);
    let own = word.clone().unwrap_or_else(|| sums.word.to_owned());
    let lang = word.as_deref().map(lang_of_word);
    let other = sums.other_words.to_owned();
    let (columns, rows) = match keyness {
        true => {
            let columns = [text.keywords().target.to_owned(), text.keywords().reference.to_owned()];
            (columns, [own, other])
        }
        false => ([own, other], [sums.near.to_owned(), sums.away.to_owned()]),
    };
    let whole = |value: f64| match value < 0.0 {
        true => format!("−{}", grouped(-value as u64)),
        false => grouped(value as u64),
    };
    let cell = |place: usize| {
        html! {
            <td class="number">
                { whole(sum.observed[place]) }
                <small><span class="unseen">{ " " }{ sums.expected }{ " " }</span>{ fixed(sum.expected[place], 2) }</small>
            </td>
        }
    };
    // The name of the word stands in its own language, the others in the page's.
    let (column_lang, row_lang) = if keyness { (None, lang) } else { (lang, None) };
    html! {
        <table class="contingency">
            <caption>{ sums.observed }<small>{ sums.expected }</small></caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col" class="number" lang={column_lang}>{ &columns[0] }</th>
                    <th scope="col" class="number">{ &columns[1] }</th>
                    <th scope="col" class="number">{ sums.total }</th>
                </tr>
            </thead>
            <tbody>
                { for [0, 1].map(|row: usize| html! {
                    <tr key={row}>
                        <th scope="row" lang={row_lang.filter(|_| row == 0)}>{ &rows[row] }</th>
                        { cell(row * 2) }
                        { cell(row * 2 + 1) }
                        <td class="number margin">{ whole(sum.rows[row]) }</td>
                    </tr>
                }) }
                <tr>
                    <th scope="row">{ sums.total }</th>
                    <td class="number margin">{ whole(sum.columns[0]) }</td>
                    <td class="number margin">{ whole(sum.columns[1]) }</td>
                    <td class="number margin">{ whole(sum.n) }</td>
                </tr>
            </tbody>
        </table>
    }
}

/// All measures for the same counts, each a button that explains it.
fn every_measure(text: &Text, sum: &Sum, onmeasure: &Callback<MeasureId>) -> Html {
    let one = |&(id, value): &(MeasureId, Option<f64>)| {
        html! {
            <li key={id.id()}>
                <button type="button" aria-pressed={(id == sum.measure).to_string()}
                    onclick={onmeasure.reform(move |_: MouseEvent| id)}>
                    <span>{ measure_name(text, id) }</span>{ " " }<span class="number">{ score(value) }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            <h3>{ text.sums().all }</h3>
            <ul class="values">{ for sum.values.iter().map(one) }</ul>
        </>
    }
}
