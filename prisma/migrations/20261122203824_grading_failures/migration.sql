-- AlterTable
ALTER TABLE "GradingJob" ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "WorkerHeartbeat" ADD COLUMN     "pool" TEXT NOT NULL DEFAULT '';
