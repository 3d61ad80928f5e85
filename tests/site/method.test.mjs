// The method page shows the cases that the tests of the engine compute, in both languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const page = readFileSync(join(root, 'site/method.html'), 'utf8');
const articles = [...page.matchAll(/<article id="([\w-]+)"[^]*?<\/article>/g)].map(([text, language]) => ({ language, text }));

const caseSum = (name) => JSON.parse(readFileSync(join(root, `tests/data/worked/${name}.json`))).sum;

// What is computed, whatever the words around it.
const arithmetic = (line) => (line.replaceAll('（', '(').replaceAll('）', ')')
  .match(/\d[\d.]*|min|->|[-+*/=<>()]/g) ?? []).join(' ');

const figures = (article) => [...article.text.matchAll(/<figure data-case="([\w-]+)">([^]*?)<\/figure>/g)]
  .map(([, name, body]) => ({ name, lines: [...body.matchAll(/<code>([^]*?)<\/code>/g)].map((m) => m[1].replaceAll('&gt;', '>')) }));

for (const article of articles) {
  test(`every sum of the method page in ${article.language} is one that the engine's tests compute`, () => {
    const shown = figures(article);
    assert.ok(shown.length >= 6);
    for (const { name, lines } of shown) {
      const computed = caseSum(name).map(arithmetic);
      for (const line of lines) assert.ok(computed.includes(arithmetic(line)), `${name}: ${line}`);
    }
  });
}

test('both languages show the same cases', () => {
  const [first, second] = articles.map((article) => figures(article).map(({ name, lines }) => [name, lines.length]));
  assert.deepEqual(first, second);
});
