// A nurse's window: which place is shown, inside the frame.
import { createSignal, Match, Switch } from "solid-js";
import type { JSX } from "solid-js";
import { render } from "solid-js/web";
import { openHost } from "../host/open";
import { Frame, type Way } from "../shared/frame/view";
import { applyLook, rememberedLook } from "../shared/look";
import type { Lent } from "../shared/program";
import { ConflictsScreen } from "../shared/screens/conflicts/view";
import { SettingsScreen } from "../shared/screens/settings/view";
import { SyncScreen } from "../shared/screens/sync/view";
import "../shared/tokens/load";
import { say } from "../shared/words/say";
import { AccessScreen } from "./access/view";
import { CaseloadScreen } from "./caseload/view";
import { PatientScreen } from "./patient/view";
import type { Place } from "./places";
import { PlanScreen } from "./plan/view";
import { RegisterScreen } from "./register/view";
import { VisitScreen } from "./visit/view";
import { TalkScreen } from "./talk/view";

function ways(conflicts: number): Way<Place>[] {
  return [
    { to: { at: "caseload" }, name: say("ui-nav-caseload"), testid: "nav-caseload" },
    { to: { at: "conflicts" }, name: say("ui-nav-conflicts"), testid: "nav-conflicts", count: conflicts },
    { to: { at: "register" }, name: say("ui-nav-register"), testid: "nav-register" },
    { to: { at: "sync" }, name: say("ui-nav-sync"), testid: "nav-sync" },
    { to: { at: "settings" }, name: say("ui-nav-settings"), testid: "nav-settings" },
  ];
}

/** The way that a place belongs to. */
function here(place: Place): string {
  return place.at === "patient" || place.at === "visit" || place.at === "plan" || place.at === "talk" || place.at === "access" ? "nav-caseload" : `nav-${place.at}`;
}

function NurseWindow(props: { lent: Omit<Lent<Place>, "go"> }): JSX.Element {
  const [place, setPlace] = createSignal<Place>({ at: "caseload" }, { equals: false });
  const lent: Lent<Place> = { ...props.lent, go: setPlace };
  const shown = <At extends Place["at"]>(at: At): (Place & { at: At }) | false => {
    const now = place();
    return now.at === at ? (now as Place & { at: At }) : false;
  };
  return (
    <Frame lent={lent} here={here(place())} ways={ways} staysOpen patient={false} wide>
      <Switch>
        <Match when={shown("caseload")}>
          <CaseloadScreen lent={lent} />
        </Match>
        <Match when={shown("patient")} keyed>
          {(at) => <PatientScreen lent={lent} id={at.id} />}
        </Match>
        <Match when={shown("visit")} keyed>
          {(at) => <VisitScreen lent={lent} id={at.id} visit={at.visit} />}
        </Match>
        <Match when={shown("plan")} keyed>
          {(at) => <PlanScreen lent={lent} id={at.id} />}
        </Match>
        <Match when={shown("talk")} keyed>
          {(at) => <TalkScreen lent={lent} id={at.id} />}
        </Match>
        <Match when={shown("access")} keyed>
          {(at) => <AccessScreen lent={lent} id={at.id} />}
        </Match>
        <Match when={shown("conflicts")}>
          <ConflictsScreen lent={lent} maySettle />
        </Match>
        <Match when={shown("register")}>
          <RegisterScreen lent={lent} />
        </Match>
        <Match when={shown("sync")}>
          <SyncScreen lent={lent} />
        </Match>
        <Match when={shown("settings")}>
          <SettingsScreen lent={lent} />
        </Match>
      </Switch>
    </Frame>
  );
}

applyLook(rememberedLook());
const root = document.getElementById("app");
if (root) void openHost().then((lent) => render(() => <NurseWindow lent={lent} />, root));
