namespace AstroNano.Instrument;

/// <summary>The one list of engines. A new network is its file and a line here.</summary>
public static class Engines
{
    /// <summary>Builds one of each, in the order MODE goes through them.</summary>
    public static Engine[] Create() => new Engine[]
    {
        new AstrocyteEngine(),
        new HopfieldEngine(),
        new ReasoningEngine(),
    };
}
