import { type ReactNode, useEffect, useRef } from "react";

/** The heading of a page that took another's place: whoever reads by keyboard or by ear goes on from here. */
export function FocusedHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className="import-heading">
      {children}
    </h1>
  );
}
