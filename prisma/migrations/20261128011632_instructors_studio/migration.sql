-- CreateEnum
CREATE TYPE "ScheduledKind" AS ENUM ('month', 'exercise', 'project');

-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "graceMinutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateDays" INTEGER,
ADD COLUMN     "latePerDay" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'UTC';

-- CreateTable
CREATE TABLE "Challenge" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "ownerId" UUID,
    "files" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,
    "copiedFrom" TEXT,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChallengeAsset" (
    "challengeId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "ChallengeAsset_pkey" PRIMARY KEY ("challengeId","path")
);

-- CreateTable
CREATE TABLE "ChallengeProof" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "filesHash" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "askedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "workerId" UUID,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "finishedAt" TIMESTAMPTZ(3),
    "passed" BOOLEAN,
    "findings" JSONB,

    CONSTRAINT "ChallengeProof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChallengeVersion" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "files" JSONB NOT NULL,
    "filesHash" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "publishedById" UUID,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ChallengeVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExerciseProblem" (
    "id" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "answer" TEXT,

    CONSTRAINT "ExerciseProblem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'student',
    "tokenHash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "email" TEXT,
    "maxUses" INTEGER,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "madeById" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortDate" (
    "cohortId" UUID NOT NULL,
    "kind" "ScheduledKind" NOT NULL,
    "key" TEXT NOT NULL,
    "opensAfter" INTEGER,
    "dueAfter" INTEGER,
    "quota" INTEGER,

    CONSTRAINT "CohortDate_pkey" PRIMARY KEY ("cohortId","kind","key")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "ScheduledKind" NOT NULL,
    "key" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "givenById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Exam" (
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "exercises" TEXT[],
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "showVerdicts" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Exam_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Challenge_slug_key" ON "Challenge"("slug");

-- CreateIndex
CREATE INDEX "Challenge_archivedAt_updatedAt_idx" ON "Challenge"("archivedAt", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Challenge_ownerId_idx" ON "Challenge"("ownerId");

-- CreateIndex
CREATE INDEX "Challenge_updatedById_idx" ON "Challenge"("updatedById");

-- CreateIndex
CREATE INDEX "ChallengeProof_challengeId_createdAt_idx" ON "ChallengeProof"("challengeId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "ChallengeProof_finishedAt_createdAt_idx" ON "ChallengeProof"("finishedAt", "createdAt");

-- CreateIndex
CREATE INDEX "ChallengeProof_askedById_idx" ON "ChallengeProof"("askedById");

-- CreateIndex
CREATE INDEX "ChallengeVersion_publishedById_idx" ON "ChallengeVersion"("publishedById");

-- CreateIndex
CREATE UNIQUE INDEX "ChallengeVersion_challengeId_number_key" ON "ChallengeVersion"("challengeId", "number");

-- CreateIndex
CREATE INDEX "ExerciseProblem_exerciseId_settledAt_createdAt_idx" ON "ExerciseProblem"("exerciseId", "settledAt", "createdAt");

-- CreateIndex
CREATE INDEX "ExerciseProblem_settledAt_createdAt_idx" ON "ExerciseProblem"("settledAt", "createdAt");

-- CreateIndex
CREATE INDEX "ExerciseProblem_userId_createdAt_idx" ON "ExerciseProblem"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "ExerciseProblem_settledById_idx" ON "ExerciseProblem"("settledById");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_at_idx" ON "AuditEntry"("subjectId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_cohortId_createdAt_idx" ON "Invitation"("cohortId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Invitation_madeById_idx" ON "Invitation"("madeById");

-- CreateIndex
CREATE INDEX "Extension_userId_idx" ON "Extension"("userId");

-- CreateIndex
CREATE INDEX "Extension_givenById_idx" ON "Extension"("givenById");

-- CreateIndex
CREATE UNIQUE INDEX "Extension_cohortId_userId_kind_key_key" ON "Extension"("cohortId", "userId", "kind", "key");

-- CreateIndex
CREATE INDEX "Exam_cohortId_opensAt_idx" ON "Exam"("cohortId", "opensAt");

-- CreateIndex
CREATE INDEX "Exam_closesAt_idx" ON "Exam"("closesAt");

-- AddForeignKey
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengeAsset" ADD CONSTRAINT "ChallengeAsset_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengeProof" ADD CONSTRAINT "ChallengeProof_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengeProof" ADD CONSTRAINT "ChallengeProof_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengeVersion" ADD CONSTRAINT "ChallengeVersion_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengeVersion" ADD CONSTRAINT "ChallengeVersion_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseProblem" ADD CONSTRAINT "ExerciseProblem_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseProblem" ADD CONSTRAINT "ExerciseProblem_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortDate" ADD CONSTRAINT "CohortDate_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exam" ADD CONSTRAINT "Exam_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An entry of the audit is never changed and never deleted. The engine cuts at semicolons, so the function has them as \x3b
CREATE FUNCTION descent_audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS E'begin raise exception ''the audit is append-only''\x3b end\x3b';

CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION descent_audit_is_append_only();
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION descent_audit_is_append_only();
