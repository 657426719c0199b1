// All that a runtime other than .NET 10 has to do: be tested by the library at the first network,
// and run the scenarios.
AstroNano.Probe.ProbeLines.Print();
