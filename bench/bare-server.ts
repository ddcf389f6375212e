// A server that does nothing with what comes: HTTP, JSON and an answer of the same length. What Polku takes stands beside it.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const body = JSON.parse(Buffer.concat(parts).toString("utf8")) as unknown;
    const answer = JSON.stringify({ accepted: Array.isArray(body) ? body.length : 1, duplicates: 0, rejected: [] });
    response.writeHead(202, { "content-type": "application/json", "content-length": Buffer.byteLength(answer) });
    response.end(answer);
  });
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
