//! English.

use super::number::count;
use super::*;

/// `1 hit`, `2 hits`.
fn plural(number: u32, one: &str, many: &str) -> String {
    format!("{} {}", count(number), if number == 1 { one } else { many })
}

/// The interface in English.
pub const TEXT: Text = Text {
    frame: Frame {
        own_name: "English",
        skip: "Skip to the results",
        page: |page| match page {
            Page::Overview => "Overview",
            Page::Read => "Read",
            Page::Words => "Words",
            Page::Concordance => "Concordance",
            Page::Keywords => "Keywords",
            Page::Collocates => "Collocates",
            Page::Trends => "Trends",
            Page::Compare => "Compare",
        },
        pages: "Pages",
        search: "Search",
        placeholder: "Words, \u{201c}a phrase\u{201d}, this|that, @concept",
        understood: "Understood as",
        language: "Language",
        theme: |theme| match theme {
            Theme::System => "Colours: as the system. Change to dark",
            Theme::Dark => "Colours: dark. Change to light",
            Theme::Light => "Colours: light. Change to the system\u{2019}s",
        },
        keys: "Keys",
        key_list: &[
            ("/", "go to the search"),
            ("Enter", "search; open what has the focus"),
            ("1 … 8", "Overview, Read, Words, Concordance, Keywords, Collocates, Trends, Compare"),
            ("Tab", "go to the next link or control"),
            ("\u{2191} \u{2193}", "previous and next line of the concordance"),
            ("Esc", "close what is open"),
            ("?", "this list"),
        ],
        close: "Close",
        counted: "Text that is counted",
        counting: |counting| match counting {
            Counting::All => "All text",
            Counting::Main => "Main text",
            Counting::Once => "Without repeats",
        },
        opening: "Opening the corpus\u{2026}",
        restarting: "The analysis stopped and is being started again with the corpus as it was\u{2026}",
        broke: "The analysis stopped at an error and was started again; the corpus is as it was.",
        failed: "The analysis could not be started: load the page again, and if that does not help, try a current \
                 version of Firefox, Chrome, Edge or Safari.",
        outdated: "This page and its analysis are of different versions: load the page again.",
        reload: "Load again",
        understood_hide: "Dismiss",
        other_corpus: |fingerprint| {
            format!(
                "This link was made on another corpus ({fingerprint}). Open its texts to see what it shows; until \
                 then its documents, sites and dates are left out."
            )
        },
    },
    column: Column {
        label: "Corpus and filters",
        corpus: "Corpus",
        seed_name: "WeChat against Alipay",
        own_name: "Your texts",
        seed: "seed",
        counts: |documents, words| {
            format!("{} · {}", plural(documents, "document", "documents"), plural(words, "word", "words"))
        },
        fingerprint: "Fingerprint: it differs when texts, dictionary or settings do",
        documents: "Documents",
        only: |title| format!("Only \u{201c}{title}\u{201d}"),
        only_short: "only",
        more: |number| format!("{} more", count(number)),
        sites: "Site",
        zones: "Zone",
        zone: |zone| match zone {
            Zone::Title => "title",
            Zone::Byline => "byline",
            Zone::Heading => "heading",
            Zone::Body => "body",
            Zone::Reply => "reply",
            Zone::Quote => "quotation",
            Zone::Signature => "signature",
            Zone::Navigation => "navigation",
            Zone::Related => "related links",
            Zone::Chrome => "rest of the page",
        },
        scripts: "Script",
        script: |script| match script {
            Script::Hans => "Simplified",
            Script::Hant => "Traditional",
            Script::Latn => "Latin",
            Script::Zyyy => "other",
        },
        badge: |script| match script {
            Script::Hans => "简",
            Script::Hant => "繁",
            Script::Latn => "EN",
            Script::Zyyy => "–",
        },
        languages: "Language",
        language: |tag| match tag {
            "zh" => Some("Chinese"),
            "en" => Some("English"),
            "ja" => Some("Japanese"),
            "und" => Some("unknown"),
            _ => None,
        },
        dates: "Date",
        from: "from",
        to: "to",
        undated: |words| format!("{} without a date", plural(words, "word", "words")),
        doubtful: "dashed: the text itself contradicts the date",
        month: |month, words| format!("{month}: {}", plural(words, "word", "words")),
        words: |words| plural(words, "word", "words"),
        filters: |active| match active {
            0 => "Corpus and filters".to_owned(),
            active => format!("Corpus and filters ({active})"),
        },
        clear: "Clear filters",
    },
    load: Load {
        open: "Open your own texts\u{2026}",
        title: "Open your own texts",
        private: "Plain text and HTML files, as many as you like, or a corpus saved here. They are read on this machine and never leave this tab.",
        choose: "Choose files\u{2026}",
        drop: "You can also drop files anywhere on the page.",
        drop_here: "Drop the texts to open them",
        paste: "Or paste a text",
        pasted_name: "pasted text.txt",
        load_pasted: "Open the pasted text",
        reading: "Reading the files",
        stage: |stage| match stage {
            Stage::Dictionary => "Fetching the dictionary",
            Stage::Texts => "Cleaning and segmenting",
            Stage::Index => "Building the index",
        },
        cancel: "Cancel",
        done: |loaded, all| match loaded == all {
            true => format!("{} opened.", plural(all as u32, "file", "files")),
            false => format!("{} of {} opened.", count(loaded as u32), plural(all as u32, "file", "files")),
        },
        loaded: "opened",
        fault: |fault| match fault {
            FileFault::Empty => "There is nothing in it.",
            FileFault::Binary => "It is neither plain text nor HTML: save it as .txt and open that.",
            FileFault::TooLarge => "It is too large: split it into several files.",
            FileFault::OtherVersion => "is a corpus saved by another version of Wenmai: load its texts again.",
            FileFault::Damaged => "is a saved corpus that is damaged or cut short: save it or download it again.",
            FileFault::NotAlone => "is a saved corpus: open it alone.",
            FileFault::Unreadable => "The browser could not read it: choose it again.",
        },
        back: "Back to the seed corpus",
    },
    common: Common {
        colon: ": ",
        table: "table",
        figure: "figure",
        link: "link",
        copied: "copied",
        not_copied: "not copied: take it from the address bar",
        save_csv: |what| format!("Save \u{201c}{what}\u{201d} as CSV"),
        save_svg: |what| format!("Save \u{201c}{what}\u{201d} as SVG"),
        loading: "Counting\u{2026}",
        retry: "Try again",
        previous: "previous",
        next: "next",
        range: |first, last, all| format!("{}–{} of {}", count(first), count(last), count(all)),
        small: |words| {
            format!(
                "Only {} are counted: below 10,000, figures per million and dispersions are rough.",
                plural(words, "word", "words")
            )
        },
        document: "document",
        word: "word",
        freq: "frequency",
        rel_freq: "per million",
    },
    overview: Overview {
        words: "words",
        types: "different words",
        documents: "documents",
        sentences: "sentences",
        repairs: "repairs",
        set_aside: "set aside as noise",
        top: "Most frequent words",
        top_note: "without stopwords",
        shares: "What is in each document",
        shares_note: "in words, all text",
        body: "body",
        reply: "reply",
        aside: "set aside",
        cleaning: "What cleaning did",
        cleaning_note: "the originals are kept",
        clean: "Nothing had to be repaired in these documents.",
        rule_head: "rule",
        example: "example",
        times: "times",
        rule: |rule| {
            Some(match rule {
                "inserted-pinyin" => "reading inserted after a character",
                "phase-shift" => "GBK read one byte late",
                "lost-stop" => "lost punctuation mark",
                "tag-as-text" => "tag left as text",
                "entity" => "entity left as text",
                "disguise" => "disguised word",
                "trans-as-p" => "\u{201c}trans\u{201d} turned into p",
                "lost-capital-p" => "capital P lost",
                "mojibake" => "text in the wrong encoding",
                "invisible" => "invisible character",
                "composition" => "letter and its marks apart",
                "radical" => "radical in place of a character",
                "split-word" => "word with marks or spaces in it",
                "look-alike" => "look-alike letter of another alphabet",
                _ => return None,
            })
        },
        norm_only: "normal form only",
        nothing: "No text under these filters.",
        shifts: "What the count depends on",
        shifts_note: "rank and frequency, without stopwords",
        risen: "higher than in the column before",
        fallen: "lower than in the column before",
        repeats: "What repeats",
        repeats_note: |passages, words| match (passages, words) {
            (0, _) => String::new(),
            (passages, 0) => format!("{}, no whole paragraph", plural(passages, "passage", "passages")),
            (passages, words) => {
                format!("{}; {} in repeated paragraphs", plural(passages, "passage", "passages"), plural(words, "word", "words"))
            }
        },
        repeats_document: |share| format!("has {share} of its words from"),
        no_repeats: "No passage of the main text stands twice.",
        same_words: |same, words| match same == words {
            true => plural(words, "word", "words"),
            false => format!("{} of {}", count(same), plural(words, "word", "words")),
        },
    },
    read: Read {
        choose: "Document",
        previous: "Previous document",
        next: "Next document",
        original: "as it came",
        counted: "as it is counted",
        both: "both",
        side: "Show",
        outline: "outline words",
        set_aside: "set aside",
        repairs: |number| plural(number, "repair", "repairs"),
        removed: |original| format!("Removed: {original}"),
        was: |original| format!("It was: {original}"),
        normal: |norm| format!("Counted as: {norm}"),
        hits: |query, number| format!("{} of {query}", plural(number, "hit", "hits")),
        previous_hit: "Previous hit",
        next_hit: "Next hit",
        flag: |kind, evidence| {
            Some(match kind {
                "date-contradicted" => {
                    format!("The date is doubtful: the text itself speaks of a later time ({evidence}).")
                }
                "converted-from-simplified" => match leading(evidence) {
                    Some(count) => format!(
                        "The Traditional characters were made from Simplified by a machine, which left {count} readings behind."
                    ),
                    None => format!("The Traditional characters were made from Simplified by a machine ({evidence})."),
                },
                "machine-translated" => format!("The text is a machine translation ({evidence})."),
                "text-damaged" => format!("Parts of the text are damaged and could not be restored ({evidence})."),
                "date-relative" => format!("The page gives its date only as seen from the day it was saved ({evidence})."),
                "encoding-unsure" => format!("The encoding was guessed and may be wrong ({evidence})."),
                _ => return None,
            })
        },
        lines: |first, last, all| format!("lines {}–{} of {}", count(first), count(last), count(all)),
        uncertain: "uncertain",
        empty: "There is no text in this document.",
    },
    words: Words {
        sentence: |unit, items, freq, n| {
            let items = match unit {
                Unit::Word => plural(items, "different word", "different words"),
                Unit::Form => plural(items, "written form", "written forms"),
                Unit::Character => plural(items, "character", "different characters"),
            };
            let running = if unit == Unit::Character { "characters" } else { "words" };
            format!("{items} · {} of {} running {running}", count(freq), count(n))
        },
        unit_label: "Count",
        unit: |unit| match unit {
            Unit::Word => "words",
            Unit::Form => "written forms",
            Unit::Character => "characters",
        },
        hide_stopwords: "without stopwords",
        find: "Find in the list",
        rank: "rank",
        range: "range",
        forms: "written forms",
        chart: "Frequencies",
        chart_note: |first, last| format!("ranks {}–{}", count(first), count(last)),
        empty: |find| match find {
            "" => "No words under these filters.".to_owned(),
            find => format!("Nothing in the list contains \u{201c}{find}\u{201d}."),
        },
        clear_find: "Show the whole list",
        dp_note: "Gries\u{2019} deviation of proportions: 0 is even, 1 is all in one place",
    },
    lines: Lines {
        hits: |set, number| match set {
            HitSet::Words => plural(number, "hit", "hits"),
            HitSet::Across => plural(number, "hit across words", "hits across words"),
            HitSet::Characters => plural(number, "character hit", "character hits"),
            HitSet::Token => plural(number, "hit of one word", "hits of one word each"),
            HitSet::Tokens => plural(number, "hit of several words", "hits of several words each"),
            HitSet::Inside => plural(number, "hit inside a word", "hits inside words"),
            HitSet::Crossing => plural(number, "hit with a part of a word", "hits with parts of words"),
        },
        per_million: |rate| format!("{rate} per million"),
        in_documents: |range, all| format!("in {} of {}", count(range), plural(all, "document", "documents")),
        set: |set, number| match set {
            HitSet::Characters => format!("{} as characters", count(number)),
            HitSet::Words => format!("{} on word boundaries", count(number)),
            HitSet::Across => format!("{} across them", count(number)),
            HitSet::Token => format!("{} as one word", count(number)),
            HitSet::Tokens => format!("{} as several words", count(number)),
            HitSet::Inside => format!("{} inside words", count(number)),
            HitSet::Crossing => format!("{} with parts of words", count(number)),
        },
        sets: "Which hits",
        forms: "Written forms",
        all_forms: "all forms",
        ambiguous: |folded, written| {
            format!("{folded} stands for several Traditional characters; here it was written {written}.")
        },
        plot: "Where the hits are",
        plot_note: "a line is a document, as long as its words",
        only_here: |title| format!("Only hits in \u{201c}{title}\u{201d}"),
        sort: "Sort",
        order: |sort| match sort {
            LineSort::Text => "text order".to_owned(),
            LineSort::Left(place) => format!("L{place}: {}", plural(place.into(), "word to the left", "words to the left")),
            LineSort::Right(place) => {
                format!("R{place}: {}", plural(place.into(), "word to the right", "words to the right"))
            }
            LineSort::Node => "node".to_owned(),
            LineSort::Shuffled(_) => "shuffled".to_owned(),
        },
        again: "shuffle again",
        context: "Context",
        size: |context| match context {
            Context::Words(size) => plural(size, "word", "words"),
            Context::Characters(size) => plural(size, "character", "characters"),
            Context::Sentence => "sentence".to_owned(),
            Context::Paragraph => "paragraph".to_owned(),
        },
        left: "left context",
        node: "node",
        right: "right context",
        none: |query| format!("No hits of {query}."),
        none_words: |across| {
            format!("On word boundaries there is none, but {}.", plural(across, "hit crosses them", "hits cross them"))
        },
        show_across: "Show them",
        search_all_text: "Search all text",
        without_filters: "Search without filters",
        ask: "What are you looking for?",
        ask_note: "Type a word above and press Enter. One search finds Simplified and Traditional, full and half \
                   width, capitals and disguised spellings.",
        concepts: "Names for sets of written forms",
        stale: |query| format!("Below are still the hits of {query}."),
        copy_lines: "Copy the link to these lines",
    },
    changes: Changes {
        label: "Your changes",
        making: "Changing",
        made: |number| match number {
            0 => "No changes.".to_owned(),
            number => format!("{}.", plural(number, "change", "changes")),
        },
        moved: |moved, before, after| match (moved, before == after) {
            (0, true) => "Changed; no frequency moved.".to_owned(),
            (moved, true) => format!("{} moved.", plural(moved, "frequency", "frequencies")),
            (moved, false) => format!(
                "{} moved; {} counted, {} before.",
                plural(moved, "frequency", "frequencies"),
                plural(after, "word", "words"),
                count(before)
            ),
        },
        show_moved: "What moved",
        moved_title: "Frequencies that moved",
        moved_note: |shown, all| match shown == all {
            true => "Under the filters as they are, those that moved most first.".to_owned(),
            false => format!("Under the filters as they are, the {} of {} that moved most.", count(shown), count(all)),
        },
        before: "before",
        after: "now",
        difference: "difference",
        undo: "Undo",
        redo: "Redo",
        corpus: "the corpus with your changes",
        save: "Save corpus",
        line_title: "This line",
        zone: "What it is",
        found: |zone, rule| format!("Cleaning took it for: {zone} (rule {rule})."),
        whole_run: |lines| format!("Change all {} lines of this kind that stand together", count(lines)),
        change_zone: |rule| format!("{rule} · change"),
        changed: "changed by you",
        repairs: "Repairs",
        nothing: "nothing",
        undone_here: "left as it came",
        words: "Words",
        choose_word: "Choose a word to join it with its neighbour or to cut it, wherever it stands.",
        join: |first, second| format!("Join {first} and {second}"),
        cut: |first, second| format!("Cut into {first} and {second}"),
        by_rule: "By rule",
        undo_repair: "Undo",
        restore: "Repair again",
        undo_rule_here: "Undo in this document",
        undo_rule: "Undo in all",
        restore_rule_here: "Repair again in this document",
        restore_rule: "Repair again in all",
        undone: |original, replacement| match replacement {
            "" => format!("Left as it came: {original} (cleaning would remove it)"),
            replacement => format!("Left as it came: {original} (cleaning would read {replacement})"),
        },
    },
    keywords: scores::en::KEYWORDS,
    collocates: scores::en::COLLOCATES,
    sums: scores::en::SUMS,
    rows: RowsText {
        unit: |rows| match rows {
            Rows::Single => "words",
            Rows::Ngrams => "n-grams",
            Rows::Frames => "p-frames",
        },
        sentence: |rows, items, n| {
            let items = match rows {
                Rows::Frames => plural(items, "frame with one open slot", "frames with one open slot"),
                _ => plural(items, "different n-gram", "different n-grams"),
            };
            format!("{items} · in {}", plural(n, "running word", "running words"))
        },
        lengths: "Words in a row",
        from: "from",
        to: "to",
        within: "Within",
        sentences: "a sentence",
        documents: "a document",
        min_freq: "frequency from",
        min_range: "range from",
        hide_contained: "without parts of longer ones",
        fillers: "what fills the slot",
        more: |number| format!("{} more", count(number)),
        empty: "No row of words is that frequent here: lower the least frequency or range.",
        stopwords: |number| format!("the {}", plural(number, "stopword", "stopwords")),
        stopwords_title: "Stopwords",
        stopwords_note: "What \u{201c}without stopwords\u{201d} leaves out, with how often each stands in the text that is \
                         counted. Numbers are left out with them.",
    },
    measure: Measure {
        about: |name| format!("What {name} is"),
        columns: "Measures",
        formula: "Formula",
        source: "Source",
        range: "Values",
        zero: "Zero and empty",
        note: "As it is computed here.",
    },
    trends: Trends {
        interval_label: "A point is",
        interval: |interval| match interval {
            Interval::Year => "a year",
            Interval::Month => "a month",
            Interval::Day => "a day",
            Interval::Document => "a document",
        },
        sentence: |queries, interval, points| {
            let points = match interval {
                Interval::Year => plural(points, "year", "years"),
                Interval::Month => plural(points, "month", "months"),
                Interval::Day => plural(points, "day", "days"),
                Interval::Document => plural(points, "document", "documents"),
            };
            match interval {
                Interval::Document => format!("{queries} in {points}"),
                _ => format!("{queries} in {points} that have text"),
            }
        },
        followed: "What is followed",
        add: "Another word or concept",
        add_button: "Add",
        remove: |query| format!("Take {query} away"),
        most: |number| format!("{} at most: take one away to add another.", count(number)),
        chart: "Frequency",
        chart_note: "per million words, with 95% intervals",
        point: "point",
        hits: "hits",
        ci: "95% interval",
        between: |low, high| format!("95% interval {low} to {high}"),
        of: |words, documents| {
            format!("of {} in {}", plural(words, "word", "words"), plural(documents, "document", "documents"))
        },
        undated: |documents, words| {
            format!(
                "{} without a date, of {}, {} not in the picture.",
                plural(documents, "document", "documents"),
                plural(words, "word", "words"),
                if documents == 1 { "is" } else { "are" }
            )
        },
        undated_hits: |query, hits| format!("{} of {query}", plural(hits, "hit", "hits")),
        no_dates: "No document here has a date.",
        by_document: "Show it from document to document",
        ask: "What do you want to follow?",
        ask_note: "Add words, phrases or concepts, up to twenty: each becomes a line over the dates of the documents.",
    },
    compare: Compare {
        parts: "Compare by",
        part: |part| match part {
            Part::Map => "map",
            Part::Typical => "typical words",
            Part::Weights => "tf-idf",
            Part::Diversity => "diversity",
            Part::Passages => "shared passages",
        },
        sentence: |part, documents| {
            let documents = plural(documents, "document", "documents");
            match part {
                Part::Map => format!("{documents} by the words that they use"),
                Part::Typical => format!("What sets {documents} apart from one another"),
                Part::Weights => format!("What weighs most in {documents}"),
                Part::Diversity => format!("How varied the words of {documents} are"),
                Part::Passages => "What documents have from one another".to_owned(),
            }
        },
        single: "There is only one document here: comparing takes at least two. Choose more in the column.",
        map: "Documents and words",
        map_note: "correspondence analysis",
        map_words: "Words",
        apart: |label| format!("{label} stands so far from the others that they look alike."),
        without: |label| format!("Map without {label}"),
        axis: |axis, share| format!("axis {axis}: {share} of all differences"),
        kind: |document| if document { "document" } else { "word" },
        also_here: |number, words| match number {
            0 => format!("with {words}"),
            number => format!("with {words} and {} more", count(number)),
        },
        typical: "Typical words",
        typical_note: "more frequent than in the other documents, by log-likelihood",
        here: |here, elsewhere| format!("{} here, {} elsewhere", count(here), count(elsewhere)),
        heat: "Typical words, document by document",
        heat_note: "per million words; darkest where the word is most frequent",
        weights: "Words by tf-idf",
        weights_note: "frequent here, in few documents",
        weight: |weight, range| format!("{weight}, in {}", plural(range, "document", "documents")),
        diversity: "Diversity",
        diversity_note: |window| format!("MATTR over windows of {}", plural(window, "word", "words")),
        tokens: "words",
        types: "different",
        hapaxes: "once only",
        whole: "all as one text",
        pair: "Two documents",
        first: "First",
        second: "Second",
        pairs: "Documents that share most",
        pairs_note: "main text, whatever the filters; with the document where a passage stands first",
        shared: |passages, words| {
            format!("{}, {}", plural(passages, "passage", "passages"), plural(words, "word", "words"))
        },
        none: "These two share no passage of twelve words or more.",
        no_pairs: "No document has a passage of another.",
        aligned: "Side by side",
        different: "underlined: not the same in both",
        first_of: |shown, all| format!("The first {} of {}; the CSV file has all.", count(shown), plural(all, "passage", "passages")),
    },
    faults: Faults {
        query: |fault| match fault {
            QueryFault::Empty => "There is nothing to search for: type a word.".to_owned(),
            QueryFault::UnclosedQuote => "A quotation mark is not closed: add one at the end of the phrase.".to_owned(),
            QueryFault::EmptyAlternative => "Something is missing beside |: write a word on both sides.".to_owned(),
            QueryFault::UnknownConcept { name, near } if near.is_empty() => {
                format!("There is no concept @{name}: search for the word without @.")
            }
            QueryFault::UnknownConcept { name, .. } => format!("There is no concept @{name}. Did you mean"),
            QueryFault::NothingToFind => {
                "Only punctuation or spaces: type at least one letter, digit or character.".to_owned()
            }
            QueryFault::TooLong { limit } => {
                format!("The query is too long: at most {}.", plural(*limit, "character", "characters"))
            }
            QueryFault::Expected { what } => format!("Something else should stand here: {}", what.join(" ")),
            QueryFault::Unknown { name, known } => format!("There is no {name}; there is {}.", known.join(", ")),
            QueryFault::Pattern { reason } => format!("The regular expression cannot be read: {reason}."),
            QueryFault::TooLarge => "The repetitions multiply to too many: make the numbers smaller.".to_owned(),
        },
        change: |fault| match fault {
            ChangeFault::NoWord => "Only letters, digits and Chinese characters that follow one another can be joined or cut.",
            ChangeFault::Nothing => "This changes nothing: it is so already.",
        },
        not_found: "There is no such document or page in this corpus.",
        dictionary: "The dictionary could not be fetched: check the connection and try again.",
        files: "None of the files could be opened.",
        broken: "This could not be worked out because of an error in the analysis.",
    },
};
