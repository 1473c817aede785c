import { readHouses } from "../../setup/houses.ts";
import { groupIds } from "../../setup/ids.ts";
import { most } from "../../setup/most.ts";
import { focusSoon, useDesk, withoutRow, withRow } from "./desk.ts";
import { newGroup } from "./draft.ts";
import { Add, Choice, Field, Row, Step, Tick, Trouble, Words } from "./field.tsx";
import { choices, steps } from "./step-wording.ts";

const zones = Intl.supportedValuesOf("timeZone");

/** What the community is called, and where its clocks are. */
export function CommunityStep() {
  const { form, fill } = useDesk();
  const { community } = form;
  const set = (parts: Partial<typeof community>) => fill({ community: { ...community, ...parts } });
  const { title, about, ...words } = steps.community;
  const [first, second] =
    community.language === "zh" ? (["zh", "en"] as const) : (["en", "zh"] as const);
  return (
    <Step name="community" title={title} about={about}>
      <div class="pair">
        {[first, second].map((language) => (
          <Words
            key={language}
            field={`community.${language}`}
            label={words[language]}
            lang={language}
            required={language === first}
            value={community[language]}
            set={(name) => set({ [language]: name })}
          />
        ))}
      </div>
      <div class="pair">
        <Choice
          field="community.language"
          label={words.language}
          of={choices.languages}
          value={community.language}
          set={(language) => set({ language })}
        />
        <Words
          field="community.timezone"
          label={words.timezone}
          hint={words.timezoneHint}
          required
          list="zones"
          value={community.timezone}
          set={(timezone) => set({ timezone })}
        />
      </div>
      <datalist id="zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </Step>
  );
}

/** The buildings, and how they were read. */
export function HousesStep() {
  const { form, fill } = useDesk();
  const { title, about, list, listHint } = steps.houses;
  return (
    <Step name="houses" title={title} about={about}>
      <Field field="houses" label={list} hint={listHint}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={most.houses}
            value={form.houses}
            onInput={(event) => fill({ houses: event.currentTarget.value })}
          />
        )}
      </Field>
      <HousesRead />
    </Step>
  );
}

function HousesRead() {
  const { form, say, locale } = useDesk();
  const { grids, buildings } = readHouses(form.houses);
  const comma = locale === "zh" ? "、" : ", ";
  const names = buildings.map(({ name }) => name[locale]);
  const shown = names.length > 8 ? [...names.slice(0, 7), "…", ...names.slice(-1)] : names;
  if (names.length === 0) return <p class="faint">{say(steps.houses.none)}</p>;
  return (
    <p class="faint">
      {say(steps.houses.read)}
      {shown.join(comma)} ({names.length})
      {grids.length > 0 && (
        <>
          <br />
          {say(steps.houses.grids)}
          {grids.map(({ name }) => name[locale]).join(comma)}
        </>
      )}
    </p>
  );
}

/** The chats that the bot joins. */
export function GroupsStep() {
  const { form, fill, say, leave } = useDesk();
  const { groups } = form;
  const { title, about, ...words } = steps.groups;
  const ids = groupIds(groups);
  const add = () => {
    fill({ groups: [...groups, newGroup(form.community.language)] });
    focusSoon(`groups.${groups.length}.network`);
  };
  const remove = (index: number) => {
    fill({ groups: withoutRow(groups, index) });
    leave("groups");
    focusSoon("groups");
  };
  return (
    <Step name="groups" title={title} about={about}>
      {groups.map((group, index) => {
        const set = (parts: Partial<typeof group>) =>
          fill({ groups: withRow(groups, index, parts) });
        const at = (field: string) => `groups.${index}.${field}`;
        return (
          <Row
            key={group.key}
            title={`${say(words.group)} ${ids[index]}`}
            remove={() => remove(index)}
          >
            <div class="pair">
              <Choice
                field={at("network")}
                label={words.network}
                of={choices.networks}
                value={group.network}
                set={(network) => set({ network })}
              />
              <Choice
                field={at("language")}
                label={words.language}
                of={choices.languages}
                value={group.language}
                set={(language) => set({ language })}
              />
            </div>
            <Choice
              field={at("kind")}
              label={words.kind}
              of={choices.kinds}
              value={group.kind}
              set={(kind) => set({ kind })}
            />
            <Words
              field={at("chat")}
              label={words.chat}
              hint={words.chatHint}
              value={group.chat}
              set={(chat) => set({ chat })}
            />
          </Row>
        );
      })}
      <Add field="groups" label={words.add} add={add} full={groups.length >= most.groups} />
      <Trouble field="groups" />
    </Step>
  );
}

/** How much the bot says unasked. */
export function MannersStep() {
  const { form, fill } = useDesk();
  const { manners } = form;
  const set = (parts: Partial<typeof manners>) => fill({ manners: { ...manners, ...parts } });
  const { title, about, ...words } = steps.manners;
  return (
    <Step name="manners" title={title} about={about}>
      <Tick label={words.quiet} value={manners.quiet} set={(quiet) => set({ quiet })} />
      {manners.quiet && (
        <div class="pair inset">
          <Words
            field="manners.quiet"
            label={words.from}
            hint={words.quietHint}
            type="time"
            value={manners.from}
            set={(from) => set({ from })}
          />
          <Words
            field="manners.to"
            label={words.to}
            type="time"
            value={manners.to}
            set={(to) => set({ to })}
          />
        </div>
      )}
      <Tick label={words.weekly} value={manners.weekly} set={(weekly) => set({ weekly })} />
      {manners.weekly && (
        <div class="pair inset">
          <Choice
            field="manners.weekday"
            label={words.weekday}
            of={choices.weekdays}
            value={manners.weekday}
            set={(weekday) => set({ weekday })}
          />
          <Words
            field="manners.weekly"
            label={words.at}
            type="time"
            value={manners.at}
            set={(at) => set({ at })}
          />
        </div>
      )}
      <Words
        field="manners.daily"
        label={words.daily}
        hint={words.dailyHint}
        type="number"
        value={manners.daily}
        set={(daily) => set({ daily })}
      />
    </Step>
  );
}
