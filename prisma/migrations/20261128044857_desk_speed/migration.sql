-- DropIndex
DROP INDEX "Submission_userId_exerciseId_createdAt_idx";

-- DropIndex
DROP INDEX "Verdict_submissionId_createdAt_idx";

-- CreateIndex
CREATE INDEX "Submission_userId_exerciseId_createdAt_id_idx" ON "Submission"("userId", "exerciseId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Submission_userId_createdAt_exerciseId_idx" ON "Submission"("userId", "createdAt" DESC, "exerciseId");

-- CreateIndex
CREATE INDEX "Verdict_submissionId_createdAt_kind_score_maxScore_idx" ON "Verdict"("submissionId", "createdAt" DESC, "kind", "score", "maxScore");
