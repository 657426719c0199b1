using System;
using System.Threading;

namespace AstroNano.Experiments.Commands;

/// <summary>Ctrl+C: the work stops at once, what is done is kept.</summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public Interruption()
    {
        Console.CancelKeyPress += OnKey;
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Console.CancelKeyPress -= OnKey;
        _source.Dispose();
    }

    private void OnKey(object? sender, ConsoleCancelEventArgs key)
    {
        key.Cancel = true;
        _source.Cancel();
    }
}
