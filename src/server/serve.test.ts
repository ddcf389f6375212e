import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { anExperienceBody } from "../../test/experiences.ts";
import { aFolder, ask, lunchFile, someId } from "../../test/polku.ts";
import type { Overview } from "../api/overview.ts";
import { paths } from "../api/paths.ts";
import type { Health } from "../api/workspace.ts";

const folder = aFolder();
const children = new Set<ChildProcess>();
after(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** `polku serve` in a process of its own, with what it has said. */
function serving(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "..", "cli", "polku.ts"), "serve"], {
    env: { PATH: process.env.PATH, POLKU_PORT: "0", POLKU_DATA: folder, POLKU_DEMO: "no", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const ended = once(child, "exit").then(([status]) => {
    children.delete(child);
    return status as number | null;
  });
  return {
    said: () => said,
    ended,
    async port() {
      for (;;) {
        const port = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
        if (port !== undefined) return Number(port);
        assert.equal(child.exitCode, null, said);
        await pause(20);
      }
    },
    stop(signal: NodeJS.Signals = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}

const keyIn = () => readFileSync(join(folder, "local-key"), "utf8").trim();

async function experiencesCounted(port: number): Promise<number> {
  for (;;) {
    const { behindSeconds } = (await ask(port, "GET", paths.health)).json<Health>();
    if (behindSeconds === 0) break;
    await pause(20);
  }
  const headers = { authorization: `Bearer ${keyIn()}` };
  return (await ask(port, "GET", paths.overview("lunch"), { headers })).json<Overview>().totals.experiences ?? 0;
}

describe("polku serve", () => {
  it("says at the first start where it listens, to whom, and the local key, which lies in a file for its owner alone", async () => {
    const polku = serving();
    const port = await polku.port();
    assert.match(polku.said(), /Polku listens on this machine only\./);
    assert.match(polku.said(), new RegExp(`^http://localhost:${port}/join#[\\w-]{43}$`, "m"));
    assert.match(polku.said(), /Local key, for programs that write to the API: polku_\S{32}/);
    assert(polku.said().includes(keyIn()));
    assert.equal(statSync(join(folder, "local-key")).mode & 0o777, 0o600);

    const authorization = `Bearer ${keyIn()}`;
    const lunch = { body: lunchFile(), headers: { authorization, "content-type": "text/yaml" } };
    assert.equal((await ask(port, "PUT", paths.journey("lunch"), lunch)).status, 200);
    const body = Array.from({ length: 25 }, () => anExperienceBody({ id: someId(), at: "2026-03-02T11:58:00+02:00" }));
    assert.equal((await ask(port, "POST", paths.experiences, { body, headers: { authorization } })).status, 202);
    assert.equal(await polku.stop("SIGTERM"), 0);
  });

  it("stops everything it started", () => {
    assert(!existsSync(join(folder, "postgres", "cluster", "postmaster.pid")));
  });

  it("has everything at the next start, and keeps the key to itself", async () => {
    const polku = serving();
    const port = await polku.port();
    assert.doesNotMatch(polku.said(), /polku_/);
    assert.equal(await experiencesCounted(port), 25);
    assert.equal(await polku.stop("SIGINT"), 0);
  });

  it("has lost nothing that was acknowledged when it was killed, figures included", async () => {
    const polku = serving();
    const port = await polku.port();
    const headers = { authorization: `Bearer ${keyIn()}` };
    const body = Array.from({ length: 30 }, () => anExperienceBody({ id: someId(), at: "2026-03-02T11:58:00+02:00" }));
    assert.equal((await ask(port, "POST", paths.experiences, { body, headers })).status, 202);
    await polku.stop("SIGKILL");

    const again = serving();
    assert.equal(await experiencesCounted(await again.port()), 55);
    assert.equal(await again.stop(), 0);
  });

  it("refuses to be reached from outside without an address of its own, and says everything else that is wrong at once", async () => {
    const polku = serving({ POLKU_HOST: "0.0.0.0", POLKU_LOG: "loud" });
    assert.equal(await polku.ended, 1);
    assert.match(
      polku.said(),
      /POLKU_HOST must be 127\.0\.0\.1 or ::1 or localhost without POLKU_URL, got "0\.0\.0\.0"/,
    );
    assert.match(polku.said(), /POLKU_LOG must be info or quiet or requests, got "loud"/);
  });

  it("refuses to be reached from outside before there is an admin", async () => {
    const polku = serving({ POLKU_HOST: "0.0.0.0", POLKU_URL: "https://polku.example.org" });
    assert.equal(await polku.ended, 1);
    assert.match(polku.said(), /expected an admin before others may reach Polku at 0\.0\.0\.0/);
  });

  it("says in words when its port is taken, and stops what it had started", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const taken = typeof address === "object" && address !== null ? address.port : 0;
    const polku = serving({ POLKU_PORT: String(taken) });
    assert.equal(await polku.ended, 1);
    assert.match(polku.said(), new RegExp(`expected port ${taken} to be free`));
    assert(!existsSync(join(folder, "postgres", "cluster", "postmaster.pid")));
    other.close();
  });
});
