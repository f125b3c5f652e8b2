//! `flexible-plan`, `flexible-use`, `sick-day-plan` and `sick-day`: what a prescriber lets a person do alone, and that they do it.
//! Whether a plan is bounded is the rules' business; here it is only written and read.

use super::BodyProblem;
use super::fields::Fields;
use super::medicine::{day, must_day, read_day, read_order, write_order};
use crate::bounded::{
    BoundedBody, FlexiblePlanBody, FlexibleUseBody, FlexibleWritten, SickDayBody, SickDayPlanBody,
    SickDayWritten,
};
use crate::json::Json;
use crate::parts::{PAUSE, PLAN, USE};
use hearth_clinical::{Private, Systolic, Weight, WeightGain};
use serde_json::Value;

type Written = Vec<(String, Json)>;

fn number(key: &str, number: impl Into<i64>) -> (String, Json) {
    (key.to_owned(), number.into().into())
}

/// A plan that was stopped has a part that says so: without one nothing would stand in place of the plan.
fn plan(plan: Option<Written>, why: &Private<String>) -> Written {
    let plan = plan.unwrap_or_else(|| vec![("stopped".to_owned(), Json::Flag(true))]);
    let mut fields = vec![(PLAN.to_owned(), Json::Object(plan))];
    if !why.reveal().is_empty() {
        fields.push(("why".to_owned(), Json::text(why.reveal())));
    }
    fields
}

fn bounds(body: &BoundedBody) -> Written {
    vec![
        ("words".to_owned(), Json::text(body.words.reveal())),
        number("max-days", body.max_days),
        ("by".to_owned(), Json::text(body.authorised_by.reveal())),
        ("on".to_owned(), day(body.authorised_on)),
        ("expires".to_owned(), day(body.expires)),
    ]
}

fn read_bounds(fields: &Fields) -> Result<BoundedBody, BodyProblem> {
    Ok(BoundedBody {
        words: Private::new(fields.must("words")?),
        max_days: fields.must("max-days")?,
        authorised_by: Private::new(fields.must("by")?),
        authorised_on: must_day(fields, "on")?,
        expires: must_day(fields, "expires")?,
    })
}

/// The plan's own fields, or none for one that was stopped.
fn read_plan(fields: &Fields) -> Result<(Option<Fields>, Private<String>), BodyProblem> {
    let plan = Fields::inside(fields.must::<Value>(PLAN)?, PLAN)?;
    let why = Private::new(fields.maybe::<String>("why")?.unwrap_or_default());
    let stopped = plan.maybe::<bool>("stopped")?.unwrap_or(false);
    Ok(((!stopped).then_some(plan), why))
}

pub(super) fn write_flexible(body: &FlexiblePlanBody) -> Written {
    let written = body.plan.as_ref().map(|written| {
        let mut fields = bounds(&written.bounds);
        fields.extend([
            ("extra".to_owned(), Json::Object(write_order(&written.extra))),
            number("target", written.target.grams()),
            number("gain", written.gain.grams()),
            ("signs".to_owned(), Json::Flag(written.signs_start_it)),
            number("phone-day", written.phone_day),
            number("stop-below", written.stop_below.mmhg()),
            number("bloods-after", written.bloods_after_days),
        ]);
        fields
    });
    plan(written, &body.why)
}

/// `None` for an extra order that this version does not know.
pub(super) fn read_flexible(fields: &Fields) -> Result<Option<FlexiblePlanBody>, BodyProblem> {
    let (plan, why) = read_plan(fields)?;
    let Some(plan) = plan else { return Ok(Some(FlexiblePlanBody { plan: None, why })) };
    let extra = read_order(&Fields::inside(plan.must::<Value>("extra")?, "extra")?)?;
    let Some(extra) = extra else { return Ok(None) };
    let written = FlexibleWritten {
        bounds: read_bounds(&plan)?,
        extra,
        target: plan.must_as("target", |grams| Weight::from_grams(grams).ok())?,
        gain: plan.must_as("gain", |grams| WeightGain::from_grams(grams).ok())?,
        signs_start_it: plan.must("signs")?,
        phone_day: plan.must("phone-day")?,
        stop_below: plan.must_as("stop-below", |mmhg| Systolic::from_mmhg(mmhg).ok())?,
        bloods_after_days: plan.must("bloods-after")?,
    };
    Ok(Some(FlexiblePlanBody { plan: Some(written), why }))
}

pub(super) fn write_flexible_use(body: &FlexibleUseBody) -> Written {
    let mut used = vec![
        ("drug".to_owned(), Json::text(&body.drug)),
        ("from".to_owned(), day(body.from)),
        ("bloods-due".to_owned(), day(body.bloods_due)),
    ];
    used.extend(body.ended.map(|ended| ("ended".to_owned(), day(ended))));
    vec![(USE.to_owned(), Json::Object(used))]
}

pub(super) fn read_flexible_use(fields: &Fields) -> Result<FlexibleUseBody, BodyProblem> {
    let used = Fields::inside(fields.must::<Value>(USE)?, USE)?;
    Ok(FlexibleUseBody {
        drug: used.must("drug")?,
        from: must_day(&used, "from")?,
        ended: read_day(&used, "ended")?,
        bloods_due: must_day(&used, "bloods-due")?,
    })
}

pub(super) fn write_sick_day_plan(body: &SickDayPlanBody) -> Written {
    let written = body.plan.as_ref().map(|written| {
        let mut fields = bounds(&written.bounds);
        let pause = written.pause.iter().map(Json::text).collect();
        fields.extend([
            ("pause".to_owned(), Json::List(pause)),
            number("restart-after-hours", written.restart_after_hours),
        ]);
        fields
    });
    plan(written, &body.why)
}

pub(super) fn read_sick_day_plan(fields: &Fields) -> Result<SickDayPlanBody, BodyProblem> {
    let (plan, why) = read_plan(fields)?;
    let written = plan.map(|plan| {
        Ok(SickDayWritten {
            bounds: read_bounds(&plan)?,
            pause: plan.must("pause")?,
            restart_after_hours: plan.must("restart-after-hours")?,
        })
    });
    Ok(SickDayPlanBody { plan: written.transpose()?, why })
}

pub(super) fn write_sick_day(body: &SickDayBody) -> Written {
    let restarted = body.restarted.iter().map(Json::text).collect();
    let mut pause =
        vec![("from".to_owned(), day(body.from)), ("restarted".to_owned(), Json::List(restarted))];
    pause.extend(body.eating_since.map(|since| ("eating-since".to_owned(), day(since))));
    vec![(PAUSE.to_owned(), Json::Object(pause))]
}

pub(super) fn read_sick_day(fields: &Fields) -> Result<SickDayBody, BodyProblem> {
    let pause = Fields::inside(fields.must::<Value>(PAUSE)?, PAUSE)?;
    Ok(SickDayBody {
        from: must_day(&pause, "from")?,
        eating_since: read_day(&pause, "eating-since")?,
        restarted: pause.must("restarted")?,
    })
}
