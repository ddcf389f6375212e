import { ok, refuse } from "../core/result.ts";
import { type AdminLink, adminLink } from "../flows/people/first-admin.ts";
import { linkFor } from "../flows/people/password-link.ts";
import { anotherWorkspace } from "../flows/the-workspace.ts";
import { ownAddress } from "../server/own-address.ts";
import { openEntrance } from "../server/people/entrance.ts";
import { sessionSecret } from "../server/people/secret.ts";
import { listMembers } from "../store/records/members.ts";
import { listWorkspaces } from "../store/records/workspaces.ts";
import type { Call, Command, ExitStatus } from "./command.ts";
import { withRecords } from "./with-records.ts";

const command: Command = {
  usage: "[--make NAME | --admin WORKSPACE | --password EMAIL]",
  about: `Lists the workspaces, the oldest first. Each is a world of its own: nothing and nobody of one is seen in another.
Whoever is at this machine may make one, and let in an admin: the link that is printed is for one use, within a day, by
somebody who makes an account with it or is signed in. --password makes a link by which a member chooses a new password: the
way back when nobody else can make one.

The other commands work in the first workspace.`,
  options: {
    make: { value: "NAME", about: "make a workspace of this name, and a link for its first admin" },
    admin: { value: "WORKSPACE", about: "make a link that makes an admin of this workspace, by its id" },
    password: { value: "EMAIL", about: "make a link to a new password for whoever has this address" },
  },
  async run(call) {
    if (call.given.length > 0) return call.misused(`expected no arguments, got "${call.given[0]}"`);
    const asked = (["make", "admin", "password"] as const).filter((option) => call.on(option));
    if (asked.length > 1) return call.misused(`--${asked[0]} and --${asked[1]} do not go together`);
    if (call.on("password")) return newPassword(call, call.value("password") ?? "");
    return call.on("make") || call.on("admin") ? letIn(call) : list(call);
  },
};
export default command;

async function letIn(call: Call): Promise<ExitStatus> {
  const name = call.value("make")?.trim();
  if (name === "") return call.misused("expected a name for --make, got nothing");
  const made = await withRecords(
    () => {},
    async ({ records, config }) => {
      const id = call.value("admin");
      if (id !== undefined && !(await listWorkspaces(records)).some((workspace) => workspace.id === id))
        return refuse([{ code: "no-such-workspace", message: `expected the id of a workspace, got "${id}"` }]);
      const workspace = id ?? (await anotherWorkspace(records, { en: name ?? "" }));
      return ok({
        workspace,
        ...(await adminLink(records, workspace, config.url ?? `http://localhost:${config.port}`)),
      });
    },
  );
  if (!made.ok) return call.fail(made.refusal);
  call.print(call.json ? JSON.stringify(made.value) : inWords(made.value));
  return 0;
}

async function newPassword(call: Call, email: string): Promise<ExitStatus> {
  const made = await withRecords(
    () => {},
    async ({ records, config }) => {
      const lists = await Promise.all((await listWorkspaces(records)).map(({ id }) => listMembers(records, id)));
      const member = lists.flat().find((one) => one.email === email.trim().toLowerCase());
      if (member === undefined)
        return refuse([{ code: "no-such-person", message: `expected the address of a member, got "${email}"` }]);
      const own = ownAddress(config.url, config.host, () => config.port);
      const entrance = openEntrance(records, own, sessionSecret(config.secret, config.data), () => {});
      return ok(await linkFor(member, own.url(), entrance, { records, now: () => new Date() }));
    },
  );
  if (!made.ok) return call.fail(made.refusal);
  const { name, link } = made.value;
  call.print(
    call.json
      ? JSON.stringify(made.value)
      : `${name} chooses a new password by this link, once, within a day:\n${link}`,
  );
  return 0;
}

const inWords = ({ workspace, link }: AdminLink & { readonly workspace: string }): string =>
  `Workspace ${workspace}. This link makes an admin of it; it is for one use, within a day:\n${link}`;

async function list(call: Call): Promise<ExitStatus> {
  const listed = await withRecords(
    () => {},
    async ({ records }) =>
      ok(
        await Promise.all(
          (await listWorkspaces(records)).map(async ({ id, name }) => {
            const members = await listMembers(records, id);
            return { id, name, members: members.length, admins: members.filter(({ role }) => role === "admin").length };
          }),
        ),
      ),
  );
  if (!listed.ok) return call.fail(listed.refusal);
  if (call.json) call.print(JSON.stringify(listed.value, null, 2));
  else
    for (const { id, name, members, admins } of listed.value)
      call.print(`${id}  ${name.en ?? Object.values(name)[0]}  ${members} members, ${admins} of them admins`);
  return 0;
}
