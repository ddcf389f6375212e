import type { Confidence } from "../../core/draft/drafted.ts";
import type { MappingFile } from "../../core/experience/mapping-file.ts";
import type { ToldRow } from "../../core/experience/told-row.ts";
import type { RowCounts, Warning } from "../../core/insight/audit-value.ts";
import type { Journey } from "../../core/journey/journey.ts";
import type { Refused } from "../../core/problem.ts";
import type { Result } from "../../core/result.ts";
import type { ImportedFile } from "../import-files.ts";
import type { MappingGiven } from "../take-in/read-map.ts";
import type { Rejection } from "../take-in/take-in.ts";

/** A file that was brought, as those who read it need to know it. */
export interface FileAt {
  readonly path: string;
  /** What its bringer calls it, and its rows are known by. */
  readonly name: string;
  /** A folder for what comes of it. */
  readonly results: string;
}

/** How a file is to be imported: also what its rows are known by, instead of its name. */
export interface HowToImport extends HowToRead {
  readonly source?: string;
  /** True: the file stays, to be imported once more by another mapping. */
  readonly keep?: boolean;
}

/** How a file is to be read: a mapping, and the journey it is for, by its key or, where it is new, as a value. */
export interface HowToRead {
  readonly mapping: MappingGiven;
  readonly journey: string | Readonly<Record<string, unknown>>;
}

/** A column before anybody has said what it is. */
export interface ColumnAtHand {
  readonly name: string;
  /** What it is about, in the words of the file's header. */
  readonly about: string;
  /** How sure the draft is of it. */
  readonly confidence: Confidence;
  /** Different texts that are not empty, and rows that are. */
  readonly different: number;
  readonly empty: number;
  /** Where all its texts are numbers. */
  readonly range: readonly [low: number, high: number] | null;
  /** The commonest texts, with what the file itself says that they mean. */
  readonly examples: readonly { readonly text: string; readonly rows: number; readonly label?: string }[];
}

/** An import before this one whose mapping finds all its columns here. */
export interface FormerImport {
  readonly number: number;
  readonly source: string;
  readonly begun: string;
}

/** A file without a mapping: its columns, and a mapping drafted for it. */
export interface DraftedFile {
  readonly rows: number;
  readonly columns: readonly ColumnAtHand[];
  readonly mapping: MappingFile;
  /** The journey drafted with it, where none was named. */
  readonly journey: Journey | null;
  /** The source whose rows these are, where they are rows to correct. */
  readonly corrects: string | null;
  /** Mappings to be used again, the newest first. */
  readonly former: readonly FormerImport[];
}

/** A row as the experiences and outcomes that it would become. */
export interface RowAsExperiences {
  readonly row: number;
  readonly told: Omit<ToldRow, "ids"> | null;
  readonly outcomes: readonly { readonly kind: string; readonly happened: boolean }[];
}

/** What reading a file with a mapping found; nothing of it is kept. */
export interface PreviewedFile {
  readonly rows: RowCounts;
  readonly valuesRejected: number;
  readonly made: ImportedFile["made"];
  readonly warnings: readonly Warning[];
  /** The first rejections. */
  readonly rejections: readonly Rejection[];
  readonly first: readonly RowAsExperiences[];
}

/** What became of a file that was imported. */
export interface TakenInFile extends Pick<ImportedFile, "rows" | "valuesRejected" | "made" | "knownElsewhere"> {
  readonly number: number;
  readonly kept: NonNullable<ImportedFile["kept"]>;
  readonly journey: string;
  readonly rejections: readonly Rejection[];
  /** Whether rejected rows wait to be corrected, and in a file of which kind. */
  readonly toCorrect: "csv" | "xlsx" | null;
}

/** How far an import has come: `share` of the file, 0–1, null where that cannot be known. */
export interface ImportProgress {
  readonly share: number | null;
  readonly rows: number;
}

/** Reads whole data files, where it holds nobody up. `id` names the piece of work: the same again ends the one before. */
export interface FileReading {
  draft(id: string, file: FileAt, journey: string | null): Promise<Result<DraftedFile, Refused>>;
  preview(id: string, file: FileAt, how: HowToRead): Promise<Result<PreviewedFile, Refused>>;
  import(
    id: string,
    file: FileAt,
    how: HowToImport & { readonly validFrom: string },
  ): Promise<Result<TakenInFile, Refused>>;
  /** How far a piece of work has come; null where it is not under way. */
  progress(id: string): Promise<ImportProgress | null>;
  /** Ends a piece of work; nothing of it stays. */
  stop(id: string): Promise<void>;
}
