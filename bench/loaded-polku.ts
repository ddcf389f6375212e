import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { paths } from "../src/api/paths.ts";
import { ok } from "../src/core/result.ts";
import type { Counting, Effects } from "../src/flows/effects.ts";
import { demoJourney, demoSeed, fillDemo } from "../src/flows/fill-demo.ts";
import { knowJourneys } from "../src/flows/known-journeys.ts";
import { workspaceForGuests } from "../src/flows/people/workspace-for-guests.ts";
import { journeyHistories } from "../src/flows/project.ts";
import { knowSurveys } from "../src/flows/surveys/known-surveys.ts";
import { theWorkspace } from "../src/flows/the-workspace.ts";
import { callsOver } from "../src/flows/threads/calls.ts";
import { ImportRuns } from "../src/flows/uploads/import-runs.ts";
import { Changes } from "../src/server/changes.ts";
import { openDoors } from "../src/server/doors.ts";
import { keyRing } from "../src/server/key-ring.ts";
import { KeyUse } from "../src/server/key-use.ts";
import { ownAddress } from "../src/server/own-address.ts";
import { openEntrance } from "../src/server/people/entrance.ts";
import { guestsOf } from "../src/server/people/guests.ts";
import { deviceSecretForm, linkSecretForm, secretRing } from "../src/server/secret-ring.ts";
import { startAuditing } from "../src/server/threads/auditing.ts";
import { startReadingFiles } from "../src/server/threads/reading-files.ts";
import { Turns } from "../src/server/turns.ts";
import { Remembered } from "../src/store/projection/remembered.ts";
import { groupCommit } from "../src/store/records/intake/group-commit.ts";
import { openRecords } from "../src/store/records/open.ts";
import { linkSecrets } from "../src/store/records/surveys/link-secret.ts";
import { Uploads } from "../src/store/uploads/uploads.ts";
import type { LoadedPart } from "./projection-thread.ts";
import { aFolder } from "./running.ts";

process.env.UV_THREADPOOL_SIZE ??= "16";

/** A Polku whose projection was loaded in bulk. */
export interface LoadedPolku {
  readonly url: string;
  /** Milliseconds until the whole answer to a path was there. */
  time(path: string): Promise<number>;
  stop(): Promise<void>;
}

/**
 * The server's own doors, flows and threads over a projection of so many experiences of the demo. They are loaded into
 * the projection directly; the records hold the journey, the places and the comments of a demo of a thousand customers.
 */
export async function loadedPolku(experiences: number, say: (line: string) => void): Promise<LoadedPolku> {
  const folder = await aFolder();
  const records = await openRecords({ dataFolder: folder.path, log: () => {} });
  if (!records.ok) throw new Error(records.refusal.message);
  const workspace = await theWorkspace(records.value);
  const filled = await fillDemo(records.value, workspace, { customers: 1000, seed: demoSeed, until: "2026-11-22" });
  if (!filled.ok) throw new Error(filled.refusal.message);

  const worker = new Worker(new URL("./projection-thread.ts", import.meta.url), {
    workerData: { file: join(folder.path, "bench.duckdb"), threads: availableParallelism(), memory: 4096 },
  });
  const part = callsOver<LoadedPart & Counting>(worker);
  const began = performance.now();
  const loaded = await part.load(experiences);
  say(`loaded ${loaded.toLocaleString("en")} experiences in ${((performance.now() - began) / 1000).toFixed(1)} s`);

  const counting: Counting = {
    totals: part.totals,
    groups: part.groups,
    answers: part.answers,
    expected: part.expected,
    dividedAnswers: part.dividedAnswers,
    outcomes: part.outcomes,
    together: part.together,
    patterns: part.patterns,
    passes: part.passes,
    units: part.units,
    cube: part.cube,
    few: part.few,
    peopleCube: part.peopleCube,
    sequences: part.sequences,
    courses: part.courses,
    encounters: part.encounters,
    expectationPairs: part.expectationPairs,
    lastSaid: part.lastSaid,
    leaving: part.leaving,
    place: part.place,
    arrivals: part.arrivals,
    bytes: part.bytes,
    nudge: () => {},
  };
  const auditing = startAuditing({
    answerAlso: (port) => worker.postMessage({ call: 0, method: "answerAlso", args: [port] }, [port]),
  });
  const effects: Effects = {
    records: records.value,
    workspace,
    journeys: await knowJourneys(() => journeyHistories(records.value, workspace)),
    surveys: knowSurveys(
      async () => [],
      async () => undefined,
    ),
    counting,
    auditing,
    uploads: new Uploads(folder.path, workspace, 0),
    files: startReadingFiles({ databaseUrl: null, dataFolder: folder.path, workspace }),
    importRuns: new ImportRuns(async () => {}),
    intake: groupCommit(records.value),
    linkSecret: linkSecrets("a key of benchmarks alone"),
    remembered: new Remembered(500),
    ...{ deliver: {}, unsubscribeLink: null, nudgeSending: () => {}, ownUrl: () => own.url() },
    now: () => new Date(),
  };
  const own = ownAddress(null, "127.0.0.1", () => 0);
  const app = openDoors({
    records: records.value,
    effectsOf: () => ok(effects),
    keys: keyRing(async () => undefined),
    keyUse: new KeyUse(async () => {}),
    reading: new Turns(12, 100),
    checking: new Turns(1, 20),
    findLink: secretRing(linkSecretForm, async () => undefined),
    findDevice: secretRing(deviceSecretForm, async () => undefined),
    entrance: openEntrance(records.value, own, "", say),
    guests: guestsOf(() => workspaceForGuests(records.value)),
    changes: new Changes(),
    own,
    secret: "",
    mailing: null,
    version: "bench",
    rate: 1,
    appFolder: join("dist", "admin"),
    respondFolder: join("dist", "respond"),
    firstScreenFile: resolve("dist", "first-screen", "first-screen.js"),
    embedFolder: join("dist", "embed"),
    kioskFolder: join("dist", "kiosk"),
    kioskPreviewFolder: join("dist", "kiosk-preview"),
    behindSeconds: async () => 0,
    log: say,
    logRequests: false,
  });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  async function time(path: string): Promise<number> {
    const began = performance.now();
    const response = await fetch(url + path);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return performance.now() - began;
  }
  // Somebody has looked at two slices, which are not measured, and reads: it is quiet for a second. Then they read on, as on a
  // server that was not started just now.
  for (const from of ["2025-03-01", "2025-04-01"]) await time(paths.overview("lunch", { from, until: "2025-06-01" }));
  const held = performance.now();
  await part.hold();
  say(`what was said is held in memory after ${(performance.now() - held).toFixed(0)} ms`);
  const begun = performance.now();
  for (const page of pagesOfTheYearBefore()) await time(page);
  say(`twelve quarters of the year before, not measured: ${(performance.now() - begun).toFixed(0)} ms`);
  return {
    url,
    time,
    async stop() {
      await app.close();
      await auditing.stop();
      await part.stop();
      await worker.terminate();
      await records.value.close();
      await folder.remove();
    },
  };
}

/** The keys of the demo's touchpoints that were asked about, and the slices that people look at: 36 in all. */
export const touchpoints = ["bill", "taste", "order-speed", "greeting", "cleanliness", "friendliness"];

export function slicesLookedAt(): Parameters<typeof paths.overview>[1][] {
  const { attributes } = demoJourney();
  const places = ["turku-tori", "turku-satama", "tampere", "helsinki-kallio", "helsinki-pasila", "oulu"];
  const groups = Object.keys(attributes.group?.labels ?? {});
  const weekdays = Object.keys(attributes.weekday?.labels ?? {});
  const periods = [1, 2, 3, 6, 9, 12].map((months) => {
    const from = new Date(Date.UTC(2026, 10 - months, 22)).toISOString().slice(0, 10);
    return { from, until: "2026-11-22" };
  });
  return [
    {},
    ...periods,
    ...places.map((place) => ({ locations: [place] })),
    ...groups.map((group) => ({ attributes: { group: [group] } })),
    ...weekdays.map((weekday) => ({ attributes: { weekday: [weekday] } })),
    ...["kiosk", "qr", "email"].map((channel) => ({ channels: [channel] })),
    ...places.map((place) => ({ locations: [place], from: "2026-08-22", until: "2026-11-22" })),
    ...groups.map((group) => ({ attributes: { group: [group] }, from: "2026-05-22", until: "2026-11-22" })),
    { locations: places.slice(0, 2), attributes: { weekday: ["fri"] } },
  ];
}

/** Overview and a touchpoint's page of quarters that lie in no slice that is measured but the longest: of everybody, a place, a group, a channel. */
function pagesOfTheYearBefore(): string[] {
  const kinds = [{}, { locations: ["tampere"] }, { attributes: { group: ["regular"] } }, { channels: ["qr"] }];
  return Array.from({ length: 12 }, (_, month) => {
    const day = (month: number) => new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10);
    const slice = { from: day(month - 2), until: day(month + 1), ...kinds[month % kinds.length] };
    return [paths.overview("lunch", slice), paths.touchpoint("lunch", touchpoints[month % touchpoints.length]!, slice)];
  }).flat();
}
