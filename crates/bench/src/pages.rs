//! What a page costs the server that is fetched of a patient's record, as that record grows, and what a new laptop costs
//! that fetches a whole caseload. It fails when a page costs more the longer the record is that it is a page of.

use crate::measure;
use crate::ward::{Done, Ward, asking, patient};
use hearth_record::{DeviceId, LogNumber};
use hearth_wire::{Cursor, LoadPlace, OpenLoad, SyncAnswer, SyncRequest};
use std::time::{Duration, Instant};

/// Records that are compared, by their days. The shortest is the baseline.
const DAYS: [u32; 3] = [92, 365, 3_650];
/// Patients in each team: what is asked about one must not cost what the others have.
const PATIENTS: u16 = 4;
/// Bytes of a page: less than a month of any of them.
const PAGE_BYTES: u32 = 2 * 1024;
/// How much more a page may cost of the longest record than of the shortest. Work that grows with the record would come
/// out at forty.
const GROWTH_MAX: f64 = 2.0;

/// One page of one record.
struct Line {
    what: &'static str,
    days: u32,
    entries: usize,
    taken: Duration,
}

/// A page of a team's record that is asked for again and again.
struct Page<'a> {
    what: &'static str,
    days: u32,
    ward: &'a Ward,
    request: SyncRequest,
}

/// Times the pages and prints them. What is too slow, in words.
///
/// # Errors
/// Whatever kept the teams from being invented, or a page from being answered.
pub fn report() -> Done<Vec<String>> {
    let wards: Vec<(u32, Ward)> =
        DAYS.into_iter().map(|days| Ok((days, Ward::new(PATIENTS, days)?))).collect::<Done<_>>()?;
    let mut pages = Vec::new();
    for (days, ward) in &wards {
        pages.extend(pages_of(*days, ward)?);
    }
    let mut works: Vec<_> =
        pages.iter().map(|page| || page.ward.answer(page.request.clone()).map(drop)).collect();
    let taken = measure::in_turn(&mut works)?;
    let mut lines = Vec::new();
    for (page, taken) in pages.iter().zip(taken) {
        let entries = entries_of(&page.ward.answer(page.request.clone())?);
        lines.push(Line { what: page.what, days: page.days, entries, taken });
    }
    lines.sort_by_key(|line| (PLACES.iter().position(|what| *what == line.what), line.days));
    print(&lines);
    Ok(complaints(&lines))
}

/// Where the pages begin that are timed.
const PLACES: [&str; 4] =
    ["a new laptop's first answer", "what stands today", "the newest month", "an older month"];

fn pages_of(days: u32, ward: &Ward) -> Done<Vec<Page<'_>>> {
    let (device, as_of) = (ward.laptop()?, ward.number()?);
    let first = SyncRequest { page_bytes: PAGE_BYTES, ..asking(device) };
    // Whoever fetches a page has the log up to its end.
    let cursor = Some(ward.answer(first.clone())?.cursor);
    let load = |place| {
        let load = OpenLoad { patient: patient(0), as_of, after: LogNumber(0), place: Some(place) };
        SyncRequest { cursor, loads: vec![load], page_bytes: PAGE_BYTES, ..asking(device) }
    };
    // Behind the newest month, and one page more.
    let mut older = LoadPlace::SECOND;
    for page_bytes in [256 * 1024, PAGE_BYTES] {
        let answer = ward.answer(SyncRequest { page_bytes, ..load(older) })?;
        older = answer.loads.first().and_then(|page| page.place).ok_or("a load without a place")?;
    }
    let requests = [first, load(LoadPlace::START), load(LoadPlace::SECOND), load(older)];
    Ok(PLACES.into_iter().zip(requests).map(|(what, request)| Page { what, days, ward, request }).collect())
}

fn entries_of(answer: &SyncAnswer) -> usize {
    answer.loads.iter().flat_map(|page| &page.runs).map(|run| run.links.len()).sum()
}

fn print(lines: &[Line]) {
    println!(
        "\nOne page of {PAGE_BYTES} bytes of one patient's record, at the server: as it is when little disturbs it.\n"
    );
    println!("| page | days of record | entries in it | ms | x the shortest record |");
    println!("|---|---:|---:|---:|---:|");
    for line in lines {
        println!(
            "| {} | {} | {} | {:.3} | {:.2} |",
            line.what,
            line.days,
            line.entries,
            line.taken.as_secs_f64() * 1e3,
            growth(lines, line)
        );
    }
}

/// How many times the same page of the shortest record.
fn growth(lines: &[Line], line: &Line) -> f64 {
    let shortest = lines.iter().find(|other| other.what == line.what);
    let base = shortest.map_or(line.taken, |shortest| shortest.taken);
    line.taken.as_secs_f64() / base.as_secs_f64().max(f64::MIN_POSITIVE)
}

fn complaints(lines: &[Line]) -> Vec<String> {
    let too_slow = lines.iter().filter(|line| growth(lines, line) > GROWTH_MAX);
    too_slow
        .map(|line| {
            format!("a page ({}) of {} days costs {:.1} times", line.what, line.days, growth(lines, line))
        })
        .collect()
}

/// A new laptop fetches a whole caseload and prints what that took: how many requests, how long the first, the longest and all of them take.
pub fn caseload(patients: u16, days: u32) -> Done<()> {
    let ward = Ward::new(patients, days)?;
    let device = ward.laptop()?;
    println!("{patients} patients, {days} days each, {} entries in the log", ward.number()?.0);
    for page_bytes in [8 * 1024, 64 * 1024, 256 * 1024] {
        let mut fetch = Fetch { device, cursor: None, loads: Vec::new() };
        let (mut took, mut entries) = (Vec::new(), 0);
        let (mut plans, begun) = (None, Instant::now());
        loop {
            let one = Instant::now();
            let answer = ward.answer(fetch.request(page_bytes))?;
            took.push(one.elapsed());
            entries += entries_of(&answer);
            fetch.keep(&answer);
            if plans.is_none() && fetch.loads.iter().all(|load| load.place >= Some(LoadPlace::SECOND)) {
                plans = Some((took.len(), begun.elapsed()));
            }
            if !answer.more && fetch.loads.is_empty() {
                break;
            }
        }
        let (first, longest) = (took.first().copied(), took.iter().max().copied());
        println!(
            "pages of {page_bytes}: {} requests, {entries} entries, {:?} in all; the first {:?}, the longest {:?}; every plan \
             after {plans:?}",
            took.len(),
            begun.elapsed(),
            first.unwrap_or_default(),
            longest.unwrap_or_default(),
        );
    }
    Ok(())
}

/// What a device remembers between two pages.
struct Fetch {
    device: DeviceId,
    cursor: Option<Cursor>,
    loads: Vec<OpenLoad>,
}

impl Fetch {
    fn request(&self, page_bytes: u32) -> SyncRequest {
        let mut loads = self.loads.clone();
        loads.sort_by_key(OpenLoad::stretch);
        loads.truncate(hearth_wire::limits::LOADS_ASKED_MAX);
        SyncRequest { cursor: self.cursor, loads, page_bytes, ..asking(self.device) }
    }

    fn keep(&mut self, answer: &SyncAnswer) {
        self.cursor = Some(answer.cursor);
        self.loads.extend(answer.opens.iter().copied());
        for page in &answer.loads {
            if page.done {
                self.loads.retain(|load| load.patient != page.patient);
            } else if let Some(load) = self.loads.iter_mut().find(|load| load.patient == page.patient) {
                (load.after, load.place) = (page.through, page.place);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_costs_more_the_longer_the_record_is_is_complained_about() {
        let line =
            |days, micros| Line { what: PLACES[1], days, entries: 5, taken: Duration::from_micros(micros) };
        assert_eq!(complaints(&[line(92, 500), line(365, 700), line(3_650, 900)]), Vec::<String>::new());
        assert_eq!(complaints(&[line(92, 500), line(365, 700), line(3_650, 20_000)]).len(), 1);
    }

    /// The teams that are timed are what they are said to be: every page is full and has no more than it may.
    #[test]
    fn a_new_laptop_gets_every_entry_of_an_invented_team_once() {
        let ward = Ward::new(3, 40).unwrap();
        let mut fetch = Fetch { device: ward.laptop().unwrap(), cursor: None, loads: Vec::new() };
        let mut entries = 0;
        for _ in 0..200 {
            let answer = ward.answer(fetch.request(PAGE_BYTES)).unwrap();
            entries += entries_of(&answer);
            fetch.keep(&answer);
            if !answer.more && fetch.loads.is_empty() {
                break;
            }
        }
        assert_eq!(entries as u64, ward.number().unwrap().0);
        assert!(entries > 3 * 43, "{entries}");
    }
}
