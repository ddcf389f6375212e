import { isSilent } from "../../core/device/silence.ts";
import type { LinkState } from "../../core/survey/link-state.ts";
import type { Text } from "../../core/text.ts";
import { type Device, listDevices, versionOfDevice } from "../../store/records/devices.ts";
import type { Effects } from "../effects.ts";

/** A kiosk with what its survey is called, and whether it asks; else why not. */
export interface DeviceSeen extends Device {
  readonly surveyName: Text | null;
  readonly state: DeviceState;
  /** How it was read, in one word, by which a change meanwhile is noticed. */
  readonly version: string;
}

/** It asks · no tablet is paired · there was no sign of it in opening hours · why its survey asks nothing. */
export type DeviceState = "open" | "unpaired" | "silent" | LinkState;

type ReadingEffects = Pick<Effects, "records" | "workspace" | "surveys" | "now">;

/** The kiosks: those that are silent first, then those that ask nothing, then by name. */
export async function readDevices(effects: ReadingEffects): Promise<DeviceSeen[]> {
  const devices = await listDevices(effects.records, effects.workspace);
  const seen = await Promise.all(devices.map((device) => seenOf(device, effects)));
  return seen.toSorted((a, b) => urgency(a) - urgency(b));
}

const urgency = ({ state }: DeviceSeen): number => (state === "silent" ? 0 : state === "open" ? 2 : 1);

/** A kiosk as it stands now. */
export async function seenOf(device: Device, { surveys, now }: ReadingEffects): Promise<DeviceSeen> {
  const standing = await surveys.standing(device.survey);
  const asked = standing?.asked == null ? undefined : await surveys.asked(device.survey, standing.asked);
  const seconds = now().getTime() / 1000;
  return { ...device, surveyName: asked?.survey.name ?? null, state: stateOf(), version: versionOfDevice(device) };

  function stateOf(): DeviceState {
    const { paired, seen, settings, zone } = device;
    if (paired === null) return "unpaired";
    if (isSilent((seen ?? paired).getTime() / 1000, seconds, { ...settings, zone })) return "silent";
    if (standing === undefined || asked === undefined) return "not-yet";
    if (standing.ended !== null) return "closed";
    const { from, until } = asked.survey.open;
    if (from !== undefined && seconds * 1000 < Date.parse(from)) return "not-yet";
    return until !== undefined && seconds * 1000 >= Date.parse(until) ? "closed" : "open";
  }
}
