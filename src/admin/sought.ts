import type { Sought } from "../api/paths.ts";
import type { Slices } from "../api/slice.ts";
import { type Band, bands } from "../core/experience/answers.ts";
import { askedOf, isRestricted, readShown, type Shown } from "./shown.ts";

/** What is looked for in the stream, as it stands in the address: a slice, and `?journey=lunch&touchpoint=bill&band=negative&words=lasku`. */
export type Looked = Shown & {
  readonly journey?: string;
  readonly touchpoint?: string;
  readonly band?: Band;
  readonly said?: "yes";
  readonly words?: string;
  /** Only what no figure counts. */
  readonly flagged?: "yes";
};

/** What the address asks for; what it cannot mean is left out. */
export function readLooked(parts: Readonly<Record<string, string | readonly string[]>>): Looked {
  const one = (name: string): string | undefined => [parts[name] ?? []].flat().find((value) => value !== "");
  const shown = narrowed(readShown(parts));
  const band = bands.find((known) => known === one("band"));
  const [journey, touchpoint, words] = [one("journey"), one("touchpoint"), one("words")?.slice(0, 200)];
  return {
    ...shown,
    ...(journey !== undefined && { journey }),
    ...(touchpoint !== undefined && { touchpoint }),
    ...(band !== undefined && { band }),
    ...(one("said") === "yes" && { said: "yes" as const }),
    ...(words !== undefined && { words }),
    ...(one("flagged") === "yes" && { flagged: "yes" as const }),
  };
}

/** The slice of another page, as the stream looks at it: it has no measure, and one look. */
export const narrowed = ({ as: _, measure: __, ...slice }: Shown): Shown => slice;

/** Its slice, and what is looked for beside it. */
export function partsOfLooked({ journey, touchpoint, band, said, words, flagged, ...slice }: Looked) {
  return { slice: slice as Shown, own: present({ journey, touchpoint, band, said, words, flagged }) };
}

/** What to ask of the API. */
export function soughtOf(looked: Looked, journey: string, slices: Slices | undefined): Sought {
  const { slice, own } = partsOfLooked(looked);
  const { measure: _, ...asked } = askedOf(slice, slices);
  const { said, ...more } = own;
  return { ...asked, ...more, journey, ...(said === "yes" && { said: true }) };
}

/** Whether anything but the journey is chosen. */
export function isNarrowed(looked: Looked): boolean {
  const { slice, own } = partsOfLooked(looked);
  return isRestricted(slice) || Object.keys(own).some((part) => part !== "journey");
}

const present = (parts: { readonly [Part in keyof Looked]?: Looked[Part] | undefined }): Omit<Looked, keyof Shown> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
