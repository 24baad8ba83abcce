//! The law of reading for zips whose list of files is damaged or was never copied: what their heads lead to is read.

use crate::parts::{became, is_named, made, room, stored, zip_of, Office, DOCX, EPUB, ODS, ODT, XLSX, ZIP};
use std::io::Write;
use wenmai_model::Reason;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What is missing of the words that are whole in these bytes of a zip whose parts are stored, by the law: they are in a document
/// or named, or the file gives none and that is said.
fn missing_of(office: &Office, zip: &[u8], words: &[(String, bool)]) -> Option<String> {
    let (all, account, faults) = became(office.name, zip);
    if account.sums.iter().any(|sum| sum.reason == Reason::Unaccounted) {
        return Some(format!("{account:?}"));
    }
    if account.documents == 0 {
        return faults.is_empty().then(|| "nothing was said".to_owned());
    }
    let whole = String::from_utf8_lossy(zip);
    let missing: Vec<&str> = words
        .iter()
        .map(|(word, _)| word.as_str())
        .filter(|word| whole.contains(word) && !all.contains(word) && !is_named(&account, word))
        .collect();
    (4 * missing.len() > room(&account) || account.losses() == 0)
        .then(|| format!("{missing:?} in {all} {account:?} {faults:?}"))
}

#[test]
fn a_zip_that_was_cut_off_is_read_as_far_as_it_goes() {
    for office in [&DOCX, &ODT, &XLSX, &ODS, &EPUB, &ZIP] {
        let (zip, heads, words) = stored(office, office.parts[office.parts.len() - 1].0);
        // In the list of files nothing of them is lost.
        let list = zip.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap();
        assert!(heads[0] < list && list <= heads[1]);
        for end in (1..zip.len() - 1).filter(|end| end % 5 == 0 || *end >= list) {
            let missing = missing_of(office, &zip[..end], &words);
            assert!(missing.is_none(), "{} at {end} of {}: {missing:?}", office.name, zip.len());
            if end >= list {
                let (all, account, faults) = became(office.name, &zip[..end]);
                assert!(faults.is_empty(), "{} at {end}: {faults:?}", office.name);
                assert_eq!(account.pieces.iter().filter(|piece| piece.reason == Reason::Damaged).count(), 1);
                let read = words.iter().filter(|(_, read)| *read);
                assert!(read.clone().all(|(word, _)| all.contains(word)), "{} at {end}: {all}", office.name);
            }
        }
    }
}

#[test]
fn packed_files_are_read_without_the_list_of_them() {
    for office in [&DOCX, &ODT, &XLSX, &ODS, &EPUB, &ZIP] {
        let (parts, words) = made(office, office.spots.iter());
        // With lengths in the heads, and behind the bytes where they were written as they came.
        let streamed = {
            let mut zip = ZipWriter::new_stream(Vec::new());
            for (name, bytes) in &parts {
                zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
                zip.write_all(bytes).unwrap();
            }
            zip.finish().unwrap().into_inner()
        };
        for zip in [zip_of(&parts), streamed] {
            let list = zip.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap();
            let (all, account, faults) = became(office.name, &zip[..list]);
            assert!(faults.is_empty() && account.losses() > 0, "{}: {faults:?}", office.name);
            for (word, read) in &words {
                assert_eq!(all.contains(word), *read, "{}: {word}: {all} {account:?}", office.name);
            }
            // Cut within the last file, the others are whole.
            let last = (0..list).rev().find(|&at| zip[at..].starts_with(b"PK\x03\x04")).unwrap();
            for end in last..list {
                let (all, account, _) = became(office.name, &zip[..end]);
                let kept = words
                    .iter()
                    .zip(office.spots)
                    .filter(|(_, spot)| spot.0 != office.parts[office.parts.len() - 1].0);
                for ((word, read), _) in kept {
                    assert!(
                        !read || all.contains(word),
                        "{} at {end}: {word}: {all} {account:?}",
                        office.name
                    );
                }
            }
        }
    }
}

#[test]
fn a_list_of_files_that_lacks_some_is_mended() {
    for office in [&DOCX, &ODT, &XLSX, &ODS, &EPUB, &ZIP] {
        let (zip, _, words) = stored(office, office.parts[0].0);
        let list = zip.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap();
        let name = |at: usize| {
            let place = (list..=at).rev().find(|&at| zip[at..].starts_with(b"PK\x01\x02")).unwrap();
            let length = usize::from(zip[place + 28]);
            (place + 46..place + 46 + length).contains(&at)
        };
        let (before, _, _) = became(office.name, &zip);
        for at in (list..zip.len()).filter(|at| !name(*at)) {
            for value in [1, 0x40] {
                let mut zip = zip.clone();
                zip[at] ^= value;
                let (all, account, faults) = became(office.name, &zip);
                let said = account.losses() > 0 || !faults.is_empty();
                let lost = words.iter().filter(|(word, _)| !all.contains(word) && !is_named(&account, word));
                assert!(
                    all == before || said || 4 * lost.clone().count() <= room(&account),
                    "{} at {} {value}: {:?} in {all} {account:?}",
                    office.name,
                    at - list,
                    lost.collect::<Vec<_>>()
                );
            }
        }
    }
}

#[test]
fn files_in_a_file_that_is_stored_are_not_the_zips_own() {
    let inner = stored(&ZIP, "a.txt").0;
    let mut zip = ZipWriter::new_stream(Vec::new());
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in
        [("first.txt", "渡口。".as_bytes()), ("inner.zip", &inner), ("last.txt", "北站。".as_bytes())]
    {
        zip.start_file(name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let zip = zip.finish().unwrap().into_inner();
    let (before, account, _) = became("a.zip", &zip);
    assert_eq!((account.documents, account.losses()), (5, 0), "{account:?}");
    let list = zip.windows(4).rposition(|mark| mark == b"PK\x05\x06").unwrap();
    let (all, account, faults) = became("a.zip", &zip[..list]);
    assert_eq!((all, account.documents, account.losses()), (before, 5, 1), "{faults:?}");
}
