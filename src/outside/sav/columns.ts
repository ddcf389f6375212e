import { mistake } from "../../core/mistakes/mistake.ts";
import { BrokenSav } from "./broken-sav.ts";
import { type LongTexts, shortKey } from "./long-texts.ts";
import type { Records, VariableRecord } from "./records.ts";
import type { TextReading } from "./sav-encoding.ts";

/** A variable of the file: a column of its rows. */
export interface SavColumn {
  readonly name: string;
  /** The question, as the file words it. */
  readonly label: string | null;
  readonly isText: boolean;
  /** Its first record, and that record's place among all, from 1. */
  readonly record: VariableRecord;
  readonly place: number;
  /** Where its values stand in the bytes of a row: a long text in several pieces. */
  readonly pieces: readonly { readonly from: number; readonly until: number }[];
}

/** All records of variables put together to columns, in the file's order. */
export function columnsOf(path: string, { variables }: Records, long: LongTexts, text: TextReading): SavColumn[] {
  const columns: SavColumn[] = [];
  for (let at = 0; at < variables.length; ) {
    const record = variables[at]!;
    const place = at + 1;
    const shortName = record.name.toString("latin1");
    const name = long.names.get(shortKey(shortName)) ?? text.wordsOf(record.name);
    const width = Number(long.widths.get(shortKey(shortName)) ?? record.width);
    const pieces =
      record.width === 0
        ? [{ from: at * 8, until: at * 8 + 8 }]
        : widthsOfPieces(width).map(([allocated, used]) => {
            const from = at * 8;
            takePiece(name, allocated);
            return { from, until: from + used };
          });
    if (record.width === 0) at++;
    const label = record.label === null ? "" : text.wordsOf(record.label);
    columns.push({ name, label: label === "" ? null : label, isText: record.width > 0, record, place, pieces });

    function takePiece(of: string, allocated: number): void {
      const got = variables[at]?.width;
      let more = 1;
      while (more < Math.ceil(allocated / 8) && variables[at + more]?.width === -1) more++;
      if (got !== allocated || more < Math.ceil(allocated / 8))
        throw new BrokenSav(path, `the variable ${of} is damaged: expected a text of ${allocated} bytes, got ${got}`);
      at += more;
    }
  }
  if (columns.length > mostColumns)
    throw new BrokenSav(path, mistake("spss-file.too-many", { most: mostColumns, got: columns.length }));
  if (columns.length === 0) throw new BrokenSav(path, mistake("spss-file.none"));
  return columns;
}

/**
 * The pieces of a text by the bytes that they say they have and those that are used. Up to 255 bytes are one piece. Beyond, there is a
 * piece for every 252 bytes, but each is filled with 255, so that the last ones may stay empty.
 */
function widthsOfPieces(width: number): [allocated: number, used: number][] {
  if (!(width > 255)) return [[width, width]];
  const count = Math.ceil(Math.min(width, longestText) / 252);
  return Array.from({ length: count }, (_, piece) => [
    piece < count - 1 ? 255 : width - piece * 252,
    Math.max(0, Math.min(255, width - piece * 255)),
  ]);
}

/** No survey asks as much; every column is looked at, and takes memory while it is. */
const mostColumns = 50_000;
/** SPSS allows no longer text. */
const longestText = 32_767;
