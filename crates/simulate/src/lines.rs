//! What the code that ships writes into its log while a seed is played, kept a thread so that checks can read it.

use std::cell::RefCell;
use std::fmt::{Debug, Write as _};
use std::sync::Once;
use std::sync::atomic::{AtomicU64, Ordering};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

thread_local! {
    static LINES: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Hears every line, whatever its level.
struct Hearing {
    spans: AtomicU64,
}

struct Line<'a>(&'a mut String);

impl Visit for Line<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {field}={value:?}");
    }

    fn record_error(&mut self, field: &Field, value: &(dyn std::error::Error + 'static)) {
        let mut cause = Some(value);
        while let Some(one) = cause {
            let _ = write!(self.0, " {field}={one}");
            cause = one.source();
        }
    }
}

impl Subscriber for Hearing {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        LINES.with_borrow_mut(|lines| span.record(&mut Line(lines)));
        Id::from_u64(1 + self.spans.fetch_add(1, Ordering::Relaxed))
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        LINES.with_borrow_mut(|lines| values.record(&mut Line(lines)));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        LINES.with_borrow_mut(|lines| {
            event.record(&mut Line(lines));
            lines.push('\n');
        });
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// From now on every line of this process is heard.
pub fn hear() {
    static ONCE: Once = Once::new();
    // Where somebody else listens already, nothing is heard, and nothing is found.
    ONCE.call_once(|| {
        let _ = tracing::subscriber::set_global_default(Hearing { spans: AtomicU64::new(0) });
    });
}

/// What was written on this thread since this was last asked.
#[must_use]
pub fn since() -> String {
    LINES.with_borrow_mut(std::mem::take)
}
