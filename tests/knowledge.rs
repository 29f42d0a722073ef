//! The data: that it loads, that it is sound, that bad data is told well.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails loudly")]

use mailmedic::{knowledge::Knowledge, model::Cause};

#[test]
fn the_built_in_knowledge_loads() {
    let knowledge = Knowledge::builtin().unwrap();
    for &cause in Cause::ALL {
        assert_eq!(knowledge.cause(cause).cause, cause);
    }
}
