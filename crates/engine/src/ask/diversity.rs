//! The diversity of each document, or of each part.

use super::{Described, Part, Question, Settings, Tabled};
use crate::analysis::{diversity, Units};
use crate::table::{self, Table};
use wenmai_model::{Diversity, DiversityAsk, DiversityId, Fault, Named};

impl Question for DiversityAsk {
    type Answer = Diversity;

    fn answer(&self, part: &Part) -> Result<Diversity, Fault> {
        Ok(Diversity {
            measures: DiversityId::ALL.to_vec(),
            rows: diversity(&Units::by(part.corpus, &self.by), part.selection(), self.window.max(1) as usize),
        })
    }
}

impl Tabled for DiversityAsk {
    fn described(&self) -> Described {
        Described::new(
            "Diversity",
            "diversity",
            Settings::new().with("by", &self.by).with("window", self.window),
        )
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        Ok(table::diversity(&Units::by(part.corpus, &self.by), &self.answer(part)?.rows))
    }
}
