import { setImmediate } from "node:timers/promises";
import type { Division } from "../../../core/insight/counts.ts";
import type { Slice } from "../../../core/insight/slice.ts";
import type { Counting } from "../counting.ts";
import { attributeName } from "../dictionary.ts";
import { divisionColumn } from "../division.ts";
import type { Column } from "../duckdb.ts";
import { shards } from "../filling/shard.ts";
import { all, filterOf, groupColumn, type Sql } from "../query.ts";
import { type Enough, enough, inShards, sampleOf } from "../sample.ts";
import { HeldHistories } from "./held-histories.ts";
import { numbered } from "./lookup.ts";
import { byTouchpoint, joinedRows, type PersonRows, readPersonRows, wholeInTime } from "./person-rows.ts";

/** Of a journey with more experiences than this, those of a sample of people are held. A million take some 45 MB. */
const enoughHeld: Enough = { exact: 12_000_000, answers: 6_000_000 };
/** They are read some at a time, for while they are read they take ten times as much. */
const readAtOnce = 500_000;

/** When an experience was within its day and, within a second, the order in which experiences were taken in. */
const withinDay = ["second" as Sql, "number % 4294967296 - 2147483648" as Sql];

/** Reads what is to be held of the journey of a slice, from the slice's perspective. */
export async function holdHistories(counting: Counting, { journey, perspective }: Slice): Promise<HeldHistories> {
  const { dictionary, weighted } = counting;
  const everything = { journey, perspective };
  const { told } = await counting.extent(everything);
  const k = sampleOf(told, enoughHeld);
  const names = ["shard", "channel", "location", ...dictionary.attributes().map(attributeName)];
  const days = groupColumn("day");
  const read: PersonRows[] = [];
  const ends: number[] = [];
  let rowsRead = 0;
  for (const { from, until } of piecesOf(k, told)) {
    const filter = all(filterOf(everything, dictionary), inShards(from, until));
    const parts = [days, ...(names as Sql[]), ...(counting.repeats ? withinDay : [])];
    const asked = { columns: dictionary.answers(), filter, weighted, parts };
    const some = byTouchpoint(await readPersonRows(counting.database, asked));
    const [lies, moments] = [some.parts.slice(0, 1 + names.length), some.parts.slice(1 + names.length)];
    const rows = { ...some, parts: lies };
    read.push(counting.repeats ? wholeInTime(rows, [lies[0]!, ...moments]) : rows);
    rowsRead += read.at(-1)!.person.length;
    ends[Math.log2(shards / until)] = rowsRead;
  }
  const rows = joinedRows(read);
  const columns = new Map(rows.parts.map((column, at) => [at === 0 ? "day" : names[at - 1]!, compact(column)]));
  const touchpoint = compact(rows.touchpoint);
  const pass = numbered(rows.pass, 0).of.map((place) => place + 1);
  const held = new HeldHistories(k, { ...rows, ends, touchpoint, pass, parts: [] }, columns, dictionary.answers());
  const attributes = [
    "channel",
    "location",
    ...dictionary.attributes().map((code) => dictionary.key("attribute", 0, code)),
  ];
  const pageDivisions: Division[] = [{ period: "month" }, ...attributes.map((attribute) => ({ attribute }))];
  for (const division of pageDivisions.flatMap((division) => divisionColumn(dictionary, division) ?? [])) {
    // Whoever asks something meanwhile is answered in between.
    await setImmediate();
    held.expect(division);
  }
  return held;
}

/** Shards that are read together: with some of these ends each sample that slices of so many experiences are counted from. */
function piecesOf(k: number, told: number): { readonly from: number; readonly until: number }[] {
  const least = Math.max(k, Math.ceil(Math.log2(told / enough.answers)));
  const ends = [0];
  for (let sample = least; sample >= k; sample--) {
    const from = ends.at(-1)!;
    const until = shards / 2 ** sample;
    const pieces = Math.max(1, Math.ceil((((until - from) / shards) * told) / readAtOnce));
    for (let piece = 1; piece <= pieces; piece++) ends.push(from + Math.round(((until - from) * piece) / pieces));
  }
  return ends.slice(1).map((until, at) => ({ from: ends[at]!, until }));
}

/** The same whole numbers in less room, where they fit. */
function compact(column: Column): Column {
  let low = 0;
  let high = 0;
  for (let row = 0; row < column.length; row++) {
    if (column[row]! < low) low = column[row]!;
    if (column[row]! > high) high = column[row]!;
  }
  // Nearly all are of one type: what goes through them is then compiled for it.
  if (low >= -(2 ** 15) && high < 2 ** 15) return Int16Array.from(column);
  return low >= 0 && high < 2 ** 16 ? Uint16Array.from(column) : column;
}
