import { readExperience } from "../core/experience/read-experience.ts";
import { readOutcome } from "../core/experience/read-outcome.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem, Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { GroupAnswer } from "../store/records/intake/group-commit.ts";
import type { Effects } from "./effects.ts";

/** What became of a batch: how many are kept now, how many were here already, and which were refused and why. */
export interface Receipt {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly { readonly index: number; readonly problems: Refused }[];
}

type KeepingEffects = Pick<Effects, "workspace" | "journeys" | "intake" | "counting" | "now">;

/** Keeps experiences as they come in, each once. One that is wrong does not hold up the others; refused is only a full stop. */
export function keepExperiences(
  bodies: readonly unknown[],
  effects: KeepingEffects,
): Promise<Result<Receipt, readonly [Problem]>> {
  const { workspace, journeys, intake } = effects;
  const latest = latestPlausible(effects);
  return keepGood(
    bodies.map((body) => readExperience(body, (key) => journeys.answerable(key), latest)),
    (good) => intake.keepExperiences(workspace, good),
    effects,
  );
}

/** Keeps outcomes, likewise. */
export function keepOutcomes(
  bodies: readonly unknown[],
  effects: KeepingEffects,
): Promise<Result<Receipt, readonly [Problem]>> {
  const { workspace, journeys, intake } = effects;
  const latest = latestPlausible(effects);
  return keepGood(
    bodies.map((body) => readOutcome(body, (key) => journeys.answerable(key) !== undefined, latest)),
    (good) => intake.keepOutcomes(workspace, good),
    effects,
  );
}

/** Senders' clocks are never trusted to the minute: a quarter of an hour ahead is still now. Seconds since 1970. */
export const latestPlausible = ({ now }: Pick<Effects, "now">): number => now().getTime() / 1000 + 15 * 60;

async function keepGood<Lived>(
  read: readonly Result<Lived, readonly Problem[]>[],
  keep: (good: readonly Lived[]) => Promise<GroupAnswer>,
  { counting }: Pick<Effects, "counting">,
): Promise<Result<Receipt, readonly [Problem]>> {
  const good: Lived[] = [];
  for (const result of read) if (result.ok) good.push(result.value);
  const kept = good.length === 0 ? ok([]) : await keep(good);
  if (!kept.ok) return refuse([kept.refusal]);
  if (good.length > 0) counting.nudge(good.length);

  return ok(
    receiptOf(read, kept.value, (became) => {
      if (became === "kept" || became === "corrected") return "accepted";
      return became === "erased" ? erased : became;
    }),
  );
}

/** What became of a batch: what could not be read is rejected, and of the others, in their order, as `meaning` says of each. */
export function receiptOf<Became>(
  read: readonly Result<unknown, readonly Problem[]>[],
  kept: readonly Became[],
  meaning: (became: Became) => "accepted" | "duplicate" | Problem,
): Receipt {
  let accepted = 0;
  let duplicates = 0;
  const rejected: { index: number; problems: Refused }[] = [];
  let next = 0;
  read.forEach((one, index) => {
    if (!one.ok) {
      rejected.push({ index, problems: one.refusal as Refused });
      return;
    }
    const meant = meaning(kept[next++]!);
    if (meant === "accepted") accepted++;
    else if (meant === "duplicate") duplicates++;
    else rejected.push({ index, problems: [meant] });
  });
  return { accepted, duplicates, rejected };
}

/** Why what was erased does not come in again. */
export const erased: Problem = mistake("erased", {}, { path: ["id"] });
