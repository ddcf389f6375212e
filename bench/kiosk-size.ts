import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { kioskPage } from "../src/flows/respond/kiosk-page.ts";
import { atMost, type Measured } from "./measured.ts";

const folder = join("dist", "kiosk");
const bytes = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;

/**
 * What a tablet fetches to be a kiosk, in KB gzip by part: the page with its words, script, style, service worker, manifest and drawn
 * icon, with the queue in them. Pictures of the icon are fetched by who installs it. Ways of asking that few surveys need are told apart,
 * as for a respondent's page; a tablet holds them too.
 */
export default async function kioskSize({ say }: { readonly say: (line: string) => void }): Promise<Measured[]> {
  const page = kioskPage(folder);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(js|css|svg|webmanifest)$/.test(file),
  );
  const parts = [
    ["page, in Finnish", bytes(page("fi"))] as const,
    ...files.map((file) => [file, bytes(readFileSync(join(folder, file)))] as const),
  ];
  for (const [name, size] of parts) say(`${name.padEnd(28)}${size} bytes gzip`);
  const sum = (those: typeof parts) => those.reduce((all, [, size]) => all + size, 0) / 1024;
  const common = parts.filter(([name]) => !name.includes("rarer"));
  say(`with rarer questions ${sum(parts).toFixed(1)} KB gzip`);
  return [atMost("kiosk with offline queue", sum(common), "KB gzip", 25)];
}
