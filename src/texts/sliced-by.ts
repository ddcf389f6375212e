import { vias } from "../core/experience/experience.ts";
import { howItCame } from "../core/experience/how-it-came.ts";
import type { Attribute, Journey } from "../core/journey/journey.ts";
import { languages, type Text } from "../core/text.ts";
import { allWords } from "./all-words.ts";

type Sayable = "experience.via" | `experience.via.${(typeof vias)[number]}`;
const inAll = (key: Sayable): Text => Object.fromEntries(languages.map((one) => [one, allWords(one)(key)]));

/** What a journey's experiences are sliced by: the attributes that it declares, and how they came, unless it declares that itself. */
export const slicedBy = ({ attributes }: Pick<Journey, "attributes">): Journey["attributes"] => {
  const came: Attribute = {
    name: inAll("experience.via"),
    type: "category",
    labels: Object.fromEntries(vias.map((via) => [via, inAll(`experience.via.${via}`)])),
  };
  return { [howItCame]: came, ...attributes };
};
