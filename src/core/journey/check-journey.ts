import { standardAnswers } from "../experience/answers.ts";
import { declaredAnswers } from "../experience/declared-answers.ts";
import { type Measure, measureKeys, measureOf } from "../experience/measure-keys.ts";
import { hint } from "../nearest.ts";
import { placeOf, shown } from "../place.ts";
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
  const say = (code: string, path: Path, what: string) =>
    problems.push({ code, message: `${placeOf(path)} ${what}`, path });

  const stages = items(file, "stages").map((stage, i) => ({ stage, path: ["stages", i] as Path }));
  const touchpoints = stages.flatMap(({ stage, path }) =>
    items(stage, "touchpoints").map((touchpoint, i) => ({ touchpoint, path: [...path, "touchpoints", i] as Path })),
  );
  if (touchpoints.length > mostTouchpoints)
    say(
      "too-many",
      ["stages"],
      `hold ${touchpoints.length} touchpoints: expected at most ${mostTouchpoints} on a journey`,
    );
  const keys = touchpoints.map(({ touchpoint }) => part(touchpoint, "key")).filter(isString);

  onlyOnce(
    stages.map(({ stage, path }) => [part(stage, "key"), [...path, "key"]]),
    "stage",
    say,
  );
  onlyOnce(
    touchpoints.map(({ touchpoint, path }) => [part(touchpoint, "key"), [...path, "key"]]),
    "touchpoint",
    say,
  );
  checkPhases(stages, say);
  for (const { touchpoint, path } of touchpoints) {
    if (part(touchpoint, "key") === "whole")
      say("reserved-key", [...path, "key"], 'must not be "whole": that is the journey as a whole');
    checkReferences(items(touchpoint, "owners"), [...path, "owners"], names(file, "owners"), "owner", say);
  }
  checkRenames(touchpoints, keys, say);
  checkPromises(file, keys, say);
  for (const name of names(file, "answers")) {
    if (Object.hasOwn(standardAnswers, name))
      say("reserved-key", ["answers", name], "is a standard answer and needs no declaration");
  }
  for (const name of names(file, "attributes")) {
    if (name === "channel" || name === "location")
      say("reserved-key", ["attributes", name], "is known without a declaration");
  }
  return problems;
}

/** What goes with what is counted for each pair of touchpoints; and nobody can lead by a journey that is longer. */
const mostTouchpoints = 200;

type Say = (code: string, path: Path, what: string) => void;

function onlyOnce(keys: readonly (readonly [unknown, Path])[], what: string, say: Say) {
  const first = new Map<unknown, Path>();
  for (const [key, path] of keys) {
    const earlier = first.get(key);
    if (isString(key) && earlier !== undefined) {
      say(
        "duplicate-key",
        path,
        `must be a ${what} key of its own: "${key}" is taken by ${placeOf(earlier.slice(0, -1))}`,
      );
    } else first.set(key, path);
  }
}

function checkPhases(stages: readonly { stage: unknown; path: Path }[], say: Say) {
  let latest: Phase = "before";
  for (const { stage, path } of stages) {
    const phase = phases.find((name) => name === part(stage, "phase"));
    if (phase === undefined) continue;
    if (phases.indexOf(phase) < phases.indexOf(latest)) {
      say(
        "phase-order",
        [...path, "phase"],
        `must come in the order ${phases.join(", ")}: got "${phase}" after "${latest}"`,
      );
    } else latest = phase;
  }
}

function checkReferences(wanted: readonly unknown[], path: Path, known: readonly string[], what: string, say: Say) {
  wanted.forEach((key, i) => {
    if (!isString(key)) return;
    if (!known.includes(key))
      say(`unknown-${what}`, [...path, i], `is an unknown ${what}: got "${key}"${hint(key, known)}`);
    else if (wanted.indexOf(key) < i) say("duplicate-key", [...path, i], `names the ${what} "${key}" a second time`);
  });
}

function checkRenames(touchpoints: readonly { touchpoint: unknown; path: Path }[], keys: readonly string[], say: Say) {
  const taken = new Set<string>();
  for (const { touchpoint, path } of touchpoints) {
    const was = part(touchpoint, "was");
    if (!isString(was)) continue;
    if (keys.includes(was))
      say("was-in-use", [...path, "was"], `must be a key no longer in use: "${was}" is a touchpoint of this version`);
    else if (taken.has(was))
      say("duplicate-key", [...path, "was"], `must be claimed once: another touchpoint also was "${was}"`);
    taken.add(was);
  }
}

function checkPromises(file: unknown, keys: readonly string[], say: Say) {
  const answers = declaredAnswers({ image: imageOf(file), answers: ownAnswersOf(file) });
  for (const [name, promise] of Object.entries(record(part(file, "promises")))) {
    const path: Path = ["promises", name];
    checkReferences(items(promise, "touchpoints"), [...path, "touchpoints"], keys, "touchpoint", say);
    const key = part(promise, "measure");
    const target = part(promise, "target");
    if (!isString(key)) continue;
    const measure = measureOf(key, answers);
    if (measure === null) {
      say(
        "unknown-measure",
        [...path, "measure"],
        `is an unknown measure: expected answer.measure such as satisfaction.positive, got "${key}"${hint(key, measureKeys(answers))}`,
      );
    } else if (typeof target === "number" && !(target >= measure.range[0] && target <= measure.range[1])) {
      say("target-out-of-range", [...path, "target"], `must be ${within(measure)}, got ${shown(target)}`);
    }
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
  unit === "share"
    ? "a share 0–1 (0.8 for 80 %)"
    : `within ${min}…${max} ${unit === "points" ? "points" : `(${unit})`}`;
