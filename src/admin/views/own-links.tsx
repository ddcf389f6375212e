import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { inWorkspace, paths } from "../../api/paths.ts";
import type { Me } from "../../api/people.ts";
import { say } from "../../core/text.ts";
import { send } from "../api.ts";
import { workspaceHere } from "../in-here.ts";
import { useLanguage } from "../language.tsx";

/** The links that are for this reader alone. */
export function OwnLinks({ me }: { readonly me: Me }) {
  const { t } = useLanguage();
  return (
    <>
      {(me.workspaces.length > 1 || isElsewhere(me)) && <WorkspaceChoice me={me} />}
      {me.rights.includes("change") && (
        <Link to="/settings" className="frame-person frame-people">
          {t("nav.settings")}
        </Link>
      )}
      {me.rights.includes("people") && (
        <Link to="/people" className="frame-person frame-people">
          {t("nav.people")}
        </Link>
      )}
      {me.person !== null && (
        <Link to="/account" className="frame-person frame-self" title={me.person.name} aria-label={me.person.name}>
          {[...me.person.name][0]}
          <span className="rest">{[...me.person.name].slice(1).join("")}</span>
        </Link>
      )}
    </>
  );
}

/** Whether the address is of a workspace that one may not come into, though there are others. */
const isElsewhere = ({ workspace, workspaces }: Me): boolean => workspace === null && workspaces.length > 0;

function WorkspaceChoice({ me }: { readonly me: Me }) {
  const { language, t } = useLanguage();
  const enter = useMutation({
    mutationFn: (workspace: string) => send("PUT", paths.myWorkspace, { workspace }),
    onSuccess: (_, workspace) => location.assign(inWorkspace(workspace)),
  });
  return (
    <label className="plain-select">
      <span className="unseen">{t("nav.workspace")}</span>
      <select value={me.workspace ?? ""} onChange={(event) => enter.mutate(event.target.value)}>
        {isElsewhere(me) && <option value="">{t("nav.chooseWorkspace")}</option>}
        {me.workspaces.map(({ workspace, name }) => (
          <option key={workspace} value={workspace}>
            {say(name, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * Somebody else since this page was loaded (in another tab, say): then all of it is loaded anew. So it is where there
 * are several workspaces and the address does not say in which it is: it does then, and a window stays where it is.
 */
export function useSamePerson(me: Me | undefined): void {
  const first = useRef<string | null>(null);
  useEffect(() => {
    if (me?.person == null) return;
    if (first.current !== null && first.current !== me.person.id) return location.replace("/");
    first.current = me.person.id;
    const { pathname, search, hash } = location;
    if (me.addressesNameWorkspace && me.workspace !== null && workspaceHere() === undefined)
      location.replace(inWorkspace(me.workspace) + pathname + search + hash);
  }, [me]);
}
