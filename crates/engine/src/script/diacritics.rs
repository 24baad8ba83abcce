//! Letters with diacritics and the letters that they are written with.

/// Letters of the Latin blocks by their base, as Unicode decomposes them.
const LETTERS: &str = "\
    AÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ \
    BḂḄḆ \
    CÇĆĈĊČḈ \
    DĎḊḌḎḐḒ \
    EÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ \
    FḞ \
    GĜĞĠĢǦǴḠ \
    HĤȞḢḤḦḨḪ \
    IÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ \
    JĴ \
    KĶǨḰḲḴ \
    LĹĻĽḶḸḺḼ \
    MḾṀṂ \
    NÑŃŅŇǸṄṆṈṊ \
    OÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ \
    PṔṖ \
    RŔŖŘȐȒṘṚṜṞ \
    SŚŜŞŠȘṠṢṤṦṨ \
    TŢŤȚṪṬṮṰ \
    UÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ \
    VṼṾ \
    WŴẀẂẄẆẈ \
    XẊẌ \
    YÝŶŸȲẎỲỴỶỸ \
    ZŹŻŽẐẒẔ \
    aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ \
    bḃḅḇ \
    cçćĉċčḉ \
    dďḋḍḏḑḓ \
    eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ \
    fḟ \
    gĝğġģǧǵḡ \
    hĥȟḣḥḧḩḫẖ \
    iìíîïĩīĭįǐȉȋḭḯỉị \
    jĵǰ \
    kķǩḱḳḵ \
    lĺļľḷḹḻḽ \
    mḿṁṃ \
    nñńņňǹṅṇṉṋ \
    oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ \
    pṕṗ \
    rŕŗřȑȓṙṛṝṟ \
    sśŝşšșṡṣṥṧṩ \
    tţťțṫṭṯṱẗ \
    uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự \
    vṽṿ \
    wŵẁẃẅẇẉẘ \
    xẋẍ \
    yýÿŷȳẏẙỳỵỷỹ \
    zźżžẑẓẕ";

/// A Latin letter without its diacritics (`é` → `e`); any other character itself.
pub fn without_diacritic(c: char) -> char {
    static BASES: std::sync::OnceLock<Vec<(char, char)>> = std::sync::OnceLock::new();
    if !matches!(c as u32, 0xc0..=0x24f | 0x1e00..=0x1eff) {
        return c;
    }
    let bases = BASES.get_or_init(|| {
        let mut bases = Vec::new();
        for group in LETTERS.split(' ') {
            let mut letters = group.chars();
            if let Some(base) = letters.next() {
                bases.extend(letters.map(|letter| (letter, base)));
            }
        }
        bases.sort_unstable();
        bases
    });
    bases.binary_search_by_key(&c, |pair| pair.0).map_or(c, |at| bases[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_diacritics_off() {
        let cases = [('é', 'e'), ('Å', 'A'), ('ǘ', 'u'), ('ế', 'e'), ('ß', 'ß'), ('信', '信'), ('й', 'й')];
        for (letter, base) in cases {
            assert_eq!(without_diacritic(letter), base);
        }
    }
}
