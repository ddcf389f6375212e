import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Receipt } from "../../../api/experience.ts";
import { paths } from "../../../api/paths.ts";
import { backOff } from "../../../core/back-off.ts";
import { mayPass, Refused, send } from "../../api.ts";
import { forgetOthers } from "../experiences/changing.ts";
import type { KeptHeard, Unsent } from "./kept-heard.ts";

/** Something told on this page: on its way, waiting for a connection, kept, taken back, or not taken and why. */
export interface Told extends Unsent {
  readonly is: "under-way" | "waits" | "kept" | "taken-back" | "not-taken";
  readonly error?: unknown;
}

const longest = 60_000;

/**
 * Tells what was heard until it has arrived, one after another, however often it must be tried: by its id nothing comes twice. What is
 * taken back follows what was told the same way.
 */
export function useTelling(keeping: KeptHeard) {
  const queries = useQueryClient();
  const [told, setTold] = useState<readonly Told[]>(() =>
    keeping.unsent().map((one): Told => ({ ...one, is: one.undo === undefined ? "waits" : "taken-back" })),
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const failures = useRef(0);
  const isUnderWay = useRef(false);
  /** Not taken: tried again only when it is told anew. */
  const refused = useRef(new Set<string>());

  const became = useCallback((id: string, is: Told["is"], error?: unknown) => {
    setTold((all) => all.map((one) => (one.id === id ? { ...one, is, error } : one)));
  }, []);

  const sendAll = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const next = keeping.unsent().find(({ id, undo }) => undo !== undefined || !refused.current.has(id));
    if (isUnderWay.current || next === undefined) return;
    isUnderWay.current = true;
    try {
      await sendOne(next);
      failures.current = 0;
      // Unless it was taken back meanwhile, which is then told next.
      if (keeping.unsent().find(({ id }) => id === next.id)?.undo === next.undo) {
        keeping.arrived(next.id);
        if (next.undo === undefined) became(next.id, "kept");
      }
      forgetOthers(queries, next.id);
    } catch (error) {
      if (isWorthTrying(error)) {
        for (const { id, undo } of keeping.unsent())
          if (undo === undefined && !refused.current.has(id)) became(id, "waits", error);
        timer.current = setTimeout(sendAll, backOff(failures.current++, longest, Math.random()));
        isUnderWay.current = false;
        return;
      }
      if (next.undo === undefined) {
        refused.current.add(next.id);
        became(next.id, "not-taken", error);
      } else {
        keeping.arrived(next.id);
        became(next.id, "kept", error);
      }
    }
    isUnderWay.current = false;
    await sendAll();
  }, [keeping, queries, became]);

  useEffect(() => {
    sendAll();
    const atOnce = () => void sendAll();
    addEventListener("online", atOnce);
    return () => {
      removeEventListener("online", atOnce);
      clearTimeout(timer.current);
    };
  }, [sendAll]);

  return {
    told,
    tell: (one: Unsent) => {
      keeping.keepUnsent(one);
      setTold((all) => [...all, { ...one, is: "under-way" }]);
      sendAll();
    },
    takeBack: ({ id, heard, experience, is }: Told, why: string) => {
      if (is === "not-taken") keeping.arrived(id);
      else keeping.keepUnsent({ id, heard, experience, undo: why });
      became(id, "taken-back");
      sendAll();
    },
  };
}

async function sendOne({ id, experience, undo }: Unsent): Promise<void> {
  if (undo !== undefined) {
    await send("DELETE", `${paths.experience(id)}?${new URLSearchParams({ why: undo })}`).catch((error) => {
      // It never arrived.
      if (!(error instanceof Refused && error.status === 404)) throw error;
    });
    return;
  }
  const [no] = (await send<Receipt>("POST", paths.experiences, experience)).rejected;
  if (no !== undefined) throw new Refused(no.problem.status, no.problem);
}

/** Also where one was signed out meanwhile: who signs in again finds it here. */
const isWorthTrying = (error: unknown): boolean =>
  mayPass(error) || (error instanceof Refused && [401, 429].includes(error.status));
