import type { ResponseSent } from "../core/survey/response.ts";
import type { SurveyPage } from "../core/survey/survey-page.ts";
import { type Answering, answered, asSent, begun, isPast } from "./answering.ts";

/** What is kept on the device of one link. */
export interface Kept {
  readonly answering: Answering;
  /** The last revision that the server has told it has. */
  readonly acknowledged: number;
  /** Responses of earlier visits that have not arrived yet. */
  readonly older: readonly ResponseSent[];
}

/** Whether something was answered here of which the server has not told that it has it. */
export const isUnsent = ({ answering, acknowledged }: Kept): boolean => answering.revision > acknowledged;

/** What the server has not told it has: in the order in which it was begun. */
export const unsentOf = (kept: Kept, now: Date): readonly ResponseSent[] =>
  isUnsent(kept) ? [...kept.older, asSent(kept.answering, now)] : kept.older;

/** What was left here, or a beginning. What an earlier visit left unsent is sent before it. */
export function visitAfter(left: Kept | undefined, page: SurveyPage, credential: string, now: Date): Kept {
  if (left?.answering.version === page.version && !isPast(left.answering, now.getTime(), credential))
    return page.survey.languages.includes(left.answering.language)
      ? left
      : { ...left, answering: { ...left.answering, language: page.language } };
  return {
    answering: begun(page, now),
    acknowledged: 0,
    older: left === undefined ? [] : unsentOf(left, now),
  };
}

/** Whether what has changed is told to the server, and not only where one is on the page. */
export const isTold = (to: Partial<Answering>): boolean => "answers" in to || "ended" in to || "language" in to;

export const changed = (kept: Kept, to: Partial<Answering>, now: number): Kept => ({
  ...kept,
  answering: { ...kept.answering, ...to, revision: kept.answering.revision + (isTold(to) ? 1 : 0), touched: now },
});

/** With the answer that came along in the page's address, over one that stands: who taps another face in the mail means that one. */
export function withFirst(kept: Kept, [key, value]: readonly [key: string, value: unknown]): Kept {
  const { answering, acknowledged } = kept;
  if (answering.ended) return kept;
  const isNew = answering.revision > 1 || acknowledged > 0;
  const answers = answered(answering.answers, key, value);
  return {
    ...kept,
    answering: { ...answering, answers, place: key, revision: answering.revision + (isNew ? 1 : 0) },
  };
}

/** With what has arrived, or will never be taken; of those over a quota nothing more is asked. */
export function afterArrival(kept: Kept, responses: readonly ResponseSent[], overQuota: readonly string[]): Kept {
  const { answering, acknowledged, older } = kept;
  const newest = responses.find(({ id }) => id === answering.id)?.revision ?? 0;
  return {
    answering: newest > 0 ? { ...answering, isEnough: overQuota.includes(answering.id) } : answering,
    acknowledged: Math.max(acknowledged, newest),
    older: older.filter(({ id }) => !responses.some((one) => one.id === id)),
  };
}
