//! The derived table `person`: who each patient is, as the record says now.

use crate::derive::Derived;
use crate::errors::{ReadError, WriteError, read, row, write};
use crate::rows::bytes;
use crate::types::Person;
use hearth_clinical::{BirthDate, LocalDay, NhsNumber, PersonName};
use hearth_record::{PatientId, Standing, Subject};
use hearth_wire::{Body, PersonBody, read_body};
use rusqlite::{Connection, Row, Transaction, named_params};

/// The subject of who somebody is.
const SUBJECT: &str = "person";
const T: &str = "person";

/// Replaces the patient's row; nothing for any other subject.
pub(crate) fn replace(tx: &Transaction<'_>, derived: &Derived<'_>) -> Result<(), WriteError> {
    if derived.about != SUBJECT {
        return Ok(());
    }
    let doing = "write who the patient is";
    tx.prepare_cached(include_str!("sql/delete_person.sql"))
        .and_then(|mut one| one.execute(named_params! { ":patient": derived.patient.bytes() }))
        .map_err(write(doing))?;
    let Some(person) = person(derived) else { return Ok(()) };
    tx.prepare_cached(include_str!("sql/insert_person.sql"))
        .and_then(|mut one| {
            one.execute(named_params! {
                ":patient": person.patient.bytes(),
                ":name": person.name.reveal(),
                ":born": person.born.reveal().days(),
                ":nhs_number": person.nhs_number.as_ref().map(NhsNumber::reveal_digits),
                ":disputed": person.disputed,
            })
        })
        .map_err(write(doing))?;
    Ok(())
}

fn person(derived: &Derived<'_>) -> Option<Person> {
    let subject = Subject::new(SUBJECT).ok()?;
    let disputed = |part| matches!(derived.current.standing(&subject, part), Standing::Conflict(_));
    Some(Person {
        patient: derived.patient,
        name: first(derived, &subject, "name")?.name,
        born: first(derived, &subject, "born")?.born,
        nhs_number: first(derived, &subject, "nhs-number").and_then(|body| body.nhs_number),
        disputed: ["name", "born", "nhs-number"].into_iter().any(disputed),
    })
}

/// The body that the first current value of a part stands in.
fn first(derived: &Derived<'_>, subject: &Subject, part: &str) -> Option<PersonBody> {
    derived.current.keys(subject, part).iter().find_map(|key| {
        let whole = derived.entries.get(key)?.whole()?;
        match read_body(&whole.header.kind, &whole.body) {
            Ok(Body::Person(body)) => Some(body),
            Ok(_) | Err(_) => None,
        }
    })
}

/// Everybody whose name is known, in order of id.
pub(crate) fn all(db: &Connection) -> Result<Vec<Person>, ReadError> {
    let what = "the persons";
    let mut statement = db.prepare_cached(include_str!("sql/select_persons.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut persons = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        persons.push(from_row(found)?);
    }
    Ok(persons)
}

/// Who a patient is.
pub(crate) fn of_patient(db: &Connection, patient: &PatientId) -> Result<Option<Person>, ReadError> {
    let what = "the person";
    let mut statement = db.prepare_cached(include_str!("sql/select_person.sql")).map_err(read(what))?;
    let mut rows = statement.query(named_params! { ":patient": patient.bytes() }).map_err(read(what))?;
    rows.next().map_err(read(what))?.map(from_row).transpose()
}

fn from_row(found: &Row<'_>) -> Result<Person, ReadError> {
    let name: String = found.get("name").map_err(read(T))?;
    let born: i32 = found.get("born").map_err(read(T))?;
    let nhs_number: Option<String> = found.get("nhs_number").map_err(read(T))?;
    let born = LocalDay::from_days(born).map_err(|_| row(T, "born"))?;
    Ok(Person {
        patient: PatientId::from_bytes(bytes(found, T, "patient")?),
        name: PersonName::parse(&name).map_err(|_| row(T, "name"))?,
        born: BirthDate::from_stored(born).map_err(|_| row(T, "born"))?,
        nhs_number: nhs_number
            .map(|digits| NhsNumber::parse(&digits).map_err(|_| row(T, "nhs_number")))
            .transpose()?,
        disputed: found.get("disputed").map_err(read(T))?,
    })
}
