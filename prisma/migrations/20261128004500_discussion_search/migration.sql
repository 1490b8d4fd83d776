-- Full-text search in discussions. The vectors are not kept: only what matches is weighed, by its title and its age.
CREATE INDEX "Question_text_idx" ON "Question" USING GIN (to_tsvector('english', "title" || ' ' || "text"));
CREATE INDEX "Reply_text_idx" ON "Reply" USING GIN (to_tsvector('english', "text"));
