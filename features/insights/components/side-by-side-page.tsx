import Link from "next/link";
import { useT } from "#i18n";
import { DateText } from "#components/ui/date.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { percentWords } from "#domain/insight-words.ts";
import type { SideBySide } from "../similarity-queries.ts";
import { SourcePair } from "./source-pair.tsx";

/** Two programs beside each other, with what they share marked. */
export function SideBySidePage({ pair: { exercise, a, b, alike, passages }, timeZone }: { pair: SideBySide; timeZone: string }) {
  const t = useT();
  const nameOf = (name: string | null) => name ?? t("A student of another cohort");
  const lead = alike
    ? t("{share} of the smaller program’s own fingerprints are in the other too: {z, number, ::.0} spreads above the usual pair. That alone says nothing about how it came to be.", { share: percentWords(alike.score, t), z: alike.z })
    : t("These two are no more alike than chance.");
  return (
    <>
      <PageHeader
        eyebrow={<><Link href={`/teach/exercises/${exercise.slug}`} className="link">{exercise.title}</Link> · <Link href={`/teach/exercises/${exercise.slug}/similarity`} className="link">{t("Similar programs")}</Link></>}
        title={t("Two programs side by side")} lead={lead}
      />
      <SourcePair
        passages={passages}
        sides={[a, b].map(({ name, createdAt, source }) => ({ name: nameOf(name), source, when: <DateText value={createdAt} timeZone={timeZone} /> }))}
      />
    </>
  );
}
