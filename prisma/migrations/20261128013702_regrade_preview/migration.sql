-- AlterEnum
ALTER TYPE "GradingMode" ADD VALUE 'preview';

-- AlterTable
ALTER TABLE "GradingJob" ADD COLUMN     "batchId" UUID;

-- CreateTable
CREATE TABLE "RegradeBatch" (
    "id" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "askedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "appliedById" UUID,
    "takesAway" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "RegradeBatch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RegradeBatch_exerciseId_createdAt_idx" ON "RegradeBatch"("exerciseId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "GradingJob_batchId_idx" ON "GradingJob"("batchId");

-- AddForeignKey
ALTER TABLE "GradingJob" ADD CONSTRAINT "GradingJob_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "RegradeBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
