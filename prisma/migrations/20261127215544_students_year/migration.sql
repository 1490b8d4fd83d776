-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('lesson', 'exercise');

-- CreateEnum
CREATE TYPE "PaperStatus" AS ENUM ('toRead', 'reading', 'read');

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "habits" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "paperGoal" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN     "paced" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "DraftState" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "userId" UUID NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("userId","kind","slug")
);

-- CreateTable
CREATE TABLE "Bookmark" (
    "userId" UUID NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Bookmark_pkey" PRIMARY KEY ("userId","kind","slug")
);

-- CreateTable
CREATE TABLE "SharedSolution" (
    "submissionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SharedSolution_pkey" PRIMARY KEY ("submissionId")
);

-- CreateTable
CREATE TABLE "SolutionThanks" (
    "submissionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SolutionThanks_pkey" PRIMARY KEY ("submissionId","userId")
);

-- CreateTable
CREATE TABLE "HabitDay" (
    "userId" UUID NOT NULL,
    "habit" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "loggedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HabitDay_pkey" PRIMARY KEY ("userId","day","habit")
);

-- CreateTable
CREATE TABLE "HabitTimer" (
    "userId" UUID NOT NULL,
    "habit" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HabitTimer_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "CodingDay" (
    "userId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "seconds" INTEGER NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CodingDay_pkey" PRIMARY KEY ("userId","day")
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "authors" TEXT NOT NULL DEFAULT '',
    "year" INTEGER,
    "link" TEXT,
    "status" "PaperStatus" NOT NULL DEFAULT 'toRead',
    "notes" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readOn" DATE,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "SearchDocument" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "month" INTEGER,
    "terms" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("kind","key")
);

-- CreateIndex
CREATE INDEX "DraftState_userId_exerciseId_savedAt_idx" ON "DraftState"("userId", "exerciseId", "savedAt" DESC);

-- CreateIndex
CREATE INDEX "Note_userId_updatedAt_idx" ON "Note"("userId", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Bookmark_userId_createdAt_idx" ON "Bookmark"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "SharedSolution_exerciseId_sharedAt_idx" ON "SharedSolution"("exerciseId", "sharedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "SharedSolution_userId_exerciseId_key" ON "SharedSolution"("userId", "exerciseId");

-- CreateIndex
CREATE INDEX "SolutionThanks_userId_idx" ON "SolutionThanks"("userId");

-- CreateIndex
CREATE INDEX "Paper_userId_status_createdAt_idx" ON "Paper"("userId", "status", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Paper_userId_readOn_idx" ON "Paper"("userId", "readOn");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- AddForeignKey
ALTER TABLE "DraftState" ADD CONSTRAINT "DraftState_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bookmark" ADD CONSTRAINT "Bookmark_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedSolution" ADD CONSTRAINT "SharedSolution_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedSolution" ADD CONSTRAINT "SharedSolution_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SolutionThanks" ADD CONSTRAINT "SolutionThanks_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "SharedSolution"("submissionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SolutionThanks" ADD CONSTRAINT "SolutionThanks_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HabitDay" ADD CONSTRAINT "HabitDay_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HabitTimer" ADD CONSTRAINT "HabitTimer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingDay" ADD CONSTRAINT "CodingDay_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Full-text search: the title weighs most, then the terms, then the text. The vectors are kept, since making them for
-- each search would cost more than the search. For the order of what is found the beginning of a text is enough.
ALTER TABLE "SearchDocument"
  ADD COLUMN "vector" tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('english', "title"), 'A') || setweight(to_tsvector('english', "terms"), 'B') || setweight(to_tsvector('english', "body"), 'D')
  ) STORED,
  ADD COLUMN "opening" tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('english', "title"), 'A') || setweight(to_tsvector('english', "terms"), 'B') || setweight(to_tsvector('english', left("body", 4000)), 'D')
  ) STORED;
CREATE INDEX "SearchDocument_text_idx" ON "SearchDocument" USING GIN ("vector");
