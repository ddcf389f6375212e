import type { SpecimenColumn } from "../doctor/specimen.ts";
import { said } from "../mistakes/mistake.ts";
import type { DraftedColumn } from "./drafted.ts";
import type { LongForm } from "./long-form.ts";

/** What a column is in long data, where that form says it; null for the rest. */
export function draftLongColumn(column: SpecimenColumn, about: string, long: LongForm): DraftedColumn | null {
  const { touchpoint, question, keys, others, confidence, why, together } = long;
  const says = (becomes: DraftedColumn["becomes"], sure = confidence, because = why): DraftedColumn => ({
    column: column.name,
    about,
    becomes,
    confidence: sure,
    why: because,
  });
  switch (column) {
    case touchpoint:
      return says({ as: "touchpoint", keys, others: question === null ? others : [] });
    case question:
      return says({ as: "question", others }, "likely", said("draft.question"));
    case together?.column:
      return says({ as: together!.as }, confidence === "sure" ? "likely" : "guess", together!.why);
    default:
      return null;
  }
}

/** Answers of long data are about the row's own touchpoint. */
export function ofItsRow(drafted: DraftedColumn): DraftedColumn {
  const { becomes } = drafted;
  return becomes.as === "answer" ? { ...drafted, becomes: { ...becomes, touchpoint: null } } : drafted;
}
