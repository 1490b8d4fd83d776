import Link from "next/link";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import type { Subject } from "../subject.ts";

/** In place of what would give a solution away. */
export function Sealed({ subject }: { subject: Subject }) {
  const t = useT();
  return (
    <p className="flex items-start gap-2 text-sm text-ink-soft">
      <Icon name="lock" className="mt-0.5" />
      <span>
        {t.rich("Hidden until you have solved <link>{exercise}</link>.", {
          exercise: subject.title, link: (text) => subject.href === null ? text : <Link href={subject.href} className="link">{text}</Link>,
        })}
      </span>
    </p>
  );
}
