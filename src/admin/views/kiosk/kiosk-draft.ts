import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Kiosk } from "../../../api/device.ts";
import { paths } from "../../../api/paths.ts";
import { type KioskField, type KioskSet, mergeKiosk } from "../../../core/device/merge-kiosk.ts";
import { kiosksQuery, problemCode, send } from "../../api.ts";

/** That somebody else saved meanwhile: what of theirs is in the draft now, and where both changed the same, what each made of it. */
export interface Meeting {
  readonly theirs: readonly KioskField[];
  readonly clashes: readonly { readonly field: KioskField; readonly mine: KioskSet; readonly theirs: KioskSet }[];
}

/** A kiosk as it is being changed. What somebody else saves meanwhile is taken into it, and never saved over unseen. */
export function useKioskDraft(kiosk: Kiosk, saved: () => void) {
  const queries = useQueryClient();
  const [base, setBase] = useState(kiosk);
  const [draft, setDraft] = useState(() => setOf(kiosk));
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<KioskField, "mine" | "theirs">>(new Map());
  const save = useMutation({
    mutationFn: (leave: { readonly leaveCode?: string | null }) => {
      const { name, survey, location, ...settings } = draft;
      const body = { name, survey, location, settings, ...leave };
      return send<Kiosk>("PUT", `${paths.device(kiosk.id)}?basedOn=${base.version}`, body);
    },
    onSuccess: async () => {
      await queries.invalidateQueries(kiosksQuery());
      saved();
    },
    onError: async (error) => {
      if (problemCode(error) !== "changed-meanwhile") return;
      const kiosks = await queries.fetchQuery({ ...kiosksQuery(), staleTime: 0 });
      const now = kiosks.find(({ id }) => id === kiosk.id);
      if (now === undefined) return;
      const theirs = setOf(now);
      const met = mergeKiosk(setOf(base), draft, theirs);
      setBase(now);
      setDraft(met.merged);
      setChosen(new Map());
      setMeeting({ theirs: met.theirs, clashes: met.clashes.map((field) => ({ field, mine: draft, theirs })) });
    },
  });
  return {
    draft,
    set: (part: Partial<KioskSet>) => setDraft((before) => ({ ...before, ...part })),
    save,
    meeting,
    chosen,
    /** Takes what one of the two made of a field. */
    choose: (field: KioskField, side: "mine" | "theirs") => {
      const clash = meeting?.clashes.find((one) => one.field === field);
      if (clash === undefined) return;
      setChosen(new Map(chosen).set(field, side));
      setDraft({ ...draft, [field]: clash[side][field] });
    },
    /** Whether it is chosen what holds wherever both changed the same. */
    isSettled: meeting === null || meeting.clashes.every(({ field }) => chosen.has(field)),
  };
}

const setOf = ({ name, survey, location, settings }: Kiosk): KioskSet => ({ name, survey, location, ...settings });
