using AstroNano.Core;

namespace AstroNano.Follow;

/// <summary>What can be asked of any network that plays a run.</summary>
public abstract class PlayedNetwork : IPlayed
{
    private readonly Digest _digest = new();

    /// <summary>The network that is played.</summary>
    public abstract Network Network { get; }

    /// <inheritdoc/>
    public int Steps => Network.Steps;

    /// <inheritdoc/>
    public int VariableCount => Network.VariableCount;

    /// <inheritdoc/>
    public abstract void Begin(RunDescription run);

    /// <inheritdoc/>
    public abstract void Change(int place, float value);

    /// <inheritdoc/>
    public abstract void Step();

    /// <inheritdoc/>
    public abstract void GoBack(int step);

    /// <inheritdoc/>
    public int Digest()
    {
        _digest.Reset();
        Network.AddTo(_digest);
        return _digest.Value;
    }

    /// <inheritdoc/>
    public string NameOf(int variable) => Network.VariableName(variable);

    /// <inheritdoc/>
    public int LengthOf(int variable) => Network.VariableLength(variable);

    /// <inheritdoc/>
    public float Read(int variable, int index) => Network.GetVariable(variable)[index];
}
