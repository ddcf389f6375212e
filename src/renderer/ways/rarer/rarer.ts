import "./rarer.css";
import type { WaysOfAsking } from "../ways.tsx";
import { Contact } from "./contact.tsx";
import { Day } from "./day.tsx";
import { Emotions } from "./emotions.tsx";
import { Figure } from "./figure.tsx";
import { Photo } from "./photo.tsx";
import { Ranking } from "./ranking.tsx";
import { Pair, RatedParts } from "./rated-parts.tsx";

/** Ways of asking that fewer surveys need, in a file of their own that only those fetch. */
export const rarer: WaysOfAsking = {
  emotions: Emotions,
  expectation: Pair,
  image: RatedParts,
  matrix: RatedParts,
  ranking: Ranking,
  number: Figure,
  date: Day,
  contact: Contact,
  photo: Photo,
};
