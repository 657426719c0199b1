namespace AstroNano.House.Tests;

/// <summary>Programs that stand in for real ones while a script is tried.</summary>
internal static class StandIns
{
    /// <summary>Writes one, in bash, into a folder that will be on the path.</summary>
    public static void Write(string folder, string program, string script)
    {
        string path = Path.Combine(folder, program);
        File.WriteAllText(path, $"#!/usr/bin/env bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute
                | UnixFileMode.UserWrite);
        }
    }
}
