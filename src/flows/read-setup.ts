import type { Location } from "../core/location.ts";
import { versionOf } from "../store/records/as-read.ts";
import { listLocations } from "../store/records/locations.ts";
import { readWholeSettings } from "../store/records/settings.ts";
import type { Effects } from "./effects.ts";

/** What can be set, each thing with the version by which somebody else's change is noticed. */
export async function readSetup({
  records,
  workspace,
  journeys,
  counting,
}: Pick<Effects, "records" | "workspace" | "journeys" | "counting">) {
  const [{ settings, version }, locations, told] = await Promise.all([
    readWholeSettings(records, workspace),
    listLocations(records, workspace),
    journeys
      .all()
      .then((all) =>
        Promise.all(
          [...all.keys()].map((journey) => counting.groups({ journey, perspective: "customer" }, "location")),
        ),
      ),
  ]);
  const known = new Set(locations.map(({ key }) => key));
  const named = [...new Set(told.flat().map(({ group }) => group))].filter((key) => !known.has(key));
  return { settings, version, locations: locations.map(withVersion), unnamed: named.sort() };
}

const withVersion = (location: Location) => ({ ...location, version: versionOf(location) });
