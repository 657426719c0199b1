using System;
using System.Collections.Generic;
using System.Linq;
using AstroNano.Flash;

namespace AstroNano.Hardware.Tests.Flash;

/// <summary>
/// A bench that acts out what goes wrong on real ones: each call of nanoff takes the next result
/// from a script, and so does each time of listening to the port.
/// </summary>
internal sealed class PretendedBench : IWorkbench
{
    public const string Hello = "AstroNano 0.1.0 on esp32-devkit: test PASS B175CFC7";

    public Queue<ToolResult?> Nanoff { get; } = new();

    public Queue<string[]> Serial { get; } = new();

    public List<string> PortList { get; } = ["COM3"];

    public List<string> Commands { get; } = [];

    public List<string> Said { get; } = [];

    public List<string> Asked { get; } = [];

    public bool Answer { get; set; } = true;

    public static ToolResult Ok { get; } =
        new(0, "Flashing firmware...OK\nFlashing deployment...OK");

    public static ToolResult Error(string code) =>
        // On Linux and macOS an exit code keeps its last eight bits only.
        new(int.Parse(code[1..]) & 0xFF, $"Error {code}: something went wrong.");

    public ToolResult? RunNanoff(IReadOnlyList<string> arguments)
    {
        Commands.Add(string.Join(' ', arguments.Where(
            argument => !argument.EndsWith(".bin", StringComparison.Ordinal))));
        return Nanoff.Dequeue();
    }

    public IReadOnlyList<string> Ports() => PortList;

    public IEnumerable<string> Listen(string port, TimeSpan time) => Serial.Dequeue();

    public void Say(string text) => Said.Add(text);

    public bool Ask(string text)
    {
        Asked.Add(text);
        return Answer;
    }
}
