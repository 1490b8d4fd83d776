import Link from "next/link";
import { useT } from "#i18n";
import type { ProjectView } from "../queries.ts";
import { GalleryForm } from "./gallery-form.tsx";
import { TakeOutButton } from "./take-out-button.tsx";

/** On a finished project: whether and how its author shows it to the others. */
export function GallerySection({ view: { project, shown }, viewerId }: { view: ProjectView; viewerId: string }) {
  const t = useT();
  const link = (text: React.ReactNode) => <Link href={`/projects/gallery?project=${project.slug}`} className="link">{text}</Link>;
  return (
    <section aria-labelledby="gallery">
      <h2 id="gallery" className="mb-2 scroll-mt-6 text-xl font-semibold">{t("In the gallery")}</h2>
      <p className="max-w-[70ch] text-sm text-ink-soft">
        {shown
          ? t.rich("Everybody on this site can see it <link>in the gallery</link>, with your name. You can change it, or take it out at any time.", { link })
          : t.rich("If you like, show it to everybody on this site, with your name, <link>in the gallery</link>. Your report and the conversation stay between you and those who judge them.", { link })}
      </p>
      <div className="mt-5"><GalleryForm project={project.slug} viewerId={viewerId} title={project.title} shown={shown} /></div>
      {shown && <div className="mt-4"><TakeOutButton project={project.slug} studentId={viewerId} own /></div>}
    </section>
  );
}
