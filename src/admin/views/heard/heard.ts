import type { Answer, Experience, Perspective } from "../../../core/experience/experience.ts";
import type { Language } from "../../../core/text.ts";

/** What somebody of the staff heard, as it stands in the form. */
export interface Heard {
  readonly journey: string;
  /** The key of a touchpoint, "whole", or null while none is chosen. */
  readonly about: string | null;
  /** 1 very dissatisfied to 5 very satisfied; null: that was not heard. */
  readonly satisfaction: number | null;
  readonly tags: readonly string[];
  readonly comment: string;
  readonly perspective: Perspective;
  readonly channel: string;
  readonly location: string;
  /** As a field of the browser has it, by the device's clock: "2026-11-28T11:58"; empty: now. */
  readonly when: string;
  /** The organisation's own key for the customer; mostly not known. */
  readonly customer: string;
}

/** How something is heard, as one taps it: the first where nothing was chosen before. */
export const waysOfHearing = ["place", "phone", "chat", "email", "letter"] as const;

export const nothingHeard = (journey: string): Heard => ({
  journey,
  about: null,
  satisfaction: null,
  tags: [],
  comment: "",
  perspective: "customer",
  channel: "place",
  location: "",
  when: "",
  customer: "",
});

/** The form for what is heard next: where and how stays, what and of whom does not. */
export const nextAfter = ({ journey, about, channel, location }: Heard): Heard => ({
  ...nothingHeard(journey),
  ...{ about, channel, location },
});

/** What still lacks before it can be told: a touchpoint, and anything at all that was heard of it. */
export function lackIn({ about, satisfaction, tags, comment }: Heard): "touchpoint" | "anything" | null {
  if (about === null) return "touchpoint";
  return satisfaction === null && tags.length === 0 && comment.trim() === "" ? "anything" : null;
}

/** Whether anything was put in that would be a loss. */
export const isBegun = ({ satisfaction, tags, comment, customer }: Heard): boolean =>
  satisfaction !== null || tags.length > 0 || comment.trim() !== "" || customer.trim() !== "";

/**
 * The experience, as the API takes it. What was not heard was not asked: nobody reads questions out over a counter, so nothing is
 * told as left unanswered.
 */
export function experienceHeard(heard: Heard, id: string, language: Language, now: Date): Partial<Experience> {
  const { journey, about, satisfaction, tags, comment, perspective, channel, location, when, customer } = heard;
  const answers: Record<string, Answer> = {
    ...(satisfaction !== null && { satisfaction }),
    ...(tags.length > 0 && { tags }),
    ...(comment.trim() !== "" && { comment: comment.trim() }),
  };
  return {
    ...{ id, revision: 1, journey },
    ...(about === "whole" ? { whole: true } : { touchpoint: about ?? "" }),
    at: (when === "" ? now : new Date(when)).toISOString(),
    ...{ channel, perspective, via: "staff", language, answers },
    ...(location !== "" && { location }),
    ...(customer.trim() !== "" && { customer: customer.trim() }),
  };
}
