// SPDX-License-Identifier: MIT
// The dedicated worker that writes office files (writer_main.cpp): a format and what it is made of in,
// the file's bytes or the reason why there are none out, one after the other. In between it asks for
// the fonts that it needs.
importScripts('writer.js');

const starting = createWriter();

let waiting = () => {};  // for a font

/// The page has the fonts: it knows where they lie, and may be one file with all of them in it. It
/// may have sent some before.
function ask(name) {
  return new Promise((done) => {
    waiting = done;
    postMessage({ font: name });
  });
}

function keep(module, name, buffer) {
  const at = module._malloc(buffer.byteLength);
  if (!at) throw new RangeError(`no memory for ${name}`);
  module.HEAPU8.set(new Uint8Array(buffer), at);
  const address = module.stringToNewUTF8(name);
  const kept = module._writer_keep_font(address, at, buffer.byteLength);
  module._free(address);
  module._free(at);
  if (!kept) throw new Error(name);
}

async function write(module, format, text) {
  const [name, source] = [module.stringToNewUTF8(format), module.stringToNewUTF8(text)];
  try {
    for (;;) {
      const done = module._writer_write(name, source);
      const at = module._writer_result();
      if (done === 1) return { bytes: module.HEAPU8.slice(at, at + module._writer_result_size()) };
      const words = module.UTF8ToString(at);
      if (done === 0) return { reason: words };
      await ask(words);  // which is kept when it comes
    }
  } finally {
    module._free(name);
    module._free(source);
  }
}

onmessage = ({ data: { format, text, font, name } }) => {
  if (font) {
    starting.then((module) => {
      keep(module, name, font);
      waiting();
    }).catch((error) => postMessage({ reason: String(error?.message ?? error) }));
    return;
  }
  starting.then((module) => write(module, format, text))
    .catch((error) => ({ reason: String(error?.message ?? error) }))
    .then((answer) => postMessage(answer, answer.bytes ? [answer.bytes.buffer] : []));
};
