import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { gunzipSync } from "node:zlib";
import { fastify } from "fastify";
import { serveApp } from "./app-files.ts";
import { sayErrors } from "./errors.ts";
import { ownAddress } from "./own-address.ts";
import { guard } from "./security.ts";

const folder = mkdtempSync(join(tmpdir(), "polku-app-"));
mkdirSync(join(folder, "app", "assets"), { recursive: true });
writeFileSync(join(folder, "secret.txt"), "not part of the app");
writeFileSync(join(folder, "app", "index.html"), "<!doctype html><title>Polku</title>");
writeFileSync(join(folder, "app", "assets", "app-B1x.js"), "console.log('polku');".repeat(100));

const served = (path: string) => {
  const app = fastify();
  guard(
    app,
    ownAddress(null, "127.0.0.1", () => 8400),
  );
  sayErrors(app, () => {});
  serveApp(app, path);
  after(() => app.close());
  return (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { host: "localhost:8400", ...headers } });
};
const get = served(join(folder, "app"));
after(() => rmSync(folder, { recursive: true }));

describe("the app's files", () => {
  it("are asked for anew each time, except those whose name changes with their content", async () => {
    const page = await get("/");
    assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
    assert.equal(page.headers["cache-control"], "no-cache");
    assert.equal((await get("/", { "if-none-match": String(page.headers.etag) })).statusCode, 304);
    const script = await get("/assets/app-B1x.js");
    assert.equal(script.headers["cache-control"], "public, max-age=31536000, immutable");
  });

  it("are sent small to whoever can unpack them", async () => {
    const script = await get("/assets/app-B1x.js", { "accept-encoding": "gzip, br" });
    assert.equal(script.headers["content-encoding"], "gzip");
    assert(script.rawPayload.length < 200);
    assert.equal(gunzipSync(script.rawPayload).toString(), "console.log('polku');".repeat(100));
  });

  it("answer every address that could be a page with the page, which finds its own way", async () => {
    assert.match((await get("/journeys/lunch?from=2026-09-01")).body, /<title>Polku/);
    assert.equal((await get("/assets/gone.js")).statusCode, 404);
    assert.equal((await get("/api/v1/nothing")).statusCode, 404);
  });

  it("are all there is: no address leads out of their folder", async () => {
    for (const url of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/assets/../../secret.txt",
      "/%00",
    ]) {
      const answer = await get(url);
      assert(!answer.body.includes("not part of"), url);
    }
    assert.equal((await get("/%E0%A4%A")).statusCode, 400);
  });

  it("run no script and wear no style that stands inside a page, and none from elsewhere", async () => {
    const policy = String((await get("/")).headers["content-security-policy"]);
    assert.match(policy, /default-src 'none'; script-src 'self';/);
    assert.match(policy, /style-src 'self';/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal((await get("/")).headers["x-content-type-options"], "nosniff");
  });

  it("are missing before the app is built, which is said", async () => {
    const nothing = served(join(folder, "nowhere"));
    assert.match((await nothing("/")).body, /not built yet: npm run build/);
    assert.equal((await nothing("/journeys/lunch")).statusCode, 404);
  });
});

describe("who is asked", () => {
  it("must be ourselves: another name that leads here is refused", async () => {
    for (const host of ["evil.example", "evil.example:8400", "localhost.evil.example", "127.0.0.1.evil.example"]) {
      const answer = await get("/", { host });
      assert.deepEqual([answer.statusCode, answer.json().code], [421, "foreign-host"], host);
    }
  });

  it("may be named in any of our ways", async () => {
    for (const host of ["localhost", "LOCALHOST:8400", "127.0.0.1:8400", "[::1]:8400"])
      assert.equal((await get("/", { host })).statusCode, 200, host);
  });

  it("lets no other site read an answer", async () => {
    const { headers } = await get("/", { origin: "https://evil.example" });
    assert.equal(headers["access-control-allow-origin"], undefined);
    assert.equal(headers["cross-origin-resource-policy"], "same-origin");
  });
});
