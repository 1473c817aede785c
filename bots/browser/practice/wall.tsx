import { categoryNames } from "../../../src/features/demand/categories.ts";
import { ask } from "./api.ts";
import { nameOf } from "./cast.tsx";
import { privateOf, type View } from "./state.ts";
import { wording } from "./wording.ts";

/** The wish wall 心愿墙: what neighbours may still claim, without a name or a door. */
export function Wall({ world, state, act }: View) {
  const { locale, speaker } = state;
  const { wall } = world.boards;
  const claim = async (number: number) => {
    const chat = privateOf(speaker);
    const text = wording.claimText[locale]({ number });
    if (await ask("say", { chat, from: speaker, text })) act({ type: "go", chat });
  };
  return (
    <section class="wall">
      <h2>{wording.wallTitle[locale]()}</h2>
      <p class="faint">{wording.wallNote[locale]()}</p>
      {wall.length === 0 ? <p class="hollow">{wording.wallEmpty[locale]()}</p> : null}
      <ul>
        {wall.map(({ number, gist, category, building }) => (
          <li key={number}>
            <p class="faint">
              #{number} · {categoryOf(category)?.[locale] ?? category}
              {building === null ? "" : ` · ${building}`}
            </p>
            <p>{gist}</p>
            <button type="button" onClick={() => claim(number)}>
              {wording.claimAs[locale]({ name: nameOf(world, speaker) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const categories: { readonly [category: string]: (typeof categoryNames)["other"] } = categoryNames;

const categoryOf = (category: string) => categories[category];
