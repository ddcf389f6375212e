import { type Html, html } from "./html.ts";

/**
 * A column: its name, a shorter one for a narrow screen, and whether it is only said to those who do not see the table;
 * numbers stand to the right.
 */
export interface Column {
  readonly name: string;
  readonly short?: string;
  readonly named?: "aloud";
  readonly number?: true;
}

/** A row's cells, the first of which names the row; or a heading over the rows that follow. */
export type Row = readonly (Html | string)[] | { readonly heading: string };

/**
 * A table that a narrow screen shows as cards, each cell with its column's name before it. The roles are written out, for
 * some browsers forget what a table is when its rows are laid out otherwise.
 */
export function table(caption: Html | string, columns: readonly Column[], rows: readonly Row[]): Html {
  const short = rows.length <= mostTogether && html` class="together"`;
  return html`<table role="table"${short}><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(
    ({ name, named, number }) =>
      html`<th scope="col" role="columnheader"${number && html` class="number"`}>${named === "aloud" ? html`<span class="aloud">${name}</span>` : name}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => ("heading" in row ? headingRow(row.heading, columns.length) : bodyRow(row, columns)))}</tbody></table>`;
}

/** Rows up to which a table is kept on one sheet of paper. */
const mostTogether = 10;

const headingRow = (heading: string, width: number): Html =>
  html`<tr role="row" class="heading"><th scope="rowgroup" role="rowheader" colspan="${width}">${heading}</th></tr>`;

function bodyRow(cells: readonly (Html | string)[], columns: readonly Column[]): Html {
  return html`<tr role="row">${cells.map((cell, index) => {
    const { name = "", short = name, named, number } = columns[index] ?? {};
    if (index === 0) return html`<th scope="row" role="rowheader">${cell}</th>`;
    const label = named === "aloud" ? false : html` data-name="${short}"`;
    return html`<td role="cell"${label}${number && html` class="number"`}>${cell}</td>`;
  })}</tr>
`;
}
