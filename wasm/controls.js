// SPDX-License-Identifier: MIT
// The mirror's controls: one HTML element for each node of the outline, with its words and its state,
// and what a person does with it told to C++ as "this control got this value". Text is told when the
// writer pauses, never while an input method composes, and always before anything else happens.
const controls = (() => {
  const elements = new Map();      // by id: the element that stands in the tree
  const pending = new Map();       // text fields whose text has not been told yet: id -> timer
  const words_wait = 250;          // milliseconds without a key before a text is told

  const is_plain = () => document.documentElement.classList.contains('plain');
  const notes = document.getElementById('notes');  // descriptions of buttons, read out only

  const tags = {
    navigation: 'nav', main: 'main', aside: 'aside', banner: 'header', dialog: 'div', group: 'div',
    text: 'p', quote: 'blockquote', list: 'ul', item: 'li', table: 'table', row: 'tr',
    column_header: 'th', cell: 'td', button: 'button', link: 'button', radio_group: 'div',
    radio: 'input', checkbox: 'input', field: 'input', area: 'textarea', select: 'select',
    option: 'option', file: 'input', progress: 'progress', status: 'div', alert: 'div',
    image: 'div', preview: 'iframe', disclosure: 'button',
  };
  const roles = {
    dialog: 'dialog', group: 'group', radio_group: 'radiogroup', link: 'link', status: 'status',
    alert: 'alert', image: 'img',
  };
  const types = { radio: 'radio', checkbox: 'checkbox', field: 'text', file: 'file' };
  const entries = new Set(['radio', 'checkbox', 'field', 'area', 'select', 'file']);
  const texts = new Set(['field', 'area']);
  const spoken = new Set(['heading', 'text', 'quote', 'button', 'link', 'disclosure',
    'column_header', 'status', 'alert', 'option']);

  // ---- telling C++

  function operate(id, value) {
    flush();
    toModule(id, (at) => toModule(value, (text) => _operate(at, text)));
    platform.wake();
    requestAnimationFrame(() => settle(id));
  }

  function tell(id, input) {
    clearTimeout(pending.get(id));
    pending.delete(id);
    toModule(id, (at) => toModule(input.value, (text) => _operate(at, text)));
    platform.wake();
  }

  /// Tells every text that waits, before anything else happens.
  function flush() {
    for (const id of [...pending.keys()]) {
      const entry = elements.get(id)?.entry;
      if (entry && !entry.composing) tell(id, entry);
    }
  }

  function typed(id, input) {
    clearTimeout(pending.get(id));
    pending.set(id, setTimeout(() => { if (!input.composing) tell(id, input); }, words_wait));
  }

  async function picked(id, input) {
    const files = [...input.files];
    if (desk.takes(id)) {
      desk.add(files);
      input.value = '';
      return;
    }
    const contents = await Promise.allSettled(files.map((file) => file.arrayBuffer()));
    input.value = '';
    flush();
    files.forEach((file, index) => {
      const { value, reason } = contents[index];
      try {
        if (!value) throw reason;  // moved since it was chosen, or larger than the memory
        bytesToModule(new Uint8Array(value), (at, size) => toModule(id, (name) =>
          toModule(file.name, (fileName) => _operate_file(name, fileName, at, size))));
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) throw error;
        toModule(file.name, (name) => toModule(String(error?.message ?? error), (why) => _file_unread(name, why)));
      }
    });
    platform.wake();
  }

  // ---- elements

  function listen(id, role, entry) {
    if (texts.has(role)) {
      entry.addEventListener('compositionstart', () => { entry.composing = true; });
      entry.addEventListener('compositionend', () => { entry.composing = false; typed(id, entry); });
      entry.addEventListener('input', () => { if (!entry.composing) typed(id, entry); });
      entry.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && role === 'field' && !event.isComposing) submit(id, entry);
      });
    } else if (role === 'select') {
      entry.addEventListener('change', () => operate(id, entry.value));
    } else if (role === 'file') {
      entry.addEventListener('change', () => picked(id, entry));
    } else {
      // A click of the mouse reaches the canvas by itself; one without a position comes from the
      // keyboard or from a screen reader.
      entry.addEventListener('click', (event) => {
        if (event.detail === 0 || is_plain()) operate(id, '');
        else event.preventDefault();  // what is checked is for the program to say, and once
      });
    }
    entry.addEventListener('focus', () => focused(id, role, entry, true));
    entry.addEventListener('blur', () => focused(id, role, entry, false));
  }

  function focused(id, role, entry, has) {
    if (texts.has(role)) {
      if (!has && pending.has(id)) tell(id, entry);
      entry.parentNode.classList.toggle('editing', has);
      toModule(has ? id : '', (at) => _edited(at));
      if (has) platform.moreCharacters();
      else settle(id);
    }
    const visible = has && entry.matches(':focus-visible');
    toModule(visible ? id : '', (at) => _focused(at));
    platform.wake();
  }

  /// Enter in a field: the text is told, then the dialog's or form's first primary button acts.
  function submit(id, entry) {
    if (pending.has(id)) tell(id, entry);
    toModule(id, (at) => _submit(at));
    platform.wake();
  }

  function make(node, group) {
    const tag = node.role === 'heading' ? `h${node.level || 2}` : tags[node.role];
    const own = document.createElement(tag);
    if (roles[node.role]) own.setAttribute('role', roles[node.role]);
    if (types[node.role]) own.type = types[node.role];
    if (tag === 'button') own.type = 'button';
    if (node.role === 'dialog') own.setAttribute('aria-modal', 'true');
    if (node.role === 'column_header') own.scope = 'col';
    if (node.role === 'preview') own.setAttribute('sandbox', '');
    if (texts.has(node.role)) {
      own.className = 'line';
      for (const [name, value] of Object.entries({ autocomplete: 'off', autocorrect: 'off',
        autocapitalize: 'off', spellcheck: 'false' })) own.setAttribute(name, value);
    }
    if (node.secret) {  // not a password that a browser on a shared device should offer to keep
      own.type = 'password';
      own.autocomplete = 'one-time-code';
    }
    if (node.operable) listen(node.id, node.role, own);
    let outer = own;
    if (entries.has(node.role)) outer = labelled(node, own, group);
    else if (node.role === 'preview') { outer = document.createElement('div'); outer.append(own); }
    outer.entry = own;
    return outer;
  }

  function labelled(node, entry, group) {
    const outer = document.createElement('div');
    const label = document.createElement('label');
    entry.id = label.htmlFor = `control:${node.id}`;
    if (node.role === 'radio') entry.name = `group:${group}`;
    outer.append(label, entry);
    outer.label_ = label;
    return outer;
  }

  function note(outer, entry, words, id) {
    if (!words) {
      outer.note_?.remove();
      outer.note_ = null;
      entry.removeAttribute('aria-describedby');
      return;
    }
    if (!outer.note_) {
      outer.note_ = document.createElement('span');
      outer.note_.className = 'note';
      outer.note_.id = `note:${id}`;
      if (outer !== entry) outer.append(outer.note_);
      else { outer.note_.hidden = true; notes.append(outer.note_); }
      entry.setAttribute('aria-describedby', outer.note_.id);
    }
    if (outer.note_.textContent !== words) outer.note_.textContent = words;
  }

  function flag(element, name, on, value = 'true') {
    if (on) { if (element.getAttribute(name) !== value) element.setAttribute(name, value); }
    else element.removeAttribute(name);
  }

  function say(outer, node) {
    const entry = outer.entry;
    outer.node_ = node;
    if (outer.label_) {
      if (outer.label_.textContent !== node.label) outer.label_.textContent = node.label;
    } else if (spoken.has(node.role)) {
      if (entry.textContent !== node.label) entry.textContent = node.label;
    } else if (node.role === 'item' || node.role === 'cell') {
      if (outer.words_ !== node.label) {
        outer.words_ = node.label;
        outer.textContent = node.label;  // children, if any, are put back below
      }
    } else {
      flag(entry, node.role === 'preview' ? 'title' : 'aria-label', node.label, node.label);
    }
    if (node.operable) note(outer, entry, node.description, node.id);
    const button = ['button', 'link', 'disclosure'].includes(node.role);
    if (button) flag(entry, 'aria-disabled', !node.enabled);
    else if (entries.has(node.role)) entry.disabled = !node.enabled;
    if (node.role === 'link') flag(entry, 'aria-current', node.checked, 'page');
    if (node.role === 'disclosure') entry.setAttribute('aria-expanded', String(!!node.checked));
    if (node.toggle) entry.setAttribute('aria-pressed', String(!!node.checked));
    if (entries.has(node.role)) {
      flag(entry, 'aria-invalid', node.invalid);
      if (texts.has(node.role) || node.role === 'select') entry.required = !!node.required;
    }
    if (texts.has(node.role)) {
      entry.placeholder = node.placeholder ?? '';
      entry.inputMode = node.secret ? 'numeric' : node.numeric ? 'decimal' : 'text';
    }
    if (node.role === 'file') {
      entry.accept = node.placeholder ?? '';
      entry.multiple = !!node.several;
    }
    state(outer, node);
  }

  /// What the model says, into the control; not into a text that is being written.
  function state(outer, node) {
    const entry = outer.entry;
    if (node.role === 'radio' || node.role === 'checkbox') {
      if (entry.checked !== !!node.checked) entry.checked = !!node.checked;
    } else if (texts.has(node.role)) {
      const busy = entry.composing || pending.has(node.id);
      if (!busy && entry.value !== node.value && (document.activeElement !== entry ||
          outer.told_ !== node.value)) entry.value = node.value;
      outer.told_ = node.value;
    } else if (node.role === 'progress') {
      const [value, max] = node.value.split('/');
      entry.max = Number(max) || 1;
      entry.value = Number(value) || 0;
    } else if (node.role === 'option') {
      entry.value = node.value;
    } else if (node.role === 'preview' && outer.html_ !== node.value) {
      outer.html_ = entry.srcdoc = node.value;
    }
  }

  function settle(id) {
    const outer = elements.get(id);
    if (!outer) return;
    state(outer, outer.node_);
    if (outer.node_.role === 'select') outer.entry.value = outer.node_.value;
  }

  /// Makes, keeps or removes elements so that there is one for each node, saying what it says.
  function update(nodes) {
    const wanted = new Map(nodes.map((node) => [node.id, node]));
    for (const [id, outer] of elements) {
      const node = wanted.get(id);
      if (!node || node.role !== outer.node_.role || node.level !== outer.node_.level) drop(id, outer);
    }
    for (const node of nodes) {
      if (!elements.has(node.id)) elements.set(node.id, make(node, nodes[node.parent]?.id ?? ''));
      say(elements.get(node.id), node);
    }
  }

  function drop(id, outer) {
    outer.note_?.remove();
    outer.remove();
    elements.delete(id);
    clearTimeout(pending.get(id));
    pending.delete(id);
  }

  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => { if (document.hidden) flush(); });

  return {
    update,
    settle,
    flush,
    /// The element in the tree; its `entry` is the control inside it.
    of: (id) => elements.get(id),
    /// Whether a pointer there is the mirror's alone: text, a popup, a file.
    owns: (target) => target instanceof Element && target.matches(
      '#mirror input:not([type=radio]):not([type=checkbox]), #mirror textarea, #mirror select'),
  };
})();
