// Brings published challenges and courses to this machine, and puts lessons, exercises, projects, months and resources where the search finds them: in the database of DATABASE_URL.
import { ExpectedError } from "#domain/errors.ts";
import { indexContent } from "#features/search/index-content.ts";
import { syncCourses } from "#lib/catalog/sync-courses.ts";
import { syncPublished } from "#lib/catalog/sync-published.ts";

try {
  await Promise.all([syncPublished(), syncCourses()]);
  await indexContent();
  process.exit(0);
} catch (error) {
  console.error(error instanceof ExpectedError ? error.message : error);
  process.exit(1);
}
