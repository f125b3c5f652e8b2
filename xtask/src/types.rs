//! Every type that crosses to a screen, in TypeScript, reached from the commands' arguments and answers.
//! The types themselves are `hearth-app`'s.

use hearth_app::api;
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// Visits each type that a command takes or gives; the table knows them by name only.
macro_rules! visit {
    ($found:expr; $($name:ident),* $(,)?) => {
        $( $found.visit::<api::$name>(); )*
    };
}

/// The text of `types.ts`, by name. A type that the table names and nobody visits is left out, which a test notices.
pub fn text(commands: &[api::Command]) -> String {
    let found = found();
    let missing: Vec<&str> = commands
        .iter()
        .flat_map(|command| [command.input, command.output])
        .filter(|name| !name.is_empty() && !found.by_name.contains_key(*name))
        .collect();
    let mut out = String::from(
        "// What crosses from the app to a screen, as crates/app/src/api says it. Written by `make bindings`. Do not \
         edit.\n",
    );
    for name in missing {
        out.push_str(&format!(
            "\n// MISSING: {name} is in the command table but not in xtask/src/types.rs\n"
        ));
    }
    for declaration in found.by_name.values() {
        out.push('\n');
        out.push_str(declaration);
        out.push('\n');
    }
    out
}

fn found() -> Found {
    let mut found = Found { config: Config::new(), by_name: BTreeMap::new() };
    visit!(found;
        CareView, GoalSet, LearnView, LearntSet, NextDateSet, PlanRead, PlanTextSet,
        AccessSet, AccessView, AlertAsked, AlertClose, AlertList, AlertSnooze, AlertView, AmendReading, AppState, Caseload, CheckIn,
        CheckInFields, CheckInForm, CheckInLook, Conflicts, Enrol, HandOver, LastResult, LookedAt, Network, Nothing, Numbers,
        FlexibleBegin, FlexibleEnd, MedicineBought, MedicineBoughtEnd, MedicineEffect, MedicineList, MedicineTaken, OwnDose, OwnMedicines, SickDayBegin, SickDayEnd,
        NumbersAsked, NumbersFile, Diary, DiaryDraft, DiaryLook, DiaryRow, DiaryRowSaved, DiarySave, PutAway, CheckInDay, CheckInDayTyped, Reminders, RemindersSet, OpenProfile, PaperAsked, PatientAdd, PatientAdded, PatientAsked, PatientNumbersAsked, PatientView, PlanSet, PlanView,
        ExerciseAsked, ExerciseDiary, ExerciseLevelSet, ExerciseSave, ExerciseSaved, ExerciseTakeBack, FirstWeek, FirstWeekMark,
        MessageDraft, MessageSend, Messages, MessagesAsked, MessagesRead, PatientQuestions, QuestionnaireAnswers, QuestionnaireAsk,
        QuestionnaireAsked, QuestionnaireDone, QuestionnaireForm, QuestionnaireStep, Questions, Waiting,
        FactsSet, FactsView, VisitAddendum, VisitAnswered, VisitAsked, VisitBegin, VisitDraft, VisitForm, VisitList, VisitSave, VisitView,
        Preferences, Problem, ResultView, SaveDraft, SavedFile, SetPin, Settle, SyncState, Today, Unlock, WithdrawReading,
    );
    found
}

struct Found {
    config: Config,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Found {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Primitives and containers have no file of their own; what they hold is visited by itself.
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(&self.config);
        if self.by_name.contains_key(&name) {
            return;
        }
        let docs = T::docs().map(|docs| docs.trim_end().to_owned() + "\n").unwrap_or_default();
        self.by_name.insert(name, tidy(&format!("{docs}export {}", T::decl(&self.config))));
        T::visit_dependencies(self);
    }
}

/// One field a line, indented, with its comment on one line above it: a change then shows as itself in a diff.
fn tidy(declaration: &str) -> String {
    let lines = declaration
        .replace(", };", ",\n};")
        .replace("/**\n * ", "/** ")
        .replace("\n */", " */")
        .lines()
        .map(str::trim_end)
        .fold((String::new(), false), |(out, inside), line| {
            let inside = inside && line != "};";
            let indent = if inside { "  " } else { "" };
            (out + indent + line + "\n", inside || line.ends_with('{'))
        })
        .0;
    lines.trim_end().to_owned()
}
