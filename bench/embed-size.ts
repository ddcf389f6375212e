import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { atMost, type Measured } from "./measured.ts";

/** What everybody fetches who visits a page on which a survey may be shown, packed as it is sent. */
export default async function embedSize(): Promise<Measured[]> {
  return [
    atMost("embed.js", embedBytes() / 1024, "KB gzip", 2, "surveys.js of PostHog with its array.js, 49 + 122 KB"),
  ];
}

export const embedBytes = (): number => gzipSync(readFileSync(join("dist", "embed", "embed.js")), { level: 9 }).length;
