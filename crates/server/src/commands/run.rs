//! What each command does: opens the store, does the deed, says what came of it.
//! The deeds themselves are in `crate::admin`, `crate::server` and the store.

use super::device::device_command;
use super::unsent::unsent_command;
use super::{Cli, CodeCommand, Command, DeviceCommand, Output, Serve, TeamCommand, UserCommand};
use crate::admin::{AdminError, CodeFor, Office, UnsentProblem};
use crate::files::{DataDir, FilesError};
use crate::server::{Config, Opened, Running, Server, StartError, open};
use crate::store::StoreError;
use crate::store::sqlite::{SqliteStore, care::CareError};
use crate::tls::CertificateFiles;
use crate::{clock, demo, mint::OsMint};
use hearth_clinical::{PlanSubject, PlanValueProblem, TeamContact, TeamContactProblem, TeamHours};
use hearth_record::{IdProblem, PatientId, Role, TeamId, UserId};
use serde_json::json;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::path::{Path, PathBuf};

/// Why a command was not done.
#[derive(Debug, thiserror::Error)]
pub(super) enum CommandError {
    #[error("that is not an id")]
    Id(#[from] IdProblem),
    #[error("the phone or the hours can't be read")]
    Contact(#[from] TeamContactProblem),
    #[error("the service has no setting '{0}'")]
    Subject(String),
    #[error("the value can't be read")]
    Value(#[from] PlanValueProblem),
    #[error("there is no role '{0}'")]
    Role(String),
    #[error("couldn't start")]
    Start(#[from] StartError),
    #[error("not done")]
    Admin(#[from] AdminError),
    #[error("the store said no")]
    Store(#[from] StoreError),
    #[error("the server's folder can't be used")]
    Files(#[from] FilesError),
    #[error("not copied")]
    Care(#[from] CareError),
    #[error("nothing was opened")]
    Unsent(#[from] UnsentProblem),
    #[error("couldn't read {file}")]
    Unread {
        file: PathBuf,
        #[source]
        cause: std::io::Error,
    },
    #[error("the invented team couldn't be made")]
    Demo(#[from] demo::DemoError),
}

impl CommandError {
    fn exit(&self) -> u8 {
        match self {
            CommandError::Id(_)
            | CommandError::Contact(_)
            | CommandError::Subject(_)
            | CommandError::Value(_)
            | CommandError::Role(_)
            | CommandError::Unread { .. }
            | CommandError::Unsent(UnsentProblem::Code(_) | UnsentProblem::Empty | UnsentProblem::NotOurs) => {
                2
            }
            CommandError::Admin(AdminError::Store(_) | AdminError::Files(_))
            | CommandError::Store(_)
            | CommandError::Unsent(UnsentProblem::Store(_))
            | CommandError::Care(CareError::Damaged { .. } | CareError::Store(_))
            | CommandError::Files(FilesError::InUse)
            | CommandError::Start(StartError::Files(FilesError::InUse) | StartError::Store(_)) => 5,
            CommandError::Admin(_) | CommandError::Care(CareError::OtherTeam) => 4,
            CommandError::Start(_)
            | CommandError::Files(_)
            | CommandError::Care(_)
            | CommandError::Demo(_) => 1,
        }
    }
}

/// Does what was asked.
pub async fn run(cli: Cli) -> Output {
    let name = name_of(&cli.command);
    match work(cli, name).await {
        Ok(output) => output,
        Err(problem) => Output::refused(name, problem.exit(), &problem),
    }
}

fn name_of(command: &Command) -> &'static str {
    match command {
        Command::Serve(_) => "serve",
        Command::Team(TeamCommand::Create { .. }) => "team create",
        Command::Team(TeamCommand::List) => "team list",
        Command::Team(TeamCommand::WelshReviewed { .. }) => "team welsh-reviewed",
        Command::User(UserCommand::Add { .. }) => "user add",
        Command::User(UserCommand::List) => "user list",
        Command::User(UserCommand::Disable { .. }) => "user disable",
        Command::Code(_) => "code new",
        Command::Device(DeviceCommand::List) => "device list",
        Command::Device(DeviceCommand::Revoke { .. }) => "device revoke",
        Command::Unsent(_) => "unsent open",
        Command::Setting { .. } => "setting",
        Command::Backup { .. } => "backup",
        Command::Restore { .. } => "restore",
        Command::Verify => "verify",
        Command::Demo => "demo",
    }
}

async fn work(cli: Cli, name: &'static str) -> Result<Output, CommandError> {
    let root = match &cli.data {
        Some(root) => root.clone(),
        None => DataDir::default_root()?,
    };
    let team = cli.team.as_deref().map(TeamId::parse).transpose()?;
    let data = DataDir::open(&root)?;
    match cli.command {
        Command::Serve(serve) => return serve_until_stopped(&root, serve, cli.json).await,
        Command::Backup { file } => {
            SqliteStore::backup(&data.database(), &file)?;
            return Ok(Output::done(name, json!({ "file": file }), format!("Copied to {}.", file.display())));
        }
        Command::Restore { file } => return restore(&data, &file).await,
        Command::Verify => return verify(&data),
        Command::Team(_)
        | Command::User(_)
        | Command::Code(_)
        | Command::Device(_)
        | Command::Unsent(_)
        | Command::Setting { .. }
        | Command::Demo => {}
    }
    let opened = open(data).await?;
    let office = Office { store: &*opened.store, identity: &opened.identity, now: clock::now() };
    match cli.command {
        Command::Team(command) => team_command(&office, team, command).await,
        Command::User(command) => user_command(&office, &opened, team, command).await,
        Command::Code(command) => code_command(&office, team, command).await,
        Command::Device(command) => device_command(&office, &opened, team, command).await,
        Command::Unsent(command) => unsent_command(&office, team, command).await,
        Command::Setting { subject, value, why } => setting(&office, team, &subject, &value, &why).await,
        Command::Demo => {
            let made = demo::make(&office).await?;
            Ok(Output::done(name, made.json(), made.text()))
        }
        Command::Serve(_) | Command::Backup { .. } | Command::Restore { .. } | Command::Verify => {
            Ok(Output::done(name, json!({}), ""))
        }
    }
}

async fn team_command(
    office: &Office<'_>,
    team: Option<TeamId>,
    command: TeamCommand,
) -> Result<Output, CommandError> {
    match command {
        TeamCommand::Create { name, phone, hours, out_of_hours } => {
            let hours: TeamHours = hours.parse()?;
            let contact = TeamContact::new(&phone, hours, &out_of_hours)?;
            let (team, code) = office.create_team(&name, contact, false, Box::new(OsMint)).await?;
            let text = format!(
                "Made team {name} ({team}).\n\nRecovery code, shown once; write it down and lock it away:\n\n    {}\n\n\
                 Without it, what a lost computer had not sent can never be opened.",
                code.reveal()
            );
            let result = json!({ "team": team.to_string(), "recovery_code": code.reveal() });
            Ok(Output::done("team create", result, text))
        }
        TeamCommand::List => {
            let teams = office.store.teams().await?;
            let lines: Vec<String> = teams.iter().map(|row| format!("{}  {}", row.team, row.name)).collect();
            let list: Vec<_> = teams
                .iter()
                .map(
                    |row| json!({ "team": row.team.to_string(), "name": row.name, "invented": row.invented }),
                )
                .collect();
            Ok(Output::done("team list", json!({ "teams": list }), lines.join("\n")))
        }
        TeamCommand::WelshReviewed { by, withdraw } => {
            let team = office.team(team).await?.team;
            let review = by.filter(|by| !withdraw && !by.trim().is_empty());
            let text = match &review {
                Some(by) => {
                    format!("The Welsh about safety was reviewed: {by}. It stands alone from now on.")
                }
                None => "The English about safety stands above the Welsh.".to_owned(),
            };
            office.set_welsh_review(team, review.clone(), Box::new(OsMint)).await?;
            Ok(Output::done("team welsh-reviewed", json!({ "welsh_review": review }), text))
        }
    }
}

async fn user_command(
    office: &Office<'_>,
    opened: &Opened,
    team: Option<TeamId>,
    command: UserCommand,
) -> Result<Output, CommandError> {
    let team = office.team(team).await?.team;
    match command {
        UserCommand::Add { role, name } => {
            let role = match Role::from_code(&role) {
                Role::Newer(code) => return Err(CommandError::Role(code)),
                known => known,
            };
            let code = role.code().to_owned();
            let user = office.add_user(team, role, &name, Box::new(OsMint)).await?;
            let result = json!({ "user": user.to_string(), "role": code, "name": name });
            let text = format!("Added {name} ({code}): {user}\nNext: hearth-server code new --user {user}");
            Ok(Output::done("user add", result, text))
        }
        UserCommand::Disable { id } => {
            let user = UserId::parse(&id)?;
            let devices = office.disable_user(&opened.data, team, user, &mut OsMint).await?;
            let leads = leads(office, team).await?;
            let mut text = format!("Turned off {user} and {devices} computer(s).");
            if leads == 0 {
                text.push_str(
                    "\nNobody leads this team now: nobody sees what is kept without effect, nor patients whom nobody looks \
                     after. Add a lead: hearth-server user add --role lead --name NAME",
                );
            }
            let result = json!({ "user": user.to_string(), "devices": devices, "leads": leads });
            Ok(Output::done("user disable", result, text))
        }
        UserCommand::List => {
            let directory = office.store.directory(team).await?;
            let members = directory.now().users.iter().filter(|(_, row)| !row.name.is_empty());
            let list: Vec<_> = members
                .map(|(user, row)| {
                    json!({ "user": user.to_string(), "role": row.role.code(), "name": row.name, "disabled": row.disabled })
                })
                .collect();
            let members = directory.now().users.iter().filter(|(_, row)| !row.name.is_empty());
            let lines: Vec<String> =
                members.map(|(user, row)| format!("{user}  {:<12} {}", row.role.code(), row.name)).collect();
            Ok(Output::done("user list", json!({ "users": list }), lines.join("\n")))
        }
    }
}

/// How many lead the team and are in use.
async fn leads(office: &Office<'_>, team: TeamId) -> Result<usize, CommandError> {
    let directory = office.store.directory(team).await?;
    let leads = directory.now().users.values().filter(|row| row.role == Role::Lead && !row.disabled);
    Ok(leads.count())
}

async fn code_command(
    office: &Office<'_>,
    team: Option<TeamId>,
    command: CodeCommand,
) -> Result<Output, CommandError> {
    let team = office.team(team).await?.team;
    let CodeCommand::New { user, patient, carer, hours } = command;
    let whom = match (user, patient, carer) {
        (_, Some(patient), true) => CodeFor::Carer(PatientId::parse(&patient)?),
        (_, Some(patient), false) => CodeFor::Patient(PatientId::parse(&patient)?),
        (user, None, _) => CodeFor::User(UserId::parse(&user.unwrap_or_default())?),
    };
    let (code, user) = office.new_code(team, whom, hours, Box::new(OsMint)).await?;
    let result = json!({ "code": code.reveal(), "user": user.to_string(), "hours": hours });
    let text = format!("{}\n\nShown once, works once, for {hours} hours.", code.reveal());
    Ok(Output::done("code new", result, text))
}

async fn setting(
    office: &Office<'_>,
    team: Option<TeamId>,
    subject: &str,
    value: &str,
    why: &str,
) -> Result<Output, CommandError> {
    let team = office.team(team).await?.team;
    // No two people have one target weight: it is the person's own and never the service's.
    let known = PlanSubject::from_code(subject)
        .filter(|known| *known != PlanSubject::TargetWeight)
        .ok_or_else(|| CommandError::Subject(subject.to_owned()))?;
    let value = known.parse_value(value)?;
    let shown = value.to_string();
    office.set_service(team, value, why, Box::new(OsMint)).await?;
    let result = json!({ "subject": subject, "value": shown });
    Ok(Output::done("setting", result, format!("{subject} is {shown} for the whole service.")))
}

async fn restore(data: &DataDir, file: &Path) -> Result<Output, CommandError> {
    let _alone = data.lock()?;
    let kept = SqliteStore::restore(file, &data.database(), clock::now(), &mut OsMint)?;
    // Opened once, so that what was turned off since is turned off again before anybody is served.
    let opened = open(data.clone()).await?;
    let teams = opened.store.teams().await?.len();
    let before = kept.as_ref().map(|kept| format!(" What was here before is kept as {}.", kept.display()));
    let (before, after) = (before.unwrap_or_default(), super::unsent::AFTER_A_RESTORE);
    let text = format!("Put back {teams} team(s).{before}\n{after}");
    Ok(Output::done("restore", json!({ "teams": teams, "kept": kept }), text))
}

fn verify(data: &DataDir) -> Result<Output, CommandError> {
    let checked = SqliteStore::check(&data.database())?;
    let result = json!({
        "teams": checked.teams, "entries": checked.entries, "signatures": checked.signatures, "problems": checked.problems,
    });
    let mut text = format!(
        "{} team(s), {} entries, {} signatures checked.\n",
        checked.teams, checked.entries, checked.signatures
    );
    if checked.problems.is_empty() {
        text.push_str("All is well.");
        return Ok(Output::done("verify", result, text));
    }
    text.push_str(&checked.problems.join("\n"));
    Ok(Output { exit: 5, json: json!({ "ok": false, "command": "verify", "result": result }), text })
}

async fn serve_until_stopped(root: &Path, serve: Serve, as_json: bool) -> Result<Output, CommandError> {
    let certificate =
        serve.tls_cert.zip(serve.tls_key).map(|(certificate, key)| CertificateFiles { certificate, key });
    let config = Config { data: root.to_owned(), listen: serve.listen, certificate };
    let running = Server::start(config).await?;
    let teams = running.store.teams().await?.len();
    let addresses = addresses(running.addr);
    say_hello(&running, &addresses, teams, as_json);
    running.until(asked_to_stop()).await?;
    Ok(Output::done("serve", json!({ "stopped": true }), "Stopped."))
}

#[expect(clippy::print_stdout, reason = "who starts a server wants to know where it listens")]
fn say_hello(running: &Running, addresses: &[String], teams: usize, as_json: bool) {
    if as_json {
        let hello = json!({
            "ok": true, "command": "serve",
            "result": { "listening": addresses, "own_certificate": running.own_certificate,
                        "key_sha256": hearth_wire::hex(&running.spki_sha256), "teams": teams },
        });
        println!("{hello}");
        return;
    }
    println!("Hearth team server. Give people this address:");
    for address in addresses {
        println!("    {address}");
    }
    if running.own_certificate {
        println!("It made its own certificate; the code that people type proves it to their computer.");
    }
    if teams == 0 {
        println!(
            "There is no team yet: run 'hearth-server team create --name NAME', or 'hearth-server demo'."
        );
    }
    println!("Stop with Ctrl-C.");
}

/// Where people can reach it: the address it listens on, and for 'everywhere' this machine's own address too.
fn addresses(listening: SocketAddr) -> Vec<String> {
    if !listening.ip().is_unspecified() {
        return vec![format!("https://{listening}")];
    }
    let mut found = Vec::new();
    // Asks the routing table which address this machine would use; nothing is sent.
    let asked = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).and_then(|socket| {
        socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9))?;
        socket.local_addr()
    });
    if let Ok(local) = asked
        && !local.ip().is_unspecified()
    {
        found.push(format!("https://{}", SocketAddr::new(local.ip(), listening.port())));
    }
    let here = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), listening.port());
    found.push(format!("https://{here}"));
    found
}

/// Waits for Ctrl-C or, where there is such a thing, SIGTERM.
async fn asked_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    // If neither can be listened for, the server runs until it is killed, which its store survives.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
