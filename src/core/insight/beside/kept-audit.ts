import type { Figure, People } from "../../measures/intervals/estimate.ts";
import type { Audit } from "../audit-value.ts";
import { isSameSlice } from "./slices-apart.ts";

/** How an audit was kept. */
export interface HowKept {
  readonly id: string;
  readonly journey: string;
  /** The version of the journey it was made by. */
  readonly version: number;
  /** A name of somebody's own. */
  readonly name: string | null;
  readonly saved: string;
  /** The name of a person or a key. */
  readonly savedBy: string | null;
  /** The version of Polku that made it. */
  readonly polku: string;
  /** How far the figures had followed the log. */
  readonly position: string;
}

/** An audit as it was when somebody saved it. */
export interface KeptAudit extends HowKept {
  readonly audit: Audit;
}

/** What a list tells of an audit that was kept. */
export interface KeptListing extends HowKept, People, Pick<Audit, "slice" | "period" | "experiences" | "whole"> {
  /** The share of journeys in which everything succeeded. */
  readonly success: Figure;
}

/** How many experiences more or less make an audit of the same slice another one. */
const fewestBetween = 5;

/**
 * The audit of the same slice from which this one differs by so few experiences that, subtracted, they would tell what
 * fewer than five people said; undefined where there is none. One of the very same answers is among them: it is kept already.
 */
export const tooNear = <Known extends Pick<KeptListing, "slice" | "experiences">>(
  audit: Pick<Audit, "slice" | "experiences">,
  known: readonly Known[],
): Known | undefined =>
  known.find(
    ({ slice, experiences }) =>
      isSameSlice(slice, audit.slice) && Math.abs(audit.experiences - experiences) < fewestBetween,
  );
