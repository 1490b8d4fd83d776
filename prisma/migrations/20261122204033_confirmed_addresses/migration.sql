-- AlterTable
ALTER TABLE "User" ADD COLUMN     "newEmail" TEXT,
ALTER COLUMN "email" DROP NOT NULL;
