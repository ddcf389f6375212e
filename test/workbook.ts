import { crc32, deflateRawSync } from "node:zlib";
import { columnLetters } from "../src/outside/xlsx/write-cell.ts";

/** A cell as Excel writes it: its inner XML, with the attributes after the reference. */
export type Cell = string | number | { readonly attributes?: string; readonly xml: string };

export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | null)[])[];
  readonly state?: "hidden";
  /** A sheet that is nothing but a chart. */
  readonly isChart?: boolean;
}

const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A small workbook, put together part by part as Excel does: texts are shared, format 1 is a date, 2 a date with time. */
export function workbook(
  sheets: readonly SheetToWrite[],
  { from1904 = false }: { readonly from1904?: boolean } = {},
): Buffer {
  const texts: string[] = [];
  const cell = (value: Cell | null, row: number, column: number): string => {
    if (value === null) return "";
    const reference = `r="${columnLetters(column)}${row}"`;
    if (typeof value === "number") return `<c ${reference}><v>${value}</v></c>`;
    if (typeof value === "object") return `<c ${reference} ${value.attributes ?? ""}>${value.xml}</c>`;
    return `<c ${reference} t="s"><v>${texts.push(value) - 1}</v></c>`;
  };
  const bodies = sheets.map(({ rows }) => {
    const lines = rows.map(
      (cells, at) => `<row r="${at + 1}">${cells.map((value, column) => cell(value, at + 1, column)).join("")}</row>`,
    );
    return `<?xml version="1.0"?><worksheet xmlns="m"><sheetData>${lines.join("")}</sheetData></worksheet>`;
  });
  const named = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  return zip({
    "xl/workbook.xml": `<workbook xmlns="m" xmlns:r="r"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="p">${sheets.map(({ isChart }, at) => `<Relationship Id="rId${at + 1}" Type="${related}/${isChart ? "chartsheet" : "worksheet"}" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="rIdT" Type="${related}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdS" Type="${related}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml":
      '<styleSheet xmlns="m"><numFmts><numFmt numFmtId="164" formatCode="d\\.m\\.yyyy\\ h:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": `<sst xmlns="m">${texts.map((text) => `<si><t xml:space="preserve">${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(bodies.map((body, at) => [`xl/worksheets/sheet${at + 1}.xml`, body])),
  });
}

/** A part of a zip archive that was packed already. */
export interface Packed {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** A zip archive of such parts. */
export function zip(parts: Readonly<Record<string, string | Packed>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const { packed, size, crc } =
      typeof part === "string"
        ? { packed: deflateRawSync(part), size: Buffer.byteLength(part), crc: crc32(part) }
        : part;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}
