using System.ComponentModel;
using System.Diagnostics;

namespace AstroNano.VirtualBoard;

/// <summary>The user's browser.</summary>
public static class Desktop
{
    /// <summary>Opens the address in the default browser, or says that it could not.</summary>
    public static void Open(string address, TextWriter progress)
    {
        try
        {
            using Process? _ = Process.Start(
                new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            progress.WriteLine("No browser could be opened here; open the address yourself.");
        }
    }
}
