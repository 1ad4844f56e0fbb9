import { z } from 'zod';

/** Who decided, when and why: every decision of an editor says so. */
export const decision = {
  reason: z.string().min(1),
  by: z.string().min(1),
  date: z.iso.date(),
};
