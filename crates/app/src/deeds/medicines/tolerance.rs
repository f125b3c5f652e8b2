//! Why a medicine that ends was not tolerated: a fact of the person, kept apart from the order, so that it holds for every
//! drug of the class from then on. What follows for the next medicine is for the rules.

use crate::api::{MedicineStop, Problem};
use crate::deeds::check_in::amend::replacing;
use crate::deeds::facts::Chart;
use crate::deeds::heart_failure::more::{CLASSES, had_angioedema, part_of, reason, reasons};
use crate::open::Open;
use hearth_clinical::medicine::Class;
use hearth_clinical::{NotTolerated, Private};
use hearth_record::{Replaces, Subject};
use hearth_wire::{Body, HeartFailureBody};
use hearth_words::Arg;

type NewBody = (Subject, Body, Vec<Replaces>);

/// The fact that is written beside the end of an order; none where it was tolerated, or where nothing is said of that.
///
/// # Errors
/// `BadInput` for a reason that is none, for a class of which none is kept, and for a text that speaks of angioedema among
/// other things: only the reason itself says whether it was.
pub(super) fn of_stop(
    open: &Open,
    chart: &Chart<'_>,
    asked: &MedicineStop,
    class: Class,
) -> Result<Option<NewBody>, Problem> {
    let kept = CLASSES.contains(&class);
    let choose = |key: &str| {
        let codes = reasons().join(", ");
        open.bad_field("notTolerated", key, &[("reasons", Arg::Text(&codes))])
    };
    let typed = reason(&asked.not_tolerated).map_err(|_| choose("problem-medicine-reason"))?;
    if typed.is_some() && !kept {
        return Err(open.bad_field("notTolerated", "problem-medicine-tolerance-class", &[]));
    }
    let why = match (typed, told(&asked.why)) {
        _ if !kept => None,
        (Some(typed), _) => typed,
        (None, Told::Reason(why)) => Some(why),
        (None, Told::SpeaksOfAngioedema) => return Err(choose("problem-medicine-angioedema")),
        (None, Told::Nothing) => None,
    };
    let Some(why) = why else { return Ok(None) };
    // A lesser reason never takes the place of angioedema.
    if had_angioedema(&chart.record.heart_failure(), class) {
        return Ok(None);
    }
    let subject = Subject::heart_failure();
    let replaces = replacing(&chart.record, &subject, Some(&[part_of(class)]));
    let words = asked.why.trim();
    let body = HeartFailureBody {
        not_tolerated: [(class, Some(why))].into(),
        why: (!words.is_empty()).then(|| Private::new(words.to_owned())),
        ..HeartFailureBody::default()
    };
    Ok(Some((subject, Body::HeartFailure(body), replaces)))
}

/// What a reason in words says of tolerance.
enum Told {
    /// It is the name of a reason.
    Reason(NotTolerated),
    /// Angioedema among other words: 'no angioedema' says the opposite.
    SpeaksOfAngioedema,
    Nothing,
}

fn told(why: &str) -> Told {
    let letters: String = why.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    let angioedema = ["angioedema", "angiooedema", "angioödema"];
    if angioedema.contains(&letters.as_str()) {
        Told::Reason(NotTolerated::Angioedema)
    } else if letters.contains("angio") && letters.contains("dema") || letters.contains("quincke") {
        Told::SpeaksOfAngioedema
    } else if letters == "cough" {
        Told::Reason(NotTolerated::Cough)
    } else if ["intolerance", "intolerant", "nottolerated"].contains(&letters.as_str()) {
        Told::Reason(NotTolerated::Other)
    } else {
        Told::Nothing
    }
}
