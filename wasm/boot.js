// SPDX-License-Identifier: MIT
// The first script: says clearly when this browser cannot run the program, and starts it otherwise.
// Fonts are fetched at once, beside the program, because nothing can be drawn before both are there.
var boot = (function () {
  function show(id, reason) {
    document.getElementById('boot-loading').hidden = true;
    document.getElementById(id).hidden = false;
    if (reason) document.getElementById('boot-reason').textContent = reason;
  }

  async function bytes(url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.arrayBuffer();
  }

  function failed(reason) {
    show('boot-failed', String((reason && reason.message) || reason));
  }

  const supported = typeof WebAssembly === 'object' && typeof WebAssembly.instantiate === 'function';
  let font;
  if (supported) {
    font = bytes('fonts/ui.otf');
    font.catch(failed);
    const script = document.createElement('script');
    script.src = 'app.js';
    script.onerror = () => failed('app.js');
    document.head.append(script);
  } else {
    show('boot-unsupported');
  }

  return {
    bytes,
    failed,
    /// The font of the first frame, as a promise.
    font,
    done() { document.getElementById('boot')?.remove(); },
  };
})();

// Emscripten's options are read from this name.
var Module = {
  onAbort: (what) => boot.failed(what),
  printErr: (text) => console.error(text),
};
