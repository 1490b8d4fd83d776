import { z } from "zod";

export const openHintSchema = z.object({ exerciseSlug: z.string().max(100), number: z.int().min(1).max(50) });
export type OpenHint = z.infer<typeof openHintSchema>;
