//! The lines, and the same as a table.

use super::{is_gathered, only_time};
use crate::charts::{Dot, Lines, Series};
use crate::components::{named, Figure, Table};
use crate::context::{use_corpus, use_nav, use_text, Nav};
use crate::text::number::{count, per_million};
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{
    days_in_month, Corpus, Filter, HitSet, Interval, OtherId, TableAsk, Trend, TrendPoint, Trends, TrendsAsk,
};
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`Picture`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The answer.
    pub trends: Rc<Trends>,
    /// What was asked.
    pub ask: TrendsAsk,
}

/// Parts of the way from the least number to the greatest.
const WAY: f64 = 100_000.0;

/// Where numbers stand, as parts of the way from the least to the greatest.
fn along(numbers: &[f64]) -> Vec<u32> {
    let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { return Vec::new() };
    let way = if last > first { WAY / (last - first) } else { 0.0 };
    numbers.iter().map(|number| ((number - first) * way) as u32).collect()
}

/// Where a point stands: days for times, one after another for documents.
fn place(interval: Interval, number: u32, label: &str) -> u32 {
    let mut parts = label.split('-').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut part = |usual: u32| parts.next().unwrap_or(usual);
    let (year, month, day) = (part(0).min(9999), part(1), part(1));
    match interval {
        Interval::Document => number,
        Interval::Year => year,
        Interval::Month => year * 12 + month,
        Interval::Day => {
            let months = (1..month.min(13)).map(|month| days_in_month(year, month)).sum::<u32>();
            year * 365 + year / 4 - year / 100 + year / 400 + months + day
        }
    }
}

/// What a point is called: a document by its label.
fn name(trends: &Trends, corpus: &Corpus, point: usize) -> String {
    let document = trends.numbers.get(point).and_then(|number| corpus.documents.get(*number as usize));
    document.map_or_else(|| trends.labels[point].clone(), |document| document.label.clone())
}

/// What is said of a point before its numbers: a document's title, too.
fn title(trends: &Trends, corpus: &Corpus, point: usize) -> String {
    let document = trends.numbers.get(point).and_then(|number| corpus.documents.get(*number as usize));
    match document {
        Some(document) if document.title != document.label => {
            format!("{} {}", document.label, document.title)
        }
        _ => name(trends, corpus, point),
    }
}

/// The filter of a point.
fn filter(nav: &Nav, ask: &TrendsAsk, trends: &Trends, point: usize) -> Filter {
    match trends.numbers.get(point) {
        Some(&number) => Filter { documents: vec![number], ..nav.place.filter.clone() },
        None if ask.field.is_empty() => only_time(&nav.place.filter, &trends.labels[point]),
        None => {
            let mut filter = nav.place.filter.clone();
            filter.fields.extend(trends.criteria(&ask.field, point));
            filter
        }
    }
}

fn dot(
    text: &Text,
    nav: &Nav,
    (ask, trends): (&TrendsAsk, &Trends),
    name: &str,
    (query, number, at): (&str, usize, &TrendPoint),
) -> Dot {
    let rate = (text.concordance().per_million)(&per_million(at.rel_freq));
    let mut tip = vec![
        format!("{query} · {name}"),
        format!("{} · {rate}", (text.concordance().hits)(HitSet::Words, at.hits)),
    ];
    if let Some((low, high)) = at.interval {
        tip.push((text.trends().between)(&per_million(low), &per_million(high)));
    }
    tip.push((text.trends().of)(trends.words[number], trends.documents[number]));
    let hits = nav.place.with_filter(filter(nav, ask, trends, number)).search(query).with_hits(HitSet::Words);
    Dot { value: at.rel_freq, interval: at.interval, href: nav.link(&hits), tip }
}

/// The lines.
#[component]
pub fn Picture(props: &Props) -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let Some(corpus) = corpus else { return Html::default() };
    let Props { ask, trends } = props;
    let places: Vec<u32> = match is_gathered(ask, trends) {
        true => (0..).zip(&trends.labels).map(|(at, label)| place(ask.interval, at, label)).collect(),
        false => along(&trends.labels.iter().map(|label| label.parse().unwrap_or(0.0)).collect::<Vec<_>>()),
    };
    let points: Vec<(String, u32)> =
        places.into_iter().enumerate().map(|(point, place)| (name(trends, &corpus, point), place)).collect();
    let line = |trend: &Trend| Series {
        dots: (0..)
            .zip(&trend.points)
            .map(|(number, point)| {
                let name = title(trends, &corpus, number);
                dot(text, &nav, (ask, trends), &name, (&trend.query, number, point))
            })
            .collect(),
    };
    let series: Vec<Series> = trends.queries.iter().map(line).collect();
    let label = text.trends().chart;
    let draw = Callback::from(move |width| {
        let (series, points) = (series.clone(), points.clone());
        html! { <Lines {series} {points} unit={text.common.rel_freq} {label} {width} /> }
    });
    let legend = html! {
        if trends.undated_documents > 0 {
            <p class="note">
                { (text.trends().undated)(Some(&ask.field).filter(|field| !field.is_empty()).map(String::as_str), trends.undated_documents, trends.undated_words) }
                { for trends.queries.iter().filter(|trend| trend.undated_hits > 0).map(|trend| html! {
                    <span key={trend.query.clone()}>{ " · " }{ (text.trends().undated_hits)(&trend.query, trend.undated_hits) }</span>
                }) }
            </p>
        }
    };
    let measures =
        vec![named(OtherId::RelFreq, text.common.rel_freq), named(OtherId::Wilson, text.trends().ci)];
    let asked = TableAsk::from(ask.clone());
    html! {
        <div data-chart="trends">
            <Figure title={label} note={text.trends().chart_note} file="wenmai-trends" table={table(text, trends, &corpus)}
                {asked} {draw} {legend} {measures} />
        </div>
    }
}

fn table(text: &Text, trends: &Trends, corpus: &Corpus) -> Table {
    let mut heads =
        vec![text.trends().point.into(), text.overview().words.into(), text.overview().documents.into()];
    for trend in &trends.queries {
        for head in [text.trends().hits, text.common.rel_freq, text.trends().ci] {
            heads.push(format!("{} {head}", trend.query).into());
        }
    }
    let row = |point: usize| {
        let mut row =
            vec![title(trends, corpus, point), count(trends.words[point]), count(trends.documents[point])];
        for trend in &trends.queries {
            let at = &trend.points[point];
            let interval =
                at.interval.map(|(low, high)| format!("{}–{}", per_million(low), per_million(high)));
            row.extend([
                count(at.hits),
                per_million(at.rel_freq),
                interval.unwrap_or_else(|| "–".to_owned()),
            ]);
        }
        row
    };
    Table { heads, rows: (0..trends.labels.len()).map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_distance() {
        assert_eq!(along(&[-2.0, 0.0, 8.0]), [0, 20_000, 100_000]);
        assert_eq!(along(&[7.5]), [0]);
        assert!(along(&[]).is_empty());
    }

    #[test]
    fn times_keep_their_distance() {
        let day = |label: &str| place(Interval::Day, 0, label);
        assert_eq!(day("2014-03-01") - day("2014-02-28"), 1);
        assert_eq!(day("2012-03-01") - day("2012-02-28"), 2);
        assert_eq!(place(Interval::Month, 0, "2014-01") - place(Interval::Month, 0, "2013-12"), 1);
        assert_eq!(place(Interval::Document, 7, "a-b"), 7);
        assert_eq!(place(Interval::Year, 0, "long ago"), 0);
    }
}
