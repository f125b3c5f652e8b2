// How far invented check-ins have got, and where the invented work is.
import type { Reached, SyncState } from "../../generated/types";
import { contact, reached, said } from "./people";

/** The same with what was looked at meanwhile. */
export function withLooks(looks: ReadonlySet<string>) {
  return <T extends { key: string; reached: Reached | null }>(one: T): T =>
    one.reached && looks.has(one.key)
      ? { ...one, reached: { ...one.reached, step: "looked-at", said: said("You looked at this, today 09:10. Not sent yet."), yours: true } }
      : one;
}

function endedAccess(): SyncState["ended"] {
  return {
    said: said("You can no longer see this record. It left this computer on 20 November 2026. This was changed by the person or by their team."),
    wrote: said("All 3 things that you wrote in it here are with the team. Nothing is lost."),
    ask: said("Do you still help to look after this person? Ask them, or phone the team. They can let you see it again."),
    contact,
  };
}

export function startSync(kind: string, ended = false): SyncState {
  return {
    waiting: 3,
    acknowledged: 41,
    held: 52,
    lastContact: said("20 November 2026, 18:02"),
    lastContactMs: Date.UTC(2026, 10, 20, 18, 2),
    clockOffsetS: 2,
    conflicts: 1,
    now: said("Saved on this computer. Not sent yet: 3."),
    running: false,
    notTaken: kind === "nurse" ? [said("Plan of Rees, Gwilym: your role may not change it.")] : [],
    noted: kind === "nurse" ? [said("One record was put right this week: this computer and the server did not hold the same. Now they do.")] : [],
    readings:
      kind === "patient"
        ? [
            { key: "e9", at: "21 November 2026, 08:12", reached: reached("e9", "here") },
            { key: "e8", at: "20 November 2026, 08:20", reached: reached("e8", "looked-at") },
          ]
        : [],
    server: "https://porth.example",
    ended: ended ? endedAccess() : null,
  };
}
