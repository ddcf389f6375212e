import { useHotkeys } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { Activity, type KeyboardEvent, memo, type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { journeyQuery, journeysQuery, surveysQuery } from "../api.ts";
import { type Command, commandsFound } from "../commands.ts";
import { useLanguage } from "../language.tsx";
import { oncePainted } from "../once-painted.ts";
import { openAlone } from "../open-alone.ts";
import { useCommands } from "../use-commands.ts";

/**
 * Everything by name, from anywhere: Ctrl+K (⌘K) or the button. The pattern is the combobox of ARIA's authoring practices:
 * focus stays in the field, arrows walk the list, Enter does what is marked.
 *
 * A popover over the whole page, which Esc closes, or a press beside it. Not opened as a modal dialog: to tell every element
 * that it can no longer be reached takes a browser longer than all the rest, so that is done once it is painted. The list is
 * drawn before it is asked for, when there is time.
 */
export const CommandsView = () => <Opening commands={useCommands()} />;

/** Opens and closes what is drawn; nothing of it is drawn anew for that. */
function Opening({ commands }: { readonly commands: readonly Command[] }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [times, setTimes] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const queries = useQueryClient();
  const open = () => {
    // What must be answered first is answered first.
    if (document.querySelector("dialog:modal") !== null) return;
    setOpen(true);
    // A journey may have been made meanwhile.
    oncePainted(async () => {
      queries.prefetchQuery(surveysQuery());
      await queries.refetchQueries({ ...journeysQuery(), stale: true });
      for (const { key } of queries.getQueryData(journeysQuery().queryKey) ?? [])
        queries.prefetchQuery(journeyQuery(key));
    });
  };
  useHotkeys([["mod+K", open]], []);
  const close = () => dialog.current?.hidePopover();
  const closed = () => {
    setOpen(false);
    setTimes(times + 1);
  };
  return (
    <>
      <button type="button" className="commands-open" onClick={open} aria-haspopup="dialog">
        <span className="commands-name">{t("commands.open")}</span>
        <kbd>{shortcut}</kbd>
      </button>
      {createPortal(
        <dialog
          ref={dialog}
          popover="auto"
          className="commands"
          aria-modal
          aria-label={t("commands.title")}
          onToggle={({ newState }) => newState === "closed" && closed()}
          onPointerDown={({ target, currentTarget }) => target === currentTarget && close()}
          onBlur={({ relatedTarget, currentTarget }) => {
            if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
          }}
        >
          <Activity mode={isOpen ? "visible" : "hidden"}>
            <Choosing key={times} commands={commands} dialog={dialog} />
          </Activity>
        </dialog>,
        document.body,
      )}
    </>
  );
}

const shortcut = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K";

/** What is typed, and what is found by it. */
const Choosing = memo(function Choosing({
  commands,
  dialog,
}: {
  readonly commands: readonly Command[];
  readonly dialog: RefObject<HTMLDialogElement | null>;
}) {
  const { t } = useLanguage();
  const [typed, type] = useState("");
  const [marked, mark] = useState(0);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown === null) return;
    openAlone(shown);
    field.current?.focus();
    return () => shown.hidePopover();
  }, [dialog]);
  const found = commandsFound(commands, typed);
  const at = Math.min(marked, found.length - 1);

  const go = (to: number) => {
    const place = (to + found.length) % found.length;
    mark(place);
    document.getElementById(`${list}-${place}`)?.scrollIntoView({ block: "nearest" });
  };
  const choose = (place: number) => {
    dialog.current?.hidePopover();
    found[place]?.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0 || !["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "Enter") choose(at);
    else go(event.key === "ArrowDown" ? at + 1 : at - 1);
  };
  return (
    <div className="commands-box">
      <input
        type="text"
        role="combobox"
        aria-label={t("commands.title")}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length === 0 ? undefined : `${list}-${at}`}
        placeholder={t("commands.title")}
        autoComplete="off"
        spellCheck={false}
        ref={field}
        value={typed}
        onChange={(event) => {
          type(event.target.value);
          mark(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={t("commands.title")} className="commands-list">
        {found.map(({ key, name, about }, place) => (
          <div
            key={key}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onPointerMove={() => mark(place)}
            onClick={() => choose(place)}
            onKeyDown={onKeyDown}
          >
            <span>{name}</span>
            <span className="soft">{about}</span>
          </div>
        ))}
      </div>
      <p className="commands-none" role="status">
        {found.length === 0 ? t("commands.none") : ""}
      </p>
    </div>
  );
});
