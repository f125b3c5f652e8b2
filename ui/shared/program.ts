// Runs a screen: keeps its model, gives events to its update, carries out the effects and feeds back what happened.
// It knows no screen and no clinical word.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { CommandName, Commands, Topic } from "../generated/commands";
import type { Answered, Effect, Outcome } from "./effects";
import { beginWith, type Keeping, type Shelf } from "./keeping";

/** What a window lends to its screens. */
export interface Lent<P> {
  run<C extends CommandName>(command: C, input: Commands[C]["input"]): Promise<Outcome<Commands[C]["output"]>>;
  go(place: P): void;
  /** Calls back whenever one of the topics must be read again; gives back how to stop. */
  onStale(topics: readonly Topic[], listener: () => void): () => void;
  /** Calls back when the computer says that it has a network again, or none any more; gives back how to stop. */
  onNetwork(listener: (online: boolean) => void): () => void;
  /** Where a screen's half typed things stay while another place is shown. */
  shelf: Shelf;
}

export interface Screen<M, E, P> {
  start: M;
  first: Effect<E, P>[];
  update(model: M, event: E): [M, Effect<E, P>[]];
  /** What makes this screen send itself `{ is: "stale" }`. */
  reads: readonly Topic[];
  /** Sent when the screen is left or the window hidden, so that it can keep what is half done. */
  onLeave?: E;
  /** What is still there when somebody goes to another place and comes back. */
  keeps?: Keeping<M>;
}

export interface Running<M, E> {
  model: Accessor<M>;
  send(event: E): void;
}

function focusOn(id: string, tries = 5): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    if (element) {
      element.focus();
      element.scrollIntoView({ block: "nearest" });
    } else if (tries > 0) focusOn(id, tries - 1);
  }, 16);
}

/** Starts the program of one screen inside the component that draws it. */
export function createProgram<M, E, P>(screen: Screen<M, E, P>, lent: Lent<P>): Running<M, E> {
  const { keeps } = screen;
  const slot = keeps && lent.shelf.open(keeps.name);
  let current = beginWith(screen.start, keeps, slot);
  const [model, setModel] = createSignal<M>(current);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  function send(event: E): void {
    const [next, effects] = screen.update(current, event);
    current = next;
    setModel(() => next);
    if (keeps) slot?.put(keeps.of(next));
    for (const effect of effects) perform(effect);
  }

  function perform(effect: Effect<E, P>): void {
    switch (effect.do) {
      case "call": {
        const { command, input } = effect;
        void lent.run(command, input).then((outcome) => {
          send({ is: "answered", command, input, outcome } as Answered as E);
        });
        return;
      }
      case "go":
        lent.go(effect.to);
        return;
      case "focus":
        focusOn(effect.on);
        return;
      case "focusNow":
        document.getElementById(effect.on)?.focus();
        return;
      case "later":
        clearTimeout(timers.get(effect.key));
        timers.set(effect.key, setTimeout(() => send(effect.event), effect.ms));
        return;
      case "forget":
        clearTimeout(timers.get(effect.key));
        return;
    }
  }

  const stop = lent.onStale(screen.reads, () => send({ is: "stale" } as E));
  const leave = (): void => {
    if (screen.onLeave !== undefined) send(screen.onLeave);
  };
  window.addEventListener("pagehide", leave);
  onCleanup(() => {
    stop();
    window.removeEventListener("pagehide", leave);
    leave();
    for (const timer of timers.values()) clearTimeout(timer);
  });
  for (const effect of screen.first) perform(effect);
  return { model, send };
}
