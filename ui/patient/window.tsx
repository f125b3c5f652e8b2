// A patient's window: which place is shown, inside the frame.
import { createSignal, Match, onCleanup, Switch, type Accessor } from "solid-js";
import type { JSX } from "solid-js";
import { render } from "solid-js/web";
import type { Waiting } from "../generated/types";
import { openHost } from "../host/open";
import { Frame, type Way } from "../shared/frame/view";
import { applyLook, rememberedLook } from "../shared/look";
import type { Lent } from "../shared/program";
import { ConflictsScreen } from "../shared/screens/conflicts/view";
import { SettingsScreen } from "../shared/screens/settings/view";
import { SyncScreen } from "../shared/screens/sync/view";
import "../shared/tokens/load";
import { say } from "../shared/words/say";
import { CheckInScreen } from "./check-in/view";
import { ExerciseScreen } from "./exercise/view";
import { FirstWeekScreen } from "./first-week/view";
import { LearnScreen } from "./learn/view";
import { MessagesScreen } from "./messages/view";
import { NumbersScreen } from "./numbers/view";
import { DiaryScreen } from "./diary/view";
import { MedicinesScreen } from "./medicines/view";
import type { Place } from "./places";
import { PlanScreen } from "./plan/view";
import { QuestionsScreen } from "./questions/view";
import { RemindersPart } from "./reminders/view";
import { ResultScreen } from "./result/view";
import { TodayScreen } from "./today/view";

function ways(conflicts: number, ended: boolean, waiting: Waiting): Way<Place>[] {
  if (ended) {
    return [
      { to: { at: "today" }, name: say("ui-nav-ended"), testid: "nav-today" },
      { to: { at: "sync" }, name: say("ui-nav-sent"), testid: "nav-sync" },
      { to: { at: "settings" }, name: say("ui-nav-settings"), testid: "nav-settings" },
    ];
  }
  return [
    { to: { at: "today" }, name: say("ui-nav-today"), testid: "nav-today" },
    { to: { at: "numbers" }, name: say("ui-nav-numbers"), testid: "nav-numbers" },
    { to: { at: "plan" }, name: say("ui-nav-plan"), testid: "nav-plan" },
    { to: { at: "medicines" }, name: say("ui-nav-medicines"), testid: "nav-medicines" },
    { to: { at: "messages" }, name: say("ui-nav-messages"), testid: "nav-messages", count: waiting.messages },
    { to: { at: "learn" }, name: say("ui-nav-learn"), testid: "nav-learn" },
    { to: { at: "exercise" }, name: say("ui-nav-exercise"), testid: "nav-exercise" },
    ...(waiting.hasQuestions
      ? [{ to: { at: "questions" } as const, name: say("ui-nav-questions"), testid: "nav-questions", count: waiting.questions }]
      : []),
    ...(conflicts > 0
      ? [{ to: { at: "conflicts" } as const, name: say("ui-nav-two-answers"), testid: "nav-conflicts", count: conflicts }]
      : []),
    { to: { at: "sync" }, name: say("ui-nav-sent"), testid: "nav-sync" },
    { to: { at: "settings" }, name: say("ui-nav-settings"), testid: "nav-settings" },
  ];
}

/** These say nothing of the record. */
function staysOpen(place: Place): boolean {
  return place.at === "sync" || place.at === "settings";
}

/** The way that a place belongs to. */
function here(place: Place): string {
  if (place.at === "diary") return "nav-numbers";
  if (place.at === "firstWeek") return "nav-settings";
  return place.at === "checkIn" || place.at === "result" ? "nav-today" : `nav-${place.at}`;
}

/** What waits besides readings, for the menu; nothing while it is not known. */
function createWaiting(lent: Omit<Lent<Place>, "go">): Accessor<Waiting> {
  const [waiting, setWaiting] = createSignal<Waiting>({ messages: 0, questions: 0, hasQuestions: false });
  const read = (): void => {
    void lent.run("waiting", null).then((outcome) => {
      if (outcome.ok) setWaiting(outcome.value);
    });
  };
  onCleanup(lent.onStale(["today", "sync", "session"], read));
  read();
  return waiting;
}

/** The first week comes back from where somebody would look for it. */
function ToFirstWeek(props: { go(place: Place): void }): JSX.Element {
  return (
    <p>
      <button type="button" class="link" data-testid="to-first-week" onClick={() => props.go({ at: "firstWeek" })}>
        {say("ui-week-way")}
      </button>
    </p>
  );
}

function PatientWindow(props: { lent: Omit<Lent<Place>, "go"> }): JSX.Element {
  const [place, setPlace] = createSignal<Place>({ at: "today" }, { equals: false });
  const lent: Lent<Place> = { ...props.lent, go: setPlace };
  const waiting = createWaiting(props.lent);
  const shown = <At extends Place["at"]>(at: At): (Place & { at: At }) | false => {
    const now = place();
    return now.at === at ? (now as Place & { at: At }) : false;
  };
  return (
    <Frame lent={lent} here={here(place())} ways={(conflicts, ended) => ways(conflicts, ended, waiting())} staysOpen={staysOpen(place())} patient>
      <Switch>
        <Match when={shown("today")}>
          <TodayScreen lent={lent} />
        </Match>
        <Match when={shown("checkIn")}>
          <CheckInScreen lent={lent} />
        </Match>
        <Match when={shown("result")} keyed>
          {(at) => <ResultScreen lent={lent} result={at.result} />}
        </Match>
        <Match when={shown("numbers")}>
          <NumbersScreen lent={lent} />
        </Match>
        <Match when={shown("diary")}>
          <DiaryScreen lent={lent} />
        </Match>
        <Match when={shown("plan")}>
          <PlanScreen lent={lent} />
        </Match>
        <Match when={shown("learn")}>
          <LearnScreen lent={lent} />
          <ToFirstWeek go={setPlace} />
        </Match>
        <Match when={shown("medicines")}>
          <MedicinesScreen lent={lent} />
        </Match>
        <Match when={shown("messages")}>
          <MessagesScreen lent={lent} />
        </Match>
        <Match when={shown("exercise")}>
          <ExerciseScreen lent={lent} />
        </Match>
        <Match when={shown("questions")}>
          <QuestionsScreen lent={lent} />
        </Match>
        <Match when={shown("firstWeek")}>
          <FirstWeekScreen lent={lent} />
        </Match>
        <Match when={shown("conflicts")}>
          <ConflictsScreen lent={lent} maySettle={false} />
        </Match>
        <Match when={shown("sync")}>
          <SyncScreen lent={lent} />
        </Match>
        <Match when={shown("settings")}>
          <SettingsScreen lent={lent} />
          <ToFirstWeek go={setPlace} />
          <RemindersPart lent={lent} />
        </Match>
      </Switch>
    </Frame>
  );
}

applyLook(rememberedLook());
const root = document.getElementById("app");
if (root) void openHost().then((lent) => render(() => <PatientWindow lent={lent} />, root));
