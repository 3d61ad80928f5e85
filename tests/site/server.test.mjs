// The server of site/serve: what a page gets, and what it can never get.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { accepts, fileFor, serve } from '../../site/server.mjs';

let outside, address, close;

before(async () => {
  outside = await mkdtemp(join(tmpdir(), 'ipgauge-server-'));
  const root = join(outside, 'root');
  await mkdir(join(root, 'sub'), { recursive: true });
  await writeFile(join(outside, 'secret.txt'), 'secret');
  await writeFile(join(root, 'index.html'), '<p>plain</p>');
  await writeFile(join(root, 'index.html.br'), brotliCompressSync('<p>plain</p>'));
  await writeFile(join(root, 'sub', 'index.html'), 'sub');
  await writeFile(join(root, 'app.0123abcd.wasm'), 'wasm');
  ({ address, close } = await serve(root));
});
after(async () => {
  close();
  await rm(outside, { recursive: true });
});

// The bare path, as a hostile client sends it: fetch would normalise it.
function raw(path, { method = 'GET', headers = {} } = {}) {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done({
        status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString(),
      }));
    }).on('error', failed).end();
  });
}

test('a folder gives its index page', async () => {
  assert.equal((await raw('/')).body, '<p>plain</p>');
  assert.equal((await raw('/sub/')).body, 'sub');
});

test('a path never leads out of the folder', async () => {
  const paths = ['/../secret.txt', '/sub/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt',
    '/sub/%2e%2e%2f%2e%2e%2fsecret.txt', '//../secret.txt', '/..\\secret.txt', '/%00', '/%', '*'];
  for (const path of paths) assert.equal((await raw(path)).status, 404, path);
  assert.equal(fileFor('/www', '/a/../../../etc/passwd'), '/www/etc/passwd');
});

test('a compressed file is served only to who accepts it', async () => {
  const plain = await raw('/');
  const small = await raw('/', { headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(small.headers['content-encoding'], 'br');
  assert.equal(small.headers['content-type'], 'text/html; charset=utf-8');
  assert.notEqual(small.headers.etag, plain.headers.etag);
  assert.equal(accepts('br;q=0, gzip', 'br'), false);
});

test('a compressed file that an older build left is not served', async () => {
  await writeFile(join(outside, 'root', 'new.html'), 'new');
  await writeFile(join(outside, 'root', 'new.html.br'), brotliCompressSync('old'));
  await utimes(join(outside, 'root', 'new.html.br'), 1, 1);
  const page = await raw('/new.html', { headers: { 'accept-encoding': 'br' } });
  assert.deepEqual([page.headers['content-encoding'], page.body], [undefined, 'new']);
});

test('an unchanged page is not sent again', async () => {
  const { etag } = (await raw('/')).headers;
  const second = await raw('/', { headers: { 'if-none-match': etag } });
  assert.deepEqual([second.status, second.body], [304, '']);
});

test('only a name with a digest is kept for ever', async () => {
  assert.equal((await raw('/')).headers['cache-control'], 'no-cache');
  const named = (await raw('/app.0123abcd.wasm')).headers;
  assert.match(named['cache-control'], /immutable/);
  assert.equal(named['content-type'], 'application/wasm');
});

test('every answer forbids connections to other origins', async () => {
  for (const path of ['/', '/nothing', '/app.0123abcd.wasm']) {
    const policy = (await raw(path)).headers['content-security-policy'];
    assert.match(policy, /^default-src 'none'; .*connect-src 'self';/);
    assert.doesNotMatch(policy, /unsafe-eval'.*unsafe-eval|\*|https?:/);
  }
});

test('nothing can be sent to it', async () => {
  assert.equal((await raw('/', { method: 'POST' })).status, 405);
  const head = await raw('/', { method: 'HEAD' });
  assert.deepEqual([head.status, head.body, head.headers['content-length']], [200, '', '12']);
});

test('a port that is taken is refused', async () => {
  await assert.rejects(serve(outside, Number(new URL(address).port)), { code: 'EADDRINUSE' });
});
