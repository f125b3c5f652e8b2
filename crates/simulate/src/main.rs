//! `hearth-simulate`: plays seeds and tells the story of one that failed.

use clap::Parser;
use hearth_simulate::play::{Played, play_all};
use hearth_simulate::world::{Cast, Founding, Options};
use std::process::ExitCode;
use std::time::Instant;

/// Many devices, a server and whatever goes wrong between them, from one seed.
#[derive(Parser)]
struct Asked {
    /// How many seeds.
    #[arg(long, default_value_t = 200)]
    seeds: u64,
    /// The first of them.
    #[arg(long, default_value_t = 1)]
    first: u64,
    /// Where stores are: memory or file.
    #[arg(long, default_value = "memory")]
    store: String,
    /// Who is in it: whole (with a carer, and older and newer versions) or six (as the first seeds were played).
    #[arg(long, default_value = "whole")]
    cast: String,
    /// Turns a seed.
    #[arg(long, default_value_t = 300)]
    turns: u64,
    /// Plants each wrong variant, and writes which seed catches it into this file.
    #[arg(long)]
    planted: Option<std::path::PathBuf>,
    /// Uses no more of a store than one in memory has.
    #[arg(long)]
    plain: bool,
    /// Plays each seed under right clocks and under wild ones instead, and says where that changed more than it may.
    #[arg(long)]
    clocks: bool,
    /// Tells the story of every seed, and not only of the first that failed.
    #[arg(long)]
    tell: bool,
}

fn main() -> ExitCode {
    let asked = Asked::parse();
    let began = Instant::now();
    let cast = if asked.cast == "six" { Cast::Six } else { Cast::Whole };
    let founding = Founding::of(asked.store == "file", cast);
    if let Some(to) = &asked.planted {
        let (text, missed) = hearth_simulate::planted::table(&founding, asked.seeds);
        print!("{text}");
        return match std::fs::write(to, text) {
            Ok(()) if missed == 0 => ExitCode::SUCCESS,
            Ok(()) => ExitCode::FAILURE,
            Err(problem) => {
                eprintln!("{}: {problem}", to.display());
                ExitCode::FAILURE
            }
        };
    }
    if asked.clocks {
        return under_clocks(&founding, asked.first..asked.first.saturating_add(asked.seeds));
    }
    let options = Options { turns: asked.turns, plain: asked.plain, ..Options::default() };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    if asked.tell {
        for seed in asked.first..asked.first.saturating_add(asked.seeds) {
            let played = hearth_simulate::play::play(&founding, seed, options);
            tell(&played);
        }
    }
    let failed = play_all(&founding, asked.first, asked.seeds, options, threads);
    if let Some(first) = failed.first() {
        tell(first);
    }
    for played in &failed {
        if let Some(failure) = &played.failure {
            println!("seed {}: turn {}: {}: {}", played.seed, failure.turn, failure.check, failure.found);
        }
    }
    let seconds = began.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "a number to be read")]
    let pace = (asked.seeds * asked.turns) as f64 / seconds.max(0.001);
    println!("{} seeds, {} failed, {seconds:.1} s, {pace:.0} turns a second", asked.seeds, failed.len());
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn under_clocks(founding: &Founding, seeds: std::ops::Range<u64>) -> ExitCode {
    let mut changed = 0_u64;
    for seed in seeds {
        if let Some(found) = hearth_simulate::checks::clocks::changed(founding, seed) {
            changed += 1;
            println!("seed {seed}: {found}");
        }
    }
    println!("{changed} seeds changed with the clocks");
    if changed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn tell(played: &Played) {
    for line in &played.story {
        println!("{line}");
    }
    if let Some(failure) = &played.failure {
        println!("seed {}, turn {}: this does not hold: {}", played.seed, failure.turn, failure.check);
        println!("  {}", failure.found);
        println!("  again: make simulate FIRST={} SEEDS=1", played.seed);
    } else {
        println!("seed {}: {} entries, {} exchanges", played.seed, played.entries, played.exchanges);
    }
}
