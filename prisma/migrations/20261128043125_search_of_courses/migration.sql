-- AlterTable
ALTER TABLE "SearchDocument" ADD COLUMN     "courseId" UUID;
