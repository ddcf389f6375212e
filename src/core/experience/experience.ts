import type { Flag } from "./flag.ts";

/** Whose view an experience is. */
export const perspectives = ["customer", "employee", "management", "partner"] as const;
export type Perspective = (typeof perspectives)[number];

/** How it came to us: told by the person, told to staff, or seen outside (a review, a mention). */
export const vias = ["self", "staff", "outside"] as const;
export type Via = (typeof vias)[number];

/** How exactly the time is known. A bare year has no order. */
export const precisions = ["second", "day", "month", "year"] as const;
export type Precision = (typeof precisions)[number];

/** A value somebody gave: a number on a scale, a word, a set of words, or an expected/experienced pair. */
export type AnswerValue =
  | number
  | string
  | readonly string[]
  | { readonly expected: number | null; readonly experienced: number | null };

/** The four states of an answer: a value; `null` asked, not answered; "notApplicable"; key absent: not asked. */
export type Answer = AnswerValue | null | "notApplicable";

/** One encounter as one person lived it: the unit of everything in Polku. */
export interface Experience {
  /** Made by the client, UUIDv7. Key is (workspace, id). */
  readonly id: string;
  /** The same id with a higher revision corrects; with an equal or lower one it is a duplicate. From 1. */
  readonly revision: number;
  readonly journey: string;
  /** The touchpoint met; absent when `whole` is true: answers about the journey as a whole. */
  readonly touchpoint?: string;
  readonly whole?: true;
  /** One customer's way through once (an order, a visit); derived by the journey's gap where absent. */
  readonly pass?: string;
  /** When it was lived, ISO 8601 with offset. */
  readonly at: string;
  readonly precision: Precision;
  readonly channel?: string;
  readonly location?: string;
  /** The organisation's own key for the customer; stored only as a keyed hash. */
  readonly customer?: string;
  readonly perspective: Perspective;
  readonly via: Via;
  readonly survey?: string;
  readonly version?: number;
  readonly language?: string;
  /** Whether expectation was asked before or after the encounter; never pooled. */
  readonly askedWhen?: "before" | "after";
  readonly answers: Readonly<Record<string, Answer>>;
  /** Scales that differ from the standard ones, by answer: the raw value is kept with its scale. */
  readonly scales?: Readonly<Record<string, readonly [min: number, max: number]>>;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Survey weight; absent: 1. */
  readonly weight?: number;
  /** Why it is kept and not counted; absent: it is. Decided here, and never told by a client. */
  readonly flag?: Flag;
}

/** Something that happened to a customer: returned, churned … or one declared by the organisation. */
export interface Outcome {
  readonly id: string;
  readonly revision: number;
  readonly journey: string;
  readonly kind: string;
  /** Whether it is a good thing; known for the standard kinds, declared for own ones. */
  readonly good: boolean;
  /** False where it is known not to have happened (a customer who stayed). */
  readonly happened: boolean;
  readonly customer?: string;
  readonly pass?: string;
  readonly at: string;
  readonly precision: Precision;
}

/** The standard outcomes and whether each is good. */
export const outcomeKinds: Readonly<Record<string, boolean>> = {
  returned: true,
  purchased: true,
  renewed: true,
  recommended: true,
  churned: false,
  complained: false,
  abandoned: false,
};
