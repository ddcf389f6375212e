import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { describe, it } from "node:test";
import { polkuForTests } from "../../test/polku.ts";
import { until } from "../../test/until.ts";
import { paths } from "../api/paths.ts";

const polku = await polkuForTests();
const { hostname: host, port } = new URL(polku.url);

/** The head of a request whose body is announced and does not come. */
function stalled(path: string, bytes: number) {
  const socket = connect({ host, port: Number(port) });
  let answer = "";
  socket.on("error", () => {});
  socket.on("data", (piece) => {
    answer += piece;
  });
  socket.write(`POST ${path} HTTP/1.1\r\nhost: ${host}:${port}\r\ncontent-type: application/json\r\n`);
  socket.write(`content-length: ${bytes}\r\n\r\n`);
  return { socket, answer: () => answer };
}

describe("large bodies on their way", () => {
  it("are so many of one network, whoever sends them, until some are there or given up", async () => {
    const all = Array.from({ length: 104 }, () => stalled(paths.responses, 1_000_000));
    await until(() => all.filter(({ answer }) => answer().startsWith("HTTP/1.1 429")).length === 4);
    const large = { body: `[${" ".repeat(20_000)}]`, headers: { "content-type": "application/json" } };
    const sent = async () => (await polku.ask("POST", paths.responses, large)).status;
    assert.equal(await sent(), 429);
    assert.equal(
      (await polku.ask("POST", paths.responses, { body: "[]" })).status,
      401,
      "small ones are not among them",
    );
    for (const { socket } of all) socket.resetAndDestroy();
    await until(async () => (await sent()) === 401);
  });

  it("are none where nobody is known yet and little is to be said", async () => {
    const { socket, answer } = stalled(paths.signIn, 20_000);
    await once(socket, "data");
    assert.match(answer(), /^HTTP\/1\.1 413/);
    socket.destroy();
  });
});
