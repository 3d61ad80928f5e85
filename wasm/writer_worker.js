// SPDX-License-Identifier: MIT
// The dedicated worker that writes office files (writer_main.cpp): a format and a document in, the
// file's bytes or the reason why there are none out, in the order they were asked for.
importScripts('writer.js');

const starting = createWriter();

function write(module, format, text) {
  const [name, document] = [module.stringToNewUTF8(format), module.stringToNewUTF8(text)];
  const done = module._writer_write(name, document);
  module._free(name);
  module._free(document);
  const at = module._writer_result();
  return done ? { bytes: module.HEAPU8.slice(at, at + module._writer_result_size()) }
    : { reason: module.UTF8ToString(at) };
}

onmessage = ({ data: { format, text } }) => {
  starting.then((module) => write(module, format, text))
    .catch((error) => ({ reason: String(error?.message ?? error) }))
    .then((answer) => postMessage(answer, answer.bytes ? [answer.bytes.buffer] : []));
};
