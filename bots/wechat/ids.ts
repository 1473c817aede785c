/** An id as the house knows it: with the login before it where ids are new at each login. */
export const known = (login: string | null, id: string): string =>
  login === null ? id : `${login}/${id}`;

/** WeChat's own id; null where it belongs to a login that is over. */
export function ofWechat(login: string | null, id: string): string | null {
  if (login === null) return id;
  return id.startsWith(`${login}/`) ? id.slice(login.length + 1) : null;
}
