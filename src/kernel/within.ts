/**
 * The outcome of some work, which has so many milliseconds for it.
 *
 * @throws when it takes longer; the work itself goes on
 */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
