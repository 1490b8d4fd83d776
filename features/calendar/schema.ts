import { z } from "zod";

export const noInputSchema = z.strictObject({});
