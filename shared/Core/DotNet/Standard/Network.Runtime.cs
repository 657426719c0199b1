namespace AstroNano.Core;

/// <summary>The first network that is made tests the runtime.</summary>
public abstract partial class Network
{
    static partial void CheckRuntime() => RuntimeTest.Demand();
}
