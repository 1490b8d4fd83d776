/** A name, in every language the same. */
export const siteName = "Descent";

/** The sign of the site: a loss that falls to its minimum. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden="true" focusable="false">
      <path d="M3 5c3.5 0 4.5 15.5 11 15.5S22 12 25.5 12" fill="none" stroke="currentColor" strokeWidth={2.25} strokeLinecap="round" />
      <circle cx={14} cy={20.5} r={3.25} fill="currentColor" />
    </svg>
  );
}
