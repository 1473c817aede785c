import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Locale } from "../../../src/kernel/locale.ts";
import { chooseLocale, chosenLocale, showLocale } from "../shared/locale.ts";
import { Connect } from "./connect.tsx";
import { type Desk, DeskContext } from "./desk.ts";
import { type Draft, emptyForm, keepDraft, loadDraft } from "./draft.ts";
import { HelpersStep } from "./helpers.tsx";
import { Sheet } from "./sheet.tsx";
import { CommunityStep, GroupsStep, HousesStep, MannersStep } from "./steps.tsx";
import "./style.css";
import { useTold } from "./use-told.ts";
import { useVerdict } from "./use-verdict.ts";
import { wording } from "./wording.ts";

const newDraft = (locale: Locale): Draft => ({ form: emptyForm(locale), yaml: null, done: [] });

function Page() {
  const [locale, setLocale] = useState(chosenLocale);
  const [draft, setDraft] = useState<Draft>(() => loadDraft() ?? newDraft(locale));
  const known = useVerdict(draft, locale);
  const told = useTold(known.is);
  useEffect(() => keepDraft(draft), [draft]);
  useEffect(() => void (document.title = wording.pageTitle[locale]), [locale]);
  const desk: Desk = {
    locale,
    form: draft.form,
    done: draft.done,
    say: (words) => words[locale],
    fill: (parts) => setDraft((draft) => ({ ...draft, form: { ...draft.form, ...parts } })),
    troubleAt: (field) =>
      told.has(field) && draft.yaml === null
        ? (known.verdict?.troubles.find((one) => one.field === field)?.says ?? null)
        : null,
    leave: told.leave,
    update: (parts) => setDraft((draft) => ({ ...draft, ...parts })),
  };
  const choose = (locale: Locale) => {
    chooseLocale(locale);
    setLocale(locale);
  };
  const startOver = () => {
    if (!confirm(desk.say(wording.surely))) return;
    setDraft(newDraft(locale));
    told.none();
  };
  const byHand = draft.yaml !== null;
  return (
    <DeskContext.Provider value={desk}>
      <Header locale={locale} choose={choose} />
      <main>
        <p class="lead">{desk.say(wording.lead)}</p>
        <div class="columns">
          <form onSubmit={(event) => event.preventDefault()}>
            <fieldset class="all" disabled={byHand} aria-label={desk.say(wording.title)}>
              <CommunityStep />
              <HousesStep />
              <GroupsStep />
              <HelpersStep />
              <MannersStep />
            </fieldset>
            <button type="button" class="over" onClick={startOver}>
              {desk.say(wording.startOver)}
            </button>
          </form>
          <Sheet
            known={known}
            yaml={draft.yaml ?? known.verdict?.yaml ?? ""}
            byHand={byHand}
            showAll={told.all}
          />
        </div>
        <Connect groups={known.verdict?.groups ?? []} />
      </main>
    </DeskContext.Provider>
  );
}

function Header({
  locale,
  choose,
}: {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}) {
  const other = locale === "zh" ? "en" : "zh";
  return (
    <header class="top">
      <h1>
        <span class="mark" aria-hidden="true">
          邻
        </span>
        {wording.title[locale]}
      </h1>
      <nav class="links">
        <a href="/">{wording.practice[locale]}</a>
        <button type="button" lang={other === "zh" ? "zh-CN" : "en"} onClick={() => choose(other)}>
          {wording.otherLanguage[locale]}
        </button>
      </nav>
    </header>
  );
}

const root = document.getElementById("page");
showLocale(chosenLocale());
if (root !== null) render(<Page />, root);
