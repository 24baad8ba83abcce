//! A number leads to as many hits: of collocates, n-grams and frames.

use crate::common::{ask, concordance, SEED};
use wenmai_protocol::{
    AssociationId, CollocateColumn, CollocateSort, CollocatesAsk, CompareCollocatesAsk, ConcordanceAsk,
    Correction, Filter, FramesAsk, HitSet, KeynessId, KeywordSort, KeywordsAsk, Near, Nearness, NgramsAsk,
    QueryMode, Reference, Side, Span, Stoplist, TableOf, Zones,
};
use wenmai_worker::Session;

fn session() -> Session {
    Session::new(SEED).ok().unwrap()
}

fn everything() -> Filter {
    Filter { zones: Zones::All, ..Filter::default() }
}

fn hits(session: &mut Session, filter: &Filter, asked: ConcordanceAsk) -> u32 {
    ask(session, filter.under(asked)).unwrap().lines_total
}

fn collocates_of(query: &str) -> CollocatesAsk {
    CollocatesAsk {
        query: query.into(),
        span: Span::Words(5, 5),
        within_sentence: false,
        table: TableOf::Surface,
        sort: CollocateSort::Column(CollocateColumn::Freq),
        measures: vec![AssociationId::LogDice],
        min_freq: 1,
        min_range: 1,
        stopwords: Some(Stoplist::default()),
        offset: 0,
        limit: 100,
    }
}

fn collocates_lead_to_their_hits(query: &str, span: Span, within_sentence: bool) {
    let mut session = session();
    for filter in [Filter::default(), everything()] {
        let asked = CollocatesAsk { span, within_sentence, ..collocates_of(query) };
        let page = ask(&mut session, filter.under(asked)).unwrap();
        assert!(page.rows.len() >= 50);
        for row in page.rows {
            let near = Near { query: query.into(), span: Nearness::Window(span, within_sentence), has: true };
            let asked = ConcordanceAsk {
                near: Some(near),
                hits: HitSet::Token,
                ..concordance(&row.query, QueryMode::Simple)
            };
            assert_eq!(hits(&mut session, &filter, asked), row.freq, "{} by {query}", row.word);
        }
    }
}

#[test]
fn collocates_in_a_window_lead_to_their_hits() {
    collocates_lead_to_their_hits("微信", Span::Words(5, 5), true);
    collocates_lead_to_their_hits("的", Span::Words(2, 0), false);
    collocates_lead_to_their_hits("@支付宝", Span::Words(1, 9), false);
}

#[test]
fn collocates_in_a_sentence_lead_to_their_hits() {
    collocates_lead_to_their_hits("微信", Span::Sentence, true);
}

#[test]
fn collocates_of_two_parts_lead_to_their_hits_in_each() {
    let mut session = session();
    let (target, reference) = ([0, 1].to_vec(), [1, 4].to_vec());
    let [here, there] = [target, reference].map(|documents| Filter { documents, ..Filter::default() });
    let (query, span) = ("微信", Span::Words(4, 3));
    let around = CollocatesAsk { query: query.into(), span, within_sentence: true, ..collocates_of(query) };
    let keywords = KeywordsAsk {
        reference: Reference::Filter(Box::new(there.clone())),
        sort: KeywordSort::Measure(KeynessId::LogLikelihood),
        measures: vec![KeynessId::LogRatio],
        side: Side::Both,
        min_freq: 1,
        min_range: 1,
        correction: Correction::None,
        add: 1.0,
        stopwords: None,
        offset: 0,
        limit: 60,
    };
    let asked = CompareCollocatesAsk { around: around.clone(), keywords };
    let page = ask(&mut session, here.under(asked)).unwrap();
    assert!(page.rows.len() == 60);
    for row in &page.rows {
        let near = Near { query: query.into(), span: Nearness::Window(span, true), has: true };
        let asked = ConcordanceAsk {
            near: Some(near),
            hits: HitSet::Token,
            ..concordance(&row.query, QueryMode::Simple)
        };
        let counted = [&here, &there].map(|part| hits(&mut session, part, asked.clone()));
        assert_eq!(counted.map(u64::from), [row.freqs.0, row.freqs.1], "{}", row.word);
    }
    // The document that is in both is said: as many words as stand in its windows.
    let both = Filter { documents: vec![1], ..Filter::default() };
    let windows = ask(&mut session, both.under(around)).unwrap().window_words;
    assert!(page.shared > 0 && page.shared == u64::from(windows));
}

#[test]
fn rows_of_words_lead_to_their_hits() {
    let mut session = session();
    for (filter, within_sentence) in [(Filter::default(), true), (everything(), true), (everything(), false)]
    {
        let asked = NgramsAsk {
            shortest: 2,
            longest: 4,
            within_sentence,
            min_freq: 2,
            min_range: 1,
            hide_contained: false,
            offset: 0,
            limit: 120,
        };
        let page = ask(&mut session, filter.under(asked.clone())).unwrap();
        assert!(page.rows.len() == 120);
        let mut check = |query: &str, freq: u32| {
            let asked = concordance(query, QueryMode::Expert);
            assert_eq!(hits(&mut session, &filter, asked), freq, "{query}");
        };
        page.rows.iter().for_each(|row| check(&row.query, row.freq));
        let page = ask(&mut self::session(), filter.under(FramesAsk(asked))).unwrap();
        assert!(page.rows.len() == 120);
        for row in page.rows {
            check(&row.query, row.freq);
            let (_, freq, query) = &row.most_frequent[0];
            check(query, *freq);
        }
    }
}
