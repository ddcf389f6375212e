// npm run bench -- NAME [--json] [--size N]: measures one budget of the design and says whether it holds.
import { parseArgs } from "node:util";
import type { Bench } from "./measured.ts";
import { yardstick } from "./yardstick.ts";

const benches: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<{ default: Bench }> }>> =
  {
    ingest: { about: "experiences taken in a second, one by one and in batches", load: () => import("./ingest.ts") },
    audit: { about: "polku audit of a CSV of a million rows, seconds and memory", load: () => import("./audit.ts") },
    import: { about: "polku import of a CSV, until it is counted", load: () => import("./import.ts") },
    start: { about: "seconds from start to the first answer, on existing data", load: () => import("./start.ts") },
    overview: { about: "the journey overview, first and again", load: () => import("./overview.ts") },
    "event-loop": { about: "how long the first thread is away for heavy pages", load: () => import("./event-loop.ts") },
    interaction: {
      about: "interaction to next paint in the app, processor 4× slowed",
      load: () => import("./interaction.ts"),
    },
    "kiosk-size": { about: "what comes to a tablet that is a kiosk", load: () => import("./kiosk-size.ts") },
    measures: {
      about: "the heavy measures: drivers, EM, bootstrap, survival, changes, subgroups",
      load: () => import("./measures.ts"),
    },
    coverage: { about: "how often intervals hold the truth; --size: draws", load: () => import("./coverage.ts") },
    traps: { about: "the ten traps of the catalogue, acted again; --size: draws", load: () => import("./traps.ts") },
    "embed-size": { about: "the script that pages of others fetch", load: () => import("./embed-size.ts") },
    "renderer-size": {
      about: "what comes to a respondent's device, KB gzip",
      load: () => import("./renderer-size.ts"),
    },
    responses: { about: "responses to a survey taken in a second", load: () => import("./responses.ts") },
    "survey-page": {
      about: "until the first question of a survey can be answered, also on a slow phone and line",
      load: () => import("./survey-page.ts"),
    },
    touchpoint: { about: "a touchpoint page, first and again", load: () => import("./touchpoint.ts") },
  };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    size: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const [name = ""] = positionals;
const bench = benches[name];
const size = values.size === undefined ? undefined : Number(values.size.replaceAll("_", ""));

if (bench === undefined || values.help || (size !== undefined && !(size > 0))) {
  const lines = Object.entries(benches).map(([key, { about }]) => `  ${key.padEnd(14)}${about}`);
  console.log(`usage: npm run bench -- NAME [--json] [--size N: experiences, or draws]\n${lines.join("\n")}`);
  process.exitCode = values.help ? 0 : 2;
} else {
  const say = (line: string) => (values.json ? process.stderr : process.stdout).write(`${line}\n`);
  const { default: run } = await bench.load();
  say(`yardstick: ${yardstick().toFixed(0)} ms (see bench/yardstick.ts)`);
  const all = await run({ ...(size !== undefined && { size }), say });
  for (const it of all) {
    const ratio = it.atLeast ? it.figure / it.budget : it.budget / Math.max(it.figure, 1e-9);
    const word = it.holds ? "holds" : "MISSED";
    say(
      `${it.name.padEnd(36)}${round(it.figure)} ${it.unit}, budget ${it.atLeast ? "≥" : "≤"} ${round(it.budget)}: ${word}${it.budget === 0 ? "" : ` (${ratio.toFixed(2)} of it)`}`,
    );
    if (it.beside !== undefined) say(`${"".padEnd(36)}beside: ${it.beside}`);
  }
  const holds = all.every((it) => it.holds);
  const [first] = all;
  if (values.json && first !== undefined) {
    const { figure, unit, budget } = first;
    console.log(JSON.stringify({ name, figure, unit, budget, holds, parts: all }));
  }
  process.exitCode = holds ? 0 : 1;
}

function round(figure: number): string {
  return figure >= 100 ? Math.round(figure).toLocaleString("en") : String(Number(figure.toPrecision(3)));
}
