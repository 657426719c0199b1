using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AstroNano.Flash;

/// <summary>What to put where.</summary>
public sealed record Order(FlashBoard Board, string Target, string Image, string? Port,
    bool Confirmed);

/// <summary>
/// Finds the port, says what it will do, does it by nanoff with the known remedies, and then
/// listens until the board says who it is. "OK" of a tool is not believed: there are boards on
/// which nothing was flashed all the same.
/// </summary>
public sealed class Flasher
{
    private const int MostTries = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private readonly IWorkbench _bench;

    public Flasher(IWorkbench bench)
    {
        _bench = bench;
    }

    /// <summary>Does it all; what the board said at the end.</summary>
    public Greeting Run(Order order)
    {
        if (!File.Exists(order.Image))
        {
            throw new FlashFailure($"There is no image {order.Image}; take it from the release "
                + $"page: AstroNano-{order.Board.Id}.bin.");
        }

        string port = order.Port ?? FindPort();
        string image = Path.GetFullPath(order.Image);
        long size = new FileInfo(image).Length;
        _bench.Say($"This will put nanoFramework ({order.Target}) and {Path.GetFileName(image)} "
            + $"({size:N0} bytes) on the {order.Board.Name} at {port}. "
            + "What is on it now is lost, its settings too.");
        if (!order.Confirmed && !_bench.Ask("Go on?"))
        {
            throw new FlashFailure("Nothing was done.");
        }

        List<string> command =
        [
            "--target", order.Target, "--serialport", port, "--update", "--deploy", "--image",
                image,
        ];
        Execute(command);
        return Listen(port, order.Board) ?? Again(command, port, order.Board);
    }

    // It said OK, but nobody is there: flashed to nothing, or an older deployment in the way.
    private Greeting Again(List<string> command, string port, FlashBoard board)
    {
        _bench.Say("nanoff said OK, but no AstroNano answers. Once more, with all flash erased.");
        Execute([.. command, "--masserase"]);
        return Listen(port, board) ?? throw new FlashFailure(
            $"nanoff said OK twice, but no AstroNano answers at {port}. Look at the serial port "
            + "with any terminal: a boot loop is the wrong image (try "
            + $"--target {board.Others.FirstOrDefault()?.Target ?? board.Target}) or a weak "
            + "cable.");
    }

    private string FindPort()
    {
        IReadOnlyList<string> ports = _bench.Ports();
        return ports.Count switch
        {
            1 => ports[0],
            0 => throw new FlashFailure(
                "No serial port is there. Take a cable with data lines, not "
                + "one for charging only; install the driver of the board's USB chip (CP210x or "
                + "CH340)."),
            _ => throw new FlashFailure("There are several serial ports, so say which by --port: "
                + $"{string.Join(", ", ports)}. Unplug the board to see which one goes."),
        };
    }

    private void Execute(List<string> command)
    {
        List<string> arguments = command;
        for (int attempt = 1; ; attempt++)
        {
            _bench.Say($"nanoff {string.Join(' ', arguments)}");
            ToolResult result = _bench.RunNanoff(arguments) ?? throw new FlashFailure(
                "nanoff is not installed: dotnet tool install --global nanoff "
                + $"--version {NanoffVersion.Pinned}");
            // An exit code of zero with an error in its words has been seen too.
            Remedy? remedy = Remedy.For(result.Output);
            if (result.ExitCode == 0 && remedy is null)
            {
                return;
            }

            if (remedy is null)
            {
                throw new FlashFailure(
                    $"nanoff ended with {result.ExitCode}:\n{result.Output.Trim()}");
            }

            if (attempt == MostTries)
            {
                throw new FlashFailure(
                    $"{remedy.Code} again after {MostTries} tries. {remedy.Cause}");
            }

            arguments = Mended(remedy, arguments);
        }
    }

    private List<string> Mended(Remedy remedy, List<string> arguments)
    {
        _bench.Say($"{remedy.Code}: {remedy.Cause}");
        switch (remedy.Mending)
        {
            case Mending.HoldBoot:
                Want("Hold the button BOOT on the board until writing has begun. Ready?");
                return arguments;
            case Mending.FreePort:
                Want("Close whatever listens to the port (a serial monitor, Visual Studio). Done?");
                return arguments;
            case Mending.EraseAll when !arguments.Contains("--masserase"):
                return [.. arguments, "--masserase"];
            case Mending.SlowDown when !arguments.Contains("--baud"):
                return [.. arguments, "--baud", "115200"];
            default:
                throw new FlashFailure($"{remedy.Code}: {remedy.Cause}");
        }
    }

    private void Want(string text)
    {
        if (!_bench.Ask(text))
        {
            throw new FlashFailure("Given up on your word; the board may hold half of it now.");
        }
    }

    private Greeting? Listen(string port, FlashBoard board)
    {
        _bench.Say(
            $"Listening to {port} for {Patience.TotalSeconds:F0} seconds; press RESET on the "
            + "board if nothing comes.");
        Symptoms symptoms = new();
        foreach (string line in _bench.Listen(port, Patience))
        {
            symptoms.Look(line);
            if (Greeting.Parse(line) is not Greeting greeting)
            {
                continue;
            }

            if (greeting.Board != board.Id)
            {
                throw new FlashFailure(
                    $"The board says it runs the image for {greeting.Board}, not "
                    + $"for {board.Id}: its pins would be wrong.");
            }

            return greeting.Passed
                ? greeting
                : throw new FlashFailure($"AstroNano {greeting.Version} starts, but its self-test "
                    + $"fails with {greeting.Digest}. Please tell us: the form \"My board says\".");
        }

        return symptoms.Verdict is string verdict ? throw new FlashFailure(verdict) : null;
    }
}
