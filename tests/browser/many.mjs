// SPDX-License-Identifier: MIT
// Many enterprises as one file: each an example under another name, with what the list can be
// searched and narrowed by. The same every time.

import { readFileSync } from "node:fs";
import { root } from "./support.mjs";

const examples = ["pilot-candidate", "demonstration-candidate", "micro-starting"]
  .map((name) => JSON.parse(readFileSync(`${root}/assets/examples/${name}.json`)));

const places = ["太原", "大同", "阳泉", "长治", "晋城", "朔州", "晋中", "运城", "忻州", "临汾", "吕梁"];
const marks = ["晋阳湖", "汾河", "太行", "云冈", "雁门", "恒岳", "平遥", "五台", "沁源", "壶关"];
const trades = ["软件", "装备制造", "新材料", "生物科技", "煤层气", "数据服务", "环保工程"];
const industries = ["information", "equipment", "materials", "biology", "coal", "information", "environment"];
const sizes = ["micro", "small", "medium", "large"];
const parks = ["山西转型综改示范区", "大同经开区", "长治高新区", undefined];

const characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A code whose last character is right (GB 32100). */
export function creditCode(number) {
  const body = `91140100MA${String(number).padStart(7, "0")}`;
  const sum = [...body].reduce((all, c, i) => all + characters.indexOf(c) * (3 ** i % 31), 0);
  return body + characters[(31 - sum % 31) % 31];
}

export const nameOf = (i) => `${places[i % 11]}${marks[(i * 7) % 10]}${trades[i % 7]}${i < 77 ? "" : i}有限公司`;

/** So many enterprises with so many assessments each, the newest last: NDJSON. */
export function many(enterprises, assessments = 1) {
  const lines = [];
  for (let i = 0; i < enterprises; ++i) {
    for (let n = 0; n < assessments; ++n) {
      const { levels, ...from } = examples[(i + n) % 3];
      const done = Object.keys(from.answers).filter((_, at) => (at + i) % 17 < 12 + n);
      const enterprise = { name: nameOf(i), "credit-code": creditCode(i) };
      if (parks[i % 4]) enterprise.park = parks[i % 4];
      const steps = i % 5 === 0 && n === assessments - 1
        ? { plan: { steps: { "ins-office": { due: `2026-${String(1 + i % 12).padStart(2, "0")}-15` } } } } : {};
      lines.push(JSON.stringify({
        ...from, id: `a-many-${i}-${n}`, enterprise, period: String(2024 + n),
        profile: { ...from.profile, industry: industries[i % 7], size: sizes[i % 4] },
        answers: Object.fromEntries(done.map((id) => [id, from.answers[id]])), ...steps,
      }));
    }
  }
  return { name: "many.ndjson", mimeType: "application/x-ndjson", buffer: Buffer.from(lines.join("\n") + "\n") };
}
