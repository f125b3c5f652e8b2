//! Carries a command out: opens the profile, asks the app for the deed, and says what came of it.
//! It decides nothing about care; only `enrol` and `sync` touch the network.

mod again;
mod alerts;
mod care;
mod own;
mod print;
mod said;
mod suspended;
mod tier;
mod visit;

use crate::answer::{Answer, exit_code, own_problem};
use crate::args::{
    Amend, CheckIn, Cli, Command, Enrol, Export, Format, Import, Patient, PatientAccess, Plan, Questionnaire,
    Values,
};
use crate::ask::{self, PassphraseProblem};
use crate::language;
use crate::medicine::{flexible_plan, medicine, sick_day};
use crate::own_medicine::own_medicine;
use crate::text;
use hearth_app::api::{self, PatientAsked, Problem, ProblemKind, WithdrawReading};
use hearth_app::typed::{TypedCheckIn, TypedValues};
use hearth_app::{App, Manner, profiles, questionnaires};
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Does what was asked.
pub async fn run(cli: Cli) -> Answer {
    match answer(cli).await {
        Ok(answer) => answer,
        Err(problem) => Answer::refused(&problem),
    }
}

/// The app without anybody's profile.
pub fn app() -> App {
    let data = profiles::data_dir().unwrap_or_else(|| PathBuf::from(".hearth"));
    let manner = Manner { background: false, ..Manner::default() };
    App::with_manner(
        data,
        Arc::new(hearth_app::clock::SystemClock),
        Arc::new(hearth_app::mint::SystemMint),
        language::words().language(),
        manner,
    )
}

async fn answer(cli: Cli) -> Result<Answer, Problem> {
    // Nobody's profile and nothing of the app is needed for it.
    if let Command::Questionnaire(asked) = &cli.command {
        return Ok(questionnaire(asked));
    }
    let app = app();
    if let Command::Enrol(asked) = cli.command {
        return enrol(&app, cli.profile, asked).await;
    }
    if let Command::StartAgain(asked) = cli.command {
        return again::start_again(&app, cli.profile, asked).await;
    }
    // Read before the profile is: a danger sign is answered whatever is wrong with this computer.
    let danger = match &cli.command {
        Command::CheckIn(CheckIn { values: typed, .. }) | Command::Amend(Amend { values: typed, .. }) => {
            app.danger_typed(&values(typed.clone()))
        }
        _ => None,
    };
    if let Err(problem) = open(&app, cli.profile.clone()).await {
        let refused = Answer::refused_after(danger.as_ref(), &problem);
        return Ok(again::with_what_was_closed(&app, cli.profile, refused).await);
    }
    match language::asked() {
        Some(asked) => app.speak(asked)?,
        None => language::follow(app.words().language()),
    }
    let answer = deed(&app, cli.command, !cli.json && std::io::stdin().is_terminal()).await;
    app.lock().await?;
    match answer {
        // The team turned this computer off while it was at it: what that means is said now, not when it is next asked.
        Err(problem) if problem.said.key == "problem-profile-closed" => {
            let refused = Answer::refused(&problem);
            Ok(again::with_what_was_closed(&app, cli.profile, refused).await)
        }
        answer => answer,
    }
}

async fn enrol(app: &App, profile: Option<PathBuf>, asked: Enrol) -> Result<Answer, Problem> {
    let (mut passphrase, mut again) = read_passphrase(true)?;
    let typed = api::Enrol {
        server: asked.server,
        code: asked.code,
        name: asked.name,
        passphrase: std::mem::take(&mut *passphrase),
        passphrase_again: std::mem::take(&mut *again),
    };
    let made = match profile {
        Some(dir) => app.enrol_at(dir, typed).await?,
        None => app.enrol(typed).await?,
    };
    // The computer has joined whatever becomes of the first exchange: a later sync fetches the rest.
    let state = app.sync_now().await;
    let mut said = text::enrolled(&made);
    said.push_str(&match &state {
        Ok(state) => text::state(state),
        Err(problem) => text::problem(problem),
    });
    let (sync, problem) = (state.as_ref().ok(), state.as_ref().err());
    let answer =
        Answer::done(&serde_json::json!({ "profile": made, "sync": sync, "problem": problem }), said);
    app.lock().await?;
    Ok(answer)
}

/// Opens the profile that was named, or the only one there is.
async fn open(app: &App, profile: Option<PathBuf>) -> Result<(), Problem> {
    let dir = match profile {
        Some(dir) => dir,
        None => only_profile(app).await?,
    };
    if !dir.is_dir() {
        return Err(own_problem(ProblemKind::Store, "problem-store-missing"));
    }
    let (passphrase, _) = read_passphrase(false)?;
    app.open_profile_at(&dir, &passphrase).await.map(|_| ())
}

async fn only_profile(app: &App) -> Result<PathBuf, Problem> {
    let known = app.app_state().await?.profiles;
    match known.as_slice() {
        [only] => Ok(app.data_dir().join("profiles").join(&only.id)),
        [] => Err(own_problem(ProblemKind::Store, "problem-store-missing")),
        _ => Err(own_problem(ProblemKind::BadInput, "problem-profile-unknown")),
    }
}

fn read_passphrase(new: bool) -> Result<(Zeroizing<String>, Zeroizing<String>), Problem> {
    ask::read(new).map_err(|problem| match problem {
        PassphraseProblem::File => own_problem(ProblemKind::BadInput, "problem-file-not-read"),
        PassphraseProblem::NobodyToAsk => own_problem(ProblemKind::Locked, "problem-passphrase-empty"),
    })
}

async fn deed(app: &App, command: Command, ask: bool) -> Result<Answer, Problem> {
    match command {
        // Answered before a profile was opened.
        Command::Enrol(_) | Command::StartAgain(_) | Command::Questionnaire(_) => {
            Err(own_problem(ProblemKind::Unexpected, "problem-unexpected"))
        }
        Command::Message(asked) => said::message(app, asked).await,
        Command::Questions(asked) => said::questions(app, asked).await,
        Command::Exercise(asked) => said::exercise(app, asked).await,
        Command::FirstWeek(asked) => said::first_week(app, asked).await,
        Command::CheckIn(asked) => Ok(check_in(app, asked, ask).await),
        Command::Readings(asked) => {
            let list = app.readings_typed(asked.patient, asked.kind, asked.since).await?;
            Ok(Answer::done(&list, text::readings(&list)))
        }
        Command::Amend(asked) => Ok(amend(app, asked).await),
        Command::Withdraw(asked) => {
            let taken = app.withdraw_reading(WithdrawReading { key: asked.id, reason: asked.reason }).await?;
            Ok(Answer::done(&taken, text::terminal("taken-back", &[]) + "\n"))
        }
        Command::PutAway(asked) => own::put_away(app, asked).await,
        Command::Reminders(asked) => own::reminders(app, asked).await,
        Command::Patient(asked) => patient(app, asked).await,
        Command::Caseload => {
            let caseload = app.caseload().await?;
            Ok(Answer::done(&caseload, text::caseload(&caseload)))
        }
        Command::LookedAt { id } => {
            let done = app.looked_at_typed(id).await?;
            Ok(Answer::done(&done, "Saved: the person can read that you looked\n".to_owned()))
        }
        Command::Alerts { patient } => alerts::list(app, patient).await,
        Command::Alert(asked) => alerts::act(app, asked).await,
        Command::Plan(asked) => plan(app, asked).await,
        Command::Care(asked) => care::care(app, asked).await,
        Command::Learn(asked) => care::learn(app, asked).await,
        Command::Tier(asked) => tier::tier(app, asked).await,
        Command::Medicine(asked) => medicine(app, asked).await,
        Command::OwnMedicine(asked) => own_medicine(app, asked).await,
        Command::FlexiblePlan(asked) => flexible_plan(app, asked).await,
        Command::SickDay(asked) => sick_day(app, asked).await,
        Command::Visit(asked) => visit::visit(app, asked).await,
        Command::Facts(asked) => visit::facts(app, asked).await,
        Command::Conflicts => {
            let conflicts = app.conflicts().await?;
            Ok(Answer::done(&conflicts, text::conflicts(&conflicts)))
        }
        Command::Settle(asked) => {
            let settled = app.settle_typed(asked.patient, asked.subject, asked.to, asked.why).await?;
            Ok(Answer::done(&settled, "Settled\n".to_owned()))
        }
        Command::Suspended(asked) => suspended::suspended(app, asked).await,
        Command::Sync => sync(app).await,
        Command::Status => {
            let state = app.sync_state().await?;
            Ok(Answer::done(&state, text::state(&state)))
        }
        Command::Import(asked) => import(app, asked).await,
        Command::Export(asked) => export(app, asked).await,
        Command::Print(asked) => print::print(app, asked).await,
        Command::Verify => verify(app).await,
        Command::Shadow => {
            let shadow = app.shadow().await?;
            Ok(Answer::done(&shadow, text::shadow(&shadow)))
        }
    }
}

async fn amend(app: &App, asked: Amend) -> Answer {
    let confirmed = asked.values.confirmed;
    let typed = values(asked.values);
    let danger = app.danger_typed(&typed);
    match app.amend_typed(asked.id, typed, confirmed).await {
        Ok(result) => Answer::saved(&result),
        Err(problem) => Answer::refused_after(danger.as_ref(), &problem),
    }
}

async fn sync(app: &App) -> Result<Answer, Problem> {
    // Whoever weighs themself meanwhile can save it: only the one sender is this program.
    let _sender = app.lend().await?;
    let state = app.sync_now().await?;
    Ok(Answer::done(&state, text::state(&state)))
}

async fn check_in(app: &App, asked: CheckIn, ask: bool) -> Answer {
    let mut typed = TypedCheckIn {
        patient: asked.patient,
        told_by: asked.told_by,
        at: asked.at,
        confirmed: asked.values.confirmed,
        values: values(asked.values),
    };
    let mut done = app.check_in_typed(typed.clone()).await;
    if let Err(not) = &done
        && not.problem.kind == ProblemKind::AskAgain
        && ask
        && ask::is_right(&text::asked(not.danger.as_deref(), &not.problem))
    {
        typed.confirmed = true;
        done = app.check_in_typed(typed).await;
    }
    match done {
        Ok(saved) => {
            let ended = app.sync_state().await.ok().and_then(|state| state.ended);
            Answer::saved(&saved).and_ended(ended.as_ref())
        }
        Err(not) => Answer::refused_after(not.danger.as_deref(), &not.problem),
    }
}

fn values(typed: Values) -> TypedValues {
    TypedValues {
        weight: typed.weight,
        pressures: typed.bp,
        pulse: typed.pulse,
        oxygen: typed.spo2,
        temperature: typed.temperature,
        rhythm: typed.rhythm,
        lying: typed.lying_bp,
        standing_1: typed.standing_bp,
        standing_3: typed.standing_3_min_bp,
        steps: typed.steps,
        bloods: typed.blood,
        symptoms: typed.symptom,
    }
}

async fn patient(app: &App, asked: Patient) -> Result<Answer, Problem> {
    match asked {
        Patient::Add(asked) => {
            let form = app.fresh_form()?;
            let typed = api::PatientAdd {
                form,
                name: asked.name,
                born: asked.born,
                nhs_number: asked.nhs_number,
                despite: if asked.yes { asked.why } else { String::new() },
            };
            let added = app.patient_add(typed).await?;
            let mut lines = text::Lines::default();
            lines.line(&added.id);
            lines.all(
                added
                    .likely_duplicates
                    .iter()
                    .map(|who| text::terminal("may-be-here", &[("who", hearth_words::Arg::Text(who))])),
            );
            Ok(Answer::done(&added, lines.done()))
        }
        Patient::Show { id } => {
            let view = app.patient(PatientAsked { id }).await?;
            Ok(Answer::done(&view, text::patient(&view)))
        }
        Patient::HandOver { id, to } => {
            let view = app.hand_over(api::HandOver { patient: id, to }).await?;
            Ok(Answer::done(&view, text::access(&view)))
        }
        Patient::Access(asked) => {
            let view = match asked {
                PatientAccess::List { id } => app.access(PatientAsked { id }).await?,
                PatientAccess::End { id, user } => {
                    app.access_set(api::AccessSet { patient: id, user, sees: false }).await?
                }
                PatientAccess::Give { id, user } => {
                    app.access_set(api::AccessSet { patient: id, user, sees: true }).await?
                }
            };
            Ok(Answer::done(&view, text::access(&view)))
        }
    }
}

async fn plan(app: &App, asked: Plan) -> Result<Answer, Problem> {
    let plan = match asked {
        Plan::Show { patient } => app.plan_typed(patient).await?,
        Plan::Set(set) => {
            let asked = api::PlanSet {
                // Filled in from the plan as it stands.
                patient: String::new(),
                based_on: Vec::new(),
                subject: set.subject,
                value: set.value,
                why: set.why,
                review: set.review,
                confirmed: set.confirmed,
            };
            app.plan_set_typed(set.patient, asked).await?
        }
    };
    Ok(Answer::done(&plan, text::plan(&plan)))
}

fn questionnaire(asked: &Questionnaire) -> Answer {
    let words = crate::language::words();
    match asked {
        Questionnaire::List => {
            let list = questionnaires::list(words);
            Answer::done(&list, text::questionnaires(&list))
        }
        Questionnaire::Score(asked) => {
            let typed = questionnaires::answers_of(&asked.answers);
            let answers: Vec<&str> = typed.iter().map(String::as_str).collect();
            match questionnaires::score(words, &asked.code, &answers) {
                Ok(score) => Answer::done(&score, text::questionnaire(&score)),
                Err(not) => Answer::refused_after_help(&not.immediate, &not.problem),
            }
        }
    }
}

async fn import(app: &App, asked: Import) -> Result<Answer, Problem> {
    let imported = app.import_file(asked.file, asked.patient).await?;
    let failed = imported.problem.as_ref().map(|problem| exit_code(problem.kind));
    let exit = failed.unwrap_or(if imported.refused.is_empty() { 0 } else { 2 });
    Ok(Answer::found_wrong(&imported, text::imported(&imported), exit))
}

async fn export(app: &App, asked: Export) -> Result<Answer, Problem> {
    let exported = app.export_file(asked.format == Format::Ndjson, asked.out, asked.patient).await?;
    let said = format!("{} rows in {}\n", exported.rows, exported.file);
    Ok(Answer::done(&exported, said))
}

async fn verify(app: &App) -> Result<Answer, Problem> {
    let verified = app.verify().await?;
    let mut lines = text::Lines::default();
    lines.line(format!("{} chains, {} entries", verified.chains, verified.entries));
    lines.all(&verified.problems);
    let exit = if verified.problems.is_empty() { 0 } else { 5 };
    Ok(Answer::found_wrong(&verified, lines.done(), exit))
}
