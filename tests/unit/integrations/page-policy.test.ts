import { expect, test } from 'vitest';
import { withOwnHashes } from '../../../src/integrations/page-policy.ts';

const OLD = "'sha256-b2xk'";
// echo -n 'a{b:c}' | openssl dgst -sha256 -binary | base64, and the same of the script.
const STYLE = "'sha256-0cRUVYRKwNwnl1hkfkPGjkht16b039TjFdJzmXfFK2o='";
const SCRIPT = "'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='";

const page = (scripts: string, styles: string) =>
  `<meta name="description" content="style-src ${OLD}; "><meta http-equiv="content-security-policy" content="` +
  `default-src 'none';style-src-attr 'unsafe-inline'; script-src 'self'${scripts}; style-src 'self'${styles};">` +
  '<style>a{b:c}</style><style>a{b:c}</style><script>run()</script>' +
  '<script type="module" src="a.js"></script><script type="application/json">{}</script>';

test('a policy lists each style and script that stands in its page once, and no others', () => {
  const own = page(` ${SCRIPT}`, ` ${STYLE}`);
  expect(withOwnHashes(page(` ${OLD} ${OLD}`, ` ${OLD}`))).toBe(own);
  expect(withOwnHashes(page('', ''))).toBe(own);
});
