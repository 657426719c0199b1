using System;
using AstroNano.Core;

var trial = new Trial(units: 64, capacity: 16);
trial.Store(PatternKind.Glyphs, count: 16, trial: 0, stream: 0);
trial.DrawCue(memory: 0, flips: 13); // a fifth of the pixels is wrong
var network = new AstrocyteNetwork(units: 64, capacity: 16);
network.Store(trial.Patterns);
network.Cue(trial.Cue);
for (int step = 0; step < 200; step++) { network.Step(); }

for (int i = 0; i < 64; i++)
{
    Console.Write((network.State[i] > 0f ? "#" : ".") + (i % 8 == 7 ? "\n" : ""));
}
