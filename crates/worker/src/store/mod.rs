//! Corpora kept in the browser: a file for each in its private file system, and a record of it in IndexedDB.
//!
//! A corpus is there when its record is. Its bytes go to a file of a new name as they are made (all of them are as large as
//! the corpus, and never in memory together), are flushed and read back. Then one durable transaction puts the record in
//! place of the older one, and then the older file is removed. A kill in between leaves the older state or the newer one,
//! and at most a file without a record, which the next writer removes. Writers hold a lock that all tabs share, so no file
//! that is being written is taken for such a one. A save that began from a state which another tab has replaced becomes
//! a copy. Records and databases of a newer version are never touched.

mod catalogue;
mod files;
mod lock;
mod news;
mod record;

pub use news::listen;

use crate::Snapshot;
use catalogue::Catalogue;
pub use files::Write;

use files::Folder;
use js_sys::Reflect;
use lock::Lock;
use record::{Entry, Record};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, StorageEstimate, StorageManager, WorkerGlobalScope};
use wenmai_protocol::{Kept, KeptCorpus, KeptKey, Store, StoreFault};

/// The store, open: nobody else writes to it meanwhile.
pub struct Open {
    folder: Folder,
    catalogue: Catalogue,
    _lock: Lock,
}

/// Opens the store to read; others may read as well.
pub async fn reading() -> Result<Open, StoreFault> {
    open(Lock::shared().await).await
}

/// Opens the store to change it; what somebody left unfinished is removed.
pub async fn writing() -> Result<Open, StoreFault> {
    let open = open(Lock::exclusive().await).await?;
    open.sweep().await?;
    Ok(open)
}

/// Removes what somebody left unfinished, unless the store is in use.
pub async fn tidy() {
    if let Ok(Some(lock)) = Lock::free().await {
        if let Ok(open) = open(Ok(lock)).await {
            // What stays now is removed when the store is next written to.
            let _ = open.sweep().await;
        }
    }
}

async fn open(lock: Result<Lock, JsValue>) -> Result<Open, StoreFault> {
    let lock = lock.map_err(|_| StoreFault::Unavailable)?;
    let folder = Folder::open(&storage()?).await.map_err(|error| fault(&error))?;
    let catalogue = Catalogue::open().await.map_err(|error| fault(&error))?;
    Ok(Open { folder, catalogue, _lock: lock })
}

impl Open {
    /// What is kept.
    pub async fn list(&self) -> Result<Store, StoreFault> {
        let mut corpora = Vec::new();
        for entry in self.entries().await? {
            let size = self.folder.size(entry.file()).await;
            corpora.push(entry.describe(size));
        }
        corpora.sort_by(|a: &KeptCorpus, b| b.saved.total_cmp(&a.saved).then_with(|| a.id.cmp(&b.id)));
        let (used, left) = estimate().await.unzip();
        Ok(Store { corpora, used, left, persistent: persistent().await })
    }

    /// Keeps a corpus, in place of what it was opened from or anew; whether it is a copy because that was changed
    /// elsewhere. What is kept already is not kept twice. `None` if `write` says that it is another corpus by now.
    pub async fn keep(
        &self,
        corpus: &Snapshot,
        from: Option<&Kept>,
        write: &mut Write<'_>,
    ) -> Result<Option<(Kept, bool)>, StoreFault> {
        let records: Vec<Record> = self.entries().await?.into_iter().filter_map(Entry::known).collect();
        let old = match from {
            Some(from) => Some(records.iter().find(|record| record.id == from.id).ok_or(StoreFault::Gone)?),
            None => records.iter().find(|record| record.fingerprint == corpus.fingerprint),
        };
        if let Some(same) = old.filter(|old| old.fingerprint == corpus.fingerprint) {
            if self.folder.size(&same.file).await == Some(same.bytes) {
                return Ok(Some((same.kept(), false)));
            }
        }
        let changed = |old: &&Record| from.is_some_and(|from| old.fingerprint != from.fingerprint);
        let copy = old.filter(changed).is_some();
        let mut record = Record::new(corpus);
        if let Some(old) = old {
            record.name.clone_from(&old.name);
            record.copy = copy || old.copy;
            if !copy {
                record.id.clone_from(&old.id);
            }
        }
        let written = match self.folder.write(&record.file, write).await {
            Ok(Some(bytes)) => {
                record.bytes = bytes;
                self.catalogue.put(&record.plain()?).await.map(|()| true)
            }
            Ok(None) => Ok(false),
            Err(error) => Err(error),
        };
        if !matches!(written, Ok(true)) {
            self.folder.remove(&record.file).await;
            return written.map(|_| None).map_err(|error| fault(&error));
        }
        if let Some(old) = old.filter(|_| !copy) {
            self.folder.remove(&old.file).await;
        }
        news::tell();
        Ok(Some((record.kept(), copy)))
    }

    /// The record and the file of a kept corpus, which is there as long as the store is open.
    pub async fn read(&self, key: &KeptKey) -> Result<(Kept, String, File), StoreFault> {
        let entries = self.entries().await?;
        let entry = entries.into_iter().find(|entry| match key {
            KeptKey::Id(id) => entry.id() == id,
            KeptKey::Fingerprint(fingerprint) => entry.fingerprint() == Some(fingerprint),
        });
        let Entry::Known(record) = entry.ok_or(StoreFault::Gone)? else { return Err(StoreFault::Newer) };
        let file = self.folder.file(&record.file).await.map_err(|_| StoreFault::Broken)?;
        Ok((record.kept(), record.title(), file))
    }

    /// Gives a kept corpus another name.
    pub async fn rename(&self, id: &str, name: &str) -> Result<Kept, StoreFault> {
        let mut record = self.known(id).await?;
        record.name = name.to_owned();
        record.copy = false;
        self.catalogue.put(&record.plain()?).await.map_err(|error| fault(&error))?;
        news::tell();
        Ok(record.kept())
    }

    /// Removes a corpus. What is gone already is no fault.
    pub async fn forget(&self, id: &str) -> Result<(), StoreFault> {
        let record = match self.known(id).await {
            Err(StoreFault::Gone) => return Ok(()),
            record => record?,
        };
        self.catalogue.delete(id).await.map_err(|error| fault(&error))?;
        self.folder.remove(&record.file).await;
        news::tell();
        Ok(())
    }

    async fn known(&self, id: &str) -> Result<Record, StoreFault> {
        let found = self.entries().await?.into_iter().find(|entry| entry.id() == id);
        found.ok_or(StoreFault::Gone)?.known().ok_or(StoreFault::Newer)
    }

    async fn entries(&self) -> Result<Vec<Entry>, StoreFault> {
        let all = self.catalogue.all().await.map_err(|error| fault(&error))?;
        Ok(all.into_iter().map(Entry::read).collect())
    }

    /// Removes files that no record names. A record that only a newer version can read may name any.
    async fn sweep(&self) -> Result<(), StoreFault> {
        let entries = self.entries().await?;
        if entries.iter().any(|entry| matches!(entry, Entry::Newer { .. })) {
            return Ok(());
        }
        for name in self.folder.names().await.map_err(|error| fault(&error))? {
            if !entries.iter().any(|entry| entry.file() == name) {
                self.folder.remove(&name).await;
            }
        }
        Ok(())
    }
}

/// The browser's store for this host's pages.
fn storage() -> Result<StorageManager, StoreFault> {
    let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
    // Pages that came over no secure connection have none.
    let storage = Reflect::get(&scope.navigator(), &"storage".into()).ok();
    storage.and_then(|storage| storage.dyn_into().ok()).ok_or(StoreFault::Unavailable)
}

/// Bytes used, and bytes left.
async fn estimate() -> Option<(f64, f64)> {
    let estimate = JsFuture::from(storage().ok()?.estimate().ok()?).await.ok()?;
    let estimate: StorageEstimate = estimate.unchecked_into();
    let (used, quota) = (estimate.get_usage()?, estimate.get_quota()?);
    Some((used, (quota - used).max(0.0)))
}

async fn persistent() -> bool {
    let Some(asked) = storage().ok().and_then(|storage| storage.persisted().ok()) else { return false };
    JsFuture::from(asked).await.is_ok_and(|said| said.is_truthy())
}

/// What an error of the browser means.
fn fault(error: &JsValue) -> StoreFault {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError") => StoreFault::Full,
        Some("VersionError") => StoreFault::Newer,
        _ => StoreFault::Unavailable,
    }
}
