import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { embedBytes } from "../bench/embed-size.ts";
import rendererSize from "../bench/renderer-size.ts";
import { languages } from "../src/core/text.ts";

const folder = join("dist", "admin");
const budget = 350 * 1024;

it("the app's first load is at most 350 KB gzip: page, scripts, texts of one language, styles and the typeface", (test) => {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const assets = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name = ""]) => name);
  const styles = assets.filter((name) => name.endsWith(".css")).map((name) => readFileSync(join(folder, name), "utf8"));
  const fonts = styles.flatMap((style) =>
    [...style.matchAll(/url\(\/?(assets\/[^)]+\.woff2)\)/g)].map(([, name = ""]) => name),
  );
  const texts = readdirSync(join(folder, "assets")).filter((name) => /^(fi|sv|en)-[^.]*\.js$/.test(name));
  assert.ok(assets.some((name) => name.endsWith(".js")) && fonts.length > 0 && texts.length === languages.length);

  const weigh = (name: string) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
  const parts = ["index.html", ...assets, ...fonts].map((name) => ({ name, bytes: weigh(name) }));
  const longest = texts
    .map((name) => ({ name, bytes: weigh(join("assets", name)) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const loaded = [...parts, ...longest.slice(0, 1)].toSorted((a, b) => b.bytes - a.bytes);
  const bytes = loaded.reduce((sum, part) => sum + part.bytes, 0);
  test.diagnostic(`${bytes} bytes: ${loaded.map((part) => `${part.name} ${part.bytes}`).join(", ")}`);
  assert.ok(bytes <= budget, `${bytes} bytes, at most ${budget}`);
});

it("what pages of other web sites fetch to show a survey is at most 2 KB gzip", (test) => {
  test.diagnostic(`${embedBytes()} bytes`);
  assert.ok(embedBytes() <= 2048, `${embedBytes()} bytes`);
});

it("the page loads nothing from elsewhere, and runs nothing that stands inside it", () => {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  assert.ok(!/(?:src|href)="(?:https?:)?\/\//.test(page));
  assert.ok(!/<script(?![^>]*\ssrc=)/.test(page) && !/<style/.test(page));
});

describe("what comes to a respondent's device", () => {
  it("is as small as it must be", async (test) => {
    const measured = await rendererSize({ say: (line) => test.diagnostic(line) });
    for (const { name, figure, unit, budget, holds } of measured)
      assert.ok(holds, `${name}: ${figure} ${unit}, at most ${budget}`);
  });

  it("holds neither the checks of shapes nor React", () => {
    for (const name of readdirSync(join("dist", "respond", "assets"))) {
      const file = readFileSync(join("dist", "respond", "assets", name), "utf8");
      assert.ok(!/ZodError|invalid_union|react\.dev|IntlMessageFormat/.test(file), name);
    }
  });
});
