import type { SpecimenColumn } from "../doctor/specimen.ts";
import { isBlank } from "../experience/cell.ts";
import { said } from "../mistakes/mistake.ts";
import type { Said } from "../mistakes/said.ts";
import { keyOf } from "./column-names.ts";
import type { DraftedColumn } from "./drafted.ts";
import { readColumn } from "./read-column.ts";
import type { ToolColumn } from "./tool-columns.ts";

/** What a survey tool's own column becomes; null where its texts are not what the tool writes there. `best` is the highest rank of a time. */
export function draftToolColumn(
  column: SpecimenColumn,
  about: string,
  tool: ToolColumn,
  best: number,
): DraftedColumn | null {
  const says = (becomes: DraftedColumn["becomes"], why: Said): DraftedColumn => ({
    column: column.name,
    about,
    becomes,
    confidence: "likely",
    why,
  });
  switch (tool.as) {
    case "nothing":
      return says({ as: "nothing" }, tool.why);
    case "language":
      return says({ as: "attribute", key: keyOf("language", new Set()) }, said("draft.language"));
    case "time": {
      const look = readColumn(column);
      if (look.as !== "dates") return null;
      if (tool.rank < best) return says({ as: "nothing" }, said("draft.other-time"));
      return says({ as: "at", format: look.format, precision: look.precision }, said("draft.time"));
    }
    default: {
      const rows = column.counts.reduce(
        (sum, count, at) =>
          tool.values.includes(isBlank(column.texts[at]!) ? "" : column.texts[at]!) ? sum + count : sum,
        0,
      );
      const why = said(tool.as === "previews" ? "draft.previews" : "draft.unfinished");
      return rows === 0
        ? says({ as: "nothing" }, said("draft.none-of-those", { why }))
        : says({ as: tool.as, values: tool.values, rows }, why);
    }
  }
}
