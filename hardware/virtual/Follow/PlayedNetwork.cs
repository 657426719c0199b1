namespace AstroNano.Follow;

/// <summary>What can be asked of any network that plays a run.</summary>
public abstract class PlayedNetwork : IPlayed
{
    private readonly Digest _digest = new();

    /// <summary>The network that is played.</summary>
    public abstract Network Network { get; }

    public int Steps => Network.Steps;

    public int VariableCount => Network.VariableCount;

    public abstract void Begin(RunDescription run);

    public abstract void Change(int place, float value);

    public abstract void Step();

    public abstract void GoBack(int step);

    public int Digest()
    {
        _digest.Reset();
        Network.AddTo(_digest);
        return _digest.Value;
    }

    public string NameOf(int variable) => Network.VariableName(variable);

    public int LengthOf(int variable) => Network.VariableLength(variable);

    public float Read(int variable, int index) => Network.GetVariable(variable)[index];
}
