import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { GalleryPage } from "#features/projects/components/gallery-page.tsx";
import { listGallery } from "#features/projects/gallery-queries.ts";
import { gallerySchema } from "#features/projects/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Gallery") };
}

export default async function ProjectGalleryPage({ searchParams }: Props) {
  const user = await requireUser();
  const [t, gallery] = await Promise.all([serverT(), searchParams.then((asked) => listGallery(gallerySchema.parse(asked)))]);
  return (
    <PageBody>
      <PageHeader eyebrow={<Link href="/projects" className="link">{t("Projects")}</Link>} title={t("Gallery")} lead={t("Projects that their authors have finished and chose to show.")} />
      <GalleryPage gallery={gallery} viewerId={user.id} timeZone={user.timeZone} />
    </PageBody>
  );
}
