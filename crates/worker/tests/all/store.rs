//! The store, in a browser's worker.

use wasm_bindgen_test::wasm_bindgen_test;
use wenmai_protocol::{Kept, KeptKey, KeptState, StoreFault};
use wenmai_worker::{store, Snapshot};

const HEAD: [u8; 16] = *b"head of a bundle";

/// The bytes of a corpus, and what describes it.
fn corpus(fingerprint: &str, bytes: usize) -> (Vec<u8>, Snapshot) {
    let payload = (0..bytes).map(|place| (place % 251) as u8).collect();
    let snapshot = Snapshot {
        name: "名".into(),
        first: "一".into(),
        fingerprint: fingerprint.into(),
        documents: 2,
        words: 30,
    };
    (payload, snapshot)
}

async fn keep(
    (payload, snapshot): &(Vec<u8>, Snapshot),
    from: Option<&Kept>,
) -> Result<(Kept, bool), StoreFault> {
    let mut write = |take: &mut dyn FnMut(&[u8])| {
        payload.chunks(1 << 20).for_each(take);
        Some(HEAD)
    };
    let kept = store::writing().await?.keep(snapshot, from, &mut write).await?;
    Ok(kept.expect("it is the same"))
}

/// Names, fingerprints and sizes.
async fn list() -> Vec<(String, String, f64)> {
    let store = store::reading().await.unwrap().list().await.unwrap();
    assert!(store.corpora.iter().all(|corpus| corpus.state == KeptState::Whole));
    let mut listed: Vec<_> =
        store.corpora.into_iter().map(|corpus| (corpus.name, corpus.fingerprint, corpus.bytes)).collect();
    listed.sort_by(|a, b| a.1.cmp(&b.1));
    listed
}

#[wasm_bindgen_test]
async fn what_is_kept_is_there_until_it_is_removed() {
    assert_eq!(list().await, []);
    // More than one block.
    let (first, copy) = keep(&corpus("a", 5_000_000), None).await.unwrap();
    assert!(!copy);
    assert_eq!(keep(&corpus("a", 5_000_000), None).await.unwrap().0, first, "it is not kept twice");

    // A later state takes its place; who began from the first one gets a copy.
    let (second, copy) = keep(&corpus("b", 7), Some(&first)).await.unwrap();
    assert_eq!((second.id.as_str(), copy), (first.id.as_str(), false));
    let (other, copy) = keep(&corpus("c", 9), Some(&first)).await.unwrap();
    assert!(copy && other.id != first.id);
    let all = |list: &[(&str, &str, f64)]| -> Vec<(String, String, f64)> {
        list.iter().map(|(name, print, bytes)| ((*name).into(), (*print).into(), *bytes)).collect()
    };
    assert_eq!(list().await, all(&[("名", "b", 23.0), ("名", "c", 25.0)]));

    let store = store::writing().await.unwrap();
    assert_eq!(store.rename(&other.id, "別名").await.unwrap().name, "別名");
    let (kept, title, file) = store.read(&KeptKey::Fingerprint("c".into())).await.unwrap();
    assert_eq!((kept.id.as_str(), title.as_str()), (other.id.as_str(), "別名"));
    assert_eq!(wenmai_wire::read_file(&file, None).await, Some([&HEAD, &corpus("c", 9).0[..]].concat()));
    assert_eq!(store.read(&KeptKey::Fingerprint("a".into())).await.err(), Some(StoreFault::Gone));
    store.forget(&first.id).await.unwrap();
    store.forget(&first.id).await.unwrap();
    drop(store);

    // One that is another by now is not kept, and nothing of it stays.
    let other_by_now = store::writing().await.unwrap().keep(&corpus("e", 5).1, None, &mut |_| None).await;
    assert_eq!(other_by_now, Ok(None));
    assert_eq!(list().await, all(&[("別名", "c", 25.0)]));

    // What was removed elsewhere does not come back.
    assert_eq!(keep(&corpus("d", 5), Some(&second)).await.err(), Some(StoreFault::Gone));
    assert_eq!(list().await, all(&[("別名", "c", 25.0)]));
    store::writing().await.unwrap().forget(&other.id).await.unwrap();
    assert_eq!(list().await, []);
}
