import { changesBetween } from "../core/journey/editing/changes.ts";
import { same } from "../core/journey/editing/same.ts";
import type { Journey, JourneyVersion } from "../core/journey/journey.ts";
import { nextVersion } from "../core/journey/versions.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem, Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { journeyHistory, keepNextVersion, type SavedVersion } from "../store/records/journeys.ts";
import { changeInWords } from "../texts/change-words.ts";
import type { Effects } from "./effects.ts";
import { type JourneyGiven, readGiven } from "./journey-given.ts";
import { today } from "./today.ts";

/** How it is to be kept. */
export interface Keeping {
  /** From when it holds; absent: today. */
  readonly validFrom?: string | undefined;
  /** The version that was edited, 0 for none yet: refused when there is a newer one. Absent: whatever the newest is. */
  readonly basedOn?: number | undefined;
  /** Who keeps it; null: somebody at this computer. */
  readonly author: string | null;
}

/** Keeps a journey under `key` as a new version; what has not changed makes none. Of two at once one comes first, whole. */
export async function keepJourney(
  key: string,
  given: JourneyGiven,
  { validFrom, basedOn, author }: Keeping,
  effects: Pick<Effects, "records" | "workspace" | "journeys" | "now">,
): Promise<Result<JourneyVersion, Refused>> {
  const read = readGiven(given);
  if (!read.ok) return read;
  if (read.value.key !== key) {
    return refuse([mistake("other-journey.address", { key, got: read.value.key }, { path: ["key"] })]);
  }
  const { records, workspace, journeys } = effects;
  const from = validFrom ?? (await today(effects));
  for (;;) {
    const earlier = await journeyHistory(records, workspace, key);
    const next = nextVersion(earlier, read.value, from);
    const changed = changedMeanwhile(earlier, next.ok ? next.value.journey : read.value, basedOn);
    if (changed !== null) return refuse([changed]);
    if (!next.ok) return refuse(next.refusal as unknown as Refused);
    const kept = await keepNextVersion(records, workspace, next.value, author);
    // Another came first: the next turn sees it.
    if (kept === null) continue;
    await journeys.refresh();
    return ok(kept);
  }
}

/** What others have saved since the version that was edited; null when that is the newest, or they made the same of it. */
function changedMeanwhile(
  versions: readonly SavedVersion[],
  journey: Journey,
  basedOn: number | undefined,
): Problem | null {
  const newest = versions.at(-1);
  if (basedOn === undefined || basedOn === (newest?.version ?? 0)) return null;
  if (newest === undefined || basedOn > newest.version) {
    const message = `expected basedOn to be a version that there is, at most ${newest?.version ?? 0}, got ${basedOn}`;
    return { code: "changed-meanwhile", message, path: ["basedOn"] };
  }
  if (same(newest.journey, journey)) return null;
  const edited = versions.find(({ version }) => version === basedOn);
  const changes = edited === undefined ? [] : changesBetween(edited.journey, newest.journey);
  const what =
    edited === undefined ? "the journey is there already" : changes.map((it) => changeInWords("en", it)).join("; ");
  const who = newest.author ?? "somebody at this computer";
  const message = `version ${newest.version} was saved meanwhile by ${who} on ${newest.made.toISOString().slice(0, 10)}: ${what}`;
  return { code: "changed-meanwhile", message };
}
