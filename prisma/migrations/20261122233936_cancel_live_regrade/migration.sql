-- AlterEnum
ALTER TYPE "GradingMode" ADD VALUE 'regrade';

-- AlterTable
ALTER TABLE "GradingJob" ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN     "live" JSONB;

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN     "exerciseVersion" TEXT;

-- CreateIndex (by hand: schema.prisma has no words for a part of a table)
-- What somebody waits for is few rows among all that were ever graded, also beside a hundred thousand regrades.
CREATE INDEX "GradingJob_awaited_idx" ON "GradingJob"("userId", "createdAt") WHERE "finishedAt" IS NULL AND "mode" IN ('run', 'submit');
