//! The command line of the team server: what can be asked for, and how.
//! What each command does is next door; this is the promise that scripts rely on.

mod device;
mod output;
mod run;
mod unsent;

pub use output::Output;
pub use run::run;

use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

/// The team server of Hearth: it keeps what patients and their heart failure team record, and shows each what they may see.
/// This software is not certified as a medical device.
#[derive(Debug, Parser)]
#[command(name = "hearth-server", version)]
pub struct Cli {
    /// The server's folder.
    #[arg(long, global = true, env = "HEARTH_SERVER_DATA")]
    pub data: Option<PathBuf>,
    /// Print one JSON object instead of text.
    #[arg(long, global = true)]
    pub json: bool,
    /// Which team, by its id; not needed while there is one.
    #[arg(long, global = true)]
    pub team: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the server can be asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve devices until stopped (SIGTERM or Ctrl-C), over TLS only.
    Serve(Serve),
    /// Make a team.
    #[command(subcommand)]
    Team(TeamCommand),
    /// Add a member of the team.
    #[command(subcommand)]
    User(UserCommand),
    /// Make a code with which one computer comes in.
    #[command(subcommand)]
    Code(CodeCommand),
    /// Look at the team's computers, or turn one off.
    #[command(subcommand)]
    Device(DeviceCommand),
    /// Open what a computer had not sent, with the team's recovery code.
    #[command(subcommand)]
    Unsent(UnsentCommand),
    /// Set one of the service's own thresholds, such as 'threshold/weight-gain-3-days 2.0kg'.
    Setting {
        /// What: threshold/…, team-contact.
        subject: String,
        /// The value with its unit.
        value: String,
        /// Why, and who approved it.
        #[arg(long, default_value = "set by the service")]
        why: String,
    },
    /// Write a copy of the store while it is in use. Keys and the revocation file are not in it.
    Backup {
        /// The new file.
        file: PathBuf,
    },
    /// Put a copy back. The present store is kept beside it under another name. The server must be stopped.
    Restore {
        /// The copy.
        file: PathBuf,
    },
    /// Check the store: every hash, every signature.
    Verify,
    /// Make an invented team with invented patients, to look round.
    Demo,
}

/// How to serve.
#[derive(Debug, Args)]
pub struct Serve {
    /// Where to listen.
    #[arg(long, default_value = "0.0.0.0:8443")]
    pub listen: SocketAddr,
    /// A certificate, PEM; without it the server makes its own.
    #[arg(long, requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// The certificate's key, PEM.
    #[arg(long, requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
}

/// About teams.
#[derive(Debug, Subcommand)]
pub enum TeamCommand {
    /// Make a team. Its recovery code is printed once: keep it on paper, locked away.
    Create {
        /// The team's name.
        #[arg(long)]
        name: String,
        /// The team's phone.
        #[arg(long, default_value = "111")]
        phone: String,
        /// When somebody answers it.
        #[arg(long, default_value = "mon-fri 09:00-17:00")]
        hours: String,
        /// The phone for when nobody does.
        #[arg(long, default_value = "111")]
        out_of_hours: String,
    },
    /// The teams of this server.
    List,
    /// Record that a Welsh-speaking clinician reviewed the Welsh sentences about safety: the English no longer stands above them.
    WelshReviewed {
        /// Who reviewed them, in which role, and on which day.
        #[arg(long, required_unless_present = "withdraw")]
        by: Option<String>,
        /// The review does not hold any more.
        #[arg(long, conflicts_with = "by")]
        withdraw: bool,
    },
}

/// About members of the team.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Add a member of the team.
    Add {
        /// nurse, prescriber, coordinator, link-worker, rehab, lead or admin.
        #[arg(long)]
        role: String,
        /// Their name, as patients and colleagues see it.
        #[arg(long)]
        name: String,
    },
    /// The members of the team.
    List,
    /// Turn a user off with all their computers: what they had not sent may still be delivered.
    Disable {
        /// Their id.
        id: String,
    },
}

/// About enrolment codes.
#[derive(Debug, Subcommand)]
pub enum CodeCommand {
    /// Make a code for one computer. It is printed once and works once.
    New {
        /// A member of the team, by id.
        #[arg(long, conflicts_with = "patient", required_unless_present = "patient")]
        user: Option<String>,
        /// A patient, by id.
        #[arg(long)]
        patient: Option<String>,
        /// The code is for somebody who helps the patient.
        #[arg(long, requires = "patient")]
        carer: bool,
        /// How many hours it works.
        #[arg(long, default_value_t = 168, value_parser = clap::value_parser!(u32).range(1..=720))]
        hours: u32,
    },
}

/// About computers.
#[derive(Debug, Subcommand)]
pub enum DeviceCommand {
    /// The team's computers.
    List,
    /// Turn a computer off: it may still deliver what it holds, and gets nothing any more.
    Revoke {
        /// Its id.
        id: String,
        /// It was lost or stolen: it destroys its own key at the next contact.
        #[arg(long)]
        lost: bool,
    },
}

/// About what computers had not sent.
#[derive(Debug, Subcommand)]
pub enum UnsentCommand {
    /// Open the file unsent.sealed of a computer that is lost, damaged or closed, and give the log what it can prove.
    Open {
        /// The file, from the profile's folder on that computer.
        file: PathBuf,
        /// A file with the recovery code; without it the code is asked for.
        #[arg(long, env = "HEARTH_RECOVERY_CODE_FILE")]
        code_file: Option<PathBuf>,
    },
}
