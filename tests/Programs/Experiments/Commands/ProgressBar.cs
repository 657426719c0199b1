namespace AstroNano.Experiments.Commands;

/// <summary>
/// A bar with the time left, on the error stream and only where a person watches it, so that it
/// never mixes with results.
/// </summary>
public sealed class ProgressBar
{
    private readonly ProgressTask? _task;

    private ProgressBar(ProgressTask? task)
    {
        _task = task;
    }

    /// <summary>Whether bars are drawn at all.</summary>
    public static bool IsShown => !Console.IsErrorRedirected;

    /// <summary>Does the work of so many units under a bar.</summary>
    public static void Run(string title, double total, Action<ProgressBar> work)
    {
        if (!IsShown || total <= 0)
        {
            work(new ProgressBar(null));
            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
        });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(),
                new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(new ProgressBar(
                context.AddTask(Markup.Escape(title), true, total))));
    }

    /// <summary>One more part is done; from any thread.</summary>
    public void Advance(double part = 1)
    {
        if (_task is not null)
        {
            _task.Increment(part);
        }
    }

    /// <summary>Names what is being done now.</summary>
    public void Describe(string title)
    {
        if (_task is not null)
        {
            _task.Description = Markup.Escape(title);
        }
    }
}
