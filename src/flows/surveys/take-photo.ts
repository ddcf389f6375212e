import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { readPhoto } from "../../outside/photo.ts";
import { keepPhoto } from "../../store/records/surveys/photos.ts";
import type { Effects } from "../effects.ts";
import { followLink, type LinkEffects, stateAt } from "./follow-link.ts";
import { openingOf } from "./opening-of.ts";
import { stateInWords } from "./state-in-words.ts";

/** Of what a picture is: the question of a response, both as the device knows them. */
export interface PhotoAbout {
  readonly id: string;
  readonly response: string;
  readonly question: string;
}

/** Whether a survey asks for a picture so, or did: who has an older version open goes on with it. */
async function isAskedFor(question: string, survey: string, newest: number, { surveys }: Effects): Promise<boolean> {
  for (let version = newest; version > 0; version--) {
    const asked = await surveys.asked(survey, version);
    if (asked?.survey.questions.some(({ key, ask }) => key === question && ask === "photo")) return true;
  }
  return false;
}

/**
 * Takes a picture that came by a credential, before the answer that names it; resolves once it is safely kept. `isWorthATurn` is told where
 * work is done for it.
 */
export async function takePhoto(
  credential: string,
  about: PhotoAbout,
  file: Uint8Array,
  effects: LinkEffects,
  isWorthATurn: () => void,
): Promise<Result<undefined, readonly [Problem]>> {
  const followed = await followLink(credential, effects);
  if (!followed.ok)
    return refuse([typeof followed.refusal === "string" ? stateInWords(followed.refusal) : followed.refusal]);
  const { link, effects: inside } = followed.value;
  const { records, workspace, now } = inside;
  const { version, state: opening } = await openingOf(link.survey, inside);
  // A survey that closed or was full meanwhile is no reason: who began in time may finish. A link that leads nowhere is.
  const state = stateAt(followed.value, opening, now().getTime());
  if (state !== null && state !== "closed" && state !== "full") return refuse([stateInWords(state)]);

  if (!(await isAskedFor(about.question, link.survey, version?.version ?? 0, inside)))
    return refuse([{ code: "no-such-question", message: "expected the key of a question that asks for a picture" }]);
  const read = await readPhoto(file, link.id, isWorthATurn);
  if (!read.ok) return refuse([read.refusal]);
  const kept = await keepPhoto(records, workspace, { ...about, link: link.id, ...read.value });
  if (kept === "too-many")
    return refuse([{ code: "too-many-photos", message: "expected fewer pictures of one response" }]);
  if (kept === "refused")
    return refuse([
      { code: "by-another-link", message: "expected the link and the response that this picture is of", path: ["id"] },
    ]);
  return ok(undefined);
}
