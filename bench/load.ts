import { randomUUID } from "node:crypto";
import { connect } from "node:net";

/** What the load generator saw. */
export interface Load {
  readonly experiences: number;
  readonly seconds: number;
  /** Milliseconds from the first byte sent to the answer, one per request. */
  readonly latencies: Float64Array;
  /** Answers that were not 202 with everything accepted. */
  readonly others: number;
}

export interface LoadOptions {
  readonly port: number;
  readonly key: string;
  readonly connections: number;
  readonly seconds: number;
  /** Experiences in one request. */
  readonly batch: number;
}

/**
 * Sends experiences over raw sockets, one request at a time on each connection (no pipelining): as many kiosks would.
 * Requests are bytes made before; only the ids change, so that the generator takes as little as it can of the two cores.
 */
export async function load({ port, key, connections, seconds, batch }: LoadOptions): Promise<Load> {
  const latencies: number[] = [];
  let experiences = 0;
  let others = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const all = `"accepted":${batch},`;

  await Promise.all(
    Array.from({ length: connections }, (_, connection) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const socket = connect(port, "127.0.0.1");
      socket.setNoDelay(true);
      const request = aRequest(key, batch, connection);
      let sent = 0;
      let answer = "";
      const send = () => {
        if (performance.now() >= until) {
          socket.end();
          return;
        }
        request.renew();
        sent = performance.now();
        socket.write(request.bytes);
      };
      socket.on("connect", send);
      socket.on("data", (bytes) => {
        answer += bytes.toString("latin1");
        if (!isWhole(answer)) return;
        latencies.push(performance.now() - sent);
        if (answer.startsWith("HTTP/1.1 202") && answer.includes(all)) experiences += batch;
        else others++;
        answer = "";
        send();
      });
      socket.on("close", () => resolve());
      socket.on("error", reject);
      return promise;
    }),
  );
  return { experiences, seconds: (performance.now() - began) / 1000, latencies: Float64Array.from(latencies), others };
}

function isWhole(answer: string): boolean {
  const head = answer.indexOf("\r\n\r\n");
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer)?.[1];
  return length !== undefined && answer.length >= head + 4 + Number(length);
}

const touchpoints = ["order-speed", "taste", "bill", "greeting", "cleanliness", "friendliness"];
const comments = ["Ystävällinen palvelu", "Lasku viipyi, vaikka pyysimme sitä kahdesti", "Maku oli kohdallaan", ""];

/** One request of `batch` experiences of about 400 bytes, with ids that are new each time. */
function aRequest(key: string, batch: number, connection: number): { bytes: Buffer; renew(): void } {
  const list = Array.from({ length: batch }, (_, index) => anExperience(connection * 31 + index));
  const body = JSON.stringify(batch === 1 ? list[0] : list);
  const head =
    `POST /api/v1/experiences HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${key}\r\n` +
    `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  const bytes = Buffer.from(head + body);
  const places: number[] = [];
  for (let at = bytes.indexOf('"id":"'); at >= 0; at = bytes.indexOf('"id":"', at + 1)) places.push(at + 6);
  let count = 0;
  return {
    bytes,
    renew: () => {
      const time = Date.now().toString(16).padStart(12, "0");
      for (const place of places) {
        bytes.write(time.slice(0, 8), place, "latin1");
        bytes.write(time.slice(8), place + 9, "latin1");
        bytes.write((count++).toString(16).padStart(12, "0"), place + 24, "latin1");
      }
    },
  };
}

function anExperience(number: number): Record<string, unknown> {
  const own = randomUUID().slice(15, 24);
  return {
    id: `00000000-0000-7${own}000000000000`,
    revision: 1,
    journey: "lunch",
    touchpoint: touchpoints[number % touchpoints.length],
    pass: `table-${number % 40}-1130`,
    at: `2026-11-${String(1 + (number % 20)).padStart(2, "0")}T11:${String(10 + (number % 49))}:00+02:00`,
    channel: "kiosk",
    location: "turku-tori",
    customer: `c-${number % 5000}`,
    language: "fi",
    askedWhen: "after",
    answers: {
      satisfaction: 1 + (number % 5),
      expectation: (number % 5) - 2,
      emotions: ["joy"],
      tags: ["friendliness"],
      effort: "notApplicable",
      comment: comments[number % comments.length],
    },
    attributes: { group: number % 3 === 0 ? "first-time" : "regular" },
  };
}
