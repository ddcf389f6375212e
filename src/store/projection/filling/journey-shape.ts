import { type DeclaredAnswer, declaredAnswers } from "../../../core/experience/declared-answers.ts";
import { durationSeconds } from "../../../core/journey/duration.ts";
import type { Journey, JourneyVersion } from "../../../core/journey/journey.ts";
import { knownTouchpoints } from "../../../core/journey/versions.ts";

/** A journey's versions, oldest first. */
export type JourneyHistory = readonly JourneyVersion[];

/** What of a journey shapes its projection. When it changes, what has been projected must be read again. */
export interface JourneyShape {
  readonly journey: string;
  /** Seconds of pause after which a customer's new pass begins; null: passes are not derived. */
  readonly gap: number | null;
  /** Declared attributes: each has a column. */
  readonly attributes: readonly string[];
  /** A touchpoint's earlier keys and the one it bears now. */
  readonly renamed: readonly (readonly [was: string, now: string])[];
  /** Answers that may be given, by version; 0 is for experiences that name none. */
  readonly answers: ReadonlyMap<number, ReadonlyMap<string, DeclaredAnswer>>;
}

/** The shape of a journey; null when it has no version. */
export function shapeOf(history: JourneyHistory): JourneyShape | null {
  const newest = history.at(-1)?.journey;
  if (newest === undefined) return null;
  const renamed = knownTouchpoints(history).flatMap(({ touchpoint, formerKeys }) =>
    formerKeys.map((was) => [was, touchpoint.key] as const),
  );
  const answers = new Map(history.map(({ version, journey }) => [version, declaredAnswers(journey)]));
  return { ...plainShape(newest), renamed, answers: answers.set(0, declaredAnswers(newest)) };
}

/** The shape of a journey without a past, as data files have it. */
export function plainShape(journey: Journey): JourneyShape {
  return {
    journey: journey.key,
    gap: journey.passes === undefined ? null : durationSeconds(journey.passes.gap),
    attributes: Object.keys(journey.attributes).sort(),
    renamed: [],
    answers: new Map([[0, declaredAnswers(journey)]]),
  };
}

/**
 * The shape as text: the same text, the same projection. A version that declares what the newest does is read as that one is,
 * so it stands not in it: whoever calls something anew has nothing counted anew.
 */
export function shapeText({ gap, attributes, renamed, answers }: JourneyShape): string {
  const scalesOf = (version: number) =>
    [...answers.get(version)!].map(([key, { scale, turned, base }]) => [key, scale, turned, base]);
  const newest = JSON.stringify(scalesOf(0));
  const scales = [...answers.keys()]
    .map((version) => [version, scalesOf(version)] as const)
    .filter(([version, declared]) => version === 0 || JSON.stringify(declared) !== newest);
  return JSON.stringify({ gap, attributes, renamed, scales });
}
