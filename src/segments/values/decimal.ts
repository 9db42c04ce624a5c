const decimal = /^(?<sign>[-+]?)(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:[eE](?<exponent>[-+]?\d+))?$/;
// BigInt arithmetic on more digits would take noticeable time, and one exponent can ask for billions of them.
const mostDigits = 10_000;

interface Parts {
  sign: string;
  digits: string;
  /** How many of the digits stand behind the decimal point; below zero where zeros follow them. */
  scale: bigint;
}

function parts(text: string): Parts | undefined {
  const { sign = '', whole = '', fraction = '', exponent = '0' } = decimal.exec(text)?.groups ?? {};
  const digits = whole + fraction;
  if (digits === '') return undefined;
  return { sign, digits, scale: BigInt(fraction.length) - BigInt(exponent.replace('+', '')) };
}

/** Whether a number's text is a decimal number, as all of JSON's are (of YAML's `0x1F` or `.inf` are not). */
export function isDecimal(text: string): boolean {
  return parts(text) !== undefined;
}

/** How many digits a decimal number has where it is written without an exponent. */
export function digitsIn(text: string): bigint {
  const { digits, scale } = parts(text) ?? { digits: '', scale: 0n };
  const [before, behind] = [BigInt(digits.length) - scale, scale];
  return (before > 0n ? before : 0n) + (behind > 0n ? behind : 0n);
}

/**
 * The exact sum of decimal numbers, without an exponent, with as many decimal places as the number that has most of them
 * (0.10 + 0.2 = 0.30). Undefined where the sum may need more than 10,000 digits.
 */
export function sumOf(texts: readonly string[]): string | undefined {
  const all = texts.map((text) => parts(text)).filter((one) => one !== undefined);
  const widest = all.reduce((most, { scale }) => (scale > most ? scale : most), 0n);
  if (all.some(({ digits, scale }) => BigInt(digits.length) - scale + widest > mostDigits)) return undefined;
  if (widest > mostDigits) return undefined;
  const scale = Number(widest);
  const sum = all.reduce((total, { sign, digits, scale: own }) => {
    const value = BigInt(digits) * 10n ** (widest - own);
    return sign === '-' ? total - value : total + value;
  }, 0n);
  const figures = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0');
  const point = figures.length - scale;
  const plain = scale === 0 ? figures : `${figures.slice(0, point)}.${figures.slice(point)}`;
  return sum < 0n ? `-${plain}` : plain;
}

/** Which of two decimal numbers is larger, exactly, whatever their exponents: below 0, 0 or above 0. */
export function compareDecimals(a: string, b: string): number {
  const [x, y] = [magnitude(a), magnitude(b)];
  if (x.sign !== y.sign) return x.sign - y.sign;
  const size = x.size === y.size ? compareText(x.digits, y.digits) : x.size > y.size ? 1 : -1;
  return x.sign * size;
}

/** The sign, the place of the first digit that counts, and the digits from there on without zeros at their end. */
function magnitude(text: string): { sign: number; size: bigint; digits: string } {
  const { sign, digits, scale } = parts(text) ?? { sign: '', digits: '0', scale: 0n };
  const counting = digits.replace(/^0+/, '');
  if (counting === '') return { sign: 0, size: 0n, digits: '' };
  let end = counting.length;
  while (counting[end - 1] === '0') end -= 1;
  const size = BigInt(counting.length) - scale;
  return { sign: sign === '-' ? -1 : 1, size, digits: counting.slice(0, end) };
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a > b ? 1 : -1;
}
