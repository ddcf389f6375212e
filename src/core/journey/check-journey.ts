import { standardAnswers } from "../experience/answers.ts";
import { declaredAnswers } from "../experience/declared-answers.ts";
import { headlineKeys } from "../experience/headline-keys.ts";
import { type Measure, measureKeys, measureOf } from "../experience/measure-keys.ts";
import { got, hint, placeIn } from "../mistakes/got.ts";
import { mistake, said } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import type { Text } from "../text.ts";
import { isString, items, names, part, record } from "../unread.ts";
import { type OwnAnswer, type Phase, phases } from "./journey.ts";

type Path = readonly (string | number)[];

/**
 * What must fit together in a journey file beyond its shape: keys are used once, what is referred to exists, phases follow each
 * other, promises name a measure and a target it can reach. Reads whatever is readable, so that these problems come together
 * with those of the shape.
 */
export function checkJourney(file: unknown): Problem[] {
  const problems: Problem[] = [];
  const stages = items(file, "stages").map((stage, i) => ({ stage, path: ["stages", i] as Path }));
  const touchpoints = stages.flatMap(({ stage, path }) =>
    items(stage, "touchpoints").map((touchpoint, i) => ({ touchpoint, path: [...path, "touchpoints", i] as Path })),
  );
  if (touchpoints.length > mostTouchpoints)
    problems.push(
      mistake(
        "too-many.touchpoints",
        { place: "stages", n: touchpoints.length, most: mostTouchpoints },
        { path: ["stages"] },
      ),
    );
  const keys = touchpoints.map(({ touchpoint }) => part(touchpoint, "key")).filter(isString);

  onlyOnce(
    stages.map(({ stage, path }) => [part(stage, "key"), [...path, "key"]]),
    "stage",
    problems,
  );
  onlyOnce(
    touchpoints.map(({ touchpoint, path }) => [part(touchpoint, "key"), [...path, "key"]]),
    "touchpoint",
    problems,
  );
  checkPhases(stages, problems);
  for (const { touchpoint, path } of touchpoints) {
    if (part(touchpoint, "key") === "whole") problems.push(reserved("whole", [...path, "key"]));
    checkReferences(items(touchpoint, "owners"), [...path, "owners"], names(file, "owners"), "owner", problems);
  }
  checkRenames(touchpoints, keys, problems);
  const answers = declaredAnswers({ image: imageOf(file), answers: ownAnswersOf(file) });
  checkPromises(file, keys, answers, problems);
  for (const { touchpoint, path } of touchpoints)
    checkReach("target", part(touchpoint, "target"), [...path, "target"], answers, problems);
  for (const name of names(file, "answers")) {
    if (Object.hasOwn(standardAnswers, name)) problems.push(reserved("answer", ["answers", name]));
  }
  for (const name of names(file, "attributes")) {
    if (name === "channel" || name === "location") problems.push(reserved("known", ["attributes", name]));
  }
  return problems;
}

/** What goes with what is counted for each pair of touchpoints; and nobody can lead by a journey that is longer. */
const mostTouchpoints = 200;

const reserved = (why: "whole" | "answer" | "known", path: Path): Problem =>
  mistake(`reserved-key.${why}`, { place: placeIn(path) }, { path });

function onlyOnce(keys: readonly (readonly [unknown, Path])[], what: "stage" | "touchpoint", problems: Problem[]) {
  const first = new Map<unknown, Path>();
  for (const [key, path] of keys) {
    const earlier = first.get(key);
    if (isString(key) && earlier !== undefined) {
      const other = placeIn(earlier.slice(0, -1));
      problems.push(mistake(`duplicate-key.${what}`, { place: placeIn(path), key, other }, { path }));
    } else first.set(key, path);
  }
}

function checkPhases(stages: readonly { stage: unknown; path: Path }[], problems: Problem[]) {
  let latest: Phase = "before";
  for (const { stage, path } of stages) {
    const phase = phases.find((name) => name === part(stage, "phase"));
    if (phase === undefined) continue;
    if (phases.indexOf(phase) < phases.indexOf(latest)) {
      const at = [...path, "phase"];
      const facts = { place: placeIn(at), order: phases.join(", "), got: phase, after: latest };
      problems.push(mistake("phase-order", facts, { path: at }));
    } else latest = phase;
  }
}

function checkReferences(
  wanted: readonly unknown[],
  path: Path,
  known: readonly string[],
  what: "owner" | "touchpoint",
  problems: Problem[],
) {
  wanted.forEach((key, i) => {
    if (!isString(key)) return;
    const at = [...path, i];
    const place = placeIn(at);
    if (!known.includes(key))
      problems.push(mistake(`unknown-${what}`, { place, key, hint: hint(key, known) }, { path: at }));
    else if (wanted.indexOf(key) < i)
      problems.push(mistake(`duplicate-key.same-${what}`, { place, key }, { path: at }));
  });
}

function checkRenames(
  touchpoints: readonly { touchpoint: unknown; path: Path }[],
  keys: readonly string[],
  problems: Problem[],
) {
  const taken = new Set<string>();
  for (const { touchpoint, path } of touchpoints) {
    const was = part(touchpoint, "was");
    if (!isString(was)) continue;
    const at = [...path, "was"];
    const facts = { place: placeIn(at), key: was };
    if (keys.includes(was)) problems.push(mistake("was-in-use", facts, { path: at }));
    else if (taken.has(was)) problems.push(mistake("duplicate-key.was", facts, { path: at }));
    taken.add(was);
  }
}

type Answers = ReturnType<typeof declaredAnswers>;

function checkPromises(file: unknown, keys: readonly string[], answers: Answers, problems: Problem[]) {
  for (const [name, promise] of Object.entries(record(part(file, "promises")))) {
    const path: Path = ["promises", name];
    checkReferences(items(promise, "touchpoints"), [...path, "touchpoints"], keys, "touchpoint", problems);
    checkReach("promise", promise, path, answers, problems);
  }
}

/** Of something with a measure and what that should reach: whether there is such a measure, and it can be reached. */
function checkReach(of: "promise" | "target", thing: unknown, path: Path, answers: Answers, problems: Problem[]) {
  const field = of === "promise" ? "target" : "value";
  const known = of === "promise" ? measureKeys(answers) : headlineKeys(answers);
  const [key, target] = [part(thing, "measure"), part(thing, field)];
  if (!isString(key)) return;
  const measure = known.includes(key) ? measureOf(key, answers) : null;
  if (measure === null) {
    const at = [...path, "measure"];
    const facts = { key, example: "satisfaction.positive", hint: hint(key, known) };
    problems.push(mistake(`unknown-measure.${of}`, { place: placeIn(at), ...facts }, { path: at }));
  } else if (typeof target === "number" && !(target >= measure.range[0] && target <= measure.range[1])) {
    const at = [...path, field];
    const facts = { place: placeIn(at), within: within(measure), got: got(target) };
    problems.push(mistake("target-out-of-range", facts, { path: at }));
  }
}

/** Own answers, each with the scale that can be read, else with one on which every target lies. */
const ownAnswersOf = (file: unknown): Record<string, OwnAnswer> =>
  Object.fromEntries(
    Object.entries(record(part(file, "answers"))).map(([name, answer]) => {
      const [min, max] = items(answer, "scale");
      const readable = typeof min === "number" && typeof max === "number";
      return [name, { name: {}, scale: readable ? [min, max] : [-Infinity, Infinity], better: "higher" }];
    }),
  );

const imageOf = (file: unknown): Record<string, Text> =>
  Object.fromEntries(names(file, "image").map((name) => [name, {}]));

const within = ({ unit, range: [min, max] }: Measure) =>
  unit === "share" ? said("within-share") : said(`within-${unit}`, { min, max });
