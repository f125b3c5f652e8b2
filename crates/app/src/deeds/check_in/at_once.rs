//! The same work for each of many patients, on all of the computer's cores. What it comes to, and in which order, does not hang
//! on how many there are.

use std::num::NonZero;
use std::thread::{self, Builder, ScopedJoinHandle};

/// Does `work` for each item. The answers come in the order of the items.
pub(in crate::deeds) fn on_every_core<T: Sync, U: Send>(
    items: &[T],
    work: impl Fn(&T) -> U + Sync,
) -> Vec<U> {
    on(thread::available_parallelism().map_or(1, NonZero::get), items, work)
}

fn on<T: Sync, U: Send>(cores: usize, items: &[T], work: impl Fn(&T) -> U + Sync) -> Vec<U> {
    let share = items.len().div_ceil(cores.max(1)).max(1);
    let work = &work;
    thread::scope(|scope| {
        let begun: Vec<Result<ScopedJoinHandle<'_, Vec<U>>, Vec<U>>> = items
            .chunks(share)
            .map(|some| {
                let all = move || some.iter().map(work).collect::<Vec<U>>();
                // A computer that has no thread to give does it itself.
                Builder::new().spawn_scoped(scope, all).map_err(|_| all())
            })
            .collect();
        let done = begun.into_iter().map(|part| match part.map(ScopedJoinHandle::join) {
            Ok(Ok(done)) | Err(done) => done,
            // It is the caller's as if it had done the work itself.
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
        });
        done.flatten().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answers_are_the_same_on_one_core_and_on_many_and_in_order() {
        let items: Vec<u32> = (0..97).collect();
        let expected: Vec<u32> = items.iter().map(|item| item * item).collect();
        for cores in [0, 1, 2, 3, 8, 96, 97, 500] {
            assert_eq!(on(cores, &items, |item| item * item), expected, "{cores}");
        }
        assert_eq!(on_every_core(&items, |item| item * item), expected);
        assert_eq!(on_every_core(&[], |item: &u32| *item), Vec::<u32>::new());
    }
}
