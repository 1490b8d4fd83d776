-- CreateEnum
CREATE TYPE "MailChoice" AS ENUM ('none', 'soon', 'digest');

-- CreateEnum
CREATE TYPE "DigestRhythm" AS ENUM ('daily', 'weekly');

-- DropForeignKey
ALTER TABLE "ProjectReport" DROP CONSTRAINT "ProjectReport_fileId_fkey";

-- DropIndex
DROP INDEX "ProjectReport_fileId_key";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "language" TEXT,
ADD COLUMN     "reducedMotion" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "reportId" UUID;

-- AlterTable
ALTER TABLE "ProjectReport" ADD COLUMN     "links" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "milestone" TEXT;

-- What was handed in stays with its report
UPDATE "StoredFile" SET "reportId" = r."id" FROM "ProjectReport" r WHERE r."fileId" = "StoredFile"."id";
UPDATE "ProjectReport" SET "links" = ARRAY["link"] WHERE "link" IS NOT NULL;

-- AlterTable
ALTER TABLE "ProjectReport" DROP COLUMN "fileId",
DROP COLUMN "link";

-- CreateTable
CREATE TABLE "EditorSettings" (
    "userId" UUID NOT NULL,
    "font" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "vim" BOOLEAN NOT NULL,

    CONSTRAINT "EditorSettings_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "ProjectMessage" (
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "project" TEXT NOT NULL,
    "authorId" UUID,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GalleryEntry" (
    "userId" UUID NOT NULL,
    "project" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "link" TEXT,
    "pictureId" UUID,
    "shownAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GalleryEntry_pkey" PRIMARY KEY ("userId","project")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "authorId" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "spoiler" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "activeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acceptedReplyId" UUID,
    "hiddenAt" TIMESTAMPTZ(3),
    "hiddenWhy" TEXT,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "authorId" UUID,
    "text" TEXT NOT NULL,
    "spoiler" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "hiddenAt" TIMESTAMPTZ(3),
    "hiddenWhy" TEXT,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplyThanks" (
    "replyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReplyThanks_pkey" PRIMARY KEY ("replyId","userId")
);

-- CreateTable
CREATE TABLE "PostFlag" (
    "id" UUID NOT NULL,
    "questionId" UUID,
    "replyId" UUID,
    "userId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,

    CONSTRAINT "PostFlag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionFollow" (
    "userId" UUID NOT NULL,
    "questionId" UUID NOT NULL,

    CONSTRAINT "QuestionFollow_pkey" PRIMARY KEY ("userId","questionId")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "href" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationChoice" (
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "onSite" BOOLEAN NOT NULL,
    "mail" "MailChoice" NOT NULL,

    CONSTRAINT "NotificationChoice_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "MailSchedule" (
    "userId" UUID NOT NULL,
    "digest" "DigestRhythm" NOT NULL DEFAULT 'daily',
    "quietFrom" INTEGER,
    "quietUntil" INTEGER,
    "lastDigestAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailSchedule_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "ProjectMessage_studentId_project_createdAt_idx" ON "ProjectMessage"("studentId", "project", "createdAt");

-- CreateIndex
CREATE INDEX "ProjectMessage_authorId_idx" ON "ProjectMessage"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "GalleryEntry_pictureId_key" ON "GalleryEntry"("pictureId");

-- CreateIndex
CREATE INDEX "GalleryEntry_shownAt_idx" ON "GalleryEntry"("shownAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Question_acceptedReplyId_key" ON "Question"("acceptedReplyId");

-- CreateIndex
CREATE INDEX "Question_kind_slug_activeAt_idx" ON "Question"("kind", "slug", "activeAt" DESC);

-- CreateIndex
CREATE INDEX "Question_activeAt_idx" ON "Question"("activeAt" DESC);

-- CreateIndex
CREATE INDEX "Question_authorId_createdAt_idx" ON "Question"("authorId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Reply_questionId_createdAt_idx" ON "Reply"("questionId", "createdAt");

-- CreateIndex
CREATE INDEX "Reply_authorId_createdAt_idx" ON "Reply"("authorId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "ReplyThanks_userId_idx" ON "ReplyThanks"("userId");

-- CreateIndex
CREATE INDEX "PostFlag_settledAt_createdAt_idx" ON "PostFlag"("settledAt", "createdAt");

-- CreateIndex
CREATE INDEX "PostFlag_questionId_idx" ON "PostFlag"("questionId");

-- CreateIndex
CREATE INDEX "PostFlag_replyId_idx" ON "PostFlag"("replyId");

-- CreateIndex
CREATE INDEX "PostFlag_settledById_idx" ON "PostFlag"("settledById");

-- CreateIndex
CREATE UNIQUE INDEX "PostFlag_userId_questionId_key" ON "PostFlag"("userId", "questionId");

-- CreateIndex
CREATE UNIQUE INDEX "PostFlag_userId_replyId_key" ON "PostFlag"("userId", "replyId");

-- CreateIndex
CREATE INDEX "QuestionFollow_questionId_idx" ON "QuestionFollow"("questionId");

-- CreateIndex
CREATE INDEX "Notification_userId_createdAt_idx" ON "Notification"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Notification_mailedAt_createdAt_idx" ON "Notification"("mailedAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_key_key" ON "Notification"("userId", "key");

-- CreateIndex
CREATE INDEX "StoredFile_reportId_idx" ON "StoredFile"("reportId");

-- AddForeignKey
ALTER TABLE "EditorSettings" ADD CONSTRAINT "EditorSettings_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ProjectReport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMessage" ADD CONSTRAINT "ProjectMessage_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMessage" ADD CONSTRAINT "ProjectMessage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GalleryEntry" ADD CONSTRAINT "GalleryEntry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GalleryEntry" ADD CONSTRAINT "GalleryEntry_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_acceptedReplyId_fkey" FOREIGN KEY ("acceptedReplyId") REFERENCES "Reply"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyThanks" ADD CONSTRAINT "ReplyThanks_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyThanks" ADD CONSTRAINT "ReplyThanks_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostFlag" ADD CONSTRAINT "PostFlag_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostFlag" ADD CONSTRAINT "PostFlag_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostFlag" ADD CONSTRAINT "PostFlag_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostFlag" ADD CONSTRAINT "PostFlag_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionFollow" ADD CONSTRAINT "QuestionFollow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionFollow" ADD CONSTRAINT "QuestionFollow_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationChoice" ADD CONSTRAINT "NotificationChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailSchedule" ADD CONSTRAINT "MailSchedule_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
