import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { gzipSync } from "node:zlib";

const folder = join("dist", "admin");
const budget = 350 * 1024;

it("the app's first load is at most 350 KB gzip: page, scripts, styles and the typeface", () => {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const assets = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name = ""]) => name);
  const styles = assets.filter((name) => name.endsWith(".css")).map((name) => readFileSync(join(folder, name), "utf8"));
  const fonts = styles.flatMap((style) =>
    [...style.matchAll(/url\(\/?(assets\/[^)]+\.woff2)\)/g)].map(([, name = ""]) => name),
  );
  assert.ok(assets.some((name) => name.endsWith(".js")) && fonts.length > 0);

  const files = ["index.html", ...assets, ...fonts];
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
  assert.ok(bytes <= budget, `${bytes} bytes, at most ${budget}`);
});

it("the page loads nothing from elsewhere, and runs nothing that stands inside it", () => {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  assert.ok(!/(?:src|href)="(?:https?:)?\/\//.test(page));
  assert.ok(!/<script(?![^>]*\ssrc=)/.test(page) && !/<style/.test(page));
});
