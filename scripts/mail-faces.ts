import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "../e2e/polku.ts";
import { moodsOf } from "../src/core/survey/face.ts";
import { face } from "../src/pictures/face.ts";
import { svg, svgText } from "../src/pictures/svg.ts";

/** Draws the faces for e-mails, which show no SVG: `node scripts/mail-faces.ts`, when they look otherwise on the survey's page. */

const folder = join(import.meta.dirname, "..", "src", "flows", "mail", "faces");
/** Shown at half of that, so that they are sharp on a phone. */
const size = 96;
mkdirSync(folder, { recursive: true });
const browser = await startBrowser();
const page = await browser.newPage({ viewport: { width: size, height: size } });
for (const mood of moodsOf(5)) {
  const half = size / 2;
  const disc = svg("circle", { cx: half, cy: half, r: half * (23.3 / 24), fill: "#faf8f4" });
  const drawn = svgText(
    svg("svg", { xmlns: "http://www.w3.org/2000/svg", width: size, height: size }, [
      disc,
      face(mood, { x: half, y: half, radius: half, ink: "#28588a" }),
    ]),
  );
  await page.setContent(`<body style="margin:0;background:transparent">${drawn}`);
  writeFileSync(join(folder, `${mood}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
