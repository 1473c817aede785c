import type { ComponentChildren, JSX } from "preact";
import type { Bilingual } from "../../../src/kernel/locale.ts";
import { idOf, useDesk } from "./desk.ts";
import { wording } from "./wording.ts";

type Control = {
  readonly id: string;
  readonly onBlur: () => void;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: boolean | undefined;
  readonly required?: boolean | undefined;
};

type Labelled = {
  /** As mistakes name it, such as `people.0.name`. */
  readonly field: string;
  readonly label: Bilingual;
  readonly hint?: Bilingual | undefined;
  readonly required?: boolean | undefined;
};

/** A label, what it is about, one control, and what is wrong with it. */
export function Field({
  field,
  label,
  hint,
  required,
  children,
}: Labelled & { readonly children: (control: Control) => JSX.Element }) {
  const { say, troubleAt, leave } = useDesk();
  const id = idOf(field);
  const trouble = troubleAt(field);
  const told = [hint && `${id}-hint`, trouble && `${id}-trouble`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>
        {say(label)}
        {required === true && <span class="need">{say(wording.required)}</span>}
      </label>
      {children({
        id,
        required,
        onBlur: () => leave(field),
        "aria-invalid": trouble === null ? undefined : true,
        "aria-describedby": told === "" ? undefined : told,
      })}
      {hint && (
        <p id={`${id}-hint`} class="faint">
          {say(hint)}
        </p>
      )}
      {trouble !== null && (
        <p id={`${id}-trouble`} class="trouble">
          {trouble}
        </p>
      )}
    </div>
  );
}

type Valued = Labelled & { readonly value: string; readonly set: (value: string) => void };

/** A line of words. */
export function Words({
  value,
  set,
  type = "text",
  list,
  lang,
  placeholder,
  ...about
}: Valued & {
  readonly type?: "text" | "time" | "number";
  readonly list?: string;
  readonly lang?: string;
  readonly placeholder?: string;
}) {
  return (
    <Field {...about}>
      {(control) => (
        <input
          {...control}
          type={type}
          list={list}
          lang={lang}
          placeholder={placeholder}
          min={type === "number" ? 0 : undefined}
          maxLength={type === "text" ? 120 : undefined}
          autocomplete="off"
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** One of several. */
export function Choice<T extends string>({
  value,
  set,
  of,
  ...about
}: Labelled & {
  readonly value: T;
  readonly set: (value: T) => void;
  readonly of: readonly (readonly [value: T, name: Bilingual])[];
}) {
  const { say } = useDesk();
  const choose = (value: string) => {
    const chosen = of.find(([one]) => one === value);
    if (chosen !== undefined) set(chosen[0]);
  };
  return (
    <Field {...about}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {of.map(([one, name]) => (
            <option key={one} value={one}>
              {say(name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A box to tick. */
export function Tick({
  label,
  value,
  set,
}: {
  readonly label: Bilingual;
  readonly value: boolean;
  readonly set: (value: boolean) => void;
}) {
  const { say } = useDesk();
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={value}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      {say(label)}
    </label>
  );
}

/** What is wrong with a list as a whole. */
export function Trouble({ field }: { readonly field: string }) {
  const trouble = useDesk().troubleAt(field);
  return trouble === null ? null : (
    <p id={`${idOf(field)}-trouble`} class="trouble">
      {trouble}
    </p>
  );
}

/** A button that adds a row to a list. */
export function Add({
  field,
  label,
  add,
  full,
}: {
  readonly field: string;
  readonly label: Bilingual;
  readonly add: () => void;
  readonly full: boolean;
}) {
  const { say, troubleAt } = useDesk();
  const trouble = troubleAt(field) === null ? undefined : `${idOf(field)}-trouble`;
  return (
    <button
      type="button"
      id={idOf(field)}
      class="add"
      disabled={full}
      aria-describedby={trouble}
      onClick={add}
    >
      + {say(label)}
    </button>
  );
}

/** One row of a list, with a button that takes it out. */
export function Row({
  title,
  remove,
  children,
}: {
  readonly title: string;
  readonly remove: () => void;
  readonly children: ComponentChildren;
}) {
  const { say } = useDesk();
  const label = `${say(wording.remove)} ${title}`;
  return (
    <fieldset class="row">
      <legend>{title}</legend>
      <button type="button" class="remove" aria-label={label} title={label} onClick={remove}>
        ×
      </button>
      {children}
    </fieldset>
  );
}

/** One step of the form: its number and name, what it is for, and its fields. */
export function Step({
  name,
  title,
  about,
  children,
}: {
  readonly name: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly children: ComponentChildren;
}) {
  const { say } = useDesk();
  const id = `step-${name}`;
  return (
    <fieldset class="step" aria-describedby={id}>
      <legend>
        <h2>{say(title)}</h2>
      </legend>
      <p id={id} class="faint">
        {say(about)}
      </p>
      {children}
    </fieldset>
  );
}
