import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import type { Translate } from "#domain/i18n/translate.ts";
import { cn } from "#lib/cn.ts";
import type { WorkerStatus } from "../status.ts";
import { Section } from "./parts.tsx";
import { sandboxes, type Sandbox } from "./words.ts";

/** On a phone the note stands below name and state. */
const row = "grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-0.5 py-2 sm:grid-cols-[14rem_6rem_minmax(0,1fr)]";
const library = "TensorFlow.js";
const noteClass = "text-ink-soft max-sm:col-span-2";

const whose = (workers: readonly WorkerStatus[], t: Translate): string =>
  [...Map.groupBy(workers, ({ host }) => host)].map(([host, { length }]) => length === 1 ? host : t("{host} ({count} workers)", { host, count: length })).join(", ");

function summary({ layers }: Sandbox["facts"], t: Translate): string {
  const off = layers.filter(({ active }) => !active);
  if (layers.length === 0) return t("These workers do not say what their sandbox is made of.");
  return off.length === 0
    ? t("All {count} layers are active.", { count: layers.length })
    : t("{active} of {count} layers are active; off: {names}.", { active: layers.length - off.length, count: layers.length, names: off.map(({ name }) => name).join(", ") });
}

/** What stands between students' programs and each machine: which layers are active there, and why one is not. */
export function Sandboxes({ workers }: { workers: readonly WorkerStatus[] }) {
  const t = useT();
  return sandboxes(workers).map(({ workers: group, facts }) => (
    <Section key={group[0].id} title={t("The sandbox on {machines}", { machines: whose(group, t) })} className="mt-12">
      <p className="mb-3 text-sm text-ink-soft">{summary(facts, t)}</p>
      <ul className="divide-y divide-line border-y border-line text-sm">
        {facts.layers.map(({ name, active, note }) => (
          <li key={name} className={row}>
            <span className="font-medium">{name}</span>
            <span className={cn("inline-flex items-center gap-1.5", active ? "text-passed" : "text-warning")}><Icon name={active ? "check" : "warning"} size={14} />{active ? t("active") : t("off")}</span>
            <span className={noteClass}>{note}</span>
          </li>
        ))}
        <li className={row}>
          <span className="font-medium">{library}</span>
          <span>{facts.tensorFlow.name}</span>
          <span className={noteClass}>{facts.tensorFlow.why}</span>
        </li>
      </ul>
    </Section>
  ));
}
