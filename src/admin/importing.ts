import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Drafted, ImportMapping, Imports, Previewed, Upload, Uploads } from "../api/import.ts";
import { paths } from "../api/paths.ts";
import type { MappingFile } from "../core/experience/mapping-file.ts";
import type { Journey } from "../core/journey/journey.ts";
import { request, send } from "./api.ts";

/** How a file is to be read: the journey by its key or, where it is new, as a value. */
export interface Reading {
  readonly mapping: MappingFile;
  readonly journey: string | Journey;
}

const asked = <Answer>(path: string) =>
  queryOptions({
    queryKey: [path],
    queryFn: async ({ signal }) => (await request("GET", path, { signal })).json() as Promise<Answer>,
  });

export const uploadsQuery = () => asked<Uploads>(paths.uploads);
export const importsQuery = () => asked<Imports>(paths.imports);
export const importMappingQuery = (number: number) => asked<ImportMapping>(paths.importMapping(number));

/** How often one looks how far an import has come, in milliseconds. */
const pulse = 500;

export const uploadQuery = (id: string) =>
  queryOptions({
    ...asked<Upload>(paths.upload(id)),
    refetchInterval: ({ state }) => (state.data?.import?.state === "running" ? pulse : false),
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
    queryFn: () => mappingText(mapping),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });

export async function bringFile(file: File): Promise<Upload> {
  const headers = { "content-type": "application/octet-stream" };
  return (await request("POST", paths.bring(file.name), { headers, body: file })).json();
}

export const beginImport = (id: string, reading: Reading, source?: string): Promise<Upload> =>
  send("POST", paths.uploadImport(id), { ...reading, ...(source !== undefined && { source }) });

/** A mapping as the text of its file. */
async function mappingText(mapping: MappingFile): Promise<string> {
  const headers = { "content-type": "application/json", accept: "text/yaml" };
  return (await request("POST", paths.mappingFile, { headers, body: JSON.stringify(mapping) })).text();
}

export const readMappingText = async (text: string): Promise<MappingFile> =>
  (await request("POST", paths.mappingFile, { headers: { "content-type": "text/yaml" }, body: text })).json();

/** Hands the mapping of an import to the reader's disk. */
export async function downloadMapping(number: number): Promise<void> {
  const answer = await request("GET", paths.importMapping(number), { headers: { accept: "text/yaml" } });
  save(await answer.blob(), `import-${number}.mapping.yaml`);
}

export const saveText = (text: string, name: string): void => save(new Blob([text], { type: "text/yaml" }), name);

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
