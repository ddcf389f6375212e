/** Two writers may meet in the same new id or wait for each other; the second attempt then sees what the first one did. */
export async function again<T>(attempt: () => Promise<T>, after = [uniqueViolation, deadlock]): Promise<T> {
  for (let left = 5; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || !after.includes((error as { code?: string }).code ?? "")) throw error;
    }
  }
}
export const uniqueViolation = "23505";
const deadlock = "40P01";
/** Somebody else has held for too long what we wait for. */
export const lockTimeout = "55P03";
