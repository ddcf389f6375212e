import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { newKey } from "../../api/settings-operations.ts";
import { place } from "../../core/location.ts";
import { ok, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { readSetup } from "../../flows/read-setup.ts";
import { listKeys, makeKey, revokeKey } from "../../store/records/keys.ts";
import { keepLocation } from "../../store/records/locations.ts";
import { open } from "../door.ts";
import type { House } from "../house.ts";

/** Doors to what can be set: places, and the keys of programs. */
export function openSettings(app: FastifyInstance, house: House): void {
  open(app, operations.readSetup, house, async (_, { effects }) => {
    const { settings, ...setup } = await readSetup(effects);
    return ok({ ...setup, settings: { ...settings, languages: [...settings.languages] } });
  });

  open(app, operations.keepLocation, house, async ({ params, query, body }, { effects: { records, workspace } }) => {
    const given = read(place, body);
    if (!given.ok) return given;
    const kept = await keepLocation(records, workspace, { key: params.location, ...given.value }, query.basedOn);
    return kept.ok ? kept : refuse([kept.refusal]);
  });

  open(app, operations.readKeys, house, async (_, { effects: { records, workspace } }) =>
    ok(
      (await listKeys(records, workspace)).flatMap(({ revoked, made, used, ...key }) =>
        revoked === null ? [{ ...key, made: made.toISOString(), used: used?.toISOString() ?? null }] : [],
      ),
    ),
  );

  open(app, operations.makeKey, house, async ({ body }, { effects: { records, workspace } }) => {
    const given = read(newKey, body);
    if (!given.ok) return given;
    const { name } = given.value;
    return ok({ name, key: await makeKey(records, workspace, name) });
  });

  open(app, operations.revokeKey, house, async ({ params }, { effects: { records, workspace } }) =>
    (await revokeKey(records, workspace, params.id))
      ? ok(undefined)
      : refuse([{ code: "no-such-key", message: `expected a key that still opens something, got "${params.id}"` }]),
  );
}
