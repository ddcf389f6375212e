import { detectDelimiter } from "../csv/detect-delimiter.ts";
import { separatorLine } from "../csv/separator-line.ts";
import { emptyCells, splitRow } from "../csv/split-row.ts";

/** Why a row cannot be read: a quote that opens and does not close, text behind a closing one, or more cells than the header has. */
export type BrokenRow = "unclosed-quote" | "text-after-quote" | "more-cells";

/** People of a list as they stand in a table, each with the row on which they stand, from 1 with the header; nothing is checked yet. */
export interface PeopleInTable {
  readonly people: readonly { readonly row: number; readonly person: Readonly<Record<string, unknown>> }[];
  /** Rows that cannot be read; those below them can. */
  readonly broken: readonly { readonly row: number; readonly why: BrokenRow }[];
  /** Columns that mean nothing here, and are left out. */
  readonly unknown: readonly string[];
  /** What its header calls each column that means something, by the meaning. */
  readonly called: Readonly<Record<string, string>>;
  /** Rows whose telephone number has no country and was left out: there is an e-mail address. */
  readonly phonesLeft: number;
  /** Whether there is a column by which somebody can be reached. */
  readonly isReachable: boolean;
}

/** What columns may be called, in the languages of those who keep such lists. */
const names: Readonly<Record<string, readonly string[]>> = {
  email: ["email", "e-mail", "mail", "sähköposti", "sähköpostiosoite", "e-post", "e-postadress", "epost"],
  phone: ["phone", "mobile", "telephone", "puhelin", "puhelinnumero", "gsm", "matkapuhelin", "telefon", "mobil"],
  customer: ["customer", "customer id", "asiakas", "asiakasnumero", "kund", "kundnummer"],
  language: ["language", "kieli", "språk"],
  location: ["location", "toimipiste", "paikka", "plats"],
  pass: ["pass", "order", "visit", "tilaus", "käynti", "beställning", "besök"],
};

/**
 * People in text that was pasted or stands in a CSV file: a header, then a row for each, with whatever stands between cells. A column
 * `attribute.group` or `context.campaign` goes along. One column of addresses alone needs no header.
 */
export function peopleInCsv(text: string): PeopleInTable {
  const [first, ...others] = rowsOf(text.replace(/^\uFEFF/, ""));
  const header = first?.cells ?? [];
  const isBare = header.length === 1 && /@|^\+?\d[\d\s-]{5,}$/.test(header[0]!);
  const columns = isBare ? [header[0]!.includes("@") ? "email" : "phone"] : header.map(meaningOf);
  const below = first === undefined ? [] : isBare || first.fault !== null ? [first, ...others] : others;
  const people: { row: number; person: Readonly<Record<string, unknown>> }[] = [];
  const broken: { row: number; why: BrokenRow }[] = [];
  let phonesLeft = 0;
  for (const { row, cells, fault } of below) {
    const why = fault ?? (cells.slice(columns.length).some((cell) => cell.trim() !== "") ? "more-cells" : null);
    if (why !== null) broken.push({ row, why });
    const { phone, ...others } = why === null ? personIn(cells, columns) : {};
    const isLeft = typeof phone === "string" && isNational(phone) && "email" in others;
    const person = phone === undefined || isLeft ? others : { ...others, phone };
    if (isLeft) phonesLeft += 1;
    if (Object.keys(person).length > 0) people.push({ row, person });
  }
  return {
    people,
    broken,
    unknown: header.filter((name, at) => columns[at] === null && name.trim() !== ""),
    called: Object.fromEntries(
      columns.flatMap((meaning, at) => (meaning === null || isBare ? [] : [[meaning, header[at]!.trim()]])),
    ),
    phonesLeft,
    isReachable: columns.includes("email") || columns.includes("phone"),
  };
}

/** Whether a telephone number says nothing of its country, as people write it at home. */
const isNational = (phone: string): boolean => /^[\d\s().-]{5,}$/.test(phone) && !phone.startsWith("00");

/** What the columns say of somebody; nothing where a row is empty. */
function personIn(cells: readonly string[], columns: readonly (string | null)[]): Readonly<Record<string, unknown>> {
  const person: Record<string, unknown> = {};
  const grouped: Record<string, Record<string, string>> = {};
  cells.forEach((cell, place) => {
    const column = columns[place];
    const value = cell.trim();
    if (column == null || value === "") return;
    const [group = "", ...rest] = column.split(".");
    if (rest.length === 0) person[column] = value;
    else grouped[`${group}s`] = { ...grouped[`${group}s`], [rest.join(".")]: value };
  });
  const { attributes, contexts } = grouped;
  return { ...person, ...(attributes && { attributes }), ...(contexts && { context: contexts }) };
}

function meaningOf(name: string): string | null {
  const plain = name.trim().toLowerCase();
  if (/^(attribute|context)\.[a-z][a-z0-9-]*$/.test(plain)) return plain;
  return Object.keys(names).find((key) => names[key]!.includes(plain)) ?? null;
}

interface Row {
  readonly row: number;
  readonly cells: readonly string[];
  readonly fault: BrokenRow | null;
}

/** Cells by row, split as those of every data file; empty rows too, so that rows keep their numbers. */
function rowsOf(text: string): Row[] {
  const said = separatorLine(text);
  const codes = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const begins = said?.length ?? 0;
  const delimiter = (said?.delimiter ?? detectDelimiter(codes.subarray(begins), true)).charCodeAt(0);
  const rows: Row[] = [];
  const cells = emptyCells();
  for (let at = begins, row = said === null ? 1 : 2; at < text.length; row++) {
    cells.count = 0;
    at = splitRow(codes, at, text.length, delimiter, true, cells);
    const texts = Array.from({ length: cells.count }, (_, place) => {
      const [start, end] = [cells.starts[place]!, cells.ends[place]!];
      return end < 0 ? text.slice(start, ~end).replaceAll('""', '"') : text.slice(start, end);
    });
    rows.push({ row, cells: texts, fault: cells.fault });
  }
  return rows;
}
