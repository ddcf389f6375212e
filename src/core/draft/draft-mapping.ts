import type { Specimen } from "../doctor/specimen.ts";
import type { DeclaredColumn } from "../experience/declared-column.ts";
import { draftColumn } from "./draft-column.ts";
import type { DraftedColumn } from "./drafted.ts";
import { goingTogether } from "./going-together.ts";
import { scaleOf } from "./read-column.ts";
import { labelledAs, readLabelled, stepsOf } from "./read-labelled.ts";

/** What a data file itself says: about its columns, and by which of them its rows are weighted. */
export interface Said {
  readonly declared: ReadonlyMap<string, DeclaredColumn>;
  readonly weight: string | null;
}

/**
 * A mapping drafted from the names and texts of a file's columns, and from what the file says about them: nothing is more than a
 * suggestion.
 */
export function draftMapping(
  specimen: Specimen,
  { declared, weight }: Said = { declared: new Map(), weight: null },
): DraftedColumn[] {
  const looked = specimen.columns.map((column) => {
    const labelled = labelledAs(declared.get(column.name));
    return { column, labelled, look: readLabelled(column, labelled) };
  });
  const scales = new Map(
    looked.flatMap(({ column, labelled, look }) => {
      if (look.as === "words" && labelled.labels.size > 0 && Object.keys(look.labels).length === 0)
        return [[column, look.scale] as const];
      const found = look.as === "numbers" && look.isWhole ? scaleOf(stepsOf(column, labelled)) : null;
      return found === null ? [] : [[column, found.scale] as const];
    }),
  );
  const together = goingTogether(specimen, scales);
  const taken = new Set<string>();
  const once = new Set<string>();
  return looked.map(({ column, labelled, look }): DraftedColumn => {
    const drafted = draftColumn(column, look, {
      rows: specimen.rows,
      taken,
      isAnswer: together?.has(column) ?? null,
      labelled,
      isWeight: weight === null ? null : weight === column.name,
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
    if (becomes.as === "attribute") taken.add(becomes.key);
    return drafted;
  });
}

/** What a mapping can say but once; null for the rest. */
function onlyOnce(becomes: DraftedColumn["becomes"]): string | null {
  if (becomes.as === "answer") return becomes.touchpoint === null ? `whole.${becomes.answer}` : null;
  if (becomes.as === "outcome") return becomes.kind;
  return becomes.as === "attribute" || becomes.as === "comment" || becomes.as === "nothing" ? null : becomes.as;
}
