using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.IO.Ports;
using System.Text;

namespace AstroNano.Flash;

/// <summary>The bench as it is: nanoff, serial ports, a console.</summary>
public sealed class RealWorkbench : IWorkbench
{
    // The debugger's port, as nanoFramework's images set it.
    private const int BaudRate = 921_600;

    public ToolResult? RunNanoff(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("nanoff", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            StringBuilder output = new();
            process.OutputDataReceived += (_, data) => Keep(output, data.Data);
            process.ErrorDataReceived += (_, data) => Keep(output, data.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return new ToolResult(process.ExitCode, output.ToString());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public IReadOnlyList<string> Ports() => SerialPort.GetPortNames();

    public IEnumerable<string> Listen(string port, TimeSpan time)
    {
        using var serial = new SerialPort(port, BaudRate) { ReadTimeout = 500 };
        try
        {
            serial.Open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FlashFailure($"{port} cannot be opened: {e.Message}");
        }

        long end = Environment.TickCount64 + (long)time.TotalMilliseconds;
        StringBuilder line = new();
        while (Environment.TickCount64 < end)
        {
            int read = Next(serial);
            if (read is '\n' or '\r' or -1)
            {
                if (line.Length > 0 && read != -1)
                {
                    yield return line.ToString();
                    line.Clear();
                }
            }
            else
            {
                line.Append((char)read);
            }
        }
    }

    public void Say(string text) => Console.WriteLine(text);

    public bool Ask(string text)
    {
        Console.Write($"{text} [y/N] ");
        return Console.ReadLine()?.Trim().StartsWith('y') == true;
    }

    private static int Next(SerialPort serial)
    {
        try
        {
            return serial.ReadByte();
        }
        catch (TimeoutException)
        {
            return -1;
        }
    }

    private static void Keep(StringBuilder output, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        Console.WriteLine($"  {line}");
    }
}
