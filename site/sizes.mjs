// SPDX-License-Identifier: MIT
// The bar of progress counts bytes as they come out of the network, uncompressed, so the page has
// to know how many there will be. It says so by names: max="bytes of NAME, NAME".

/** The page with the sum in place of the names; `sizeOf` gives the size of a part. */
export async function withSizes(html, sizeOf) {
  const [place, names] = html.match(/\bmax="bytes of ([^"]+)"/);
  const sizes = await Promise.all(names.split(', ').map(sizeOf));
  return html.replace(place, `max="${sizes.reduce((all, size) => all + size, 0)}"`);
}
