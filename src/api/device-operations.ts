import { z } from "zod";
import { device, devices, health, kiosk, madeDevice, newDevice, paired, pairing, pairingCode } from "./device.ts";
import type { Operation } from "./operation.ts";
import { basedOn } from "./settings-operations.ts";

const ofDevice = z.object({ id: z.uuid() });

/** Doors to kiosks: for those who answer for them, and for the tablets themselves. */
export const deviceOperations = {
  readDevices: {
    method: "GET",
    path: "/api/v1/devices",
    summary: "The kiosks and how each is, those that need somebody first",
    needs: "read",
    status: 200,
    answer: devices,
    refusals: [401, 403],
  },
  makeDevice: {
    method: "POST",
    path: "/api/v1/devices",
    summary: "Makes a kiosk; the answer holds the code by which a tablet is paired with it, this once",
    needs: "change",
    body: newDevice,
    status: 201,
    answer: madeDevice,
    refusals: [400, 401, 403, 404, 413, 415, 422],
  },
  changeDevice: {
    method: "PUT",
    path: "/api/v1/devices/{id}",
    summary: "Changes what a kiosk asks, where it stands and how it behaves; its tablet hears of it within a minute",
    needs: "change",
    params: ofDevice,
    query: basedOn,
    body: newDevice,
    status: 200,
    answer: device,
    refusals: [400, 401, 403, 404, 409, 413, 415, 422],
  },
  renewPairingCode: {
    method: "POST",
    path: "/api/v1/devices/{id}/code",
    summary: "Another pairing code, shown this once; the tablet paired by it takes the place of the one before",
    needs: "change",
    params: ofDevice,
    status: 201,
    answer: pairingCode,
    refusals: [400, 401, 403, 404],
  },
  endDevice: {
    method: "DELETE",
    path: "/api/v1/devices/{id}",
    summary: "Removes a kiosk for good; what its tablet still has is taken for sixty days",
    needs: "change",
    params: ofDevice,
    status: 204,
    refusals: [400, 401, 403, 404],
  },
  pairDevice: {
    method: "POST",
    path: "/api/v1/pairings",
    summary: "Pairs the tablet that shows a code",
    needs: "anybody",
    body: pairing,
    status: 201,
    answer: paired,
    refusals: [400, 404, 413, 415, 422, 429],
  },
  readKiosk: {
    method: "GET",
    path: "/api/v1/kiosk",
    summary:
      "What a kiosk needs to ask, for its tablet alone; with ETag, and the server's clock in the header polku-time",
    needs: "anybody",
    status: 200,
    answer: kiosk,
    refusals: [401, 429],
  },
  noteHealth: {
    method: "POST",
    path: "/api/v1/kiosk/health",
    summary: "Notes how a kiosk is, for its tablet alone; the server's clock stands in the header polku-time",
    needs: "anybody",
    body: health,
    status: 204,
    refusals: [400, 401, 413, 415, 422, 429],
  },
} as const satisfies Record<string, Operation>;
