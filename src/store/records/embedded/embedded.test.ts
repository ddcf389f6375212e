import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, describe, it } from "node:test";
import { anExperience } from "../../../../test/experiences.ts";
import { aWorkspace, wholeLog } from "../../../../test/postgres.ts";
import { keepExperiences } from "../intake/experiences.ts";
import { attachOrOpenRecords, attachRecords, openRecords } from "../open.ts";
import type { Records } from "../records.ts";
import { listWorkspaces } from "../workspaces.ts";
import { clusterFolder } from "./cluster.ts";
import { lookAtProcess } from "./other-process.ts";
import { readPostmaster } from "./postmaster-file.ts";
import { closedFolder } from "./reach.ts";
import { readRuntime, runtimeFile } from "./runtime-file.ts";
import { serverUser } from "./server-user.ts";

const parent = mkdtempSync(join(tmpdir(), "polku-embedded-"));
chmodSync(parent, 0o755);
after(() => rmSync(parent, { recursive: true, force: true }));
let folders = 0;
const aFolder = () => join(parent, `data-${folders++}`);

async function open(dataFolder: string, log: (line: string) => void = () => {}): Promise<Records> {
  const opened = await openRecords({ dataFolder, log });
  assert(opened.ok, opened.ok ? "" : opened.refusal.message);
  return opened.value;
}

/** A Polku in a process of its own, and what it says, line by line. */
function polku(dataFolder: string): { process: ChildProcess; line: (wanted: RegExp) => Promise<string> } {
  const child = spawn(process.execPath, ["test/records-process.ts", dataFolder], {
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
  });
  after(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGINT"); // so that it stops its PostgreSQL
    await once(child, "exit");
  });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const line = async (wanted: RegExp) => {
    for (;;) {
      const { value, done } = await lines.next();
      assert(!done, `no line like ${wanted}`);
      if (wanted.test(value)) return value;
    }
  };
  return { process: child, line };
}

/** Kills a process and waits until it is dead. */
async function kill(pid: number): Promise<void> {
  process.kill(pid, "SIGKILL");
  while (lookAtProcess(pid).state === "running") await new Promise((resolve) => setTimeout(resolve, 5));
}

const postgresOf = (dataFolder: string): number =>
  readPostmaster(dataFolder)?.pid ?? assert.fail("PostgreSQL does not run");

describe("PostgreSQL of our own", () => {
  const dataFolder = aFolder();

  it("is made, started, migrated, and stopped again with everything it started", async () => {
    const said: string[] = [];
    const records = await open(dataFolder, (line) => said.push(line));
    assert.match(said.join("\n"), /made a PostgreSQL 18 cluster in .*\napplied migration 1/);
    const workspace = await aWorkspace(records);
    await keepExperiences(records, workspace, [anExperience()]);
    const pid = postgresOf(dataFolder);
    await records.close();
    assert.notEqual(lookAtProcess(pid).state, "running");
    assert.equal(readRuntime(dataFolder), undefined);
  });

  it("opens what was kept", async () => {
    const records = await open(dataFolder);
    const [workspace] = await listWorkspaces(records);
    assert.equal((await wholeLog(records, workspace!.id)).length, 1);
    await records.close();
  });

  it("keeps its password in a file for its owner only, never on a command line", async () => {
    const records = await open(dataFolder);
    const runtime = readRuntime(dataFolder);
    assert(runtime !== undefined);
    const { host, port, pid, polku, password, started } = runtime;
    assert.deepEqual([host, polku, pid], ["127.0.0.1", process.pid, postgresOf(dataFolder)]);
    assert(port > 0 && Date.parse(started) <= Date.now() && password.length >= 32);
    assert.equal(statSync(runtimeFile(dataFolder)).mode & 0o777, 0o600);
    assert(!lookAtProcess(pid).command.includes(password));
    await records.close();
  });

  it("commits durably and is quiet about what customers say", async () => {
    const records = await open(dataFolder);
    const [workspace] = await listWorkspaces(records);
    const shown = await records.inWorkspace(workspace!.id, (sql) =>
      sql.query(
        "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'log_min_error_statement') ORDER BY name",
      ),
    );
    assert.deepEqual(shown, [
      { name: "fsync", setting: "on" },
      { name: "full_page_writes", setting: "on" },
      { name: "log_min_error_statement", setting: "panic" },
      { name: "synchronous_commit", setting: "on" },
    ]);
    await records.close();
  });

  it("lets another command attach while it runs, and not afterwards", async () => {
    const records = await open(dataFolder);
    const attached = await attachRecords(dataFolder);
    assert(attached.ok);
    assert.equal((await listWorkspaces(attached.value)).length, 1);
    await attached.value.close();
    assert.equal((await listWorkspaces(records)).length, 1, "closing what was attached stops nothing");
    const either = await attachOrOpenRecords({ dataFolder, log: () => {} });
    assert(either.ok && either.value.server === "attached");
    await either.value.close();
    await records.close();
    const late = await attachRecords(dataFolder);
    assert(!late.ok && late.refusal.code === "not-running");
    const alone = await attachOrOpenRecords({ dataFolder, log: () => {} });
    assert(alone.ok && alone.value.server === "started");
    await alone.value.close();
  });
});

describe("a data folder", () => {
  it("in use by another live Polku is refused, naming its process", async () => {
    const dataFolder = aFolder();
    const other = polku(dataFolder);
    await other.line(/^open$/);
    const opened = await openRecords({ dataFolder, log: () => {} });
    assert(!opened.ok);
    assert.equal(opened.refusal.code, "folder-in-use");
    assert.match(
      opened.refusal.message,
      new RegExp(`another Polku \\(process ${other.process.pid}\\) uses .*; stop it, or choose another`),
    );
    assert.equal(lookAtProcess(postgresOf(dataFolder)).state, "running", "the other one goes on");
  });

  it("begun by two at once is made once, and one of them is refused", async () => {
    const dataFolder = aFolder();
    const both = [polku(dataFolder), polku(dataFolder)];
    const said = await Promise.all(both.map(({ line }) => line(/^(open|refused)/)));
    assert.deepEqual(said.map((line) => line.split(" ")[0]).toSorted(), ["open", "refused"]);
    assert.match(said.join(), /folder-in-use/);
    assert.deepEqual(
      readdirSync(dataFolder).filter((name) => name.includes(".new-")),
      [],
    );
  });

  it("left half made by a kill is made whole at the next start", async () => {
    const dataFolder = aFolder();
    const first = polku(dataFolder);
    const half = () =>
      existsSync(dataFolder) && readdirSync(dataFolder).some((name) => name.startsWith("postgres.new-"));
    while (!half()) await new Promise((resolve) => setTimeout(resolve, 2));
    await kill(first.process.pid!);
    assert(half() && !existsSync(join(dataFolder, "postgres")));
    await (await open(dataFolder)).close();
    assert(!half());
  });

  it("of another major version is refused in words", async () => {
    const dataFolder = aFolder();
    await (await open(dataFolder)).close();
    writeFileSync(join(clusterFolder(dataFolder), "PG_VERSION"), "17\n");
    const opened = await openRecords({ dataFolder, log: () => {} });
    assert(!opened.ok);
    assert.equal(opened.refusal.code, "other-postgres-version");
    assert.match(opened.refusal.message, /expected data of PostgreSQL 18, got data of PostgreSQL 17/);
  });

  it("with other things where the cluster belongs is refused, and they are left alone", async () => {
    const dataFolder = aFolder();
    mkdirSync(join(dataFolder, "postgres"), { recursive: true });
    writeFileSync(join(dataFolder, "postgres", "diary.txt"), "mine");
    const opened = await openRecords({ dataFolder, log: () => {} });
    assert(!opened.ok);
    assert.equal(opened.refusal.code, "half-made-folder");
    assert.equal(readFileSync(join(dataFolder, "postgres", "diary.txt"), "utf8"), "mine");
  });

  it("that is no folder, is refused in words", async () => {
    const dataFolder = aFolder();
    writeFileSync(dataFolder, "");
    const opened = await openRecords({ dataFolder, log: () => {} });
    assert(!opened.ok);
    assert.equal(opened.refusal.code, "no-data-folder");
  });

  it("below a closed folder is refused to the account that PostgreSQL runs as, naming the folder", async () => {
    const closed = join(parent, "closed");
    mkdirSync(join(closed, "data"), { recursive: true });
    chmodSync(closed, 0o700);
    const stranger = { uid: 54_321, gid: 54_321, name: "stranger" };
    assert.deepEqual(closedFolder(join(closed, "data"), stranger), { folder: closed, mode: 0o700 });
    chmodSync(closed, 0o711);
    assert.equal(closedFolder(join(closed, "data"), stranger), undefined);
    chmodSync(closed, 0o700);
    const opened = await openRecords({ dataFolder: join(closed, "data"), log: () => {} });
    if (serverUser([closed]) === undefined) {
      assert(opened.ok, "who is not root runs PostgreSQL as they are, and may pass their own folder");
      await opened.value.close();
    } else {
      assert(!opened.ok);
      assert.equal(opened.refusal.code, "closed-folder");
      assert.match(
        opened.refusal.message,
        new RegExp(`${closed} is closed to others \\(mode 700\\). Open it with "chmod o\\+x`),
      );
    }
  });
});

describe("after a kill", () => {
  it("of Polku, its orphaned PostgreSQL is taken over, with everything that was kept", async () => {
    const dataFolder = aFolder();
    const first = polku(dataFolder);
    await first.line(/^open$/);
    const attached = await attachRecords(dataFolder);
    assert(attached.ok);
    const workspace = await aWorkspace(attached.value);
    await keepExperiences(attached.value, workspace, [anExperience()]);
    await attached.value.close();
    const orphan = postgresOf(dataFolder);
    await kill(first.process.pid!);

    const said: string[] = [];
    const records = await open(dataFolder, (line) => said.push(line));
    assert.deepEqual(said, ["took over a PostgreSQL that an earlier Polku left running"]);
    assert.equal(postgresOf(dataFolder), orphan);
    assert.equal((await wholeLog(records, workspace)).length, 1);
    await records.close();
    assert.notEqual(lookAtProcess(orphan).state, "running");
  });

  it("of Polku and PostgreSQL, the stale pid file is no obstacle", async () => {
    const dataFolder = aFolder();
    const first = polku(dataFolder);
    await first.line(/^open$/);
    await Promise.all([kill(first.process.pid!), kill(postgresOf(dataFolder))]);
    assert.notEqual(readPostmaster(dataFolder), undefined);
    await (await open(dataFolder)).close();
  });

  it("nor is it when its process number belongs to another program by now", async () => {
    const dataFolder = aFolder();
    await (await open(dataFolder)).close();
    const file = join(clusterFolder(dataFolder), "postmaster.pid");
    writeFileSync(file, `${process.pid}\n${clusterFolder(dataFolder)}\n1\n65000\n\n127.0.0.1\n\nready   \n`);
    await (await open(dataFolder)).close();
  });

  it("nor when it belongs to a zombie, dead and not yet buried", async () => {
    const dataFolder = aFolder();
    await (await open(dataFolder)).close();
    // a shell that never looks after its child: the child dies at once and stays a zombie
    const careless = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 60"], { stdio: ["ignore", "pipe", "inherit"] });
    after(() => careless.kill("SIGKILL"));
    const [printed] = await once(careless.stdout, "data");
    const zombie = Number(String(printed).trim());
    while (lookAtProcess(zombie).state !== "zombie") await new Promise((resolve) => setTimeout(resolve, 5));
    const file = join(clusterFolder(dataFolder), "postmaster.pid");
    writeFileSync(file, `${zombie}\n${clusterFolder(dataFolder)}\n1\n65000\n\n127.0.0.1\n\nready   \n`);
    await (await open(dataFolder)).close();
  });

  it("nor when it is empty, since PostgreSQL went between making and writing it", async () => {
    const dataFolder = aFolder();
    await (await open(dataFolder)).close();
    const file = join(clusterFolder(dataFolder), "postmaster.pid");
    writeFileSync(file, "");
    assert.equal(readPostmaster(dataFolder), undefined, "nobody is named, least of all process 0");
    const anHourAgo = Date.now() / 1000 - 3600;
    utimesSync(file, anHourAgo, anHourAgo);
    await (await open(dataFolder)).close();
  });

  it("of PostgreSQL under a living Polku, it is started again at the same port", async () => {
    const dataFolder = aFolder();
    const records = await open(dataFolder);
    const workspace = await aWorkspace(records);
    const { port } = readRuntime(dataFolder) ?? assert.fail();
    const killed = postgresOf(dataFolder);
    await kill(killed);
    for (;;) {
      const kept = await keepExperiences(records, workspace, [anExperience()]).catch(() => undefined);
      if (kept !== undefined) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.notEqual(postgresOf(dataFolder), killed);
    assert.equal(readRuntime(dataFolder)?.port, port);
    await records.close();
  });
});

describe("Ctrl-C", () => {
  it("stops everything that was started, also when it reaches the whole terminal", async () => {
    const dataFolder = aFolder();
    const child = polku(dataFolder);
    await child.line(/^open$/);
    const postgres = postgresOf(dataFolder);
    process.kill(-child.process.pid!, "SIGINT");
    await child.line(/^closed$/);
    assert.notEqual(lookAtProcess(postgres).state, "running");
    assert.equal(readPostmaster(dataFolder), undefined);
  });
});
