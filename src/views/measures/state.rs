//! Which measures are looked at.

use crate::platform::lower;
#[cfg(test)]
use crate::state::Dice;
use crate::state::{definition, Place, Writer};
use crate::views::links::Page;
use crate::views::settings::ViewSettings;
use wenmai_protocol::{Family, Lang, MeasureId, Named};

/// Which measures are looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeasuresView {
    /// Those of one family.
    pub family: Option<Family>,
    /// Only those that are called so.
    pub find: String,
}

impl MeasuresView {
    /// Whether a measure is among them: by its name in the reader's language, in English or in data, or by who defined it.
    pub fn finds(&self, measure: MeasureId, lang: Lang) -> bool {
        let (about, find) = (measure.about(), lower(self.find.trim()));
        let source = definition(measure).map(|defined| defined.source);
        let said = [lang, Lang::En]
            .map(|lang| [about.head(lang), about.name.of(lang), source.map_or("", |source| source.of(lang))]);
        let mut names = said.into_iter().flatten().chain([measure.id()]);
        self.family.is_none_or(|family| family == measure.family())
            && names.any(|name| lower(name).contains(&find))
    }
}

impl ViewSettings for MeasuresView {
    fn prefix(&self) -> &'static str {
        "m."
    }

    fn write(&self, out: &mut Writer) {
        out.text_pair("family", self.family.map_or("", Family::id));
        out.text_pair("find", &self.find);
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        match key {
            "family" => self.family = Family::named(value),
            "find" => self.find = value.to_owned(),
            _ => return false,
        }
        true
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        self.family = dice.coin().then(|| dice.one_of(Family::ALL));
        self.find = dice.text();
    }
}

impl Place {
    /// The measures of a family.
    pub fn measures(&self, family: Family) -> Place {
        let view = MeasuresView { family: Some(family), ..MeasuresView::default() };
        self.on(Page::Measures).with(|views| views.measures = view)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::keep_definitions;
    use wenmai_protocol::{AssociationId, Definitions};

    #[test]
    fn a_measure_is_found_by_what_it_is_called_and_by_who_defined_it() {
        keep_definitions(&Definitions::all());
        let finds = |find: &str, lang| {
            let view = MeasuresView { find: find.into(), ..MeasuresView::default() };
            view.finds(AssociationId::LogDice.into(), lang)
        };
        assert!(finds("", Lang::En) && finds(" logdice", Lang::En) && finds("log_dice", Lang::ZhHans));
        assert!(finds("logDice", Lang::ZhHant), "its English name holds everywhere");
        assert!(finds("Rychlý", Lang::En));
        assert!(!finds("no measure", Lang::En));
        let view = MeasuresView { family: Some(Family::Keyness), ..MeasuresView::default() };
        assert!(!view.finds(AssociationId::LogDice.into(), Lang::En));
        assert!(MeasureId::of(Family::Keyness).into_iter().all(|measure| view.finds(measure, Lang::ZhHans)));
    }
}
