import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Drafted, ImportAsked, ImportMapping, Imports, Previewed, Upload, Uploads } from "../api/import.ts";
import { paths } from "../api/paths.ts";
import type { MappingFile } from "../core/experience/mapping-file.ts";
import type { Journey } from "../core/journey/journey.ts";
import { asking, Refused, request, send } from "./api.ts";
import { mappingFileOf } from "./sending.ts";
import { toDisk } from "./to-disk.ts";

/** How a file is to be read: the journey by its key or, where it is new, as a value. */
export interface Reading {
  readonly mapping: MappingFile;
  readonly journey: string | Journey;
}

export const importsQuery = () => asking<Imports>(paths.imports);
export const importMappingQuery = (number: number) => asking<ImportMapping>(paths.importMapping(number));

type Run = Upload["import"];
export type UnderWay = Extract<Run, { readonly state: "running" | "waiting" }>;

/** Whether an import runs, or waits for its turn. */
export const isUnderWay = (run: Run): run is UnderWay => run?.state === "running" || run?.state === "waiting";

/** Whether an import was refused because its rows came before under this name and are others now: a name of their own helps. */
export const isOfOtherRows = (run: Run): boolean => run?.state === "refused" && run.problems[0]?.code === "other-rows";

/** Whether a file of one's own lies here, and has yet to come in. */
const mayFollow = ({ own, isThere, import: run }: Upload): boolean =>
  own && isThere && !isUnderWay(run) && run?.state !== "finished";

/** Files that have yet to come in: `useQuery({ ...uploadsQuery(), select: yetToCome })` sees no more of an import than that. */
export const yetToCome = ({ files }: Uploads): readonly Upload[] => files.filter(mayFollow);

/** How often one looks how far an import has come, in milliseconds. */
const pulse = 500;

export const uploadsQuery = () =>
  queryOptions({
    ...asking<Uploads>(paths.uploads),
    // Imports begin and end while one looks at one of them.
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.files.some((file) => isUnderWay(file.import)) ? pulse : false),
  });

export const uploadQuery = (id: string) =>
  queryOptions({
    ...asking<Upload>(paths.upload(id)),
    // Its import may have ended while one looked at others.
    staleTime: 0,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.import ?? null) ? pulse : false),
  });

/** What a file is taken for: it does not change while it lies here. */
export const draftQuery = (id: string, journey: string | null) =>
  queryOptions({
    queryKey: [paths.uploadDraft(id), journey],
    queryFn: () => send<Drafted>("POST", paths.uploadDraft(id), { journey }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });

export const previewQuery = (id: string, reading: Reading) =>
  queryOptions({
    queryKey: [paths.uploadPreview(id), reading],
    queryFn: () => send<Previewed>("POST", paths.uploadPreview(id), reading),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });

export const mappingFileQuery = (mapping: MappingFile) =>
  queryOptions({
    queryKey: [paths.mappingFile, mapping],
    queryFn: () => mappingFileOf(mapping),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });

export async function bringFile(file: File): Promise<Upload> {
  const headers = { "content-type": "application/octet-stream" };
  return (await request("POST", paths.bring(file.name), { headers, body: file })).json();
}

export const beginImport = (id: string, how: ImportAsked | Reading): Promise<Upload> =>
  send("POST", paths.uploadImport(id), how);

/**
 * Begins to import files, each when those before it have ended. One that cannot be begun does not keep the others from it: its page
 * says why.
 */
export async function beginImports(files: readonly { readonly id: string; readonly how: ImportAsked | Reading }[]) {
  for (const { id, how } of files)
    await beginImport(id, how).catch((error) => {
      if (!(error instanceof Refused)) throw error;
    });
}

export const stopImport = (id: string): Promise<Upload> => send("DELETE", paths.uploadImport(id));

/** Hands the mapping of an import to the reader's disk. */
export async function downloadMapping(number: number): Promise<void> {
  const answer = await request("GET", paths.importMapping(number), { headers: { accept: "text/yaml" } });
  toDisk(await answer.blob(), `import-${number}.mapping.yaml`);
}
