-- CreateEnum
CREATE TYPE "ReportDecision" AS ENUM ('accepted', 'changes');

-- CreateTable
CREATE TABLE "ProjectReport" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "project" TEXT NOT NULL,
    "link" TEXT,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" "ReportDecision",
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "answer" TEXT,
    "marks" JSONB,

    CONSTRAINT "ProjectReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProjectReport_userId_project_createdAt_idx" ON "ProjectReport"("userId", "project", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "ProjectReport_decidedAt_createdAt_idx" ON "ProjectReport"("decidedAt", "createdAt");

-- CreateIndex
CREATE INDEX "ProjectReport_decidedById_idx" ON "ProjectReport"("decidedById");

-- AddForeignKey
ALTER TABLE "ProjectReport" ADD CONSTRAINT "ProjectReport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectReport" ADD CONSTRAINT "ProjectReport_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
