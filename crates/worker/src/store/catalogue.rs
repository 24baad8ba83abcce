//! The records, in IndexedDB.
//!
//! web-sys alone, a hundred lines: idb and the like ask for no durable transactions, without which an older file could be
//! gone before the newer record is on the disk, and bring tokio.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbObjectStore, IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest,
    IdbTransaction,
};

/// The database's name, and the version of its layout.
const NAME: &str = "wenmai";
const VERSION: u32 = 1;
/// Its one object store.
const CORPORA: &str = "corpora";

#[wasm_bindgen]
extern "C" {
    // web-sys still counts the third argument among what may change.
    #[wasm_bindgen(extends = IdbDatabase)]
    type Database;
    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Database,
        store: &str,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// The records. The database is closed when this is dropped, so that a newer version can change its layout.
pub struct Catalogue(Database);

impl Drop for Catalogue {
    fn drop(&mut self) {
        self.0.close();
    }
}

impl Catalogue {
    pub async fn open() -> Result<Catalogue, JsValue> {
        let factory = Reflect::get(&js_sys::global(), &"indexedDB".into())?;
        let request = factory.dyn_into::<IdbFactory>()?.open_with_u32(NAME, VERSION)?;
        let make = {
            let request = request.clone();
            Closure::<dyn FnMut()>::new(move || {
                // Should it fail, the request does.
                let _ = layout(&request);
            })
        };
        request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
        let opened = settled(&request).await?;
        Ok(Catalogue(opened.unchecked_into()))
    }

    /// All records.
    pub async fn all(&self) -> Result<Vec<JsValue>, JsValue> {
        let (store, _) = self.begin("readonly")?;
        let all: Array = settled(&store.get_all()?).await?.unchecked_into();
        Ok(all.iter().collect())
    }

    /// Puts a record in place of the one with the same id, if there is one.
    pub async fn put(&self, record: &JsValue) -> Result<(), JsValue> {
        let (store, transaction) = self.begin("readwrite")?;
        store.put(record)?;
        finished(&transaction).await
    }

    /// Deletes a record.
    pub async fn delete(&self, id: &str) -> Result<(), JsValue> {
        let (store, transaction) = self.begin("readwrite")?;
        store.delete(&id.into())?;
        finished(&transaction).await
    }

    fn begin(&self, mode: &str) -> Result<(IdbObjectStore, IdbTransaction), JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let transaction = self.0.transaction(CORPORA, mode, &options)?;
        Ok((transaction.object_store(CORPORA)?, transaction))
    }
}

fn layout(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let options = IdbObjectStoreParameters::new();
    options.set_key_path(&"id".into());
    let database: IdbDatabase = request.result()?.unchecked_into();
    database.create_object_store_with_optional_parameters(CORPORA, &options)?;
    Ok(())
}

/// What a request gives.
async fn settled(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let settled = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(settled).await {
        Ok(_) => request.result(),
        Err(_) => Err(request.error()?.map_or(JsValue::NULL, JsValue::from)),
    }
}

/// Waits until a transaction is on the disk.
async fn finished(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let finished = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    match JsFuture::from(finished).await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction.error().map_or(JsValue::NULL, JsValue::from)),
    }
}
