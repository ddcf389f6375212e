import type { ChangedAnswer } from "../../experience/changed-answers.ts";
import type { Edited } from "../../experience/edited.ts";
import type { Experience, Perspective, Precision, Via } from "../../experience/experience.ts";
import type { Flag } from "../../experience/flag.ts";
import type { Felt } from "./felt.ts";
import type { LeftOut } from "./left-out.ts";

/** An encounter on a customer's way: what was felt there, and expected. */
export interface WayEncounter {
  readonly id: string;
  readonly journey: string;
  readonly touchpoint: string | null;
  /** Local day and time, "2026-11-22T11:58"; how much of it is known, `precision` says. */
  readonly local: string;
  readonly precision: Precision;
  readonly felt: Pick<Felt, "position" | "band" | "expected"> | null;
  /** Which of the customer's passes it is of, numbered from 1 in order of time. */
  readonly passNumber: number;
}

/** An experience as it is read in the stream. */
export interface ReadExperience {
  readonly id: string;
  readonly journey: string;
  /** By its name of today; null: the journey as a whole. */
  readonly touchpoint: string | null;
  /** Local day and time, "2026-11-22T11:58"; how much of it is known, `precision` says. */
  readonly local: string;
  readonly precision: Precision;
  readonly language: string | null;
  readonly felt: Felt | null;
  /** Every answer but the comment. */
  readonly answers: Experience["answers"];
  readonly scales: NonNullable<Experience["scales"]>;
  readonly comment: string | null;
  /** Why no figure counts it; null: they do. */
  readonly leftOut: Flag | null;
  /** The last correction, where one stands. */
  readonly corrected: Changed | null;
  /** The pass it is of, in order of time; itself among them. */
  readonly way: readonly WayEncounter[];
}

/** When something was changed, by whom as far as it is known, and why. */
export interface Changed extends Partial<Edited> {
  /** ISO 8601 in UTC. */
  readonly received: string;
}

/** What only those see who answer for what is kept: it would tell who somebody is. */
export interface Circumstances {
  /** Surrogate number of the customer. */
  readonly customer: number | null;
  readonly pass: string | null;
  readonly channel: string | null;
  readonly location: string | null;
  readonly perspective: Perspective;
  readonly via: Via;
  readonly survey: string | null;
  readonly surveyVersion: number | null;
  readonly askedWhen: "before" | "after" | null;
  readonly attributes: Experience["attributes"];
  readonly weight: number | null;
}

/** One step of what became of an experience. */
export interface TraceStep extends Changed {
  /** Why no figure counted it from then on; null: they did. */
  readonly leftOut: Flag | null;
  readonly entry: "lived" | "corrected" | "withdrawn";
  readonly revision: number;
  /** What it told otherwise than the telling before. */
  readonly changes: readonly ChangedAnswer[];
  /** The file it came by; null: another way, or not for the reader to see. */
  readonly origin: { readonly import: number; readonly source: string; readonly row: number | null } | null;
}

/** One experience with everything that is kept about it. Its way are all encounters of its customer in this journey. */
export interface WholeExperience extends ReadExperience {
  readonly state: "lived" | "withdrawn";
  /** Whoever corrects says which one they saw. */
  readonly revision: number;
  /** The version of the journey that held on that day. */
  readonly journeyVersion: number;
  readonly circumstances: Circumstances | null;
  readonly trace: readonly TraceStep[];
}

/** A page of the stream. */
export interface ExperienceStream {
  readonly items: readonly ReadExperience[];
  /** Where to go on; null: there is no more. A page may be short and still not the last: as much was looked through as answers soon. */
  readonly next: string | null;
  /** "colleagues": theirs are not read one by one. */
  readonly withheld: "colleagues" | null;
  /** Touchpoints of which nothing is shown, because so few people answered there; null: the whole. */
  readonly notShown: readonly { readonly journey: string; readonly touchpoint: string | null }[];
  /** How many of the slice the figures leave out, by reason, where those alone are asked for; else null. */
  readonly leftOut: readonly LeftOut[] | null;
}
