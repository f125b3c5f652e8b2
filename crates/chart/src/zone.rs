//! How urgent something is, as entries write it down. Every entry that holds a zone is written and read through here, so
//! that a device and the server can't spell one differently.

use hearth_rules::Zone;

/// The code of a zone in an entry.
#[must_use]
pub const fn zone_code(zone: Zone) -> &'static str {
    match zone {
        Zone::Emergency999 => "emergency",
        Zone::Red => "red",
        Zone::Amber => "amber",
        Zone::NotJudged => "not-judged",
        Zone::Green => "green",
    }
}

/// Reads that code, or the rules' own. One that is not known is 'not judged', never green.
#[must_use]
pub fn zone_from_code(code: &str) -> Zone {
    let all = Zone::ALL.iter().copied();
    all.into_iter().find(|zone| zone_code(*zone) == code || zone.code() == code).unwrap_or(Zone::NotJudged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_reads_back_and_a_stranger_is_not_green() {
        for zone in Zone::ALL {
            assert_eq!(zone_from_code(zone_code(*zone)), *zone);
            assert_eq!(zone_from_code(zone.code()), *zone);
        }
        assert_eq!(zone_from_code("turquoise"), Zone::NotJudged);
    }
}
