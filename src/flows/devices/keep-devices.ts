import type { DeviceAsked } from "../../core/device/settings-schema.ts";
import { deviceAsked } from "../../core/device/settings-schema.ts";
import type { Problem, Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import {
  changeDevice as changeKept,
  type DeviceWanted,
  endDevice as endKept,
  makeDevice as makeKept,
} from "../../store/records/surveys/devices.ts";
import { type PairingCode, renewCode as renewKept } from "../../store/records/surveys/pairing.ts";
import type { Effects } from "../effects.ts";
import { noSuchSurvey } from "../surveys/keep-survey.ts";
import { hashLeaveCode } from "./leave-code.ts";
import { type DeviceSeen, seenOf } from "./read-devices.ts";

type KeepingEffects = Pick<Effects, "records" | "workspace" | "surveys" | "linkSecret" | "now">;

/** Makes a kiosk for a survey, published or not: it asks once something is asked. */
export async function makeDevice(
  given: unknown,
  madeBy: string | null,
  effects: KeepingEffects,
): Promise<Result<{ readonly device: DeviceSeen; readonly code: PairingCode }, Refused>> {
  const wanted = await wantedOf(given, effects);
  if (!wanted.ok) return wanted;
  const { records, workspace, linkSecret } = effects;
  const { device, code } = await makeKept(records, workspace, wanted.value, madeBy, linkSecret);
  return ok({ device: await seenOf(device, effects), code });
}

/** Changes what a kiosk asks, where it stands and how it behaves; refused where somebody has changed it since it was read so. */
export async function changeDevice(
  id: string,
  given: unknown,
  by: string | null,
  basedOn: string | undefined,
  effects: KeepingEffects,
): Promise<Result<DeviceSeen, Refused>> {
  const wanted = await wantedOf(given, effects);
  if (!wanted.ok) return wanted;
  const { records, workspace, linkSecret } = effects;
  const changed = await changeKept(records, workspace, id, wanted.value, by, linkSecret, basedOn);
  if (!changed.ok) return refuse([changed.refusal]);
  return changed.value === undefined ? refuse([noSuchDevice(id)]) : ok(await seenOf(changed.value, effects));
}

/** Another pairing code for a kiosk. */
export async function renewCode(
  id: string,
  { records, workspace }: KeepingEffects,
): Promise<Result<PairingCode, Refused>> {
  const code = await renewKept(records, workspace, id);
  return code === undefined ? refuse([noSuchDevice(id)]) : ok(code);
}

/** Removes a kiosk for good. */
export async function endDevice(
  id: string,
  { records, workspace }: KeepingEffects,
): Promise<Result<undefined, Refused>> {
  return (await endKept(records, workspace, id)) ? ok(undefined) : refuse([noSuchDevice(id)]);
}

async function wantedOf(given: unknown, effects: KeepingEffects): Promise<Result<DeviceWanted, Refused>> {
  const asked = read(deviceAsked, given);
  if (!asked.ok) return asked;
  const { leaveCode, ...rest }: DeviceAsked = asked.value;
  if ((await effects.surveys.standing(rest.survey)) === undefined)
    return refuse([await noSuchSurvey(rest.survey, effects)]);
  return ok({ ...rest, leaveCode: leaveCode == null ? leaveCode : await hashLeaveCode(leaveCode) });
}

const noSuchDevice = (id: string): Problem => ({
  code: "no-such-device",
  message: `expected the id of a kiosk, got ${id}`,
  path: ["id"],
});
