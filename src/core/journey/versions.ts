import { dayOf } from "../calendar.ts";
import { mistake } from "../mistakes/mistake.ts";
import { own } from "../own.ts";
import { placeOf } from "../place.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { type Journey, type JourneyVersion, phases, type Stage, type Touchpoint, touchpointsOf } from "./journey.ts";

/**
 * The version that follows `earlier` (oldest first; none before the first), holding from `validFrom`. The past is kept: a touchpoint
 * that `next` leaves out is retired, not gone; a new name for an old key says `was`; a key never comes back with another meaning.
 */
export function nextVersion(
  earlier: readonly JourneyVersion[],
  next: Journey,
  validFrom: string,
): Result<JourneyVersion, readonly Problem[]> {
  const last = earlier.at(-1);
  const version = { version: (last?.version ?? 0) + 1, validFrom, journey: keepRetired(earlier, next) };
  const problems = [...checkVersion(earlier, version), ...checkTouchpoints(earlier, version.journey)];
  return problems.length === 0 ? ok(version) : refuse(problems);
}

/** The key that a touchpoint has in the newest version, given any key it ever had; null when no version knows `key`. */
export function currentKey(versions: readonly JourneyVersion[], key: string): string | null {
  let known = false;
  let current = key;
  for (const { journey } of versions) {
    const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
    const renamed = touchpoints.find(({ was }) => was === current);
    if (renamed !== undefined) current = renamed.key;
    known ||= touchpoints.some((touchpoint) => touchpoint.key === current);
  }
  return known ? current : null;
}

/** A touchpoint that any version has, for reading: as it is now, or retired, with the keys it had before. */
export interface KnownTouchpoint {
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
  readonly formerKeys: readonly string[];
}

/** The touchpoints of all versions, each once, under their current keys: those of the newest in its order, then what it no longer has, retired. */
export function knownTouchpoints(versions: readonly JourneyVersion[]): KnownTouchpoint[] {
  const known = new Map<string, { stage: Stage; touchpoint: Touchpoint; formerKeys: Set<string> }>();
  for (const { journey } of versions.toReversed()) {
    for (const { stage, touchpoint } of touchpointsOf(journey)) {
      const current = currentKey(versions, touchpoint.key) ?? touchpoint.key;
      const entry = known.get(current) ?? {
        stage,
        touchpoint: journey === versions.at(-1)?.journey ? touchpoint : { ...touchpoint, key: current, retired: true },
        formerKeys: new Set<string>(),
      };
      for (const key of [touchpoint.key, touchpoint.was])
        if (key !== undefined && key !== current) entry.formerKeys.add(key);
      known.set(current, entry);
    }
  }
  return [...known.values()].map(({ stage, touchpoint, formerKeys }) => ({
    stage,
    touchpoint,
    formerKeys: [...formerKeys],
  }));
}

function checkVersion(earlier: readonly JourneyVersion[], { validFrom, journey }: JourneyVersion): Problem[] {
  const problems: Problem[] = [];
  const before = earlier.at(-1);
  if (dayOf(validFrom) === null) {
    problems.push(mistake("bad-date", { got: validFrom }));
  } else if (before !== undefined && validFrom < before.validFrom) {
    problems.push(mistake("version-order", { version: before.version, before: before.validFrom, got: validFrom }));
  }
  if (before !== undefined && journey.key !== before.journey.key) {
    problems.push(mistake("other-journey.version", { key: before.journey.key, got: journey.key }, { path: ["key"] }));
  }
  return problems;
}

function checkTouchpoints(earlier: readonly JourneyVersion[], journey: Journey): Problem[] {
  if (earlier.length === 0) return [];
  const past = earlier.flatMap((version) => touchpointsOf(version.journey).map(({ touchpoint }) => touchpoint));
  return journey.stages.flatMap((stage, s) =>
    stage.touchpoints.flatMap((touchpoint, t): Problem[] => {
      const at = ["stages", s, "touchpoints", t] as const;
      const [atKey, atWas] = [
        [...at, "key"],
        [...at, "was"],
      ] as const;
      const { key, was } = touchpoint;
      const wasNow = was === undefined ? undefined : currentKey(earlier, was);
      if (wasNow === null) return [mistake("unknown-was", { place: placeOf(atWas), was: was! }, { path: atWas })];
      if (wasNow !== undefined && wasNow !== was && wasNow !== key) {
        return [mistake("key-reused.was", { place: placeOf(atWas), was: was!, now: wasNow }, { path: atWas })];
      }
      const keyNow = currentKey(earlier, key);
      if (keyNow !== null && keyNow !== key && keyNow !== was) {
        return [mistake("key-reused.key", { place: placeOf(atKey), key, now: keyNow }, { path: atKey })];
      }
      const old = past.findLast((each) => each.key === key);
      if (old?.retired && !touchpoint.retired && !sameWords(old, touchpoint)) {
        return [mistake("key-reused.retired", { place: placeOf(atKey), key }, { path: atKey })];
      }
      return [];
    }),
  );
}

/** Whether two touchpoints have the same name in any language: then the one has come back. */
const sameWords = (a: Touchpoint, b: Touchpoint) =>
  Object.entries(a.name).some(([language, words]) => own(b.name, language) === words);

/** `next` with the touchpoints that only the version before it has, retired, in their stages. */
export function keepRetired(earlier: readonly JourneyVersion[], next: Journey): Journey {
  const before = earlier.at(-1)?.journey;
  if (before === undefined) return next;
  const present = new Set(
    touchpointsOf(next).flatMap(({ touchpoint: { key, was } }) => (was === undefined ? [key] : [key, was])),
  );
  const stages = [...next.stages];
  for (const stage of before.stages) {
    const left = stage.touchpoints
      .filter(({ key }) => !present.has(key))
      .map((touchpoint) => ({
        ...touchpoint,
        owners: touchpoint.owners.filter((owner) => Object.hasOwn(next.owners, owner)),
        retired: true,
      }));
    if (left.length === 0) continue;
    const at = stages.findIndex(({ key }) => key === stage.key);
    if (at >= 0) stages[at] = { ...stages[at]!, touchpoints: [...stages[at]!.touchpoints, ...left] };
    else stages.splice(placeFor(stage, stages), 0, { ...stage, touchpoints: left });
  }
  return { ...next, stages };
}

/** Before the first stage of a later phase. */
function placeFor({ phase }: Stage, stages: readonly Stage[]): number {
  const later = stages.findIndex((stage) => phases.indexOf(stage.phase) > phases.indexOf(phase));
  return later < 0 ? stages.length : later;
}
