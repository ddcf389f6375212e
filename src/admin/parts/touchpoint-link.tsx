import type { ReactNode } from "react";

/** Where a touchpoint opens, as a page hands it to its views. */
export interface Opening {
  readonly link: (touchpoint: string) => string;
  readonly open: (touchpoint: string) => void;
}

/** A touchpoint's name that leads to its page; a new tab when the reader asks for one. */
export function TouchpointLink({
  touchpoint,
  link,
  open,
  children,
}: Opening & { readonly touchpoint: string; readonly children: ReactNode }) {
  return (
    <a
      href={link(touchpoint)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        open(touchpoint);
      }}
    >
      {children}
    </a>
  );
}
