/** The outcome of an operation that may be refused for a reason its caller must answer. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a value. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps a refusal: answered once in chat, never retried. Outages and bugs are thrown instead. */
export const refuse = <E>(error: E): Result<never, E> => ({ ok: false, error });
