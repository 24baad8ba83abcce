//! Answers about what is kept: the session on one side, the store on the other.

use crate::held::{reply, with_session};
use crate::load;
use std::future::Future;
use wasm_bindgen_futures::spawn_local;
use wenmai_engine::corpus::{read_pieces, BundleError, Incoming, BUNDLE_VERSION};
use wenmai_protocol::{
    Account, Answer, Failure, File, FileOutcome, ForgetKept, KeptKey, Loaded, Message, NowKept, RenameKept,
    SaveKept, Store, StoreFault,
};
use wenmai_wire::{pieces, read_file};
use wenmai_worker::{file_name, store, Answered};

/// Answers a question about the store, sooner or later; others are answered meanwhile.
pub fn begin(id: u32, asked: impl Future<Output = Result<Answered, Failure>> + 'static) {
    store::listen(|| wenmai_wire::post_bytes(&Message::StoreChanged, &[]));
    spawn_local(async move { reply(id, asked.await) });
}

pub async fn kept() -> Result<Answered, Failure> {
    Ok(Answer::Kept(Box::new(list().await?)).into())
}

pub async fn keep() -> Result<Answered, Failure> {
    Ok(Answer::Keep(Box::new(keep_open().await?)).into())
}

pub async fn open_kept(key: KeptKey) -> Result<Answered, Failure> {
    Ok(Answer::OpenKept(Box::new(open(&key).await?)).into())
}

pub async fn rename_kept(RenameKept { id, name }: RenameKept) -> Result<Answered, Failure> {
    let kept = store::writing().await.map_err(Failure::Store)?.rename(&id, name.trim()).await;
    let kept = kept.map_err(Failure::Store)?;
    with_session(|session| {
        if session.kept().is_some_and(|own| own.id == id) {
            // The open state may be a newer one than what is kept.
            session.keep_as(Some(kept));
        }
        Answer::RenameKept(Box::new(session.kept().cloned())).into()
    })
}

pub async fn forget_kept(ForgetKept { id }: ForgetKept) -> Result<Answered, Failure> {
    let forgotten = store::writing().await.map_err(Failure::Store)?.forget(&id).await;
    forgotten.map_err(Failure::Store)?;
    with_session(|session| {
        if session.kept().is_some_and(|own| own.id == id) {
            session.keep_as(None);
        }
        Answer::ForgetKept(Box::new(session.kept().cloned())).into()
    })
}

pub async fn save_kept(SaveKept { id }: SaveKept) -> Result<Answered, Failure> {
    let store = store::reading().await.map_err(Failure::Store)?;
    let (_, title, file) = store.read(&KeptKey::Id(id)).await.map_err(Failure::Store)?;
    let bytes = read_file(&file, None).await.ok_or(Failure::Store(StoreFault::Broken))?;
    let name = format!("{}.wenmai", file_name(&title));
    let answer = Answer::SaveKept(Box::new(File { name, media_type: "application/octet-stream".to_owned() }));
    Ok(Answered { answer, bytes: Some(bytes) })
}

async fn list() -> Result<Store, Failure> {
    let store = store::reading().await.map_err(Failure::Store)?;
    let list = store.list().await.map_err(Failure::Store)?;
    drop(store);
    spawn_local(store::tidy());
    Ok(list)
}

/// Keeps the corpus that is open when nobody else writes any more.
async fn keep_open() -> Result<NowKept, Failure> {
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
                Ok(NowKept { kept, copy })
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

async fn open(key: &KeptKey) -> Result<Loaded, Failure> {
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
        session.describe(vec![FileOutcome::read(&name, Account::default())])
    })
}
