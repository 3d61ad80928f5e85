// SPDX-License-Identifier: MIT
// The mirror: what the outline says, as real HTML controls over the canvas. They own the keyboard's
// focus, the editing of text, select popups, files and scrolling; the canvas owns the pixels and the
// mouse. Knows no screen, no rule and no word. This half puts the controls where they were drawn,
// inside a scrolling frame for each region, and keeps the focus.
const mirror = (() => {
  const root = document.getElementById('mirror');
  const containers = new Set(['navigation', 'main', 'aside', 'banner', 'dialog', 'group', 'list',
    'item', 'table', 'row', 'cell', 'column_header', 'radio_group', 'option', 'alert']);
  let nodes = [];
  let address = '';
  let dialog = null;
  let news = null;                 // what changed in the outline since the last places
  let opener = [];                 // the way to the control that opened the dialog
  const tops = new Map();          // how far each region is scrolled, as the program was last told

  function update(page) {
    const kept = document.activeElement;
    const way = news?.way ?? wayTo(kept);
    nodes = page.nodes;
    controls.update(nodes);
    const moved = address !== '' && page.address !== address;
    address = page.address;
    const closed = dialog !== null && !page.dialog;
    if (dialog === null && page.dialog) opener = way;
    dialog = page.dialog || null;
    if (document.documentElement.lang !== page.language) document.documentElement.lang = page.language;
    platform.guard(page.losesWork);
    news = {
      kept, way: closed ? opener : way, closed: closed || !!news?.closed,
      moved: moved || !!news?.moved, focus: page.focus,
    };
  }

  /// The ids of the outline up to the control with the focus, itself the last.
  function wayTo(entry) {
    const index = nodes.findIndex((node) => controls.of(node.id)?.entry === entry);
    return nodes.slice(0, index + 1).map((node) => node.id);
  }

  /// Puts every element where the outline has it, inside a scrolling frame for each region.
  function arrange(places) {
    const placed = new Map(places.controls.map(([id, ...place]) => [id, place]));
    const regionOf = regionsOf(placed);
    const tableOf = tablesOf(placed);
    const cursors = new Map();
    const used = new Set();
    nodes.forEach((node, index) => {
      const parent = node.parent < 0 ? root : controls.of(nodes[node.parent].id).entry;
      const outside = node.parent < 0 ? -1 : regionOf[node.parent];
      const region = regionOf[index];
      const into = region >= 0 && region !== outside
        ? frame(parent, places.regions[region], cursors, used) : parent;
      follow(into, controls.of(node.id), cursors);
      position(node, controls.of(node.id), placed.get(node.id), index, tableOf[index]);
    });
    for (const frameElement of root.querySelectorAll('.region')) {
      if (!used.has(frameElement)) frameElement.remove();
    }
    resize(places.regions, used);
    agree(used);
    for (const node of nodes) if (node.role === 'select') controls.settle(node.id);
  }

  function follow(into, element, cursors) {
    const last = cursors.get(into);
    const next = last ? last.nextSibling : into.firstChild;
    if (element.parentNode !== into || element !== next) into.insertBefore(element, next);
    cursors.set(into, element);
  }

  /// A node without a place of its own is in the region of all its children, or of its neighbours.
  function regionsOf(placed) {
    const own = nodes.map((node) => placed.get(node.id)?.[4] ?? null);
    const inner = own.slice();
    for (let i = nodes.length - 1; i >= 0; --i) {
      const parent = nodes[i].parent;
      if (parent < 0 || inner[i] === null || own[parent] !== null) continue;
      inner[parent] = inner[parent] === null || inner[parent] === inner[i] ? inner[i] : -1;
    }
    const result = [];
    const before = new Map();
    nodes.forEach((node, i) => {
      const inherited = node.parent < 0 ? -1 : result[node.parent];
      const neighbour = before.get(node.parent) ?? following(inner, i);
      result[i] = inherited >= 0 ? inherited : inner[i] ?? neighbour ?? inherited;
      before.set(node.parent, result[i]);
    });
    return result;
  }

  function following(inner, index) {
    for (let i = index + 1; i < nodes.length; ++i) {
      if (nodes[i].parent === nodes[index].parent && inner[i] !== null) return inner[i];
    }
    return undefined;
  }

  function frame(parent, [name], cursors, used) {
    parent.frames_ ??= new Map();
    let element = parent.frames_.get(name);
    if (!element) {
      element = document.createElement('div');
      element.className = 'region';
      element.dataset.region = name;
      const content = document.createElement('div');
      content.className = 'content';
      element.append(content);
      element.addEventListener('scroll', () => scrolled(name, element.scrollTop), { passive: true });
      parent.frames_.set(name, element);
    }
    if (!used.has(element)) {
      follow(parent, element, cursors);
      used.add(element);
    }
    return element.firstChild;
  }

  function resize(all, used) {
    for (const element of used) {
      const region = all.find((r) => r[0] === element.dataset.region);
      const [, x, y, width, height, content] = region;
      style(element, `left:${x}px;top:${y}px;width:${width}px;height:${height}px`);
      style(element.firstChild, `height:${content}px`);
      reach(element, content > height + 1);
    }
  }

  /// A frame that is new, was away or was moved begins at its top, and one whose content became
  /// shorter ends earlier: none of this is told by an event of scrolling that comes in time.
  function agree(used) {
    const here = new Map([...used].map((element) => [element.dataset.region, element.scrollTop]));
    for (const name of new Set([...here.keys(), ...tops.keys()])) scrolled(name, here.get(name) ?? 0);
  }

  /// What scrolls and holds nothing to operate takes the focus itself: how else would a keyboard
  /// scroll it?
  function reach(element, scrolls) {
    const operated = element.querySelector('button, a, input, select, textarea, iframe');
    if (scrolls && !operated) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  }

  /// The table around each node that was put somewhere: what is in its cells lies relative to it.
  function tablesOf(placed) {
    const tables = [];
    nodes.forEach((node, i) => {
      const parent = nodes[node.parent];
      tables[i] = parent?.role === 'table' && placed.get(parent.id) || tables[node.parent];
    });
    return tables;
  }

  function position(node, outer, place, index, table) {
    if (place) {
      const [x, y, width, height] = place;
      node.top = y;
      outer.classList.remove('somewhere');
      outer.classList.add('at');
      outer.classList.toggle('shown', node.role === 'preview');
      const [left, top] = table ? [x - table[0], y - table[1]] : [x, y];
      style(outer, `left:${left}px;top:${top}px;width:${width}px;height:${height}px`);
      return;
    }
    const flows = containers.has(node.role) && node.role !== 'table' &&
      (!['item', 'alert'].includes(node.role) || nodes[index + 1]?.parent === index);
    outer.classList.remove('at');
    outer.classList.toggle('somewhere', !flows);
    style(outer, flows ? '' : `top:${nearby(index)}px`);
  }

  function nearby(index) {
    for (let i = index; i >= 0; --i) if (nodes[i].top !== undefined) return nodes[i].top;
    return 0;
  }

  function style(element, css) {
    if (element.css_ !== css) element.style.cssText = element.css_ = css;
  }

  // ---- scrolling and focus

  function scrolled(name, top) {
    if ((tops.get(name) ?? 0) === top) return;
    tops.set(name, top);
    toModule(name, (at) => _scrolled(at, top));
    platform.wake();
  }

  function finish() {
    const { kept, way, closed, moved, focus } = news;
    news = null;
    for (const child of root.children) setInert(child, false);
    const front = dialog && controls.of(dialog);
    if (front) behind(front);
    if (moved) toTop();
    const wanted = focus && controls.of(focus)?.entry;
    if (wanted && document.activeElement !== wanted) wanted.focus();
    else if (front && !front.contains(document.activeElement)) first(front)?.focus();
    else if (moved && !(kept && kept.isConnected && kept !== document.body)) land();
    else if (!front && (closed || document.activeElement === document.body)) goOn(way);
  }

  /// The control that had the focus is gone, though its screen is not: what stands in its place now
  /// gets it. After a dialog that is the control that opened it.
  function goOn(way) {
    let still = way.length - 1;
    while (still >= 0 && !controls.of(way[still])) still -= 1;
    if (still < 0) return;
    const at = nodes.findIndex((node) => node.id === way[still]);
    const from = still === way.length - 1 ? at : at + 1;
    const next = [...nodes.slice(from), ...nodes.slice(0, from).reverse()]
      .find((node) => node.operable && node.enabled);
    if (next) controls.of(next.id).entry.focus();
  }

  /// Firefox before 112 and Chrome before 102 do not know `inert`; style.css hides it there.
  function setInert(element, is) {
    element.inert = is;
    if (!('inert' in HTMLElement.prototype)) element.classList.toggle('inert', is);
  }

  function behind(front) {
    for (let at = front; at !== root; at = at.parentNode) {
      for (const other of at.parentNode.children) if (other !== at) setInert(other, true);
    }
  }

  /// Where a dialog begins: at its first control, or at its title when that is far below.
  function first(inside) {
    const control = inside.querySelector('input:not([disabled]),textarea,select,button');
    const frame = control?.closest('.region');
    const sight = frame?.getBoundingClientRect().bottom ?? Infinity;
    return control && control.getBoundingClientRect().bottom <= sight ? control : reading(inside);
  }

  /// A title that takes the focus, so that reading goes on there.
  function reading(inside) {
    const title = inside.querySelector('h1, h2, h3');
    if (title) title.tabIndex = -1;
    return title;
  }

  /// A new place begins at its top, and its current entry is in sight.
  function toTop() {
    for (const element of root.querySelectorAll('.region')) {
      const current = element.querySelector('[aria-current]');
      if (current && !element.querySelector('h1, h2, input')) current.scrollIntoView({ block: 'nearest' });
      else if (element.scrollTop !== 0) element.scrollTop = 0;
    }
  }

  /// The control that had the focus is gone with its screen: reading goes on at the new title.
  function land() {
    const main = root.querySelector('main');
    if (main) reading(main)?.focus({ preventScroll: true });
  }

  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && dialog && !event.isComposing) {
      event.preventDefault();
      _dismiss();
      platform.wake();
    }
  });

  return {
    /// A new outline; its places follow.
    content(json) { update(JSON.parse(json)); },
    /// Where everything lies now.
    places(json) {
      arrange(JSON.parse(json));
      if (news) finish();
    },
    dialogIsOpen: () => dialog !== null,
  };
})();
