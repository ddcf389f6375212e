import { type Journey, touchpointsOf } from "../journey/journey.ts";
import { hint, placeIn } from "../mistakes/got.ts";
import { mistake } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import type { Question, Survey } from "./survey.ts";

type Path = readonly (string | number)[];

/** Whether a survey fits its journey: what it asks about is there, and what it asks can be counted together with what others said. */
export function checkInJourney(survey: Survey, journey: Journey): Problem[] {
  const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
  const problems: Problem[] = [];
  const checkAbout = (key: string | undefined, path: Path) => {
    if (key === undefined || key === "whole") return;
    const found = touchpoints.find((touchpoint) => touchpoint.key === key);
    const facts = { place: placeIn(path), key };
    if (found === undefined) {
      const known = ["whole", ...touchpoints.map((touchpoint) => touchpoint.key)];
      problems.push(mistake("unknown-about", { ...facts, hint: hint(key, known) }, { path }));
    } else if (found.retired) problems.push(mistake("retired-about", facts, { path }));
  };
  checkAbout(survey.about, ["about"]);
  survey.questions.forEach((question, i) => {
    checkAbout(question.about, ["questions", i, "about"]);
    problems.push(...checkQuestion(question, ["questions", i], journey));
  });
  return problems;
}

function checkQuestion(question: Question, path: Path, journey: Journey): Problem[] {
  switch (question.ask) {
    case "rating": {
      const { answer, scale } = question;
      if (answer === undefined) return [];
      const own = Object.keys(journey.answers);
      const at: Path = [...path, "answer"];
      if (!own.includes(answer))
        return [
          mistake("unknown-own-answer", { place: placeIn(at), key: answer, hint: hint(answer, own) }, { path: at }),
        ];
      const expected = journey.answers[answer]!.scale;
      if (expected[0] === scale[0] && expected[1] === scale[1]) return [];
      const on: Path = [...path, "scale"];
      const facts = { place: placeIn(on), expected: JSON.stringify(expected), got: JSON.stringify(scale) };
      return [mistake("another-scale", facts, { path: on })];
    }
    case "image": {
      const known = Object.keys(journey.image);
      return question.attributes.flatMap((key, i) => {
        const at: Path = [...path, "attributes", i];
        const facts = { place: placeIn(at), key, hint: hint(key, known) };
        return known.includes(key) ? [] : [mistake("unknown-image", facts, { path: at })];
      });
    }
    case "choice": {
      const { attribute } = question;
      const known = Object.keys(journey.attributes);
      if (attribute === undefined || known.includes(attribute)) return [];
      const at: Path = [...path, "attribute"];
      const facts = { place: placeIn(at), key: attribute, hint: hint(attribute, known) };
      return [mistake("unknown-attribute", facts, { path: at })];
    }
    case "emotions":
    case "tags": {
      const expected = journey.choices?.[question.ask]?.maxChoices;
      if (expected === undefined || question.most === expected) return [];
      const at: Path = [...path, "most"];
      const facts = { place: placeIn(at), expected, got: question.most ?? "–" };
      return [mistake("another-most", facts, { path: at })];
    }
    default:
      return [];
  }
}
