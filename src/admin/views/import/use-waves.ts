import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Previewed, Upload } from "../../../api/import.ts";
import { problemsOf } from "../../api.ts";
import { draftQuery, previewQuery, type Reading, uploadsQuery, yetToCome } from "../../importing.ts";
import { readingsOf } from "./readings.ts";
import { readWork, unseenIn, type Work } from "./work.ts";

/** A file that is to be imported with another one, and what reading it found. */
export interface Wave {
  readonly file: Upload;
  readonly reading: Reading;
  /** Whether it is read by a mapping of its own, adapted from the other's. */
  readonly isAdapted: boolean;
  readonly isReading: boolean;
  readonly preview: Previewed | undefined;
  readonly error: Error | null;
  /** Columns of the mapping that the file does not have. */
  readonly missing: readonly string[];
  /** Columns of an adapted mapping that are guesses, and that nobody has looked at. */
  readonly unseen: number;
  /** Whether it can be imported as it is read now. */
  readonly isReady: boolean;
}

/** A file, and those that come in with it. */
export interface Waves {
  /** How the file itself is read, with what the others add to its journey; null while nothing has been made of it. */
  readonly own: Reading | null;
  /** Other files that lie here and are not in. */
  readonly others: readonly Upload[];
  /** Those of them that are imported with it, each with a preview of its own. */
  readonly waves: readonly Wave[];
}

/** What becomes of the files that are imported together, each read for itself. */
export function useWaves(upload: Upload, work: Work | null): Waves {
  const all = useQuery({ ...uploadsQuery(), select: yetToCome }).data ?? [];
  const others = all.filter(({ id }) => id !== upload.id);
  const ids = work?.waves;
  const adapted = useMemo(() => adaptedTo(upload.id, ids ?? []), [upload.id, ids]);
  const chosen = others.filter(({ id }) => ids?.includes(id));
  const works = work === null ? [] : [work, ...chosen.map(({ id }) => adapted.get(id) ?? work)];
  const [own = null, ...readings] = works.length === 0 ? [] : readingsOf(works);
  const previews = useQueries({ queries: chosen.map(({ id }, at) => previewQuery(id, readings[at]!)) });
  const journey = typeof work?.journey === "string" ? work.journey : null;
  const drafts = useQueries({
    queries: chosen.map(({ id }) => ({ ...draftQuery(id, journey), enabled: adapted.has(id) })),
  });
  const waves = chosen.map((file, at): Wave => {
    const { data, error, isFetching, isPlaceholderData } = previews[at]!;
    const [draft, work] = [drafts[at]!.data, adapted.get(file.id)];
    const unseen = draft && work ? unseenIn(draft, work) : 0;
    const isReading = isFetching || isPlaceholderData;
    return {
      ...{ file, reading: readings[at]!, isAdapted: work !== undefined, isReading, preview: data, error, unseen },
      missing: missingIn(error),
      isReady: !isReading && error === null && unseen === 0 && (data?.rows.used ?? 0) > 0,
    };
  });
  return { own, others, waves };
}

/** What was made of files whose mapping was adapted from that of another, by their ids. */
const adaptedTo = (upload: string, ids: readonly string[]): ReadonlyMap<string, Work> =>
  new Map(
    ids.flatMap((id) => {
      const work = readWork(id);
      return work?.of === upload ? [[id, work] as const] : [];
    }),
  );

/** Columns that a mapping names and the file does not have, where that is why it cannot be read. */
export const missingIn = (error: unknown): string[] => [
  ...new Set(problemsOf(error).flatMap(({ code, field }) => (code === "unknown-column" ? (field ?? []) : []))),
];
