import { posix } from "node:path";
import { mistake } from "../../core/mistakes/mistake.ts";
import { type Archive, BrokenWorkbook, relationships } from "./archive.ts";
import { readWhole, readXml } from "./xml.ts";

/** Longest text of a cell, in characters; spreadsheets hold a thirtieth. */
export const longestCell = 1 << 20;

/** A sheet and the part of the archive that holds it. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
  /** Texts that cells refer to by number. */
  readonly texts: readonly string[];
  /** Of each cell format whether it shows a date, a date with time, or neither. */
  readonly dates: readonly ("date" | "time" | null)[];
}

/** The texts of a workbook are held in memory, and each costs so much besides; more than this is no survey. */
const mostText = 512 << 20;
const costOfText = 64;

/** Reads what all sheets share. */
export async function readWorkbook(archive: Archive, path: string): Promise<Workbook> {
  const other = archive.otherFormat();
  if (other !== null) throw new BrokenWorkbook(path, other);
  const targets = new Map<string, string>();
  const named = new Map<string, string>();
  const withoutCells = new Set<string>();
  await readWhole(archive, path, relationships, {
    open: (name, { Id = "", Type = "", Target = "" }) => {
      if (name !== "Relationship") return;
      const part = Target.startsWith("/") ? Target.slice(1) : posix.join("xl", Target);
      targets.set(Id, part);
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      named.set(type, part);
      if (type === "chartsheet" || type === "dialogsheet") withoutCells.add(Id);
    },
  });
  // A part that is named and not there is damage: without its texts and dates a sheet would say something else.
  const shared = (type: string): string | null => {
    const part = named.get(type) ?? `xl/${type}.xml`;
    return named.has(type) || archive.has(part) ? part : null;
  };
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readWhole(archive, path, "xl/workbook.xml", {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet" || withoutCells.has(attributes["r:id"] ?? "")) return;
      const part = targets.get(attributes["r:id"] ?? "") ?? "of the sheet";
      sheets.push({ name: attributes.name ?? "", part, hidden: (attributes.state ?? "visible") !== "visible" });
    },
  });
  return {
    sheets,
    from1904,
    texts: await sharedTexts(archive, path, shared("sharedStrings")),
    dates: await dateFormats(archive, path, shared("styles")),
  };
}

async function sharedTexts(archive: Archive, path: string, part: string | null): Promise<string[]> {
  if (part === null) return [];
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  let length = 0;
  const pieces = readXml(archive, path, part, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") inReading = true;
      inText = name === "t" && !inReading;
    },
    text: (piece) => {
      if (!inText) return;
      text += piece;
      if (text.length > longestCell)
        throw new BrokenWorkbook(path, mistake("row-too-long.workbook", { most: longestCell }));
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "rPh") inReading = false;
      if (name !== "si") return;
      texts.push(text);
      length += text.length + costOfText;
      if (length > mostText) throw new BrokenWorkbook(path, mistake("workbook.too-much"));
    },
  });
  for await (const _ of pieces);
  return texts;
}

/** Formats that Excel numbers itself and that show dates: with a time of day from 22 on. */
const builtIn = (id: number): "date" | "time" | null =>
  (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58)
    ? "date"
    : id === 22
      ? "time"
      : null;

async function dateFormats(archive: Archive, path: string, part: string | null): Promise<("date" | "time" | null)[]> {
  if (part === null) return [];
  const own = new Map<number, "date" | "time" | null>();
  const formats: ("date" | "time" | null)[] = [];
  let inCells = false;
  await readWhole(archive, path, part, {
    open: (name, { numFmtId = "0", formatCode = "" }) => {
      if (name === "numFmt") own.set(Number(numFmtId), shows(formatCode));
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) formats.push(own.get(Number(numFmtId)) ?? builtIn(Number(numFmtId)));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}

/** Whether a format's letters show a day: what stands in quotes, in brackets or after a backslash are no letters of it. */
function shows(format: string): "date" | "time" | null {
  const letters = format
    .replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")
    .split(";")[0]!
    .toLowerCase();
  if (!/[dy]/.test(letters)) return null;
  return /[hs]/.test(letters) ? "time" : "date";
}
