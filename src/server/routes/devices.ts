import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { ok } from "../../core/result.ts";
import { changeDevice, endDevice, makeDevice, renewCode } from "../../flows/devices/keep-devices.ts";
import { type DeviceSeen, readDevices } from "../../flows/devices/read-devices.ts";
import type { PairingCode } from "../../store/records/surveys/pairing.ts";
import { open } from "../door.ts";
import type { House } from "../house.ts";
import { nameOf } from "../people/visitor.ts";

/** Doors to kiosks for those who answer for them. */
export function openDevices(app: FastifyInstance, house: House): void {
  open(app, operations.readDevices, house, async (_, { effects }) => ok((await readDevices(effects)).map(told)));

  open(app, operations.makeDevice, house, async ({ body }, { visitor, effects }) => {
    const made = await makeDevice(body, nameOf(visitor), effects);
    return made.ok ? ok({ kiosk: told(made.value.device), ...codeTold(made.value.code) }) : made;
  });

  open(app, operations.changeDevice, house, async ({ params, query, body }, { visitor, effects }) => {
    const changed = await changeDevice(params.id, body, nameOf(visitor), query.basedOn, effects);
    return changed.ok ? ok(told(changed.value)) : changed;
  });

  open(app, operations.renewPairingCode, house, async ({ params }, { effects }) => {
    const code = await renewCode(params.id, effects);
    return code.ok ? ok(codeTold(code.value)) : code;
  });

  open(app, operations.endDevice, house, ({ params }, { effects }) => endDevice(params.id, effects));

  const codeTold = ({ code, expires }: PairingCode) => ({
    ...{ code, expires: expires.toISOString() },
    address: `${house.own.url()}/kiosk`,
  });
}

const told = ({ zone, leaveCode, linkEnded: _, made, codeExpires, paired, seen, ...device }: DeviceSeen) => ({
  ...device,
  hasLeaveCode: leaveCode !== null,
  timeZone: zone,
  made: made.toISOString(),
  codeExpires: codeExpires?.toISOString() ?? null,
  paired: paired?.toISOString() ?? null,
  seen: seen?.toISOString() ?? null,
});
