extern alias DevKit;
extern alias Heltec;
extern alias S3;

using System;
using System.Collections.Generic;
using System.Linq;
using AstroNano.Instruments;
using OnDevKit = DevKit::AstroNano.Firmware;
using OnHeltec = Heltec::AstroNano.Firmware;
using OnS3 = S3::AstroNano.Firmware;

namespace AstroNano.Browser;

/// <summary>The firmware as it is compiled for one board, with that board's pins in it.</summary>
/// <param name="Board">What it says that it is for.</param>
/// <param name="Setup">Where it begins.</param>
/// <param name="Frame">One frame.</param>
/// <param name="Look">What the supervisor's timer does every second.</param>
/// <param name="Instrument">What it runs; null while the bench test does.</param>
internal sealed record Variant(
    string Board, Action Setup, Func<int> Frame, Action Look, Func<Instrument?> Instrument)
{
    /// <summary>All of them; the first is taken unless another is asked for.</summary>
    public static IReadOnlyList<Variant> All { get; } =
    [
        new(OnDevKit.Pins.Board, OnDevKit.Program.Setup, OnDevKit.Program.Frame,
            () => OnDevKit.Program.Supervisor.Look(), () => OnDevKit.Program.Instrument),
        new(OnHeltec.Pins.Board, OnHeltec.Program.Setup, OnHeltec.Program.Frame,
            () => OnHeltec.Program.Supervisor.Look(), () => OnHeltec.Program.Instrument),
        new(OnS3.Pins.Board, OnS3.Program.Setup, OnS3.Program.Frame,
            () => OnS3.Program.Supervisor.Look(), () => OnS3.Program.Instrument),
    ];

    /// <summary>The firmware for this board.</summary>
    public static Variant Of(string board) => All.First(variant => variant.Board == board);
}
