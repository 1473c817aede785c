import type { Actions, Details, Update } from "../../practice/protocol.ts";

/** Asks the neighbourhood for something; tells whether it was done. */
export async function ask<Name extends keyof Actions>(
  name: Name,
  asked: Actions[Name],
): Promise<boolean> {
  const response = await fetch(`/api/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(asked),
  }).catch(() => null);
  return response?.ok ?? false;
}

/** A demand with its history; null where there is none. */
export async function detailsOf(number: number): Promise<Details | null> {
  const response = await fetch(`/api/demands/${number}`).catch(() => null);
  return response?.ok === true ? await response.json() : null;
}

/** Listens to all that happens, over interruptions too; gives how to stop. */
export function listen(hear: (update: Update) => void, connected: (is: boolean) => void) {
  const source = new EventSource("/api/events");
  source.addEventListener("message", ({ data }) => hear(JSON.parse(data)));
  source.addEventListener("open", () => connected(true));
  source.addEventListener("error", () => connected(false));
  return () => source.close();
}
