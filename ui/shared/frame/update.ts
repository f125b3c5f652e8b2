// What happens in the frame. Pure.
import { call, type Call } from "../effects";
import { sizeBeside } from "../look";
import { first, type Event, type Model } from "./model";

export function update(model: Model, event: Event): [Model, Call[]] {
  switch (event.is) {
    case "stale":
      return [model, first];
    case "sizeStepped": {
      if (model.look === null) return [model, []];
      const textPercent = sizeBeside(model.look.textPercent, event.step);
      if (textPercent === model.look.textPercent) return [model, []];
      const look = { ...model.look, textPercent };
      return [{ ...model, look }, [call("set_preferences", look)]];
    }
    // Only a hint: the program tries, and says what came of it.
    case "networkChanged":
      return [model, [call("network", { online: event.online })]];
    case "lockChosen":
      return model.locking ? [model, []] : [{ ...model, locking: true }, [call("lock", null)]];
    case "answered":
      return [answered(model, event), []];
  }
}

function answered(model: Model, event: Event & { is: "answered" }): Model {
  if (event.command === "lock") return event.outcome.ok ? model : { ...model, locking: false };
  if (!event.outcome.ok) return model;
  switch (event.command) {
    case "app_state":
      return { ...model, state: event.outcome.value, look: event.outcome.value.open?.preferences ?? model.look };
    case "set_preferences":
      return { ...model, look: event.outcome.value };
    case "sync_state":
      return { ...model, sync: event.outcome.value };
    case "network":
      return model;
  }
}
