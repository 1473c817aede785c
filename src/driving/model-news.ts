import type { Scene } from "../feature.ts";
import {
  type Cap,
  endOutage,
  modelFails,
  modelWorks,
  tokensSpent,
} from "../features/model/troubles.ts";
import type { About, Trouble } from "../reading/model/reader.ts";
import type { Engine } from "./engine.ts";

/** Brings what happens to the model to the staff of every community, each in its lane. */
export type ModelNews = {
  /** The model gives nothing, or works again. */
  outage(trouble: Trouble | null): void;
  /** What may be spent is spent; each limit of a chat's community is its own matter. */
  used(about: About, cap: Cap): Promise<void>;
  /** Resolves when everything is told. */
  told(): Promise<void>;
};

/** Opens the news; an outage that a run before this one met may be over. */
export async function openModelNews(engine: Engine): Promise<ModelNews> {
  const telling = new Set<Promise<void>>();

  async function tell(community: string, work: (scene: Scene) => Promise<unknown>): Promise<void> {
    try {
      await engine.inLane(community, async (scene) => {
        if (!scene.lane.stopped) await work(scene);
      });
    } catch (error) {
      engine.log.warn({ event: "model-untold", community, err: error });
    }
  }

  const tellAll = async (work: (scene: Scene) => Promise<unknown>): Promise<void> => {
    await Promise.all(engine.communities.map((community) => tell(community, work)));
  };

  await tellAll(endOutage);
  return {
    outage(trouble) {
      // Whose means are spent is known where they are counted.
      if (trouble === "spent") return;
      const news = tellAll((scene) =>
        trouble === null ? modelWorks(scene) : modelFails(scene, trouble),
      ).finally(() => telling.delete(news));
      telling.add(news);
    },
    used: ({ community, chat }, cap) => tell(community, (scene) => tokensSpent(scene, cap, chat)),
    async told() {
      await Promise.all(telling);
    },
  };
}
