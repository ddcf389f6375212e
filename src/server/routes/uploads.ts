import type { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { draftAsked, howToRead, importAsked } from "../../api/import.ts";
import { operations } from "../../api/operations.ts";
import { ok, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import {
  type Bringer,
  beginImport,
  fileToRead,
  listUploads,
  readToCorrect,
  readUpload,
  removeUpload,
  stopImport,
} from "../../flows/uploads/upload-as-it-stands.ts";
import { tooLarge } from "../../store/uploads/uploads.ts";
import { Document, open } from "../door.ts";
import type { House } from "../house.ts";
import type { Passed } from "../permissions.ts";

/** As what a file comes, whatever it holds. */
export const octets = "application/octet-stream";

/** Doors by which data files are brought, looked at, tried and imported. */
export function openUploads(app: FastifyInstance, house: House): void {
  // The bytes are not touched before it is known who sends them.
  app.addContentTypeParser(octets, (_, payload, done) => done(null, payload));

  open(app, operations.readUploads, house, async (_, { visitor, effects }) =>
    ok({ mostBytes: effects.uploads.mostBytes, files: await listUploads(bringerOf(visitor), effects) }),
  );

  open(app, operations.bringUpload, house, async ({ query, body, contentType, length }, { visitor, effects }) => {
    const { uploads, now } = effects;
    if (contentType !== octets) {
      const message = `expected the file as it is, as ${octets}, got ${contentType || "nothing"}`;
      return refuse([{ code: "wrong-content-type", message }]);
    }
    if (length > uploads.mostBytes) return refuse([tooLarge(uploads.mostBytes)]);
    const brought = await uploads.bring(query.name, body as Readable, now(), bringerOf(visitor).by);
    return brought.ok ? readUpload(brought.value.id, bringerOf(visitor), effects) : refuse([brought.refusal]);
  });

  open(app, operations.readUpload, house, ({ params }, { visitor, effects }) =>
    readUpload(params.upload, bringerOf(visitor), effects),
  );
  open(app, operations.removeUpload, house, ({ params }, { visitor, effects }) =>
    removeUpload(params.upload, bringerOf(visitor), effects),
  );

  // Drafting or trying a file anew ends the same done before; neither ends the other, nor an import of the file.
  open(app, operations.draftUpload, house, async ({ params, body }, { visitor, effects }) => {
    const asked = read(draftAsked, body);
    if (!asked.ok) return asked;
    const file = await fileToRead(params.upload, bringerOf(visitor), effects);
    return file.ok ? effects.files.draft(`draft ${params.upload}`, file.value, asked.value.journey) : file;
  });

  open(app, operations.previewUpload, house, async ({ params, body }, { visitor, effects }) => {
    const asked = read(howToRead, body);
    if (!asked.ok) return asked;
    const file = await fileToRead(params.upload, bringerOf(visitor), effects);
    return file.ok ? effects.files.preview(`preview ${params.upload}`, file.value, asked.value) : file;
  });

  open(app, operations.importUpload, house, async ({ params, body }, { visitor, effects }) => {
    const asked = read(importAsked, body);
    if (!asked.ok) return asked;
    return beginImport(params.upload, bringerOf(visitor), asked.value, effects, (error) =>
      house.log(`an import failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`),
    );
  });

  open(app, operations.stopImport, house, ({ params }, { visitor, effects }) =>
    stopImport(params.upload, bringerOf(visitor), effects),
  );

  open(app, operations.readToCorrect, house, async ({ params }, { visitor, effects }) => {
    const rows = await readToCorrect(params.upload, bringerOf(visitor), effects);
    if (!rows.ok) return rows;
    const { name, form, bytes } = rows.value;
    return ok(new Document(types[form], bytes, { "content-disposition": asFile(name) }));
  });
}

/** Admins may remove what others brought. */
const bringerOf = (visitor: Passed<"tell">): Bringer =>
  visitor.as === "person"
    ? { by: `person ${visitor.person.id}`, clearsUp: visitor.role === "admin" }
    : { by: visitor.as === "key" ? `key ${visitor.id}` : visitor.as, clearsUp: false };

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A file to be kept, under a name of any letters (RFC 6266). */
export const asFile = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`;
