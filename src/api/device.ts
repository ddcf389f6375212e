import { z } from "zod";
import { deviceHealth } from "../core/device/health.ts";
import { weekdays } from "../core/device/hours.ts";
import { deviceAsked } from "../core/device/settings-schema.ts";
import { perspectives } from "../core/experience/experience.ts";
import { linkStates } from "../core/survey/link-state.ts";
import type { SurveyPage } from "../core/survey/survey-page.ts";
import { key, named, text } from "./shapes.ts";

const time = z.iso.datetime();

const hours = z.partialRecord(z.enum(weekdays), z.object({ from: z.string(), until: z.string() }));

const settings = {
  idle: z.number().describe("Seconds without a touch until it asks whether somebody is there, and begins anew"),
  partial: z.enum(["keep", "drop"]).describe("What becomes of an answer that was begun and left"),
  thanks: z.number().describe("Seconds for which it says thank you"),
  sleep: hours.describe("When its screen is dark, by the clock where it stands"),
  languages: z.array(z.string()).readonly().describe("Shown as buttons; none: all of the survey's"),
  sound: z.boolean(),
  attract: z.record(z.string(), z.string()).describe("What it says while it waits for somebody, by language"),
  open: hours.nullable().describe("When the place is open; null: always"),
  silentAfter: z.number().describe("Minutes of opening hours without a sign after which it counts as silent"),
};
const kioskSettings = named("KioskSettings", "How a kiosk behaves", z.object(settings));

/** What a kiosk says of itself. */
export const health = named("KioskHealth", "How a kiosk is, as it says of itself once a minute", deviceHealth);

export const device = named(
  "Kiosk",
  "A kiosk: what it asks, where it stands, how it behaves, and how it is",
  z.object({
    id: z.uuid(),
    name: z.string(),
    survey: key,
    surveyName: text.nullable(),
    location: z.string().nullable(),
    link: z.uuid().describe("The link by which its answers come now"),
    perspective: z.enum(perspectives).describe("Whose experience its answers are, by that link"),
    settings: kioskSettings,
    hasLeaveCode: z.boolean().describe("Whether its full screen is left by a code"),
    timeZone: z.string().describe("By whose clock its hours are"),
    made: time,
    madeBy: z.string().nullable(),
    version: z.string().describe("By which a change meanwhile is noticed: `basedOn` when it is changed"),
    codeExpires: time.nullable().describe("Until when a tablet can be paired; null: no code waits"),
    paired: time.nullable().describe("Since when a tablet is; null: none is"),
    seen: time.nullable().describe("The last sign of it"),
    health: health.nullable(),
    state: z
      .enum(["unpaired", "silent", "open", ...linkStates])
      .describe("Whether it asks (open); else why not: no tablet, no sign of it, or how its survey and link stand"),
  }),
);
export type Kiosk = z.infer<typeof device>;
export const devices = named("Kiosks", "The kiosks, those that need somebody first", z.array(device));
export type Kiosks = z.infer<typeof devices>;

export const newDevice = named("NewKiosk", "A kiosk as it is to be; what is left out is as usual", deviceAsked);

const code = {
  code: z.string().describe("Six letters and digits, to be typed on the tablet; shown this once, and leads in once"),
  expires: time,
  address: z.string().describe("What the tablet opens; with # and the code behind it, it is paired by that alone"),
};
export const pairingCode = named("PairingCode", "By which a tablet is paired with a kiosk", z.object(code));
export type PairingCode = z.infer<typeof pairingCode>;
export const madeDevice = named("MadeKiosk", "A kiosk that was just made", z.object({ kiosk: device, ...code }));
export type MadeKiosk = z.infer<typeof madeDevice>;

export const pairing = named("Pairing", "A code as somebody typed it", z.strictObject({ code: z.string().max(40) }));
export const paired = named(
  "Paired",
  "The tablet is paired: what it shows from now on, this once",
  z.object({
    device: z.object({ id: z.uuid(), name: z.string() }),
    secret: z.string().describe("As Authorization: Bearer …"),
  }),
);
export type Paired = z.infer<typeof paired>;

export const kiosk = named(
  "KioskPage",
  "All that a kiosk needs to ask, so that it can go on without a network",
  z.object({
    device: z.object({ id: z.uuid(), name: z.string() }),
    settings: z.object({
      ...settings,
      timeZone: z.string().describe("By whose clock its hours are"),
      leave: z
        .object({ salt: z.string(), rounds: z.number().int(), hash: z.string() })
        .nullable()
        .describe(
          "What leads out of its full screen: PBKDF2 with SHA-256, 32 bytes, base64url; null: anybody may leave",
        ),
    }),
    state: z.enum(["open", ...linkStates]).describe("Whether something is asked; else why not"),
    survey: (z.looseObject({}) as unknown as z.ZodType<SurveyPage>)
      .nullable()
      .describe("What is asked, as a respondent's page is given it; null: nothing is"),
    texts: z
      .record(z.string(), z.record(z.string(), z.string().exactOptional()))
      .describe("What a respondent's page says by itself, by the survey's languages"),
    link: z.string().describe("The credential by which answers to it are sent to /api/v1/responses"),
    now: z.string().describe("The server's clock, to the millisecond"),
    version: z.string().describe("Polku's"),
  }),
);
export type KioskPage = z.infer<typeof kiosk>;
