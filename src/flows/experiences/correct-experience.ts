import type { Edited } from "../../core/experience/edited.ts";
import type { Answer } from "../../core/experience/experience.ts";
import { readExperience } from "../../core/experience/read-experience.ts";
import type { WholeExperience } from "../../core/insight/heard/read-experience.ts";
import type { Refused } from "../../core/problem.ts";
import { type Result, refuse } from "../../core/result.ts";
import { correct } from "../../store/records/changing/correct.ts";
import { flagPresses } from "../../store/records/changing/flag-presses.ts";
import { answersOf } from "../../store/records/reading/kept-experience.ts";
import { countAfterAll } from "../../store/records/reading/left-out.ts";
import type { Effects } from "../effects.ts";
import { readableHistory, readWhole, type WholeEffects } from "./read-whole.ts";

/** What is to be told instead. */
export interface CorrectionAsked {
  /** The revision that was seen. */
  readonly basedOn: number;
  /** Answers that change, as in an experience; those left out stay. Of one that was withdrawn none: it comes back as it was. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly edited: Edited;
  /** Counts from now on what was left out of the figures. */
  readonly counted?: true | undefined;
}

/** Corrects an experience by hand, or brings back one that was withdrawn; the log keeps who did it, why, and what stood before. */
export async function correctExperience(
  id: string,
  { basedOn, answers: changes, edited, counted }: CorrectionAsked,
  effects: WholeEffects & Pick<Effects, "now">,
): Promise<Result<WholeExperience, Refused>> {
  const { records, workspace, journeys, counting } = effects;
  const history = await readableHistory(id, true, effects);
  if (!history.ok) return history;
  const { kept, trace } = history.value;
  const last = trace.at(-1)!;
  const meanwhile = () =>
    refuse<Refused>([
      {
        code: "changed-meanwhile",
        message: `expected the newest revision (${last.revision}), got ${basedOn}; ${last.edited?.by ?? "somebody"} changed it at ${last.received}`,
        path: ["basedOn"],
      },
    ]);
  if (basedOn !== last.revision) return meanwhile();

  const { touchpoint, journey, content } = kept;
  if (counted && content.flag === undefined)
    return refuse([
      {
        code: "not-left-out",
        message: `expected an experience that is left out of the figures, got "${id}"`,
        path: ["counted"],
      },
    ]);
  // What stands is not judged again: an answer of an old file may lie on a scale that nobody sends any more.
  const scales = Object.fromEntries(
    Object.entries(content.scales ?? {}).filter(([key]) => Object.hasOwn(changes, key)),
  );
  const body = { id, journey, ...(touchpoint === null ? { whole: true } : { touchpoint }), at: content.at };
  const read = readExperience(
    { ...body, answers: changes, scales },
    (key) => journeys.answerable(key),
    Number.POSITIVE_INFINITY,
  );
  if (!read.ok) return refuse(read.refusal as Refused);

  const answers: Record<string, Answer> = { ...answersOf(kept), ...read.value.answers };
  const { comment } = answers;
  const words = typeof comment === "string" && comment !== "notApplicable" ? comment : null;
  if (words !== null) delete answers.comment;
  const { edited: _, flag, ...told } = content;
  const newScales = { ...told.scales, ...read.value.scales };
  const isKept = await correct(records, workspace, {
    id,
    basedOn,
    content: {
      ...told,
      ...(flag !== undefined && !counted && { flag }),
      answers,
      ...(Object.keys(newScales).length > 0 && { scales: newScales }),
      edited,
    },
    comment: words,
  });
  if (!isKept) return meanwhile();
  const { device = null, response } = (counted && (await countAfterAll(records, workspace, id))) || {};
  if (device !== null && response !== undefined) {
    const settled = await flagPresses(records, workspace, device, [response]);
    if (!settled.ok) return refuse([settled.refusal]);
  }
  counting.nudge(1);
  return readWhole(id, true, effects);
}
