import { type ReactNode, useEffect, useState } from "react";

/** Figures that come sooner than this (ms) replace the old ones without a flicker. */
const noticed = 150;

/**
 * Figures that others may be about to replace. That they are old is told at once to who listens, and to the eye when it
 * takes a while: to fade them at every press would cost the frame in which the press is shown.
 */
export function UntilNew({
  areOld,
  className,
  children,
}: {
  readonly areOld: boolean;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const [isNoticed, notice] = useState(false);
  useEffect(() => {
    if (!areOld) return notice(false);
    const timer = setTimeout(() => notice(true), noticed);
    return () => clearTimeout(timer);
  }, [areOld]);
  return (
    <div className={className} aria-busy={areOld} data-old={(areOld && isNoticed) || undefined}>
      {children}
    </div>
  );
}
