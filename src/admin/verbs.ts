import type { Right } from "../core/people/rights.ts";

/**
 * The verbs that exist, in their order, each with its rooms. A verb leads to the first of its rooms that one may enter; where
 * there are several, they stand below the verbs.
 */
export const verbs = [
  { name: "nav.map", rooms: [{ to: "/map", name: "nav.map", holds: /^\/map(\/|$)/, needs: "read" }] },
  {
    name: "nav.listen",
    rooms: [
      { to: "/surveys", name: "nav.surveys", holds: /^\/surveys(\/|$)/, needs: "read" },
      { to: "/kiosks", name: "nav.kiosks", holds: /^\/kiosks(\/|$)/, needs: "read" },
      { to: "/experiences", name: "nav.experiences", holds: /^\/experiences(\/|$)/, needs: "read" },
      { to: "/import", name: "nav.import", holds: /^\/import(\/|$)/, needs: "read" },
      { to: "/data", name: "nav.data", holds: /^\/data(\/|$)/, needs: "read" },
    ],
  },
  {
    name: "nav.understand",
    rooms: [
      { to: "/", name: "nav.journeys", holds: /^\/(journey\/|$)/, needs: "read" },
      { to: "/audits", name: "nav.audits", holds: /^\/audits?(\/|$)/, needs: "read" },
    ],
  },
] as const satisfies readonly {
  readonly name: string;
  readonly rooms: readonly {
    readonly to: string;
    readonly name: string;
    readonly holds: RegExp;
    readonly needs: Right;
  }[];
}[];

export type Verb = (typeof verbs)[number];
export type Room = Verb["rooms"][number];
