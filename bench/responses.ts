import { randomBytes } from "node:crypto";
import { paths } from "../src/api/paths.ts";
import { askedPolku } from "./asked-polku.ts";
import { atLeast, atMost, type Measured, quantile } from "./measured.ts";

const answers = {
  smiley: 3,
  satisfaction: 4,
  effort: 6,
  recommend: 9,
  tags: ["speed"],
  comment: "Ystävällinen palvelu",
};
const connections = 64;

/**
 * Responses to a survey of six questions by as many links as there are devices (one link takes 500 a second), each sent whole and answered after the commit, from 64 devices at a time.
 * Generator, server and PostgreSQL share the machine. `size` is seconds.
 */
export default async function responses({
  size = 10,
  say,
}: {
  readonly size?: number;
  readonly say: (line: string) => void;
}): Promise<Measured[]> {
  const polku = await askedPolku(connections);
  try {
    const url = `http://127.0.0.1:${polku.port}${paths.responses}`;
    const run = async (seconds: number) => {
      const latencies: number[] = [];
      let others = 0;
      const began = performance.now();
      const until = began + seconds * 1000;
      await Promise.all(
        polku.links.map(async (link) => {
          const credential = link.slice(link.lastIndexOf("/") + 1);
          const headers = { authorization: `Bearer ${credential}`, "content-type": "application/json" };
          while (performance.now() < until) {
            const now = new Date().toISOString();
            const about = { revision: 1, version: 1, language: "fi", at: now, sent: now, answers, ended: true };
            const sent = performance.now();
            const response = await fetch(url, {
              method: "POST",
              headers,
              body: JSON.stringify({ id: uuid7(), ...about }),
            });
            const { accepted } = (await response.json()) as { accepted?: number };
            if (response.status === 202 && accepted === 1) latencies.push(performance.now() - sent);
            else others++;
          }
        }),
      );
      return { latencies: Float64Array.from(latencies), others, seconds: (performance.now() - began) / 1000 };
    };
    await run(2);
    const { latencies, others, seconds } = await run(size);
    say(`${latencies.length} responses in ${seconds.toFixed(1)} s, p50 ${quantile(latencies, 0.5).toFixed(1)} ms`);
    return [
      // What the best known of the open survey tools takes on two such cores.
      atLeast("whole responses, 64 connections", latencies.length / seconds, "responses/s", 185, "Formbricks 5, 185/s"),
      atMost("  answered in, p99", quantile(latencies, 0.99), "ms", 921, "Formbricks 5, 921 ms"),
      atMost("answers that were not 202", others, "answers", 0),
    ];
  } finally {
    await polku.stop();
  }
}

/** As devices make them: 6 bytes of time, then chance. */
function uuid7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
