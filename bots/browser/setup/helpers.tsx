import type { Form } from "../../setup/form.ts";
import { readHouses } from "../../setup/houses.ts";
import { groupIds } from "../../setup/ids.ts";
import { most } from "../../setup/most.ts";
import { focusSoon, useDesk, withoutRow, withRow } from "./desk.ts";
import { newHelper, newUnit } from "./draft.ts";
import { Add, Choice, Row, Step, Trouble, Words } from "./field.tsx";
import { choices, steps } from "./step-wording.ts";

const words = steps.helpers;
const plainly = (name: string) => ({ zh: name, en: name });

/** Who answers for what: units first, then people. */
export function HelpersStep() {
  const { say } = useDesk();
  return (
    <Step name="helpers" title={words.title} about={words.about}>
      <h3>{say(words.units)}</h3>
      <Units />
      <h3>{say(words.people)}</h3>
      <p class="faint">{say(words.peopleHint)}</p>
      <People />
    </Step>
  );
}

function Units() {
  const { form, fill, leave } = useDesk();
  const { units } = form;
  const add = () => {
    fill({ units: [...units, newUnit(units.length === 0)] });
    focusSoon(`units.${units.length}.name`);
  };
  const remove = (index: number) => {
    fill({ units: withoutRow(units, index) });
    leave("units");
    focusSoon("units");
  };
  return (
    <>
      {units.map((unit, index) => (
        <UnitRow key={unit.key} index={index} unit={unit} remove={() => remove(index)} />
      ))}
      <Add field="units" label={words.addUnit} add={add} full={units.length >= most.units} />
      <Trouble field="units" />
    </>
  );
}

type UnitRowProps = {
  readonly index: number;
  readonly unit: Form["units"][number];
  readonly remove: () => void;
};

function UnitRow({ index, unit, remove }: UnitRowProps) {
  const { form, fill, say } = useDesk();
  const { units, groups } = form;
  const ids = groupIds(groups);
  const set = (parts: Partial<typeof unit>) => fill({ units: withRow(units, index, parts) });
  const rooms = groups.flatMap(({ key, kind }, at) =>
    kind === "residents" ? [] : [[key, plainly(ids[at] ?? "")] as const],
  );
  const known = rooms.some(([key]) => key === unit.group);
  return (
    <Row title={`${say(words.unit)} ${unit.name || index + 1}`} remove={remove}>
      <Words
        field={`units.${index}.name`}
        label={words.unitName}
        required
        value={unit.name}
        set={(name) => set({ name })}
      />
      <Choice
        field={`units.${index}.handler`}
        label={words.handler}
        of={choices.handlers}
        value={unit.handler}
        set={(handler) => set({ handler })}
      />
      <Choice<string>
        field={`units.${index}.group`}
        label={words.unitGroup}
        of={[["", words.noGroup], ...rooms]}
        value={known ? unit.group : ""}
        set={(group) => set({ group })}
      />
      <label class="tick">
        <input
          type="radio"
          name="fallback"
          checked={unit.fallback}
          onChange={() =>
            fill({ units: units.map((one, at) => ({ ...one, fallback: at === index })) })
          }
        />
        {say(words.fallback)}
      </label>
    </Row>
  );
}

function People() {
  const { form, fill, leave } = useDesk();
  const { people } = form;
  const add = () => {
    fill({ people: [...people, newHelper(people.length === 0 ? "head" : "staff")] });
    focusSoon(`people.${people.length}.name`);
  };
  const remove = (index: number) => {
    fill({ people: withoutRow(people, index) });
    leave("people");
    focusSoon("people");
  };
  return (
    <>
      {people.map((person, index) => (
        <PersonRow key={person.key} index={index} person={person} remove={() => remove(index)} />
      ))}
      <Add field="people" label={words.addPerson} add={add} full={people.length >= most.people} />
      <Trouble field="people" />
    </>
  );
}

type PersonRowProps = {
  readonly index: number;
  readonly person: Form["people"][number];
  readonly remove: () => void;
};

function PersonRow({ index, person, remove }: PersonRowProps) {
  const { form, fill, say, leave, troubleAt } = useDesk();
  const set = (parts: Partial<typeof person>) =>
    fill({ people: withRow(form.people, index, parts) });
  const at = (field: string) => `people.${index}.${field}`;
  return (
    <Row title={`${say(words.person)} ${person.name || index + 1}`} remove={remove}>
      <div class="pair">
        <Words
          field={at("name")}
          label={words.name}
          required
          value={person.name}
          set={(name) => set({ name })}
        />
        <Choice
          field={at("role")}
          label={words.role}
          of={choices.roles}
          value={person.role}
          set={(role) => {
            set({ role });
            leave("people");
          }}
        />
      </div>
      <Belonging index={index} person={person} set={set} />
      <details open={troubleAt(at("telegram")) !== null || troubleAt(at("wechat")) !== null}>
        <summary>{say(words.ids)}</summary>
        <p class="faint">{say(words.idsHint)}</p>
        <div class="pair">
          {(["telegram", "wechat"] as const).map((network) => (
            <Words
              key={network}
              field={at(network)}
              label={words[network]}
              value={person[network]}
              set={(account) => set({ [network]: account })}
            />
          ))}
        </div>
      </details>
    </Row>
  );
}

/** Which unit or grid somebody belongs to, where that matters. */
function Belonging({
  index,
  person,
  set,
}: Omit<PersonRowProps, "remove"> & {
  readonly set: (parts: Partial<Form["people"][number]>) => void;
}) {
  const { form, locale } = useDesk();
  if (person.role === "worker") {
    const units = form.units.map(
      ({ key, name }, at) => [key, plainly(name || `${at + 1}`)] as const,
    );
    return (
      <Choice<string>
        field={`people.${index}.unit`}
        label={words.worksFor}
        required
        of={[["", words.choose], ...units]}
        value={form.units.some(({ key }) => key === person.unit) ? person.unit : ""}
        set={(unit) => set({ unit })}
      />
    );
  }
  const { grids } = readHouses(form.houses);
  if (person.role !== "grid" || grids.length === 0) return null;
  const names = grids.map(({ name }) => [name.zh, plainly(name[locale])] as const);
  return (
    <Choice<string>
      field={`people.${index}.grid`}
      label={words.grid}
      required
      of={[["", words.choose], ...names]}
      value={names.some(([name]) => name === person.grid) ? person.grid : ""}
      set={(grid) => set({ grid })}
    />
  );
}
