// SPDX-License-Identifier: MIT
// Without a network: what was opened once opens again, whole, and a new version comes only on the
// person's word.

import assert from "node:assert/strict";
import { once } from "node:events";
import { cp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { open, root, saved, shared } from "./support.mjs";
import { serve } from "../../site/server.mjs";

const world = shared();

/** The program is on the device, and this page is served from there. */
const kept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** In the page: the characters of a tier of the font are on the device. */
async function hasCharacters(tier) {
  const cache = await caches.open((await caches.keys())[0]);
  return (await cache.keys()).some(({ url }) => url.includes(`/fonts/${tier}.`));
}

async function createEnterprise(page, name) {
  await page.getByRole("button", { name: "添加企业" }).first().click();
  await page.getByRole("textbox").first().fill(name);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
  await saved(page);
}

test("after one visit the program opens without a network, with all that was saved", (t) => world.inContext({}, async (context) => {
  const site = await serve(`${root}/build/web/site`);
  t.after(() => site.close());
  const first = await open(context, site.address);
  await kept(first);
  await first.waitForFunction(hasCharacters, "common");  // although nothing needed them yet
  await createEnterprise(first, "龘龘精密（无网络）有限公司");
  await first.waitForFunction(hasCharacters, "rare");  // which the name has
  await first.close();
  site.close();

  const second = await open(context, site.address);
  await second.getByText("龘龘精密（无网络）有限公司").first().waitFor({ state: "attached" });
  second.assertQuiet();
}));

test("characters that came before the service worker are kept as well", () => world.inContext({}, async (context) => {
  await context.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...given) {
      await new Promise((done) => { globalThis.letRegister = done; });
      return register.apply(this, given);
    };
  });
  const page = await open(context, world.address);
  await page.waitForFunction(() => "letRegister" in globalThis);
  await page.getByRole("button", { name: "添加企业" }).first().click();  // a field, in which names are typed
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("/common.")));
  await page.evaluate(() => letRegister());
  await kept(page);
  await page.waitForFunction(hasCharacters, "common");
}));

/** In front of a site: a host that leads from the name of a page to a shorter one, as some do. */
async function shortening(site) {
  const server = createServer(async (request, response) => {
    const page = request.url.match(/^\/(index|method|privacy)\.html$/)?.[1];
    if (page) return response.writeHead(301, { Location: page === "index" ? "/" : `/${page}` }).end();
    const behind = await fetch(new URL(request.url.replace(/^\/(method|privacy)$/, "/$1.html"), site));
    response.writeHead(behind.status, { "Content-Type": behind.headers.get("Content-Type") });
    return response.end(Buffer.from(await behind.arrayBuffer()));
  });
  await once(server.listen(0, "localhost"), "listening");
  const close = () => (server.close(), server.closeAllConnections());
  return { address: `http://localhost:${server.address().port}/`, close };
}

test("a host that leads from one address of a page to another does not keep it from opening without a network",
  (t) => world.inContext({}, async (context) => {
    const site = await serve(`${root}/build/web/site`);
    const host = await shortening(site.address);
    t.after(() => (host.close(), site.close()));
    const first = await open(context, host.address);
    await kept(first);
    await first.waitForFunction(hasCharacters, "common");
    await first.close();
    host.close();

    const second = await open(context, host.address);
    second.assertQuiet();
    await second.goto(`${host.address}method.html`);
    await second.getByRole("heading", { level: 1 }).first().waitFor();
  }));

test("a new version is announced, waits for the person's word, and then opens", (t) => world.inContext({}, async (context) => {
  const files = join(world.folder, "site");
  await cp(`${root}/build/web/site`, files, { recursive: true });
  const site = await serve(files);
  t.after(() => site.close());
  const page = await open(context, site.address);
  await kept(page);
  await page.waitForFunction(hasCharacters, "common");

  // The next version differs in its page alone.
  const index = await readFile(join(files, "index.html"), "utf8");
  await writeFile(join(files, "index.html"), index.replace("<title>", "<title>2 "));
  const worker = await readFile(join(files, "service_worker.js"), "utf8");
  await writeFile(join(files, "service_worker.js"), worker.replace(/"version":"\w+"/, '"version":"next"'));
  await page.reload();
  await page.getByRole("button", { name: "更新并重新打开" }).waitFor({ state: "attached" });
  assert.equal(await page.evaluate(async () => (await (await fetch("./")).text()).includes("<title>2 ")), false);

  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "更新并重新打开" }).click()]);
  await page.getByRole("main").waitFor({ state: "attached" });
  assert.equal(await page.evaluate(async () => (await (await fetch("./")).text()).includes("<title>2 ")), true);
  assert.equal((await page.evaluate(() => caches.keys())).length, 1);
  page.assertQuiet();
}));
