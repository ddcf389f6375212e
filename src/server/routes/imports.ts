import type { FastifyInstance } from "fastify";
import { mappingFile } from "../../api/import.ts";
import { operations } from "../../api/operations.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { readMappingText, writeMappingText } from "../../flows/mapping-given.ts";
import { savedMappingOf } from "../../flows/saved-mapping.ts";
import { takeImportBack } from "../../flows/take-back.ts";
import { listImports } from "../../store/records/imports/imports.ts";
import { open } from "../door.ts";
import type { House } from "../house.ts";
import { mayPass } from "../permissions.ts";
import { asYaml, wantsYaml } from "../yaml.ts";

/** Doors to what was imported: the list, its mappings, and the way back. */
export function openImports(app: FastifyInstance, house: House): void {
  open(app, operations.readImports, house, async (_, { visitor, effects: { records, workspace } }) =>
    ok(
      (await listImports(records, workspace)).map(({ number, source, begun, state, counts, mapping }) => ({
        ...{
          number,
          source,
          begun,
          state,
          counts: mayPass("tell", visitor).ok ? counts : null,
          hasMapping: mapping !== null,
        },
      })),
    ),
  );

  open(app, operations.undoImport, house, ({ params }, { effects }) => takeImportBack(params.import, effects));

  open(app, operations.readImportMapping, house, async ({ params, accept }, { effects: { records, workspace } }) => {
    const saved = await savedMappingOf(records, workspace, params.import);
    if (!saved.ok) return refuse(saved.refusal as unknown as Refused);
    return ok(wantsYaml(accept) ? asYaml(writeMappingText(saved.value.mapping)) : saved.value);
  });

  open(app, operations.readMappingFile, house, async ({ body, contentType, accept }) => {
    const file = contentType === "application/json" ? read(mappingFile, body) : readMappingText(String(body));
    if (!file.ok) return file;
    return ok(wantsYaml(accept) ? asYaml(writeMappingText(file.value)) : file.value);
  });
}
