using Quire.Testing;

namespace Quire.Torture.Kills;

/// <summary>One change asked for.</summary>
/// <param name="Name">Its kind, for counting.</param>
/// <param name="Send">Asks for it.</param>
/// <param name="After">What the dataset is when it was done, from the answer; null for the answer that never came.</param>
/// <param name="IsPublication">Whether it goes on after its answer.</param>
internal sealed record Step(
    string Name,
    Func<Wire, Task<WireAnswer>> Send,
    Func<WireAnswer?, DatasetState> After,
    bool IsPublication = false
);
