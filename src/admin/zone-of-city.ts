import { own } from "../core/own.ts";

/** Cities that Finns and Swedes call otherwise than the list of time zones does. */
const otherwise: Readonly<Record<string, string>> = {
  ...{ helsingfors: "Helsinki", tukholma: "Stockholm", kööpenhamina: "Copenhagen", köpenhamn: "Copenhagen" },
  ...{ tallinna: "Tallinn", riika: "Riga", vilna: "Vilnius", lontoo: "London", pariisi: "Paris", berliini: "Berlin" },
  ...{ maarianhamina: "Mariehamn", bryssel: "Brussels", wien: "Vienna", varsova: "Warsaw", warszawa: "Warsaw" },
};

/** The time zone that is named, or in whose name the city stands that is typed whole: "Helsinki" → "Europe/Helsinki"; else the text. */
export function zoneOfCity(text: string): string {
  const typed = text.trim().toLowerCase();
  if (typed === "") return text;
  const city = (own(otherwise, typed) ?? typed).toLowerCase().replaceAll(" ", "_");
  return Intl.supportedValuesOf("timeZone").find((zone) => zone.toLowerCase().split("/").at(-1) === city) ?? text;
}
