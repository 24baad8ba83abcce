//! The budget of a search: how many steps it may take.
//!
//! Steps are charged by what they cost, so that the worst query ends in seconds. A search that runs out of them says
//! that its hits are incomplete.

/// The steps that a search may take unless told otherwise: about a second natively, two in a browser.
const STEPS: u64 = 80_000_000;

/// Steps between two questions whether to go on.
const INTERVAL: u64 = 1 << 16;

/// The steps that are left to a search, and a callback that may cancel it.
pub struct Budget<'p> {
    left: u64,
    until_asked: u64,
    goes_on: Option<&'p mut dyn FnMut() -> bool>,
    plan: Option<usize>,
}

impl Default for Budget<'_> {
    fn default() -> Self {
        Budget { left: STEPS, until_asked: INTERVAL, goes_on: None, plan: None }
    }
}

impl<'p> Budget<'p> {
    /// So many steps.
    pub fn of(steps: u64) -> Budget<'p> {
        Budget { left: steps, ..Budget::default() }
    }

    /// The default number of steps, until `goes_on` returns false; it is called every few milliseconds.
    pub fn while_wanted(goes_on: &'p mut dyn FnMut() -> bool) -> Budget<'p> {
        Budget { goes_on: Some(goes_on), ..Budget::default() }
    }

    /// Forces the plan of this number, modulo their count, instead of the cheapest. All plans find the same.
    pub fn by_plan(self, number: usize) -> Budget<'p> {
        Budget { plan: Some(number), ..self }
    }

    /// The plan that is wanted in place of the cheapest.
    pub(super) fn plan(&self) -> Option<usize> {
        self.plan
    }

    /// Takes all that is left.
    pub(super) fn end(&mut self) {
        self.left = 0;
    }

    /// Whether nothing is left.
    pub fn is_spent(&self) -> bool {
        self.left == 0
    }

    /// Takes steps; whether they were left.
    #[inline]
    pub(super) fn spend(&mut self, steps: u64) -> bool {
        if self.left < steps {
            self.left = 0;
            return false;
        }
        self.left -= steps;
        if self.until_asked > steps {
            self.until_asked -= steps;
            return true;
        }
        self.until_asked = INTERVAL;
        if self.goes_on.as_mut().is_some_and(|goes_on| !goes_on()) {
            self.left = 0;
            return false;
        }
        true
    }
}
