// What happens on the sync screen. Pure.
import { call, focus, SUMMARY, type Call, type Focus } from "../../effects";
import { troubleOf } from "../../trouble";
import type { Event, Model } from "./model";

export function update(model: Model, event: Event): [Model, (Call | Focus)[]] {
  switch (event.is) {
    case "stale":
      return [model, [call("sync_state", null)]];
    case "nowChosen":
      return model.running
        ? [model, []]
        : [{ ...model, running: true, trouble: null, tried: null }, [call("sync_now", null)]];
    case "answered": {
      const running = event.command === "sync_now" ? false : model.running;
      if (event.outcome.ok) return [{ ...model, running, state: event.outcome.value }, []];
      const { problem } = event.outcome;
      // Being without a network is usual: what was saved is safe, so nothing sounds an alarm.
      if (event.command === "sync_now" && problem.kind === "notReached") {
        return [{ ...model, running, tried: problem.said.text }, [call("sync_state", null)]];
      }
      const failed = { ...model, running, trouble: troubleOf(problem) };
      return event.command === "sync_now" ? [failed, [focus(SUMMARY), call("sync_state", null)]] : [failed, [focus(SUMMARY)]];
    }
  }
}
