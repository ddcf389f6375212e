import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, it } from "node:test";
import { handOver } from "./sms-connector.ts";

let status = 200;
const receiver = createServer((_, response) => response.writeHead(status).end()).listen(0, "127.0.0.1");
await new Promise((listening) => receiver.once("listening", listening));
after(() => receiver.close());

it("a number takes nothing where its receiver says so of it, and of nothing else", async () => {
  const { port } = receiver.address() as AddressInfo;
  const secret = `whsec_${Buffer.alloc(32, "a").toString("base64")}`;
  const connector = { url: `http://127.0.0.1:${port}/`, secret, isPrivateAllowed: true };
  const message = { id: "a", to: "+358407654321", text: "How was it?", language: "en", link: "", survey: "visit" };
  const became: Record<string, number[]> = {};
  for (status of [200, 202, 400, 401, 402, 404, 407, 409, 410, 411, 413, 415, 421, 422, 429, 451, 500]) {
    const delivered = await handOver(message, connector, new Date());
    became[delivered.became] = [...(became[delivered.became] ?? []), status];
  }
  assert.deepEqual(became, {
    sent: [200, 202, 409],
    refused: [400, 410, 422],
    later: [401, 402, 404, 407, 411, 413, 415, 421, 429, 451, 500],
  });
});
