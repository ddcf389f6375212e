import { touchpointsOf } from "../../journey/journey.ts";
import { own } from "../../own.ts";
import type { Audit, AuditTouchpoint } from "../audit-value.ts";
import { at, type Counted } from "../counted.ts";
import type { Reader } from "../figures.ts";
import { headlineOf } from "../headline.ts";
import { hygieneOf } from "../moments/moments-asked.ts";
import type { TouchpointFacts } from "./priorities.ts";

/** What priorities need to know of each touchpoint: whom it reaches, what was answered there, what improving it costs. */
export function factsOf(
  counted: Counted,
  reader: Reader,
  audited: readonly AuditTouchpoint[],
  moments: Audit["moments"],
): Record<string, TouchpointFacts> {
  const hygiene = hygieneOf(moments);
  const facts = touchpointsOf(counted.version.journey).flatMap(({ touchpoint: { key, cost, retired } }) => {
    // What is no longer there cannot be improved.
    if (retired) return [];
    const headline = headlineOf(at(key, counted.answers), reader);
    const { n, notApplicable } = audited.find((one) => one.key === key)!;
    // Of colleagues nobody is told to whom it did not apply, nor could it be reckoned from the gain.
    const reach = n / (n + (notApplicable ?? 0));
    if (headline === null || n === 0) return [];
    const { codes, scale } = headline.counts;
    return [
      [
        key,
        {
          ...{ reach, answers: codes.map(({ code, n }) => ({ value: code, n })), scale, cost },
          ...own(hygiene, key),
        },
      ] as const,
    ];
  });
  return Object.fromEntries(facts);
}
