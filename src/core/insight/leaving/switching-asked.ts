import type { Audit } from "../audit-value.ts";
import { codesInBand } from "../bands.ts";
import { at, type Counted } from "../counted.ts";
import type { AnswerCounts, Counts } from "../counts.ts";
import type { BadVariable, CourseEvent } from "../courses.ts";
import { mayBePart } from "../disclosure/disclosure.ts";
import { type Reader, readingOf } from "../figures.ts";
import { headlineOf } from "../headline.ts";
import { outcomesToRestOn } from "../outcome-figures.ts";
import { toldTouchpoints, withheldTouchpoints } from "../withheld.ts";
import { switchingOf } from "./switching.ts";

/** Passes of which courses are read at most; above, those of a sample of people. */
const passesWanted = 100_000;

/** Answers about the whole that say how a pass went, rather than what follows from it. */
const tellingOfPass = ["satisfaction", "smiley", "effort", "value"];

/**
 * What bad experiences go with as they gather: of customers who leave, or, where only that is known, who say that they
 * will not come again. Nothing where nobody came twice.
 */
export async function switchingIn(
  counts: Pick<Counts, "courses" | "outcomes">,
  { version, slice, answers, totals }: Pick<Counted, "version" | "slice" | "answers" | "totals">,
  reader: Reader,
): Promise<Audit["switching"]> {
  const event = await eventIn(counts, { slice, answers }, reader);
  if (event === null) return { refused: "no-event" };
  if (event === "withheld") return { refused: event };
  if (totals.passes <= totals.people) return { refused: "too-few-again" };
  const whole = headlineOf(at(null, answers), reader);
  const isWhole =
    whole !== null && tellingOfPass.includes(whole.counts.answer) && 2 * whole.counts.people >= totals.people;
  const partOf = isWhole
    ? !mayBePart(whole.counts, slice.perspective)
    : withheldTouchpoints({ version, answers }, reader).length > 0;
  if (partOf) return { refused: "withheld" };
  const judged = isWhole ? [whole] : toldTouchpoints({ version, answers }, reader);
  const bad = judged.map(({ counts }) => badOf(counts, reader));
  const found = await counts.courses(slice, { bad, event: event.event, passes: passesWanted });
  return switchingOf(found, {
    ...{ of: event.of, outcome: event.outcome, by: isWhole ? "whole" : "touchpoints", perspective: slice.perspective },
  });
}

/** What tells that somebody leaves. */
interface Told {
  readonly of: "leaving" | "intention";
  readonly outcome: string;
  readonly event: CourseEvent;
}

async function eventIn(
  counts: Pick<Counts, "outcomes">,
  { slice, answers }: Pick<Counted, "slice" | "answers">,
  reader: Reader,
): Promise<Told | "withheld" | null> {
  const left = outcomesToRestOn(await counts.outcomes(slice), slice.perspective).find(
    ({ kind, codes }) => kind === "churned" && codes.at(-1)?.code === 1,
  );
  if (left?.leavesFew) return "withheld";
  if (left !== undefined) return { of: "leaving", outcome: "churned", event: { outcome: "churned" } };
  const returning = at(null, answers).find(({ answer, people }) => answer === "return" && people > 0);
  if (returning === undefined) return null;
  if (!mayBePart(returning, slice.perspective)) return "withheld";
  return { of: "intention", outcome: "whole.return", event: { answer: badOf(returning, reader) } };
}

function badOf(counts: AnswerCounts, reader: Reader): BadVariable {
  const { touchpoint, answer, scale } = counts;
  return { touchpoint, answer, scale, negative: codesInBand("negative", readingOf(counts, reader)) };
}
