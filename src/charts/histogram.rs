//! Words by month, small enough for the column. What the texts themselves contradict is dashed.

use super::scale::along;
use yew::{html, Callback, Html};

const HEIGHT: u32 = 30;

#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// `YYYY-MM`.
    pub month: String,
    pub words: u32,
    /// How many of them are in documents whose date is doubtful.
    pub doubtful: u32,
    /// What is read out for it.
    pub name: String,
}

/// The number of a month, counted through the years; 0 for what is no month.
fn number(month: &str) -> u32 {
    let mut parts = month.split('-').map(|part| part.parse::<u32>().unwrap_or(0));
    let (year, month) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    year.min(9999) * 12 + month.saturating_sub(1)
}

/// The widest bar.
const BAR: u32 = 14;

/// Left edges and the width of bars for months over a line of `width`: as wide as the nearest two months allow.
fn columns(months: &[Month], width: u32) -> (Vec<u32>, u32) {
    let numbers: Vec<u32> = months.iter().map(|month| number(&month.month)).collect();
    let first = numbers.iter().copied().min().unwrap_or(0);
    let span = numbers.iter().copied().max().unwrap_or(0) - first;
    let room = width.saturating_sub(BAR);
    let lefts: Vec<u32> = numbers.into_iter().map(|number| along(number - first, span, room)).collect();
    let gap = lefts.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).min().unwrap_or(BAR);
    (lefts, gap.clamp(3, BAR))
}

/// Words by month.
pub fn histogram(months: &[Month], label: &str, width: u32, onchoose: &Callback<String>) -> Html {
    let (lefts, wide) = columns(months, width);
    let most = months.iter().map(|month| month.words).max().unwrap_or(0);
    let bar = |(month, left): (&Month, u32)| {
        let all = along(month.words, most, HEIGHT - 4);
        let doubtful = along(month.doubtful, most, HEIGHT - 4).min(all);
        let sure = all - doubtful;
        let chosen = month.month.clone();
        let (base, wide) = (HEIGHT - 1, wide.saturating_sub(1));
        html! {
            <g key={month.month.clone()} class="month" onclick={onchoose.reform(move |_| chosen.clone())}>
                <title>{ &month.name }</title>
                <rect class="target" x={left.to_string()} y="0" width={wide.to_string()} height={HEIGHT.to_string()} />
                <rect class="mark" x={left.to_string()} y={(base - sure).to_string()} width={wide.to_string()}
                    height={sure.to_string()} />
                if doubtful > 0 {
                    <rect class="doubtful" x={left.to_string()} y={(base - all).to_string()} width={wide.to_string()}
                        height={doubtful.to_string()} />
                }
            </g>
        }
    };
    html! {
        <svg class="chart histogram" role="img" aria-label={label.to_owned()} width={width.to_string()}
            height={HEIGHT.to_string()} viewBox={format!("0 0 {} {HEIGHT}", width)}>
            <rect class="line" x="0" y={(HEIGHT - 1).to_string()} width={width.to_string()} height="1" />
            { for months.iter().zip(lefts).map(bar) }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(month: &str) -> Month {
        Month { month: month.into(), words: 1, doubtful: 0, name: String::new() }
    }

    #[test]
    fn months_keep_their_distance() {
        let months = [month("2013-05"), month("2014-02"), month("2014-11")];
        assert_eq!(columns(&months, 200), (vec![0, 93, 186], 14));
        let neighbours = [month("2007-02"), month("2014-02"), month("2014-03")];
        assert_eq!(columns(&neighbours, 200), (vec![0, 184, 186], 3));
        assert_eq!(columns(&[month("2014-02")], 200), (vec![0], 14));
        assert_eq!(columns(&[], 200), (vec![], 14));
    }

    #[test]
    fn what_is_no_month_does_no_harm() {
        assert_eq!(number("2014-02"), 2014 * 12 + 1);
        assert_eq!(number("long ago"), 0);
        assert_eq!(number("99999999-99"), 9999 * 12 + 98);
    }
}
