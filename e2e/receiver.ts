import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { after } from "node:test";
import type { Journey } from "../src/core/journey/journey.ts";
import type { LinkState } from "../src/core/survey/link-state.ts";
import { readGiven } from "../src/core/survey/read-given.ts";
import type { ResponseSent } from "../src/core/survey/response.ts";
import { shuffledOrder } from "../src/core/survey/shuffled-order.ts";
import type { Survey } from "../src/core/survey/survey.ts";
import type { Known } from "../src/core/survey/way.ts";
import { firstScreenFrom } from "../src/flows/respond/first-screen.ts";
import { rendererFiles } from "../src/flows/respond/renderer-files.ts";
import { respondentPage, statePage, statusOf } from "../src/flows/respond/respondent-page.ts";
import { surveyPage } from "../src/flows/respond/survey-page.ts";
import { problemDetails } from "../src/server/problems.ts";
import { securityHeaders, surveyHeaders } from "../src/server/security.ts";
import { aJourney } from "../test/journeys.ts";

/** A survey to answer at an address, and what has been received of it. */
export interface ReceivedSurvey {
  readonly path: string;
  /** The newest state of every response, in the order in which they began. */
  responses(): ResponseSent[];
  /** What the server would keep of the only response. */
  answered(): unknown;
  /** Every state that was taken, in the order in which they came. */
  readonly taken: readonly ResponseSent[];
  /** What its POSTs are answered with from now on: a status, with the code of a problem if there is one, or undefined as usual. */
  refuse(status: number | undefined, code?: string): void;
  /** A new version of it: from now on this is asked. */
  change(survey: Survey): void;
  /** A version that cannot be had any more, though what was answered to it is taken. */
  forget(version: number): void;
}

export interface Receiver {
  readonly url: string;
  survey(
    survey: Survey,
    about?: { readonly known?: Known; readonly language?: string; readonly credential?: string },
  ): ReceivedSurvey;
}

const types: Readonly<Record<string, string>> = { ".css": "text/css", ".svg": "image/svg+xml" };

/** Pages of surveys as the server makes them, and what takes in their answers by the same reading; it keeps them in memory. */
export async function receiver(journey: Journey = aJourney()): Promise<Receiver> {
  const folder = join("dist", "respond");
  const files = rendererFiles(folder);
  const draw = await firstScreenFrom(resolve("dist", "first-screen", "first-screen.js"));
  const surveys = new Map<string, ReturnType<typeof kept>>();
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://here");
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (pathname.startsWith("/respond/")) {
      response.setHeader("content-type", types[extname(pathname)] ?? "text/javascript");
      return response.end(readFileSync(join(folder, pathname.slice("/respond/".length))));
    }
    if (pathname.startsWith("/s/")) {
      const found = surveys.get(pathname.slice(3));
      response.setHeader("content-type", "text/html; charset=utf-8");
      for (const [name, value] of Object.entries(surveyHeaders([], files.written.hash)))
        response.setHeader(name, value);
      if (found !== undefined) return response.end(found.page(Number(searchParams.get("version"))));
      const [state, language] = pathname.slice(3).split("~");
      const isState = Object.hasOwn(statusOf, state ?? "");
      response.statusCode = statusOf[isState ? (state as LinkState) : "unknown"];
      return response.end(statePage(isState ? (state as LinkState) : "unknown", language ?? "en", files));
    }
    if (pathname === "/api/v1/responses") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const found = surveys.get(String(request.headers.authorization).replace("Bearer ", ""));
      const { status, body } = found?.take(JSON.parse(Buffer.concat(chunks).toString())) ?? { status: 401, body: {} };
      response.statusCode = status;
      return response.end(JSON.stringify(body));
    }
    response.statusCode = 404;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  let count = 0;

  function kept(survey: Survey, known: Known, language?: string) {
    const states = new Map<string, ResponseSent>();
    const taken: ResponseSent[] = [];
    const versions = [survey];
    const is = {
      versions,
      forgotten: [] as number[],
      status: undefined as number | undefined,
      code: undefined as string | undefined,
    };
    const read = (sent: ResponseSent, survey = versions[sent.version - 1]!) =>
      readGiven(sent.answers, {
        survey,
        known: { ...known, language: sent.language },
        order: shuffledOrder(survey.questions, sent.id),
        asking: journey,
        isEnded: sent.ended,
      });
    return {
      is,
      states,
      taken,
      read,
      /** Of an earlier version, where there was one; else of the newest. */
      page: (begun: number) => {
        const isThere = versions[begun - 1] !== undefined && !is.forgotten.includes(begun);
        const version = isThere ? begun : versions.length;
        const page = surveyPage({ version, survey: versions[version - 1]! }, journey, known, language);
        return respondentPage(page, files, draw);
      },
      take: (body: ResponseSent | ResponseSent[]) => {
        if (is.status !== undefined)
          return { status: is.status, body: { title: `refused with ${is.status}`, code: is.code } };
        const rejected: { index: number; problem: unknown }[] = [];
        const counted = { accepted: 0, duplicates: 0 };
        for (const [index, sent] of [body].flat().entries()) {
          const answered = sent.version <= versions.length ? read(sent) : undefined;
          if (answered?.ok === false) rejected.push({ index, problem: problemDetails([answered.refusal[0]!]) });
          else if ((states.get(sent.id)?.revision ?? 0) >= sent.revision) counted.duplicates++;
          else {
            states.set(sent.id, sent);
            taken.push(sent);
            counted.accepted++;
          }
        }
        return { status: 202, body: { ...counted, rejected } };
      },
    };
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    survey: (survey, { known = {}, language, credential = `link${++count}` } = {}) => {
      const one = kept(survey, known, language);
      surveys.set(credential, one);
      return {
        path: `/s/${credential}`,
        responses: () => [...one.states.values()],
        answered: () => {
          const [only, ...others] = [...one.states.values()];
          assert(only !== undefined && others.length === 0, `${one.states.size} responses`);
          const read = one.read(only);
          assert(read.ok);
          return read.value;
        },
        taken: one.taken,
        refuse: (status, code) => {
          Object.assign(one.is, { status, code });
        },
        change: (changed) => {
          one.is.versions.push(changed);
        },
        forget: (version) => {
          one.is.forgotten.push(version);
        },
      };
    },
  };
}
