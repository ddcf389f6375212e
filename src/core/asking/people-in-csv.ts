/** People of a list as they stand in a table, each with the row on which they stand, from 1 with the header; nothing is checked yet. */
export interface PeopleInTable {
  readonly people: readonly { readonly row: number; readonly person: Readonly<Record<string, unknown>> }[];
  /** Columns that mean nothing here, and are left out. */
  readonly unknown: readonly string[];
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
 * People in text that was pasted or stands in a CSV file: a header, then a row for each; commas, semicolons or tabs between. A column
 * `attribute.group` or `context.campaign` goes along. One column of addresses alone needs no header.
 */
export function peopleInCsv(text: string): PeopleInTable {
  const rows = rowsOf(text.replace(/^\uFEFF/, ""));
  const [header = [], ...others] = rows;
  const isBare = header.length === 1 && /@|^\+?\d[\d\s-]{5,}$/.test(header[0]!);
  const columns = isBare ? [header[0]!.includes("@") ? "email" : "phone"] : header.map(meaningOf);
  const first = isBare ? 1 : 2;
  const people = (isBare ? rows : others).flatMap((cells, at) => {
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
    const whole = { ...person, ...(attributes && { attributes }), ...(contexts && { context: contexts }) };
    return Object.keys(whole).length === 0 ? [] : [{ row: at + first, person: whole }];
  });
  return {
    people,
    unknown: header.filter((name, at) => columns[at] === null && name.trim() !== ""),
    isReachable: columns.includes("email") || columns.includes("phone"),
  };
}

function meaningOf(name: string): string | null {
  const plain = name.trim().toLowerCase();
  if (/^(attribute|context)\.[a-z][a-z0-9-]*$/.test(plain)) return plain;
  return Object.keys(names).find((key) => names[key]!.includes(plain)) ?? null;
}

/** Cells by row (RFC 4180), whatever stands between them in the first row; empty rows too, so that rows keep their numbers. */
function rowsOf(text: string): string[][] {
  const [line = ""] = text.split(/\r?\n/, 1);
  const between = ["\t", ";", ","].find((sign) => line.includes(sign)) ?? ",";
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === between) {
      cells.push(cell);
      cell = "";
    } else if (sign === "\n") {
      rows.push([...cells, cell]);
      cells = [];
      cell = "";
    } else if (sign !== "\r") cell += sign;
  }
  return cell === "" && cells.length === 0 ? rows : [...rows, [...cells, cell]];
}
