//! What all files of OpenDocument have in common.

use super::archive::{Archive, Budget};
use wenmai_model::FileFault;

/// With a password, the entries of an OpenDocument file are there, but cannot be read.
pub(super) fn refuse_encrypted(zip: &mut Archive, budget: &mut Budget) -> Result<(), FileFault> {
    if !zip.has("META-INF/manifest.xml") {
        return Ok(());
    }
    let manifest = zip.text("META-INF/manifest.xml", budget)?;
    if manifest.contains("encryption-data") {
        return Err(FileFault::Encrypted);
    }
    Ok(())
}
