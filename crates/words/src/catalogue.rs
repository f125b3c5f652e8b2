//! The catalogue's files as they lie in the program, and the bundles made of them.
//! Looking a sentence up is `words.rs`; what the files must agree on is held by the tests beside this crate.

use crate::Language;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use std::sync::LazyLock;

/// One file of the catalogue in every language.
#[derive(Clone, Copy, Debug)]
pub struct SourceFile {
    /// The file's name, the same in each language's folder.
    pub name: &'static str,
    /// Its English text, as Fluent source.
    pub english: &'static str,
    /// Its Welsh text, as Fluent source.
    pub welsh: &'static str,
}

impl SourceFile {
    /// The Fluent source in one language.
    #[must_use]
    pub const fn text(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Welsh => self.welsh,
        }
    }
}

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(SourceFile {
            name: $name,
            english: include_str!(concat!("../catalogue/en/", $name)),
            welsh: include_str!(concat!("../catalogue/cy/", $name)),
        }),*]
    };
}

/// Every file of the catalogue. A key stands in one file only.
pub const FILES: &[SourceFile] = files!(
    "formats.ftl",
    "advice.ftl",
    "symptoms.ftl",
    "problems.ftl",
    "of-patient.ftl",
    "measures.ftl",
    "patient.ftl",
    "plan.ftl",
    "nurse.ftl",
    "access.ftl",
    "rules.ftl",
    "tier.ftl",
    "findings-weight.ftl",
    "findings-pulse.ftl",
    "findings-bloods.ftl",
    "alerts.ftl",
    "questionnaires.ftl",
    "said.ftl",
    "findings-signs.ftl",
    "findings-missing.ftl",
    "medicines.ftl",
    "visits.ftl",
    "visit-choices.ftl",
    "visit-form.ftl",
    "paper.ftl",
    "bounded.ftl",
    "own-plan.ftl",
    "learn.ftl",
    "reminders.ftl",
    "own-medicines.ftl",
    "terminal.ftl",
    "ui.ftl",
);

pub(crate) type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::English));
static WELSH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Welsh));

pub(crate) fn of(language: Language) -> &'static Bundle {
    match language {
        Language::English => &ENGLISH,
        Language::Welsh => &WELSH,
    }
}

fn bundle(language: Language) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.identifier()]);
    // Sentences are left to right in both languages; isolates around values would show up in logs and on paper.
    bundle.set_use_isolating(false);
    for file in FILES {
        // A broken line costs that one sentence, never the program: the rest of the file is read all the same,
        // and a test fails on any error.
        let resource = match FluentResource::try_new(file.text(language).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        // A key that stands twice keeps its first text; a test fails on it.
        drop(bundle.add_resource(resource));
    }
    bundle
}
