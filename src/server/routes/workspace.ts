import type { FastifyInstance } from "fastify";
import { openapi } from "../../api/openapi.ts";
import { operations } from "../../api/operations.ts";
import { ok } from "../../core/result.ts";
import { changeSettings } from "../../flows/change-settings.ts";
import { demoJourney } from "../../flows/fill-demo.ts";
import { holdsDemo } from "../../flows/people/workspace-for-guests.ts";
import { readData } from "../../flows/read-data.ts";
import { listImports } from "../../store/records/imports/imports.ts";
import { readSettings } from "../../store/records/settings.ts";
import { listWorkspaces } from "../../store/records/workspaces.ts";
import { Document, open } from "../door.ts";
import type { House } from "../house.ts";
import { mayPass } from "../permissions.ts";

/** Doors to the workspace itself, and to what is said about the API. */
export function openWorkspace(app: FastifyInstance, house: House): void {
  const { version, behindSeconds, own } = house;

  // Written once: it is 400 kB, and anybody may ask for it.
  let document: string | undefined;
  open(app, operations.readOpenapi, house, async () => {
    document ??= JSON.stringify(openapi(version));
    return ok(new Document("application/json; charset=utf-8", document));
  });

  open(app, operations.readHealth, house, async () =>
    ok({ ok: true as const, version, behindSeconds: await behindSeconds() }),
  );

  const demoKey = demoJourney().key;
  open(app, operations.readWorkspace, house, async (_, { visitor, effects: { records, workspace } }) => {
    const [settings, workspaces, imports] = await Promise.all([
      readSettings(records, workspace),
      listWorkspaces(records),
      listImports(records, workspace),
    ]);
    return ok({
      name: workspaces.find(({ id }) => id === workspace)?.name ?? {},
      ...settings,
      demo: holdsDemo(imports) ? demoKey : null,
      notices: [
        ...(own.onlyHere ? ["loopback-only" as const] : []),
        ...(visitor.as === "guest" ? ["without-account" as const] : []),
      ],
    });
  });

  open(app, operations.readData, house, async (_, { visitor, effects }) =>
    ok(await readData(mayPass("tell", visitor).ok, effects)),
  );

  open(app, operations.changeSettings, house, ({ body, query }, { effects }) =>
    changeSettings(body, query.basedOn, effects),
  );
}
