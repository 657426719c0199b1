// A name in the characters that the display has, A to Z and digits, spelled as in passports: Latin
// and Cyrillic letters by ICAO Doc 9303 part 3, Greek ones by ELOT 743 (ISO 843). Letters of other
// scripts are left out.

/** The longest word that the board takes. */
const most = 16;

const pairs = (text: string) => Object.fromEntries(text.split(" ")
  .map((pair) => [pair[0]!, pair.slice(1)])) as Record<string, string>;

const letters = {
  ...pairs("ÄAE ÅAA ÆAE ÐD ĐD ĦH ŁL ŊN ÖOE ØOE ŒOE ẞSS ÞTH ŦT ÜUE ĸQ"),
  ...pairs("АA БB ВV ГG ДD ЕE ЁE ЖZH ЗZ ИI ЙI КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХKH ЦTS ЧCH ШSH"),
  ...pairs("ЩSHCH ЪIE ЫY Ь ЭE ЮIU ЯIA ІI ЇI ЄIE ҐG ЎU ЈJ ЉLJ ЊNJ ЋC ЏDZ ЂD ЃG ЌK ЅDZ"),
  ...pairs("ΑA ΒV ΓG ΔD ΕE ΖZ ΗI ΘTH ΙI ΚK ΛL ΜM ΝN ΞX ΟO ΠP ΡR ΣS ΤT ΥY ΦF ΧCH ΨPS ΩO"),
};

// Two Greek letters that are one sound; the last three are voiced or not by what follows.
const greek: [RegExp, string][] = [
  [/ΓΓ/g, "NG"], [/ΓΞ/g, "NX"], [/ΓΧ/g, "NCH"], [/ΟΥ/g, "OU"],
  [/(?<!\p{L})ΜΠ|ΜΠ(?!\p{L})/gu, "B"],
  [/([ΑΕΗ])Υ(?=[ΑΕΗΙΟΥΩΆΈΉΊΌΎΏΒΓΔΖΛΜΝΡ])/g, "$1V"], [/([ΑΕΗ])Υ/g, "$1F"],
];

/** A name as a word for the board, and the letters that could not be spelled. */
export function spell(name: string): { word: string; leftOut: string[] } {
  const leftOut = new Set<string>();
  const text = greek.reduce((spelled, [sound, as]) => spelled.replace(sound, as),
    name.normalize("NFC").toUpperCase().replace(/Ύ/g, "Υ"));
  const all = [...text].map((letter) => {
    const plain = letters[letter]
      ?? [...letter.normalize("NFKD")].map((part) => letters[part] ?? part).join("");
    const spelled = plain.toUpperCase().replace(/[^A-Z0-9]/g, "");
    if (spelled === "" && /[\p{L}\p{N}\p{S}]/u.test(letter) && letters[letter] !== "") {
      leftOut.add(letter);
    }
    return spelled;
  }).join("");
  // A letter is stored once: without its copies a long name may still fit.
  const word = all.length <= most ? all : [...new Set(all)].join("").slice(0, most);
  return { word, leftOut: [...leftOut] };
}

/** As many units as are flipped where a name is to be watched: a fifth. */
const flipped = "13";

/** What a name in a link means for the board, before what the link says itself. */
export function withName(entries: [string, string][]): [string, string][] {
  const name = entries.findLast(([key]) => key === "name")?.[1];
  if (name === undefined || entries.some(([key]) => key === "word")) return entries;
  const { word } = spell(name);
  return word === "" ? entries
    : [["page", "neurons"], ["flipped-bits", flipped], ["word", word], ...entries];
}
