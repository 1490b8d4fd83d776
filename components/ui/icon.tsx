import { cn } from "#lib/cn.ts";

// Strokes on a 16 by 16 grid.
const paths = {
  check: "M3 8.5 6.5 12 13 4.5",
  cross: "M4 4l8 8M12 4l-8 8",
  clock: "M8 4.5V8l2.5 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z",
  warning: "M8 6.5v3M8 11.6v.1M8 2.2 14.5 13.5h-13Z",
  info: "M8 7.5v4M8 4.9v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z",
  key: "M9.2 6.8 14 2M11.5 4.5 13 6M10 9.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0Z",
  skip: "M3 8h10",
  "chevron-down": "M4 6l4 4 4-4",
  "chevron-right": "M6 4l4 4-4 4",
  "arrow-right": "M3 8h10M9 4l4 4-4 4",
  external: "M9 3h4v4M13 3 7.5 8.5M11 9.5V13H3V5h3.5",
  path: "M4 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM12 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM5.7 11.5H10a2 2 0 0 0 0-4H6a2 2 0 0 1 0-4h4.3",
  award: "M8 9.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM5.8 8.8 5 14l3-1.7L11 14l-.8-5.2",
  settings: "M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM6 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z",
  evidence: "M4 2.5h5.5L12.5 5.5v8h-8.5ZM6 9l1.5 1.5L10.5 7.5",
  teach: "M2 3h12v8H2ZM8 11v2.5M5 13.5h6M5 8.5l2-2 1.5 1.5L11 5.5",
  project: "M8 2 14 5 8 8 2 5ZM2 8l6 3 6-3M2 11l6 3 6-3",
  pulse: "M1.5 8.5h3l1.8-5 3.2 9 1.8-4h3.2",
  person: "M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8ZM2.8 13.8a5.3 5.3 0 0 1 10.4 0",
  book: "M8 4.2C6.5 3 4.5 2.8 2.5 3v9.5c2-.2 4 0 5.5 1.2 1.5-1.2 3.5-1.4 5.5-1.2V3C11.5 2.8 9.5 3 8 4.2ZM8 4.2v9.5",
  code: "M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5",
  sun: "M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9",
  repeat: "M3 8V6.5a2 2 0 0 1 2-2h7.5M10.5 2.5l2 2-2 2M13 8v1.5a2 2 0 0 1-2 2H3.5M5.5 13.5l-2-2 2-2",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 13.5 13.5",
  bookmark: "M4.5 2.5h7v11L8 11l-3.5 2.5Z",
  note: "M3 2.5h10v7.5L9.5 13.5H3ZM9.5 13.5V10H13M5.5 5.5h5M5.5 8h3",
  play: "M5 3.2v9.6L12.5 8Z",
  stop: "M4.5 4.5h7v7h-7Z",
  history: "M2.5 8a5.5 5.5 0 1 0 1.8-4.1L2.5 5.5M2.5 2.5v3h3M8 5v3.2l2 1.3",
  plus: "M8 3.5v9M3.5 8h9",
  trash: "M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9",
  lock: "M4 7.5h8v6H4ZM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2",
  calendar: "M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2.5V5M10.5 2.5V5",
  discussion: "M2.5 3h8v5.5H6L3.5 10.5v-2h-1ZM12.5 6h1v5.5h-1v2L10 11.5H7.5",
  bell: "M4.5 11V7.2a3.5 3.5 0 0 1 7 0V11l1.2 1.2H3.3ZM6.6 14h2.8M8 2v1.7",
  circle: "M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing at the size of the text beside it. It is decoration: the words stand next to it. */
export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false"
      fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round"
      className={cn("shrink-0", className)}
    >
      <path d={paths[name]} />
    </svg>
  );
}
