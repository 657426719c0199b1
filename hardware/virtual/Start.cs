using System.Diagnostics;
using System.Reflection;
using AstroNano.Commands;

namespace AstroNano.VirtualBoard;

/// <summary>
/// The command <c>dotnet run --project hardware/virtual</c>: builds the program in <c>Site/</c>,
/// showing the progress, and runs it. <c>dotnet run</c> hides the messages of a build, and the
/// first one takes minutes.
/// </summary>
public static class Start
{
    private const string FirstStart =
        """
        First start: building the virtual board from its sources. On two cores this takes about
        3 minutes. It downloads about 120 MB, once: .NET packages from nuget.org (45 MB), then
        the page's packages from the npm registry (70 MB).

        """;

    public static int Main(string[] arguments)
    {
        string program = Read("Program");
        bool isFirst = !File.Exists(program);
        if (isFirst)
        {
            Console.WriteLine(FirstStart);
        }

        if (!Build(isFirst))
        {
            Console.Error.WriteLine("The virtual board could not be built: fix what the messages "
                + "above name, then run this command again.");
            return ExitCode.TryAgain;
        }

        return (int)Assembly.LoadFrom(program).EntryPoint!.Invoke(
            null, BindingFlags.DoNotWrapExceptions, null, [arguments], null)!;
    }

    // The first time each project is listed as it is built, later only what is wrong.
    private static bool Build(bool isFirst)
    {
        using var waiting = new Waiting(
            Console.Out, isFirst ? "Building the programs" : "Checking for changes");
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using Process build = Process.Start(dotnet,
        [
            "build", Read("SiteFolder"), "-c", Read("Configuration"), "--nologo", "-tl:off",
            "-v", isFirst ? "minimal" : "quiet",
        ]);
        build.WaitForExit();
        return build.ExitCode == 0;
    }

    // The project file writes these values into the assembly.
    private static string Read(string key) => typeof(Start).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == key).Value!;
}
