import { useHotkeys } from "@mantine/hooks";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { commandsFound } from "../commands.ts";
import { useLanguage } from "../language.tsx";
import { openAlone } from "../open-alone.ts";
import { useTimeForMore } from "../time-for-more.ts";
import { useCommands } from "../use-commands.ts";

/**
 * Everything by name, from anywhere: Ctrl+K (⌘K) or the button. The pattern is the combobox of ARIA's authoring practices:
 * focus stays in the field, arrows walk the list, Enter does what is marked.
 */
export function CommandsView() {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  // What must be answered first is answered first.
  const open = () => setOpen(document.querySelector("dialog:modal") === null);
  useHotkeys([["mod+K", open]], []);
  return (
    <>
      <button type="button" className="commands-open" onClick={open} aria-haspopup="dialog">
        <span className="commands-name">{t("commands.open")}</span>
        <kbd>{shortcut}</kbd>
      </button>
      {isOpen && <Choosing closed={() => setOpen(false)} />}
    </>
  );
}

const shortcut = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K";

/** So many are in sight before one scrolls, but on a very tall screen. */
const inSight = 16;

/**
 * A popover over the whole page, which Esc closes, or a press beside it. Not opened as a modal dialog: to tell every element
 * that it can no longer be reached takes a browser longer than all the rest, so that is done once it is painted.
 */
function Choosing({ closed }: { readonly closed: () => void }) {
  const { t } = useLanguage();
  const commands = useCommands();
  const [typed, type] = useState("");
  const [marked, mark] = useState(0);
  const list = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown === null) return;
    openAlone(shown);
    field.current?.focus();
    return () => shown.hidePopover();
  }, []);
  const close = () => dialog.current?.hidePopover();
  const found = commandsFound(commands, typed);
  // Those that lie below what is in sight are drawn when the rest has been.
  const isTime = useTimeForMore();
  const listed = isTime ? found : found.slice(0, inSight);
  const at = Math.min(marked, found.length - 1);

  const go = (to: number) => {
    const place = (to + found.length) % found.length;
    mark(place);
    document.getElementById(`${list}-${place}`)?.scrollIntoView({ block: "nearest" });
  };
  const choose = (place: number) => {
    close();
    found[place]?.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0 || !["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "Enter") choose(at);
    else go(event.key === "ArrowDown" ? at + 1 : at - 1);
  };
  return createPortal(
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
          {listed.map(({ key, name, about }, place) => (
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
    </dialog>,
    document.body,
  );
}
