import { frameOf, tell } from "./frame.ts";
import { leafIn } from "./leaf.ts";
import { said } from "./said.ts";
import type { Settings } from "./settings.ts";

/** The survey in a corner, or on a phone at the bottom. It comes by itself, so it takes the focus from nobody. */
export function popover(settings: Settings): Element {
  const { host, leaf } = leafIn((it) => document.body.append(it));
  leaf.append(dialogOf(settings).dialog);
  return host;
}

/** A tab at the edge of the page. It opens the survey and, once that is closed, has the focus again. */
export function tab(settings: Settings): Element {
  const { host, leaf } = leafIn((it) => document.body.append(it));
  const side = document.createElement("aside");
  const button = document.createElement("button");
  let opened: ReturnType<typeof dialogOf> | undefined;
  const isOpen = (open: boolean) => {
    button.ariaExpanded = String(open);
  };
  button.className = "tab";
  button.textContent = side.ariaLabel = settings.label ?? said(settings.language).tab;
  button.onclick = () => {
    if (opened === undefined) {
      opened = dialogOf(settings, () => {
        isOpen(false);
        button.focus();
      });
      side.append(opened.dialog);
    }
    opened.open();
    isOpen(true);
  };
  isOpen(false);
  side.append(button);
  leaf.append(side);
  return host;
}

/** Not seen until the survey is there. Closed it is only hidden: an answer may still be on its way from it. */
function dialogOf(settings: Settings, closed?: () => void) {
  const words = said(settings.language);
  const dialog = document.createElement("div");
  const button = document.createElement("button");
  const seen = () => {
    dialog.className = "";
  };
  const close = () => {
    dialog.hidden = true;
    closed?.();
    tell("closed");
  };
  dialog.role = "dialog";
  dialog.ariaLabel = words.title;
  dialog.className = "coming";
  dialog.onkeydown = ({ key }) => {
    if (key === "Escape") close();
  };
  button.className = "close";
  button.textContent = "✕";
  button.ariaLabel = words.close;
  button.onclick = close;
  dialog.append(button, frameOf(settings, { seen, close }));
  return {
    dialog,
    open: () => {
      dialog.hidden = false;
      seen();
      button.focus();
    },
  };
}
