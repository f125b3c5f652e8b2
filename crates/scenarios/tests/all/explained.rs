//! What makes no sense, in the words that the person gets: one sentence for each, nothing lost over it, and the rest goes on.

use crate::town::{Computer, Town};
use hearth_app::api::Said;
use hearth_app::deeds::patient;
use hearth_record::{Audience, ChainId, Hash, Kind, LogNumber, PatientId, Subject};
use hearth_store::{Arrived, NewAct, OwnRun};
use hearth_wire::{PulledRun, PushProblem};

fn keys(said: &[Said]) -> Vec<&str> {
    said.iter().map(|said| said.key.as_str()).collect()
}

/// One sentence, to its end, in words.
fn is_one_sentence(said: &[Said]) {
    for one in said {
        assert!(one.text.ends_with('.') && one.text.len() > 20, "{one:?}");
    }
}

/// The one chain that waits about somebody.
fn waiting(computer: &Computer, patient: PatientId) -> ChainId {
    let chains = computer.open().store().waiting().unwrap();
    chains.into_iter().map(|chain| chain.chain).find(|chain| chain.patient == patient).unwrap()
}

#[test]
fn each_reason_for_which_the_service_takes_nothing_more_of_a_chain_is_one_sentence_until_it_does() {
    let town = Town::new();
    let ada = town.nurse("Ada Fenwick");
    ada.sync().unwrap();
    let patient = ada.registers("Tom Marlow");
    let chain = waiting(&ada, patient);
    assert_eq!(keys(&ada.state().not_taken), Vec::<&str>::new());
    for (problem, key) in [
        (PushProblem::Gap, "not-taken-other"),
        (PushProblem::Broken, "not-taken-broken"),
        (PushProblem::NotSigned, "not-taken-signature"),
        (PushProblem::Malformed, "not-taken-too-big"),
    ] {
        ada.open().store().refused(&chain, Some(problem)).unwrap();
        let said = ada.state().not_taken;
        assert_eq!(keys(&said), [key]);
        is_one_sentence(&said);
    }
    // What stands there is what was said last: the next push is taken, and the sentence goes.
    ada.sync().unwrap();
    assert_eq!(keys(&ada.state().not_taken), Vec::<&str>::new());
    let ben = town.nurse("Ben Fenwick");
    ben.sync().unwrap();
    assert_eq!(ben.keys(patient), ada.keys(patient), "nothing was lost over it");
}

/// A run of somebody's chain, as a server sends it.
fn sent(computer: &Computer, chain: &ChainId) -> PulledRun {
    let OwnRun { chain, before, links, seeds, .. } = computer.open().store().run(chain, 1, u64::MAX).unwrap();
    let links = links.into_iter().map(|link| (LogNumber(10_000 + link.number()), link)).collect();
    PulledRun { chain, before, links, seeds, signature: None }
}

#[test]
fn what_comes_and_does_not_fit_is_kept_apart_and_told_in_one_sentence_whatever_is_wrong_with_it() {
    type Wrong = fn(&mut PulledRun);
    let hole: Wrong = |run| drop(run.links.remove(1));
    let no_beginning: Wrong = |run| drop(run.links.remove(0));
    let other_hash: Wrong = |run| run.before = Hash([7; 32]);
    let other_seal: Wrong = |run| {
        let last = run.links.len() as u64;
        run.signature = Some((last, hearth_record::HeadSignature([7; 64])));
    };
    for (what, wrong) in [
        ("a hole", hole),
        ("no beginning", no_beginning),
        ("another hash", other_hash),
        ("another seal", other_seal),
    ] {
        let town = Town::new();
        let (ada, ben) = (town.nurse("Ada Fenwick"), town.nurse("Ben Fenwick"));
        ada.sync().unwrap();
        let patient = ada.registers("Tom Marlow");
        for value in ["80.0", "81.0", "82.0"] {
            ada.sets(patient, "target-weight", value);
        }
        ben.sync().unwrap();
        let chain = waiting(&ada, patient);
        assert_eq!(chain.audience, Audience::Shared);
        let mut run = sent(&ada, &chain);
        assert!(run.links.len() >= 4, "{}", run.links.len());
        wrong(&mut run);
        let arrived = Arrived { runs: vec![run], ..Arrived::default() };
        ben.open().store().apply(&arrived).unwrap();
        let said = ben.state().noted;
        assert_eq!(keys(&said), ["noted-aside"], "{what}");
        is_one_sentence(&said);
        // The rest goes on. Once all of it came as it was signed nobody is told any longer.
        ada.sync().unwrap();
        ben.syncs_in_the_end();
        assert_eq!(ben.keys(patient), ada.keys(patient), "{what}");
        assert!(ben.state().noted.is_empty(), "{what}: {:?}", ben.state().noted);
    }
}

/// What a newer app wrote crosses this version unchanged, stands in the timeline by itself, and says what it takes to read it.
#[test]
fn what_a_newer_app_wrote_says_that_it_needs_one_and_the_rest_goes_on() {
    let town = Town::new();
    let (ada, ben) = (town.nurse("Ada Fenwick"), town.nurse("Ben Fenwick"));
    ada.sync().unwrap();
    let tom = ada.registers("Tom Marlow");
    let open = ada.open();
    let act = NewAct {
        patient: tom,
        audience: Audience::Shared,
        author: open.identity().user,
        time: open.entry_time(None),
        subject: Subject::new("of-the-future/1").unwrap(),
        kind: Kind::new("of-the-future", 7),
        body: br#"{"depth":[1,2,3]}"#.to_vec(),
        replaces: Vec::new(),
        form: None,
    };
    open.store().write(&act, open.fresh().unwrap()).unwrap();
    drop(open);
    ada.sets(tom, "target-weight", "80.0");
    for computer in [&ada, &ben] {
        computer.sync().unwrap();
    }
    let page = patient::patient(&ben.open(), tom).unwrap();
    let marked: Vec<_> = page.timeline.iter().filter(|item| item.mark == "needs-newer-app").collect();
    assert_eq!(marked.len(), 1, "{:?}", page.timeline);
    assert!(!marked[0].what.is_empty(), "{marked:?}");
    assert_eq!(page.banner.target_weight, "80.0 kg", "what came behind it is here");
    assert_eq!(ben.keys(tom), ada.keys(tom));
}
