import { completeCaseLoss } from "./complete-case-loss.ts";
import { confoundedSegment } from "./confounded-segment.ts";
import { duplicateRows } from "./duplicate-rows.ts";
import type { Finding } from "./finding.ts";
import { leakage } from "./leakage.ts";
import { missingCode } from "./missing-code.ts";
import { mixedDates } from "./mixed-dates.ts";
import { mixedScales } from "./mixed-scales.ts";
import { notApplicableCode } from "./not-applicable-code.ts";
import { outlier } from "./outlier.ts";
import { restOf } from "./rest.ts";
import { reversedScale } from "./reversed-scale.ts";
import { shiftedScale } from "./shifted-scale.ts";
import type { Specimen } from "./specimen.ts";
import { straightLining } from "./straight-lining.ts";
import { unexpectedDirection } from "./unexpected-direction.ts";
import { wordsForNumbers } from "./words-for-numbers.ts";

/**
 * Everything that looks wrong with a data file, before a figure misleads: the data doctor. What is suspected is never
 * repaired; the mapping answers it.
 */
export function examine(specimen: Specimen): Finding[] {
  const rest = restOf(specimen);
  const leaks = leakage(specimen);
  // What nearly is the outcome takes every driver away when the rows are split by it.
  const leaking = new Set(leaks.map(({ column }) => column!));
  return [
    ...wordsForNumbers(specimen),
    ...mixedDates(specimen),
    ...missingCode(specimen),
    ...notApplicableCode(specimen, rest),
    ...shiftedScale(specimen),
    ...mixedScales(specimen),
    ...reversedScale(specimen, rest),
    ...unexpectedDirection(specimen),
    ...leaks,
    ...confoundedSegment(specimen, leaking),
    ...duplicateRows(specimen),
    ...straightLining(specimen),
    ...completeCaseLoss(specimen),
    ...outlier(specimen),
  ];
}
