// SPDX-License-Identifier: MIT
// Comes before every other script in the build that is one file: what the site has beside the page
// is in the page, and this is how boot.js finds it. Texts stand as they are, everything else as
// base64 of gzip, each in an element whose id is the name; site/one_file.mjs puts them there.
// Nothing is fetched: the page's policy allows no connection at all.
var parts = (() => {
  const types = { html: 'text/html;charset=utf-8', js: 'text/javascript', otf: 'font/otf', wasm: 'application/wasm' };
  const typeOf = (name) => types[name.split('.').at(-1)];
  const read = new Promise((done) => { addEventListener('DOMContentLoaded', done); });
  const addresses = new Map();

  const text = (name) => document.getElementById(name).textContent;

  // Also runs in the worker, which gets its source.
  function unpack(base64, type) {
    const packed = atob(base64);
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < packed.length; ++i) bytes[i] = packed.charCodeAt(i);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream, { headers: { 'Content-Type': type } });
  }

  /// A worker has no page to find things in: what it imports and fetches goes with it.
  const worker = (program) => [
    `${unpack}
    fetch = async () => unpack('${text(`${program}.wasm`)}', '${types.wasm}');
    importScripts = () => {};
    `,
    text(`${program}.js`),
    text(`${program}_worker.js`),
  ];

  return {
    able: () => typeof DecompressionStream === 'function',
    together: true,  // nothing is waited for
    /// The large fonts stand after the scripts, and may not have been read yet.
    async answer(name) {
      if (!document.getElementById(name)) await read;
      return unpack(text(name), typeOf(name));
    },
    address(name) {
      if (!addresses.has(name)) {
        const content = name.endsWith('_worker.js') ? worker(name.replace('_worker.js', '')) : [text(name)];
        addresses.set(name, URL.createObjectURL(new Blob(content, { type: typeOf(name) })));
      }
      return addresses.get(name);
    },
    script(name) {
      const script = document.createElement('script');
      script.textContent = text(name);
      return script;
    },
  };
})();
