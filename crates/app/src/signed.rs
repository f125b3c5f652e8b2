//! Which clinical tables clinicians have signed: read from the register that lies beside the tables.
//! What stands in a table, and whether the software answers it, is for the tests of the room that it is about.

use crate::api::ClinicalTable;

/// The register as it was when this program was built.
const REGISTER: &str = include_str!("../../../docs/clinical/register.csv");

/// Every clinical table with who signed which version of it; none when the register can't be read.
#[must_use]
pub fn clinical_tables() -> Vec<ClinicalTable> {
    read(REGISTER).unwrap_or_default()
}

/// True while any table is not signed, or there is none: a register that can't be read signs nothing.
#[must_use]
pub fn any_unsigned(tables: &[ClinicalTable]) -> bool {
    tables.is_empty() || tables.iter().any(|table| !table.signed)
}

/// Nothing when any line can't be read: half a register could hide the table that nobody has signed.
fn read(register: &str) -> Option<Vec<ClinicalTable>> {
    let mut reader = csv::Reader::from_reader(register.as_bytes());
    let headers = reader.headers().ok()?.clone();
    let place = |name: &str| headers.iter().position(|header| header == name);
    let (table, version, rows) = (place("table")?, place("version")?, place("rows")?);
    let (who, role, date, status) = (place("signed by")?, place("role")?, place("date")?, place("status")?);
    let mut tables = Vec::new();
    for line in reader.into_records() {
        let line = line.ok()?;
        let text = |place: usize| line.get(place).map(|text| text.trim().to_owned());
        let signed_by = text(who)?;
        tables.push(ClinicalTable {
            signed: text(status)? == "signed" && !signed_by.is_empty(),
            table: text(table)?,
            version: text(version)?.parse().ok()?,
            rows: text(rows)?.parse().ok()?,
            signed_by,
            role: text(role)?,
            date: text(date)?,
        });
    }
    Some(tables)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "table,version,rows,signed by,role,date,status\n";

    #[track_caller]
    fn check(lines: &str, unsigned: bool) {
        let tables = read(&format!("{HEAD}{lines}")).unwrap_or_default();
        assert_eq!(any_unsigned(&tables), unsigned, "{lines}");
    }

    #[test]
    fn only_a_register_in_which_every_table_is_signed_by_somebody_counts() {
        check("W1,1,35,A Clinician,CSO,2027-01-01,signed\n", false);
        check("W1,1,35,A Clinician,CSO,2027-01-01,signed\nS1,1,24,,,,unsigned\n", true);
        check("W1,1,35,,,,signed\n", true);
        check(
            "W1,1,35,A Clinician,CSO,2027-01-01,signed\nS1,one,24,A Clinician,CSO,2027-01-01,signed\n",
            true,
        );
        check("", true);
        assert_eq!(read("not a register"), None);
    }

    #[test]
    fn every_line_of_the_register_is_shown_and_none_is_signed_yet() {
        let tables = clinical_tables();
        assert_eq!(tables.len(), REGISTER.lines().count() - 1, "each line but the header is a table");
        assert!(tables.iter().all(|table| !table.signed), "a signature is said in the documents too");
        let shown = |name: &str| tables.iter().any(|table| table.table == name);
        assert!(shown("W1") && shown("tiers") && shown("visit") && shown("cautions") && shown("phq-9"));
    }
}
