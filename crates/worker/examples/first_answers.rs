//! The answers that the page shows before its worker is there: `first_answers SEED.wenmai FIRST.bin` writes pairs of a
//! question's bytes, which the page compares with its own, and its answer. `cargo xtask corpus` calls it.

use wenmai_protocol::{Ask, FacetsAsk, Filter, Hello, OverviewAsk, Question, VERSION};
use wenmai_worker::Session;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(bundle), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("give the seed corpus' bundle and the file to write".into());
    };
    let mut session = Session::new(&std::fs::read(bundle)?)?;
    let whole = Filter::default();
    let asks: [Ask; 3] =
        [Hello { version: VERSION }.ask(), whole.under(FacetsAsk).ask(), whole.under(OverviewAsk).ask()];
    let mut pairs = Vec::new();
    for ask in asks {
        let answered = session.answer(&ask).map_err(|failure| format!("{failure:?}"))?;
        pairs.push((postcard::to_stdvec(&ask)?, answered.answer));
    }
    Ok(std::fs::write(output, postcard::to_stdvec(&pairs)?)?)
}
