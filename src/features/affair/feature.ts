import type { Feature } from "../../feature.ts";
import { accept, replied, start } from "./accept.ts";
import {
  adopt,
  contactLeft,
  freed,
  handlerLeft,
  hastened,
  left,
  recalled,
  recategorised,
  reworded,
} from "./around.ts";
import { assign, giveBack } from "./assign.ts";
import { remindLater, takeStep } from "./clockwork.ts";
import { cardsTogether, dispatchAffair, dispatchAgain } from "./dispatch.ts";
import { cancel, dismiss, offerHelp, reportTrouble, withdraw } from "./end.ts";
import { affairMoves } from "./lifecycle.ts";
import { extend } from "./extend.ts";
import { affairFace } from "./face.ts";
import { fileAffair } from "./file.ts";
import { closeByWord, confirm, done, explain, unsolved } from "./finish.ts";
import { lineLater } from "./lines.ts";
import { toldAgain } from "./page.ts";
import { rate } from "./rate.ts";
import { appeal, redirect } from "./redirect.ts";
import { agree, reopen } from "./reopen.ts";
import { settle } from "./steps.ts";
import { affairVerbs } from "./verbs.ts";

/** The micro-affair 微事务: a need that a responsible unit must answer in time. */
export const affair: Feature = {
  name: "affair",
  verbs: affairVerbs,
  commands: {},
  onDemand: {
    accept,
    start,
    done,
    explain,
    confirm,
    unsolved,
    rate,
    reopen,
    agree,
    assign,
    return: giveBack,
    extend,
    redirect,
    appeal,
    cancel,
    dismiss,
    claim: offerHelp,
    report: reportTrouble,
  },
  kind: {
    name: "affair",
    queues: ["handle-property", "handle-community", "handle-utilities", "handle-street"],
    moves: affairMoves,
    face: affairFace,
    file: fileAffair,
    dispatch: dispatchAffair,
    settle,
    adopt,
    recategorised,
    hastened,
    reworded,
    recalled,
    left,
    contactLeft,
    freed,
    regained: dispatchAgain,
    close: closeByWord,
    withdraw,
    replied,
    toldAgain,
  },
  timers: {
    affair: takeStep,
    "affair-cards": cardsTogether,
    "affair-remind": remindLater,
    "affair-line": lineLater,
    "handler-left": handlerLeft,
  },
};
