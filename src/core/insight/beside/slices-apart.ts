import { own } from "../../own.ts";
import type { Audit } from "../audit-value.ts";
import type { Slice } from "../slice.ts";
import type { Apart } from "../wording/change.ts";

/** An audit as far as it must be known to tell whether another shares answers with it. */
export interface Sliced extends Pick<Audit, "slice" | "period"> {
  readonly data: Pick<Audit["data"], "fingerprint">;
}

/**
 * Whether two audits of a journey rest on answers that are apart: another perspective, days that do not meet, or no value of a
 * channel, a place or an attribute in common. An open end of a period ends where the audit's own answers do.
 */
export function slicesApart(one: Sliced, other: Sliced): Apart {
  const [a, b] = [one.slice, other.slice];
  const none = (left: readonly string[] | undefined, right: readonly string[] | undefined) =>
    left !== undefined && right !== undefined && !left.some((value) => right.includes(value));
  const isApart =
    a.perspective !== b.perspective ||
    isBefore(one, other) ||
    isBefore(other, one) ||
    none(a.channels, b.channels) ||
    none(a.locations, b.locations) ||
    Object.keys(a.attributes ?? {}).some((key) => none(own(a.attributes, key), own(b.attributes, key)));
  if (isApart) return "apart";
  return isSameSlice(a, b) && one.data.fingerprint === other.data.fingerprint ? "same" : "overlapping";
}

/** Whether two slices ask for the same; they are written in one order. */
export const isSameSlice = (one: Slice, other: Slice): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether everything of one was lived before the first of the other. */
function isBefore(one: Sliced, other: Sliced): boolean {
  const begin = other.slice.from ?? other.period.from;
  if (begin === "") return false;
  if (one.slice.until !== undefined && one.slice.until <= begin) return true;
  return one.period.until !== "" && one.period.until < begin;
}
