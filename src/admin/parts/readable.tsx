import type { ReactNode } from "react";

/** Fields to be changed; to whoever only `reads`, what is chosen in them, with nothing to press. */
export function Readable({ reads, children }: { readonly reads: boolean; readonly children: ReactNode }) {
  if (!reads) return <div>{children}</div>;
  return (
    <fieldset disabled className="panel-reads">
      {children}
    </fieldset>
  );
}
