// What happens on Learn. Pure.
import { call, focus, SUMMARY, TITLE } from "../../shared/effects";
import { troubleOf, without } from "../../shared/trouble";
import { allBegun, blank, first, start, TOLD, topicId, type Ask, type Event, type Model } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, first];
    case "topicChosen":
      return [opened(model, event.topic), [focus(TITLE)]];
    case "listChosen":
      return [{ ...start, learn: model.learn, begun: allBegun(model), kept: model.kept }, [focus(topicId(model.topic ?? ""))]];
    case "choiceChosen": {
      const chosen = { ...model.chosen, [event.question]: event.choice };
      const firstChosen = { [event.question]: event.choice, ...model.firstChosen };
      return [{ ...model, chosen, firstChosen }, []];
    }
    case "toldTyped":
      return [{ ...model, told: event.text, trouble: without(model.trouble, TOLD) }, []];
    case "readChosen": {
      if (model.saving || model.topic === null) return [model, []];
      const answers = Object.entries(model.firstChosen).map(([question, choice]) => ({ question, choice }));
      const asked = { patient: "", topic: model.topic, answers, told: model.told, form: "" };
      return [{ ...model, saving: true, trouble: null }, [call("learnt", asked)]];
    }
    case "answered":
      return answered(model, event);
  }
}

function opened(model: Model, topic: string): Model {
  const begun = allBegun(model);
  return { ...start, learn: model.learn, topic, begun, ...(begun[topic] ?? blank) };
}

function answered(model: Model, event: Extract<Event, { is: "answered" }>): [Model, Ask[]] {
  if (!event.outcome.ok) {
    const trouble = troubleOf(event.outcome.problem);
    return [{ ...model, saving: false, trouble }, event.command === "learnt" ? [focus(SUMMARY)] : []];
  }
  const learn = event.outcome.value;
  if (event.command === "learning") return [{ ...model, learn, trouble: null }, []];
  const begun = { ...allBegun(model) };
  delete begun[event.input.topic];
  return [{ ...start, learn, begun, kept: event.input.topic }, [focus(topicId(event.input.topic))]];
}
