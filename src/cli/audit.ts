import { accessSync, constants, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Audit } from "../core/insight/audit-value.ts";
import type { Journey } from "../core/journey/journey.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { Language } from "../core/text.ts";
import { type AuditOptions, auditFiles } from "../flows/audit-files.ts";
import { report } from "../flows/report/report.ts";
import { allWords } from "../texts/all-words.ts";
import { auditInWords } from "./audit-in-words.ts";
import type { Call, Command } from "./command.ts";
import { aboutData, dataOptions, readData, rejectsFile, remarkToCorrect, takeInOptions } from "./data-options.ts";
import { choiceOption, dayOption, wholeOption } from "./option-value.ts";
import { progressOn } from "./progress.ts";
import { sayWarning } from "./say-warning.ts";

const doing = { counting: "Counting", drivers: "Finding drivers", success: "Following journeys" } as const;

const command: Command = {
  usage: "DATA… --map MAPPING… [options]",
  about: `Audits a journey from data files, without a server or a database: which touchpoints are pain points and which are
strengths, what goes with the outcome, what to improve first, how many journeys succeed as a whole, whether promises are
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
    expectation: {
      value: "HOW",
      about:
        "counts: in journey success what fell short of expectation has not succeeded, whatever its rating (unless told); ignored: ratings alone",
    },
    seed: {
      value: "N",
      about: "seed of everything drawn at random, 1 unless told; the same seed gives the same audit",
    },
    from: { value: "DAY", about: "first day included, such as 2026-01-01" },
    until: { value: "DAY", about: "first day not included" },
    slice: {
      value: "KEY=VALUE",
      about: "only what has this value of an attribute, channel or location, such as tariff=contract; may be repeated",
      repeated: true,
    },
  },
  async run(call) {
    const asked = question(call);
    if (!asked.ok) return call.misused(asked.refusal);
    const { language, options } = asked.value;
    const data = await readData(call);
    if ("misused" in data) return call.misused(data.misused);
    if (!data.ok) return call.fail(data.refusal);

    // Better to say now than after the work that the result cannot be written.
    const [json, html] = [call.value("json"), call.value("html")];
    for (const file of [json, html]) if (file !== undefined && file !== "-") accessSync(dirname(file), constants.W_OK);

    const progress = progressOn(process.stderr, call.json);
    const rejects = rejectsFile(call);
    const audit = await auditFiles(data.value.paths, data.value.maps, {
      ...takeInOptions(rejects, progress),
      ...options,
      progress: (what) => progress.at(doing[what], null),
    });
    progress.end();
    await rejects?.close();
    if (!audit.ok) return call.fail(audit.refusal);

    const text = JSON.stringify(audit.value, null, 2);
    if (json === "-") call.print(text);
    else {
      if (json !== undefined) writeFileSync(json, `${text}\n`);
      call.print(auditInWords(audit.value, data.value.journey, language));
    }
    if (html !== undefined) writeFileSync(html, report(audit.value, data.value.journey, language));
    if (json !== "-") {
      remarkToCorrect(call, rejects, language);
      remarkOn(call, audit.value, data.value.journey, language);
    }
    return 0;
  },
};
export default command;

const warningsShown = 10;

/** What was left out and what looks wrong, to standard error. */
function remarkOn(call: Call, { data: { rows }, warnings: all }: Audit, journey: Journey, language: Language): void {
  const warnings = all.filter(({ accepted }) => accepted === undefined);
  const t = allWords(language);
  if (rows.leftOut) call.remark(t("report.rowsLeftOut", { n: rows.leftOut }));
  if (rows.rejected > 0) call.remark(t("check.rejectedRows", rows));
  for (const warning of warnings.slice(0, warningsShown)) call.remark(sayWarning(warning, language, journey));
  if (warnings.length > warningsShown) call.remark(t("check.moreWarnings", { n: warnings.length - warningsShown }));
}

/** The options that say what is asked; or how they were misused. */
function question(call: Call): Result<{ language: Language; options: Omit<AuditOptions, "progress"> }, string> {
  const language = choiceOption(call, "language", ["en", "fi", "sv"]);
  const missing = choiceOption(call, "missing", ["em", "complete"]);
  const expectation = choiceOption(call, "expectation", ["counts", "ignored"]);
  const seed = wholeOption(call, "seed", 1, 0, 0xffff_ffff);
  const [from, until] = [dayOption(call, "from"), dayOption(call, "until")];
  if (!language.ok) return language;
  if (!missing.ok) return missing;
  if (!expectation.ok) return expectation;
  if (!seed.ok) return seed;
  if (!from.ok) return from;
  if (!until.ok) return until;
  if (from.value !== undefined && until.value !== undefined && from.value >= until.value) {
    return refuse(`--until must be after --from, got ${until.value} and ${from.value}`);
  }
  const slices = slicesOf(call);
  if (!slices.ok) return slices;
  const outcome = call.value("outcome");
  const options = {
    seed: seed.value,
    ...(outcome === undefined ? {} : { outcome }),
    ...(missing.value === "complete" ? { missing: missing.value } : {}),
    ...(expectation.value === "ignored" ? { expectation: expectation.value } : {}),
    ...(from.value === undefined ? {} : { from: from.value }),
    ...(until.value === undefined ? {} : { until: until.value }),
    only: slices.value,
  };
  return ok({ language: language.value, options });
}

/** What the audit is restricted to: values by key. */
function slicesOf(call: Call): Result<Record<string, string[]>, string> {
  const only = new Map<string, string[]>();
  for (const text of call.values("slice")) {
    const at = text.indexOf("=");
    if (at < 1 || at === text.length - 1) return refuse(`--slice must be such as tariff=contract, got "${text}"`);
    const [key, value] = [text.slice(0, at), text.slice(at + 1)];
    only.set(key, [...(only.get(key) ?? []), value]);
  }
  return ok(Object.fromEntries(only));
}
