import { createHash, type Hash } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { compileMapping } from "../../core/experience/compile-mapping.ts";
import type { MappedLayout, RowReader } from "../../core/experience/mapped-row.ts";
import type { Mapping } from "../../core/experience/mapping.ts";
import { withDeclared } from "../../core/experience/with-declared.ts";
import type { Journey } from "../../core/journey/journey.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { DataFile } from "../../outside/data-file.ts";
import { openDataFile } from "../../outside/open-data-file.ts";
import { mappedColumns } from "./mapped-columns.ts";

/** One data file of a source, open: its header is read and fits the mapping, its rows are not read yet. */
export interface SourceFile {
  readonly path: string;
  /** What its rows are known by: the file's name without folders and packing; that of the first file, where it corrects rows of one. */
  readonly name: string;
  readonly csv: DataFile;
  /** The source's mapping with what this file says about its columns. */
  readonly mapping: Mapping;
  readonly reader: RowReader;
  /** The file's own bytes so far: how many, of how many, and their SHA-256. */
  readonly raw: { bytes: number; readonly of: number; readonly digest: Hash };
}

/** Data files that one mapping makes into experiences of one journey, in the order given. */
export interface Source {
  readonly journey: Journey;
  readonly mapping: Mapping;
  readonly layout: MappedLayout;
  readonly files: readonly SourceFile[];
}

/**
 * Opens all data files; or says everything that keeps them from being read with this mapping. `zone` is the workspace's
 * time zone, for times that say none; `source` what rows are known by, instead of the file's name; `called` the name of a file that
 * lies under another one.
 */
export async function openSource(
  paths: readonly string[],
  mapping: Mapping,
  journey: Journey,
  options: { readonly zone?: string; readonly source?: string; readonly called?: string } = {},
): Promise<Result<Source, readonly Problem[]>> {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const raw = { bytes: 0, of: await sizeOf(path), digest: createHash("sha256") };
    const csv = await openDataFile(path, {
      ...(mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
      ...(mapping.quotes === undefined ? {} : { quotes: mapping.quotes }),
      ...(mapping.encoding === undefined ? {} : { encoding: mapping.encoding }),
      ...(mapping.sheet === undefined ? {} : { sheet: mapping.sheet }),
      ...(mapping.headerRows === undefined ? {} : { headerRows: mapping.headerRows }),
      onRaw: (bytes) => {
        raw.bytes += bytes.length;
        raw.digest.update(bytes);
      },
    });
    if (!csv.ok) {
      problems.push(csv.refusal);
      continue;
    }
    const mapped = new Set(mappedColumns(mapping));
    const own = withDeclared(mapping, csv.value.declared);
    const reader = compileMapping(own, journey, csv.value.header, {
      ...(options.zone === undefined ? {} : { zone: options.zone }),
      fromSpreadsheet: csv.value.corrects !== undefined,
    });
    problems.push(...csv.value.problems.filter(({ field }) => field !== undefined && mapped.has(field)));
    if (!reader.ok) problems.push(...reader.refusal.map((problem) => ({ file: path, ...problem })));
    else
      files.push({
        path,
        name: options.source ?? csv.value.corrects ?? nameOf(options.called ?? path),
        csv: csv.value,
        mapping: own,
        reader: reader.value,
        raw,
      });
  }
  const [first] = files;
  if (problems.length === 0 && first !== undefined) {
    return ok({ journey, mapping, layout: first.reader.layout, files });
  }
  for (const { csv } of files) await csv.close();
  return refuse(problems);
}

/** How much of the files is read, 0–1; null where that cannot be known. */
export function shareRead(files: readonly SourceFile[]): number | null {
  const of = files.reduce((sum, { raw }) => sum + raw.of, 0);
  return of === 0 ? null : files.reduce((sum, { raw }) => sum + raw.bytes, 0) / of;
}

/** SHA-256 of a file as it lies on the disk; of several files, of their SHA-256 in hexadecimal, a line each. */
export function fingerprintOf(files: readonly SourceFile[]): string {
  const each = files.map(({ raw }) => raw.digest.copy().digest("hex"));
  if (each.length === 1) return each[0]!;
  return createHash("sha256")
    .update(each.map((digest) => `${digest}\n`).join(""))
    .digest("hex");
}

/** Bytes of a file; 0 where that cannot be known, as of a pipe. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

const nameOf = (path: string) => basename(path).replace(/\.gz$/i, "");
