import { useEffect, useRef, useState } from "preact/hooks";
import type { Trouble } from "../../setup/form.ts";
import { isThere, save } from "./ask.ts";
import { idOf, useDesk } from "./desk.ts";
import type { Known } from "./use-verdict.ts";
import { wording } from "./wording.ts";

const FILE = "community.yaml";

type SheetProps = {
  readonly known: Known;
  /** The file as it stands. */
  readonly yaml: string;
  readonly byHand: boolean;
  /** From now on everything that is wrong shows at its field. */
  readonly showAll: () => void;
};

/** The file that is being written: to be read, edited, and taken along. */
export function Sheet({ known, yaml, byHand, showAll }: SheetProps) {
  const { say, update, locale } = useDesk();
  const area = useRef<HTMLTextAreaElement>(null);
  const troubles = known.verdict?.troubles ?? [];
  const unplaced = troubles.filter(({ field }) => field === null);
  return (
    <section class="card sheet" aria-labelledby="sheet">
      <h2 id="sheet">{say(wording.file)}</h2>
      {byHand ? (
        <p class="note">
          {say(wording.byHand)}{" "}
          <button type="button" onClick={() => update({ yaml: null })}>
            {say(wording.backToForm)}
          </button>
        </p>
      ) : (
        <p id="sheet-about" class="faint">
          {say(wording.fileAbout)}
        </p>
      )}
      <textarea
        ref={area}
        aria-label={FILE}
        aria-describedby="verdict"
        aria-invalid={unplaced.length > 0 || undefined}
        class="yaml"
        lang={locale === "zh" ? "zh-CN" : "en"}
        spellcheck={false}
        autocomplete="off"
        wrap="off"
        rows={22}
        value={yaml}
        onInput={(event) => update({ yaml: event.currentTarget.value })}
      />
      <VerdictLine known={known} showAll={showAll} />
      {unplaced.length > 0 && (
        <ul class="lines">
          {unplaced.map((trouble) => (
            <Line key={`${trouble.line} ${trouble.says}`} trouble={trouble} area={area} />
          ))}
        </ul>
      )}
      <Takings yaml={yaml} byHand={byHand} area={area} showAll={showAll} />
    </section>
  );
}

function VerdictLine({ known, showAll }: Pick<SheetProps, "known" | "showAll">) {
  const { say, locale } = useDesk();
  const troubles = known.verdict?.troubles ?? [];
  const first = troubles.find(({ field }) => field !== null)?.field ?? null;
  const words = () => {
    if (known.is === "unheard") return say(wording.unheard);
    if (known.verdict === null) return say(wording.checking);
    if (troubles.length === 0) return say(wording.fine);
    return wording.wrong[locale]({ count: troubles.length });
  };
  const go = () => {
    showAll();
    if (first !== null) document.getElementById(idOf(first))?.focus();
  };
  const fine = known.is !== "unheard" && known.verdict !== null && troubles.length === 0;
  return (
    <div class="verdict">
      <p id="verdict" role="status" class={fine ? "fine" : ""}>
        {words()}
      </p>
      {first !== null && (
        <button type="button" onClick={go}>
          {say(wording.showFirst)}
        </button>
      )}
    </div>
  );
}

type Area = { readonly current: HTMLTextAreaElement | null };

function Line({ trouble, area }: { readonly trouble: Trouble; readonly area: Area }) {
  const { locale } = useDesk();
  const { line } = trouble;
  return (
    <li class="trouble">
      {line !== null && (
        <button type="button" onClick={() => selectLine(area, line)}>
          {wording.line[locale]({ line })}
        </button>
      )}{" "}
      {trouble.says}
    </li>
  );
}

function selectLine({ current: area }: Area, line: number): void {
  if (area === null) return;
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (area.scrollHeight / lines.length) * (line - 4));
}

type TakingsProps = Pick<SheetProps, "yaml" | "byHand" | "showAll"> & { readonly area: Area };

/** The ways to take the file along. */
function Takings({ yaml, byHand, area, showAll }: TakingsProps) {
  const { say, locale, form } = useDesk();
  const [there, setThere] = useState(false);
  const [news, setNews] = useState("");
  useEffect(() => void isThere().then(setThere), []);
  const keep = async () => {
    showAll();
    const saved = await save({ form, yaml: byHand ? yaml : null }, locale);
    setThere(saved.is === "saved" || saved.is === "exists");
    setNews(
      saved.is === "unwritable"
        ? wording.unwritable[locale](saved)
        : say(wording[afterSaving[saved.is]]),
    );
  };
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(yaml).then(
      () => true,
      () => false,
    );
    if (!copied) area.current?.select();
    setNews(say(copied ? wording.copied : wording.notCopied));
  };
  return (
    <>
      <div class="takings">
        <button type="button" class="first" onClick={() => void keep()}>
          {say(wording.save)}
        </button>
        <button type="button" onClick={() => download(yaml)}>
          {say(wording.download)}
        </button>
        <button type="button" onClick={() => void copy()}>
          {say(wording.copy)}
        </button>
      </div>
      <p class="news" role="status">
        {news === "" && there ? say(wording.alreadyThere) : news}
      </p>
    </>
  );
}

const afterSaving = {
  saved: "saved",
  exists: "alreadyThere",
  mistaken: "mistaken",
  lost: "unheard",
} as const;

function download(yaml: string): void {
  const url = URL.createObjectURL(new Blob([yaml], { type: "application/yaml" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: FILE });
  link.click();
  URL.revokeObjectURL(url);
}
