import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the built files of a survey's page are found by a browser. */
export interface RendererFiles {
  readonly script: string;
  readonly style: string;
  /** The same style to be written into a page, which is seen a fetch earlier by it, and the hash by which a policy lets it stand there. */
  readonly written: { readonly style: string; readonly hash: string };
  /** What surveys with rarer kinds of question fetch besides. */
  readonly rarer: { readonly script: string; readonly style: string };
}

type Manifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[] }>>;

/** The names that `npm run build` gave them, from the manifest in `folder` (dist/respond). */
export function rendererFiles(folder: string): RendererFiles {
  const filesOf = builtFiles(folder, "/respond/");
  const main = filesOf("main.ts");
  const style = readFileSync(join(folder, main.style.replace("/respond/", "")), "utf8").trim();
  const written = { style, hash: `sha256-${hash("sha256", style, "base64")}` };
  return { ...main, written, rarer: filesOf("ways/rarer/rarer.ts") };
}

/** The script and style that were built of a source, as they are served below an address. */
export function builtFiles(folder: string, below: string): (source: string) => { script: string; style: string } {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  return (source) => {
    const built = manifest[source];
    if (built?.css?.[0] === undefined) throw new Error(`${folder} has no ${source}: npm run build`);
    return { script: `${below}${built.file}`, style: `${below}${built.css[0]}` };
  };
}
