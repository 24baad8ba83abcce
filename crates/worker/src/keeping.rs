//! Answers about what is kept: the session on one side, the store on the other.

use crate::bridge::{reply, with_session};
use crate::load;
use wasm_bindgen_futures::spawn_local;
use wenmai_engine::corpus::{read_pieces, BundleError, Incoming, BUNDLE_VERSION};
use wenmai_protocol::{
    Answer, Failure, FileOutcome, KeptKey, Message, Store, StoreAnswer, StoreAsk, StoreFault,
};
use wenmai_wire::{pieces, read_file};
use wenmai_worker::{file_name, store, Answered};

/// Answers a question, sooner or later; others are answered meanwhile.
pub fn begin(id: u32, asked: StoreAsk) {
    store::listen(|| wenmai_wire::post_bytes(&Message::StoreChanged, &[]));
    spawn_local(async move { reply(id, answer(asked).await) });
}

async fn answer(asked: StoreAsk) -> Result<Answered, Failure> {
    let answer = match asked {
        StoreAsk::List => StoreAnswer::List(list().await?),
        StoreAsk::Keep => keep().await?,
        StoreAsk::Open(key) => return open(&key).await,
        StoreAsk::Rename { id, name } => {
            let kept = store::writing().await.map_err(Failure::Store)?.rename(&id, name.trim()).await;
            let kept = kept.map_err(Failure::Store)?;
            with_session(|session| {
                if session.kept().is_some_and(|own| own.id == id) {
                    // The open state may be a newer one than what is kept.
                    session.keep_as(Some(kept));
                }
                StoreAnswer::Done(session.kept().cloned())
            })?
        }
        StoreAsk::Forget { id } => {
            let forgotten = store::writing().await.map_err(Failure::Store)?.forget(&id).await;
            forgotten.map_err(Failure::Store)?;
            with_session(|session| {
                if session.kept().is_some_and(|own| own.id == id) {
                    session.keep_as(None);
                }
                StoreAnswer::Done(session.kept().cloned())
            })?
        }
        StoreAsk::File { id } => {
            let store = store::reading().await.map_err(Failure::Store)?;
            let (_, title, file) = store.read(&KeptKey::Id(id)).await.map_err(Failure::Store)?;
            let bytes = read_file(&file, None).await.ok_or(Failure::Store(StoreFault::Broken))?;
            let name = format!("{}.wenmai", file_name(&title));
            let answer = Answer::File { name, media_type: "application/octet-stream".to_owned() };
            return Ok(Answered { answer, bytes: Some(bytes) });
        }
    };
    Ok(Answered { answer: Answer::Store(answer), bytes: None })
}

async fn list() -> Result<Store, Failure> {
    let store = store::reading().await.map_err(Failure::Store)?;
    let list = store.list().await.map_err(Failure::Store)?;
    drop(store);
    spawn_local(store::tidy());
    Ok(list)
}

/// Keeps the corpus that is open when nobody else writes any more.
async fn keep() -> Result<StoreAnswer, Failure> {
    let store = store::writing().await.map_err(Failure::Store)?;
    let (kept, taken) = loop {
        let (snapshot, from, taken) =
            with_session(|session| (session.snapshot(), session.kept().cloned(), session.taken()))?;
        // It may have been changed since.
        let mut write = |take: &mut dyn FnMut(&[u8])| {
            let written = with_session(|session| session.write(&snapshot, take));
            written.ok().flatten()
        };
        let kept = store.keep(&snapshot, from.as_ref(), &mut write).await;
        if let Some(kept) = kept.transpose() {
            break (kept, taken);
        }
    };
    with_session(|session| {
        let still_open = session.taken() == taken;
        match kept {
            Ok((kept, copy)) => {
                if still_open {
                    session.keep_as(Some(kept.clone()));
                }
                Ok(StoreAnswer::Kept { kept, copy })
            }
            Err(fault) => {
                if still_open && fault == StoreFault::Gone {
                    session.keep_as(None);
                }
                Err(Failure::Store(fault))
            }
        }
    })?
}

async fn open(key: &KeptKey) -> Result<Answered, Failure> {
    load::end_work();
    let store = store::reading().await.map_err(Failure::Store)?;
    let (kept, name, file) = store.read(key).await.map_err(Failure::Store)?;
    let bytes = file.size() as usize;
    let incoming = Incoming { bytes, next: &mut pieces(&file), goes_on: &mut || true };
    let corpus = read_pieces(incoming).map_err(|error| {
        Failure::Store(match error {
            BundleError::Version(version) if version > BUNDLE_VERSION => StoreFault::Newer,
            BundleError::Version(_) => StoreFault::Older,
            BundleError::Damaged | BundleError::NotABundle | BundleError::Stopped => StoreFault::Broken,
        })
    })?;
    if format!("{:016x}", corpus.fingerprint()) != kept.fingerprint {
        return Err(Failure::Store(StoreFault::Broken));
    }
    with_session(|session| {
        session.use_kept(corpus, kept);
        Ok(Answered { answer: session.describe(vec![FileOutcome { name, fault: None }]), bytes: None })
    })?
}
