import { inWorkspace, workspaceIn } from "../api/paths.ts";

/** The workspace that the page's own address names; undefined where it names none. */
export const workspaceHere = (): string | undefined => workspaceIn(location.pathname).workspace;

/** What every address of this page begins with: "" where its own names no workspace. */
export function base(): string {
  const workspace = workspaceHere();
  return workspace === undefined ? "" : inWorkspace(workspace);
}

/** The address at which a path is found in the workspace where the page stands. */
export const inHere = (path: string): string => base() + path;
