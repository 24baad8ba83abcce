//! Scores of counts that one types.

use crate::components::Choice;
use crate::context::{sieve, use_text};
use crate::text::Calculation;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use wenmai_protocol::{AssociationId, CalculateAsk, Family, KeynessId, Measure, MeasureId, Sum, SumAsk};
use yew::{component, html, Callback, Html, InputEvent, Properties};

/// Counts as they are typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// What they are counts of.
    pub family: Calculation,
    /// a, N1, b, N2; or O11, f1, f2, N; or frequencies and sizes; or a text and a window.
    pub typed: [String; 4],
}

/// The window of MATTR unless another is typed.
const WINDOW: u32 = 500;

impl Counts {
    /// The counts of a sum, to go on from.
    pub fn of(sum: &Sum) -> Counts {
        let keyness = sum.measure.family() == Family::Keyness;
        let counts = match keyness {
            true => [sum.observed[0], sum.columns[0], sum.observed[1], sum.columns[1]],
            false => [sum.observed[0], sum.rows[0], sum.columns[0], sum.n],
        };
        let family = if keyness { Calculation::Keyness } else { Calculation::Association };
        Counts { family, typed: counts.map(|count| (count.max(0.0) as u64).to_string()) }
    }

    /// Whether nothing is missing.
    pub fn complete(&self) -> bool {
        let wanted = match self.family {
            Calculation::Keyness | Calculation::Association => 4,
            Calculation::Dispersion => 2,
            Calculation::Diversity => 1,
        };
        self.typed[..wanted].iter().all(|text| !text.trim().is_empty())
    }

    /// The question about a table of four cells, if no part is larger than its whole.
    pub fn ask(&self, measure: Option<MeasureId>) -> Option<SumAsk> {
        let number = |place: usize| {
            let plain = self.typed[place].replace([',', ' ', '，'], "");
            // Beyond this not every whole number is one in arithmetic with fractions.
            plain.parse::<u64>().ok().filter(|number| *number <= 1 << 53)
        };
        let numbers = || Some((number(0)?, number(1)?, number(2)?, number(3)?));
        match self.family {
            Calculation::Keyness => {
                let (a, n1, b, n2) = numbers()?;
                let measure = measure.and_then(KeynessId::of_any).unwrap_or(KeynessId::LogLikelihood);
                (a <= n1 && b <= n2 && n1 + n2 > 0).then_some(SumAsk::Keyness { a, n1, b, n2, measure })
            }
            Calculation::Association => {
                let (o11, r1, c1, n) = numbers()?;
                let measure = measure.and_then(AssociationId::of_any).unwrap_or(AssociationId::LogDice);
                let fits = o11 <= c1 && r1 <= n && c1 <= n && n > 0;
                fits.then_some(SumAsk::Association { o11, r1, c1, n, measure })
            }
            Calculation::Dispersion | Calculation::Diversity => None,
        }
    }

    /// The question about parts or a text, if it can be one.
    pub fn calculate(&self) -> Option<CalculateAsk> {
        match self.family {
            Calculation::Keyness | Calculation::Association => None,
            Calculation::Dispersion => {
                let (freqs, sizes) = (numbers(&self.typed[0])?, numbers(&self.typed[1])?);
                let fits = freqs.len() == sizes.len()
                    && sizes.iter().sum::<f64>() > 0.0
                    && freqs.iter().zip(&sizes).all(|(freq, size)| *freq == 0.0 || *size > 0.0);
                fits.then_some(CalculateAsk::Dispersion { freqs, sizes })
            }
            Calculation::Diversity => {
                let text = self.typed[0].trim().to_owned();
                let window = match self.typed[1].trim() {
                    "" => WINDOW,
                    typed => typed.parse().ok().filter(|window| *window > 0)?,
                };
                (!text.is_empty()).then_some(CalculateAsk::Diversity { text, window })
            }
        }
    }
}

/// Numbers from 0 up with white space, commas or semicolons between.
fn numbers(typed: &str) -> Option<Vec<f64>> {
    let parted = |c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、' | ';' | '；');
    let numbers = typed.split(parted).filter(|text| !text.is_empty());
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite() && *number >= 0.0);
    let numbers: Option<Vec<f64>> = numbers.map(number).collect();
    numbers.filter(|numbers| !numbers.is_empty())
}

/// Properties of [`Calculator`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is typed.
    pub counts: Counts,
    /// Something else was typed.
    pub oncounts: Callback<Counts>,
}

/// The fields.
#[component]
pub fn Calculator(props: &Props) -> Html {
    let text = use_text();
    let (sums, lists, counts) = (text.sums(), text.word_lists(), &props.counts);
    let typed = |place: usize, value: String| {
        let mut counts = counts.clone();
        counts.typed[place] = value;
        counts
    };
    let field = |(place, name): (usize, &'static str)| {
        let before = typed(place, String::new());
        let oninput = sieve(&props.oncounts, move |event: InputEvent| {
            let value = event.target()?.dyn_into::<HtmlInputElement>().ok()?.value();
            let mut counts = before.clone();
            counts.typed[place] = value;
            Some(counts)
        });
        html! {
            <label key={place}>
                <span>{ name }</span>
                <input type="text" inputmode="decimal" autocomplete="off" value={counts.typed[place].clone()} {oninput} />
            </label>
        }
    };
    let area = || {
        let before = typed(0, String::new());
        let oninput = sieve(&props.oncounts, move |event: InputEvent| {
            let value = event.target()?.dyn_into::<HtmlTextAreaElement>().ok()?.value();
            let mut counts = before.clone();
            counts.typed[0] = value;
            Some(counts)
        });
        html! {
            <label class="wide">
                <span>{ lists.text }</span>
                <textarea rows="5" lang="zh" spellcheck="false" value={counts.typed[0].clone()} {oninput} />
            </label>
        }
    };
    let onfamily = props
        .oncounts
        .reform(|place: usize| Counts { family: Calculation::ALL[place], typed: Default::default() });
    let (fields, note, wrong) = match counts.family {
        Calculation::Keyness | Calculation::Association => {
            let keyness = counts.family == Calculation::Keyness;
            let fields: Html = (sums.counts)(keyness).into_iter().enumerate().map(field).collect();
            (fields, "", if counts.ask(None).is_none() { sums.impossible } else { "" })
        }
        Calculation::Dispersion => {
            let fields: Html = [lists.freqs, lists.sizes].into_iter().enumerate().map(field).collect();
            (fields, lists.parts_note, if counts.calculate().is_none() { lists.parts_wrong } else { "" })
        }
        Calculation::Diversity => {
            (html! { <>{ area() }{ field((1, lists.window)) }</> }, lists.text_note, "")
        }
    };
    html! {
        <div class="calculator">
            <Choice label={sums.calculator} options={Calculation::ALL.map(|family| (lists.family)(family).into()).to_vec()}
                chosen={Calculation::ALL.iter().position(|family| *family == counts.family)} onchoose={onfamily} />
            <div class="counts">{ fields }</div>
            if !note.is_empty() { <p class="note">{ note }</p> }
            if counts.complete() && !wrong.is_empty() { <p class="failed" role="alert">{ wrong }</p> }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(keyness: bool, typed: [&str; 4]) -> Counts {
        let family = if keyness { Calculation::Keyness } else { Calculation::Association };
        Counts { family, typed: typed.map(str::to_owned) }
    }

    #[test]
    fn a_part_is_no_larger_than_its_whole() {
        assert!(counts(true, ["5", "1,000", "0", "900"]).ask(None).is_some());
        assert!(counts(true, ["5", "4", "0", "900"]).ask(None).is_none());
        assert!(counts(true, ["0", "0", "0", "0"]).ask(None).is_none());
        assert!(counts(false, ["5", "20", "8", "1000"]).ask(None).is_some());
        assert!(
            counts(false, ["9", "20", "8", "1000"]).ask(None).is_none(),
            "together more than the collocate"
        );
        assert!(
            counts(false, ["30", "20", "40", "1000"]).ask(None).is_some(),
            "a window may hold a word twice"
        );
        assert!(counts(false, ["x", "20", "40", "1000"]).ask(None).is_none());
        assert!(!counts(false, ["", "20", "40", "1000"]).complete());
    }

    #[test]
    fn parts_need_sizes_and_a_text_needs_words() {
        let parts = |freqs: &str, sizes: &str| {
            let typed = [freqs, sizes, "", ""].map(str::to_owned);
            Counts { family: Calculation::Dispersion, typed }.calculate()
        };
        let even = CalculateAsk::Dispersion { freqs: vec![1.0, 2.5], sizes: vec![10.0, 25.0] };
        assert_eq!(parts("1， 2.5", "10;25"), Some(even));
        assert_eq!(
            [parts("1 2", "10"), parts("1", "0"), parts("x", "1"), parts("-1", "1")],
            [None, None, None, None]
        );
        let text = |text: &str, window: &str| {
            let typed = [text, window, "", ""].map(str::to_owned);
            Counts { family: Calculation::Diversity, typed }.calculate()
        };
        assert_eq!(text(" a b ", ""), Some(CalculateAsk::Diversity { text: "a b".into(), window: 500 }));
        assert_eq!((text(" ", ""), text("a", "0")), (None, None));
    }
}
