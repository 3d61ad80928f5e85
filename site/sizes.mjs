// SPDX-License-Identifier: MIT
// The bar of progress counts bytes as they come out of the network, uncompressed, so the page has
// to know how many there will be. It says so by names: ="bytes of NAME, NAME".

/** The page with sums in place of the names; `sizeOf` gives the size of a part. */
export async function withSizes(html, sizeOf) {
  const sums = await Promise.all([...html.matchAll(/="bytes of ([^"]+)"/g)].map(async ([place, names]) => {
    const sizes = await Promise.all(names.split(', ').map(sizeOf));
    return [place, sizes.reduce((all, size) => all + size, 0)];
  }));
  return sums.reduce((page, [place, sum]) => page.replace(place, `="${sum}"`), html);
}
