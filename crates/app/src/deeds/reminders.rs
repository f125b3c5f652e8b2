//! Choosing when to be reminded, and what is due to be shown now. When that is stands in [`crate::reminders`]; a text of a
//! reminder names the person as this computer calls them and nothing of their record.

use crate::api::{Problem, ProblemKind, ProfileKind, Reminders, RemindersSet};
use crate::app::App;
use crate::deeds::facts::Facts;
use crate::deeds::own_plan::changes;
use crate::deeds::{messages, today};
use crate::open::Open;
use crate::problem::field;
use crate::profiles;
use crate::reminders::file::{self, Kept};
use crate::reminders::{Minute, Nudge, Quiet, Settings, Times, autostart, due, next};
use crate::views::say;
use hearth_clinical::Weekday;
use hearth_record::EntryKey;
use hearth_store::Profile;
use hearth_words::{Arg, Words};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// One thing to be shown on the desktop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The program's name.
    pub title: String,
    /// One sentence; two lines while the Welsh is not reviewed.
    pub body: String,
}

/// What happens when the window is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closing {
    /// The program ends.
    Ends,
    /// It goes on without a window; the first time that is explained.
    Stays(Option<Shown>),
}

impl App {
    /// What the open profile chose.
    ///
    /// # Errors
    /// A problem of kind `Locked` when no profile is open.
    pub async fn reminders(&self) -> Result<Reminders, Problem> {
        let folder = self.folder_of_open()?;
        let entries = self.inner.manner.autostart.clone();
        self.with_open(move |open| Ok(view(open, &file::read(&folder), entries.as_deref()))).await
    }

    /// Chooses anew.
    ///
    /// # Errors
    /// A problem beside a time that can't be read or lies in the quiet hours; of kind `Store` when it can't be kept.
    pub async fn set_reminders(&self, asked: RemindersSet) -> Result<Reminders, Problem> {
        let folder = self.folder_of_open()?;
        let entries = self.inner.manner.autostart.clone();
        self.with_open(move |open| {
            let settings = read(open, &asked)?;
            let language = open.words().language().code().to_owned();
            let kept = Kept {
                settings,
                language,
                reviewed: open.words().is_reviewed(),
                stays: asked.stays,
                ..file::read(&folder)
            };
            let disk = |cause: io::Error| {
                open.problem(
                    ProblemKind::Store,
                    "problem-reminders-disk",
                    &[("cause", Arg::Text(&cause.kind().to_string()))],
                )
            };
            file::write(&folder, &kept).map_err(disk)?;
            if let (Some(entries), Some(program)) = (&entries, autostart::program()) {
                autostart::set(entries, &program, asked.starts).map_err(disk)?;
            }
            Ok(view(open, &kept, entries.as_deref()))
        })
        .await
    }

    /// Everything that is to be shown now, of every profile on this computer, locked or open. It is shown once.
    pub async fn reminders_due(&self) -> Vec<Shown> {
        let app = self.clone();
        let due = self.blocking(move || Ok(app.due_now())).await;
        due.unwrap_or_default()
    }

    fn due_now(&self) -> Vec<Shown> {
        let now = self.inner.clock.read().wall;
        let mut shown = Vec::new();
        for profile in Profile::list(self.data_dir()).unwrap_or_default() {
            if profile.closed.is_some() || profiles::kind(profile.kind) != ProfileKind::Patient {
                continue;
            }
            let mut kept = file::read(&profile.dir);
            let found = due(now, &kept.settings, &kept.state);
            if found.is_empty() {
                continue;
            }
            let words = Words::new(kept.language()).with_review(kept.reviewed);
            if found.contains(&Nudge::CheckIn) {
                kept.state.shown_ms = Some(now.ms());
            }
            kept.state.waiting.clear();
            // What can't be marked as shown would come again every minute.
            if file::write(&profile.dir, &kept).is_ok() {
                shown.extend(found.into_iter().map(|nudge| in_words(words, nudge, &profile.name)));
            }
        }
        shown
    }

    /// Remembers what the open profile has done today, and notices a message or a changed plan that has come, so that reminders
    /// know it when the profile is locked: it is shown at once, or when the quiet hours end, unless it was read before that.
    pub async fn note_for_reminders(&self) {
        let Ok(folder) = self.folder_of_open() else { return };
        let noted = self.with_open(move |open| {
            open.read_review();
            let kept = file::read(&folder);
            let noted = note(open, kept.clone())?;
            if noted != kept {
                // The next change of the record notes it again.
                let _ = file::write(&folder, &noted);
            }
            Ok(())
        });
        let _ = noted.await;
    }

    /// What happens when the window is closed now.
    pub async fn closing(&self) -> Closing {
        let folder = self.folder_of_open();
        let app = self.clone();
        let closing = self.blocking(move || {
            let folders: Vec<PathBuf> = match folder {
                Ok(folder) => vec![folder],
                // Nobody is in: it stays if anybody who has a profile here wishes it.
                Err(_) => {
                    Profile::list(app.data_dir()).unwrap_or_default().into_iter().map(|one| one.dir).collect()
                }
            };
            Ok(folders.iter().find_map(|folder| stays(folder)).unwrap_or(Closing::Ends))
        });
        closing.await.unwrap_or(Closing::Ends)
    }

    fn folder_of_open(&self) -> Result<PathBuf, Problem> {
        Ok(self.open_profile()?.folder.clone())
    }
}

fn stays(folder: &Path) -> Option<Closing> {
    let kept = file::read(folder);
    if !kept.stays {
        return None;
    }
    if kept.explained {
        return Some(Closing::Stays(None));
    }
    let words = Words::new(kept.language());
    let said = Shown { title: words.plain("reminder-title"), body: words.plain("reminder-stays") };
    let explained = file::write(folder, &Kept { explained: true, ..kept });
    Some(Closing::Stays(explained.is_ok().then_some(said)))
}

fn note(open: &Open, mut kept: Kept) -> Result<Kept, Problem> {
    if open.kind() != ProfileKind::Patient {
        return Ok(kept);
    }
    let now = today::today(open)?;
    if now.done_for_today {
        kept.state.done_on = Some(open.today().days());
        kept.state.waiting.remove(&Nudge::CheckIn);
    }
    let unread = unread(open)?;
    for (nudge, keys) in &unread {
        if keys.is_empty() {
            kept.state.waiting.remove(nudge);
        } else if !keys.is_subset(&kept.told) {
            kept.state.waiting.insert(*nudge);
        }
    }
    kept.told = unread.into_iter().flat_map(|(_, keys)| keys).collect();
    open.words().language().code().clone_into(&mut kept.language);
    kept.reviewed = open.words().is_reviewed();
    Ok(kept)
}

/// What has come and was not read, without what it says.
fn unread(open: &Open) -> Result<[(Nudge, BTreeSet<String>); 2], Problem> {
    let facts = Facts::read(open, &open.view()?, today::own_patient(open)?)?;
    let chart = facts.chart();
    let marks = |keys: Vec<EntryKey>| keys.iter().map(mark).collect();
    let messages = messages::unread_keys(open, &chart);
    let plan = changes::unread_keys(open, &chart);
    Ok([(Nudge::Message, marks(messages)), (Nudge::Plan, marks(plan))])
}

fn mark(key: &EntryKey) -> String {
    let key = key.to_string();
    data_encoding::HEXLOWER.encode(&hearth_record::sha256("hearth reminder", &[key.as_bytes()]).mark())
}

fn in_words(words: Words, nudge: Nudge, name: &str) -> Shown {
    let key = match nudge {
        Nudge::CheckIn => "reminder-check-in",
        Nudge::Message => "reminder-message",
        Nudge::Plan => "reminder-plan",
    };
    Shown { title: words.plain("reminder-title"), body: words.say_safely(key, &[("name", Arg::Text(name))]) }
}

fn view(open: &Open, kept: &Kept, entries: Option<&Path>) -> Reminders {
    let words = open.words();
    let settings = &kept.settings;
    let when = next(open.now(), settings, &kept.state);
    let said = when.map(|at| say::moment(words, at));
    Reminders {
        chosen: RemindersSet {
            on: settings.on,
            times: settings.times.iter().map(Minute::text).collect(),
            days: settings.days.to_vec(),
            quiet_from: settings.quiet.from.text(),
            quiet_to: settings.quiet.to.text(),
            stays: kept.stays,
            starts: entries.is_some_and(autostart::is_on),
        },
        day_names: Weekday::ALL.iter().map(|day| say::weekday(words, *day)).collect(),
        can_start: entries.is_some(),
        next: match said {
            Some(at) => open.said("reminder-next", &[("at", Arg::Text(&at))]),
            None => open.said("reminder-none", &[]),
        },
    }
}

fn read(open: &Open, asked: &RemindersSet) -> Result<Settings, Problem> {
    let words = open.words();
    let mut problems = Vec::new();
    let mut minute = |field_name: String, text: &str| {
        let read = Minute::parse(text);
        if read.is_none() {
            problems.push(field(words, &field_name, "problem-reminder-time", &[]));
        }
        read
    };
    let from = minute("quietFrom".to_owned(), &asked.quiet_from);
    let to = minute("quietTo".to_owned(), &asked.quiet_to);
    let typed = asked.times.iter().enumerate().filter(|(_, text)| !text.trim().is_empty());
    let times: Vec<(usize, Option<Minute>)> =
        typed.map(|(place, text)| (place, minute(format!("time{place}"), text))).collect();
    let quiet = Quiet { from: from.unwrap_or(Quiet::PRODUCT.from), to: to.unwrap_or(Quiet::PRODUCT.to) };
    for (place, time) in &times {
        if time.is_some_and(|time| quiet.holds(time)) {
            problems.push(field(words, &format!("time{place}"), "problem-reminder-quiet", &[]));
        }
    }
    let times = Times::of(times.into_iter().filter_map(|(_, time)| time));
    let days: Option<[bool; 7]> = asked.days.clone().try_into().ok();
    if asked.on && problems.is_empty() && times.as_ref().is_some_and(|times| times.iter().next().is_none()) {
        problems.push(field(words, "time0", "problem-reminder-time", &[]));
    }
    match (times, days) {
        (Some(times), Some(days)) if problems.is_empty() => Ok(Settings { on: asked.on, times, days, quiet }),
        (None, _) => Err(open.bad_field("time0", "problem-reminder-many", &[])),
        (_, None) => Err(open.bad_field("days", "problem-reminder-days", &[])),
        _ => Err(open.bad_fields(problems)),
    }
}
