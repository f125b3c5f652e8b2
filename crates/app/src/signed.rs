//! Whether clinicians have signed the tables that the rules answer to: read from the register that lies beside them.

/// The register as it was when this program was built.
const REGISTER: &str = include_str!("../../../docs/clinical/register.csv");

/// True while any table of the register is not signed, or the register can't be read.
#[must_use]
pub fn clinical_tables_unsigned() -> bool {
    any_unsigned(REGISTER)
}

fn any_unsigned(register: &str) -> bool {
    let mut reader = csv::Reader::from_reader(register.as_bytes());
    let Ok(headers) = reader.headers() else { return true };
    let place = |name: &str| headers.iter().position(|header| header == name);
    let (Some(status), Some(who)) = (place("status"), place("signed by")) else { return true };
    let mut tables = 0_usize;
    for line in reader.into_records() {
        let Ok(line) = line else { return true };
        let filled = |place: usize| line.get(place).is_some_and(|text| !text.trim().is_empty());
        if line.get(status) != Some("signed") || !filled(who) {
            return true;
        }
        tables = tables.saturating_add(1);
    }
    tables == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "table,version,rows,signed by,role,date,status\n";

    #[track_caller]
    fn check(lines: &str, unsigned: bool) {
        assert_eq!(any_unsigned(&format!("{HEAD}{lines}")), unsigned, "{lines}");
    }

    #[test]
    fn only_a_register_in_which_every_table_is_signed_by_somebody_counts() {
        check("W1,1,35,A Clinician,CSO,2027-01-01,signed\n", false);
        check("W1,1,35,A Clinician,CSO,2027-01-01,signed\nS1,1,24,,,,unsigned\n", true);
        check("W1,1,35,,,,signed\n", true);
        check("", true);
        assert!(any_unsigned("not a register"));
    }
}
