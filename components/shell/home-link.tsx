import Link from "next/link";
import { Mark, siteName } from "./mark.tsx";

/** The site's sign and name, which lead to its first page. */
export function HomeLink() {
  return (
    <Link href="/" className="inline-flex items-center gap-2.5 rounded-sm text-lg font-semibold text-ink no-underline">
      <span className="text-accent"><Mark size={24} /></span>
      {siteName}
    </Link>
  );
}
