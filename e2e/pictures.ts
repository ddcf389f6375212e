// npm run pictures: every page in every language, theme and size, side by side in dist/pictures/index.html, with what axe
// finds on it. Names restrict the pages: npm run pictures -- journey touchpoint.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { joined } from "../test/people.ts";
import { found, overflow } from "./axe.ts";
import { type PageToSee, pagesToSee } from "./pages.ts";
import { everyReader, polkuInBrowser, type Reader, settled } from "./polku.ts";

const folder = join("dist", "pictures");
const wanted = process.env.PAGES?.split(" ").filter((name) => name !== "") ?? [];
const pages = pagesToSee.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
it("takes a picture of every page", async () => {
  const { polku, open } = await polkuInBrowser();
  const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const rows: string[] = [];
  for (const page of pages) {
    const cells: string[] = [];
    for (const reader of everyReader) cells.push(await pictured(page, reader));
    rows.push(`<tr><th scope="row">${page.name}</th>${cells.join("")}</tr>`);
    console.log(`${page.name} (${rows.length} of ${pages.length})`);
  }
  writeFileSync(join(folder, "index.html"), sheet(rows));
  console.log(`open ${join(folder, "index.html")}`);

  async function pictured({ name, path, ready }: PageToSee, reader: Reader): Promise<string> {
    await using opened = await open(path, reader, anna);
    await ready(opened.page);
    await settled(opened.page);
    await opened.page.evaluate("document.fonts.ready");
    const faults = await found(opened.page);
    const wider = await overflow(opened.page);
    if (wider > 0) faults.push(`wider than the screen by ${wider} px`);
    const file = `${[name, ...Object.values(reader)].join("-")}.png`;
    await opened.page.screenshot({ path: join(folder, file), fullPage: true });
    const said = faults.map((fault) => `<p>${escaped(fault)}</p>`).join("");
    return `<td><a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>${said}</td>`;
  }
});

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const sheet = (rows: readonly string[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Every page of Polku</title>
<style>
body { font: 14px system-ui; margin: 16px } td, th { vertical-align: top; padding: 6px; text-align: left }
thead th, th[scope=row] { position: sticky; top: 0; left: 0; background: #fff }
img { width: 240px; border: 1px solid #ccc } p { max-width: 240px; color: #b3261e; overflow-wrap: anywhere }
</style>
<h1>Every page of Polku</h1>
<table><thead><tr><th></th>${everyReader.map((reader) => `<th>${Object.values(reader).join(", ")}</th>`).join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table></html>
`;
