import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { anExperienceBody } from "../../test/experiences.ts";
import { aJourney } from "../../test/journeys.ts";
import { aboutPerson } from "./asking/person.ts";
import { deviceAsked } from "./device/settings-schema.ts";
import { answerable, readExperience } from "./experience/read-experience.ts";
import type { Problem } from "./problem.ts";
import { settings } from "./settings.ts";
import { read } from "./shape.ts";
import { newLink } from "./survey/new-link.ts";
import { readSurvey } from "./survey/read-survey.ts";
import { readSigned } from "./survey/signed.ts";

/** It looks like a language, but says a variant twice: whoever writes a number in it fails. */
const twice = "sl-rozaj-rozaj";
const text = { en: "How was it?" };
const survey = { polku: "survey/1", key: "visit", name: text, journey: "lunch", about: "bill" };
const asked = { ask: "smiley", key: "smiley", text };
const whole = { name: { en: "Lunch" }, timeZone: "Europe/Helsinki" };

describe("a language that is none", () => {
  it("is refused in words wherever it comes in, once", () => {
    const doors: Readonly<Record<string, { ok: true } | { ok: false; refusal: readonly Problem[] }>> = {
      survey: readSurvey({ ...survey, languages: ["en", twice], questions: [asked] }),
      words: readSurvey({ ...survey, languages: ["en"], questions: [{ ...asked, text: { ...text, [twice]: "?" } }] }),
      settings: read(settings, { ...whole, languages: [twice] }),
      link: read(newLink, { language: twice }),
      kiosk: read(deviceAsked, { name: "Door", survey: "visit", settings: { languages: [twice] } }),
      person: read(z.object(aboutPerson), { language: twice }),
      experience: readExperience(
        anExperienceBody({ language: twice }),
        () => answerable([{ journey: aJourney() }]),
        2e9,
      ),
    };
    for (const [door, result] of Object.entries(doors)) {
      assert(!result.ok, door);
      const told = result.refusal.filter(({ message }) => message.includes("expected a language such as"));
      assert.equal(told.length, 1, `${door}: ${result.refusal.map(({ message }) => message).join("; ")}`);
    }
  });

  it("says nothing in a signed link, as any other claim that is unknown", () => {
    assert.deepEqual(readSigned({ language: twice }), { attributes: {}, context: {} });
  });
});
