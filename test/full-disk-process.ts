// Run on a small disk of its own, with so many bytes left free: keeps experiences until the disk is full, says what it was
// told, makes room, and goes on.
import { randomBytes } from "node:crypto";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { groupCommit } from "../src/store/records/intake/group-commit.ts";
import { openRecords } from "../src/store/records/open.ts";
import { anExperience } from "./experiences.ts";
import { aWorkspace, wholeLog } from "./postgres.ts";

const [, , disk = "", free = ""] = process.argv;
const ballast = join(disk, "ballast");
const dataFolder = join(disk, "data");
const opened = await openRecords({ dataFolder, log: (line) => console.error(line) });
if (!opened.ok) throw new Error(opened.refusal.message);
const records = opened.value;
const workspace = await aWorkspace(records);
const commit = groupCommit(records);

// The write-ahead log begins a new file of its own, so that it does not matter how full the last one is by now.
await records.asOwner((sql) => sql.query("SELECT pg_switch_wal()"));
await commit.keepExperiences(workspace, [anExperience()]);

const { bavail, bsize } = statfsSync(disk);
writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - Number(free))));

let kept = 0;
let refusal: string | undefined;
while (refusal === undefined) {
  const comment = randomBytes(50_000).toString("base64");
  const rows = Array.from({ length: 10 }, () => anExperience({ answers: { comment } }));
  const answer = await commit.keepExperiences(workspace, rows);
  if (!answer.ok) refusal = answer.refusal.code;
  else if (answer.value.every((row) => row === "kept")) kept += rows.length;
  else refusal = JSON.stringify(answer.value);
}
console.log(JSON.stringify({ kept, refusal }));

rmSync(ballast);
let again = 0;
// However long a busy machine takes to start PostgreSQL again; whoever waits for this process has a longer patience.
for (let attempt = 0; attempt < 600 && again === 0; attempt++) {
  const answer = await commit.keepExperiences(workspace, [anExperience()]);
  if (answer.ok) again = 1;
  else await setTimeout(100);
}
const inLog = again === 0 ? 0 : (await wholeLog(records, workspace, 100)).length;
console.log(JSON.stringify({ again, nothingLost: inLog > kept + again }));
await records.close();
