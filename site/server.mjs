// Serves a folder of static files on this machine only, as a production host should: compressed
// files where they lie beside the plain ones, cache rules, and headers that forbid the page every
// connection but to its own origin. Usage: node server.mjs FOLDER [--port N]
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.otf': 'font/otf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/// connect-src is the technical side of "nothing leaves the device".
export const policy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:", "font-src 'self' data: blob:", "connect-src 'self'",
  "worker-src 'self'", "frame-src 'self' blob:", "manifest-src 'self'", "base-uri 'none'",
  "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

// In order of preference.
const encodings = [['br', '.br'], ['gzip', '.gz']];

// A file whose name has a digest of its content never changes under that name.
const namedByContent = /[.-][0-9a-f]{8,}\.\w+$/;

/// Where a request path lies below the root, or nothing when it is not a path. A path that begins
/// with / has no way out once it is normalised: ".." above the root is dropped.
export function fileFor(root, path) {
  let name;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (!name.startsWith('/') || name.includes('\0')) return undefined;
  const inside = posix.normalize(name);
  return join(root, inside.endsWith('/') ? `${inside}index.html` : inside);
}

/// True when an Accept-Encoding header allows the coding.
export function accepts(header = '', coding) {
  return header.split(',').some((part) => {
    const [name, ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/);
    return name === coding && !parameters.some((p) => /^q=0(\.0*)?$/.test(p));
  });
}

async function isFile(path) {
  return stat(path).then((found) => found.isFile(), () => false);
}

// True when a compressed form is there and was not left by an older build.
async function isFresh(form, file) {
  const [made, from] = await Promise.all([form, file].map((path) => stat(path).catch(() => undefined)));
  return Boolean(made?.isFile() && made.mtimeMs >= from.mtimeMs);
}

// The best form of the file that the client takes.
async function chosen(file, acceptEncoding) {
  for (const [coding, suffix] of encodings) {
    if (accepts(acceptEncoding, coding) && await isFresh(file + suffix, file)) return { path: file + suffix, coding };
  }
  return { path: file };
}

async function answer(root, request, response) {
  const refuse = (status, text) =>
    response.writeHead(status, { ...headers, 'Content-Type': types['.txt'] }).end(`${text}\n`);

  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD');
  const file = fileFor(root, request.url.split(/[?#]/)[0]);
  if (!file || !await isFile(file)) return refuse(404, 'Not found');

  const { path, coding } = await chosen(file, request.headers['accept-encoding']);
  const body = await readFile(path);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const head = {
    ...headers,
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': namedByContent.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    Vary: 'Accept-Encoding',
    ...(coding && { 'Content-Encoding': coding }),
  };
  if (request.headers['if-none-match']?.includes(etag)) return response.writeHead(304, head).end();
  response.writeHead(200, { ...head, 'Content-Length': body.length });
  return response.end(request.method === 'HEAD' ? undefined : body);
}

function listen(server, port, host) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => done(server.address().port));
  });
}

/// Serves the folder on the loopback interface: at the port, or at a free one when it is 0. Gives
/// the address and a function that ends it. Fails with code EADDRINUSE when the port is taken.
export async function serve(folder, port = 0) {
  const root = resolve(folder);
  const handler = (request, response) => answer(root, request, response).catch((error) => {
    console.error(error);
    response.destroy();
  });
  const servers = [createServer(handler)];
  const taken = await listen(servers[0], port, '127.0.0.1');
  // Browsers may try ::1 first for localhost; somebody else's page must not answer there.
  const second = createServer(handler);
  try {
    await listen(second, taken, '::1');
    servers.push(second);
  } catch (error) {
    if (error.code === 'EADDRINUSE' && port !== 0) {
      servers[0].close();
      throw error;
    }
  }
  const close = () => servers.forEach((server) => (server.close(), server.closeAllConnections()));
  return { address: `http://localhost:${taken}/`, close };
}

async function main() {
  const { values, positionals: [folder] } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '8080' } },
  });
  const port = Number(values.port);
  try {
    const { address } = await serve(folder, port);
    console.log(`\nIPGauge is at ${address} (Ctrl-C ends it)`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`ipgauge: port ${port} is taken: end what uses it, or choose another: site/serve --port ${port + 1}`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
