import { selectLessonFile } from "#features/course-lessons/queries.ts";
import { answer } from "#lib/http.ts";

/** A lesson's saved draft, or its published `version`, as a Markdown file. */
export function GET(request: Request, { params }: { params: Promise<{ id: string; lessonId: string }> }): Promise<Response> {
  return answer(async (user) => {
    const { id, lessonId } = await params;
    const asked = new URL(request.url).searchParams.get("version");
    const { name, text } = await selectLessonFile(user, id, lessonId, asked !== null && /^\d{1,6}$/.test(asked) ? Number(asked) : null);
    // Never shown as a page: its text is an author's.
    return new Response(text, { headers: { "content-type": "text/markdown; charset=utf-8", "content-disposition": `attachment; filename="${name}"`, "x-content-type-options": "nosniff", "cache-control": "no-store" } });
  });
}
