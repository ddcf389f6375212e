import { byteTexts, uuids } from "../intake/binary-arrays.ts";
import { firstFrom } from "../log/unfold.ts";
import type { Statement, TextRow, WorkspaceId } from "../records.ts";
import type { Part } from "./parts.ts";

/**
 * Whether a batch of experiences is known as a whole: each of its sheets lies there with the same ids, and of what is in no
 * sheet the log knows each, at no lower revision. So a file that comes again unfolds nothing.
 */
export function knownStatement(workspace: WorkspaceId, parts: readonly Part[]): Statement {
  const folded = parts.flatMap(({ beginning, sheet }) => (sheet === null ? [] : [{ beginning, ids: sheet.ids }]));
  const loose = parts.flatMap((part) => part.loose);
  return {
    name: "polku-known",
    text: knownText,
    values: [
      workspace,
      parts[0]?.shared.revision,
      uuids(folded.map(({ beginning }) => firstFrom(beginning))),
      byteTexts(folded.map(({ ids }) => ids)),
      uuids(loose.map(({ id }) => id)),
    ],
  };
}

const knownText = `
  SELECT NOT EXISTS (
    SELECT FROM unnest($3::uuid[], $4::bytea[]) AS asked (beginning, ids)
    WHERE NOT EXISTS (
      SELECT FROM polku.sheets WHERE workspace = $1 AND beginning = asked.beginning AND ids = asked.ids AND revision >= $2::int)
  ) AND NOT EXISTS (
    SELECT FROM unnest($5::uuid[]) AS asked (id)
    WHERE NOT EXISTS (
      SELECT FROM (
        SELECT entry, revision FROM polku.log
        WHERE workspace = $1 AND id = asked.id AND subject = 'experience' ORDER BY turn DESC LIMIT 1
      ) AS last WHERE entry = 'erased' OR revision >= $2::int)
  )`;

/** True where nothing of it can come in. */
export const readKnown = (row: TextRow | undefined): boolean => row?.[0] === "t";
