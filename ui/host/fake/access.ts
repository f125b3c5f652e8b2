// Who looks after the invented patient, of the invented host.
import type { Commands } from "../../generated/commands";
import type { AccessRow, AccessView, Problem } from "../../generated/types";
import { said } from "./people";

type Asked = "access" | "hand_over" | "access_set";
type Answers = { [C in Asked]: (input: Commands[C]["input"]) => Commands[C]["output"] };

const NAMES = ["Siân Probert", "Ada Fenwick", "Ben Fenwick"];

export function accessAnswers(fails: boolean, refuse: (kind: Problem["kind"], text: string) => never): Answers {
  let owner = "u0";
  const shut = new Set<string>(["u2"]);
  const people = (): AccessRow[] =>
    NAMES.map((name, index) => {
      const user = `u${index}`;
      const sees = !shut.has(user);
      const text = user === owner ? `${name}: looks after this patient` : sees ? `${name}: sees this patient` : `${name}: does not see this patient`;
      return { user, name, owner: user === owner, sees, you: index === 0, carer: false, said: said(text) };
    });
  const nameOf = (user: string): string => people().find((row) => row.user === user)?.name ?? "";
  const view = (done: string | null): AccessView => ({
    done: done === null ? null : said(done),
    owner: said(`${nameOf(owner)} looks after this patient`),
    road: [said("2 entries are still on the road from the computer of Ada Fenwick")],
    withoutEffect: [],
    people: people(),
  });
  return {
    access: () => view(null),
    hand_over: (input) => {
      if (fails) refuse("store", "The disk is full. Nothing was saved yet.");
      owner = input.to;
      return view(`${nameOf(owner)} looks after this patient now.`);
    },
    access_set: (input) => {
      if (fails) refuse("store", "The disk is full. Nothing was saved yet.");
      if (input.sees) shut.delete(input.user);
      else shut.add(input.user);
      return view(input.sees ? `${nameOf(input.user)} can see this patient.` : `${nameOf(input.user)} can no longer see this patient.`);
    },
  };
}
