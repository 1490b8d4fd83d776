import type { ReactNode } from "react";
import { cn } from "#lib/cn.ts";

interface SettingsSectionProps {
  id: string;
  title: string;
  lead: string;
  /** One of several of a group, below the group's heading. */
  within?: boolean;
  children: ReactNode;
}

/** One subject of the settings: what it is at the left, its form at the right; one below the other where there is no room. */
export function SettingsSection({ id, title, lead, within = false, children }: SettingsSectionProps) {
  const Heading = within ? "h3" : "h2";
  return (
    <section aria-labelledby={id} className={cn("grid grid-cols-1 gap-x-12 gap-y-5 md:grid-cols-[14rem_minmax(0,26rem)]", within ? "py-5" : "border-t border-line py-10")}>
      <header>
        <Heading id={id} className={cn("scroll-mt-10 font-semibold", !within && "text-lg")}>{title}</Heading>
        <p className="mt-1 text-sm text-ink-soft text-pretty">{lead}</p>
      </header>
      <div>{children}</div>
    </section>
  );
}

/** Subjects that belong together. */
export function SettingsGroup({ id, title, children }: Pick<SettingsSectionProps, "id" | "title" | "children">) {
  return (
    <section aria-labelledby={id} className="border-t border-line py-10 [&>section:last-child]:pb-0">
      <h2 id={id} className="scroll-mt-10 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
