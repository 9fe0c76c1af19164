namespace Quire.Repository.Measures.Usage;

/// <summary>Somebody who looks at or downloads something.</summary>
/// <param name="Key">
/// The same for one account, or one address and program, for a day in one process, and different for others; nobody can tell from
/// it who it is.
/// </param>
/// <param name="Agent">What they ask with.</param>
public readonly record struct Visitor(ulong Key, Agent Agent);
