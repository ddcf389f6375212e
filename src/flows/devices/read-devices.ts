import { isSilent } from "../../core/device/silence.ts";
import { knownFromLink } from "../../core/survey/known-from-link.ts";
import type { LinkState } from "../../core/survey/link-state.ts";
import { toldByLink } from "../../core/survey/opening.ts";
import type { Text } from "../../core/text.ts";
import { type Device, listDevices, versionOfDevice } from "../../store/records/surveys/devices.ts";
import type { Effects } from "../effects.ts";
import { openingOf } from "../surveys/opening-of.ts";
import { isOverQuota } from "../surveys/over-quota.ts";

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
export async function seenOf(device: Device, effects: ReadingEffects): Promise<DeviceSeen> {
  const { version: asked, state: opening } = await openingOf(device.survey, effects);
  const state = await stateOf();
  return { ...device, surveyName: asked?.survey.name ?? null, state, version: versionOfDevice(device) };

  async function stateOf(): Promise<DeviceState> {
    const { paired, seen, settings, zone, linkEnded, location, perspective } = device;
    if (paired === null) return "unpaired";
    const seconds = effects.now().getTime() / 1000;
    if (isSilent((seen ?? paired).getTime() / 1000, seconds, { ...settings, zone })) return "silent";
    if (linkEnded !== null) return "ended";
    const told = toldByLink(opening);
    if (told !== null || asked === undefined) return told ?? "not-yet";
    const known = knownFromLink({ channel: "kiosk", location, perspective, attributes: {}, context: {} });
    return (await isOverQuota(asked.survey, known, effects)) ? "full" : "open";
  }
}
