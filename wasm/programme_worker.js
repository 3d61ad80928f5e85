// SPDX-License-Identifier: MIT
// The dedicated worker with the reports of a programme (programme_main.cpp). Files come in as File
// objects and are read here one after the other, a slice at a time, so that between two slices a
// question is answered and "stop" is heard. Out go answers and how far it is, as JSON.
importScripts('programme.js');

const starting = createProgramme();

const slice = 1 << 20;         // bytes of reports between two looks at what else there is
const often = 200;             // milliseconds between two words on how far it is
const largest = 256 << 20;     // bytes of one file
const waiting = [];            // files
let total = 0;                 // bytes of all files since there were none
let reading = false;
let since = 0;                 // when the first of them came
let before = 0;                // reports by then
let told = 0;
let stops = 0;                 // how often it was told to stop

const channel = new MessageChannel();
let go_on = () => {};
channel.port1.onmessage = () => go_on();
/// What has come in meanwhile is heard first; a timer would be held up.
const breath = () => new Promise((done) => {
  go_on = done;
  channel.port2.postMessage(0);
});

function with_text(module, text, call) {
  const at = module.stringToNewUTF8(text);
  try {
    return call(at);
  } finally {
    module._free(at);
  }
}

const say = (json) => { if (json) postMessage({ json }); };

function tell(module, last) {
  const now = performance.now();
  if (!last && now - told < often) return;
  told = now;
  const look = (rate) => module.UTF8ToString(module._programme_progress(rate, total));
  const { progress } = JSON.parse(look(0));
  const seen = progress.reports + progress.known - before;
  const rate = Math.round(seen / Math.max(0.001, (now - since) / 1000));
  say(JSON.stringify({ progress: { ...progress, rate, busy: !last } }));
}

async function give(module, file) {
  if (file.size > largest) {
    with_text(module, file.name, (name) => module._programme_refuse(name, 1));
    return;
  }
  const heard = stops;
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    with_text(module, file.name, (name) => module._programme_refuse(name, 0));
    return;
  }
  if (heard !== stops) return;
  const at = module._malloc(bytes.length || 1);
  if (!at) {  // no memory is left for it
    with_text(module, file.name, (name) => module._programme_refuse(name, 1));
    return;
  }
  module.HEAPU8.set(bytes, at);
  with_text(module, file.name, (name) => module._programme_add(name, at, bytes.length));
  module._free(at);
}

async function read(module) {
  reading = true;
  since = performance.now();
  const { progress } = JSON.parse(module.UTF8ToString(module._programme_progress(0, total)));
  before = progress.reports + progress.known;
  total = progress.bytes + waiting.reduce((sum, file) => sum + file.size, 0);
  told = 0;
  tell(module, false);
  while (waiting.length > 0) {
    await give(module, waiting.shift());
    while (module._programme_work(slice)) {
      tell(module, false);
      await breath();
    }
    tell(module, false);
    if (performance.now() - told > often / 4) await breath();
  }
  reading = false;
  tell(module, true);
}

onmessage = ({ data: { files, request } }) => {
  starting.then((module) => {
    if (files) {
      waiting.push(...files);
      if (reading) total += files.reduce((sum, file) => sum + file.size, 0);
      else return read(module);
    }
    if (!request) return undefined;
    const is_order = request.startsWith('{"do"');
    if (is_order) {
      waiting.length = 0;
      stops += 1;
    }
    const answer = with_text(module, request, (at) => module.UTF8ToString(module._programme_ask(at)));
    if (!reading || !is_order) say(answer);  // what is read says so at its end
    return undefined;
  }).catch((error) => postMessage({ reason: String(error?.message ?? error) }));
};
