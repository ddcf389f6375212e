import { howItCame } from "../../../core/experience/how-it-came.ts";
import type { Slice } from "../../../core/insight/slice.ts";

/** What a slice asks of the content of a row, its values beginning with the parameter of that number. */
export const contentIn = (content: string, first: number): string => `
  ${content}->>'perspective' = $${first}
  AND ($${first + 1}::text[] IS NULL OR ${content}->>'channel' = ANY ($${first + 1}))
  AND ($${first + 2}::text[] IS NULL OR ${content}->>'location' = ANY ($${first + 2}))
  AND NOT EXISTS (
    SELECT FROM jsonb_each($${first + 3}) AS asked (key, chosen)
    WHERE NOT chosen @> to_jsonb(coalesce(
      ${content}->'attributes'->>asked.key, CASE asked.key WHEN '${howItCame}' THEN ${content}->>'via' END, '')))`;

export const contentValues = ({
  perspective,
  channels,
  locations,
  attributes,
}: Pick<Slice, "perspective" | "channels" | "locations" | "attributes">): unknown[] => [
  perspective,
  channels ?? null,
  locations ?? null,
  JSON.stringify(attributes ?? {}),
];
