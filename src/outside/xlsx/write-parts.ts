import { xmlText } from "./write-cell.ts";

/** The parts of a workbook beside its sheets, by name in the archive; `names` are those of the sheets. */
export function workbookParts(names: readonly string[]): Readonly<Record<string, string>> {
  const sheets = names.map((name, at) => ({ name, id: `rId${at + 1}`, number: at + 1, file: `sheet${at + 1}.xml` }));
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${spreadsheet}.${type}+xml"/>`;
  return {
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}">${styleLists.join("")}</styleSheet>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
      .map(({ name, id, number }) => `<sheet name="${attribute(name)}" sheetId="${number}" r:id="${id}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${relations}">${sheets
      .map(({ id, file }) => relation(id, "worksheet", `worksheets/${file}`))
      .join("")}${relation(`rId${sheets.length + 1}`, "styles", "styles.xml")}</Relationships>`,
    "_rels/.rels": `${head}<Relationships xmlns="${relations}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "[Content_Types].xml": `${head}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/styles.xml", "styles")}${sheets
      .map(({ file }) => override(`/xl/worksheets/${file}`, "worksheet"))
      .join("")}</Types>`,
  };
}

/** A sheet's XML as far as its first row: the header stays in sight, and columns are as wide as told. */
export const sheetHead = (widths: readonly number[]): string =>
  `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("")}</cols><sheetData>`;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const rels = "application/vnd.openxmlformats-package.relationships+xml";

/**
 * The lists of which styles are made. The four of `cellXfs` are those of `styles`; the last is marked as text, so that what
 * looks like a formula stays text also when somebody edits the cell.
 */
const styleLists = [
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
];

const attribute = (text: string) => xmlText(text).replaceAll('"', "&quot;");
