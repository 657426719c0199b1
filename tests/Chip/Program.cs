using System;
using System.IO;
using System.Linq;

namespace AstroNano.Chips;

/// <summary>
/// A chip on a pseudo-terminal for any flashing tool:
/// <c>dotnet run --project tests/Chip -- esp32 4</c>. It prints the terminal's name, and reads
/// commands: <c>lines DTR RTS</c>, <c>save FILE</c>.
/// </summary>
public static class Program
{
    private const int UsageError = 2;

    public static int Main(string[] arguments)
    {
        if (arguments is not [string name, string megabytes, .. string[] greeting]
            || !int.TryParse(megabytes, out int size))
        {
            Console.Error.WriteLine("usage: CHIP MEGABYTES [GREETING], CHIP esp32 or esp32-s3");
            return UsageError;
        }

        ChipKind kind = name == "esp32-s3" ? ChipKind.Esp32S3 : ChipKind.Esp32;
        var chip = new Chip(kind, size, greeting.FirstOrDefault());
        using var pty = new Pty(chip);
        chip.Start(download: true);
        Console.WriteLine(pty.Path);
        while (Console.ReadLine() is string line)
        {
            switch (line.Split(' '))
            {
                case ["lines", string dtr, string rts]:
                    lock (chip)
                    {
                        chip.SetLines(dtr == "1", rts == "1");
                    }

                    break;
                case ["save", string file]:
                    File.WriteAllBytes(file, chip.Flash.Content);
                    break;
            }

            Console.WriteLine($"ok {chip.Baud} {string.Join(' ', chip.Commands.Distinct())}");
        }

        return 0;
    }
}
