import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { health as healthShape, type Paired, pairing } from "../../api/device.ts";
import { operations } from "../../api/operations.ts";
import { readPairingCode } from "../../core/device/pairing-code.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { readKiosk, unknownDevice } from "../../flows/devices/read-kiosk.ts";
import { kioskPage } from "../../flows/respond/kiosk-page.ts";
import { noteHealth } from "../../store/records/surveys/devices.ts";
import { type FoundDevice, pairDevice } from "../../store/records/surveys/pairing.ts";
import { sendPage, serveFiles } from "../app-files.ts";
import { bearerOf } from "../bearer.ts";
import { refuseWith } from "../door.ts";
import type { House } from "../house.ts";
import { networkOf } from "../network-of.ts";
import { Rate } from "../rate.ts";
import { tooFast } from "./bodies.ts";

/** What one tablet may ask a second, in the long run: it does so about once a minute. */
const perDevice = 2;

/**
 * Codes tried a second, over all of the server: of the 700 million that there are, ten minutes of guessing reach one in a hundred
 * thousand. One address has a part of it, so that nobody alone keeps others from pairing; what is typed by hand never reaches that.
 */
const triesInAll = 10;
const triesByOne = 2;

/**
 * The doors by which tablets come: with the secret of the one that is paired and nothing else, no cookie, no session. Many may stand
 * behind one address, so none has a share but a tablet of its own.
 */
export function openKiosk(app: FastifyInstance, house: House): void {
  const { records, findDevice, version } = house;
  serveFiles(app, "/kiosk/", house.kioskFolder);
  // What is behind # in the address, a code, goes along.
  app.get("/kiosk", (_, reply) => reply.redirect("/kiosk/", 302));
  let page: ReturnType<typeof kioskPage> | undefined;
  app.get("/kiosk/", async (request, reply) => {
    page ??= kioskPage(house.kioskFolder);
    const { headers } = request;
    return sendPage(page(headers["accept-language"]), 200, request, reply);
  });
  const byDevice = new Rate(perDevice);
  const tries = new Rate(triesInAll);
  const triesFrom = new Rate(triesByOne);

  /** The kiosk whose tablet asks. */
  async function deviceOf(request: FastifyRequest): Promise<Result<FoundDevice, readonly [Problem]>> {
    const secret = bearerOf(request);
    if (secret === undefined) return refuse([unknownDevice]);
    const found = await findDevice(secret);
    if (!found.ok) return refuse([found.refusal]);
    if (found.value === undefined) return refuse([unknownDevice]);
    return byDevice.allows(secret, 1, performance.now()) ? ok(found.value) : refuse([tooFast]);
  }

  app.post(operations.pairDevice.path, { bodyLimit: 1000 }, async (request, reply) => {
    const given = read(pairing, request.body);
    if (!given.ok) return refuseWith(reply, given.refusal);
    const now = performance.now();
    if (!triesFrom.allows(networkOf(request.ip), 1, now) || !tries.allows("anybody", 1, now))
      return refuseWith(reply, [tooFast]);
    const code = readPairingCode(given.value.code);
    const paired = code === null ? undefined : await pairDevice(records, code);
    if (paired === undefined) return refuseWith(reply, [noSuchCode]);
    const { id, name, secret } = paired;
    const answer: Paired = { device: { id, name }, secret };
    return reply.code(201).header("cache-control", "no-store").send(answer);
  });

  app.get(operations.readKiosk.path, async (request, reply) => {
    const device = await deviceOf(request);
    if (!device.ok) return refuseWith(reply, device.refusal);
    const kiosk = await readKiosk(device.value, house);
    if (!kiosk.ok) return refuseWith(reply, [kiosk.refusal]);
    const page = { ...kiosk.value, version };
    const etag = `"${createHash("sha256").update(JSON.stringify(page)).digest("base64url").slice(0, 22)}"`;
    const now = tellTime(reply);
    reply.headers({ etag, "cache-control": "no-store" });
    return request.headers["if-none-match"] === etag ? reply.code(304).send() : reply.send({ ...page, now });
  });

  app.post(operations.noteHealth.path, { bodyLimit: 4000 }, async (request, reply) => {
    const device = await deviceOf(request);
    if (!device.ok) return refuseWith(reply, device.refusal);
    const health = read(healthShape, request.body);
    if (!health.ok) return refuseWith(reply, health.refusal);
    await noteHealth(records, device.value, health.value);
    tellTime(reply);
    return reply.code(204).header("cache-control", "no-store").send();
  });
}

/** By the server's clock a tablet learns how wrong its own is. */
function tellTime(reply: FastifyReply): string {
  const now = new Date().toISOString();
  reply.header("polku-time", now);
  return now;
}

const noSuchCode: Problem = {
  code: "no-such-code",
  message:
    "expected a code that waits for a tablet; this one is another, was used already, or is older than ten minutes",
  path: ["code"],
};
