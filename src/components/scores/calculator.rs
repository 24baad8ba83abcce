//! Scores of counts that one types.

use crate::components::Choice;
use crate::context::{sieve, use_text};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use wenmai_protocol::{Sum, SumAsk};
use yew::{component, html, Callback, Html, InputEvent, Properties};

/// Counts as they are typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// Whether they are of two corpora, or else of two words.
    pub keyness: bool,
    /// a, N1, b, N2; or O11, f1, f2, N.
    pub typed: [String; 4],
}

impl Counts {
    /// The counts of a sum, to go on from.
    pub fn of(sum: &Sum) -> Counts {
        let keyness = sum.measure.family == "keyness";
        let counts = match keyness {
            true => [sum.observed[0], sum.columns[0], sum.observed[1], sum.columns[1]],
            false => [sum.observed[0], sum.rows[0], sum.columns[0], sum.n],
        };
        Counts { keyness, typed: counts.map(|count| (count.max(0.0) as u64).to_string()) }
    }

    /// Whether nothing is missing.
    pub fn complete(&self) -> bool {
        self.typed.iter().all(|text| !text.trim().is_empty())
    }

    /// The question, if no part is larger than its whole.
    pub fn ask(&self, measure: &str) -> Option<SumAsk> {
        let number = |place: usize| {
            let plain = self.typed[place].replace([',', ' ', '，'], "");
            // Beyond this not every whole number is one in arithmetic with fractions.
            plain.parse::<u64>().ok().filter(|number| *number <= 1 << 53)
        };
        let (first, second, third, fourth) = (number(0)?, number(1)?, number(2)?, number(3)?);
        let measure = measure.to_owned();
        if self.keyness {
            (first <= second && third <= fourth && second + fourth > 0).then_some(SumAsk::Keyness {
                a: first,
                n1: second,
                b: third,
                n2: fourth,
                measure,
            })
        } else {
            (first <= third && second <= fourth && third <= fourth && fourth > 0)
                .then_some(SumAsk::Association { o11: first, r1: second, c1: third, n: fourth, measure })
        }
    }
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
    let sums = &use_text().sums;
    let counts = &props.counts;
    let field = |(place, name): (usize, &'static str)| {
        let before = counts.clone();
        let oninput = sieve(&props.oncounts, move |event: InputEvent| {
            let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
            let mut counts = before.clone();
            counts.typed[place] = field.value();
            Some(counts)
        });
        html! {
            <label key={place}>
                <span>{ name }</span>
                <input type="text" inputmode="numeric" autocomplete="off" value={counts.typed[place].clone()} {oninput} />
            </label>
        }
    };
    let onfamily =
        props.oncounts.reform(|place: usize| Counts { keyness: place == 0, typed: Default::default() });
    html! {
        <div class="calculator">
            <Choice label={sums.calculator} options={vec![(sums.family)(true).into(), (sums.family)(false).into()]}
                chosen={Some(usize::from(!counts.keyness))} onchoose={onfamily} />
            <div class="counts">{ for (sums.counts)(counts.keyness).into_iter().enumerate().map(field) }</div>
            if counts.complete() && counts.ask("").is_none() {
                <p class="failed" role="alert">{ sums.impossible }</p>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(keyness: bool, typed: [&str; 4]) -> Counts {
        Counts { keyness, typed: typed.map(str::to_owned) }
    }

    #[test]
    fn a_part_is_no_larger_than_its_whole() {
        assert!(counts(true, ["5", "1,000", "0", "900"]).ask("bic").is_some());
        assert!(counts(true, ["5", "4", "0", "900"]).ask("bic").is_none());
        assert!(counts(true, ["0", "0", "0", "0"]).ask("bic").is_none());
        assert!(counts(false, ["5", "20", "8", "1000"]).ask("mi").is_some());
        assert!(
            counts(false, ["9", "20", "8", "1000"]).ask("mi").is_none(),
            "together more than the collocate"
        );
        assert!(
            counts(false, ["30", "20", "40", "1000"]).ask("mi").is_some(),
            "a window may hold a word twice"
        );
        assert!(counts(false, ["x", "20", "40", "1000"]).ask("mi").is_none());
        assert!(!counts(false, ["", "20", "40", "1000"]).complete());
    }
}
