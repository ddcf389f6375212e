import type { Problem } from "../../core/problem.ts";
import type { LinkState } from "../../core/survey/link-state.ts";

const states: Readonly<Record<LinkState, Problem>> = {
  unknown: { code: "unknown-link", message: "expected a link to a survey made here, got another" },
  "not-yet": { code: "survey-not-yet", message: "expected a survey that is asked already; this one is not yet" },
  closed: { code: "survey-closed", message: "expected a survey that is still asked; this one is closed" },
  full: { code: "survey-full", message: "the survey has as many responses as it takes" },
  ended: { code: "survey-link-ended", message: "expected a link that leads somewhere; this one was taken back" },
  expired: { code: "survey-link-expired", message: "expected a link whose time is not over; this one's is" },
  used: { code: "survey-link-used", message: "expected a link that was not used yet; it is for one response alone" },
};

/** Why nothing can be answered by a link. */
export const stateInWords = (state: LinkState): Problem => states[state];
/** Whether a problem is one of them. */
export const isState = (problem: Problem): boolean => Object.values(states).includes(problem);
