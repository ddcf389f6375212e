import type { IncomingMessage } from "node:http";
import type { FastifyRequest } from "fastify";
import { workspaceIn } from "../api/paths.ts";

const meant = new WeakMap<IncomingMessage, string>();

/** The address as doors know it, without the workspace that it begins with, which is kept for who asks. */
export function addressWithin(request: IncomingMessage): string {
  const { workspace, path } = workspaceIn(request.url ?? "");
  if (workspace !== undefined) meant.set(request, workspace);
  return path;
}

/** The workspace that a request's address names; undefined where it names none: then it is the one that its sender went into last. */
export const workspaceMeant = ({ raw }: FastifyRequest): string | undefined => meant.get(raw);
