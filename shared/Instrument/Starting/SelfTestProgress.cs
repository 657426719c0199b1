namespace AstroNano.Instruments;

/// <summary>Whom a self-test tells how far it is, as it may take most of a minute.</summary>
public abstract class SelfTestProgress
{
    /// <summary>
    /// So many of <see cref="SelfTest.Parts"/> are done, maybe as many as before.
    /// </summary>
    public abstract void Report(int parts);
}
