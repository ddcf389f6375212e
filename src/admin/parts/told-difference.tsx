import { isSide } from "../../core/insight/wording/change.ts";
import type { Says } from "../../core/insight/wording/sayable.ts";

/** A difference with its sign; bold, as the legend says, only where its whole interval lies on one side of zero. */
export const ToldDifference = ({ says, value }: { readonly says: Says<"change">; readonly value: string }) =>
  isSide(says) ? <b>{value}</b> : <span>{value}</span>;
