// What a teacher begins with: a lesson that holds everything a file may have.

export const example = `\
---
title: How much noise can it take?
steps:
  - name: little
    link: network=astrocyte&page=neurons&flipped-bits=6&memories=16&patterns=-1&cue=1
    run: 200
    ends: { wrong: "0" }
  - name: much
    link: network=astrocyte&page=neurons&flipped-bits=26&memories=16&patterns=-1&cue=1&speed=100
    run: 200
    count: { tries: 16, fits: "0" }
claims:
  - name: repaired
    says: 15
    within: 10
    measure: { step: much, read: wrong, cues: 24, fits: "0" }
  - name: leader
    says: A
    measure: { step: little, read: leader }
predict:
  - name: many
    ask: We flip 26 of the 64 dots. In how many of 100 tries does every dot come back?
    before: [much]
    number: { unit: of 100, from: 0, to: 100 }
    answer: repaired
    told: About {{repaired}} of 100 letters come back whole.
  - name: which
    ask: Which letter comes back in step little?
    before: [little]
    choice: { "A, which was damaged": A, "Another one": "B|C|D" }
    answer: leader
---
# Card

The network stores 16 letters. Your number draws the dots that are flipped.

## Predict first

## Do

1. Open [little](#little) and press **Run**. Is every dot right?
2. Open [much](#much). Try 16 cues with **CUE** and count the letters that come back.

## Explain

With 26 dots flipped, about {{repaired}} of 100 letters come back whole.

## Go further

- Where does it stop working?

# Key

Only teachers see this part: a link leaves it out.
`;
