import { writeFileSync } from "node:fs";
import type { Audit } from "../core/insight/audit-value.ts";
import { type Language, languages } from "../core/text.ts";
import { auditFiles } from "../flows/audit-files.ts";
import { report } from "../flows/report/report.ts";
import { auditInWords } from "./audit-in-words.ts";
import type { Call, Command } from "./command.ts";
import { aboutData, dataOptions, readData, rejectsFile, takeInOptions } from "./data-options.ts";
import { progressOn } from "./progress.ts";
import { sayWarning } from "./say-warning.ts";

const doing = { counting: "Counting", drivers: "Finding drivers", success: "Following journeys" } as const;

const command: Command = {
  usage: "DATA… --map MAPPING [options]",
  about: `Audits a journey from data files, without a server or a database: which touchpoints are pain points and which are
strengths, what drives the outcome, what to improve first, how many journeys succeed as a whole, whether promises are
kept, and what cannot be said. Every figure has its interval and the people it rests on.

Prints a summary unless --json - takes its place; --json and --html write the whole to files.

${aboutData}`,
  options: {
    ...dataOptions,
    json: { value: "FILE", alone: "-", about: "write the audit as JSON to a file, or to standard output: -" },
    html: { value: "FILE", about: "write the report as one HTML page, to read and to print" },
    language: { value: "LANGUAGE", about: "language of summary and report: fi, sv or en; en unless told" },
    outcome: {
      value: "OUTCOME",
      about:
        "what drivers explain: whole.satisfaction, whole.return, churned …; unless told what the mapping says, else the first there is",
    },
    missing: {
      value: "HOW",
      about: "em: drivers use every row, also with answers missing (unless told); complete: only rows with all of them",
    },
    seed: {
      value: "N",
      about: "seed of everything drawn at random, 1 unless told; the same seed gives the same audit",
    },
    from: { value: "DAY", about: "first day included, such as 2026-01-01" },
    until: { value: "DAY", about: "first day not included" },
  },
  async run(call) {
    const asked = question(call);
    if (typeof asked === "string") return call.misused(asked);
    const data = await readData(call);
    if ("misused" in data) return call.misused(data.misused);
    if (!data.ok) return call.fail(data.refusal);

    const progress = progressOn(process.stderr, call.json);
    const rejects = rejectsFile(call);
    const audit = await auditFiles(data.value.paths, data.value, {
      ...takeInOptions(rejects, progress),
      ...asked.options,
      progress: (what) => progress.at(doing[what], null),
    });
    progress.end();
    await rejects?.close();
    if (!audit.ok) return call.fail(audit.refusal);

    const json = call.value("json");
    const html = call.value("html");
    const text = JSON.stringify(audit.value, null, 2);
    if (json === "-") call.print(text);
    else {
      if (json !== undefined) writeFileSync(json, `${text}\n`);
      call.print(auditInWords(audit.value, data.value.journey, asked.language));
    }
    if (html !== undefined) writeFileSync(html, report(audit.value, data.value.journey, asked.language));
    if (json !== "-") remarkOn(call, audit.value);
    return 0;
  },
};
export default command;

const warningsShown = 10;

/** What was left out and what looks wrong, to standard error. */
function remarkOn(call: Call, { data: { rows }, warnings }: Audit): void {
  if (rows.rejected > 0) {
    const how = call.value("rejects") === undefined ? "; --rejects FILE lists them" : "";
    call.remark(`\n${rows.rejected} of ${rows.read} rows were rejected${how}`);
  }
  for (const warning of warnings.slice(0, warningsShown)) call.remark(`\n${sayWarning(warning)}`);
  if (warnings.length > warningsShown)
    call.remark(`\n… and ${warnings.length - warningsShown} more warnings; --json has all`);
}

/** The options that say what is asked; or how they were misused. */
function question(call: Call) {
  const language = call.value("language") ?? "en";
  if (!isLanguage(language)) return `--language must be ${languages.join(", ")}, got "${language}"`;
  const missing = call.value("missing") ?? "em";
  if (missing !== "em" && missing !== "complete") return `--missing must be em or complete, got "${missing}"`;
  const seed = Number(call.value("seed") ?? 1);
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
    return `--seed must be a whole number from 0 to 4294967295, got "${call.value("seed")}"`;
  }
  const [from, until] = [call.value("from"), call.value("until")];
  for (const [name, day] of [
    ["from", from],
    ["until", until],
  ] as const) {
    if (day !== undefined && !isDay(day)) return `--${name} must be a day such as 2026-01-31, got "${day}"`;
  }
  if (from !== undefined && until !== undefined && from >= until) {
    return `--until must be after --from, got ${until} and ${from}`;
  }
  const outcome = call.value("outcome");
  const options = {
    seed,
    ...(outcome === undefined ? {} : { outcome }),
    ...(missing === "complete" ? { missing: "complete" as const } : {}),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  return { language, options };
}

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
