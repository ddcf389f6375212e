import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import type { Which } from "./api.ts";
import { fetchedPage } from "./fetched-page.ts";
import { base } from "./in-here.ts";
import { FailedPage, NotFoundPage } from "./pages/failed-page.tsx";
import { Frame } from "./pages/frame.tsx";
import { HomePage } from "./pages/home-page.tsx";
import { JourneyPage } from "./pages/journey-page.tsx";
import { TouchpointPage } from "./pages/touchpoint-page.tsx";
import { paintedHistory } from "./painted-history.ts";
import { partsOf, queryOf, readShown, type Shown } from "./shown.ts";
import { type Looked, readLooked } from "./sought.ts";

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFoundPage,
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: HomePage,
});

const journey = createRoute({
  getParentRoute: () => root,
  path: "/journey/$journey",
  validateSearch: (parts: Record<string, unknown>): Shown => readShown(parts as Record<string, string[]>),
  component: JourneyPage,
});

const touchpoint = createRoute({
  getParentRoute: () => root,
  path: "/journey/$journey/$touchpoint",
  validateSearch: (parts: Record<string, unknown>): Shown => readShown(parts as Record<string, string[]>),
  component: TouchpointPage,
});

/** Of few screens: it comes when it is opened. */
const wall = createRoute({
  getParentRoute: () => root,
  path: "/wall/$journey",
  validateSearch: (parts: Record<string, unknown>): Shown => readShown(parts as Record<string, string[]>),
  component: fetchedPage(() => import("./pages/wall-page.tsx"), "WallPage"),
});

const shownOf = (parts: Record<string, unknown>): Shown => readShown(parts as Record<string, string[]>);

const audits = createRoute({
  getParentRoute: () => root,
  path: "/audits",
  component: fetchedPage(() => import("./pages/audits-page.tsx"), "AuditsPage"),
});

const keptAudit = createRoute({
  getParentRoute: () => root,
  path: "/audits/$audit",
  component: fetchedPage(() => import("./pages/kept-audit-page.tsx"), "KeptAuditPage"),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: "/audit/$journey",
  validateSearch: shownOf,
  component: fetchedPage(() => import("./pages/audit-page.tsx"), "AuditPage"),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/audit/$journey/compare",
  /** Beside the slice, which audits that are kept: absent, the slice now and its period before. */
  validateSearch: (parts: Record<string, unknown>): Shown & Which => {
    const one = (name: "before" | "now") => [parts[name]].flat().find((id) => typeof id === "string" && id !== "");
    const [before, now] = [one("before"), one("now")] as (string | undefined)[];
    return { ...shownOf(parts), ...(before !== undefined && { before }), ...(now !== undefined && { now }) };
  },
  component: fetchedPage(() => import("./pages/compare-page.tsx"), "ComparePage"),
});

const join = createRoute({
  getParentRoute: () => root,
  path: "/join",
  component: fetchedPage(() => import("./pages/join-page.tsx"), "JoinPage"),
});

const password = createRoute({
  getParentRoute: () => root,
  path: "/password",
  component: fetchedPage(() => import("./pages/password-page.tsx"), "PasswordPage"),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  component: fetchedPage(() => import("./pages/people-page.tsx"), "PeoplePage"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: fetchedPage(() => import("./pages/settings-page.tsx"), "SettingsPage"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: fetchedPage(() => import("./pages/account-page.tsx"), "AccountPage"),
});

const experiences = createRoute({
  getParentRoute: () => root,
  path: "/experiences",
  validateSearch: (parts: Record<string, unknown>): Looked => readLooked(parts as Record<string, string[]>),
  component: fetchedPage(() => import("./pages/experiences-page.tsx"), "ExperiencesPage"),
});

const experience = createRoute({
  getParentRoute: () => root,
  path: "/experiences/$id",
  validateSearch: (parts: Record<string, unknown>): Looked => readLooked(parts as Record<string, string[]>),
  component: fetchedPage(() => import("./pages/experience-page.tsx"), "ExperiencePage"),
});

const heard = createRoute({
  getParentRoute: () => root,
  path: "/heard",
  component: fetchedPage(() => import("./pages/heard-page.tsx"), "HeardPage"),
});

const data = createRoute({
  getParentRoute: () => root,
  path: "/data",
  component: fetchedPage(() => import("./pages/data-page.tsx"), "DataPage"),
});

const mapChoice = createRoute({
  getParentRoute: () => root,
  path: "/map",
  // Who only reads figures need not fetch the editor.
  component: fetchedPage(() => import("./pages/map-choice-page.tsx"), "MapChoicePage"),
});

const map = createRoute({
  getParentRoute: () => root,
  path: "/map/$journey",
  /** What a new journey begins with: a template's key, "empty", or "file" for one that was just read. */
  validateSearch: (parts: Record<string, unknown>): { template?: string } => {
    const [template] = [parts.template].flat();
    return typeof template === "string" ? { template } : {};
  },
  component: fetchedPage(() => import("./pages/map-page.tsx"), "MapPage"),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: "/import",
  /** The file that is being worked on, or those that come in together; absent: none is chosen yet. */
  validateSearch: (parts: Record<string, unknown>): { file?: string; together?: string[] } => {
    const of = (part: unknown) => [part].flat().filter((one) => typeof one === "string");
    const [file] = of(parts.file);
    const together = of(parts.together);
    return { ...(file !== undefined && { file }), ...(together.length > 0 && { together }) };
  },
  component: fetchedPage(() => import("./pages/import-page.tsx"), "ImportPage"),
});

const surveys = createRoute({
  getParentRoute: () => root,
  path: "/surveys",
  component: fetchedPage(() => import("./pages/surveys-page.tsx"), "SurveysPage"),
});

const survey = createRoute({
  getParentRoute: () => root,
  path: "/surveys/$survey",
  /** What a new survey begins with: a pack's key, "empty" or "file", and what it is about. */
  validateSearch: (parts: Record<string, unknown>): { pack?: string; journey?: string; about?: string } =>
    Object.fromEntries(
      (["pack", "journey", "about"] as const).flatMap((name) => {
        const [part] = [parts[name]].flat();
        return typeof part === "string" ? [[name, part]] : [];
      }),
    ),
  component: fetchedPage(() => import("./pages/survey-page.tsx"), "SurveyPage"),
});

const surveyLinks = createRoute({
  getParentRoute: () => root,
  path: "/surveys/$survey/links",
  component: fetchedPage(() => import("./pages/survey-links-page.tsx"), "SurveyLinksPage"),
});

const surveyAsking = createRoute({
  getParentRoute: () => root,
  path: "/surveys/$survey/invitations",
  component: fetchedPage(() => import("./pages/survey-asking-page.tsx"), "SurveyAskingPage"),
});

const surveyResponses = createRoute({
  getParentRoute: () => root,
  path: "/surveys/$survey/responses",
  component: fetchedPage(() => import("./pages/survey-responses-page.tsx"), "SurveyResponsesPage"),
});

const kiosks = createRoute({
  getParentRoute: () => root,
  path: "/kiosks",
  component: fetchedPage(() => import("./pages/kiosks-page.tsx"), "KiosksPage"),
});

/** Every page of the app and its address. */
export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([
      ...[home, journey, touchpoint, wall, mapChoice, map],
      ...[surveys, survey, surveyLinks, surveyAsking, surveyResponses, kiosks],
      ...[heard, experiences, experience, importing, data],
      ...[audits, keptAudit, audit, compare],
      ...[join, password, people, settings, account],
    ]),
    basepath: `${base()}/`,
    history: paintedHistory(),
    parseSearch: partsOf,
    stringifySearch: (shown) => queryOf(shown as Shown),
    scrollRestoration: true,
    // Of each page, not of the root: the frame stays.
    defaultErrorComponent: FailedPage,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
