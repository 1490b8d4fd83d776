import { recordCodingTime } from "#features/habits/coding-time.ts";
import { codingTimeSchema } from "#features/habits/schema.ts";
import { answer, jsonBody } from "#lib/http.ts";

/** Time in which code was typed: `{seconds}` → `{counting}`. A page that is being closed can still send it, which a server action cannot. */
export function POST(request: Request): Promise<Response> {
  return answer(async (user) => Response.json(await recordCodingTime(user, (await jsonBody(request, codingTimeSchema)).seconds)));
}
