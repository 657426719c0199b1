namespace AstroNano.Commands;

/// <summary>Two builds would write the same files: the second waits for the first.</summary>
public static class BuildTurn
{
    private const string Name = "building.lock";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Waits for the turn in a folder; it ends when the file is disposed.</summary>
    /// <exception cref="Failure">It did not come.</exception>
    public static FileStream Take(string folder, TextWriter progress)
    {
        Output.PrepareDirectory(folder);
        string path = Path.Combine(folder, Name);
        for (TimeSpan waited = TimeSpan.Zero; waited < Longest; waited += Pause)
        {
            try
            {
                // The system takes the lock back when a process ends, however it ends.
                return new FileStream(
                    path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (waited == TimeSpan.Zero)
                {
                    progress.WriteLine("Another build is running here; waiting for it …");
                }

                Thread.Sleep(Pause);
            }
        }

        throw Failure.TryAgain($"Another build has been running for {Longest.TotalMinutes} minutes "
            + $"({path}); try again when it is done.");
    }
}
