import { numbersMet, type Specimen } from "../doctor/specimen.ts";
import { draftColumn } from "./draft-column.ts";
import type { DraftedColumn } from "./drafted.ts";
import { goingTogether } from "./going-together.ts";
import { readColumn, scaleOf } from "./read-column.ts";

/** A mapping drafted from the names and texts of a file's columns: nothing is more than a suggestion. */
export function draftMapping(specimen: Specimen): DraftedColumn[] {
  const scales = new Map(
    specimen.columns.flatMap((column) => {
      const look = readColumn(column);
      const found = look.as === "numbers" && look.isWhole ? scaleOf(numbersMet(column)) : null;
      return found === null ? [] : [[column, found.scale] as const];
    }),
  );
  const together = goingTogether(specimen, scales);
  const taken = new Set<string>();
  const once = new Set<string>();
  return specimen.columns.map((column): DraftedColumn => {
    const drafted = draftColumn(column, readColumn(column), {
      rows: specimen.rows,
      taken,
      isAnswer: together?.has(column) ?? null,
    });
    const { becomes } = drafted;
    const name = onlyOnce(becomes);
    if (name !== null && once.has(name)) {
      // Which of two is meant, a person has to say.
      return {
        ...drafted,
        becomes: { as: "nothing" },
        confidence: "guess",
        why: `${drafted.why}; but another column is ${name} already`,
      };
    }
    if (name !== null) once.add(name);
    if (becomes.as === "answer" && becomes.touchpoint !== null) taken.add(becomes.touchpoint);
    return drafted;
  });
}

/** What a mapping can say but once; null for the rest. */
function onlyOnce(becomes: DraftedColumn["becomes"]): string | null {
  if (becomes.as === "answer") return becomes.touchpoint === null ? `whole.${becomes.answer}` : null;
  if (becomes.as === "outcome") return becomes.kind;
  return becomes.as === "attribute" || becomes.as === "comment" || becomes.as === "nothing" ? null : becomes.as;
}
