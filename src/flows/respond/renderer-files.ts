import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the built files of a survey's page are found by a browser. */
export interface RendererFiles {
  readonly script: string;
  readonly style: string;
  /** What surveys with rarer kinds of question fetch besides. */
  readonly rarer: { readonly script: string; readonly style: string };
}

type Manifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[] }>>;

/** The names that `npm run build` gave them, from the manifest in `folder` (dist/respond). */
export function rendererFiles(folder: string): RendererFiles {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const filesOf = (source: string) => {
    const built = manifest[source];
    if (built?.css?.[0] === undefined) throw new Error(`${folder} has no ${source}: npm run build`);
    return { script: `/respond/${built.file}`, style: `/respond/${built.css[0]}` };
  };
  return { ...filesOf("main.tsx"), rarer: filesOf("ways/rarer/rarer.ts") };
}
