use super::{decode, encode, Dice};
use crate::state::Place;
use crate::views::concordance::{plain_key, ConcordanceView};
use crate::views::links::Page;
use crate::views::VIEWS;
use wenmai_protocol::{Context, SortBy};

#[test]
fn the_first_page_needs_nothing() {
    assert_eq!(encode(&Place::default()), "#overview");
    assert_eq!(decode(""), Place::default());
    assert_eq!(decode("#"), Place::default());
}

#[test]
fn a_link_reads_like_what_it_means() {
    let mut place = Place::default().search("@支付宝");
    place.filter.documents = vec![0, 1, 2, 4];
    place.views.concordance.keys = vec![plain_key(SortBy::Left(1))];
    place.views.concordance.context = Context::Characters(25);
    assert_eq!(encode(&place), "#concordance?q=@支付宝&docs=0-2,4&sort=L1&context=25c");
}

#[test]
fn damaged_links_open() {
    let cases = [
        "#dictionary?d.list=nothing&d.item=x&d.freq=9",
        "#nowhere",
        "#words?",
        "#words?unit",
        "#words?unit=&order=%&item=-1",
        "#words?columns=arf..arf.<b>.&length=9-x&minfreq=0&rows=nothing",
        "#trends?trend=&trend=a&trend=a&by=week",
        "#compare?part=nothing&pair=1,1&mapped=0&measures=%&after=-1",
        "#concordance?q=%ff%fe&sort=L9&context=0w&chosen=x",
        "#concordance?zones=nonsense&script=..&from=yesterday&docs=9-0,x,",
    ];
    for case in cases {
        let place = decode(case);
        assert_eq!(decode(&encode(&place)), place, "{case}");
    }
    assert_eq!(decode("#x?docs=0-4294967295").filter.documents.len(), 100_000);
    assert_eq!(decode("#concordance?sort=L9,L2").views.concordance.keys, [plain_key(SortBy::Left(2))]);
    assert_eq!(decode("#concordance?context=0w").views.concordance.context, Context::default());
    assert_eq!(
        decode("#concordance?sort=信&in=year&near=0:a&sample=0,1").views.concordance,
        ConcordanceView::default()
    );
}

#[test]
fn the_browsers_own_encoding_is_read() {
    assert_eq!(decode("#concordance?q=%E5%BE%AE%E4%BF%A1").query, "微信");
    assert_eq!(decode("#concordance?q=50%").query, "50%");
    assert_eq!(decode("#concordance?q=a%2Bb%26c%3Dd").query, "a+b&c=d");
}

#[test]
fn every_place_survives_its_link() {
    let mut dice = Dice(20261120);
    for _ in 0..3000 {
        let place = dice.place();
        let link = encode(&place);
        assert_eq!(decode(&link), place, "{link}");
        assert!(!link.contains([' ', '"', '<', '>']), "{link}");
    }
}

#[test]
fn every_view_has_a_name_of_its_own() {
    for (&page, view) in Page::ALL.iter().zip(&VIEWS) {
        assert_eq!(view.page, page);
        assert_eq!(decode(&format!("#{}", page.key())).page, page);
    }
    assert_eq!(Page::ALL.len(), VIEWS.len());
}
