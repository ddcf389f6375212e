import { posix } from "node:path";
import { type Archive, BrokenWorkbook } from "./archive.ts";
import { readWhole } from "./xml.ts";

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

/** The texts of a workbook are held in memory; more than this is no survey. */
const mostText = 512 << 20;

/** Reads what all sheets share. */
export async function readWorkbook(archive: Archive, path: string): Promise<Workbook> {
  const targets = new Map<string, string>();
  await readWhole(archive, path, "xl/_rels/workbook.xml.rels", {
    open: (name, { Id = "", Target = "" }) => {
      if (name === "Relationship") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : posix.join("xl", Target));
    },
  });
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readWhole(archive, path, "xl/workbook.xml", {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const part = targets.get(attributes["r:id"] ?? "");
      if (part !== undefined && archive.has(part))
        sheets.push({ name: attributes.name ?? "", part, hidden: (attributes.state ?? "visible") !== "visible" });
    },
  });
  return { sheets, from1904, texts: await sharedTexts(archive, path), dates: await dateFormats(archive, path) };
}

async function sharedTexts(archive: Archive, path: string): Promise<string[]> {
  const part = "xl/sharedStrings.xml";
  if (!archive.has(part)) return [];
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  let length = 0;
  await readWhole(archive, path, part, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") inReading = true;
      inText = name === "t" && !inReading;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "rPh") inReading = false;
      if (name !== "si") return;
      texts.push(text);
      length += text.length;
      if (length > mostText)
        throw new BrokenWorkbook(
          path,
          "workbook",
          "the workbook holds more text than fits; save the sheet as CSV (UTF-8)",
        );
    },
  });
  return texts;
}

/** Formats that Excel numbers itself and that show dates: with a time of day from 22 on. */
const builtIn = (id: number): "date" | "time" | null =>
  (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58)
    ? "date"
    : id === 22
      ? "time"
      : null;

async function dateFormats(archive: Archive, path: string): Promise<("date" | "time" | null)[]> {
  const part = "xl/styles.xml";
  if (!archive.has(part)) return [];
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
