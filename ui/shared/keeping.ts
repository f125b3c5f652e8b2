// What is half typed on a screen while the window shows another place: it stays in the window's memory, and goes with the window.
// What must outlive the window is the host's to keep, as a draft.

/** The day on which it was typed, and today: `2026-11-22`. What is said of 'today' is not taken for another day's. */
export interface Days {
  typed: string;
  today: string;
}

/** What a screen keeps of its model. */
export interface Keeping<M> {
  name: string;
  /** What somebody has typed or chosen and not saved; none when there is nothing. */
  of(model: M): Partial<M> | null;
  /** The same as it comes back. */
  back(kept: Partial<M>, days: Days): Partial<M>;
}

interface Kept {
  what: unknown;
  typed: string;
}

/** One screen's place on the shelf. A screen that was left may still hear from the host; one that came after it has the place. */
export interface Slot {
  kept: { what: unknown; days: Days } | null;
  put(what: unknown): void;
}

export interface Shelf {
  open(name: string): Slot;
  /** Empties it; whoever has a place keeps nothing there any more. */
  clear(): void;
}

export function createShelf(today: () => string): Shelf {
  const all = new Map<string, Kept>();
  const owners = new Map<string, symbol>();
  return {
    open(name) {
      const owner = Symbol(name);
      owners.set(name, owner);
      const found = all.get(name);
      return {
        kept: found ? { what: found.what, days: { typed: found.typed, today: today() } } : null,
        put(what) {
          if (owners.get(name) !== owner) return;
          const before = all.get(name);
          if (what === null) all.delete(name);
          else if (!before || JSON.stringify(before.what) !== JSON.stringify(what)) all.set(name, { what, typed: today() });
        },
      };
    },
    clear() {
      all.clear();
      owners.clear();
    },
  };
}

/** Today on this computer. */
export function localDay(now = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The model that a screen begins with: its own, with what was left half typed. */
export function beginWith<M>(start: M, keeps: Keeping<M> | undefined, slot: Slot | undefined): M {
  if (!keeps || !slot?.kept) return start;
  return { ...start, ...keeps.back(slot.kept.what as Partial<M>, slot.kept.days) };
}
