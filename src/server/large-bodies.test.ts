import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { describe, it } from "node:test";
import { lunchFile, polkuForTests } from "../../test/polku.ts";
import { aSurveyFile, linkTo, published } from "../../test/responses.ts";
import { until } from "../../test/until.ts";
import { paths } from "../api/paths.ts";

const polku = await polkuForTests();
const { hostname: host, port } = new URL(polku.url);

await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});
await published(polku, aSurveyFile());

/** The head of a request whose body is announced and does not come, after so much of it. */
function stalled(path: string, bytes: number, credential?: string, come = 0) {
  const socket = connect({ host, port: Number(port) });
  let answer = "";
  socket.on("error", () => {});
  socket.on("data", (piece) => {
    answer += piece;
  });
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: ${host}:${port}\r\ncontent-type: application/json\r\norigin: ${polku.url}\r\n`,
  );
  if (credential !== undefined) socket.write(`authorization: Bearer ${credential}\r\n`);
  socket.write(`content-length: ${bytes}\r\n\r\n${" ".repeat(come)}`);
  return { socket, answer: () => answer };
}
/** One of which so much has come that it goes on for as long as a test lasts. */
const moving = (path: string, credential?: string) => stalled(path, 1_000_000, credential, 400_000);

const large = { body: `[${" ".repeat(20_000)}]`, headers: { "content-type": "application/json" } };
const sentBy = async (credential?: string) => {
  const headers = { ...large.headers, ...(credential !== undefined && { authorization: `Bearer ${credential}` }) };
  return (await polku.ask("POST", paths.responses, { ...large, headers })).status;
};

/** Opened before all else, for it takes its time. */
const small = [stalled(paths.responses, 16_000), stalled("/api/v1/nowhere", 16_000)].map(({ socket }) =>
  once(socket, "close"),
);

describe("large bodies on their way", () => {
  it("are so many of strangers of one network, until some are there or given up; whoever is known has a share of their own", async () => {
    const all = Array.from({ length: 24 }, () => moving(paths.responses));
    await until(() => all.filter(({ answer }) => answer().startsWith("HTTP/1.1 429")).length === 4);
    assert.equal(await sentBy(), 429);
    const { credential } = await linkTo(polku, "visit");
    assert.equal(await sentBy(credential), 202, "by a link from the same address");
    assert.equal((await polku.askWithKey("POST", paths.experiences, large)).status, 202, "with a key");
    assert.equal(
      (await polku.ask("POST", paths.responses, { body: "[]" })).status,
      401,
      "small ones are not among them",
    );
    for (const { socket } of all) socket.resetAndDestroy();
    await until(async () => (await sentBy()) === 401);
  });

  it("are so many by one link, and others do not notice", async () => {
    const [one, other] = [await linkTo(polku, "visit"), await linkTo(polku, "visit")];
    const all = Array.from({ length: 44 }, () => moving(paths.responses, one.credential));
    await until(() => all.filter(({ answer }) => answer().startsWith("HTTP/1.1 429")).length === 4);
    assert.equal(await sentBy(one.credential), 429);
    assert.equal(await sentBy(other.credential), 202);
    for (const { socket } of all) socket.resetAndDestroy();
    await until(async () => (await sentBy(one.credential)) === 202);
  });

  it("by many links take nothing from whoever has a key", async () => {
    const links = await Promise.all(Array.from({ length: 3 }, () => linkTo(polku, "visit")));
    const all = links.flatMap(({ credential }) =>
      Array.from({ length: 40 }, () => moving(paths.responses, credential)),
    );
    const { credential: another } = await linkTo(polku, "visit");
    await until(async () => (await sentBy(another)) === 429);
    assert.equal((await polku.askWithKey("POST", paths.experiences, large)).status, 202);
    for (const { socket } of all) socket.resetAndDestroy();
    await until(async () => (await sentBy(another)) === 202);
  });

  it("that have stalled give way to the next, whoever sent them", async () => {
    const links = await Promise.all(Array.from({ length: 3 }, () => linkTo(polku, "visit")));
    const all = links.flatMap(({ credential }) =>
      Array.from({ length: 40 }, () => stalled(paths.responses, 1_000_000, credential)),
    );
    const [{ credential: own }, { credential: another }] = [links[0]!, await linkTo(polku, "visit")];
    await until(async () => (await sentBy(another)) === 202);
    await until(async () => (await sentBy(own)) === 202);
    for (const { socket } of all) socket.resetAndDestroy();
  });

  it("are counted where files are brought, too, unless they come as such and go to the disk", async () => {
    const { key } = polku.localKey;
    const all = Array.from({ length: 102 }, () => moving(paths.uploads, key));
    await until(() => all.filter(({ answer }) => answer().startsWith("HTTP/1.1 429")).length === 2);
    for (const { socket } of all) socket.resetAndDestroy();
    await until(async () => (await polku.askWithKey("POST", paths.experiences, large)).status === 202);
  });

  it("are none where nobody is known yet and little is to be said", async () => {
    const { socket, answer } = stalled(paths.signIn, 20_000);
    await once(socket, "data");
    assert.match(answer(), /^HTTP\/1\.1 413/);
    socket.destroy();
  });
});

describe("a small body", () => {
  it("is given up where it does not come, also where it was answered already", async () => {
    await Promise.all(small);
  });
});
