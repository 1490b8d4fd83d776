-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "mailDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "mailFailedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mailTries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "mailedAt" TIMESTAMPTZ(3),
ADD COLUMN     "name" TEXT;

-- AlterTable
ALTER TABLE "OfficeHours" ADD COLUMN     "seriesId" UUID;

-- CreateIndex
CREATE INDEX "OfficeHours_seriesId_startsAt_idx" ON "OfficeHours"("seriesId", "startsAt");

-- Only what waits is looked for.
CREATE INDEX "Invitation_mailDueAt_idx" ON "Invitation"("mailDueAt") WHERE "mailDueAt" IS NOT NULL;

-- What was offered week by week in one go was stored in one moment, at the same time of the day and week or an hour beside it.
UPDATE "OfficeHours" AS hours SET "seriesId" = series.id
FROM (
  SELECT (array_agg(id ORDER BY "startsAt"))[1] AS id, "mentorId", "cohortId", "createdAt"
  FROM "OfficeHours" GROUP BY "mentorId", "cohortId", "createdAt"
  HAVING max("startsAt") - min("startsAt") > interval '6 days'
) AS series
WHERE hours."mentorId" = series."mentorId" AND hours."cohortId" = series."cohortId" AND hours."createdAt" = series."createdAt";
