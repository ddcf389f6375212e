import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, describe, it } from "node:test";
import { isInside, postOutside } from "./outgoing.ts";

const heard: { url: string | undefined; body: string }[] = [];
const server = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  heard.push({ url: request.url, body });
  if (request.url === "/away") response.writeHead(307, { location: "/" }).end();
  else if (request.url === "/long") response.end("x".repeat(1_000_000));
  else if (request.url !== "/never") response.writeHead(202).end("taken");
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
after(() => {
  server.closeAllConnections();
  server.close();
});
const { port } = server.address() as AddressInfo;
const post = (path: string, about: { isPrivateAllowed?: boolean; patience?: number; host?: string } = {}) => {
  const { host = "127.0.0.1", isPrivateAllowed = true, patience } = about;
  const url = `http://${host}:${port}${path}`;
  return postOutside({ url, headers: {}, body: "{}", isPrivateAllowed, ...(patience !== undefined && { patience }) });
};

describe("what goes outside", () => {
  it("is posted, and answered", async () => {
    assert.deepEqual(await post("/"), { ok: true, value: { status: 202, said: "taken" } });
    assert.deepEqual(await post("/", { host: "localhost" }), { ok: true, value: { status: 202, said: "taken" } });
  });

  it("does not lead inside unless that is allowed, by whatever name, and then nothing is sent", async () => {
    const before = heard.length;
    for (const host of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"]) {
      const answered = await post("/", { host, isPrivateAllowed: false });
      assert(!answered.ok);
      assert.match(answered.refusal, /leads inside/, host);
    }
    assert.equal(heard.length, before);
  });

  it("goes where its name led when it was looked up, once, and nowhere where one of its addresses leads inside", async () => {
    const asked: string[] = [];
    const to = (addresses: readonly string[], isPrivateAllowed: boolean) =>
      postOutside({ url: `http://sms.example:${port}/`, headers: {}, body: "", isPrivateAllowed }, async (host) => {
        asked.push(host);
        return addresses;
      });
    assert((await to(["127.0.0.1"], true)).ok);
    assert.deepEqual(asked, ["sms.example"]);
    const before = heard.length;
    const half = await to(["1.1.1.1", "127.0.0.1"], false);
    assert.match(half.ok ? "" : half.refusal, /^sms\.example leads inside, to 127\.0\.0\.1/);
    assert.deepEqual(await to([], false), { ok: false, refusal: "sms.example has no address" });
    assert.equal(heard.length, before);
  });

  it("says why where its name cannot be looked up", async () => {
    const said = "getaddrinfo ENOTFOUND nobody.example";
    const outgoing = { url: "http://nobody.example/", headers: {}, body: "", isPrivateAllowed: true };
    const nobody = await postOutside(outgoing, () => Promise.reject(new Error(said)));
    assert.deepEqual(nobody, { ok: false, refusal: said });
  });

  it("follows no redirection, reads no endless answer, and waits for none", async () => {
    const away = await post("/away");
    assert.equal(away.ok && away.value.status, 307);
    const long = await post("/long");
    assert.equal(long.ok && long.value.said.length, 16_384);
    const never = await post("/never", { patience: 200 });
    assert(!never.ok);
    assert.equal(never.refusal, "no answer within 0.2 seconds");
    const unnamed = { url: "http://slow.example/", headers: {}, body: "", isPrivateAllowed: true, patience: 200 };
    const lost = await postOutside(unnamed, () => new Promise(() => {}));
    assert.deepEqual(lost, { ok: false, refusal: "no answer within 0.2 seconds" });
  });

  it("knows what is inside by IANA's registries", () => {
    const inner = [
      "10.1.2.3",
      "172.31.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "255.255.255.255",
    ];
    const inner6 = [
      "::1",
      "::",
      "fe80::1",
      "fd00::1",
      "::ffff:10.0.0.1",
      "64:ff9b::a00:1",
      "2002:a00:1::",
      "ff02::1",
      "::ffff:0:a00:1",
      "3fff::1",
      "5f00::1",
      "100:0:0:1::1",
    ];
    for (const address of [...inner, ...inner6]) assert(isInside(address), address);
    for (const address of ["1.1.1.1", "172.32.0.1", "193.166.3.2", "2a00:1450:400f:801::200e"])
      assert(!isInside(address), address);
  });
});
