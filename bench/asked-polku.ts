import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "../src/api/paths.ts";
import type { MadeSurveyLink } from "../src/api/survey.ts";
import { aFolder, type Running, start } from "./running.ts";

const text = {
  fi: "Miten laskun saaminen sujui tällä kertaa?",
  sv: "Hur gick det att få notan den här gången?",
  en: "How did getting the bill go this time?",
};
const asks = ["smiley", "satisfaction", "effort", "recommend", "tags", "comment"];

/** A Polku that asks a survey of six questions in three languages, and the addresses of some links to it. */
export interface AskedPolku extends Pick<Running, "port" | "pid"> {
  readonly links: readonly [string, ...string[]];
  stop(): Promise<void>;
}

export async function askedPolku(count = 1): Promise<AskedPolku> {
  const folder = await aFolder();
  const polku = await start(folder.path, { POLKU_RATE: "10000000" });
  const ask = async (method: string, path: string, body?: unknown) => {
    const isYaml = typeof body === "string";
    const response = await fetch(`http://localhost:${polku.port}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${polku.key}`,
        ...(body !== undefined && { "content-type": isYaml ? "text/yaml" : "application/json" }),
      },
      ...(body !== undefined && { body: isYaml ? body : JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} was refused: ${await response.text()}`);
    return response.json();
  };
  await ask(
    "PUT",
    paths.journey("lunch"),
    await readFile(join(import.meta.dirname, "..", "demo", "lunch.journey.yaml"), "utf8"),
  );
  await ask("PUT", paths.survey("visit"), {
    ...{ key: "visit", name: text, journey: "lunch", about: "bill", languages: ["fi", "sv", "en"] },
    questions: asks.map((kind) => ({ ask: kind, key: kind, text })),
  });
  await ask("POST", paths.publishSurvey("visit"));
  const aLink = async () => ((await ask("POST", paths.surveyLinks("visit"), { channel: "qr" })) as MadeSurveyLink).link;
  const links: [string, ...string[]] = [await aLink()];
  while (links.length < count) links.push(await aLink());
  const stop = async () => {
    await polku.stop();
    await folder.remove();
  };
  return { port: polku.port, pid: polku.pid, links, stop };
}
