import type { Ask, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { Lane } from "../../store/lane.ts";
import { lastQuestion } from "../../store/outbox.ts";
import type { ChatRow, DemandRow, PersonRow } from "../../store/tables.ts";
import { picturesBetween } from "../../store/window.ts";
import { accountsOf, getPerson, privateChat } from "../people/table.ts";
import { reachableAccount, say, tell } from "../people/voice.ts";
import { photoWording as wording } from "./photo-wording.ts";
import { liveStates } from "./states.ts";
import { askerOf, demandsOf } from "./table.ts";

/** Pictures this close to the words they belong to are taken for a part of them. */
export const TOGETHER_MS = 120_000;

/** As many pictures of a kind are kept with one demand: nine is what people can post at once. */
const MOST = 9;

/** What a picture shows: the trouble, for whoever handles it, or the result, for whoever asked. */
export type PhotoKind = "trouble" | "result";

/** A picture that somebody sent in a chat, by its network's own id. */
export type Picture = {
  readonly chat: number;
  readonly message: string;
  readonly person: number;
  readonly at: Date;
  readonly file: string;
};

/** The pictures of a demand, oldest first; each file id is good on its own network only. */
export async function photosOf(lane: Lane, number: number) {
  return lane.db
    .selectFrom("photo")
    .innerJoin("chat", "chat.id", "photo.chat")
    .select(["photo.id", "photo.file", "photo.result", "photo.shown_to", "photo.at"])
    .select("chat.network")
    .where("photo.community", "=", lane.community)
    .where("photo.number", "=", number)
    .orderBy("photo.at")
    .orderBy("photo.id")
    .execute();
}

/** Attaches pictures to a demand, and shows them to whom they are for. */
export async function attachPhotos(
  scene: Scene,
  demand: DemandRow,
  pictures: readonly Picture[],
  kind: PhotoKind,
): Promise<void> {
  const { lane } = scene;
  const { number } = demand;
  const result = kind === "result";
  const kept = (await photosOf(lane, number)).filter((photo) => photo.result === result);
  const room = pictures.slice(0, Math.max(0, MOST - kept.length));
  if (room.length === 0) return;
  await lane.db
    .insertInto("photo")
    .values(
      room.map((one) => ({ community: lane.community, number, ...one, result, shown_to: null })),
    )
    .onConflict((clash) => clash.doNothing())
    .execute();
  const person = whoSees(demand, kind);
  if (person !== null) await showPhotos(scene, demand, await getPerson(lane, person), kind);
}

/** The trouble is for the holder, the result for whoever asked, or asked on their behalf. */
const whoSees = (demand: DemandRow, kind: PhotoKind): number | null =>
  kind === "trouble" ? demand.holder : askerOf(demand);

/** Who says something, and where. */
type Speech = Scene & Pick<Ask, "speaker" | "account" | "chat">;

/** The pictures that somebody sent in a chat just before an instant, as far as they belong to nothing. */
export async function loosePictures(
  { lane, speaker, account, chat }: Speech,
  at: Date,
): Promise<readonly Picture[]> {
  const since = new Date(at.getTime() - TOGETHER_MS);
  const sent = await picturesBetween(lane, { chat: chat.id, account }, since, at);
  if (sent.length === 0) return [];
  const messages = sent.map(({ message }) => message);
  const rows = await lane.db
    .selectFrom("photo")
    .select("message")
    .where("chat", "=", chat.id)
    .where("message", "in", messages)
    .execute();
  const attached = new Set(rows.map(({ message }) => message));
  return sent
    .filter(({ message }) => !attached.has(message))
    .map((picture) => ({ ...picture, chat: chat.id, person: speaker.id }));
}

/** Attaches what the speaker sent just before they gave a command, as `完成` after its picture. */
export async function attachEarlier(ask: Ask, demand: DemandRow, kind: PhotoKind): Promise<void> {
  await attachPhotos(ask, demand, await loosePictures(ask, ask.lane.now), kind);
}

/**
 * Shows somebody, privately, the pictures of a demand that they have not seen. What lies on a
 * network on which they cannot be written to is only spoken of; where nothing leads to them, it waits.
 */
export async function showPhotos(
  scene: Scene,
  demand: DemandRow,
  person: PersonRow,
  kind: PhotoKind,
): Promise<void> {
  const photos = (await photosOf(scene.lane, demand.number)).filter(
    ({ result, shown_to }) => result === (kind === "result") && shown_to !== person.id,
  );
  if (photos.length === 0 || (await reachableAccount(scene, person)) === null) return;
  const networks = new Set((await accountsOf(scene.lane, person.id)).map(({ network }) => network));
  const seen: number[] = [];
  const elsewhere = new Map<string, number>();
  for (const { id, network, file } of photos) {
    const shown = await showOne(scene, demand, person, { network, file, kind });
    if (shown || !networks.has(network)) seen.push(id);
    if (!shown) elsewhere.set(network, (elsewhere.get(network) ?? 0) + 1);
  }
  await speakOf(scene, demand, person, elsewhere);
  await noteSeen(scene, demand, person, seen);
}

/** Says on which networks there are pictures that cannot be shown. */
async function speakOf(
  scene: Scene,
  { number }: DemandRow,
  person: PersonRow,
  elsewhere: ReadonlyMap<string, number>,
): Promise<void> {
  for (const [network, count] of elsewhere) {
    const text = (locale: Locale) => wording.elsewhere[locale]({ number, network, count });
    await tell(scene, person, { kind: "notice", numbers: [number], text });
  }
}

/** Shows somebody who can be written to at last what waited for them. */
export async function showUnseen(scene: Scene, person: PersonRow): Promise<void> {
  for (const demand of await demandsOf(scene.lane, person.id, liveStates)) {
    for (const kind of ["trouble", "result"] as const) {
      if (whoSees(demand, kind) === person.id) await showPhotos(scene, demand, person, kind);
    }
  }
}

/** Shows one picture; false when its network does not lead to the person. */
async function showOne(
  scene: Scene,
  { number }: DemandRow,
  person: PersonRow,
  { network, file, kind }: { network: string; file: string; kind: PhotoKind },
): Promise<boolean> {
  const account = await reachableAccount(scene, person, network);
  if (account?.network !== network) return false;
  const chat = await privateChat(scene.lane, person, account);
  await say(scene, chat, {
    kind: kind === "result" ? "result" : "notice",
    text: wording[kind][person.language]({ number }),
    numbers: [number],
    image: file,
    ...(await stillAsked(scene.lane, chat, number)),
  });
  return true;
}

/** A picture does not end a question about the same demand: a bare answer after it still counts. */
async function stillAsked(lane: Lane, chat: ChatRow, number: number) {
  const question = await lastQuestion(lane, chat.id);
  const same = question?.numbers.length === 1 && question.numbers[0] === number;
  return same && question.asks !== null ? { asks: question.asks } : {};
}

/** What the holder of a demand was shown is on record, as a contact would be. */
async function noteSeen(
  { lane }: Scene,
  { number, holder }: DemandRow,
  person: PersonRow,
  photos: readonly number[],
): Promise<void> {
  if (photos.length === 0) return;
  const shown = lane.db.updateTable("photo").set({ shown_to: person.id });
  await shown.where("id", "in", photos).execute();
  if (person.id === holder) lane.tell({ number, by: person.id, command: "reveal" });
}

/** Forgets the picture of a message that was taken back. */
export async function dropPhoto(lane: Lane, chat: number, message: string): Promise<void> {
  await lane.db
    .deleteFrom("photo")
    .where("chat", "=", chat)
    .where("message", "=", message)
    .execute();
}

/** Forgets the pictures of demands that ended before an instant. */
export async function forgetPhotos(lane: Lane, before: Date): Promise<void> {
  await lane.db
    .deleteFrom("photo")
    .using("demand")
    .whereRef("demand.community", "=", "photo.community")
    .whereRef("demand.number", "=", "photo.number")
    .where("photo.community", "=", lane.community)
    .where("demand.closed_at", "<", before)
    .execute();
}
