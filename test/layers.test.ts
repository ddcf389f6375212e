import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { it } from "node:test";

/** Who may import whom: the whole architecture in thirteen lines. `demo` lies beside src. */
const mayImport: Record<string, readonly string[]> = {
  core: [],
  texts: ["core"],
  pictures: ["core", "texts"],
  api: ["core"],
  store: ["core"],
  outside: ["core"],
  flows: ["core", "texts", "pictures", "store", "outside", "demo"],
  server: ["core", "texts", "api", "store", "flows"],
  cli: ["core", "texts", "store", "flows", "server"],
  renderer: ["core", "texts", "api"],
  embed: ["core", "texts"],
  kiosk: ["core", "texts", "api", "renderer"],
  admin: ["core", "texts", "pictures", "api", "renderer"],
};

/** Layers that import no package, with the exceptions they are allowed. */
const packages: Record<string, (target: string, file: string) => boolean> = {
  core: (target, file) => target === "zod" && !file.startsWith("core/measures/"),
  texts: (target) => target === "intl-messageformat" || target === "#catalogues",
  pictures: () => false,
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
);

for (const file of files) {
  it(`${file} imports only what its layer may`, () => {
    const [layer = ""] = file.split("/");
    assert(layer in mayImport, `src/${layer} is not a layer`);
    const allowed = [layer, ...(mayImport[layer] ?? [])];
    const imports = readFileSync(join("src", file), "utf8").matchAll(/(?<=^|\s)(?:from|import)\s*\(?\s*"([^"\n]+)"/gm);
    for (const [, target = ""] of imports) {
      if (target.startsWith(".")) {
        const [targetLayer = ""] = join(dirname(file), target)
          .replace(/^\.\.\//, "")
          .split("/");
        assert(allowed.includes(targetLayer), `${layer} must not import ${targetLayer} (${target})`);
        // The measures are also a package of their own.
        const isMeasure = file.startsWith("core/measures/");
        assert(!isMeasure || join(dirname(file), target).startsWith("core/measures/"), `a measure imports ${target}`);
      } else {
        const permits = packages[layer];
        assert(
          permits === undefined || permits(target, file),
          `${layer} imports no package, but ${file} imports ${target}`,
        );
      }
    }
  });
}

it("no file of src needs itself, by whatever detour", () => {
  const importsOf = new Map(
    files.map((file) => {
      const found = readFileSync(join("src", file), "utf8").matchAll(/(?<=^|\s)(?:from|import)\s+"(\.[^"\n]+)"/gm);
      return [file, [...found].map(([, target = ""]) => join(dirname(file), target))];
    }),
  );
  const clear = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]): void => {
    if (clear.has(file)) return;
    if (way.includes(file)) return void circles.push([...way.slice(way.indexOf(file)), file].join(" → "));
    for (const next of importsOf.get(file) ?? []) follow(next, [...way, file]);
    clear.add(file);
  };
  for (const file of files) follow(file, []);
  assert.deepEqual(circles, []);
});
