using AstroNano.Breaking.Fuzzing.Targets;

namespace AstroNano.Breaking.Fuzzing;

/// <summary>
/// Reads inputs that were as they should be and are not any more. Nothing but the named refusals
/// may come of one, in a bounded time, with a bounded number of bytes allocated.
/// </summary>
public sealed class FuzzMachine() : SceneMachine("fuzz", "inputs", 10_000_000, 100_000,
    new PictureTarget(), new CertificateTarget(), new CapsuleTarget(), new TraceTarget(),
    new RecordTarget(), new WordTarget(), new CalibrationTarget(), new LinkTarget(),
    new StorageTarget(), new BoardCommandTarget(), new ExperimentCommandTarget(),
    new ReplayCommandTarget(), new PlayTarget());
