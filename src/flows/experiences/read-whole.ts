import { changedAnswers } from "../../core/experience/changed-answers.ts";
import { isCloseCircle } from "../../core/insight/disclosure/disclosure.ts";
import type { Circumstances, TraceStep, WholeExperience } from "../../core/insight/heard/read-experience.ts";
import { currentKey } from "../../core/journey/versions.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem, Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { encountersOf } from "../../store/records/reading/encounters-of.ts";
import { type History, historyOf, type Trace } from "../../store/records/reading/history.ts";
import type { KeptExperience } from "../../store/records/reading/kept-experience.ts";
import type { Effects } from "../effects.ts";
import { JourneyReader } from "./as-read.ts";
import { type Readable, readableIn } from "./readable.ts";

export type WholeEffects = Pick<Effects, "records" | "workspace" | "journeys" | "counting" | "remembered">;

/**
 * One experience with everything that is kept about it. Who may only read sees neither its circumstances nor what was withdrawn: those are
 * for whoever answers for it.
 */
export async function readWhole(
  id: string,
  mayTell: boolean,
  effects: WholeEffects,
): Promise<Result<WholeExperience, Refused>> {
  const history = await readableHistory(id, mayTell, effects);
  if (!history.ok) return history;
  const { kept, trace, shown } = history.value;
  const versions = (await effects.journeys.versions(kept.journey)) ?? [];
  const reader = new JourneyReader(versions);
  const others = await encountersOf(effects.records, effects.workspace, [kept]);
  const last = trace.at(-1)!;
  const day = kept.local.slice(0, 10);
  return ok({
    ...reader.read(kept, others, shown),
    way: reader.way(kept, others, shown),
    state: last.entry === "withdrawn" ? "withdrawn" : "lived",
    revision: last.revision,
    journeyVersion: (versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0]!).version,
    circumstances: mayTell ? circumstancesOf(kept) : null,
    trace: trace.map((step, place) => stepOf(step, trace.slice(0, place), mayTell)),
  });
}

/** What the log knows of an experience, where whoever asks may read it. */
export async function readableHistory(
  id: string,
  mayTell: boolean,
  effects: WholeEffects,
): Promise<Result<History & Pick<Readable, "shown"> & { readonly kept: KeptExperience }, Refused>> {
  const { records, workspace, journeys } = effects;
  const history = await historyOf(records, workspace, id);
  const last = history?.trace.at(-1);
  if (history === null || last === undefined) return refuse([noSuch(id)]);
  const { kept } = history;
  if (kept === null) return refuse([erased(last)]);
  if (last.entry === "withdrawn" && !mayTell) return refuse([noSuch(id)]);
  const { perspective } = kept.content;
  if (isCloseCircle(perspective)) return refuse([mistake("experience-withheld.colleague", {}, here)]);
  const versions = (await journeys.versions(kept.journey)) ?? [];
  const touchpoint = kept.touchpoint === null ? null : currentKey(versions, kept.touchpoint);
  const { shown } = await readableIn({ journey: kept.journey, perspective }, versions, effects);
  // What was withdrawn counts no more, so it cannot be among those who were heard.
  if (!shown.includes(touchpoint) && last.entry !== "withdrawn")
    return refuse([mistake("experience-withheld.few", {}, here)]);
  return ok({ ...history, kept, shown });
}

const circumstancesOf = ({ customer, content }: KeptExperience): Circumstances => ({
  customer,
  pass: content.pass ?? null,
  channel: content.channel ?? null,
  location: content.location ?? null,
  perspective: content.perspective,
  via: content.via,
  survey: content.survey ?? null,
  surveyVersion: content.version ?? null,
  askedWhen: content.askedWhen ?? null,
  attributes: content.attributes,
  weight: content.weight ?? null,
});

function stepOf(step: Trace, earlier: readonly Trace[], mayTell: boolean): TraceStep {
  const { entry, received, revision, edited, answers, flag, origin } = step;
  const before = earlier.findLast((one) => one.answers !== null)?.answers ?? null;
  return {
    entry: entry as TraceStep["entry"],
    received,
    revision,
    ...edited,
    changes: answers === null || before === null ? [] : changedAnswers(before, answers),
    leftOut: flag,
    origin: mayTell ? origin : null,
  };
}

export const noSuch = (id: string): Problem => ({
  code: "no-such-experience",
  message: `expected the id of an experience that counts, got "${id}"`,
  path: ["id"],
});

const erased = ({ received }: Trace): Problem => ({
  code: "experience-erased",
  message: `expected an experience that is kept, got one that was erased for good at ${received}`,
  path: ["id"],
});

const here = { path: ["id"] };
