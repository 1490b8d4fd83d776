import { z } from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { meetingFile } from "#features/office-hours/calendar-file.ts";
import { selectMeeting } from "#features/office-hours/meetings.ts";
import { answer } from "#lib/http.ts";
import { serverT } from "#lib/i18n/server.ts";

/** A booked meeting as a file for the calendar program of one of its two sides. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => {
    const { id } = await params;
    if (!z.uuid().safeParse(id).success) throw new NotFoundError("There is no such meeting among yours, or it was cancelled.");
    const [meeting, t] = await Promise.all([selectMeeting(user, id), serverT()]);
    return new Response(meetingFile(meeting, t), {
      headers: { "content-type": "text/calendar; charset=utf-8", "content-disposition": "attachment; filename=\"office-hours.ics\"", "cache-control": "private, no-store" },
    });
  });
}
